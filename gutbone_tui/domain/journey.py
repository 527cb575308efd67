"""The journey: days since the start against the slow times of gut and bone (S39-S44). It never promises a gain."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from gutbone_tui.domain.days import DAYS_IN_WEEK
from gutbone_tui.domain.values import value

HALF_YEAR: Final = 183
YEAR: Final = 365


@value(frozen=True)
class Phase:
    """One stretch of the road."""

    first: int
    """Its first day, the day of the start being 1."""
    name: str
    """When it is."""
    words: str
    """What may be happening, in short."""
    meaning: str
    """The same in a sentence or two, with where it comes from and how sure it is."""


PHASES: Final = (
    Phase(
        1,
        "week 1",
        "fiber up slowly, the gut may grumble",
        "More fiber than the gut is used to can mean gas and bloating for a while; go up slowly and drink enough. "
        "Our own rule of thumb, not the article's.",
    ),
    Phase(
        8,
        "weeks 2–4",
        "the gut may be changing",
        "The article names two to four weeks for the gut bacteria. Studies saw shifts within days, and that they may "
        "not last once the diet goes back (David 2014, Nature; Leeming 2019, Nutrients; both grade C). It is a fair "
        "guess, not a date.",
    ),
    Phase(
        29,
        "weeks 5–8",
        "look at your own digestion and energy",
        "The article expects better digestion and more energy within weeks; for energy no source was found. Compare "
        "your own answers with your own first weeks, and expect nothing.",
    ),
    Phase(
        57,
        "to month 6",
        "keeping at it; bone is slow",
        "Bone renews itself slowly, and nothing can be measured yet. Small, steady habits are the whole of it.",
    ),
    Phase(
        HALF_YEAR,
        "months 6–12",
        "bone: holding counts as success",
        "In the year-long prune trial the women eating about 50 g a day lost less hip bone than those eating none "
        "(De Souza 2022, Am J Clin Nutr, grade B): less loss, no gain. Holding what you have is success.",
    ),
    Phase(
        YEAR + 1,
        "year 2",
        "a scan is a talk with your clinic",
        "Guidance mostly puts one to two years or more between bone scans (grade A). When the next one makes sense "
        "is for your clinic to say.",
    ),
    Phase(
        2 * YEAR + 1,
        "from year 3",
        "the habit is the journey",
        "What was built is kept by keeping it up. Scans and medicines stay with your clinic.",
    ),
)
"""The road in order (the timeline of the article, with its errors E9, E10 and E19 taken to heart)."""


@value(frozen=True)
class Journey:
    """Where a day is on the road."""

    start: date
    day: date

    @property
    def number(self) -> int:
        """The number of the day, 1 on the day of the start; zero or less before it."""
        return (self.day - self.start).days + 1

    @property
    def week(self) -> int:
        """The number of the week, 1 in the first."""
        return (self.number - 1) // DAYS_IN_WEEK + 1

    @property
    def phase(self) -> Phase:
        """The stretch of the road; the first one before the start."""
        return max((phase for phase in PHASES if phase.first <= self.number), key=_first, default=PHASES[0])

    @property
    def words(self) -> str:
        """`day 9: the gut may be changing (weeks 2–4)`."""
        if self.number < 1:
            days = 1 - self.number
            return f"starts in {days} day{'' if days == 1 else 's'}"
        return f"day {self.number}: {self.phase.words} ({self.phase.name})"

    @property
    def short(self) -> str:
        """`day 9, weeks 2–4`."""
        return f"day {self.number}, {self.phase.name}" if self.number >= 1 else self.words


@value(frozen=True)
class Milestone:
    """Something reached, or the next thing to come."""

    words: str
    on: date | None = None
    """When it was reached, where that is known."""
    reached: bool = True


_ROAD_MARKS: Final = (
    (15, "two weeks on the road"),
    (29, "four weeks on the road"),
    (HALF_YEAR, "half a year on the road"),
    (YEAR + 1, "a year on the road"),
    (2 * YEAR + 1, "two years on the road"),
    (3 * YEAR + 2, "three years on the road"),
    (5 * YEAR + 2, "five years on the road"),
    (10 * YEAR + 3, "ten years on the road"),
)
"""Days that are worth a line."""

_WEEK_MARKS: Final = (1, 4, 8, 12, 26, 52)
"""Weeks with the goal reached that are worth a line."""


def milestones(journey: Journey, goal_weeks: int) -> tuple[Milestone, ...]:
    """What was reached last on the road and with the plants, and what comes next; no fanfare.

    Args:
        journey: where the day is.
        goal_weeks: how many weeks of the journey reached the goal, in a row or not.
    """
    found: list[Milestone] = []
    passed = [mark for mark in _ROAD_MARKS if mark[0] <= journey.number]
    ahead = [mark for mark in _ROAD_MARKS if mark[0] > journey.number]
    for marks, reached in ((passed[-1:], True), (ahead[:1], False)):
        found += [Milestone(words, journey.start + timedelta(days=day - 1), reached) for day, words in marks]
    reached_weeks = [weeks for weeks in _WEEK_MARKS if weeks <= goal_weeks]
    if reached_weeks:
        weeks = reached_weeks[-1]
        found.append(Milestone("a first week with the goal reached" if weeks == 1 else f"{weeks} weeks with the goal"))
    return tuple(found)


def _first(phase: Phase) -> int:
    """The first day of a stretch."""
    return phase.first


def place_on(first: int, last: int, number: int, cells: int) -> int:
    """Where a day is on a line of so many cells from one day to another; its ends for what is outside."""
    share = (number - first) / max(last - first, 1)
    return round(min(max(share, 0.0), 1.0) * (cells - 1))
