"""Disruptor answers: `sugar none`, `processed 2`, `sugar 20 g`, `upf 1`; `processed 2 (ice cream)` says what it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from gutbone_tui.domain.entries import DisruptorEntry
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases.found import FILLERS, Found, draft, value_of
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

_PROCESSED: Final = "Processed food is a number of servings from 0 to 100, such as “processed 2” or “processed none”."
_SUGAR: Final = (
    "Added sugar is servings from 0 to 100 or grams up to 2000, such as “sugar 2”, “sugar 20 g” or “sugar none”."
)
_MOST_SERVINGS: Final = 100
_MOST_GRAMS: Final = 2000
_WORDS: Final = FILLERS | words("added ultra food foods serving servings portion portions ultraprocessed : , .")
_NONE: Final = frozenset({"none", "no", "zero", "nil"})
_SUBJECTS: Final = {
    "sugar": "sugar",
    "sugars": "sugar",
    "processed": "processed",
    "upf": "processed",
    "upfs": "processed",
    "ultraprocessed": "processed",
    "junk": "processed",
}


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The answer a text gives on processed food or sugar, if it gives only that; brackets only explain it."""
    bracket = next((place for place, token in enumerate(tokens) if place and token.text.startswith("(")), None)
    if bracket is not None and tokens[-1].text.endswith(")"):
        tokens = tokens[:bracket]
    subjects = {_SUBJECTS[token.word] for token in tokens if token.word in _SUBJECTS}
    rest = [token for token in tokens if token.word not in _SUBJECTS and token.word not in _WORDS]
    if len(subjects) != 1 or not rest or (_SUBJECTS.get(_first(tokens)) is None and rest[0].word not in _NONE):
        return None
    is_sugar = "sugar" in subjects
    number, grams = _number(rest)
    if number is None:
        return None
    if not 0 <= number <= (_MOST_GRAMS if grams else _MOST_SERVINGS) or (grams and not is_sugar):
        return Found(expected=_SUGAR if is_sugar else _PROCESSED)
    entry = DisruptorEntry(
        **draft(context, day),
        what="sugar" if is_sugar else "processed",
        servings=None if grams else number,
        grams=number if grams else None,
    )
    return Found((entry,))


def _first(tokens: Sequence[Token]) -> str:
    """The first word that is not only "added" or "ultra"."""
    return next((token.word for token in tokens if token.word not in _WORDS), "")


def _number(rest: Sequence[Token]) -> tuple[float | None, bool]:
    """The number that the other words say, and whether it is grams; below zero where it is unreadable."""
    words = [token.word for token in rest]
    if len(rest) == 1 and words[0] in _NONE:
        return 0.0, False
    grams = words[-1] in ("g", "gram", "grams")
    numbers = rest[:-1] if grams else rest
    if words[0] in ("-", "−", "–") or rest[0].kind == "percent":
        return -1.0, grams
    return (value_of(numbers[0]), grams) if len(numbers) == 1 else (None, grams)
