"""Which foods of a day imply processed or sugar servings, and what the user says of them: this time, or always."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Literal

from gutbone_tui.domain.counting import implied_servings
from gutbone_tui.domain.entries import FoodEntry
from gutbone_tui.domain.foods import Facts
from gutbone_tui.domain.values import value

Counted = Literal["processed", "sugar"]
"""The two disruptors that foods imply servings of."""


@value(frozen=True)
class Implied:
    """One food of a day, and the servings it implies."""

    entry_id: str
    place: int
    """Which item of the entry it is."""
    food: str
    """Id of the food."""
    name: str
    words: str
    """The user's words for it; empty where there are none."""
    servings: float
    """What it implies by the food and its amount, spared or not."""
    spared: bool
    """The user said it does not count this time."""
    own: bool
    """The user said once and for all what this food implies."""

    @property
    def counts(self) -> bool:
        """Whether it is in the day's sum."""
        return self.servings > 0 and not self.spared


def implied_by(
    what: Counted, foods: Iterable[FoodEntry], facts: Facts, adjusted: Collection[str] = ()
) -> tuple[Implied, ...]:
    """Every food of a day with what it implies, those that imply something first.

    Args:
        what: processed or sugar.
        foods: the day's food lines and ticks.
        facts: where foods are looked up, with the user's own view of them.
        adjusted: ids of foods whose value for `what` is the user's own.
    """
    found: list[Implied] = []
    for entry in foods:
        for place, item in enumerate(entry.items):
            food = facts.food(item.food)
            if food is None or item.food in item.unticked:
                continue
            share = implied_servings(what, item, food)
            spared, own = what in item.spared, item.food in adjusted
            found.append(Implied(entry.id, place, item.food, food.name, item.words or "", share, spared, own))
    return tuple(sorted(found, key=lambda each: not (each.servings or each.own)))


def with_spared(entry: FoodEntry, place: int, what: Counted, *, spared: bool) -> FoodEntry:
    """A food line in which one item is spared for this time, or counts again."""
    item = entry.items[place]
    others = tuple(each for each in item.spared if each != what)
    changed = replace(item, spared=(*others, what) if spared else others)
    return replace(entry, items=(*entry.items[:place], changed, *entry.items[place + 1 :]))
