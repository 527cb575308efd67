"""What a diary says of the practice: standings of the strategies, weeks gone by, the journey, scans and lab notes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from gutbone_tui.domain.days import DAYS_IN_WEEK, FIRST_DAY, week_of
from gutbone_tui.domain.focus import SUGGESTION_WEEKS, next_suggestion
from gutbone_tui.domain.strategies import Practice, Standing, Strategy, standings

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.domain.journey import Journey
    from gutbone_tui.domain.summary import WeekSummary


def practice_of(diary: Diary) -> Practice:
    """The user's own choices that standings depend on. The plan of today is taken for past weeks too."""
    settings = diary.settings
    return Practice(
        planned=diary.library.plan if "supplements" in settings.focus else (),
        hidden=settings.hide,
        over_65=settings.over_65,
        sugar_low_grams=settings.sugar_low_grams,
    )


def focus_standings(diary: Diary, week: WeekSummary) -> tuple[Standing, ...]:
    """How a week stands with the strategies in focus; none where none was chosen."""
    focus = diary.settings.focus
    return standings(focus, week, practice_of(diary)) if focus else ()


def journey_on(diary: Diary, day: date) -> Journey:
    """Where a day is on the road that began on the chosen day, or with the first entry, or begins today."""
    from gutbone_tui.domain.journey import Journey  # not before the first picture

    return Journey(diary.settings.journey_start or diary.first_day() or diary.today(), day)


def weeks_before(diary: Diary, day: date) -> Iterator[WeekSummary]:
    """The calendar weeks before a day's own, the latest first and without end, each worked out when it is asked for.

    They are calendar weeks even where the present week is a rolling one: a week gone by must not change from day to
    day.
    """
    last = week_of(day, diary.settings.first_weekday).first.toordinal() - 1
    while last - DAYS_IN_WEEK >= FIRST_DAY.toordinal():
        yield diary.week(date.fromordinal(last))
        last -= DAYS_IN_WEEK


def last_weeks(diary: Diary, day: date, number: int, since: date) -> tuple[WeekSummary, ...]:
    """So many weeks before a day's own, the latest last, but none that the journey did not see the whole of."""
    found: list[WeekSummary] = []
    for week in weeks_before(diary, day):
        if len(found) == number or week.week.first < since:
            break
        found.append(week)
    return tuple(reversed(found))


def suggestion_on(diary: Diary, day: date) -> Strategy | None:
    """The strategy to suggest adding, in the one week in which it is due."""
    settings = diary.settings
    if not settings.focus or "suggestions" in settings.hide:
        return None
    weeks = last_weeks(diary, day, SUGGESTION_WEEKS, journey_on(diary, day).start)
    return next_suggestion(settings.focus, weeks, practice_of(diary))
