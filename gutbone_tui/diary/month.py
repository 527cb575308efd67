"""One month of the diary as it was read at one moment. Immutable: a change makes a new one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any, Final

from gutbone_tui.diary.durable import Signature
from gutbone_tui.diary.encoding import (
    ABOUT,
    ENTRIES,
    Lines,
    Mark,
    Tables,
    UnreadableError,
    decoded,
    decoded_strictly,
    fresh_tables,
)
from gutbone_tui.diary.migrations import FIRST, MONTH_STEPS, is_newer, is_older, up_to_date, version_of
from gutbone_tui.domain.days import month_of
from gutbone_tui.domain.documents import entry_from
from gutbone_tui.domain.entries import ENTRY_KINDS, CourseEntry, Entry, Item, Kind

_NONSENSE: Final = 9000
"""A year from which on a time of change is none; a later one could not be made."""
MONTH: Final = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)
"""The name of a month, such as `2026-11`."""


class Month:
    """A month's documents, and its entries by day.

    A file known as our own is parsed when its content is first asked for, and its entries are built day by day.
    """

    def __init__(
        self,
        name: str,
        *,
        signature: Signature | None = None,
        mark: Mark | None = None,
        data: bytes | None = None,
        tables: Tables | None = None,
        checked: Mapping[str, Entry] | None = None,
        locked: str = "",
        older: bool = False,
    ) -> None:
        """A month from what was read of it.

        Args:
            name: such as `2026-11`.
            signature: of the file; None where there is none.
            mark: of the file's bytes.
            data: bytes of a file known as our own, still to be parsed.
            tables: what the file holds, where it was parsed already.
            checked: its readable entries, where they had to be validated.
            locked: why nothing may be saved here, one sentence; empty where it may.
            older: the file is of an older version, and what it holds was brought up to date in memory.
        """
        self.name = name
        self.signature = signature
        self.mark = mark
        self.locked = locked
        self.older = older
        self.lines: Lines = {}
        """Documents as they were encoded last, handed on from save to save."""
        self._data = data
        self._tables = fresh_tables() if data is None and tables is None else tables
        self._checked = checked
        self._days: dict[str, list[Mapping[str, Any]]] | None = None
        self._entries: dict[date, tuple[Entry, ...]] = {}

    @property
    def tables(self) -> Tables:
        """Everything the file holds, to be treated as unchangeable."""
        tables = self._tables
        if tables is None:
            data = self._data
            tables = self._tables or decoded(data or b"")
            self._tables = tables
            self._data = None
        return tables

    @property
    def documents(self) -> Mapping[str, Any]:
        """All documents by id, tombstones and unreadable ones too."""
        return self.tables.get(ENTRIES, {})

    def entry(self, entry_id: str) -> Entry | None:
        """The entry of this id, as a tombstone if it was removed; None where there is none that can be read."""
        if self._checked is not None:
            return self._checked.get(entry_id)
        document = self.documents.get(entry_id)
        return None if document is None else readable(document)

    def on(self, day: date) -> tuple[Entry, ...]:
        """The entries of a day that were not removed, in the order of their ids."""
        entries = self._entries.get(day)
        if entries is None:
            entries = self._entries[day] = self._built(day)
        return entries

    def days(self) -> tuple[date, ...]:
        """Days that have entries, in order."""
        days = (_day(text) for text in sorted(self._by_day()))
        return tuple(day for day in days if day is not None and month_of(day) == self.name)

    @property
    def plain(self) -> bool:
        """Whether every document reads without validation as it does with it, so that none is needed next time."""
        if self.locked or self._checked is None or len(self._checked) != len(self.documents):
            return False
        return all(readable(self.documents[key]) == entry for key, entry in self._checked.items())

    @property
    def clean(self) -> bool:
        """Whether the file holds nothing that must be validated again after a save of ours."""
        return not self.locked and (self._checked is None or self.plain)

    def saved(self, tables: Tables, changed: Iterable[str], signature: Signature, mark: Mark) -> Month:
        """This month after a save of ours that changed some of its documents."""
        checked = None
        if self._checked is not None and not self.clean:
            built = {key: readable(tables[ENTRIES][key]) for key in changed}
            checked = {**self._checked, **{key: entry for key, entry in built.items() if entry is not None}}
        month = Month(self.name, signature=signature, mark=mark, tables=tables, checked=checked)
        month.lines = self.lines
        return month

    def courses(self) -> Iterator[CourseEntry]:
        """Antibiotic courses recorded in this month."""
        return (entry for entry in self.of_kind("course") if isinstance(entry, CourseEntry))

    def of_kind(self, kind: Kind) -> Iterator[Entry]:
        """The entries of one kind that were not removed; the others are left as they are."""
        for key, document in self.documents.items():
            if isinstance(document, dict) and document.get("kind") == kind and "removed" not in document:
                entry = self.entry(key)
                if entry is not None:
                    yield entry

    def differs_on(self, other: Month) -> frozenset[date]:
        """Days whose documents are not the same in another reading of this month."""
        mine, theirs = self._by_day(), other._by_day()
        changed = {text for text in mine.keys() | theirs.keys() if mine.get(text) != theirs.get(text)}
        return frozenset(day for text in changed if (day := _day(text)) is not None)

    def _by_day(self) -> Mapping[str, list[Mapping[str, Any]]]:
        """Documents that were not removed, by their day as it is written."""
        days = self._days
        if days is None:
            days = {}
            for document in self.documents.values():
                if isinstance(document, dict) and "removed" not in document:
                    days.setdefault(str(document.get("day")), []).append(document)
            self._days = days
        return days

    def _built(self, day: date) -> tuple[Entry, ...]:
        """The entries of a day, built from their documents."""
        if self._checked is not None:
            return tuple(
                entry for _, entry in sorted(self._checked.items()) if entry.day == day and entry.removed is None
            )
        entries = (readable(document) for document in self._by_day().get(day.isoformat(), ()))
        return tuple(entry for entry in entries if entry is not None)


def month_from(
    name: str, data: bytes, signature: Signature, mark: Mark, *, known: bool
) -> tuple[Month, dict[str, str]]:
    """A month from a file's bytes, and why some of its documents cannot be read, by id.

    Args:
        name: such as `2026-11`.
        data: the bytes.
        signature: of the file.
        mark: of the bytes.
        known: the bytes are one of our own files, so that nothing needs to be validated.

    Raises:
        UnreadableError: this is no diary file.
    """
    if known:
        return Month(name, signature=signature, mark=mark, data=data), {}
    stored = shaped(decoded_strictly(data))
    tables = up_to_date(stored, MONTH_STEPS)
    from gutbone_tui.diary.document_checks import checked_documents  # only for what is not known as our own

    checked, bad = checked_documents(name, tables[ENTRIES])
    newer, older = is_newer(stored), is_older(stored)
    locked = f"The file of {name} was written by a newer gutbone; it can be read here but not changed." if newer else ""
    return Month(name, signature=signature, mark=mark, tables=tables, checked=checked, locked=locked, older=older), bad


def month_tables(data: bytes) -> Tables:
    """What a month file from anywhere holds, in the present version unless it is a newer one.

    Raises:
        UnreadableError: this is no diary file.
    """
    return up_to_date(shaped(decoded_strictly(data)), MONTH_STEPS)


def has_misplaced(tables: Tables) -> bool:
    """Whether there are entries in a table of another name, where nobody would see them."""
    return any(
        isinstance(document, dict) and document.get("id") == key and {"day", "kind"} <= document.keys()
        for name, table in tables.items()
        for key, document in table.items()
        if name != ENTRIES
    )


def shaped(value: object) -> Tables:
    """The tables of a diary file; one without entries or without a version is completed.

    Raises:
        UnreadableError: it has another shape.
    """
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        raise UnreadableError("not in the shape of a diary file")
    tables: Tables = {**value}
    tables.setdefault(ABOUT, {"1": {"schema": FIRST}})
    version_of(tables)
    if not is_newer(tables) and has_misplaced(tables):
        raise UnreadableError("entries are in a table of another name")
    if ENTRIES not in tables and tables.keys() != {ABOUT}:
        raise UnreadableError("it holds no entries")
    tables.setdefault(ENTRIES, {})
    return tables


def readable(document: Any) -> Entry | None:
    """The entry of a document of ours; fields only others know are passed over. None where it is no entry."""
    try:
        return entry_from(document)
    except (KeyError, TypeError, ValueError, AttributeError):
        pass
    try:
        return entry_from(without_unknown(document))
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def without_unknown(document: Any) -> dict[str, Any]:
    """A document with only the fields its model knows.

    Raises:
        KeyError: the kind is unknown.
    """
    names = known_fields(document["kind"])
    known = {key: value for key, value in document.items() if key in names}
    if isinstance(items := known.get("items"), list):
        item_names = {field.name for field in fields(Item)}
        known["items"] = [{key: value for key, value in item.items() if key in item_names} for item in items]
    return known


def known_fields(kind: Any) -> frozenset[str]:
    """Names of the fields of a kind of entry.

    Raises:
        KeyError: the kind is unknown.
    """
    return frozenset(field.name for field in fields(ENTRY_KINDS[kind]))


def edited_at(document: Any) -> datetime | None:
    """When a document was last changed; None where it does not say so."""
    try:
        edited = datetime.fromisoformat(document["edited"])
    except (KeyError, TypeError, ValueError):
        return None
    return edited if edited.tzinfo is not None and edited.year < _NONSENSE else None


def _day(text: str) -> date | None:
    """A day from a document."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
