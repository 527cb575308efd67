"""Lines from elsewhere: a plain text or CSV file of `day<TAB>line`, read like lines typed in the app.

Nothing in the file is believed: a row that says no day is passed over and told, a number that does not fit too. A row
that the diary has already, the same words of the same kind on the same day, is not recorded twice.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from gutbone_tui.diary.reader import Reader
from gutbone_tui.domain.days import kept_day
from gutbone_tui.domain.entries import SLOTS, Entry, FoodEntry, Slot
from gutbone_tui.reading import read

LONGEST_LINE: Final = 20_000
"""Letters of one row; more is no line that somebody typed."""

_ROW: Final = re.compile(r'"?(\d{4}-\d\d-\d\d)"?[ ]*([\t,;:])(.*)', re.DOTALL)
_HEADINGS: Final = ("date", "day")
_FORMULA: Final = re.compile(r"'(?=[=+\-@\t])")
"""What programs put before a cell so that spreadsheets do not run it."""


class Row(NamedTuple):
    """One row of a file."""

    number: int
    day: date
    line: str


class Import(NamedTuple):
    """What a file would add to a diary."""

    drafts: tuple[Entry, ...] = ()
    """New entries, in the order of the file."""
    repeated: int = 0
    """Entries that the diary has already."""
    unread: int = 0
    """New food lines with words that nobody could read; they are kept with the words marked."""
    problems: tuple[str, ...] = ()
    """What could not be taken over, in plain sentences."""


def import_of(text: str, diary: Reader) -> Import:
    """What a text of rows would add to a diary; nothing is changed."""
    problems: list[str] = []
    reader = _RowReader(diary, problems)
    drafts = [draft for row in _rows(text, problems) for draft in reader.drafts(row)]
    known = {day: Counter(map(_content, diary.entries(day, day))) for day in {draft.day for draft in drafts}}
    new: list[Entry] = []
    for draft in drafts:
        if known[draft.day][_content(draft)] > 0:
            known[draft.day][_content(draft)] -= 1
        else:
            new.append(draft)
    unread = sum(isinstance(draft, FoodEntry) and bool(draft.unread) for draft in new)
    return Import(tuple(new), len(drafts) - len(new), unread, tuple(problems))


class _RowReader:
    """Reads rows one after the other; those that name no meal fill the meals of their day in order."""

    def __init__(self, diary: Reader, problems: list[str]) -> None:
        self._diary = diary
        self._problems = problems
        self._filled: set[tuple[date, Slot | None]] = set()

    def drafts(self, row: Row) -> Iterator[Entry]:
        """What a row says; a number that does not fit keeps only its own part from being taken over."""
        reading = read(row.line, replace(self._diary.context(row.day), free_slot=self._free_slot))
        refused = {doubt.entry: doubt.message for doubt in reading.doubts if doubt.kind == "value"}
        self._problems += [f"Row {row.number}: {each} That part was passed over." for each in refused.values()]
        for place, entry in enumerate(reading.entries):
            if place in refused or None in refused:
                continue
            if isinstance(entry, FoodEntry):
                self._filled.add((entry.day, entry.slot))
            yield entry

    def _free_slot(self, day: date) -> Slot:
        """The first meal of a day that has no line, neither in the diary nor in the file so far."""
        there = self._diary.day(day)
        free = (slot for slot in SLOTS if not there.lines(slot) and (day, slot) not in self._filled)
        return next(free, "snacks")


def _rows(text: str, problems: list[str]) -> Iterator[Row]:
    """The rows of a file; empty ones, headings and comments are passed over."""
    for number, written in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        row = written.strip()
        if not row or row.startswith("#") or row.lower().startswith(_HEADINGS):
            continue
        found = _ROW.fullmatch(row)
        day = _day(found[1]) if found is not None else None
        if found is None or day is None:
            problems.append(f"Row {number} does not begin with a day such as 2026-11-20, so it was passed over.")
        elif len(row) > LONGEST_LINE:
            problems.append(f"Row {number} is longer than any line, so it was passed over.")
        elif line := _cells(found[3].strip(), found[2]):
            yield Row(number, day, line)


def _day(words: str) -> date | None:
    """The day that is written, if a diary can hold it."""
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return None
    return day if kept_day(day) == day else None


def _cells(rest: str, separator: str) -> str:
    """What stands after the day, as one line; cells in quotes are those of a CSV file."""
    if rest.startswith('"') and separator in ",;\t":
        try:
            rest = ", ".join(cell.strip() for cell in next(csv.reader([rest], delimiter=separator)) if cell.strip())
        except (csv.Error, StopIteration):
            return rest
    return _FORMULA.sub("", rest, count=1) if rest.startswith("'") else rest


def _content(entry: Entry) -> tuple[str, str]:
    """What makes two entries of a day the same: their kind, and their words."""
    return entry.kind, " ".join((entry.text or "").lower().split())
