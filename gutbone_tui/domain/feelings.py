"""How one feels: each question with its scale in words, and the line each answer records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, Literal

from gutbone_tui.domain.check_in import Choice, Question
from gutbone_tui.domain.entries import FeelingEntry
from gutbone_tui.domain.summary import Feelings
from gutbone_tui.domain.words import COMFORT_WORDS

Feeling = Literal["digestion", "bloating", "gas", "stool", "stools", "blood", "energy"]

SEVERITY_WORDS: Final = ("none", "slight", "moderate", "strong", "severe")
"""Words of a 0-4 answer."""

STOOL_WORDS: Final = (
    "",
    "separate hard lumps",
    "lumpy sausage",
    "sausage with cracks",
    "smooth and soft",
    "soft blobs",
    "mushy, ragged",
    "watery",
)
"""The Bristol forms: 1-2 hard, 3-4 in between, 5 on the loose side, 6-7 loose."""

NAMES: Final[Mapping[Feeling, str]] = {
    "digestion": "Digestion",
    "bloating": "Bloating",
    "gas": "Gas",
    "stool": "Stool form",
    "stools": "Number of stools",
    "blood": "Blood or black stool",
    "energy": "Energy",
}

_FIVE: Final = range(1, 6)
_MOST_STOOLS: Final = 9


def _scale(word: str, labels: Mapping[int, str]) -> tuple[Choice, ...]:
    """A choice for each number of a scale."""
    return tuple(Choice(str(number), label, f"{word} {number}") for number, label in labels.items())


QUESTIONS: Final[Mapping[Feeling, Question]] = {
    "digestion": Question(
        "digestion",
        "How comfortable is your digestion?",
        _scale("digestion", {each: COMFORT_WORDS[each] for each in _FIVE}),
    ),
    "bloating": Question(
        "bloating",
        "How bloated do you feel?",
        _scale("bloating", dict(enumerate(SEVERITY_WORDS))),
        "it can rise for a while where one eats more fiber",
    ),
    "gas": Question("gas", "How much gas?", _scale("gas", dict(enumerate(SEVERITY_WORDS)))),
    "stool": Question(
        "stool",
        "What was your stool like? (Bristol scale)",
        _scale("stool", {each: STOOL_WORDS[each] for each in range(1, 8)}),
    ),
    "stools": Question(
        "stools", "How many stools today?", _scale("stools", dict.fromkeys(range(_MOST_STOOLS + 1), ""))
    ),
    "blood": Question(
        "blood",
        "Any blood in the stool, or black stool?",
        (Choice("y", "yes", "blood yes"), Choice("n", "no", "blood no")),
    ),
    "energy": Question(
        "energy", "How is your energy?", _scale("energy", {each: COMFORT_WORDS[each] for each in _FIVE})
    ),
}
"""One question for each feeling, one key an answer."""


def answer_words(what: Feeling, feelings: Feelings) -> str:
    """A day's answer, with words beside the number; empty where there is none."""
    answer = getattr(feelings, what)
    if answer is None:
        return ""
    if what == "blood":
        return "yes" if answer else "no"
    words = {"stool": STOOL_WORDS, "bloating": SEVERITY_WORDS, "gas": SEVERITY_WORDS, "stools": ()}.get(
        what, COMFORT_WORDS
    )
    return f"{answer} · {words[answer]}" if words else str(answer)


def answers_of(entry: FeelingEntry) -> tuple[Feeling, ...]:
    """The feelings that an entry answers."""
    return tuple(what for what in NAMES if getattr(entry, what) is not None)


def without_answer(entry: FeelingEntry, what: Feeling) -> FeelingEntry | None:
    """An entry without one of its answers; None where nothing would be left of it."""
    none: dict[str, Any] = {what: None}
    left = replace(entry, text=None, **none)
    return left if answers_of(left) else None
