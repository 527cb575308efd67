"""Days and lengths of time inside a phrase: `since last tuesday`, `from 16 nov for 7 days`, `until friday`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from gutbone_tui.domain.days import FIRST_DAY, LAST_DAY
from gutbone_tui.reading.daywords import day_from
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.units import NUMBERS

_NUMBER: Final = r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen)"
_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_WEEKDAY: Final = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|r|rs|ur)?(?:day)?"
_DAY: Final = (
    r"(?:(?:the )?day before yesterday|yesterday|today|tonight|tomorrow"
    rf"|(?:last |this |next )?{_WEEKDAY}"
    r"|\d{4}-\d\d-\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"
    rf"|{_NUMBER} (?:day|week)s? ago)"
)
_STARTS: Final = r"since|from|started|start|starting|starts|began|begins|beginning|first (?:day|dose)"
_ENDS: Final = (
    r"until|till|til|to|through|ended|end|ending|ends|finished|finish|finishing|finishes|stopped|completed"
    r"|last (?:day|dose|one|pill|tablet)"
)
_SAID_DAY: Final = re.compile(
    rf"\b(?:(?:(?P<start>{_STARTS})|(?P<end>{_ENDS}))(?:[ :,]+(?:taking|course|on|it|was|is|the))*[ :,]+)?"
    rf"(?:on +)?(?P<day>{_DAY})(?![^\W_])"
)
_LASTS: Final = re.compile(
    rf"(?<![^\W_])(?:for +|x +)?(?P<number>{_NUMBER})[ -]*(?P<unit>days?|d|weeks?|wks?|w)(?![^\W_])"
)
_HOW_OFTEN: Final = re.compile(
    r"(?<![^\W_])(?:(?:\d|one|two|three|four) *(?:x|times)|once|twice|\d) *(?:a day|per day|each day|daily)(?![^\W_])"
    r"|(?<![^\W_])every \d{1,2} *(?:h|hours?|hrs?)(?![^\W_])"
    r"|(?<![^\W_])\d{1,5}(?:[.,]\d{1,3})? *(?:mg|g|ml|mcg|µg)(?![^\W_])"
)
_AHEAD: Final = re.compile(r"starting|starts|begins|beginning")
_SOON: Final = 60
"""Days ahead within which a date without a year is rather the coming one."""


@dataclass
class Spans:
    """What a text says of days, and what it says besides."""

    rest: list[Token]
    """The tokens that say nothing of days."""
    start: date | None = None
    end: date | None = None
    bare: date | None = None
    """A day that neither begins nor ends anything by itself."""
    days: int | None = None
    clear: bool = True
    """False where days were said that are none, or twice."""


def spans_of(tokens: Sequence[Token], day: date, today: date) -> Spans:
    """What some tokens say of days and lengths of time; how often a day something is taken is passed over.

    Args:
        tokens: the tokens of a text.
        day: the day the text is told for.
        today: the logical day it is now.
    """
    text = _canvas(tokens)
    found = Spans([])
    text = _HOW_OFTEN.sub(_blank, text)
    ends: list[tuple[str, bool]] = []
    for said in _SAID_DAY.finditer(text):
        _take_day(said, found, ends, today)
    text = _SAID_DAY.sub(_blank, text)
    for words, is_past in ends:
        last = _day(words, today) if is_past else _on_or_after(words, found.start or found.bare or day, today)
        found.clear = found.clear and last is not None and found.end is None
        found.end = last
    lengths = list(_LASTS.finditer(text))
    if lengths:
        found.days = _length(lengths[0])
        found.clear = found.clear and len(lengths) == 1
        text = _LASTS.sub(_blank, text)
    found.rest = [token for token in tokens if text[token.start : token.end].strip()]
    return found


def _canvas(tokens: Sequence[Token]) -> str:
    """The tokens in lower case at their places, with a hyphen where one stood."""
    text = ""
    for token in tokens:
        gap = token.start - len(text)
        small = token.text.lower()
        text += ("-" if token.glued and gap == 1 else " " * gap) + (
            small if len(small) == len(token.text) else token.text
        )
    return text


def _blank(match: re.Match[str]) -> str:
    """As many blanks as were matched."""
    return " " * (match.end() - match.start())


def _take_day(said: re.Match[str], found: Spans, ends: list[tuple[str, bool]], today: date) -> None:
    """Take up a day that is said."""
    words = " ".join(said["day"].split())
    if said["end"]:
        ends.append((words, said["end"].endswith("ed")))
        return
    day = _on_or_after(words, today, today) if said["start"] and _AHEAD.match(said["start"]) else None
    day = day or _nearest(words, today, only_past=bool(said["start"]) and said["start"] != "from")
    before = found.start if said["start"] else found.bare
    found.clear = found.clear and day is not None and before is None
    if said["start"]:
        found.start = day
    else:
        found.bare = day


def _nearest(words: str, today: date, *, only_past: bool) -> date | None:
    """The day some words mean: the latest one, or one of the next weeks where the latest is further off."""
    past = _day(words, today)
    if past is None or only_past or words[-4:].isdecimal() or "-" in words:
        return past
    soon = _day(words, today + timedelta(days=_SOON))
    is_date = any(letter.isdecimal() for letter in words) and "ago" not in words
    return soon if is_date and soon is not None and (today - past).days > (soon - today).days > 0 else past


def _on_or_after(words: str, start: date, today: date) -> date | None:
    """The day some words mean that is not before a start, but for words that can mean no other day."""
    day = _day(words, today)
    if day is not None and (day >= start or _is_back(words)):
        return day
    later = start + timedelta(days=6 if not any(letter.isdecimal() for letter in words) else 364)
    return _day(words, min(later, LAST_DAY))


def _is_back(words: str) -> bool:
    """Whether words mean a day counted from today or a date with its year, which no other day can be."""
    return (
        words.startswith("last ")
        or words.endswith(("ago", "yesterday", "today"))
        or words[-4:].isdecimal()
        or "-" in words
    )


def _day(words: str, today: date) -> date | None:
    """The day some words mean, with those of a phrase besides."""
    if words == "tomorrow":
        return min(today + timedelta(days=1), LAST_DAY)
    if words == "tonight":
        return today
    if words.endswith(" ago"):
        number, unit, _ = words.split(" ")
        back = _count(number) * (7 if unit.startswith("week") else 1)
        day = today - timedelta(days=back) if back < 4_000 else FIRST_DAY
        return max(day, FIRST_DAY)
    return None if words.startswith("next ") else day_from(words, today)


def _count(word: str) -> int:
    """The whole number a word is; an article is one."""
    return int(word) if word.isdecimal() else int(NUMBERS.get(word, 1)) or 1


def _length(said: re.Match[str]) -> int:
    """The days of a length of time."""
    return _count(said["number"]) * (7 if said["unit"].startswith("w") else 1)
