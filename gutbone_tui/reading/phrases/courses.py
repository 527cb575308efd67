"""Antibiotic courses: `antibiotic amoxicillin 7 days`, `amoxicillin from 16 nov for 7 days`, `antibiotic ended`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from gutbone_tui.domain.entries import CourseEntry
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases import TRIGGERS
from gutbone_tui.reading.phrases.found import FILLERS, Found, draft, value_of, whole_number
from gutbone_tui.reading.phrases.spans import Spans, spans_of
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

_EXPECTED: Final = "A course of antibiotics lasts 1 to 365 days, such as “antibiotic amoxicillin 7 days”."
_WHEN: Final = (
    "A course is told by its days, such as “amoxicillin from 16 nov for 7 days” or “amoxicillin until friday”."
)
_GENERAL: Final = words("antibiotic antibiotics abx")
_IN_NAMES: Final = words("co v")
"""Words of two-word names: `co-amoxiclav`, `penicillin V`."""
_ENDED: Final = words("ended end finished finish stopped over done completed")
_OF_TIME: Final = words(
    """
    since from until till til to through starting starts begins ends ending finishing next last week weeks wk month
    months day days year ago before after tomorrow every th
    """
)
"""Words that are left over only where a day was not understood."""
_WORDS: Final = (FILLERS - _OF_TIME) | words(
    "course started start starting begin began prescribed first dose : , . for not mg g ml of x times daily capsule"
    " capsules tablet tablets pill one on gp dentist doctor"
)
_MOST_DAYS: Final = 365
_NOT_MEANT: Final = timedelta(days=300)
"""From so far ahead on, a last day that is told without its year is one that is over."""
_LONGEST_NAME: Final = 3


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The course a text tells of, if it tells only of that."""
    if not any(_is_antibiotic(token) for token in tokens) or tokens[0].word in ("no", "none"):
        return None
    said = {token.word for token in tokens}
    spans = _ended_already(spans_of(tokens, day, context.today), tokens, day)
    numbers = [value for token in spans.rest if (value := value_of(token)) is not None]
    left = [
        token
        for place, token in enumerate(spans.rest)
        if value_of(token) is None and not _understood(token) and not _is_last_dose(spans.rest, place)
    ]
    if any(token.word in _OF_TIME for token in left) or not spans.clear or len(numbers) > (spans.days is None):
        return Found(expected=_WHEN)
    if len(left) > _LONGEST_NAME or not _named(left, said):
        return None
    length = numbers[0] if numbers else spans.days
    if length is not None and whole_number(length, 1, _MOST_DAYS) is None:
        return Found(expected=_EXPECTED)
    ended = any(token.word in _ENDED or _is_last_dose(spans.rest, place) for place, token in enumerate(spans.rest))
    period = _period(spans, int(length) if length is not None else None, day, ended=ended)
    if period is None:
        return Found(expected=_WHEN)
    start, end = period
    title = "".join(f"{'-' if token.glued else ' '}{token.text}" for token in left)[1:121] or None
    prescribed = True if "prescribed" in said else None
    return Found((CourseEntry(**draft(context, day), name=title, start=start, end=end, prescribed=prescribed),))


def _ended_already(spans: Spans, tokens: Sequence[Token], day: date) -> Spans:
    """The same, with a last day most of a year away taken for that of the year before, unless its year is said."""
    if spans.end is None or spans.start is not None or spans.days is not None or spans.end - day < _NOT_MEANT:
        return spans
    if any(token.text == str(spans.end.year) for token in tokens) or (spans.end.month, spans.end.day) == (2, 29):
        return spans
    return replace(spans, end=spans.end.replace(year=spans.end.year - 1))


def _period(spans: Spans, length: int | None, day: date, *, ended: bool) -> tuple[date | None, date | None] | None:
    """The first and the last day; no first one where only the end is told; None where the days do not fit together.

    Args:
        spans: the days that are said.
        length: the days the course lasts, if said.
        day: the day it is told for.
        ended: whether it says that a course ended, without a day right behind.
    """
    start, end = spans.start, spans.end
    if ended and end is None:
        end = spans.bare or day
    elif spans.bare is not None and start is not None:
        return None
    else:
        start = start or spans.bare
    if length is not None:
        lasting = timedelta(days=length - 1)
        if start is None and end is not None and (ended or end <= day):
            start = end - lasting
        start = start or (day if end is None else end - lasting)
        if end is not None and end != start + lasting:
            return None
        return start, start + lasting
    if start is None and (end is None or end > day):
        start = day
    fits = start is None or end is None or start <= end <= start + timedelta(days=_MOST_DAYS)
    return (start, end) if fits else None


def _is_antibiotic(token: Token) -> bool:
    """Whether a word names antibiotics or one of them."""
    return TRIGGERS.get(token.word) == "courses"


def _is_last_dose(tokens: Sequence[Token], place: int) -> bool:
    """Whether the words `last dose` begin at a place."""
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    return tokens[place].word == "last" and following in ("dose", "tablet", "capsule", "pill", "one")


def _understood(token: Token) -> bool:
    """Whether a word is part of the phrase and not of the medicine's name."""
    return token.word in _WORDS or token.word in _GENERAL or token.word in _ENDED


def _named(names: Sequence[Token], said: set[str]) -> bool:
    """Whether the words left over can be the name of an antibiotic."""
    return all(
        token.kind == "word" and (_is_antibiotic(token) or token.word in _IN_NAMES or bool(_GENERAL & said))
        for token in names
    )
