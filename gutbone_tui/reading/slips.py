"""Slips of the fingers: the words of the catalogue that are near a misspelt one, and how far they are."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.reading.wordlists import words

SHORTEST: Final = 4
"""Letters of the shortest word that is looked up."""
LONG: Final = 6
"""Letters from which slips in two places are looked for."""
_VOWELS: Final = "aeiouy"
_SOUND_ALIKE: Final = words("ck kc cs sc sz zs fv vf dt td gj jg mn nm bp pb qk kq wv vw")
_OFTEN: Final = 2
"""Names that an everyday word is in at least; rarer words must be hit more closely."""
_SURELY: Final = 0.55
_LIKELY: Final = 0.5
_BESIDE: Final = 0.7
_UNLIKELY: Final = 1.1
TOGETHER: Final = 0.4
"""How much further a slip may go where the words beside it make a longer name with it."""
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SIDEWAYS: Final = [one + other for row in _ROWS for one, other in pairwise(row)]
_ABOVE: Final = [
    upper[place] + lower[below]
    for upper, lower in pairwise(_ROWS)
    for place in range(len(upper))
    for below in (place - 1, place)
    if 0 <= below < len(lower)
]
NEIGHBOURS: Final = frozenset(pair for each in (*_SIDEWAYS, *_ABOVE) for pair in (each, each[::-1]))
"""Letters whose keys are beside each other."""
_TURNED: Final = 0.5


@lru_cache(maxsize=512)
def near_words(word: str, catalogue: Catalogue) -> tuple[tuple[str, float, float, int], ...]:
    """The words near in spelling, how far they are and alone may be, and how many names they are in.

    Remembered, because a line is read with every letter typed.
    """
    letters = len(word)
    most = 1 if letters < LONG else 2
    near: list[tuple[str, float, float, int]] = []
    alphabet = frozenset(word)
    for length in range(max(SHORTEST, letters - most), letters + most + 1):
        longer = max(letters, length)
        believable = _believable(longer)
        for choice, names in catalogue.words_from(word[0], length).items():
            if len(alphabet.symmetric_difference(choice)) > 2 * most or _same_ends(word, choice) < longer - 2 * most:
                continue
            slip = _slip(word, choice)
            limit = believable if names >= _OFTEN else _SURELY
            if slip <= limit + TOGETHER:
                near.append((choice, slip, limit, names))
    return tuple(near)


def _same_ends(one: str, other: str) -> int:
    """How many letters two words share at their beginnings and ends together."""
    shorter = min(len(one), len(other))
    start = 1
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return start + end


def _believable(letters: int) -> float:
    """How far a slip may go: short words leave too much room for other words."""
    return {4: 0.55, 5: 0.75, 6: 1.0, 7: 1.3, 8: 1.6}.get(letters, 1.8)


def _slip(word: str, meant: str) -> float:
    """How far apart two words are, where slips people make cost less: doubled letters, vowels, letters swapped."""
    too_many = [_missing(word, place, letter) for place, letter in enumerate(word)]
    too_few = [_missing(meant, place, letter) for place, letter in enumerate(meant)]
    before: list[float] = []
    costs = list(accumulate(too_few, initial=0.0))
    for row, typed in enumerate(word):
        last, costs = costs, [costs[0] + too_many[row]]
        for column, letter in enumerate(meant):
            best = min(
                last[column] + (0.0 if typed == letter else _swap(typed, letter)),
                last[column + 1] + too_many[row],
                costs[column] + too_few[column],
            )
            if row and column and typed == meant[column - 1] and word[row - 1] == letter:
                best = min(best, before[column - 1] + _TURNED)
            costs.append(best)
        before = last
    return costs[-1]


def _swap(typed: str, letter: str) -> float:
    """What one letter in place of another costs."""
    alike = (typed in _VOWELS and letter in _VOWELS) or f"{typed}{letter}" in _SOUND_ALIKE
    return _LIKELY if alike else _BESIDE if f"{typed}{letter}" in NEIGHBOURS else _UNLIKELY


def _missing(word: str, place: int, letter: str) -> float:
    """What a letter too many or too few costs."""
    if word[place - 1 : place] == letter or word[place + 1 : place + 2] == letter:
        return _LIKELY
    return 0.7 if letter in _VOWELS or letter == "h" else 0.9
