"""The library's tables as they were read at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from gutbone_tui.diary.durable import Signature
from gutbone_tui.diary.encoding import ABOUT, SCHEMA, Tables, UnreadableError, decoded_strictly

Shelf = Literal["usuals", "foods", "plants", "meanings", "rules"]
"""The tables of the library. Documents are kept under a name, an id, a word, or a day."""


class Shelves(NamedTuple):
    """What the library file held. A change makes a new one."""

    tables: Tables
    signature: Signature | None = None
    """Of the file; None where there is none."""
    data: bytes | None = None
    """The file's bytes; None where there is none."""
    locked: str = ""
    """Why nothing may be saved, one sentence; empty where it may."""

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
    tables = decoded_strictly(data)
    if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
        raise UnreadableError("not in the shape of a library")
    about = tables.get(ABOUT, {}).get("1")
    schema = about.get("schema") if isinstance(about, dict) else None
    if type(schema) is not int:
        raise UnreadableError("it does not say its version")
    locked = "The library was written by a newer gutbone; it is read here but not changed." if schema > SCHEMA else ""
    return Shelves(tables, signature, data, locked)
