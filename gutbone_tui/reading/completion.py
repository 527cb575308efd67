"""The rest of a word or line while it is typed: what this user eats most comes first, then the catalogue's names."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from gutbone_tui.domain.entries import Entry, FoodEntry

_FEWEST_OF_WORD: Final = 2
"""Letters of a food before its rest is offered, if the user has eaten it."""
_FEWEST_OF_NAME: Final = 3
"""Letters before the rest of a name that the user never typed is offered."""
_FEWEST_OF_LINE: Final = 4
"""Letters before a whole former line is offered."""
_LONGEST_LINE: Final = 120
_MOST_LOOKED_AT: Final = 400
"""Names looked at for one key, so that a key costs the same however large the catalogue is."""
_BREAKS: Final = ",;:+&/("
_JOINING: Final = frozenset({"and", "with", "w", "of", "some", "a", "an", "the", "plus", "on", "in", "no", "without"})


class Completions:
    """Sorted names and former lines, looked up by their beginning."""

    def __init__(self, names: Iterable[str], eaten: Mapping[str, int], lines: Mapping[str, int]) -> None:
        """Sort once; every look-up is a search in a sorted list.

        Args:
            names: names of foods, in lower case.
            eaten: how often the user typed each word or phrase for a food.
            lines: how often the user recorded each line.
        """
        self._eaten = {words.casefold(): count for words, count in eaten.items()}
        self._lines = {line.casefold(): count for line, count in lines.items() if len(line) <= _LONGEST_LINE}
        self._names = sorted({name.casefold() for name in names} | set(self._eaten))
        self._sorted_lines = sorted(self._lines)

    @classmethod
    def of(cls, entries: Iterable[Entry], names: Iterable[str]) -> Completions:
        """Completions from what was recorded lately and from a catalogue's names."""
        eaten: Counter[str] = Counter()
        lines: Counter[str] = Counter()
        for entry in entries:
            if isinstance(entry, FoodEntry) and entry.text:
                lines[entry.text.strip()] += 1
                eaten.update(item.words.strip() for item in entry.items if item.words and not item.guess)
        return cls(names, eaten, lines)

    def rest(self, typed: str) -> str:
        """What is still missing of the likeliest line or food; empty where nothing is likely."""
        folded = typed.casefold()
        if len(folded) != len(typed) or not typed or typed[-1].isspace():
            return ""
        if len(typed.strip()) >= _FEWEST_OF_LINE:
            line = _best(self._sorted_lines, folded.lstrip(), self._lines)
            if line:
                return line[len(folded.lstrip()) :]
        return self._rest_of_food(folded)

    def _rest_of_food(self, folded: str) -> str:
        """The rest of the food at the end of the line, tried from its longest possible beginning."""
        start = max(folded.rfind(each) for each in _BREAKS) + 1
        words = folded[start:].split()
        while words:
            if words[0] not in _JOINING and not words[0][0].isdigit():
                part = " ".join(words)
                name = _best(self._names, part, self._eaten)
                if name and len(part) >= (_FEWEST_OF_WORD if name in self._eaten else _FEWEST_OF_NAME):
                    return name[len(part) :]
            words = words[1:]
        return ""


def _best(names: list[str], beginning: str, counts: Mapping[str, int]) -> str:
    """The name with this beginning that was used most, the shortest where none was; never the beginning itself."""
    best, best_rank = "", (-1, 0)
    first = bisect_left(names, beginning)
    for name in names[first : first + _MOST_LOOKED_AT]:
        if not name.startswith(beginning):
            break
        if len(name) == len(beginning):
            continue
        rank = (counts.get(name, 0), -len(name))
        if rank > best_rank:
            best, best_rank = name, rank
    return best
