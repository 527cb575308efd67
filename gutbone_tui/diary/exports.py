"""An export read back: what `gutbone export` printed, as the tables of a diary. Nothing in it is believed."""

from __future__ import annotations

from typing import Any, Final, NamedTuple, get_args

from gutbone_tui.diary.encoding import ABOUT, ENTRIES, Tables, decoded_strictly, fresh_tables, is_too_deep
from gutbone_tui.diary.merging import NewerFileError
from gutbone_tui.diary.shelves import Shelf

EXPORT_VERSION: Final = 1
"""Version of the shape of an export."""

_HEAD: Final = 200
"""An export says within so many bytes what it is."""
_NAME: Final = "gutbone"


class Export(NamedTuple):
    """What an export holds."""

    months: Tables
    """Its entries, in the tables of a month's file, whatever month they are of."""
    library: Tables
    """What it holds of the library; nothing where that was not exported."""
    passed_over: int
    """How many things in it are no entries."""


def export_from(data: bytes) -> Export | None:
    """The export in a file; None where it is something else.

    Raises:
        NewerFileError: it is of a newer version.
        UnreadableError: it is damaged.
    """
    if f'"{_NAME}"'.encode() not in data[:_HEAD]:
        return None
    value = decoded_strictly(data)
    if not isinstance(value, dict) or not isinstance(value.get(ENTRIES), list) or type(value.get(_NAME)) is not int:
        return None
    if value[_NAME] > EXPORT_VERSION:
        raise NewerFileError
    documents: dict[str, Any] = {}
    for document in value[ENTRIES]:
        if _is_document(document) and isinstance(document.get("id"), str) and document["id"]:
            documents[document["id"]] = document
    passed_over = len(value[ENTRIES]) - len(documents)
    return Export({**fresh_tables(), ENTRIES: documents}, _library_from(value.get("library")), passed_over)


def _library_from(value: object) -> Tables:
    """The tables of a library, as far as they are any."""
    shelves = {
        shelf: {key: document for key, document in table.items() if _is_document(document)}
        for shelf in get_args(Shelf)
        if isinstance(table := value.get(shelf) if isinstance(value, dict) else None, dict)
    }
    return {ABOUT: fresh_tables()[ABOUT], **shelves} if any(shelves.values()) else {}


def _is_document(value: object) -> bool:
    """Whether this can be kept as a document."""
    return isinstance(value, dict) and not is_too_deep(value)
