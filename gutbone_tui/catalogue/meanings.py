"""Words that mean more than one thing, and what each meaning is known by."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.catalogue.folding import fold
from gutbone_tui.catalogue.rows import Row, listed, rows_of

MEANING_COLUMNS: Final = ("word", "food", "english", "near")


class Meaning(NamedTuple):
    """One thing that an ambiguous word can mean."""

    food: str
    """Id of the food, or empty where the word is then no food at all or names none in particular."""
    english: str
    """`us` or `uk` where it is the likeliest meaning for them, `any` where for both, else empty."""
    near: frozenset[str]
    """Folded words beside which it means this, and marks such as `#plural` and `#count` for how it was typed."""


class MeaningTable:
    """What ambiguous words can mean, read from their rows when first asked for."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._rows: dict[str, list[Row]] = {}
        for row in rows:
            self._rows.setdefault(" ".join(fold(row[0])), []).append(row)
        self._read: dict[str, tuple[Meaning, ...]] = {}

    @property
    def phrases(self) -> Iterable[str]:
        """The ambiguous words and phrases, folded."""
        return self._rows.keys()

    def of(self, phrase: str) -> tuple[Meaning, ...]:
        """The meanings of a folded phrase, likeliest first; none where it is not ambiguous."""
        if phrase not in self._read:
            self._read[phrase] = tuple(_meaning(row) for row in self._rows.get(phrase, ()))
        return self._read[phrase]


def _meaning(row: Row) -> Meaning:
    """The meaning one row describes."""
    _, food, english, near = row
    words = (part if part.startswith("#") else " ".join(fold(part)) for part in listed(near))
    return Meaning(food, english, frozenset(words))


def load_meanings(path: Path) -> MeaningTable:
    """The ambiguous words of a data file."""
    return MeaningTable(rows_of(path, MEANING_COLUMNS))
