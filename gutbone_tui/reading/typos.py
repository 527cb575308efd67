"""Misspelt names: words nobody knows are taken for the likeliest word of the catalogue, as a guess."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from string import ascii_lowercase
from typing import Final

from gutbone_tui.catalogue.catalogue import AMBIGUOUS, Catalogue
from gutbone_tui.reading.negation import NEGATING
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.units import NUMBERS, UNITS
from gutbone_tui.reading.vocabulary import CHATTER, PREPARATION, is_function
from gutbone_tui.reading.wordlists import words

_MOST: Final = 16
_MANY: Final = 120
"""Tokens from which on a line is looked through less closely."""
_FEW: Final = 3
_SHORTEST: Final = 4
_LONGEST: Final = 30
_LONG: Final = 6
"""Letters from which slips in two places are looked for."""
_CLIPPED: Final = 5
"""Letters that a word which was cut off must have kept."""
_CUT_OFF: Final = 8
_VOWELS: Final = "aeiouy"
_NO_VOWELS: Final = dict.fromkeys(map(ord, "aeiou"))
_FEWEST_BONES: Final = 3
_WELL_KNOWN: Final = 12
"""Names that a word must be in if it is to be known by three consonants alone."""
_KEPT: Final = 2
"""Vowels that may be left in a word of which the others were left out."""
_SOUND_ALIKE: Final = words("ck kc cs sc sz zs fv vf dt td gj jg mn nm bp pb qk kq wv vw")
_OFTEN: Final = 2
"""Names that an everyday word is in at least; rarer words must be hit more closely."""
_SURELY: Final = 0.55
_LIKELY: Final = 0.5
_BESIDE: Final = 0.7
_UNLIKELY: Final = 1.1
_TOGETHER: Final = 0.4
"""How much further a slip may go where the words beside it make a longer name with it."""
_PART: Final = 3
_TWO_WORDS: Final = 7
"""Letters of two words typed as one, and of each of them."""
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SIDEWAYS: Final = [one + other for row in _ROWS for one, other in pairwise(row)]
_ABOVE: Final = [
    upper[place] + lower[below]
    for upper, lower in pairwise(_ROWS)
    for place in range(len(upper))
    for below in (place - 1, place)
    if 0 <= below < len(lower)
]
_NEIGHBOURS: Final = frozenset(pair for each in (*_SIDEWAYS, *_ABOVE) for pair in (each, each[::-1]))
"""Letters whose keys are beside each other."""
_SURE: Final = PREPARATION | CHATTER | NEGATING
"""Words that are so common beside food that they are meant as they stand."""
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
    most = _most(tokens)
    for place in unknown:
        word = folds[place]
        if looked_up == most:
            break
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha() or tokens[place].word in NEGATING:
            continue
        if word in catalogue.words_from(word[0], len(word)):
            continue
        looked_up += 1
        likeliest = (
            _likeliest(known, place, tokens[place].word, catalogue)
            or _other_beginning(word, catalogue)
            or _without_vowels(word, catalogue)
            or _split(word, catalogue)
            or _split(tokens[place].word, catalogue)
            or _clipped(word, catalogue)
        )
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
        if named[place] or not _SHORTEST <= len(folds[place]) <= _LONG or token.kind != "word":
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
    fewest = 0 if len(bones) >= _SHORTEST else _WELL_KNOWN
    if len(bones) >= _FEWEST_BONES and len(word) >= _SHORTEST and len(word) - len(bones) <= _KEPT:
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
    if len(word) < _LONG:
        return None
    candidates = [word[1] + word[0] + word[2:]]
    candidates += [f"{letter}{word}" for letter in ascii_lowercase]
    candidates += [letter + word[1:] for letter in ascii_lowercase if word[0] + letter in _NEIGHBOURS]
    return next((each for each in candidates if catalogue.named(each) not in (None, AMBIGUOUS)), None)


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
    near = [each for word in _spellings(folds[place], typed) for each in _near(word, catalogue)]
    for candidate, distance, limit, names in near:
        beside = [*folds[max(0, place - 3) : place], candidate, *folds[place + 1 : place + 4]]
        length = _name_over(beside, min(place, 3), catalogue)
        if length < shortest or distance > limit + (_TOGETHER if length > 1 else 0):
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
    return [word for word in spellings if len(word) >= _SHORTEST]


@lru_cache(maxsize=512)
def _near(word: str, catalogue: Catalogue) -> tuple[tuple[str, float, float, int], ...]:
    """The words near in spelling, how far they are and alone may be, and how many names they are in.

    Remembered, because a line is read with every letter typed.
    """
    letters = len(word)
    most = 1 if letters < _LONG else 2
    near: list[tuple[str, float, float, int]] = []
    alphabet = frozenset(word)
    for length in range(max(_SHORTEST, letters - most), letters + most + 1):
        longer = max(letters, length)
        believable = _believable(longer)
        for choice, names in catalogue.words_from(word[0], length).items():
            if len(alphabet.symmetric_difference(choice)) > 2 * most or _same_ends(word, choice) < longer - 2 * most:
                continue
            slip = _slip(word, choice)
            limit = believable if names >= _OFTEN else _SURELY
            if slip <= limit + _TOGETHER:
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
    return _LIKELY if alike else _BESIDE if f"{typed}{letter}" in _NEIGHBOURS else _UNLIKELY


def _missing(word: str, place: int, letter: str) -> float:
    """What a letter too many or too few costs."""
    if word[place - 1 : place] == letter or word[place + 1 : place + 2] == letter:
        return _LIKELY
    return 0.7 if letter in _VOWELS or letter == "h" else 0.9
