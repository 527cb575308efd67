"""Reading the diary: entries, days and weeks, each worked out once and again only when its month changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import chain
from typing import Final

from gutbone_tui.diary.month import Month, edited_at
from gutbone_tui.diary.months import Months
from gutbone_tui.domain.days import Week, month_of
from gutbone_tui.domain.disruptors import CourseStatus, course_status, courses_of
from gutbone_tui.domain.entries import CourseEntry, Entry, MeasureEntry
from gutbone_tui.domain.foods import Facts
from gutbone_tui.domain.points import Rule
from gutbone_tui.domain.summary import DaySummary, WeekSummary, in_order, summarise_day, summarise_week

_COURSES_BACK: Final = 13
"""Months looked back for antibiotics: their longest window is 180 days, and a course may last."""

_COURSE: Final = b'"course"'
"""Without this there is no course in a file."""

_MEASURE: Final = b'"measure"'
"""Without this there is no scan and no lab value in a file."""

_FEW: Final = 3
"""Months that are simply tried; for more, the folder says which there are."""


class View:
    """What the months of a diary say."""

    def __init__(self, months: Months, before_reading: Callable[[], None]) -> None:
        """Nothing is read before it is asked for.

        Args:
            months: the months.
            before_reading: what to do once before the first month is read.
        """
        self._months = months
        self._before_reading: Callable[[], None] | None = before_reading
        self._days: dict[date, tuple[tuple[Month, Facts, float, bool, int], DaySummary]] = {}
        self._weeks: dict[Week, WeekSummary] = {}
        self._owners: dict[str, str] = {}
        self._shared: set[str] = set()
        self._seen: dict[str, Month] = {}

    def begin(self) -> None:
        """Do once what comes before reading; before the months are even listed, because it may make one."""
        if self._before_reading is not None:
            before_reading, self._before_reading = self._before_reading, None
            before_reading()

    def on(self, day: date) -> tuple[Entry, ...]:
        """The entries of a day that were not removed."""
        return self._living(self._month(month_of(day)), day)

    def entries(self, first: date, last: date) -> tuple[Entry, ...]:
        """The entries from `first` to `last`, both included, by day and then in the order they were recorded."""
        self.begin()
        found: list[Entry] = []
        for name in self._names(first, last):
            month = self._month(name)
            for day in month.days():
                if first <= day <= last:
                    found.extend(in_order(self._living(month, day)))
        return tuple(found)

    def entry(self, entry_id: str) -> Entry | None:
        """The entry of this id, unless it was removed."""
        self.begin()
        places = [self._month(name) for name in self._months.holding(entry_id)]
        newest = max(places, key=lambda month: _stamp(month, entry_id), default=None)
        entry = None if newest is None else newest.entry(entry_id)
        return None if entry is None or entry.removed is not None else entry

    def first_day(self) -> date | None:
        """The earliest day with an entry, other than scans, lab values and courses: people write down earlier ones."""
        self.begin()
        for name in self._months.names():
            month = self._month(name)
            first = next((day for day in month.days() if self._has_begun(month, day)), None)
            if first is not None:
                return first
        return None

    def _has_begun(self, month: Month, day: date) -> bool:
        """Whether a day has more than what was written down for it long after."""
        return any(entry.kind not in ("measure", "course") for entry in self._living(month, day))

    def day(self, day: date, facts: Facts, prune_piece_grams: float, *, walks_bear_weight: bool) -> DaySummary:
        """What a day comes to."""
        month = self._month(month_of(day))
        known = self._days.get(day)
        state = (month, facts, prune_piece_grams, walks_bear_weight, len(self._shared))
        if known is not None and all(one is other or one == other for one, other in zip(known[0], state, strict=True)):
            return known[1]
        entries = self._living(month, day)
        summary = summarise_day(
            day, entries, facts, prune_piece_grams=prune_piece_grams, walks_bear_weight=walks_bear_weight
        )
        if self._shared.isdisjoint(entry.id for entry in month.on(day)):  # others depend on other months too
            self._days[day] = (state, summary)
        return summary

    def week(self, week: Week, days: tuple[DaySummary, ...], facts: Facts, rule: Rule, goal: int) -> WeekSummary:
        """What a week of these days comes to under a rule."""
        known = self._weeks.get(week)
        if known is not None and known.rule == rule and known.goal == goal and _same(known.days, days):
            return known
        summary = self._weeks[week] = summarise_week(week, days, facts, rule=rule, goal=goal)
        return summary

    def courses(self, day: date) -> CourseStatus:
        """What antibiotic courses mean on a day."""
        self.begin()
        return course_status(courses_of(chain.from_iterable(self._courses(day))), day)

    def measures(self) -> tuple[MeasureEntry, ...]:
        """Every bone scan and lab value, in order; months without one are not taken apart."""
        self.begin()
        found: list[Entry] = []
        for name in self._months.names():
            if self._months.may_hold(name, _MEASURE):
                month = self._month(name)
                found.extend(entry for entry in month.of_kind("measure") if self._lives(entry, month))
        return tuple(entry for entry in in_order(found) if isinstance(entry, MeasureEntry))

    def _courses(self, day: date) -> Iterator[list[CourseEntry]]:
        """Courses recorded around a day, by month: those that matter to it, and those written down later."""
        first = day.year * 12 + day.month - 1 - _COURSES_BACK
        for number in range(first, first + _COURSES_BACK + 3):
            year, month = divmod(number, 12)
            name = f"{year:04}-{month + 1:02}"
            if 1 <= year <= 9999 and self._months.may_hold(name, _COURSE):
                found = self._month(name)
                yield [entry for entry in found.courses() if self._lives(entry, found)]

    def _names(self, first: date, last: date) -> Iterator[str]:
        """Months from one day to another that may hold something."""
        if last < first:
            return
        if (last.year - first.year) * 12 + last.month - first.month < _FEW:
            day = first.replace(day=1)
            while day <= last:
                yield month_of(day)
                if month_of(day) == "9999-12":
                    return
                day = (day + timedelta(days=31)).replace(day=1)
        else:
            for name in self._months.names():
                if month_of(first) <= name <= month_of(last):
                    yield name

    def _month(self, name: str) -> Month:
        """A month, with its ids known so that an entry in two months is noticed."""
        self.begin()
        month = self._months.get(name)
        if self._seen.get(name) is not month:
            self._seen[name] = month
            for key in month.documents:
                if self._owners.setdefault(key, name) != name:
                    self._shared.add(key)
        return month

    def _living(self, month: Month, day: date) -> tuple[Entry, ...]:
        """The entries of a day, without those that a later change moved to another month."""
        entries = month.on(day)
        if not self._shared:
            return entries
        return tuple(entry for entry in entries if self._lives(entry, month))

    def _lives(self, entry: Entry, month: Month) -> bool:
        """Whether no other month knows of a later change to an entry."""
        if entry.id not in self._shared:
            return True
        mine = _stamp(month, entry.id)
        others = (other for other in self._months.loaded if other.name != month.name and entry.id in other.documents)
        return all(_stamp(other, entry.id) < mine for other in others)


def _stamp(month: Month, entry_id: str) -> tuple[bool, float, bool, str]:
    """When a month says an entry was changed; what cannot be read is never the latest.

    Of equal times a living one is later, so that it is in one place only.
    """
    document = month.documents.get(entry_id)
    edited = edited_at(document)
    living = isinstance(document, Mapping) and "removed" not in document
    stamp = edited.timestamp() if edited is not None else 0.0
    return (month.entry(entry_id) is not None, stamp, living, month.name)


def _same(some: tuple[DaySummary, ...], others: tuple[DaySummary, ...]) -> bool:
    """Whether these are the very same summaries."""
    return all(one is other for one, other in zip(some, others, strict=True))
