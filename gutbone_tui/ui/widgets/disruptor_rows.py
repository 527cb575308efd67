"""The five disruptors and relief as rows. Pure: values in, lines out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from textual.content import Content

from gutbone_tui.domain.courses import short_state_words
from gutbone_tui.domain.disruptors import (
    CourseStatus,
    Disruptor,
    Level,
    Servings,
    processed_room,
    sugar_room,
)
from gutbone_tui.domain.strips import Daily, day_level, strip
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.domain.words import QUALITY_WORDS, number
from gutbone_tui.ui.widgets.cursor_list import Row
from gutbone_tui.ui.words import UNANSWERED, strip_text, supplement_words

MONTH_DAYS: Final = 28
WEEK_DAYS: Final = 7

NAMES: Final[dict[Disruptor, str]] = {
    "processed": "Ultra-processed",
    "sugar": "Added sugar",
    "antibiotics": "Antibiotics",
    "stress": "Stress",
    "sleep": "Sleep",
}
"""The five, in their order (S27-S33)."""

RELIEF_KEY: Final = "relief"

TITLES: Final[dict[str, str]] = {str(what): name for what, name in NAMES.items()} | {RELIEF_KEY: "Relief"}
"""What each row is called."""

STRIPS: Final[dict[Disruptor, tuple[Daily, float, float]]] = {
    "processed": ("processed", 0, 6),
    "sugar": ("sugar", 0, 8),
    "stress": ("stress", 0, 10),
    "sleep": ("sleep", 4, 9),
}
"""What each strip shows, and its two ends."""


@dataclass(frozen=True)
class TrackerValues:
    """All that the disruptor tracker shows."""

    day: DaySummary
    month: Sequence[DaySummary]
    """The 28 days up to the day shown."""
    course: CourseStatus
    today: date
    over_65: bool = False
    sugar_low_grams: float = 25.0
    free_sugars: bool = False
    """Juice counts as sugar too."""
    hide: frozenset[str] = frozenset()
    """Rows that the user does not want to see."""
    correct_key: str = "v"
    """The key that corrects what foods imply."""
    explain_key: str = "i"
    """The key that shows all that is said of a row."""

    def level(self, day: DaySummary, what: Disruptor) -> Level | None:
        """Level of a disruptor on a day, by the user's own settings."""
        return day_level(day, what, over_65=self.over_65, sugar_low_grams=self.sugar_low_grams)


def tracker_rows(values: TrackerValues, width: int) -> list[Row]:
    """One row for each disruptor, and one for relief."""
    heading = Content.assemble(
        " " * 3,
        "".ljust(_NAME),
        "this day".ljust(_VALUE + 1 + _LEVEL),
        "7 days",
        "  28 days" if width >= _BROAD else "",
    ).stylize("$quiet")
    rows = [Row(heading)]
    rows += [Row(_row(values, what, width), what) for what in NAMES if what not in values.hide]
    if RELIEF_KEY not in values.hide:
        rows += [Row(Content("")), Row(_relief(values), RELIEF_KEY)]
    return rows


_SLEEP_LEVELS: Final[dict[Level, str]] = {"low": "ok", "watch": "watch", "high": "off"}
_NAME: Final = 16
_VALUE: Final = 17
_LEVEL: Final = 6
_BROAD: Final = 78
"""Columns from which the 28 days have room too."""
_BROADEST: Final = 100
"""Columns from which the room left to a mark stands in the row."""


def row_name(what: str, *, free_sugars: bool = False) -> str:
    """What a row is called; sugar by what the user counts as such."""
    return "Free sugars" if what == "sugar" and free_sugars else TITLES[what]


def _row(values: TrackerValues, what: Disruptor, width: int) -> Content:
    """Name, the day's answer and level, and the strips."""
    words = answer_words(values, what)
    level = values.level(values.day, what)
    answer = Content(words or UNANSWERED).truncate(_VALUE - 1, ellipsis=True, pad=True)
    return Content.assemble(
        " ",
        _level_mark(level),
        " ",
        (row_name(what, free_sugars=values.free_sugars).ljust(_NAME), "bold"),
        answer if words else answer.stylize("$quiet"),
        " ",
        (level_word(what, level).ljust(_LEVEL), "$quiet"),
        *_strips(values, what, width),
    )


def level_word(what: str, level: Level | None) -> str:
    """What a level is called; sleep has words of its own, for "4 h, high" would say the opposite of what is meant."""
    if level is None:
        return ""
    return _SLEEP_LEVELS[level] if what == "sleep" else level


def _level_mark(level: Level | None) -> tuple[str, str]:
    """A mark for a level, told apart by its shape too."""
    match level:
        case "low":
            return "○", "$success"
        case "watch":
            return "◐", "$warning"
        case "high":
            return "●", "$accent"
        case None:
            return " ", ""


def _strips(values: TrackerValues, what: Disruptor, width: int) -> list[tuple[str, str]]:
    """The last 7 and 28 days as little bars."""
    if what not in STRIPS:
        return []
    daily, lowest, highest = STRIPS[what]
    bars = strip_text(strip(values.month, daily), lowest, highest)
    strips = [(bars[-WEEK_DAYS:-1], "$secondary"), (bars[-1:], "bold $primary")]
    strips += [(f" {bars}", "$quiet")] if width >= _BROAD else []
    return [*strips, (f"  {room_words(values, what)}", "$quiet")] if width >= _BROADEST else strips


def room_words(values: TrackerValues, what: Disruptor) -> str:
    """How much room the day has left to the mark; empty where nothing is known of it."""
    day = values.day
    if what == "processed" and day.processed.known:
        return processed_room(day.processed.total)
    if what == "sugar" and day.sugar.known:
        return sugar_room(day.sugar_grams, values.sugar_low_grams)
    return ""


def answer_words(values: TrackerValues, what: Disruptor) -> str:
    """The day's answer in words; empty where nothing was answered."""
    day = values.day
    match what:
        case "processed":
            return _servings(day.processed, f"{number(day.processed.total)} servings")
        case "sugar":
            return _servings(day.sugar, f"about {number(round(day.sugar_grams))} g")
        case "antibiotics":
            return short_state_words(values.course)
        case "stress":
            return "" if day.stress is None else f"{day.stress} of 10"
        case "sleep":
            hours = [f"{number(day.sleep_hours)} h"] if day.sleep_hours is not None else []
            quality = [QUALITY_WORDS[day.sleep_quality]] if day.sleep_quality is not None else []
            return " · ".join(hours + quality)


def _servings(servings: Servings, amount: str) -> str:
    """Servings of a day; `none` only where somebody said so."""
    if not servings.known:
        return ""
    return amount.replace("1 servings", "1 serving") if servings.total else "none"


def _relief(values: TrackerValues) -> Content:
    """What was done against stress that day, and on how many of the last seven."""
    done = ", ".join(
        f"{supplement_words(entry.what)}{f' {number(entry.minutes)} min' if entry.minutes else ''}"
        for entry in values.day.relief
    )
    days = sum(bool(summary.relief) for summary in values.month[-WEEK_DAYS:])
    lately = f"   {days} of 7 days" if days else ""
    return Content.assemble(
        " ", ("✓", "bold $success") if done else " ", " ", ("Relief".ljust(_NAME), "bold"),
        (done or UNANSWERED, "" if done else "$quiet"), (lately, "$quiet"),
    )  # fmt: skip
