"""A day that stands before what is told of it, with a colon or without: `2025-03-10 spine -2.4`."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from gutbone_tui.reading.daywords import day_from

_MOST_WORDS: Final = 4
"""Words a day can have: `4th of march 2025`."""
_LOOKS_LIKE: Final = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b"
    r"|\d{4}(?:[ :,]|$)"
    r"|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
    r"|(?:last|this) (?:week|month|year)\b",
    re.IGNORECASE,
)


class Dated(NamedTuple):
    """What a line tells and of which day."""

    day: date | None
    """None where it says none."""
    rest: str
    unclear: bool = False
    """Whether it begins with what looks like a day and is none."""


def day_before(line: str, today: date) -> Dated:
    """The day a line begins with, and the rest of it. A month with its year is the first of that month.

    Args:
        line: what was typed.
        today: the logical day it is now.
    """
    text = line.strip()
    said, colon, rest = text.partition(":")
    if colon and (day := _day_or_month(said, today)):
        return Dated(day, rest.strip())
    words = text.split(maxsplit=_MOST_WORDS)
    for length in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
        if day := _day_or_month(" ".join(words[:length]), today):
            return Dated(day, " ".join(words[length:]))
    return Dated(None, text, unclear=_LOOKS_LIKE.match(text) is not None)


def _day_or_month(words: str, today: date) -> date | None:
    """The day some words mean, or the first day of the month they name with its year."""
    words = words.strip(" ,")
    return day_from(words, today) or day_from(f"1 {words}", today) if _has_year(words) else day_from(words, today)


def _has_year(words: str) -> bool:
    """Whether some words end in a year."""
    last = words[-4:]
    return last.isascii() and last.isdecimal() and len(last) == 4
