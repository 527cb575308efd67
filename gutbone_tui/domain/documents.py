"""Entries as plain JSON documents and back.

`entry_from` trusts the document: it is for documents this program wrote itself and recognised again. Everything else
goes through `domain.checking`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any, Final

from gutbone_tui.domain.entries import ENTRY_KINDS, Entry, Item

Document = dict[str, Any]
"""An entry as TinyDB and JSON hold it."""


_DEFAULTS: Final = {
    model: tuple((field.name, field.default) for field in fields(model)) for model in (Item, *ENTRY_KINDS.values())
}
"""Names and default values of each model's fields, in their order."""


def _plain(value: object) -> object:
    """A value as JSON knows it."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Item):
        return _document(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _document(model: Entry | Item) -> Document:
    """A model's fields that differ from their defaults."""
    values = ((name, getattr(model, name), default) for name, default in _DEFAULTS[type(model)])
    return {
        name: _plain(value)
        for name, value, default in values
        if value is not None and (name == "kind" or value != default)
    }


def document_of(entry: Entry) -> Document:
    """An entry as a JSON document; fields that hold their default are left out, `kind` never."""
    return _document(entry)


def _item_from(document: Mapping[str, Any]) -> Item:
    """An item from a trusted document."""
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in document.items()
    }
    return Item(**values)


_READ: dict[str, Callable[[Any], object]] = {
    "day": date.fromisoformat,
    "start": date.fromisoformat,
    "end": date.fromisoformat,
    "at": datetime.fromisoformat,
    "edited": datetime.fromisoformat,
    "removed": datetime.fromisoformat,
    "unread": tuple,
    "items": lambda documents: tuple(map(_item_from, documents)),
}


def entry_from(document: Mapping[str, Any]) -> Entry:
    """The entry of a trusted document.

    Raises:
        KeyError: the kind is unknown.
        TypeError: a field is unknown or missing.
        ValueError: a date or time cannot be read.
    """
    values: dict[str, Any] = {key: _READ[key](value) if key in _READ else value for key, value in document.items()}
    return ENTRY_KINDS[document["kind"]](**values)
