"""Which meaning of an ambiguous word is meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gutbone_tui.catalogue.catalogue import AMBIGUOUS
from gutbone_tui.catalogue.meanings import Meaning
from gutbone_tui.reading.amounts import Amount
from gutbone_tui.reading.lexicon import Mention
from gutbone_tui.reading.model import Context

_NEAR: Final = 7
"""How many tokens to either side are looked at."""
_SPOONS: Final = frozenset({"tsp", "tbsp", "pinch", "mg"})
_MARK_WEIGHT: Final = {"#count": 8, "#plural": 6, "#a": 6, "#spoon": 6, "#alone": 2}
_BESIDE_WEIGHT: Final = 30


def choose(
    mentions: Sequence[Mention],
    folds: Sequence[str],
    words: Sequence[str],
    amounts: dict[int, Amount],
    context: Context,
) -> None:
    """Give every ambiguous mention its likeliest meaning; where none is, it keeps only options.

    Args:
        mentions: the foods named in the line.
        folds: the line's folded words.
        words: the line's plain words.
        amounts: the amount before each mention, by the mention's first token.
        context: whose English it is.
    """
    for mention in mentions:
        if mention.food == AMBIGUOUS:
            marks = _marks(mention, words, folds, amounts.get(mention.start))
            _choose(mention, folds, marks, context)


def _marks(mention: Mention, words: Sequence[str], folds: Sequence[str], amount: Amount | None) -> set[str]:
    """How the word was typed, as the marks of the meanings file."""
    last = mention.end - 1
    marks = {"#plural"} if words[last] != folds[last] and words[last].endswith("s") else set()
    if amount is not None:
        if amount.unit in _SPOONS:
            marks.add("#spoon")
        elif amount.unit == "":
            marks.add("#count" if amount.said else "#a")
    if mention.start == 0 and mention.end == len(words):
        marks.add("#alone")
    return marks


def _choose(mention: Mention, folds: Sequence[str], marks: set[str], context: Context) -> None:
    """Choose among meanings by what stands near, then by the user's English."""
    catalogue = context.lookup
    meanings = [
        meaning
        for meaning in catalogue.meanings.of(mention.phrase)
        if not meaning.food or catalogue.food(meaning.food) is not None
    ]
    best, best_score = None, 0
    for meaning in meanings:
        score = sum(_MARK_WEIGHT.get(mark, 0) for mark in meaning.marks & marks) + _nearness(mention, meaning, folds)
        score += _BESIDE_WEIGHT * _beside(mention, meaning, folds)
        if score > best_score:
            best, best_score = meaning, score
    by_words = best is not None
    if best is None:
        best = next((meaning for meaning in meanings if meaning.english in (context.english, "any", "sure")), None)
    others = (meaning.food for meaning in meanings if meaning.food and (best is None or meaning.food != best.food))
    mention.options = tuple(dict.fromkeys(others))
    mention.food = best.food if best is not None else AMBIGUOUS
    mention.guess = mention.guess or (
        bool(mention.options) and not by_words and (best is None or best.english != "sure")
    )


def _nearness(mention: Mention, meaning: Meaning, folds: Sequence[str]) -> int:
    """How strongly what stands near speaks for a meaning: the closest word or phrase counts."""
    nearest = 0
    first, last = max(0, mention.start - _NEAR), min(len(folds), mention.end + _NEAR)
    for place in range(first, last):
        for phrase in meaning.near.get(folds[place], ()):
            end = place + len(phrase)
            if tuple(folds[place:end]) == phrase and (end <= mention.start or place >= mention.end):
                distance = mention.start - end if place < mention.start else place - mention.end
                nearest = max(nearest, 2 * (_NEAR - distance))
    return nearest


def _beside(mention: Mention, meaning: Meaning, folds: Sequence[str]) -> bool:
    """Whether a phrase that makes this the meaning stands right before or after the word."""
    for side, phrase in meaning.beside:
        start = mention.end if side == ">" else mention.start - len(phrase)
        if start >= 0 and tuple(folds[start : start + len(phrase)]) == phrase:
            return True
    return False
