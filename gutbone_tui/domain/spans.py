"""Stretches of days to look back over, cut into days, weeks, months or years so that they fit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, Protocol, TypeVar, get_args

from gutbone_tui.domain.days import DAYS_IN_WEEK, Week, week_of

Reach = Literal["4 weeks", "12 weeks", "a year", "all"]
"""How far back somebody looks."""

REACHES: Final[tuple[Reach, ...]] = get_args(Reach)

Step = Literal["day", "week", "month", "quarter", "year"]
"""What a stretch is cut into."""

STEPS: Final[tuple[Step, ...]] = get_args(Step)


class HasWeek(Protocol):
    """Anything that is about a week."""

    @property
    def week(self) -> Week:
        """The week."""


Ended = TypeVar("Ended", bound=HasWeek)

_WEEKS: Final[dict[Reach, int]] = {"4 weeks": 4, "12 weeks": 12, "a year": 52}


class Span(NamedTuple):
    """The days looked at, in pieces of the same sort."""

    step: Step
    pieces: tuple[tuple[date, date], ...]
    """First and last day of each, in order."""
    since: date
    """The first day that counts; the first piece may begin earlier."""
    last: date
    """The last day that counts; the last piece may end later."""
    open_day: date | None = None
    """Today, which is not over: it counts where it was answered and is not missing where it was not."""


def by_piece(span: Span, weeks: Iterable[Ended]) -> list[list[Ended]]:
    """Weeks put into the pieces they end in."""
    firsts = [first for first, _ in span.pieces]
    pieces: list[list[Ended]] = [[] for _ in firsts]
    for week in weeks:
        pieces[bisect_right(firsts, week.week.last) - 1].append(week)
    return pieces


def weeks_back(last: date, reach: Reach, first_weekday: int, begun: date | None) -> tuple[Week, ...]:
    """Calendar weeks up to the one of a day, not before the one in which the diary begins.

    Args:
        last: the last day that counts.
        reach: how far back.
        first_weekday: the weekday on which weeks start.
        begun: the first day that has anything; None where there is none.
    """
    end = week_of(last, first_weekday)
    earliest = week_of(min(begun or last, last), first_weekday)
    number = (end.first - earliest.first).days // DAYS_IN_WEEK + 1
    number = min(number, _WEEKS.get(reach, number))
    return tuple(end.shifted(-back) for back in range(number - 1, -1, -1))


def span_of(weeks: tuple[Week, ...], days: tuple[date, date], today: date, room: int, finest: Step = "day") -> Span:
    """Some weeks in a row, cut as finely as there is room for.

    Args:
        weeks: the weeks, at least one.
        days: the first day of the diary and the last day that counts.
        today: the day it is.
        room: how many pieces there may be at most; years are never put together.
        finest: the smallest step.
    """
    first, (begun, last) = weeks[0].first, days
    for step in STEPS[STEPS.index(finest) :]:
        # A week that is not over yet ends after the last day, so that it stands beside the others as a whole one.
        pieces = _cut(first, weeks[-1].last if step == "week" else last, _AFTER[step])
        if len(pieces) <= room:
            break
    return Span(step, pieces, max(first, begun), last, today)


def _cut(first: date, last: date, after: Callable[[date], date]) -> tuple[tuple[date, date], ...]:
    """Pieces from one day to another, each ending where the calendar says."""
    pieces = []
    while first <= last:
        following = after(first)
        pieces.append((first, following - timedelta(days=1)))
        first = following
    return tuple(pieces)


def _next_months(months: int) -> Callable[[date], date]:
    """What gives the first day of the next month, or of the next so many."""

    def after(day: date) -> date:
        """The first day of the stretch after the one of a day."""
        number = day.year * 12 + day.month - 1
        number += months - number % months
        return date(number // 12, number % 12 + 1, 1)

    return after


_AFTER: Final[dict[Step, Callable[[date], date]]] = {
    "day": lambda day: day + timedelta(days=1),
    "week": lambda day: day + timedelta(days=DAYS_IN_WEEK),
    "month": _next_months(1),
    "quarter": _next_months(3),
    "year": _next_months(12),
}
