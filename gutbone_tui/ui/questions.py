"""The questions of the guided check-in: what one day has not answered yet. Pure: a day's summary in, questions out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Final, Literal, NamedTuple

from gutbone_tui.domain.entries import (
    DisruptorEntry,
    Entry,
    FeelingEntry,
    MovementEntry,
    SleepEntry,
    StressEntry,
    SupplementEntry,
)
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.domain.words import COMFORT_WORDS, QUALITY_WORDS, number
from gutbone_tui.ui.words import supplement_words

_DIGITS: Final = "0123456789"
_TEN_KEY: Final = "x"
"""Stands for ten, which has no key of its own."""


class Base(NamedTuple):
    """What every entry of a check-in starts from."""

    day: date
    now: datetime


class Answer(NamedTuple):
    """One key, what it means, and the entries it makes; none where it only says "not today"."""

    key: str
    words: str
    entries: Callable[[Base], Sequence[Entry]]


class Question(NamedTuple):
    """One thing the day has not answered."""

    id: str
    words: str
    answers: tuple[Answer, ...]
    repeats: bool = False
    """True where several answers can be given, one after the other."""


def questions(day: DaySummary, lately: Iterable[str] = ()) -> list[Question]:
    """What is still unanswered, in the order it is asked.

    Args:
        day: the day as it is recorded.
        lately: supplements taken in the days before.
    """
    asked: list[Question] = []
    if day.sleep_hours is None:
        asked.append(Question("sleep", "How long did you sleep last night?", _hours()))
    if day.sleep_quality is None:
        asked.append(Question("quality", "How well did you sleep?", _scale(QUALITY_WORDS, _quality)))
    if day.stress is None:
        asked.append(Question("stress", "How much stress today? 0 none, 10 worst", _counted(_stress)))
    if day.feelings.digestion is None:
        asked.append(Question("digestion", "How is your digestion?", _scale(COMFORT_WORDS, _digestion)))
    if day.feelings.energy is None:
        asked.append(Question("energy", "How is your energy?", _scale(COMFORT_WORDS, _energy)))
    if not day.processed.known:
        asked.append(Question("processed", "Servings of ultra-processed food?", _counted(_processed)))
    if not day.sugar.known:
        asked.append(Question("sugar", "Servings of added sugar? One is about 2 teaspoons", _counted(_sugar)))
    taken = {entry.what for entry in day.supplements}
    missing = [what for what in dict.fromkeys(lately) if what not in taken]
    if missing:
        asked.append(Question("supplements", "What have you taken?", _supplements(missing), repeats=len(missing) > 1))
    if not day.movement:
        asked.append(Question("movement", "Strength or weight-bearing exercise?", _MOVEMENT))
    return asked


def _hours() -> tuple[Answer, ...]:
    """Hours in halves: a digit for the full ones, the letter after it for the half more."""
    answers: list[Answer] = []
    for place, hours in enumerate(range(4, 10)):
        answers.append(Answer(str(hours), f"{hours} h", _sleep(hours)))
        answers.append(Answer("abcdef"[place], f"{number(hours + 0.5)} h", _sleep(hours + 0.5)))
    return tuple(answers)


def _sleep(hours: float) -> Callable[[Base], Sequence[Entry]]:
    """An answer of so many hours."""
    return lambda base: [SleepEntry(id="", day=base.day, at=base.now, edited=base.now, hours=hours)]


def _scale(words: Sequence[str], make: Callable[[Base, int], Entry]) -> tuple[Answer, ...]:
    """Answers from 1 to 5 with their words."""
    return tuple(Answer(str(value), words[value], _with(make, value)) for value in range(1, len(words)))


def _counted(make: Callable[[Base, int], Entry]) -> tuple[Answer, ...]:
    """Answers from 0 to 10."""
    keys = (*_DIGITS, _TEN_KEY)
    return tuple(Answer(key, "10" if key == _TEN_KEY else "", _with(make, value)) for value, key in enumerate(keys))


def _with(make: Callable[[Base, int], Entry], value: int) -> Callable[[Base], Sequence[Entry]]:
    """An answer with this value."""
    return lambda base: [make(base, value)]


def _quality(base: Base, value: int) -> Entry:
    """How well one slept."""
    return SleepEntry(id="", day=base.day, at=base.now, edited=base.now, quality=value)


def _stress(base: Base, value: int) -> Entry:
    """How much stress there was."""
    return StressEntry(id="", day=base.day, at=base.now, edited=base.now, level=value)


def _digestion(base: Base, value: int) -> Entry:
    """How the digestion is."""
    return FeelingEntry(id="", day=base.day, at=base.now, edited=base.now, digestion=value)


def _energy(base: Base, value: int) -> Entry:
    """How much energy there is."""
    return FeelingEntry(id="", day=base.day, at=base.now, edited=base.now, energy=value)


def _processed(base: Base, value: int) -> Entry:
    """Servings of ultra-processed food; 0 is an explicit none."""
    return DisruptorEntry(id="", day=base.day, at=base.now, edited=base.now, what="processed", servings=value)


def _sugar(base: Base, value: int) -> Entry:
    """Servings of added sugar; 0 is an explicit none."""
    return DisruptorEntry(id="", day=base.day, at=base.now, edited=base.now, what="sugar", servings=value)


def _supplements(missing: Sequence[str]) -> tuple[Answer, ...]:
    """One key for each, and one for all of them."""

    def takes(*whats: str) -> Callable[[Base], Sequence[Entry]]:
        return lambda base: [
            SupplementEntry(id="", day=base.day, at=base.now, edited=base.now, what=what) for what in whats
        ]

    each = [Answer(str(place), supplement_words(what), takes(what)) for place, what in enumerate(missing[:9], 1)]
    return (*each, Answer("a", "all", takes(*missing))) if len(missing) > 1 else tuple(each)


def _moves(*whats: Literal["strength", "weight-bearing"]) -> Callable[[Base], Sequence[Entry]]:
    """An answer of some exercise."""
    return lambda base: [MovementEntry(id="", day=base.day, at=base.now, edited=base.now, what=what) for what in whats]


_MOVEMENT: Final = (
    Answer("s", "strength", _moves("strength")),
    Answer("w", "weight-bearing", _moves("weight-bearing")),
    Answer("b", "both", _moves("strength", "weight-bearing")),
    Answer("n", "not today", _moves()),
)
