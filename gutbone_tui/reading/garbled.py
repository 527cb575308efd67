"""Names garbled otherwise than letter by letter: two words as one, without vowels, cut off, begun wrongly."""

from __future__ import annotations

from string import ascii_lowercase
from typing import Final

from gutbone_tui.catalogue.catalogue import AMBIGUOUS, Catalogue
from gutbone_tui.reading.slips import LONG, NEIGHBOURS, SHORTEST

_CLIPPED: Final = 5
"""Letters that a word which was cut off must have kept."""
_CUT_OFF: Final = 8
_NO_VOWELS: Final = dict.fromkeys(map(ord, "aeiou"))
_FEWEST_BONES: Final = 3
_WELL_KNOWN: Final = 12
"""Names that a word must be in if it is to be known by three consonants alone."""
_KEPT: Final = 2
"""Vowels that may be left in a word of which the others were left out."""
_PART: Final = 3
_TWO_WORDS: Final = 7
"""Letters of two words typed as one, and of each of them."""


def ungarbled(word: str, typed: str, catalogue: Catalogue) -> str | None:
    """The name that a word nobody knows is likely to stand for.

    Args:
        word: the word, folded.
        typed: the word before it was folded.
        catalogue: whose names are meant.
    """
    return (
        _other_beginning(word, catalogue)
        or _without_vowels(word, catalogue)
        or _split(word, catalogue)
        or _split(typed, catalogue)
        or _clipped(word, catalogue)
    )


def _split(word: str, catalogue: Catalogue) -> str | None:
    """The name of two words that was typed as one, as `peanutbutter`."""
    if len(word) < _TWO_WORDS:
        return None
    halves = (f"{word[:place]} {word[place:]}" for place in range(_PART, len(word) - _PART + 1))
    return next((phrase for phrase in halves if catalogue.named(phrase) is not None), None)


def _without_vowels(word: str, catalogue: Catalogue) -> str | None:
    """The food whose vowels were left out, as `strwbry`; the one with most names."""
    bones = _consonants(word)
    best, most = None, 0
    fewest = 0 if len(bones) >= SHORTEST else _WELL_KNOWN
    if len(bones) >= _FEWEST_BONES and len(word) >= SHORTEST and len(word) - len(bones) <= _KEPT:
        for length in range(len(word) + 1, 2 * len(word) + 1):
            for choice, names in catalogue.words_from(word[0], length).items():
                if (
                    names > max(most, fewest)
                    and _consonants(choice) == bones
                    and _holds(choice, word)
                    and catalogue.named(choice) is not None
                ):
                    best, most = choice, names
    return best


def _holds(choice: str, word: str) -> bool:
    """Whether a word has all letters of another in their order, doubled ones once."""
    letters = iter(choice)
    return all(letter in letters for place, letter in enumerate(word) if word[place - 1 : place] != letter)


def _consonants(word: str) -> str:
    """A word without its vowels after the first letter, and each doubled letter once."""
    bones = word[0] + word[1:].translate(_NO_VOWELS)
    once = "".join(letter for place, letter in enumerate(bones) if bones[place - 1 : place] != letter)
    return once.removesuffix("y")


def _clipped(word: str, catalogue: Catalogue) -> str | None:
    """The food that begins like a word which seems to be cut off, as `asparag`; the one with most names."""
    best, most = None, 0
    if len(word) >= _CLIPPED:
        for length in range(len(word) + 2, len(word) + _CUT_OFF):
            for choice, names in catalogue.words_from(word[0], length).items():
                if names > most and choice.startswith(word) and catalogue.named(choice) is not None:
                    best, most = choice, names
    return best


def _other_beginning(word: str, catalogue: Catalogue) -> str | None:
    """The word whose first letter was left out, hit wrongly or swapped with the second one."""
    if len(word) < LONG:
        return None
    candidates = [word[1] + word[0] + word[2:]]
    candidates += [f"{letter}{word}" for letter in ascii_lowercase]
    candidates += [letter + word[1:] for letter in ascii_lowercase if word[0] + letter in NEIGHBOURS]
    return next((each for each in candidates if catalogue.named(each) not in (None, AMBIGUOUS)), None)
