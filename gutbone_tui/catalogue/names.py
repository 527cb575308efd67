"""The index from names to foods.

Folding every name of the catalogue costs more than a whole command line may take, and one line needs few of them. So
names are only sorted into buckets by their first letters when the catalogue is loaded, and a bucket is folded when a
line first has a word that begins so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from gutbone_tui.catalogue.folding import fold

_KEY: Final = 3
"""Letters that make a bucket. Folding never changes a word's first three letters."""

Named = tuple[str, str]
"""A name and the id of the food it means."""


def _key(word: str) -> str:
    """The bucket of a name or word."""
    return f"{word}  "[:_KEY]


class NameIndex:
    """Names of foods, looked up by the folded words of a line."""

    def __init__(self, names: Iterable[Named]) -> None:
        """Sort the names into buckets; where two are the same, the earlier one wins."""
        self._closed: defaultdict[str, list[Named]] = defaultdict(list)
        self._foods: dict[str, str] = {}
        self._longest: dict[str, int] = {}
        closed = self._closed
        for named in names:
            key = named[0][:_KEY].lower()
            if not (key.isascii() and key.isalpha()):
                words = fold(named[0])
                key = _key(words[0]) if words else ""
            closed[key].append(named)

    def _open(self, key: str) -> None:
        """Fold the names of one bucket."""
        for name, food_id in self._closed.pop(key, ()):
            words = fold(name)
            if words:
                self._foods.setdefault(" ".join(words), food_id)
                self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def longest_from(self, word: str) -> int:
        """How many words the longest name has that begins with this folded word; 0 if none does."""
        key = _key(word)
        if key in self._closed:
            self._open(key)
        return self._longest.get(word, 0)

    def food(self, phrase: str) -> str | None:
        """The food whose name is exactly this phrase of folded words."""
        key = _key(phrase.partition(" ")[0])
        if key in self._closed:
            self._open(key)
        return self._foods.get(phrase)

    def match(self, words: Sequence[str], start: int = 0) -> tuple[int, str] | None:
        """The longest name that begins at `start`: how many words it takes, and its food."""
        longest = min(self.longest_from(words[start]), len(words) - start)
        for length in range(longest, 0, -1):
            food_id = self._foods.get(" ".join(words[start : start + length]))
            if food_id is not None:
                return length, food_id
        return None

    def phrases(self) -> dict[str, str]:
        """Every folded name with its food; opens all buckets."""
        for key in tuple(self._closed):
            self._open(key)
        return self._foods
