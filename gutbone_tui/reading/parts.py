"""A line cut into its parts, each with the day and the slot it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final, NamedTuple

from gutbone_tui.domain.entries import Slot
from gutbone_tui.reading.daywords import day_from
from gutbone_tui.reading.model import Context

_LONGEST: Final = 20_000
"""Characters an entry's text can have; what is longer becomes several parts."""

_SLOTS: Final[dict[str, Slot]] = {
    "b": "breakfast",
    "bf": "breakfast",
    "bfast": "breakfast",
    "breakfast": "breakfast",
    "brekkie": "breakfast",
    "brekky": "breakfast",
    "brunch": "breakfast",
    "l": "lunch",
    "lunch": "lunch",
    "luncheon": "lunch",
    "d": "dinner",
    "dinner": "dinner",
    "tea": "dinner",
    "supper": "dinner",
    "evening meal": "dinner",
    "s": "snacks",
    "snack": "snacks",
    "snacks": "snacks",
    "elevenses": "snacks",
    "dessert": "dinner",
    "pudding": "dinner",
}
_SLOT_WORDS: Final = (
    "breakfast|brekkie|brekky|bfast|brunch|lunch|luncheon|dinner|tea|supper|evening meal|snacks?|elevenses"
)
_INNER_SLOT: Final = re.compile(rf"(?<=[\s,.;])(?:(?:{_SLOT_WORDS})\s*:|(?:b|l|d|s):\s)", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[A-Z])|(?<=\d[.!?])\s+(?=[A-Z])")
_FOR_SLOT: Final = re.compile(
    rf"\bfor (?:my |a |our |late |early )?({_SLOT_WORDS})\b|^({_SLOT_WORDS}) (?:was|were|is) ", re.IGNORECASE
)


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

    A day counts for the parts after it until another day is said; a slot for the rest of its line.
    """
    day = context.day
    for row in re.split(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", line):
        slot: Slot | None = None
        for piece in row.split(";"):
            for chunk in _by_slots(piece):
                part = _part(chunk, day, slot, context)
                day = part.day
                slot = part.slot
                if part.text:
                    yield from _short(part)


def _by_slots(piece: str) -> Iterator[str]:
    """A piece cut before each slot named inside it, as in `breakfast: kefir. lunch: soup`."""
    start = 0
    lowered = piece.lstrip().lower()
    if not lowered.startswith("note") and ":" in piece:
        for match in _INNER_SLOT.finditer(piece):
            head = piece[start : match.start()].strip(" ,.")
            if head and day_from(head.rstrip(":"), date(2000, 1, 1)) is None:
                yield piece[start : match.start()]
                start = match.start()
    yield piece[start:]


def _part(text: str, day: date, slot: Slot | None, context: Context) -> Part:
    """A part without its prefixes."""
    text = text.strip().strip(",").strip()
    while True:
        prefix, colon, rest = text.partition(":")
        said = prefix.strip().lower()
        if not colon:
            break
        if said == "note" or said == "notes":
            return Part(rest.strip(), day, slot, note=True)
        if said in _SLOTS:
            slot = _SLOTS[said]
        else:
            other = day_from(said, context.today)
            first, _, last = said.rpartition(" ")
            if other is None and last in _SLOTS:
                other = day_from(first, context.today)
                slot = _SLOTS[last] if other is not None else slot
            if other is None:
                break
            day = other
        text = rest.strip()
    first, space, rest = text.partition(" ")
    if first.lower() in ("yesterday", "yesterday,") and space:
        other = day_from("yesterday", context.today)
        return Part(rest.strip(), other or day, slot)
    return Part(text, day, slot)


def _short(part: Part) -> Iterator[Part]:
    """A part, or several where it is longer than an entry's text may be."""
    for start in range(0, len(part.text), _LONGEST):
        yield part._replace(text=part.text[start : start + _LONGEST])


def sentences_of(text: str) -> list[str]:
    """The sentences of a part."""
    return _SENTENCE.split(text) if len(text) > 20 and (". " in text or "! " in text or "? " in text) else [text]


def slot_in(text: str) -> Slot | None:
    """The slot that a sentence names: `soup for lunch`, `dinner was fish`."""
    if "for" not in text and " w" not in text and " is " not in text:
        return None
    found = _FOR_SLOT.search(text)
    if found is None:
        return None
    word = (found[1] or found[2]).lower()
    return _SLOTS.get(word)


def slot_at(now: datetime) -> Slot:
    """The slot of a time of day: breakfast until 11, lunch until 16, dinner from 17 to 22, snacks otherwise."""
    if 4 <= now.hour < 11:
        return "breakfast"
    if 11 <= now.hour < 16:
        return "lunch"
    return "dinner" if 17 <= now.hour < 22 else "snacks"
