"""What the foods of a day count for: plants, prunes, groups, processed and sugar servings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, Literal

from gutbone_tui.domain.disruptors import SUGAR_SERVING_GRAMS, Servings
from gutbone_tui.domain.entries import DisruptorEntry, Item
from gutbone_tui.domain.foods import PRUNE_FOOD, Facts, Food, Group
from gutbone_tui.domain.values import value

PRUNE_PIECE_GRAMS: Final = 9.0
"""Grams of one pitted prune (E4, our arithmetic); a setting."""


@value(frozen=True)
class Prunes:
    """A day's prunes."""

    count: float = 0.0
    """Pieces, from what was counted and from grams by the piece's weight."""
    grams: float = 0.0


def plants_of(item: Item, facts: Facts) -> tuple[str, ...]:
    """Plants that one item credits: as it was read, less what the user un-ticked; none of a food un-ticked itself."""
    if item.food in item.unticked:
        return ()
    credited = item.plants
    if credited is None:
        credited = (item.food,) if facts.plant(item.food) is not None else ()
    return tuple(plant for plant in credited if plant not in item.unticked)


def servings_of(item: Item, food: Food) -> float:
    """How many servings an item is: by its grams where both weights are known, else one."""
    if item.grams is not None and food.grams:
        return item.grams / food.grams
    return 1.0


def prunes_of(items: Iterable[Item], facts: Facts, piece_grams: float) -> Prunes:
    """Prunes in pieces and grams. An unmeasured mention counts as one serving of that food."""
    count = grams = 0.0
    for item in items:
        food = facts.food(item.food)
        if food is None or "prune" not in food.groups or not {PRUNE_FOOD, item.food}.isdisjoint(item.unticked):
            continue
        weight = item.grams
        if item.food == PRUNE_FOOD and item.count is not None:
            weight = item.count * piece_grams
        if weight is None:
            weight = food.grams or 0.0
        grams += weight
        count += weight / piece_grams
    return Prunes(count=count, grams=grams)


def groups_of(items: Iterable[Item], facts: Facts) -> dict[Group, tuple[str, ...]]:
    """Names of the foods behind each group, once each, in the order they were eaten."""
    names: dict[Group, dict[str, None]] = defaultdict(dict)
    for item in items:
        food = facts.food(item.food)
        if food is None or item.food in item.unticked:
            continue
        for group in sorted(food.groups):
            names[group][food.name] = None
    return {group: tuple(foods) for group, foods in names.items()}


def implied_servings(what: Literal["processed", "sugar"], item: Item, food: Food) -> float:
    """Servings that an item implies by its food and its amount, spared or not."""
    per_serving = food.processed if what == "processed" else food.sugar / SUGAR_SERVING_GRAMS
    return per_serving * servings_of(item, food) if per_serving else 0.0


def servings(
    what: Literal["processed", "sugar"], items: Iterable[Item], answers: Iterable[DisruptorEntry], facts: Facts
) -> Servings:
    """Processed or sugar servings of a day, implied by foods and added by hand.

    Args:
        what: which of the two.
        items: the day's foods; those un-ticked or spared imply nothing.
        answers: the day's answers in the order they were given; an explicit none takes back those before it.
        facts: where foods are looked up.
    """
    implied: dict[str, float] = defaultdict(float)
    for item in items:
        food = facts.food(item.food)
        if food is None or item.food in item.unticked or what in item.spared:
            continue
        if share := implied_servings(what, item, food):
            implied[food.name] += share
    by_hand, answered = 0.0, False
    for answer in answers:
        if answer.what == what:
            added = _servings_by_hand(answer)
            by_hand, answered = by_hand + added if added else 0.0, True
    return Servings(implied=sum(implied.values()), by_hand=by_hand, answered=answered, foods=tuple(implied))


def _servings_by_hand(answer: DisruptorEntry) -> float:
    """Servings of one answer, a serving of sugar being about 8 g."""
    return answer.servings if answer.servings is not None else (answer.grams or 0.0) / SUGAR_SERVING_GRAMS
