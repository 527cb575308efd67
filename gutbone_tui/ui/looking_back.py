"""Works out what Trends shows. It takes a while over many years, so it runs in a thread and says how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from gutbone_tui.domain.look_back import LookBack, look_back
from gutbone_tui.domain.past_weeks import held_over
from gutbone_tui.domain.spans import Reach, weeks_back
from gutbone_tui.domain.strategies import Practice, Strategy
from gutbone_tui.domain.trends import DayFigures, WeekFigures, new_plants, weeks_of

if TYPE_CHECKING:
    from gutbone_tui.diary.basis import Basis
    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.diary.summaries import Progress

LOOK_BACK_DAYS: Final = 365
"""Days that the look-back and the calendar go back, however far the charts do."""


class TrendValues(NamedTuple):
    """All that Trends shows."""

    reach: Reach
    last: date
    """The day shown, the last one that counts."""
    today: date
    begun: date | None
    """The first day that has anything recorded."""
    figures: Mapping[date, DayFigures]
    weeks: tuple[WeekFigures, ...]
    """The weeks looked at, in order."""
    year: tuple[WeekFigures, ...]
    """The weeks of the year up to the day shown."""
    new: Mapping[date, int]
    """Plants that scored for the first time in their week, by day of that year."""
    held: Mapping[Strategy, tuple[bool | None, ...]]
    """Which of `weeks` held each strategy."""
    look_backs: tuple[LookBack, ...]
    hidden: frozenset[str]
    focus: tuple[str, ...]
    over_65: bool = False


class Asked(NamedTuple):
    """What is looked back on, and with what."""

    reach: Reach
    last: date
    today: date
    first_weekday: int
    basis: Basis
    practice: Practice
    focus: tuple[str, ...]


def asked_of(diary: Diary, reach: Reach, last: date) -> Asked:
    """What is needed to look back from a day; everything that only the screen's own side may ask the diary for."""
    from gutbone_tui.diary.practice import practice_of

    diary.months()  # finishes what a killed program left half done
    settings = diary.settings
    return Asked(
        reach, last, diary.today(), settings.first_weekday, diary.basis(), practice_of(diary), tuple(settings.focus)
    )


def looked_back(diary: Diary, asked: Asked, progress: Progress) -> TrendValues:
    """Everything Trends shows.

    Args:
        diary: asked for old days and for the goals of weeks.
        asked: what is looked back on.
        progress: told how many of how many months were read; it may raise to stop.
    """
    basis, last = asked.basis, asked.last
    begun = diary.summaries.begun(basis)
    weeks = weeks_back(last, asked.reach, asked.first_weekday, begun)
    year = weeks_back(last, "a year", asked.first_weekday, begun)
    first = min(weeks[0].first, last - timedelta(days=LOOK_BACK_DAYS - 1), year[0].first)
    figures = diary.summaries.figures(first, last, basis, progress)
    in_force = diary.in_force
    of_span = weeks_of(figures.values(), weeks, basis.facts, in_force)
    of_year = weeks_of(figures.values(), year, basis.facts, in_force)
    new: dict[date, int] = {}
    for week in of_year:
        new |= new_plants(week, basis.facts)
    recent = [day for day in figures.values() if (last - day.day).days < LOOK_BACK_DAYS]
    return TrendValues(
        asked.reach,
        last,
        asked.today,
        begun,
        figures,
        tuple(of_span),
        tuple(of_year),
        new,
        held_over(of_span, asked.practice),
        look_back(recent),
        asked.practice.hidden,
        asked.focus,
        asked.practice.over_65,
    )
