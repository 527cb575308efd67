"""Misspelt names: words nobody knows are taken for the likeliest word of the catalogue, as a guess."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.reading.negation import NEGATING
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

_MOST: Final = 16
"""Unknown words of one line that are looked up, so that a line of nonsense costs no more than others."""
_SHORTEST: Final = 4
_LONGEST: Final = 30
_LONG: Final = 6
"""Letters from which slips in two places are looked for."""
_CLIPPED: Final = 5
"""Letters that a word which was cut off must have kept."""
_CUT_OFF: Final = 8
_VOWELS: Final = "aeiouy"
_SOUND_ALIKE: Final = words("ck kc cs sc sz zs fv vf dt td gj jg mn nm bp pb qk kq wv vw")
_OFTEN: Final = 2
"""Names that an everyday word is in at least; rarer words must be hit more closely."""
_SURELY: Final = 0.55
_LIKELY: Final = 0.5
_BESIDE: Final = 0.7
_UNLIKELY: Final = 1.1
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS: Final = frozenset(
    pair for row in _ROWS for one, other in pairwise(row) for pair in (one + other, other + one)
)
"""Letters whose keys are beside each other."""
_TURNED: Final = 0.5


def corrected(
    tokens: Sequence[Token], folds: Sequence[str], unknown: Sequence[int], catalogue: Catalogue
) -> dict[int, str]:
    """For words nobody knows, the folded words they are likely misspellings of.

    Args:
        tokens: the line.
        folds: its folded words.
        unknown: the tokens that are neither food nor anything else understood.
        catalogue: whose names are meant.
    """
    found: dict[int, str] = {}
    known = list(folds)
    looked_up = 0
    for place in unknown:
        word = folds[place]
        if looked_up == _MOST:
            break
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha() or tokens[place].word in NEGATING:
            continue
        if word in catalogue.words_from(word[0], len(word)):
            continue
        looked_up += 1
        likeliest = _likeliest(known, place, catalogue) or _split(word, catalogue) or _clipped(word, catalogue)
        if likeliest is not None:
            found[place] = known[place] = likeliest
    return found


def _split(word: str, catalogue: Catalogue) -> str | None:
    """The name of two words that was typed as one, as `peanutbutter`."""
    halves = (f"{word[:place]} {word[place:]}" for place in range(_SHORTEST, len(word) - 3))
    return next((phrase for phrase in halves if catalogue.named(phrase) is not None), None)


def _clipped(word: str, catalogue: Catalogue) -> str | None:
    """The food that begins like a word which seems to be cut off, as `asparag`; the one with most names."""
    best, most = None, 0
    if len(word) >= _CLIPPED:
        for length in range(len(word) + 2, len(word) + _CUT_OFF):
            for choice, names in catalogue.words_from(word[0], length).items():
                if names > most and choice.startswith(word) and catalogue.named(choice) is not None:
                    best, most = choice, names
    return best


def _likeliest(folds: list[str], place: int, catalogue: Catalogue) -> str | None:
    """The word that is near in spelling and makes the longest name with its neighbours."""
    best: tuple[float, str] | None = None
    for candidate, distance in _near(folds[place], catalogue):
        beside = [*folds[max(0, place - 3) : place], candidate, *folds[place + 1 : place + 4]]
        length = _name_over(beside, min(place, 3), catalogue)
        if length and (best is None or distance - 0.6 * (length - 1) < best[0]):
            best = (distance - 0.6 * (length - 1), candidate)
    return best[1] if best is not None else None


def _name_over(beside: Sequence[str], place: int, catalogue: Catalogue) -> int:
    """How many words the longest name has that covers one of some words; 0 if none does."""
    longest = 0
    for start in range(place + 1):
        found = catalogue.match(beside, start)
        if found is not None and start + found[0] > place:
            longest = max(longest, found[0])
    return longest


@lru_cache(maxsize=512)
def _near(word: str, catalogue: Catalogue) -> tuple[tuple[str, float], ...]:
    """The words near in spelling, with how far they are; remembered, because a line is read with every letter typed."""
    letters = len(word)
    most = 1 if letters < _LONG else 2
    near: list[tuple[str, float]] = []
    alphabet = frozenset(word)
    for length in range(max(_SHORTEST, letters - most), letters + most + 1):
        longer = max(letters, length)
        believable = _believable(longer)
        for choice, names in catalogue.words_from(word[0], length).items():
            if _same_ends(word, choice) < longer - 2 * most or len(alphabet.symmetric_difference(choice)) > 2 * most:
                continue
            slip = _slip(word, choice)
            if slip <= (believable if names >= _OFTEN else _SURELY):
                near.append((choice, slip))
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
    return _LIKELY if alike else _BESIDE if f"{typed}{letter}" in _NEIGHBOURS else _UNLIKELY


def _missing(word: str, place: int, letter: str) -> float:
    """What a letter too many or too few costs."""
    if word[place - 1 : place] == letter or word[place + 1 : place + 2] == letter:
        return _LIKELY
    return 0.7 if letter in _VOWELS or letter == "h" else 0.9
