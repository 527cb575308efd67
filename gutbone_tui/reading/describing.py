"""Any entry as one plain line."""

from __future__ import annotations

from typing import Final

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.domain.entries import (
    CourseEntry,
    DisruptorEntry,
    Entry,
    FeelingEntry,
    FoodEntry,
    MeasureEntry,
    MovementEntry,
    NoteEntry,
    ReliefEntry,
    SkipEntry,
    SleepEntry,
    StressEntry,
    SupplementEntry,
)
from gutbone_tui.domain.words import QUALITY_WORDS, number
from gutbone_tui.reading.remarks import parted

_SKIPS: Final = {"sick": "a sick day", "travelling": "traveling", "resting": "a rest day"}
_SUPPLEMENTS: Final = {
    "gos": "GOS",
    "fos": "FOS",
    "phgg": "PHGG",
    "vitamin-d3": "vitamin D3",
    "vitamin-d2": "vitamin D2",
    "vitamin-k2": "vitamin K2",
    "vitamin-c": "vitamin C",
    "vitamin-b12": "vitamin B12",
}
_UNITS: Final = {"iu": "IU", "cfu": "CFU"}


def describe(entry: Entry, catalogue: Catalogue) -> str:
    """One plain line for any kind of entry, such as `sleep 7½ h · good` or `stress 3 of 10`, with its remark."""
    words = _words(entry, catalogue)
    remark = "" if isinstance(entry, (FoodEntry, NoteEntry)) else parted(entry.text or "")[1]
    return f"{words} {remark}" if remark else words


def _words(entry: Entry, catalogue: Catalogue) -> str:
    """What an entry says."""
    match entry:
        case FoodEntry():
            return _food(entry, catalogue)
        case SleepEntry():
            hours = f"{number(entry.hours)} h" if entry.hours is not None else ""
            quality = QUALITY_WORDS[entry.quality] if entry.quality is not None else ""
            return f"sleep {' · '.join(filter(None, (hours, quality)))}".strip()
        case StressEntry():
            return f"stress {entry.level} of 10"
        case ReliefEntry() | MovementEntry():
            return entry.what + _minutes(entry.minutes)
        case DisruptorEntry():
            return _disruptor(entry)
        case FeelingEntry():
            return _feeling(entry)
        case _:
            return _rarer(entry)


def _rarer(entry: CourseEntry | SupplementEntry | MeasureEntry | NoteEntry | SkipEntry | Entry) -> str:
    """The line of the kinds that are recorded less often."""
    match entry:
        case CourseEntry():
            return _course(entry)
        case SupplementEntry():
            return _supplement(entry)
        case MeasureEntry():
            return _measure(entry)
        case SkipEntry():
            return _SKIPS[entry.why]
        case _:
            return f"note: {entry.text or ''}"


def _food(entry: FoodEntry, catalogue: Catalogue) -> str:
    """The words of a food line, or the name of what was ticked."""
    if entry.text:
        return entry.text
    foods = (catalogue.food(item.food) for item in entry.items)
    names = [food.name if food is not None else item.food for food, item in zip(foods, entry.items, strict=True)]
    return ", ".join(names) or "nothing"


def _minutes(minutes: float | None) -> str:
    """Minutes after what was done."""
    return f" {number(minutes)} min" if minutes is not None else ""


def _disruptor(entry: DisruptorEntry) -> str:
    """An answer on processed food or sugar."""
    name = "processed food" if entry.what == "processed" else "added sugar"
    if entry.grams is not None:
        return f"{name} {number(entry.grams)} g"
    servings = entry.servings or 0
    if not servings:
        return f"{name} none"
    return f"{name} {number(servings)} serving{'s' * (servings != 1)}"


def _feeling(entry: FeelingEntry) -> str:
    """The answers on how the user feels."""
    scales = (
        ("digestion", entry.digestion, " of 5"),
        ("bloating", entry.bloating, " of 4"),
        ("gas", entry.gas, " of 4"),
        ("stool form", entry.stool, " of 7"),
        ("stools", entry.stools, ""),
        ("energy", entry.energy, " of 5"),
    )
    answers = [f"{name} {answer}{scale}" for name, answer, scale in scales if answer is not None]
    if entry.blood is not None:
        answers.append("blood in stool, or a black one" if entry.blood else "no blood in stool")
    return " · ".join(answers)


def _course(entry: CourseEntry) -> str:
    """A course of antibiotics, or its end."""
    name = f"antibiotic {entry.name}" if entry.name else "antibiotic"
    if entry.start is None:
        return f"{name} ended"
    if entry.end is None:
        return f"{name} from {entry.start}"
    days = (entry.end - entry.start).days + 1
    return f"{name}, {days} day{'s' * (days != 1)} to {entry.end}"


def _supplement(entry: SupplementEntry) -> str:
    """A supplement with what its label says."""
    name = _SUPPLEMENTS.get(entry.what, entry.what.replace("-", " "))
    amount = ""
    if entry.amount is not None:
        unit = _UNITS.get(entry.unit or "", entry.unit or "")
        if unit == "CFU" and entry.amount >= 1e9:
            amount = f" {number(entry.amount / 1e9)} billion CFU"
        else:
            amount = f" {number(entry.amount)} {unit}".rstrip()
            amount += "s" * (unit == "capsule" and entry.amount != 1)
    return f"{name}{amount}" + (f" · {entry.product}" if entry.product else "")


def _measure(entry: MeasureEntry) -> str:
    """A bone scan or a lab value."""
    if entry.what == "lab":
        value = f"{entry.value:.10g}" if entry.value is not None else ""
        return " ".join(filter(None, ("lab", entry.name, value, entry.unit)))
    score = f"T-score {entry.t_score:g}" if entry.t_score is not None else ""
    density = f"{entry.bmd:g} g/cm²" if entry.bmd is not None else ""
    return " ".join(filter(None, ("bone scan", entry.site, score, density)))
