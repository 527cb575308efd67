"""The index from names to foods.

Folding the nineteen thousand names of the catalogue costs more than a whole command line may take, and a line needs few
of them. So names are only sorted by their first letters, and folded when a line first has a word that begins so.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol

from gutbone_tui.catalogue.folding import fold, fold_word

_LETTERS: Final = 3
"""Letters by which names are found. Folding never changes a word's first three letters."""

_ID: Final = "\t"
"""Stands between a name and the id of its food."""

Named = tuple[str, str]
"""A name and the id of the food it means."""


class Names(Protocol):
    """Somewhere names are listed."""

    def beginning(self, letters: str) -> Iterable[Named]:
        """The names that begin with up to three letters; where fewer are given, their first word is just that."""

    def words_from(self, letter: str) -> Iterable[str]:
        """The words that begin with a letter, once for each name they are in, and perhaps some that are in none."""

    def everything(self) -> Iterable[Named]:
        """All names."""


class ListedNames:
    """A few names, such as the user's own."""

    def __init__(self, names: Iterable[Named]) -> None:
        self._names = [(" ".join(fold(name)), food_id) for name, food_id in names]

    def beginning(self, letters: str) -> Iterable[Named]:
        """The names that begin with some letters."""
        return [named for named in self._names if named[0].startswith(letters)]

    def words_from(self, letter: str) -> Iterable[str]:
        """The words that begin with a letter."""
        return (word for name, _ in self._names for word in name.split() if word.startswith(letter))

    def everything(self) -> Iterable[Named]:
        """All names."""
        return self._names


class FileNames:
    """The names and synonyms of a data file, sorted by their first letters when first asked for."""

    def __init__(self, text: str, columns: tuple[int, ...]) -> None:
        """Keep the text of a file.

        Args:
            text: the file; each line is a row, the first field its id.
            columns: which fields hold names.
        """
        self._text = text
        self._columns = columns
        self._buckets: defaultdict[str, list[str]] = defaultdict(list)

    def _sort(self) -> None:
        """Sort all names by their first letters, each with the id of its row after it."""
        first, second = self._columns
        marked: list[str] = []
        for line in self._text.lower().split("\n")[1:-1]:
            fields = line.split(",", second + 1)
            end = f"{_ID}{fields[0]}"
            marked.append(f"{fields[first]};{fields[second]}".replace(";", f"{end};") + end)
        buckets = self._buckets
        for name in ";".join(marked).split(";"):
            letters = name[:_LETTERS]
            buckets[letters if letters.isascii() and letters.isalnum() else _key(name)].append(name)

    def beginning(self, letters: str) -> Iterator[Named]:
        """The names that begin with some letters."""
        if not self._buckets:
            self._sort()
        for marked in self._buckets.get(_padded(letters), ()):
            name, _, food_id = marked.partition(_ID)
            yield name, food_id

    def words_from(self, letter: str) -> Iterable[str]:
        """The words that begin with a letter, in whatever column."""
        return re.findall(rf"\b{re.escape(letter)}[a-z]{{3,}}", self._text.lower())

    def everything(self) -> Iterator[Named]:
        """All names, in lower case."""
        if not self._buckets:
            self._sort()
        for bucket in self._buckets.values():
            for marked in bucket:
                name, _, food_id = marked.partition(_ID)
                yield name, food_id


def _padded(letters: str) -> str:
    """The key of a bucket."""
    return f"{letters}  "[:_LETTERS]


def _key(name: str) -> str:
    """The key of a name that does not begin with three plain letters."""
    words = fold(name)
    return _padded(words[0]) if words else ""


class NameIndex:
    """Names of foods, looked up by the folded words of a line."""

    def __init__(self, *sources: Names) -> None:
        """Look names up in some sources; where two have the same name, the earlier one wins."""
        self._sources = sources
        self._opened: set[str] = set()
        self._foods: dict[str, str] = {}
        self._longest: dict[str, int] = {}
        self._words: dict[tuple[str, int], frozenset[str]] = {}

    def everything(self) -> Iterator[Named]:
        """All names of all sources."""
        for source in self._sources:
            yield from source.everything()

    def _open(self, letters: str) -> None:
        """Fold the names that begin with some letters."""
        self._opened.add(letters)
        for source in self._sources:
            for name, food_id in source.beginning(letters):
                words = fold(name)
                if words:
                    self._foods.setdefault(" ".join(words), food_id)
                    self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def longest_from(self, word: str) -> int:
        """How many words the longest name has that begins with this folded word; 0 if none does."""
        letters = word[:_LETTERS]
        if letters not in self._opened:
            self._open(letters)
        return self._longest.get(word, 0)

    def food(self, phrase: str) -> str | None:
        """The food whose name is exactly this phrase of folded words."""
        letters = phrase.partition(" ")[0][:_LETTERS]
        if letters not in self._opened:
            self._open(letters)
        return self._foods.get(phrase)

    def match(self, words: Sequence[str], start: int = 0) -> tuple[int, str] | None:
        """The longest name that begins at `start`: how many words it takes, and its food."""
        longest = min(self.longest_from(words[start]), len(words) - start)
        for length in range(longest, 0, -1):
            food_id = self._foods.get(" ".join(words[start : start + length]))
            if food_id is not None:
                return length, food_id
        return None

    def words_from(self, letter: str, least: int = 1) -> frozenset[str]:
        """The folded words that begin with a letter and are in at least so many names."""
        if (letter, least) not in self._words:
            counted = Counter(fold_word(word) for source in self._sources for word in source.words_from(letter))
            self._words[letter, least] = frozenset(word for word, number in counted.items() if number >= least)
        return self._words[letter, least]
