"""Logical days and weeks. Days are dates; nothing here subtracts instants, so no clock change can move an entry."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from gutbone_tui.domain.values import value

DAYS_IN_WEEK: Final = 7
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Names of the weekdays; a weekday is its index here, as in `date.weekday`."""

FIRST_DAY: Final = date(1900, 1, 1)
LAST_DAY: Final = date(2999, 12, 31)
"""A diary holds the days between these two, so that a week before or after any of them exists too."""


def logical_day(moment: datetime, day_start_hour: int) -> date:
    """The day a local wall-clock moment belongs to: before `day_start_hour` it is still yesterday.

    Args:
        moment: a local time; its offset is not used.
        day_start_hour: hour of the wall clock, 0-23, at which a new day starts.
    """
    return moment.date() - timedelta(days=moment.hour < day_start_hour)


def kept_day(day: date) -> date:
    """The day, or the first or last one that a diary holds."""
    return min(max(day, FIRST_DAY), LAST_DAY)


@value(frozen=True)
class Week:
    """Seven days in a row, either a calendar week or the last seven days."""

    first: date
    rolling: bool = False
    """True where these are the last seven days rather than a calendar week."""

    @property
    def last(self) -> date:
        """The seventh day."""
        return self.first + timedelta(days=DAYS_IN_WEEK - 1)

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days in order."""
        return days_from(self.first, self.last)

    def __contains__(self, day: date) -> bool:
        """Whether a day is one of the seven."""
        return self.first <= day <= self.last

    def number_of(self, day: date) -> int:
        """Which day of the week this is, 1 to 7.

        Raises:
            ValueError: the day is in another week.
        """
        return self.days.index(day) + 1

    def shifted(self, weeks: int) -> Week:
        """The week so many weeks later, or earlier if negative."""
        return Week(self.first + timedelta(weeks=weeks), self.rolling)


def week_of(day: date, first_weekday: int = 0, *, rolling: bool = False) -> Week:
    """The week a day belongs to.

    Args:
        day: any day.
        first_weekday: the weekday on which weeks start, 0 Monday to 6 Sunday.
        rolling: take the seven days up to and including `day` instead.
    """
    back = DAYS_IN_WEEK - 1 if rolling else (day.weekday() - first_weekday) % DAYS_IN_WEEK
    return Week(day - timedelta(days=back), rolling)


def days_from(first: date, last: date) -> tuple[date, ...]:
    """The days from `first` to `last`, both included; none where `last` comes before."""
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))


def last_days(day: date, number: int) -> tuple[date, ...]:
    """So many days in order, ending with `day`."""
    return days_from(day - timedelta(days=number - 1), day)


def month_of(day: date) -> str:
    """The month a day is kept under, such as `2026-11`."""
    return f"{day.year:04}-{day.month:02}"
