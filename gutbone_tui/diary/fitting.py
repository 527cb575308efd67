"""Making sure, before an entry is recorded, that it will be readable for ever.

What a file says is validated with pydantic when it comes from outside. Recording must be quick, so the same limits,
declared once in the models, are kept here by hand.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.domain import entries
from gutbone_tui.domain.documents import Document, document_of
from gutbone_tui.domain.entries import Entry, Item
from gutbone_tui.domain.ranges import Range, Text

_NO_TEXT: Final = "\ufffd"
"""Stands for what no text can hold."""


def document_to_record(entry: Entry) -> Document:
    """The document of an entry that fits its model.

    Raises:
        DiaryError: a value is outside its range; one sentence says which and what is expected.
    """
    _check(entry)
    document: Document = _sound(document_of(entry))
    return document


def _check(model: Entry | Item) -> None:
    """Make sure that every field of a model fits.

    Raises:
        DiaryError: one does not.
    """
    for name, hint in _hints(type(model).__name__).items():
        value = getattr(model, name)
        if not _fits(value, hint):
            raise DiaryError(f"This cannot be recorded: {name} should be {_expected(hint)}.")
        if name == "items":
            for item in value:
                _check(item)


@cache
def _hints(name: str) -> Mapping[str, Any]:
    """The fields of the model of this name, with what is declared of them."""
    return get_type_hints(getattr(entries, name), include_extras=True)


def _fits(value: object, hint: Any) -> bool:
    """Whether a value is what is declared."""
    origin = get_origin(hint)
    if origin is Annotated:
        base, *limits = get_args(hint)
        return _fits(value, base) and all(_within(value, limit) for limit in limits)
    if origin in (Union, UnionType):
        return any(_fits(value, each) for each in get_args(hint))
    if origin is Literal:
        return isinstance(value, str) and value in get_args(hint)
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(each, get_args(hint)[0]) for each in value)
    return _PLAIN[hint](value)


_PLAIN: Final[Mapping[Any, Callable[[Any], bool]]] = {
    NoneType: lambda value: value is None,
    str: lambda value: isinstance(value, str),
    bool: lambda value: isinstance(value, bool),
    int: lambda value: isinstance(value, int) and not isinstance(value, bool),
    float: lambda value: isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value),
    date: lambda value: isinstance(value, date) and not isinstance(value, datetime),
    datetime: lambda value: isinstance(value, datetime) and value.tzinfo is not None,
    Item: lambda value: isinstance(value, Item),
}
"""What tells values of plain types."""


def _within(value: Any, limit: object) -> bool:
    """Whether a value keeps a limit."""
    if isinstance(limit, Range):
        return bool(limit.low <= value <= limit.high)
    return not isinstance(limit, Text) or limit.shortest <= len(value) <= limit.longest


def _expected(hint: Any) -> str:
    """What is declared, in words."""
    for limit in _limits(hint):
        if isinstance(limit, Range):
            return f"from {limit.low:g} to {limit.high:g}"
        if isinstance(limit, Text):
            return f"{limit.shortest} to {limit.longest} letters long"
    choices = [choice for each in (hint, *get_args(hint)) if get_origin(each) is Literal for choice in get_args(each)]
    return f"one of {', '.join(choices)}" if choices else "of another kind"


def _limits(hint: Any) -> tuple[object, ...]:
    """The limits declared of a field."""
    found = [hint, *get_args(hint)]
    return tuple(limit for each in found if get_origin(each) is Annotated for limit in get_args(each)[1:])


def _sound(value: Any) -> Any:
    """A document whose texts are texts: what a terminal sent in an old encoding is read as Latin-1."""
    if isinstance(value, str):
        return value if value.isascii() else "".join(map(_sound_letter, value))
    if isinstance(value, list):
        return [_sound(each) for each in value]
    return {key: _sound(each) for key, each in value.items()} if isinstance(value, dict) else value


def _sound_letter(letter: str) -> str:
    """A letter; for half of one, the byte it stands for."""
    if not "\ud800" <= letter <= "\udfff":
        return letter
    return chr(ord(letter) - 0xDC00) if "\udc80" <= letter <= "\udcff" else _NO_TEXT
