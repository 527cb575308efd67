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
_GENERAL: Final = frozenset({"antibiotic", "antibiotics", "abx"})
_ENDED: Final = words("ended end finished finish stopped over done completed last")
_WORDS: Final = FILLERS | words(
    """
    course started start starting begin began prescribed on first day days dose week weeks : , . for not
    """
)


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The course a text tells of, if it tells only of that."""
    name: list[str] = []
    days: float | None = None
    ended = False
    words = [token.word for token in tokens]
    if not any(TRIGGERS.get(word) == "courses" for word in words) or set(words[:1]) & {"no", "none"}:
        return None
    general = bool(_GENERAL & set(words))
    for token in tokens:
        value = value_of(token)
        if value is not None:
            days = value * 7 if set(words) & {"week", "weeks"} else value
        elif token.word in _ENDED:
            ended = True
        elif token.word not in _WORDS and token.word not in _GENERAL:
            if token.kind != "word" or not (TRIGGERS.get(token.word) == "courses" or general):
                return None
            if token.word != "mg":
                name.append(token.text)
    if len(name) > 3:
        return None
    title = " ".join(name)[:120] or None
    if ended:
        return Found((CourseEntry(**draft(context, day), name=title, end=day),))
    length = whole_number(days, 1, 365) if days is not None else None
    if days is not None and length is None:
        return Found(expected=_EXPECTED)
    end = day + timedelta(days=length - 1) if length else None
    prescribed = True if "prescribed" in words else None
    return Found((CourseEntry(**draft(context, day), name=title, start=day, end=end, prescribed=prescribed),))
