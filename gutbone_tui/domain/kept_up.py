"""What is kept up alongside (S45-S48): calcium, vitamin D, strength and weight-bearing exercise, and how often."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from gutbone_tui.domain.entries import MovementEntry, ReliefEntry
from gutbone_tui.domain.plan import VITAMIN_D
from gutbone_tui.domain.summary import WALKING, DaySummary
from gutbone_tui.domain.values import value

Movement = Literal["strength", "weight-bearing"]
Intake = Literal["calcium", "vitamin-d3"]

MOVEMENTS: Final[tuple[Movement, ...]] = ("strength", "weight-bearing")
"""Two separate things; gentle exercise against stress is neither, unless the user counts walks as weight-bearing."""

EXERCISE_CONTEXT: Final = (
    "An expert consensus names strength training on 2–3 days a week, and short moderate impact on most days "
    "(Brooke-Wavell 2022): context, not an order."
)
ALONGSIDE: Final = "This goes with your treatment and does not replace any of it; your healthcare provider knows yours."


@value(frozen=True)
class KeptUp:
    """Calcium or vitamin D on one day."""

    taken: tuple[str, ...] = ()
    """Ids of the supplements recorded for it."""
    foods: tuple[str, ...] = ()
    """Names of the foods that brought it; only known for calcium."""

    @property
    def done(self) -> bool:
        """Whether anything was recorded for it."""
        return bool(self.taken or self.foods)


def intake_on(day: DaySummary, what: Intake) -> KeptUp:
    """What a day had of calcium, from food and from tablets, or of vitamin D."""
    wanted = ("calcium",) if what == "calcium" else VITAMIN_D
    taken = tuple(entry.id for entry in day.supplements if entry.what in wanted)
    return KeptUp(taken, day.groups.get("calcium", ()) if what == "calcium" else ())


def movement_days(days: Iterable[DaySummary], what: Movement) -> int:
    """On how many of the days there was such exercise."""
    return sum(what in day.exercises for day in days)


def movement_minutes(day: DaySummary, what: Movement) -> float | None:
    """The minutes of such exercise on a day; None where there was none, or none said."""
    minutes = [entry.minutes for entry in exercise_on(day, what) if entry.minutes is not None]
    return sum(minutes) if minutes else None


def exercise_on(day: DaySummary, what: Movement) -> tuple[MovementEntry | ReliefEntry, ...]:
    """What was recorded of such exercise on a day, walks where they are counted."""
    recorded = tuple(entry for entry in day.movement if entry.what == what)
    return (*recorded, *day.walks) if what == "weight-bearing" else recorded


def uncounted_walks(day: DaySummary) -> bool:
    """Whether walks were recorded that count as relief alone, and no weight-bearing exercise besides."""
    return "weight-bearing" not in day.exercises and any(entry.what == WALKING for entry in day.relief)
