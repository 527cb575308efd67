"""Words and numbers as screens show them. Pure: no Textual, no clock, no files."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from gutbone_tui.domain.days import WEEKDAYS, Week
from gutbone_tui.domain.entries import SLOTS, Slot
from gutbone_tui.domain.foods import Category

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

SLOT_NAMES: Final[dict[Slot, str]] = {slot: slot.capitalize() for slot in SLOTS}

UNANSWERED: Final = "·"
"""Shown where nothing was answered; never a zero."""

CATEGORY_SHORT: Final[dict[Category, str]] = {
    "fruit": "fruit",
    "vegetable": "veg",
    "whole_grain": "grain",
    "legume": "legume",
    "nut": "nut",
    "seed": "seed",
    "herb": "herb",
    "spice": "spice",
    "mushroom": "mushroom",
    "algae": "algae",
    "extra": "tea etc.",
}
"""One short word for each category, for legends."""

CATEGORY_MARKS: Final[dict[Category, str]] = {
    "fruit": "●",
    "vegetable": "■",
    "whole_grain": "▲",
    "legume": "◆",
    "nut": "▼",
    "seed": "•",
    "herb": "ψ",
    "spice": "×",
    "mushroom": "τ",
    "algae": "≈",
    "extra": "∪",
}
"""One mark for each category, so that nothing depends on colour."""

QUALITY_WORDS: Final = ("", "very poor", "poor", "fair", "good", "excellent")
"""Words of a 1-5 answer on sleep (domain.md section 5, D5b)."""

COMFORT_WORDS: Final = ("", "very poor", "poor", "fair", "good", "very good")
"""Words of a 1-5 answer on digestion and energy."""

_BARS: Final = "▁▂▃▄▅▆▇█"
_CONTROLS: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufff9-\ufffb]"
)


def _visible(match: re.Match[str]) -> str:
    """A character that would act on the terminal, as one that only shows."""
    code = ord(match.group())
    if code in (0x09, 0x0A, 0x0D):
        return " "
    return chr(0x2400 + code) if code < 0x20 else "\N{REPLACEMENT CHARACTER}"


def shown(text: str, longest: int = 1_000) -> str:
    """Anybody's text, safe to draw: control and direction characters made visible, and cut where it is very long."""
    cut = text if len(text) <= longest else f"{text[:longest]}…"
    return _CONTROLS.sub(_visible, cut)


def weekday(day: date) -> str:
    """`Mon`."""
    return WEEKDAYS[day.weekday()][:3]


def short_date(day: date, today: date) -> str:
    """`Mon 23 Nov`, with the year where it is not this one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{weekday(day)} {day.day} {MONTHS[day.month - 1]}{year}"


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


def week_words(week: Week, day: date, today: date) -> str:
    """Which seven days count: `week Mon–Sun, day 1`, or `last 7 days` where the week is a rolling one."""
    if week.rolling:
        return "last 7 days" if day == today else f"7 days to {short_date(day, today)}"
    return f"week {weekday(week.first)}–{weekday(week.last)}, day {week.number_of(day)}"


def number(value: float) -> str:
    """A number without noise: halves and quarters as ¼ ½ ¾, at most one decimal otherwise."""
    whole, rest = divmod(round(value * 100), 100)
    fraction = {0: "", 25: "¼", 50: "½", 75: "¾"}.get(rest)
    if fraction is None:
        return f"{value:.1f}".removesuffix(".0")
    return f"{whole or ''}{fraction}" or "0"


def strip_text(values: tuple[float | None, ...], lowest: float, highest: float) -> str:
    """Days as a row of little bars, a dot where nothing was answered."""
    return "".join(UNANSWERED if value is None else _bar(value, lowest, highest) for value in values)


def _bar(value: float, lowest: float, highest: float) -> str:
    """One value between two ends as a little bar."""
    share = (min(max(value, lowest), highest) - lowest) / (highest - lowest)
    return _BARS[round(share * (len(_BARS) - 1))]
