"""What a line would be recorded as, in a few words while it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.domain.counting import plants_of
from gutbone_tui.domain.entries import Entry, FoodEntry, Item
from gutbone_tui.domain.foods import BONE_AND_BARRIER, GROUP_NAMES, Food
from gutbone_tui.domain.words import number
from gutbone_tui.reading.describing import describe
from gutbone_tui.reading.model import Context, Reading

PreviewKind = Literal["food", "answer", "guess", "unread", "problem"]
"""What a part of a preview is about: a food, any other entry, a guessed food, words nobody knows, a number amiss."""


@dataclass(frozen=True)
class PreviewPart:
    """A few words of a preview."""

    words: str
    """What it is about."""
    notes: tuple[str, ...] = ()
    """What it counts as."""
    kind: PreviewKind = "food"


def preview(reading: Reading, context: Context, plants_this_week: frozenset[str]) -> tuple[PreviewPart, ...]:
    """What a reading would record, part by part.

    Args:
        reading: what was read.
        context: what it was read with.
        plants_this_week: plants that were already eaten in the week, so that new ones can be told.
    """
    parts: list[PreviewPart] = []
    seen = set(plants_this_week)
    problems = {doubt.entry: doubt.message for doubt in reading.doubts if doubt.kind == "value"}
    for place, entry in enumerate(reading.entries):
        if place in problems:
            parts.append(PreviewPart(entry.text or "", (problems[place],), "problem"))
        else:
            parts.extend(_parts(entry, context, seen))
    return tuple(parts)


def _parts(entry: Entry, context: Context, seen: set[str]) -> Iterator[PreviewPart]:
    """The parts of one entry."""
    if not isinstance(entry, FoodEntry):
        yield PreviewPart(describe(entry, context.catalogue), (), "answer")
        return
    for item in entry.items:
        yield _item_part(item, context.catalogue, seen)
    for words in entry.unread:
        yield PreviewPart(words, ("not known",), "unread")


def _item_part(item: Item, catalogue: Catalogue, seen: set[str]) -> PreviewPart:
    """The part of one food."""
    food = catalogue.food(item.food)
    name = food.name if food is not None else item.food
    words = item.words or name
    plants = plants_of(item, catalogue)
    new = [plant for plant in plants if plant not in seen]
    seen.update(plants)
    notes: list[str] = []
    if item.guess and name.lower() not in words.lower():
        notes.append(name.lower())
    if food is not None and "prune" in food.groups and item.grams is not None:
        notes.append(f"{number(item.grams)} g")
    if new:
        notes.append(_new_plants(new, item, catalogue))
    elif food is not None:
        notes.extend(_groups(food))
    return PreviewPart(words, tuple(notes[:3]), "guess" if item.guess else "food")


def _groups(food: Food) -> list[str]:
    """The bone and barrier groups of a food, by name."""
    return [GROUP_NAMES[group] for group in BONE_AND_BARRIER if group in food.groups]


def _new_plants(new: list[str], item: Item, catalogue: Catalogue) -> str:
    """How many new plants an item brings, by name where it is one of a dish."""
    if len(new) > 1:
        return f"{len(new)} new plants"
    plant = catalogue.plant(new[0])
    return "new plant" if plant is None or item.food == plant.id else f"new plant: {plant.name.lower()}"
