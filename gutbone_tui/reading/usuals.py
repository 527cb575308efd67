"""Usuals in a food line: `=porridge` stands for the meal saved under that name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from gutbone_tui.domain.entries import Entry, FoodEntry
from gutbone_tui.reading.foodline import FoodLine, read_food
from gutbone_tui.reading.model import Context, Reading

_SPACE: Final = " ,\t"

Read = Callable[[str, Context], Reading]
"""Reads a whole line."""


def read_meal(text: str, context: Context, read: Read) -> tuple[FoodLine, list[Entry]]:
    """Read a text of food, with the usuals that `=name` stands for in it.

    Returns:
        What was read as food, and other entries that a usual brings.
    """
    if "=" not in text:
        return read_food(text, context), []
    line = FoodLine()
    others: list[Entry] = []
    usuals = _Usuals(context, read)
    for piece in _around_usuals(text):
        if piece.startswith("="):
            usuals.add(piece, line, others)
        elif piece.strip(_SPACE):
            line.extend(read_food(piece, context))
    return line, others


def spelt_out(text: str, usuals: Mapping[str, str]) -> str:
    """A text with what its usuals stand for in their places; names nobody knows stay as they are."""
    known = {" ".join(name.lower().split()): line for name, line in usuals.items()}
    pieces = []
    for piece in _around_usuals(text):
        said = piece[1:].split() if piece.startswith("=") else []
        for length in range(len(said), 0, -1):
            name = " ".join(said[:length]).lower()
            if name in known:
                pieces.append(" ".join([known[name], *said[length:]]))
                break
        else:
            pieces.append(piece)
    return "".join(pieces)


def _around_usuals(text: str) -> Iterator[str]:
    """A text cut before each `=` and after the comma that ends it."""
    start = 0
    while (place := _next_usual(text, start)) >= 0:
        yield text[start:place]
        comma = text.find(",", place)
        start = comma if comma >= 0 else len(text)
        yield text[place:start]
    yield text[start:]


def _next_usual(text: str, start: int) -> int:
    """Where the next usual is named; the sign in `prunes = 5` names none. -1 if there is no other."""
    place = text.find("=", start)
    while place >= 0 and text[place + 1 : place + 3].strip()[:1].isdecimal():
        place = text.find("=", place + 1)
    return place


class _Usuals:
    """The saved meals, each read at most once for a line."""

    def __init__(self, context: Context, read: Read) -> None:
        self._texts = {" ".join(name.lower().split()): text for name, text in context.usuals.items()}
        self._longest = max((name.count(" ") + 1 for name in self._texts), default=0)
        self._context = replace(context, usuals={})
        self._read = read
        self._readings: dict[str, Reading] = {}

    def add(self, piece: str, line: FoodLine, others: list[Entry]) -> None:
        """Add what a usual stands for, and read what is said after its name as food."""
        said = piece[1:].split()
        for length in range(min(len(said), self._longest), 0, -1):
            name = " ".join(said[:length]).lower()
            if name in self._texts:
                self._add(name, line, others)
                rest = " ".join(said[length:])
                if rest:
                    line.extend(read_food(rest, self._context))
                return
        line.unread.append(piece.strip(_SPACE))

    def _add(self, name: str, line: FoodLine, others: list[Entry]) -> None:
        """Add the entries of a saved meal."""
        if name not in self._readings:
            self._readings[name] = self._read(self._texts[name], self._context)
        for entry in self._readings[name].entries:
            if isinstance(entry, FoodEntry):
                line.items.extend(entry.items)
                line.options.extend(() for _ in entry.items)
                line.unread.extend(entry.unread)
            else:
                others.append(entry)
