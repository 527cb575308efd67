"""Dates of a period as people type them: `7 days`, `12 nov to 18 nov`, `ended yesterday`, `open`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from gutbone_tui.reading.daywords import day_from

_DAYS: Final = re.compile(r"(?P<number>\d{1,3}) *(?P<unit>days?|d|weeks?|w)")
_APART: Final = re.compile(r" *(?:\bto\b|\buntil\b|\btill\b|[–—]| - ) *")
_END: Final = re.compile(r"(?:ended|end|ends|until|till|to|last day) +(?P<day>.+)")
_START: Final = re.compile(r"(?:from|since|started|start|began|begin|first day) +(?P<day>.+)")
_LONGEST_DAYS: Final = 365

Period = tuple[date, date | None]


class PeriodContext(NamedTuple):
    """What is known before a line says otherwise."""

    start: date
    end: date | None
    today: date


def read_period(line: str, context: PeriodContext) -> Period | None:
    """The first and last day a line says, what it leaves open being as before; None where it says none."""
    words = " ".join(line.lower().split())
    if words in ("open", "no end", "not ended", "ongoing"):
        return context.start, None
    if lasting := _DAYS.fullmatch(words):
        days = int(lasting["number"]) * (7 if lasting["unit"].startswith("w") else 1)
        return (context.start, context.start + timedelta(days=days - 1)) if 1 <= days <= _LONGEST_DAYS else None
    if ended := _END.fullmatch(words):
        last = day_from(ended["day"], context.today)
        return None if last is None else (context.start, last)
    words = words.removeprefix("from ")
    first, *rest = _APART.split(words, maxsplit=1)
    start = day_from(first, context.today)
    if start is not None and rest:
        last = day_from(rest[0], context.today)
        return None if last is None else (start, last)
    began = _START.fullmatch(line.lower().strip())
    start = day_from(began["day"], context.today) if began else start
    return None if start is None else (start, context.end)
