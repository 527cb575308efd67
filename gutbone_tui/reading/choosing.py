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
            _choose(mention, context.catalogue.meanings.of(mention.phrase), folds, marks, context)


def _marks(mention: Mention, words: Sequence[str], folds: Sequence[str], amount: Amount | None) -> set[str]:
    """How the word was typed, as the marks of the meanings file."""
    last = mention.end - 1
    marks = {"#plural"} if words[last] != folds[last] and words[last].endswith("s") else set()
    if amount is not None:
        if amount.unit in _SPOONS:
            marks.add("#spoon")
        elif amount.unit == "" and amount.said:
            marks.add("#count")
        elif amount.unit:
            marks.add("#" + amount.unit)
    if mention.start == 0 and mention.end == len(words):
        marks.add("#alone")
    return marks


def _choose(
    mention: Mention, meanings: Sequence[Meaning], folds: Sequence[str], marks: set[str], context: Context
) -> None:
    """Choose among meanings by what stands near, then by the user's English."""
    best, best_score = None, 0
    for meaning in meanings:
        score = _nearness(mention, meaning, folds, marks)
        if score > best_score:
            best, best_score = meaning, score
    sure = best is not None
    if best is None:
        best = next((meaning for meaning in meanings if meaning.english in (context.english, "any")), None)
    mention.options = tuple(dict.fromkeys(meaning.food for meaning in meanings if meaning.food and meaning is not best))
    mention.food = best.food if best is not None else AMBIGUOUS
    mention.guess = not sure and bool(mention.options)


def _nearness(mention: Mention, meaning: Meaning, folds: Sequence[str], marks: set[str]) -> int:
    """How strongly what stands near speaks for a meaning."""
    score = 5 * len(meaning.near & marks)
    first, last = max(0, mention.start - _NEAR), min(len(folds), mention.end + _NEAR)
    for place in range(first, last):
        if mention.start <= place < mention.end or folds[place] not in meaning.near:
            continue
        distance = mention.start - place if place < mention.start else place - mention.end + 1
        score = max(score, 0) + 2 * (_NEAR + 1 - distance)
    return score
