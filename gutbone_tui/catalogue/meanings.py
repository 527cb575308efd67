"""Words that mean more than one thing, and what each meaning is known by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.catalogue.folding import fold
from gutbone_tui.catalogue.rows import listed, text_of

MEANING_COLUMNS: Final = "word,food,english,near"


class Meaning(NamedTuple):
    """One thing that an ambiguous word can mean."""

    food: str
    """Id of the food, or empty where the word is then no food at all or names none in particular."""
    english: str
    """`us` or `uk` where it is the likeliest meaning for them, `any` where for both, `sure` where nobody would mean
    another without saying so, else empty."""
    marks: frozenset[str]
    """How it is then typed: `#plural`, `#count` after a number, `#a` after an article, `#spoon`, `#alone`."""
    near: Mapping[str, tuple[tuple[str, ...], ...]]
    """Folded words and phrases near which it means this, by their first word."""
    beside: tuple[tuple[str, tuple[str, ...]], ...]
    """Phrases that must stand right before (`<`) or right after (`>`) it."""


class MeaningTable:
    """What ambiguous words can mean, read from their rows when first asked for."""

    def __init__(self, path: Path) -> None:
        """Remember where the file is."""
        self._path = path
        self._read: dict[str, tuple[Meaning, ...]] = {}

    @cached_property
    def _rows(self) -> dict[str, list[str]]:
        """The rows by folded word."""
        rows: dict[str, list[str]] = {}
        for line in text_of(self._path, MEANING_COLUMNS).split("\n")[1:-1]:
            rows.setdefault(" ".join(fold(line.partition(",")[0])), []).append(line)
        return rows

    @property
    def phrases(self) -> Iterable[str]:
        """The ambiguous words and phrases, folded."""
        return self._rows.keys()

    def of(self, phrase: str) -> tuple[Meaning, ...]:
        """The meanings of a folded phrase, likeliest first; none where it is not ambiguous."""
        if phrase not in self._read:
            self._read[phrase] = tuple(_meaning(row) for row in self._rows.get(phrase, ()))
        return self._read[phrase]


def _meaning(row: str) -> Meaning:
    """The meaning one row describes."""
    _, food, english, field = row.split(",")
    near: dict[str, tuple[tuple[str, ...], ...]] = {}
    parts = listed(field)
    for part in parts:
        words = fold(part)
        if part[0] not in "#<>" and words:
            near[words[0]] = (*near.get(words[0], ()), words)
    return Meaning(
        food=food,
        english=english,
        marks=frozenset(part for part in parts if part[0] == "#"),
        near=near,
        beside=tuple((part[0], fold(part[1:])) for part in parts if part[0] in "<>"),
    )
