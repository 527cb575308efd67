"""Usuals in a food line: `=porridge` stands for the meal saved under that name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    for piece in _around_usuals(text):
        if piece.startswith("="):
            _add_usual(piece, line, others, context, read)
        elif piece.strip(_SPACE):
            line.extend(read_food(piece, context))
    return line, others


def _around_usuals(text: str) -> Iterator[str]:
    """A text cut before each `=` and after the comma that ends it."""
    start = 0
    while (place := text.find("=", start)) >= 0:
        yield text[start:place]
        comma = text.find(",", place)
        start = comma if comma >= 0 else len(text)
        yield text[place:start]
    yield text[start:]


def _add_usual(piece: str, line: FoodLine, others: list[Entry], context: Context, read: Read) -> None:
    """Add what a usual stands for, and read what is said after its name as food."""
    saved = {" ".join(name.lower().split()): text for name, text in context.usuals.items()}
    words = piece[1:].split()
    for length in range(len(words), 0, -1):
        meal = saved.get(" ".join(words[:length]).lower())
        if meal is None:
            continue
        for entry in read(meal, replace(context, usuals={})).entries:
            if isinstance(entry, FoodEntry):
                line.items.extend(entry.items)
                line.options.extend(() for _ in entry.items)
                line.unread.extend(entry.unread)
            else:
                others.append(entry)
        line.extend(read_food(" ".join(words[length:]), context))
        return
    line.unread.append(piece.strip(_SPACE))
