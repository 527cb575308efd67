"""Short ways to say what a line is read as."""

from __future__ import annotations

from gutbone_tui.domain.counting import plants_of
from gutbone_tui.domain.entries import Entry, FoodEntry, Item
from gutbone_tui.reading import Context, read


def entries(line: str, context: Context) -> tuple[Entry, ...]:
    """The entries of a line."""
    return read(line, context).entries


def only(line: str, context: Context) -> Entry:
    """The one entry of a line."""
    found = entries(line, context)
    assert len(found) == 1, found
    return found[0]


def items(line: str, context: Context) -> list[Item]:
    """All items of a line's food."""
    return [item for entry in entries(line, context) if isinstance(entry, FoodEntry) for item in entry.items]


def plants(line: str, context: Context) -> set[str]:
    """The plants a line credits."""
    return {plant for item in items(line, context) for plant in plants_of(item, context.catalogue)}


def unread(line: str, context: Context) -> list[str]:
    """The words of a line's food that nobody could read."""
    return [words for entry in entries(line, context) if isinstance(entry, FoodEntry) for words in entry.unread]
