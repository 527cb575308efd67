"""Documents from outside, validated with pydantic against the very models of `domain.entries`.

Importing pydantic costs more than a whole command line may take, so it is imported on the first check and never for a
document this program recognises as its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from gutbone_tui.domain.entries import Entry

if TYPE_CHECKING:
    from pydantic import TypeAdapter


class InvalidEntryError(ValueError):
    """A document that is no entry; the message says which field and why, and never quotes its content."""


@cache
def _entries() -> TypeAdapter[Entry]:
    """The validator of all kinds of entry."""
    from pydantic import Discriminator, TypeAdapter

    return TypeAdapter(Annotated[Entry, Discriminator("kind")])


def checked_entry(document: Mapping[str, Any]) -> Entry:
    """The entry of a document from anywhere; fields that no model knows are passed over.

    Raises:
        InvalidEntryError: the document does not describe an entry, or a value is outside its range.
    """
    from pydantic import ValidationError

    try:
        entry = _entries().validate_python(document)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        if first["type"] in ("union_tag_invalid", "union_tag_not_found"):
            raise InvalidEntryError("kind: there is none, or one that is unknown") from None  # pydantic would quote it
        place = ".".join(str(part) for part in first["loc"]) or "entry"
        raise InvalidEntryError(f"{place}: {first['msg']}") from None
    except RecursionError:
        raise InvalidEntryError("entry: nested too deeply") from None
    if entry.at.tzinfo is None or entry.edited.tzinfo is None:
        raise InvalidEntryError("at, edited: a time needs its UTC offset")
    return entry
