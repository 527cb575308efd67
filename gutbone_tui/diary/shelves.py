"""The library's tables as they were read at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple, get_args

from gutbone_tui.diary.durable import Signature
from gutbone_tui.diary.encoding import ABOUT, SCHEMA, Tables, UnreadableError, decoded_strictly
from gutbone_tui.diary.migrations import LIBRARY_STEPS, is_newer, is_older, up_to_date, version_of

Shelf = Literal["usuals", "foods", "plants", "meanings", "rules", "plan", "adjusted"]
"""The tables of the library. Documents are kept under a name, an id, a word, or a day."""

SHELVES: Final[tuple[Shelf, ...]] = get_args(Shelf)


class Shelves(NamedTuple):
    """What the library file held. A change makes a new one."""

    tables: Tables
    signature: Signature | None = None
    """Of the file; None where there is none."""
    data: bytes | None = None
    """The file's bytes; None where there is none."""
    locked: str = ""
    """Why nothing may be saved, one sentence; empty where it may."""
    older: bool = False
    """The file is of an older version, and what it holds was brought up to date in memory."""

    def on(self, shelf: Shelf) -> dict[str, Mapping[str, Any]]:
        """The documents of one table that were not removed; what is no document is passed over."""
        documents = self.tables.get(shelf, {}).items()
        return {key: each for key, each in documents if isinstance(each, dict) and "removed" not in each}


def empty_shelves() -> Shelves:
    """A library that is still to be made."""
    return Shelves({ABOUT: {"1": {"schema": SCHEMA}}})


def shelves_from(data: bytes, signature: Signature) -> Shelves:
    """The library of a file's bytes.

    Raises:
        UnreadableError: it is no library.
    """
    stored = _shaped(decoded_strictly(data))
    newer = "The library was written by a newer gutbone; it is read here but not changed."
    tables = up_to_date(stored, LIBRARY_STEPS)
    return Shelves(tables, signature, data, locked=newer if is_newer(stored) else "", older=is_older(stored))


def library_tables(data: bytes) -> Tables:
    """What a library from anywhere holds, in the present version unless it is a newer one.

    Raises:
        UnreadableError: it is no library.
    """
    return up_to_date(_shaped(decoded_strictly(data)), LIBRARY_STEPS)


def _shaped(value: object) -> Tables:
    """The tables of a library.

    Raises:
        UnreadableError: it has another shape, or does not say its version.
    """
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        raise UnreadableError("not in the shape of a library")
    if ABOUT not in value:
        raise UnreadableError("it does not say its version")
    version_of(value)
    return value
