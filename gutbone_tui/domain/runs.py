"""Runs: weeks with the goal reached and days checked in, one after the other. Skip days never break one (S52)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final, Literal

from gutbone_tui.domain.points import WHOLE
from gutbone_tui.domain.summary import DaySummary, WeekSummary

Mark = Literal["here", "skipped", "missed"]
"""What a day is to a run of days: checked in, skipped, or neither."""

FORGIVEN_DAYS: Final = 1
"""Days in a row without a check-in that a run of days forgives: one may be missed, like life (S52)."""


def goal_reached(week: WeekSummary) -> bool:
    """Whether a week's plants came to its goal."""
    return week.quarters >= week.goal * WHOLE


def checked_in(day: DaySummary) -> bool:
    """Whether anything was recorded on a day besides that it was skipped."""
    return not day.empty and vars(day) != vars(DaySummary(day.day, skip=day.skip))


def weeks_in_a_row(weeks: Iterable[WeekSummary], today: date) -> int:
    """How many weeks in a row reached their goal, up to now.

    The week that is not over adds to the run once its goal is reached and is never missed; a week with a skip day that
    did not reach it is passed over.

    Args:
        weeks: weeks in any order; those missing count as not reached.
        today: the day it is.
    """
    by_first = {week.week.first: week for week in weeks if week.week.first <= today}
    if not by_first:
        return 0
    run = 0
    first = max(by_first)
    while (week := by_first.get(first)) is not None:
        if goal_reached(week):
            run += 1
        elif week.week.last < today and all(day.skip is None for day in week.days):
            break
        first = week.week.shifted(-1).first
    return run


def mark_of(day: DaySummary) -> Mark:
    """What a day is to a run."""
    return "here" if checked_in(day) else "missed" if day.skip is None else "skipped"


def run_of_days(mark: Callable[[date], Mark], today: date, first: date) -> int:
    """How many days somebody checked in without missing more than one in between, up to now.

    Skip days neither add nor break, today is not missed before it is over, and a missed day is not counted. Each day is
    asked for only while the run may go on.

    Args:
        mark: what a day is to the run.
        today: the day it is.
        first: the day before which nobody looks.
    """
    run = missed = 0
    day = today
    while missed <= FORGIVEN_DAYS and day >= first:
        found = mark(day)
        if found == "here":
            run, missed = run + 1, 0
        elif found == "missed" and day != today:
            missed += 1
        day -= timedelta(days=1)
    return run
