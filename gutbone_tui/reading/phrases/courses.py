"""Antibiotic courses: `antibiotic amoxicillin 7 days`, `antibiotic ended`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from gutbone_tui.domain.entries import CourseEntry
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases import TRIGGERS
from gutbone_tui.reading.phrases.found import FILLERS, Found, draft, value_of, whole_number
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

_EXPECTED: Final = "A course of antibiotics lasts 1 to 365 days, such as “antibiotic amoxicillin 7 days”."
_GENERAL: Final = words("antibiotic antibiotics abx")
_ENDED: Final = words("ended end finished finish stopped over done completed last")
_WORDS: Final = FILLERS | words(
    "course started start starting begin began prescribed on first day days dose week weeks : , . for not mg g ml"
)
_LONGEST_NAME: Final = 3


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The course a text tells of, if it tells only of that."""
    said = {token.word for token in tokens}
    if not any(_is_antibiotic(token) for token in tokens) or tokens[0].word in ("no", "none"):
        return None
    numbers = [
        value
        for place, token in enumerate(tokens)
        if (value := value_of(token)) is not None and not _is_dose(tokens, place)
    ]
    names = [token for token in tokens if value_of(token) is None and not _understood(token)]
    if len(names) > _LONGEST_NAME or len(numbers) > 1 or not _named(names, said):
        return None
    title = " ".join(token.text for token in names)[:120] or None
    if said & _ENDED:
        return Found((CourseEntry(**draft(context, day), name=title, end=day),))
    days = numbers[0] * (7 if said & {"week", "weeks"} else 1) if numbers else None
    length = whole_number(days, 1, 365)
    if days is not None and length is None:
        return Found(expected=_EXPECTED)
    end = day + timedelta(days=length - 1) if length else None
    prescribed = True if "prescribed" in said else None
    return Found((CourseEntry(**draft(context, day), name=title, start=day, end=end, prescribed=prescribed),))


def _is_antibiotic(token: Token) -> bool:
    """Whether a word names antibiotics or one of them."""
    return TRIGGERS.get(token.word) == "courses"


def _is_dose(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number is a dose, not a number of days."""
    return place + 1 < len(tokens) and tokens[place + 1].word in ("mg", "g", "ml")


def _understood(token: Token) -> bool:
    """Whether a word is part of the phrase and not of the medicine's name."""
    return token.word in _WORDS or token.word in _GENERAL or token.word in _ENDED


def _named(names: Sequence[Token], said: set[str]) -> bool:
    """Whether the words left over can be the name of an antibiotic."""
    return all(token.kind == "word" and (_is_antibiotic(token) or bool(_GENERAL & said)) for token in names)
