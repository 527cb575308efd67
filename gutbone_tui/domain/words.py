"""Days, weeks and numbers as people say them; screens, the command line and reports use the same words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from gutbone_tui.domain.days import WEEKDAYS, Week

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

QUALITY_WORDS: Final = ("", "very poor", "poor", "fair", "good", "excellent")
"""Words of a 1-5 answer on sleep."""

COMFORT_WORDS: Final = ("", "very poor", "poor", "fair", "good", "very good")
"""Words of a 1-5 answer on digestion and energy."""

SKIP_WORDS: Final[dict[str, str]] = {"sick": "sick", "travelling": "traveling", "resting": "resting"}
"""Why a day is skipped, as it is written on screens."""

_MOST_DAYS: Final = 3
"""More days than these are given as from when to when."""

_FRACTIONS: Final = {0: "", 25: "¼", 50: "½", 75: "¾"}


def weekday(day: date) -> str:
    """`Mon`."""
    return WEEKDAYS[day.weekday()][:3]


def short_date(day: date, today: date) -> str:
    """`Mon 23 Nov`, with the year where it is not this one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{weekday(day)} {day.day} {MONTHS[day.month - 1]}{year}"


def on_days(days: Iterable[date], today: date) -> str:
    """Days in brackets after what happened on them: ` (Mon 23 Nov)`; more than a few are given as from when to when."""
    known = sorted(days)
    if not known:
        return ""
    if len(known) > _MOST_DAYS:
        return f" ({short_date(known[0], today)} – {short_date(known[-1], today)})"
    return f" ({', '.join(short_date(day, today) for day in known)})"


def distance(day: date, today: date) -> str:
    """How far a day is from today, as people say it."""
    days = (today - day).days
    match days:
        case 0:
            return "today"
        case 1:
            return "yesterday"
        case -1:
            return "tomorrow"
    return f"{days} days ago" if days > 0 else f"in {-days} days"


def day_and_ahead(day: date, today: date) -> str:
    """A day, and how far ahead it is where it is still to come: easily a slip, so that it is always said."""
    ahead = (day - today).days
    return f"{short_date(day, today)} ({ahead} day{'s' * (ahead != 1)} ahead)" if ahead > 0 else short_date(day, today)


def week_words(week: Week, day: date, today: date) -> str:
    """Which seven days count: `week Mon–Sun, day 1`, or `last 7 days` where the week is a rolling one."""
    if week.rolling:
        return "last 7 days" if day == today else f"7 days to {short_date(day, today)}"
    return f"week {weekday(week.first)}–{weekday(week.last)}, day {week.number_of(day)}"


def number(value: float) -> str:
    """A number without noise: halves and quarters as ¼ ½ ¾, at most one decimal otherwise."""
    whole, rest = divmod(round(value * 100), 100)
    if rest not in _FRACTIONS:
        return f"{value:.1f}".removesuffix(".0")
    return f"{whole or ''}{_FRACTIONS[rest]}" or "0"
