"""Misspelt names: words nobody knows are taken for the likeliest word of the catalogue, as a guess."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.reading.garbled import ungarbled
from gutbone_tui.reading.negation import NEGATING
from gutbone_tui.reading.slips import LONG, SHORTEST, TOGETHER, near_words
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.units import NUMBERS, UNITS
from gutbone_tui.reading.vocabulary import CHATTER, PREPARATION, is_function

_MOST: Final = 16
_MANY: Final = 120
"""Tokens from which on a line is looked through less closely."""
_FEW: Final = 3
_LONGEST: Final = 30
_SURE: Final = PREPARATION | CHATTER | NEGATING
"""Words that are so common beside food that they are meant as they stand."""


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
    most = _most(tokens)
    for place in unknown:
        word = folds[place]
        if looked_up == most:
            break
        if not SHORTEST <= len(word) <= _LONGEST or not word.isalpha() or tokens[place].word in NEGATING:
            continue
        if word in catalogue.words_from(word[0], len(word)):
            continue
        looked_up += 1
        typed = tokens[place].word
        likeliest = _likeliest(known, place, typed, catalogue) or ungarbled(word, typed, catalogue)
        if likeliest is not None:
            found[place] = known[place] = likeliest
    return found


def _most(tokens: Sequence[Token]) -> int:
    """Words of a line that are looked up, so that a line of nonsense costs no more than others."""
    return _MOST if len(tokens) < _MANY else _FEW


def beside_known(
    tokens: Sequence[Token], folds: Sequence[str], named: Sequence[bool], catalogue: Catalogue
) -> dict[int, str]:
    """For everyday words right beside a food's, the words they are meant to be: `green beens`, `brown rise`.

    Args:
        tokens: the line.
        folds: its folded words.
        named: whether each token is part of a food's name.
        catalogue: whose names are meant.
    """
    found: dict[int, str] = {}
    known = list(folds)
    looked_up = 0
    most = _most(tokens)
    for place, token in enumerate(tokens):
        if looked_up == most:
            break
        if named[place] or not SHORTEST <= len(folds[place]) <= LONG or token.kind != "word":
            continue
        if token.word in _SURE or folds[place] in UNITS or token.word in NUMBERS or is_function(token.word):
            continue
        if not any(_may_go_with(tokens, folds, place, step, catalogue) for step in (-1, 1)):
            continue
        looked_up += 1
        meant = _likeliest(known, place, token.word, catalogue, shortest=2)
        if meant is not None and meant != folds[place]:
            found[place] = known[place] = meant
    return found


def _may_go_with(tokens: Sequence[Token], folds: Sequence[str], place: int, step: int, catalogue: Catalogue) -> bool:
    """Whether the word on one side is one that names of several words are made of."""
    beside = place + step
    if not 0 <= beside < len(tokens) or tokens[beside].kind != "word" or is_function(tokens[beside].word):
        return False
    return step > 0 or catalogue.longest_from(folds[beside]) > 1


def _likeliest(folds: list[str], place: int, typed: str, catalogue: Catalogue, shortest: int = 1) -> str | None:
    """The word that is near in spelling and makes the longest name with its neighbours.

    Args:
        folds: the folded words of the line.
        place: which of them is misspelt.
        typed: the word before it was folded: `olvies` folds otherwise than `olives`.
        catalogue: whose names are meant.
        shortest: how many words the name must have.
    """
    best: tuple[float, int, str] | None = None
    near = [each for word in _spellings(folds[place], typed) for each in near_words(word, catalogue)]
    for candidate, distance, limit, names in near:
        beside = [*folds[max(0, place - 3) : place], candidate, *folds[place + 1 : place + 4]]
        length = _name_over(beside, min(place, 3), catalogue)
        if length < shortest or distance > limit + (TOGETHER if length > 1 else 0):
            continue
        rank = (round(distance - 0.6 * (length - 1), 3), -names, candidate)
        if best is None or rank < best:
            best = rank
    return best[2] if best is not None else None


def _name_over(beside: Sequence[str], place: int, catalogue: Catalogue) -> int:
    """How many words the longest name has that covers one of some words; 0 if none does."""
    longest = 0
    for start in range(place + 1):
        found = catalogue.match(beside, start)
        if found is not None and start + found[0] > place:
            longest = max(longest, found[0])
    return longest


def _spellings(fold: str, typed: str) -> list[str]:
    """What may be misspelt: a folded word, and what it would be if its last letters are no plural or are swapped."""
    spellings = [fold]
    if typed != fold and typed.endswith("ies"):
        spellings.append(typed[:-1])
    elif typed != fold and typed.endswith(("as", "os", "is")):
        spellings.append(typed)
    elif typed.endswith("se"):
        spellings.append(typed[:-2] + "e")
    return [word for word in spellings if len(word) >= SHORTEST]
