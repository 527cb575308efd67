"""The figures of the report in words: a mean with how many days it comes from, and days that nobody reads wrongly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, NamedTuple

from gutbone_tui.domain.entries import MovementEntry, ReliefEntry
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.domain.words import MONTHS, number

NOTHING: Final = "nothing recorded"


class Row(NamedTuple):
    """One thing the report says."""

    what: str
    words: str


def answers(what: str, days: Sequence[DaySummary], answer: Callable[[DaySummary], float | None]) -> Row:
    """The mean of answers, between which they were, and from how many days."""
    known = [value for day in days if (value := answer(day)) is not None]
    return Row(what, f"{spread(known)}; {out_of(len(known), len(days), 'days')}" if known else NOTHING)


def practised(entries: Sequence[ReliefEntry | MovementEntry], on: int) -> str:
    """On how many days something was done, and for how long where that was noted."""
    minutes = [entry.minutes for entry in entries if entry.minutes is not None]
    noted = f", {number(sum(minutes))} min in all where minutes were noted" if minutes else ""
    return f"on {days_words(on)}{noted}" if on else NOTHING


def spread(values: Sequence[float]) -> str:
    """A mean, and between which it lies."""
    mean, low, high = round(sum(values) / len(values), 1), min(values), max(values)
    return f"mean {number(mean)} ({number(low)} to {number(high)})" if len(values) > 1 else number(values[0])


def out_of(known: int, whole: int, things: str) -> str:
    """From how many of how many."""
    return f"from {known} of {whole} {things}"


def days_words(count: int) -> str:
    """`1 day`, `2 days`."""
    return f"{count} day{'' if count == 1 else 's'}"


def day_words(day: date) -> str:
    """A day that nobody reads as another one."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def answer_if(answered: bool, value: float) -> float | None:  # noqa: FBT001 - an answer and whether it is one
    """A value, if it was answered."""
    return value if answered else None


def with_more(words: str, more: str) -> str:
    """Words, and in brackets what else is to be said."""
    return f"{words} ({more})" if more else words
