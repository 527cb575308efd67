"""The example diary: for `gutbone demo`, for pictures, tests and benchmarks. The same last day gives the same diary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.diary.bulk import write_months
from gutbone_tui.diary.diary import open_diary
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.folders import Folders
from gutbone_tui.domain.days import last_days, logical_day
from gutbone_tui.domain.entries import CourseEntry, Entry
from gutbone_tui.exchange.example_life import Life, Typed
from gutbone_tui.exchange.example_taught import FOCUS, JAR_MIX, USUALS, teach
from gutbone_tui.reading import Context, read

DAY_START_HOUR: Final = 4
"""When her days start, as usual."""

_DIGITS: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_ID_LENGTH: Final = 26


def write_example(folders: Folders, now: datetime, weeks: int, *, settings: bool = False) -> int:
    """Write the example diary where there is none: entries, what it was taught and, if wanted, her settings.

    Args:
        folders: where it shall be.
        now: the time it is, with UTC offset.
        weeks: how many weeks up to and including the day it is.
        settings: whether the settings file may be written too.

    Returns:
        How many entries there are.

    Raises:
        DiaryError: there is a diary already, or the disk refused.
    """
    from gutbone_tui.catalogue.catalogue import load_catalogue

    if folders.library.exists():
        raise DiaryError(f"There is a diary in {folders.data} already.")
    today = logical_day(now, DAY_START_HOUR)
    entries = list(example_entries(now, today, weeks, load_catalogue()))
    write_months(folders, entries)
    diary = open_diary(folders, lambda: now)
    teach(diary, last_days(today, 7 * weeks)[0])
    if settings:
        diary.change_setting("focus", FOCUS)
    return len(entries)


def example_entries(now: datetime, today: date, weeks: int, catalogue: Catalogue) -> Iterator[Entry]:
    """Entries of so many weeks, as they come from reading what she typed.

    Args:
        now: the time it is, with UTC offset; nothing is recorded later than that.
        today: the last day, which is half over.
        weeks: how many weeks up to and including today.
        catalogue: where her words are looked up.
    """
    reader = _Reader(catalogue, now)
    for number, typed in enumerate(Life(today, weeks).typed()):
        day = logical_day(typed.at, DAY_START_HOUR)
        at = min(typed.at.replace(tzinfo=now.tzinfo), now)
        for place, draft in enumerate(reader.drafts(typed, day)):
            yield replace(draft, id=_example_id(number, place), day=day, at=at, edited=at)


class _Reader:
    """Reads each different line once; ten years hold the same few hundred again and again."""

    def __init__(self, catalogue: Catalogue, now: datetime) -> None:
        """Nothing was read yet."""
        self._catalogue = catalogue.with_own((JAR_MIX,), ())
        self._now = now
        self._known: dict[tuple[str, str | None], Sequence[Entry]] = {}

    def drafts(self, typed: Typed, day: date) -> Sequence[Entry]:
        """What a line was read as. Courses depend on their day, so they are read each time."""
        key = (typed.line, typed.slot)
        if (known := self._known.get(key)) is not None:
            return known
        at = typed.at.replace(tzinfo=self._now.tzinfo)
        context = Context(catalogue=self._catalogue, now=at, day=day, today=day, slot=typed.slot, usuals=USUALS)
        drafts = read(typed.line, context).entries
        if not any(isinstance(draft, CourseEntry) for draft in drafts):
            self._known[key] = drafts
        return drafts


def _example_id(number: int, place: int) -> str:
    """An id that sorts as it was made and cannot be one of a real diary, whose ids start with the time."""
    value = number << 10 | place
    return "".join(_DIGITS[value >> 5 * digit & 31] for digit in range(_ID_LENGTH - 1, -1, -1))
