"""The road behind: past weeks with the strategies, runs, milestones' counts, scans and lab notes.

All of it is worked out from old days in numbers and may take a while the first time, so it is asked for off the screen.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from gutbone_tui.domain.bone import Comparison, labs_of, scans_of
from gutbone_tui.domain.days import FIRST_DAY, Week, week_of
from gutbone_tui.domain.past_weeks import week_summary
from gutbone_tui.domain.runs import Mark, goal_reached, run_of_days, weeks_in_a_row
from gutbone_tui.domain.trends import DayFigures, weeks_of

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.domain.entries import MeasureEntry
    from gutbone_tui.domain.summary import WeekSummary

BACK_WEEKS: Final = 104
"""Weeks that are looked back on; a longer run is shown as this long."""


class Road(NamedTuple):
    """What lies behind a day."""

    weeks: tuple[WeekSummary, ...] = ()
    """The calendar weeks of the journey up to and with the day's own, the latest last."""
    noted: frozenset[Week] = frozenset()
    """Those of them in which anything was recorded."""
    week_run: int = 0
    """Weeks in a row with the goal reached."""
    day_run: int = 0
    """Days checked in in a row."""
    goal_weeks: int = 0
    """Weeks of the journey with the goal reached."""
    scans: tuple[Comparison, ...] = ()
    labs: tuple[MeasureEntry, ...] = ()


def road_behind(diary: Diary, today: date, start: date) -> Road:
    """What lies behind today on a road that began at `start`; runs may be older than it."""
    basis = diary.basis()
    present = week_of(today, diary.settings.first_weekday)
    first = Week(max(present.shifted(-BACK_WEEKS).first, FIRST_DAY))
    figures = diary.summaries.figures(first.first, today, basis)
    begun = min((start, *list(figures)[:1]))
    calendar = [present.shifted(-back) for back in range(BACK_WEEKS, -1, -1)]
    calendar = [week for week in calendar if week.first >= first.first and week.last >= begun]
    found = weeks_of(figures.values(), calendar, basis.facts, diary.in_force)
    weeks = tuple(week_summary(each) for each in found)
    of_journey = tuple(week for week in weeks if week.week.last >= start)
    measures = diary.measures()
    return Road(
        weeks=of_journey,
        noted=frozenset(each.week for each in found if each.days),
        week_run=weeks_in_a_row(weeks, today),
        day_run=run_of_days(lambda day: _mark(figures.get(day)), today, first.first),
        goal_weeks=sum(goal_reached(week) for week in of_journey),
        scans=scans_of(measures),
        labs=labs_of(measures),
    )


def _mark(day: DayFigures | None) -> Mark:
    """What a day is to a run: a day on which only a skip was noted is skipped."""
    if day is None:
        return "missed"
    return "skipped" if day.skip and day == DayFigures(day.day, skip=day.skip) else "here"
