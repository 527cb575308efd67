"""What a line counts as, for people and for scripts."""

from __future__ import annotations

from typing import Any

from gutbone_tui.catalogue.catalogue import groups_of
from gutbone_tui.domain.counting import plants_of
from gutbone_tui.domain.entries import FoodEntry, Item
from gutbone_tui.domain.foods import PRUNE_FOOD
from gutbone_tui.reading.line import read
from gutbone_tui.reading.model import Context


def foods_json(line: str, context: Context) -> dict[str, Any]:
    """What a line would count as: the object that `gutbone foods --json` prints for it."""
    reading = read(line, context)
    items = [item for entry in reading.entries if isinstance(entry, FoodEntry) for item in entry.items]
    plants: dict[str, None] = {}
    groups: dict[str, None] = {}
    for item in items:
        plants.update(dict.fromkeys(plants_of(item, context.catalogue)))
        food = context.catalogue.food(item.food)
        groups.update(dict.fromkeys(groups_of(food) if food is not None else ()))
    return {
        "text": line,
        "plants": list(plants),
        "foods": list(dict.fromkeys(item.food for item in items)),
        "groups": list(groups),
        "prunes": _prunes(items, context),
        "unread": [words for entry in reading.entries if isinstance(entry, FoodEntry) for words in entry.unread],
        "guesses": [
            {"words": doubt.words, "message": doubt.message, "options": list(doubt.options)}
            for doubt in reading.doubts
            if doubt.kind in ("guess", "ask")
        ],
    }


def _prunes(items: list[Item], context: Context) -> float | None:
    """Prunes in pieces, from what was counted and from grams by the piece's weight; None where none were eaten."""
    grams: float | None = None
    for item in items:
        food = context.catalogue.food(item.food)
        if food is None or "prune" not in food.groups:
            continue
        weight = item.grams
        if item.food == PRUNE_FOOD and item.count is not None:
            weight = item.count * context.prune_grams
        grams = (grams or 0.0) + (weight if weight is not None else food.grams or 0.0)
    return round(grams / context.prune_grams, 1) if grams is not None else None
