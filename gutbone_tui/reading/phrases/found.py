"""What a phrase gives, and numbers and times as people type them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from gutbone_tui.domain.entries import Entry
from gutbone_tui.reading.amounts import number_of
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.units import NUMBERS
from gutbone_tui.reading.wordlists import words


class Found(NamedTuple):
    """An understood phrase: its entries, or one sentence on what was expected instead of its number."""

    entries: tuple[Entry, ...] = ()
    expected: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    """Where the words of each entry stand, if each has its own."""


FILLERS: Final = words(
    """
    i my me a an the was were is am had have did do done got get felt feel feeling for of about around approx
    roughly only just today tonight this morning afternoon evening last night yesterday and with at in on so very
    really pretty quite little bit some then again also out from after before lunch dinner breakfast been todays
    level score rating now took take taken taking minutes minute min mins hour hours hr hrs h
    """
)
"""Words that add nothing to a phrase."""

_HOURS: Final = frozenset({"h", "hr", "hrs", "hour", "hours"})
_MINUTES: Final = frozenset({"m", "min", "mins", "minute", "minutes"})


def draft(context: Context, day: date) -> dict[str, Any]:
    """The fields that every draft entry has; its text is filled in by who knows it."""
    return {"id": "", "day": day, "at": context.now, "edited": context.now}


def value_of(token: Token) -> float | None:
    """The number a token is, as a numeral or a word other than an article."""
    if token.kind == "number":
        return number_of(token.text)
    return NUMBERS.get(token.word) if token.word not in ("a", "an") else None


def whole_number(value: float | None, low: int, high: int) -> int | None:
    """The value as a whole number within limits, if it is one."""
    if value is None or value != int(value) or not low <= value <= high:
        return None
    return int(value)


class Duration(NamedTuple):
    """A span of time and where it ends in the text."""

    end: int
    minutes: float
    unit: str
    """`h`, `min`, or empty where none was said."""


def duration_at(tokens: Sequence[Token], start: int) -> Duration | None:
    """The span of time that begins at a token: `20`, `20 min`, `1h`, `7h30`, `7:30`, `half an hour`."""
    value = value_of(tokens[start])
    if value is None:
        return None
    end = start + 1
    if _is(tokens, end, "and") and _is(tokens, end + 1, "a") and _is(tokens, end + 2, "half"):
        value, end = value + 0.5, end + 3
    elif _is(tokens, end, "and") and _is(tokens, end + 1, "a", "half"):
        value, end = value + 0.5, end + 2
    if value == 0.5 and _is(tokens, end, "a", "an"):
        end += 1
    if _is(tokens, end, ":") and end + 1 < len(tokens) and tokens[end + 1].kind == "number":
        minutes = number_of(tokens[end + 1].text) or 0.0
        return Duration(end + 2 + _is(tokens, end + 2, *_HOURS), value * 60 + minutes, "h")
    if end < len(tokens):
        word = tokens[end].word
        if word[0] == "h" and word[1:].isdecimal():
            return Duration(end + 1, value * 60 + float(word[1:]), "h")
        if word in _HOURS:
            return _with_minutes(tokens, end + 1, value)
        if word in _MINUTES:
            return Duration(end + 1, value, "min")
    return Duration(end, value, "")


def _with_minutes(tokens: Sequence[Token], end: int, hours: float) -> Duration:
    """Hours, with the minutes that may follow them."""
    if _is(tokens, end, "and") and _is(tokens, end + 1, "a") and _is(tokens, end + 2, "half"):
        return Duration(end + 3, hours * 60 + 30, "h")
    place = end + 1 if _is(tokens, end, "and") else end
    if place < len(tokens) and tokens[place].kind == "number":
        minutes = number_of(tokens[place].text)
        if minutes is not None:
            close = place + 1 + _is(tokens, place + 1, *_MINUTES)
            if close > place + 1 or close == len(tokens):
                return Duration(close, hours * 60 + minutes, "h")
    return Duration(end, hours * 60, "h")


def _is(tokens: Sequence[Token], place: int, *words: str) -> bool:
    """Whether one of some words stands at a place."""
    return place < len(tokens) and tokens[place].word in words
