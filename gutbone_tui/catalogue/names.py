"""The index from names to foods.

Folding the thousands of names of the catalogue costs more than a whole command line may take. So it is done beforehand:
`names.txt` has them folded, `python -m gutbone_tui.catalogue.index` writes it, and a test fails where it is stale.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.catalogue.folding import fold

Named = tuple[str, str]
"""A name and the id of the food it means."""

_BETWEEN: Final = "\n\n"
"""Stands between the two blocks of a stored index: the names by their first words, and the words they are made of."""


class FileNames:
    """The names and synonyms in a data file, read whenever somebody wants them all."""

    def __init__(self, path: Path, columns: tuple[int, int]) -> None:
        """Remember where they are: each line is a row, the first field its id, and two columns hold names."""
        self._path = path
        self._columns = columns

    def __iter__(self) -> Iterator[Named]:
        """The names in lower case, in the order of the file."""
        name, synonyms = self._columns
        for line in self._path.read_text(encoding="utf-8").lower().split("\n")[1:-1]:
            fields = line.split(",", synonyms + 1)
            yield fields[name], fields[0]
            if fields[synonyms]:
                for synonym in fields[synonyms].split(";"):
                    yield synonym, fields[0]


class _Tables(NamedTuple):
    """What an index looks names up in."""

    rows: dict[str, str]
    """By the first word of names: `oat`, a tab, how many words the longest of them has, and for each a tab, its other
    words, an equals sign and the id it means. One text for many names takes a third of the memory of one for each."""
    words: str
    """The words of the names and in how many they are, as they are stored."""


class NameIndex:
    """Names of foods, looked up by the folded words of a line. Nothing is loaded before the first look-up."""

    def __init__(self, tables: Callable[[], _Tables]) -> None:
        self._load = tables
        self._groups: dict[str, str] | None = None
        self._opened: dict[str, dict[str, int]] = {}

    @cached_property
    def _tables(self) -> _Tables:
        """The tables, loaded now."""
        return self._load()

    @classmethod
    def of(cls, names: Iterable[Named]) -> NameIndex:
        """The index of some names; where two are the same, the earlier one wins."""
        listed = tuple(names)
        return cls(lambda: _made(listed))

    @classmethod
    def stored(cls, path: Path) -> NameIndex:
        """The index that a file holds."""
        return cls(lambda: _stored(path.read_text(encoding="utf-8")))

    def text(self) -> str:
        """The index as it is stored."""
        rows, words = self._tables
        return _BETWEEN.join(("\n".join(rows.values()), words))

    def begins(self, word: str) -> bool:
        """Whether a name begins with this folded word."""
        return word in self._tables.rows

    def longest_from(self, word: str) -> int:
        """How many words the longest name can have that begins with this folded word."""
        row = self._tables.rows.get(word)
        return _longest_in(row, word) if row is not None else 1

    def food(self, phrase: str) -> str | None:
        """The food whose name is exactly this phrase of folded words."""
        first, _, rest = phrase.partition(" ")
        row = self._tables.rows.get(first)
        return _food_in(row, rest) if row is not None else None

    def match(self, words: Sequence[str], start: int = 0) -> tuple[int, str] | None:
        """The longest name that begins at `start`: how many words it takes, and its food."""
        first = words[start]
        row = self._tables.rows.get(first)
        if row is None:
            typed_as_one = self.food(first) if " " in first else None
            return (1, typed_as_one) if typed_as_one is not None else None
        for length in range(min(_longest_in(row, first), len(words) - start), 0, -1):
            food_id = _food_in(row, " ".join(words[start + 1 : start + length]))
            if food_id is not None:
                return length, food_id
        return None

    def words_from(self, letter: str, length: int) -> Mapping[str, int]:
        """The folded words that begin with a letter and have so many, and in how many names each is."""
        key = f"{letter}{length}"
        if key not in self._opened:
            if self._groups is None:
                lines = self._tables.words.split("\n")
                self._groups = dict(zip(lines[::2], lines[1::2], strict=False))
            counted = self._groups.get(key, "").split()
            self._opened[key] = dict(zip(counted[::2], map(int, counted[1::2]), strict=True))
        return self._opened[key]


def _longest_in(row: str, first: str) -> int:
    """How many words the longest name of a row has."""
    start = len(first) + 1
    return int(row[start : row.index("\t", start)])


def _food_in(row: str, rest: str) -> str | None:
    """The food of the name in a row that goes on with these words."""
    key = f"\t{rest}="
    place = row.find(key)
    if place < 0:
        return None
    start = place + len(key)
    end = row.find("\t", start)
    return row[start:end] if end >= 0 else row[start:]


def _made(names: Iterable[Named]) -> _Tables:
    """The tables of some names."""
    foods: dict[str, dict[str, str]] = {}
    counted: Counter[str] = Counter()
    for name, food_id in names:
        words = fold(name)
        if words:
            foods.setdefault(words[0], {}).setdefault(" ".join(words[1:]), food_id)
            counted.update({word for word in words if word.isalpha()})
    return _Tables({first: _row(first, foods[first]) for first in sorted(foods)}, _grouped(counted))


def _row(first: str, foods: Mapping[str, str]) -> str:
    """The row of the names with the same first word, from their other words to ids."""
    longest = max(1 + len(rest.split()) for rest in foods)
    return "\t".join((first, str(longest), *(f"{rest}={foods[rest]}" for rest in sorted(foods))))


def _stored(text: str) -> _Tables:
    """The tables of a stored index."""
    rows, words = text.split(_BETWEEN)
    return _Tables({row[: row.index("\t")]: row for row in rows.split("\n")}, words)


def _grouped(counted: Mapping[str, int]) -> str:
    """Counted words, those with the same first letter and length on one line, after a line that says both."""
    groups: dict[str, list[str]] = {}
    for word, number in sorted(counted.items()):
        groups.setdefault(f"{word[0]}{len(word)}", []).append(f"{word} {number}")
    return _lines({key: " ".join(group) for key, group in groups.items()})


def _lines(pairs: Mapping[str, object]) -> str:
    """Keys and values, each on a line of its own."""
    return "\n".join(f"{key}\n{value}" for key, value in pairs.items())
