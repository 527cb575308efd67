"""Merging two copies of a diary file: the union of their documents, and of two with one id the later one.

"Later" is a total order that looks at nothing but the two documents. So any order, any grouping and any repetition of
merges ends with the same content, on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from gutbone_tui.diary.document_checks import checked_documents
from gutbone_tui.diary.encoding import (
    ABOUT,
    ENTRIES,
    Tables,
    UnreadableError,
    decoded_strictly,
    encoded,
)
from gutbone_tui.diary.library import FOR_EVER
from gutbone_tui.diary.migrations import LIBRARY_STEPS, MONTH_STEPS, is_newer, up_to_date
from gutbone_tui.diary.month import edited_at, has_misplaced
from gutbone_tui.diary.shelves import SHELVES

_NEVER: Final = datetime.min.replace(tzinfo=UTC)


class NewerFileError(ValueError):
    """A file of a newer version of this program."""


def is_living(document: object) -> bool:
    """Whether a document is more than a tombstone."""
    return isinstance(document, Mapping) and "removed" not in document


def is_later(one: Any, other: Any, key: str = "", month: str = "") -> bool:
    """Whether a document outranks another of the same id.

    An entry that can be read outranks one that cannot, so that no damage elsewhere replaces what is whole. Then the
    time of change decides, as an instant. At equal instants a living document outranks a tombstone, so that nothing is
    lost by chance; and then the mere letters decide.

    Args:
        one: a document.
        other: another.
        key: the id they are kept under; empty where they are no entries.
        month: the month they are kept in; empty where that is unknown.
    """
    letters, their_letters = json.dumps(one), json.dumps(other)
    if letters == their_letters:
        return False
    time, their_time = _time(one), _time(other)
    if time > their_time:
        return _is_readable(one, key, month) or not _is_readable(other, key, month)
    if time < their_time:
        return not _is_readable(other, key, month) and _is_readable(one, key, month)
    readable, their_readable = _is_readable(one, key, month), _is_readable(other, key, month)
    if readable != their_readable:
        return readable
    return (json.dumps(one, sort_keys=True), letters) > (json.dumps(other, sort_keys=True), their_letters)


def is_changed_later(one: Any, other: Any) -> bool:
    """Whether a document was changed after another, whatever else is to be said of them."""
    return _time(one)[:2] > _time(other)[:2]


def later_documents(ours: Mapping[str, Any], theirs: Mapping[str, Any], table: str, month: str = "") -> dict[str, Any]:
    """The documents of another table that ours lacks, or that outrank ours.

    Args:
        ours: a table.
        theirs: the same table elsewhere.
        table: its name.
        month: the month of the entries, where it is known.
    """
    return {
        key: theirs[key] for key in theirs if key not in ours or _outranks(theirs[key], ours[key], table, key, month)
    }


def with_documents(tables: Tables, more: Tables) -> Tables:
    """A file's tables with more documents in them; of two with one id, the added one."""
    return {**tables, **{name: {**tables.get(name, {}), **table} for name, table in more.items()}}


def later_tables(ours: Tables, theirs: Tables, month: str = "") -> Tables:
    """The documents of another file that ours lacks, or that outrank ours, by table; only tables that have some.

    Args:
        ours: a file's tables.
        theirs: those of another copy.
        month: the month of the files, where it is known.
    """
    found: Tables = {}
    for name, table in theirs.items():
        mine = ours.get(name, {})
        later = _about(mine, table) if name == ABOUT else later_documents(mine, table, name, month)
        if later or name not in ours:
            found[name] = later
    return found


def merged_tables(one: Tables, other: Tables, month: str = "") -> Tables:
    """Two copies of a file as one, its tables in an order of their own.

    Args:
        one: a file's tables.
        other: those of another copy.
        month: the month of the files, where it is known.
    """
    later = later_tables(one, other, month)
    merged = with_documents(one, later)
    names = sorted(merged, key=lambda name: (name != ABOUT, name != ENTRIES, name))
    return {name: _in_order(merged[name]) if name == ABOUT else merged[name] for name in names}


def merged_files(one: bytes, other: bytes) -> bytes:
    """The bytes of two copies of a month or library file as one.

    Raises:
        UnreadableError: one of them is no diary file.
        NewerFileError: one of them is of a newer version.
    """
    return encoded(merged_tables(tables_of(one), tables_of(other)))


def tables_of(data: bytes) -> Tables:
    """The tables of a month or library file from outside, brought up to the present version.

    Raises:
        UnreadableError: it is no diary file.
        NewerFileError: it is of a newer version.
    """
    value = decoded_strictly(data)
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        raise UnreadableError("not in the shape of a diary file")
    tables: Tables = {**value}
    if ABOUT not in tables and ENTRIES not in tables:
        raise UnreadableError("it does not say its version")
    if is_newer(tables):
        raise NewerFileError
    if not {ENTRIES, *SHELVES} & tables.keys() and tables.keys() != {ABOUT}:
        raise UnreadableError("it holds no entries")
    if has_misplaced(tables):
        raise UnreadableError("entries are in a table of another name")
    return up_to_date(tables, MONTH_STEPS if ENTRIES in tables else LIBRARY_STEPS)


def _outranks(one: Any, other: Any, table: str, key: str, month: str) -> bool:
    """Whether a document takes the place of another."""
    if table == "rules" and key == FOR_EVER.isoformat():
        # Each machine writes this one down by itself when it is first used, so the earliest tells most of the past.
        return is_later(other, one)
    return is_later(one, other, key if table == ENTRIES else "", month)


def _time(document: Any) -> tuple[bool, datetime, bool]:
    """When a document was changed, for comparing: one that does not say so is the oldest."""
    edited = edited_at(document)
    return (edited is not None, edited or _NEVER, is_living(document))


def _is_readable(document: Any, key: str, month: str) -> bool:
    """Whether a document is an entry of this id, and of this month if that is known."""
    if not key or not isinstance(document, dict):
        return False
    name = month or str(document.get("day"))[:7]
    return not checked_documents(name, {key: document})[1]


def _about(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """What another file says about itself and ours does not: nothing that either says is dropped."""
    found: dict[str, Any] = {}
    for key, document in theirs.items():
        mine = ours.get(key)
        if isinstance(mine, dict) and isinstance(document, dict):
            more = {name: each for name, each in document.items() if name not in mine or is_later(each, mine[name])}
            if more:
                found[key] = {**mine, **more}
        elif key not in ours or isinstance(document, dict) or (not isinstance(mine, dict) and is_later(document, mine)):
            found[key] = document
    return found


def _in_order(table: Mapping[str, Any]) -> dict[str, Any]:
    """What a file says about itself, in an order that does not depend on who said it."""
    return {key: dict(sorted(each.items())) if isinstance(each, dict) else each for key, each in table.items()}
