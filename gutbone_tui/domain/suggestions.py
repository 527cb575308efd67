"""Which plants to eat next: those of the last month that this week has not seen come first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

from gutbone_tui.domain.days import last_days
from gutbone_tui.domain.summary import DaySummary, WeekSummary

LATELY_DAYS: Final = 28
"""How many days before a week count as the last month."""


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
