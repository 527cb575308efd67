"""One change to the diary while it is worked out: what is there now, and what shall be there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple
from zlib import crc32

from gutbone_tui.diary.encoding import Tables
from gutbone_tui.diary.month import Month, edited_at, readable
from gutbone_tui.domain.entries import Entry

Document = Mapping[str, Any]

Fresh = Callable[[str], tuple[Month, bytes | None]]
"""Reads a month as it is on disk now."""

_TICK: Final = timedelta(milliseconds=1)


class Place(NamedTuple):
    """A document and the month it is in."""

    month: str
    document: Document

    @property
    def removed(self) -> bool:
        """Whether it is a tombstone."""
        return "removed" in self.document

    @property
    def edited(self) -> datetime | None:
        """When it was last changed."""
        return edited_at(self.document)

    @property
    def entry(self) -> Entry | None:
        """The entry it holds."""
        return readable(self.document)


class Step(NamedTuple):
    """How to take back what a change did to one entry."""

    month: str
    """Where the entry is since."""
    content: int
    """Print of what it says since; another one means that somebody changed it again."""
    restore: Document | None
    """The document from before; None where there was none."""


ShelfSteps = Mapping[str, Mapping[str, Step]]
"""How to take back what a change did to the library, by table and key."""


def print_of(document: Document | None) -> int:
    """A number that is the same for documents that say the same, whenever they were changed; 0 for none."""
    if document is None:
        return 0
    said = {**document, "edited": "", "removed": "removed" in document}
    return crc32(json.dumps(said, sort_keys=True).encode()) or 1


class Work:
    """What a change reads and what it will write. Everything happens while the diary's lock is held."""

    def __init__(self, fresh: Fresh, now: datetime) -> None:
        """Begin with nothing.

        Args:
            fresh: reads a month as it is on disk now.
            now: the time of the change.
        """
        self._fresh = fresh
        self.now = now
        self.read: dict[str, tuple[Month, bytes | None]] = {}
        """Months that were looked at, with their bytes."""
        self.writes: dict[str, dict[str, Document]] = {}
        """Documents to write by month and id; where an entry moves, its new place comes first."""
        self.kept: dict[str, Tables] = {}
        """What is put into months as it is, by month and table: it is from elsewhere and nobody vouches for it."""
        self.steps: dict[str, Step] = {}
        """How to take it back, by entry id."""
        self.shelves: ShelfSteps = {}
        """How to take back what the change does to the library."""
        self.besides: Callable[[], None] | None = None
        """Puts what the change does to the library on the disk, where it writes no month."""
        self.days: set[date] = set()
        """Days that look different afterwards."""
        self.notices: list[str] = []
        """Sentences for the user that came up."""

    def month(self, name: str) -> Month:
        """A month as it is on disk now."""
        if name not in self.read:
            self.read[name] = self._fresh(name)
        return self.read[name][0]

    def find(self, entry_id: str, months: Iterable[str]) -> Place | None:
        """Where an entry is; of several places the one edited last, since a move leaves a tombstone behind."""
        places = [
            Place(name, document)
            for name in dict.fromkeys(months)
            if isinstance(document := self.month(name).documents.get(entry_id), dict)
        ]
        return max(places, key=recency, default=None)

    def keep(self, month: str, tables: Tables) -> None:
        """Put documents into a month that are no entries, or none that can be read here."""
        self.month(month)
        self.writes.setdefault(month, {})
        self.kept[month] = tables

    def tables(self, name: str) -> Tables:
        """What a month holds with what is put into it as it is, and without what else is written."""
        tables, kept = self.month(name).tables, self.kept.get(name, {})
        return {**tables, **{table: {**tables.get(table, {}), **documents} for table, documents in kept.items()}}

    def record(self, document: Document, current: Place | None) -> None:
        """Write a document, in the month of its day; if it was in another, a tombstone stays there.

        Args:
            document: what the entry shall be; its time of change is set here.
            current: where it is now and what it says; None for a new entry.
        """
        key, month = document["id"], document["day"][:7]
        stamp = _stamp(None if current is None else current.edited, self.now)
        tombstone = None
        if current is not None and current.month != month:
            tombstone = {**current.document, "removed": stamp.isoformat(), "edited": stamp.isoformat()}
            stamp += _TICK
        edited = stamp.isoformat()
        stamped = {**document, "edited": edited}
        if "removed" in stamped:
            stamped["removed"] = edited
        self.month(month)
        self.writes.setdefault(month, {})[key] = stamped
        if current is not None and tombstone is not None:
            self.writes.setdefault(current.month, {})[key] = tombstone
        self.steps[key] = Step(month, print_of(stamped), None if current is None else current.document)
        self.days |= {date.fromisoformat(each["day"]) for each in (document, current.document if current else document)}


def edited_after(before: object, now: datetime) -> str:
    """A time of change later than the one of the document before, even if the clock went backwards."""
    return _stamp(edited_at(before), now).isoformat()


def _stamp(previous: datetime | None, now: datetime) -> datetime:
    """A time of change that is later than the one before; whole seconds are enough for the first."""
    if previous is None:
        return now.replace(microsecond=0)
    stamp = now.replace(microsecond=now.microsecond // 1000 * 1000)
    return stamp if stamp > previous else previous.astimezone(now.tzinfo) + _TICK


def recency(place: Place) -> tuple[bool, float, bool]:
    """For finding the place edited last among those that can be read; the living one where two are equal."""
    edited = place.edited
    return (place.entry is not None, edited.timestamp() if edited is not None else 0.0, not place.removed)
