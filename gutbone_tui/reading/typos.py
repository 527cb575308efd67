"""Misspelt names: words nobody knows are taken for the likeliest word of the catalogue, as a guess."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.reading.negation import NEGATING
from gutbone_tui.reading.tokens import Token

_MOST: Final = 8
"""Unknown words of one line that are looked up, so that a line of nonsense costs no more than others."""
_SHORTEST: Final = 4
_CANDIDATES: Final = 6


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
        if len(word) < _SHORTEST or not word.isalpha() or tokens[place].word in NEGATING:
            continue
        looked_up += 1
        likeliest = _likeliest(known, place, catalogue)
        if likeliest is not None:
            found[place] = known[place] = likeliest
    return found


def _likeliest(folds: list[str], place: int, catalogue: Catalogue) -> str | None:
    """The word that is near in spelling and makes the longest name with its neighbours."""
    word = folds[place]
    best: tuple[float, str] | None = None
    for candidate, distance in _candidates(word, catalogue):
        words = [*folds[max(0, place - 3) : place], candidate, *folds[place + 1 : place + 4]]
        length = _name_over(words, min(place, 3), catalogue)
        if length and (best is None or distance - 0.6 * (length - 1) < best[0]):
            best = (distance - 0.6 * (length - 1), candidate)
    return best[1] if best is not None else None


def _name_over(words: Sequence[str], place: int, catalogue: Catalogue) -> int:
    """How many words the longest name has that covers one of some words; 0 if none does."""
    longest = 0
    for start in range(place + 1):
        found = catalogue.match(words, start)
        if found is not None and start + found[0] > place:
            longest = max(longest, found[0])
    return longest


def _candidates(word: str, catalogue: Catalogue) -> list[tuple[str, float]]:
    """Words of the catalogue that are near in spelling, with how far they are."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    reach = 1 if len(word) < 7 else 2
    choices = catalogue.words_from(word[0])
    near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=reach, limit=_CANDIDATES)
    return [
        (candidate, distance + (0.3 if sorted(candidate) != sorted(word) and len(candidate) == len(word) else 0.0))
        for candidate, distance, _ in near
        if _believable(word, candidate)
    ]


def _believable(word: str, candidate: str) -> bool:
    """Whether one word can be a slip of the other; four letters leave room for other words, so less is believed."""
    if len(candidate) < _SHORTEST:
        return False
    if len(word) > _SHORTEST:
        return True
    return len(candidate) != len(word) or sorted(candidate) == sorted(word)
