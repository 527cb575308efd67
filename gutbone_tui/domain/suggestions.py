"""Which plants to eat next: those of the last month that this week has not seen, then what is common and new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final

from gutbone_tui.domain.days import last_days
from gutbone_tui.domain.foods import CATEGORIES, Category, Facts, Plant
from gutbone_tui.domain.points import scoring_key
from gutbone_tui.domain.summary import DaySummary, WeekSummary
from gutbone_tui.domain.values import value

LATELY_DAYS: Final = 28
"""How many days before a week count as the last month."""
MOST_SUGGESTED: Final = 14
"""Plants on the shopping list: one shop's worth, however many are missing."""
MOST_NEW: Final = 2
"""New plants of one category, so that the list does not become one of vegetables alone."""


@value(frozen=True)
class Suggestions:
    """What to eat next, by plant id, the likeliest first."""

    lately: tuple[str, ...] = ()
    """Eaten in the last month, and not yet this week."""
    new: tuple[str, ...] = ()
    """Common, and not eaten in the last month."""

    def by_category(self, facts: Facts) -> dict[Category, list[Plant]]:
        """All of them as one walks through a shop, category by category."""
        plants = [plant for each in (*self.lately, *self.new) if (plant := facts.plant(each)) is not None]
        shelves = {category: [plant for plant in plants if plant.category == category] for category in CATEGORIES}
        return {category: found for category, found in shelves.items() if found}


def days_before(week: WeekSummary) -> tuple[date, ...]:
    """The days that `eaten_lately` looks at."""
    return last_days(week.week.first, LATELY_DAYS + 1)[:-1]


def eaten_lately(before: Iterable[DaySummary], week: WeekSummary) -> tuple[str, ...]:
    """Plants of the days before a week that the week has not seen, those eaten on most days first.

    Args:
        before: summaries of `days_before(week)`.
        week: the week that is to grow.
    """
    days = Counter(plant for summary in before for plant in summary.plants)
    return tuple(sorted(days.keys() - week.plants, key=lambda plant: (-days[plant], plant)))


def suggestions(
    lately: Sequence[str],
    week: WeekSummary,
    common: Iterable[str],
    facts: Facts,
    never: Callable[[str], bool] = lambda _: False,
    *,
    most: int = MOST_SUGGESTED,
) -> Suggestions:
    """What would make the week grow.

    Args:
        lately: what `eaten_lately` gave.
        week: the week that is to grow; its rule says what scores.
        common: common plants, the most common first.
        facts: where plants are looked up.
        never: tells which plants are never suggested, whatever was eaten.
        most: how many at most; half of them are kept for what is new, as far as there is that much.
    """
    helpful = _Helpful(week, facts, never)
    usual = [plant for plant in lately if helpful.takes(plant)]
    fresh = _spread((plant for plant in common if plant not in lately and helpful.takes(plant)), facts)
    kept = max(most // 2, most - len(fresh))
    return Suggestions(tuple(usual[:kept]), tuple(fresh[: most - min(kept, len(usual))]))


def _spread(plants: Iterable[str], facts: Facts) -> list[str]:
    """A few plants of each category, the first of each before the second of any."""
    of_category: Counter[Category] = Counter()
    rounds: list[list[str]] = [[] for _ in range(MOST_NEW)]
    for plant in plants:
        known = facts.plant(plant)
        if known is not None and of_category[known.category] < MOST_NEW:
            rounds[of_category[known.category]].append(plant)
            of_category[known.category] += 1
    return [plant for each in rounds for plant in each]


class _Helpful:
    """Tells which plants would add to a week, each kind once."""

    def __init__(self, week: WeekSummary, facts: Facts, never: Callable[[str], bool]) -> None:
        self._rule, self._facts, self._never = week.rule, facts, never
        self._scored = {self._key(plant) for plant in week.plants}

    def takes(self, plant: str) -> bool:
        """Whether a plant would score; the next one that counts as the same would not."""
        known = self._facts.plant(plant)
        if known is None or self._never(plant) or not self._rule.quarters(known.category):
            return False
        key = self._key(plant)
        if key in self._scored:
            return False
        self._scored.add(key)
        return True

    def _key(self, plant: str) -> str:
        """What a plant counts as."""
        known = self._facts.plant(plant)
        return plant if known is None else scoring_key(known, "", self._rule)
