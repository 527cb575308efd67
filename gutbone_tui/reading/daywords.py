"""Words for days: `yesterday`, `mon`, `20 nov`, `2026-11-20`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from gutbone_tui.domain.days import DAYS_IN_WEEK, FIRST_DAY, LAST_DAY, WEEKDAYS

_WEEKDAY: Final = {
    name[:length].lower(): weekday for weekday, name in enumerate(WEEKDAYS) for length in (3, len(name))
} | {"tues": 1, "wednes": 2, "weds": 2, "thur": 3, "thurs": 3}
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_BACK: Final = {
    "tomorrow": -1,
    "day after tomorrow": -2,
    "the day after tomorrow": -2,
    "today": 0,
    "yesterday": 1,
    "yest": 1,
    "day before yesterday": 2,
    "the day before yesterday": 2,
}
_LONGEST: Final = 40


def day_from(words: str, today: date) -> date | None:
    """The day some words mean, or None where they mean none or one that no diary holds.

    A weekday is the latest one, today included; `last mon` leaves today out. A date without a year is the latest one.

    Args:
        words: what was typed.
        today: the logical day it is now.
    """
    day = _day_of(words, today) if len(words) <= _LONGEST else None
    return day if day is not None and FIRST_DAY <= day <= LAST_DAY else None


def _day_of(words: str, today: date) -> date | None:
    """The day some words mean."""
    said = " ".join(words.lower().replace(",", " ").replace(".", " ").split())
    if said in _BACK:
        return today - timedelta(days=_BACK[said])
    said = said.removeprefix("on ").removeprefix("this ")
    last = said.startswith("last ")
    weekday = _WEEKDAY.get(said.removeprefix("last "))
    if weekday is not None:
        back = (today.weekday() - weekday) % DAYS_IN_WEEK
        return today - timedelta(days=back or DAYS_IN_WEEK * last)
    number, _, rest = said.partition(" ")
    if rest in ("day ago", "days ago") and number.isdecimal():
        return _on(lambda: today - timedelta(days=int(number)))
    return _iso(said) or _named_month(_month_in_words(said).split(), today)


def _on(make: object) -> date | None:
    """The date that a function makes, or None where there is no such date."""
    try:
        return make() if callable(make) else None
    except (ValueError, OverflowError):
        return None


def _iso(said: str) -> date | None:
    """The date of `2026-11-20`."""
    fields = said.split("-")
    if len(fields) != 3 or len(fields[0]) != 4 or not all(field.isascii() and field.isdecimal() for field in fields):
        return None
    year, month, day = map(int, fields)
    return _on(lambda: date(year, month, day))


def _month_in_words(said: str) -> str:
    """`17/11` and `11/17/2026` with the month as a word, where only one of the two numbers can be a month."""
    fields = said.split("/")
    if len(fields) not in (2, 3) or not all(field.isascii() and field.isdecimal() for field in fields):
        return said
    first, second = int(fields[0]), int(fields[1])
    day, month = (second, first) if second > len(_MONTHS) else (first, second)
    if not (1 <= month <= len(_MONTHS) < day):
        return said
    return " ".join((str(day), _MONTHS[month - 1], *fields[2:]))


def _named_month(words: list[str], today: date) -> date | None:
    """The date of `20 nov`, `nov 20`, `20th of november 2025`; without a year the latest one."""
    words = [word for word in words if word not in ("of", "the")]
    if words and words[0] in _WEEKDAY and len(words) > 1:
        words = words[1:]
    if len(words) not in (2, 3):
        return None
    numbers = [_ordinal(word) for word in words]
    months = [_month(word) for word in words]
    if months[0] and not numbers[0]:
        month, day = months[0], numbers[1]
    else:
        month, day = months[1], numbers[0]
    if not month or not day:
        return None
    if len(words) == 3:
        year = int(words[2]) if words[2].isascii() and words[2].isdecimal() and len(words[2]) == 4 else 0
        return _on(lambda: date(year, month, day))
    this_year = _on(lambda: date(today.year, month, day))
    if this_year is not None and this_year <= today:
        return this_year
    return _on(lambda: date(today.year - 1, month, day))


def _ordinal(word: str) -> int:
    """The day of the month a word is; 0 if none."""
    digits = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else word
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 2 else 0


def _month(word: str) -> int:
    """The month a word is, 1 to 12; 0 if none."""
    if word == "sept":
        return 9
    if word in _MONTHS:
        return _MONTHS.index(word) + 1
    return _MONTH_NAMES.index(word) + 1 if word in _MONTH_NAMES else 0
