"""A row of days as values, for strips and averages. A day without an answer is None and never counts as zero."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, Literal

from gutbone_tui.domain.disruptors import (
    SUGAR_LOW_GRAMS,
    Disruptor,
    Level,
    processed_level,
    sleep_level,
    stress_level,
    sugar_level,
)
from gutbone_tui.domain.summary import DaySummary

Daily = Literal["processed", "sugar", "stress", "sleep", "sleep quality", "digestion", "energy", "prunes"]
"""What a strip can show: servings, servings, 0-10, hours, 1-5, 1-5, 1-5 and grams."""

_VALUES: Final[dict[Daily, Callable[[DaySummary], float | None]]] = {
    "processed": lambda day: day.processed.total if day.processed.known else None,
    "sugar": lambda day: day.sugar.total if day.sugar.known else None,
    "stress": lambda day: day.stress,
    "sleep": lambda day: day.sleep_hours,
    "sleep quality": lambda day: day.sleep_quality,
    "digestion": lambda day: day.feelings.digestion,
    "energy": lambda day: day.feelings.energy,
    "prunes": lambda day: day.prunes.grams if day.foods else None,
}


def strip(days: Iterable[DaySummary], what: Daily) -> tuple[float | None, ...]:
    """One value for each day, None where nothing was answered."""
    value = _VALUES[what]
    return tuple(value(day) for day in days)


def average(values: Iterable[float | None]) -> float | None:
    """Mean of the days that were answered; None where none was."""
    answered = [value for value in values if value is not None]
    return sum(answered) / len(answered) if answered else None


def day_level(
    day: DaySummary, what: Disruptor, *, over_65: bool = False, sugar_low_grams: float = SUGAR_LOW_GRAMS
) -> Level | None:
    """Level of one disruptor on a day; None where it is unanswered. Antibiotics have a course status, not a level."""
    match what:
        case "processed":
            return processed_level(day.processed.total) if day.processed.known else None
        case "sugar":
            return sugar_level(day.sugar_grams, sugar_low_grams) if day.sugar.known else None
        case "stress":
            return stress_level(day.stress) if day.stress is not None else None
        case "sleep":
            return sleep_level(day.sleep_hours, day.sleep_quality, over_65=over_65)
        case "antibiotics":
            return None
