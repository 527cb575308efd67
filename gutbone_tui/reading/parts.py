"""A line cut into its parts, each with the day and the slot it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from gutbone_tui.domain.entries import Slot
from gutbone_tui.reading.daywords import day_from
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.slots import SLOTS, slot_led

_LONGEST: Final = 20_000
"""Characters an entry's text can have; what is longer becomes several parts."""
_SENTENCE: Final = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[A-Z])|(?<=\d[.!?])\s+(?=[A-Z])")
_DAY_WORDS: Final = re.compile(r"(?:yesterday|today|\d{4}-\d\d-\d\d),?", re.IGNORECASE)
"""Days that need no colon behind them."""

_ANSWERED: Final = re.compile(
    r"[ ,]*(?:stress|digestion|bloating|gas|energy|stool|slept|sleep)[ :]+"
    r"\d{1,2}(?:[.,]\d{1,2})?(?:/\d{1,2})?(?: ?h(?:(?:ou)?rs?)?\b)?"
    r"(?= (?!(?:to|or|out|of|half|am|pm|mins?|minutes?|x|times|days?|m?g|kg|ml|bars?|balls?|bites?|gels?|drinks?)\b)"
    r"(?!and (?:an? |half|\d))[^\W\d_]{2})",
    re.IGNORECASE,
)
"""A question with its number, and words of something else behind it."""


class Part(NamedTuple):
    """One part of a line."""

    text: str
    """What is left to read, without its prefixes."""
    day: date
    slot: Slot | None
    """The slot it says."""
    note: bool = False


def parts_of(line: str, context: Context) -> Iterator[Part]:
    """The parts of a line in order.

    A day counts for the parts after it until another day is said; a slot for the rest of its row, or until another is.
    """
    day = context.day
    for row in line.splitlines():
        slot: Slot | None = None
        for piece in row.split(";"):
            part = _part(piece, day, slot, context)
            day, slot = part.day, part.slot
            if not part.note and ";" in row:
                slot = slot_led(part.text) or slot
            for start in range(0, len(part.text), _LONGEST):
                yield part._replace(text=part.text[start : start + _LONGEST])


def _part(text: str, day: date, slot: Slot | None, context: Context) -> Part:
    """A part without its prefixes: `yesterday:`, `b:`, `note:`, in any order."""
    text = text.strip(" ,\t")
    while ":" in text:
        prefix, _, rest = text.partition(":")
        said = prefix.strip().lower()
        if said in ("note", "notes"):
            return Part(rest.strip(), day, slot, note=True)
        meal = SLOTS.get(said)
        other = _day_and_meal(said, context.today) if meal is None else (None, meal)
        if other is None:
            break
        day, slot = other[0] or day, other[1] or slot
        text = rest.strip(" ,\t")
    first, space, rest = text.partition(" ")
    if space and _DAY_WORDS.fullmatch(first):
        day = day_from(first.rstrip(","), context.today) or day
        text = rest.strip()
    return Part(text, day, slot)


def _day_and_meal(said: str, today: date) -> tuple[date, Slot | None] | None:
    """The day, and perhaps the meal, that a prefix says: `mon`, `yesterday lunch`; None where it says no day."""
    day = day_from(said, today)
    if day is not None:
        return day, None
    first, _, last = said.rpartition(" ")
    day = day_from(first, today) if last in SLOTS else None
    return (day, SLOTS[last]) if day is not None else None


def sentences_of(text: str) -> list[str]:
    """The sentences of a part."""
    return _SENTENCE.split(text) if ". " in text or "! " in text or "? " in text else [text]


def answered_first(text: str) -> int:
    """Where an answered question ends, if a text begins with one and goes on: `stress 4 dentist`; else 0."""
    said = _ANSWERED.match(text)
    return said.end() if said else 0
