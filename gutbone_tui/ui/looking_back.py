"""Works out what Trends shows. It takes a while over many years, so it runs in a thread and says how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from gutbone_tui.domain.days import week_of
from gutbone_tui.domain.look_back import BEFORES, OUTCOMES, LookBack, look_back
from gutbone_tui.domain.past_weeks import MOVEMENTS, held_over
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
    """The last day that counts: of the week of the day shown, or today."""
    today: date
    begun: date
    """The first day that has anything recorded; the last one where none has."""
    figures: Mapping[date, DayFigures]
    weeks: tuple[WeekFigures, ...]
    """The weeks looked at, in order."""
    year: tuple[WeekFigures, ...]
    """The weeks of the year up to that day."""
    new: Mapping[date, int]
    """Plants that scored for the first time in their week, by day of that year."""
    held: Mapping[Strategy, tuple[bool | None, ...]] | None
    """Which of `weeks` held each strategy; None until it was worked out."""
    look_backs: tuple[LookBack, ...] | None
    """What went together; None until it was worked out."""
    hidden: frozenset[str]
    focus: tuple[str, ...]

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that count."""
        return self.begun, self.last


class Asked(NamedTuple):
    """What is looked back on, and with what."""

    reach: Reach
    last: date
    today: date
    first_weekday: int
    basis: Basis
    practice: Practice
    focus: tuple[str, ...]
    begun: date | None


def asked_of(diary: Diary, reach: Reach, last: date) -> Asked:
    """What is needed to look back from a day; everything that only the screen's own side may ask the diary for."""
    from gutbone_tui.diary.practice import practice_of

    settings, today = diary.settings, diary.today()
    return Asked(
        reach=reach,
        last=min(week_of(last, settings.first_weekday).last, today),
        today=today,
        first_weekday=settings.first_weekday,
        basis=diary.basis(),
        practice=replace(practice_of(diary), planned=diary.plan()),
        focus=tuple(settings.focus),
        begun=diary.first_day(),
    )


def looked_back(diary: Diary, asked: Asked, progress: Progress) -> TrendValues:
    """What Trends draws; what it judges comes after that from `judged`, for it takes as long again.

    Args:
        diary: asked for old days and for the goals of weeks.
        asked: what is looked back on.
        progress: told how many of how many months were read; it may raise to stop.
    """
    basis, last, begun = asked.basis, asked.last, asked.begun
    weeks = weeks_back(last, asked.reach, asked.first_weekday, begun)
    year = weeks_back(last, "a year", asked.first_weekday, begun)
    first = min(weeks[0].first, last - timedelta(days=LOOK_BACK_DAYS - 1), year[0].first)
    figures = diary.summaries.figures(first, last, basis, progress)
    longer = max(weeks, year, key=len)
    known = tuple(weeks_of(figures.values(), longer, basis.facts, diary.in_force))
    of_span, of_year = known[-len(weeks) :], known[-len(year) :]
    new: dict[date, int] = {}
    for week in of_year:
        new |= new_plants(week, basis.facts)
    return TrendValues(
        reach=asked.reach,
        last=last,
        today=asked.today,
        begun=min(begun or last, last),
        figures=figures,
        weeks=of_span,
        year=of_year,
        new=new,
        held=None,
        look_backs=None,
        hidden=asked.practice.hidden,
        focus=asked.focus,
    )


def judged(values: TrendValues, asked: Asked) -> TrendValues:
    """The same with the strategies over the weeks, and with what went together."""
    recent = [day for day in values.figures.values() if (values.last - day.day).days < LOOK_BACK_DAYS]
    hidden = values.hidden | (frozenset(MOVEMENTS) if "movement" in values.hidden else frozenset())
    found = look_back(
        recent,
        outcomes=[outcome for outcome in OUTCOMES if outcome.id not in hidden],
        befores=[before for before in BEFORES if before.id not in hidden],
    )
    return values._replace(held=held_over(values.weeks, asked.practice), look_backs=found)
