"""The five disruptors and relief as rows, and what one of them means. Pure: values in, lines out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from textual.content import Content

from gutbone_tui.domain.disruptors import (
    LEVELS,
    RECOVERY_DAYS,
    SUGAR_SERVING_GRAMS,
    CourseStatus,
    Disruptor,
    Level,
    Servings,
    recovered_on,
)
from gutbone_tui.domain.strips import Daily, average, day_level, strip
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.domain.words import QUALITY_WORDS, number, short_date
from gutbone_tui.ui.widgets.cursor_list import Row
from gutbone_tui.ui.words import UNANSWERED, shown, strip_text, supplement_words

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

_STRIPS: Final[dict[Disruptor, tuple[Daily, float, float]]] = {
    "processed": ("processed", 0, 6),
    "sugar": ("sugar", 0, 8),
    "stress": ("stress", 0, 10),
    "sleep": ("sleep", 4, 9),
}
"""What each strip shows, and its two ends."""

_MEANINGS: Final[dict[str, str]] = {
    "processed": (
        "Levels: 0–1 servings low, 2–3 watch, 4 and more high. They are gutbone's own; no official limit exists. "
        "Meant are NOVA group 4 products; cheese, tinned beans or plain yogurt are not (Monteiro 2019)."
    ),
    "sugar": (
        "Levels: to 25 g low, to 50 g watch, above high. 25 g is the American Heart Association's limit for women and "
        "the WHO's 5 % of energy, 50 g its 10 % of 2,000 kcal. One serving is about 8 g, two teaspoons."
    ),
    "antibiotics": (
        "After a course the gut was near its baseline by 45 days in 12 men, with some species still missing at 180 "
        "(Palleja 2018): a thin source. A course you were prescribed is never counted against you; ask your prescriber."
    ),
    "stress": (
        "Levels: 0–3 low, 4–6 watch, 7–10 high. The cut at 4 is borrowed from a scale for cancer patients and was not "
        "made for this. Meditation, gentle exercise and other ways to relax are noted as relief."
    ),
    "sleep": (
        "7–9 hours, 7–8 from 65 on, is what an expert panel recommends (Hirshkowitz 2015); within an hour of it is "
        "watch. Studies of sleep and gut bacteria in people disagree."
    ),
    RELIEF_KEY: (
        "Meditation, breathing, a gentle walk, yoga, time in nature, music, a warm bath – whatever helps you. "
        "Gentle exercise is relief; strength and weight-bearing exercise are noted apart."
    ),
}
"""What the levels are and where they come from (domain.md section 5)."""


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
    rows += [Row(_row(values, what, width), what) for what in NAMES]
    rows.append(Row(Content("")))
    rows.append(Row(_relief(values), RELIEF_KEY))
    return rows


_NAME: Final = 16
_VALUE: Final = 17
_LEVEL: Final = 6
_BROAD: Final = 78
"""Columns from which the 28 days have room too."""


def _row(values: TrackerValues, what: Disruptor, width: int) -> Content:
    """Name, the day's answer and level, and the strips."""
    words = answer_words(values, what)
    level = values.level(values.day, what)
    answer = Content(words or UNANSWERED).truncate(_VALUE - 1, ellipsis=True, pad=True)
    return Content.assemble(
        " ",
        _level_mark(level),
        " ",
        (NAMES[what].ljust(_NAME), "bold"),
        answer if words else answer.stylize("$quiet"),
        " ",
        ((level or "").ljust(_LEVEL), "$quiet"),
        *_strips(values, what, width),
    )


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
    if what not in _STRIPS:
        return []
    daily, lowest, highest = _STRIPS[what]
    bars = strip_text(strip(values.month, daily), lowest, highest)
    strips = [(bars[-WEEK_DAYS:-1], "$secondary"), (bars[-1:], "bold $primary")]
    return [*strips, (f" {bars}", "$quiet")] if width >= _BROAD else strips


def answer_words(values: TrackerValues, what: Disruptor) -> str:
    """The day's answer in words; empty where nothing was answered."""
    day = values.day
    match what:
        case "processed":
            return _servings(day.processed, f"{number(day.processed.total)} servings")
        case "sugar":
            return _servings(day.sugar, f"about {number(round(day.sugar_grams))} g")
        case "antibiotics":
            return course_words(values.course)
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


def course_words(status: CourseStatus) -> str:
    """Where a day stands against antibiotic courses, without a judgement."""
    match status.state:
        case "clear":
            return "none"
        case "on course":
            return f"course, day {status.day}"
        case "recovering":
            return f"recovering {status.day}/{RECOVERY_DAYS}"
        case "settling":
            return f"settling, day {status.day}"


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


def meaning_lines(values: TrackerValues, what: str, width: int) -> list[Content]:
    """What the row under the cursor comes to, where it comes from, and what its levels mean."""
    averages = _averages(values, what) if what in NAMES and what != "antibiotics" else []
    texts = [Content(each) for each in (*averages, *_behind(values, what))]
    low = f"to {number(values.sugar_low_grams)} g low"
    texts.append(Content.styled(_MEANINGS[what].replace("to 25 g low", low), "$quiet"))
    return [line for text in texts for line in text.wrap(width)]


def _averages(values: TrackerValues, what: Disruptor) -> list[str]:
    """Averages over the answered ones of 7 and 28 days, and how many of the 28 were at each level."""
    daily = _STRIPS[what][0]
    unit = {"processed": " servings", "sugar": " g", "stress": " of 10", "sleep": " h"}[what]
    scale = SUGAR_SERVING_GRAMS if what == "sugar" else 1.0
    lines = []
    for days in (WEEK_DAYS, MONTH_DAYS):
        recent = values.month[-days:]
        mean = average(strip(recent, daily))
        levels = [level for day in recent if (level := values.level(day, what)) is not None]
        counts = ", ".join(f"{level} {levels.count(level)}" for level in LEVELS if level in levels)
        if mean is None:
            lines.append(f"{days:2} days: no answers")
            continue
        amount = f"{number(mean * scale)}{unit}"
        amount = amount.removesuffix("s") if amount == "1 servings" else amount
        answered = f"{len(levels)} days" if len(levels) != 1 else "1 day"
        lines.append(f"{days:2} days: {amount} a day on average; {answered} answered: {counts}")
    return lines


def _behind(values: TrackerValues, what: str) -> list[str]:
    """The foods that imply servings, or the course and when its window ends."""
    if what in ("processed", "sugar"):
        servings = values.day.processed if what == "processed" else values.day.sugar
        by_hand = f"{number(servings.by_hand)} added by hand" if servings.by_hand else ""
        foods = f"from {', '.join(shown(food) for food in servings.foods)}" if servings.foods else ""
        return ["; ".join(filter(None, (foods, by_hand)))] if foods or by_hand else []
    course = values.course.course
    if what != "antibiotics" or course is None:
        return []
    name = shown(course.name) or "antibiotic"
    start = short_date(course.start, values.today)
    end = f" to {short_date(course.end, values.today)}" if course.end else ", no end noted yet"
    clear = recovered_on(course)
    window = f"; the 45-day window ends before {short_date(clear, values.today)}" if clear else ""
    return [f"{name}, {start}{end}{window}"]
