"""Strategies over past weeks, from the days' numbers alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Final, Literal, get_args

from gutbone_tui.domain.counting import Prunes
from gutbone_tui.domain.disruptors import SUGAR_SERVING_GRAMS, Servings
from gutbone_tui.domain.entries import MovementEntry, ReliefEntry, SkipEntry, SupplementEntry
from gutbone_tui.domain.strategies import STRATEGIES, Practice, Strategy, standing
from gutbone_tui.domain.summary import DaySummary, Feelings, WeekSummary
from gutbone_tui.domain.trends import DayFigures, Taken, WeekFigures

Movement = Literal["strength", "weight-bearing"]
Skipped = Literal["sick", "travelling", "resting"]

MOVEMENTS: Final[tuple[Movement, ...]] = get_args(Movement)
"""The two sorts of movement that strategies and charts know (S48)."""

SKIP_REASONS: Final[tuple[Skipped, ...]] = get_args(Skipped)
"""Why a day may be skipped."""

_SOME_TIME: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - nothing is ever read from it
"""When the entries were made that stand for those which are not looked at any more."""

_RELIEF: Final = ReliefEntry(id="", day=_SOME_TIME.date(), at=_SOME_TIME, edited=_SOME_TIME, what="relief")

_SKIPS: Final[dict[str, SkipEntry]] = {
    why: SkipEntry(id="", day=_SOME_TIME.date(), at=_SOME_TIME, edited=_SOME_TIME, why=why) for why in SKIP_REASONS
}


def held_over(weeks: Iterable[WeekFigures], practice: Practice) -> dict[Strategy, tuple[bool | None, ...]]:
    """Which of the weeks held each strategy; None where a week has nothing recorded or it cannot be said."""
    held: dict[Strategy, list[bool | None]] = {strategy: [] for strategy in STRATEGIES}
    for week in weeks:
        summary = week_summary(week) if week.days else None
        for strategy, over in held.items():
            over.append(None if summary is None else standing(strategy, summary, practice).held)
    return {strategy: tuple(over) for strategy, over in held.items()}


def week_summary(week: WeekFigures) -> WeekSummary:
    """A week as the rules of the strategies read it: with its numbers, without its words."""
    by_day = {day.day: day_summary(day) for day in week.days}
    return WeekSummary(
        week=week.week,
        days=tuple(by_day.get(day) or DaySummary(day) for day in week.week.days),
        eaten_on={},
        quarters=week.quarters or 0,
        by_category={},
        rule=week.rule,
        goal=week.goal,
    )


def day_summary(day: DayFigures) -> DaySummary:
    """A day as the rules read it; what is noted of it stands there without its words."""
    return DaySummary(
        day=day.day,
        eaten=day.eaten,
        refined=day.refined,
        prunes=Prunes(grams=day.prunes or 0.0),
        groups=dict.fromkeys(day.groups, ()),
        processed=_servings(day.processed, 1.0),
        sugar=_servings(day.sugar, SUGAR_SERVING_GRAMS),
        sleep_hours=day.sleep,
        sleep_quality=day.quality,
        stress=day.stress,
        feelings=Feelings(
            digestion=day.digestion, bloating=day.bloating, gas=day.gas, stool=day.stool, energy=day.energy
        ),
        supplements=tuple(_taken(each) for each in day.supplements),
        movement=tuple(_moved(what) for what in MOVEMENTS if what in day.movement),
        relief=(_RELIEF,) if day.relief else (),
        skip=_SKIPS.get(day.skip),
    )


@cache
def _taken(taken: Taken) -> SupplementEntry:
    """A supplement that was taken once."""
    return SupplementEntry(
        id="",
        day=_SOME_TIME.date(),
        at=_SOME_TIME,
        edited=_SOME_TIME,
        what=taken.what,
        lactobacillus=taken.lactobacillus,
        bifidobacterium=taken.bifidobacterium,
        strains=taken.strains,
    )


@cache
def _moved(what: Movement) -> MovementEntry:
    """Movement that was noted once."""
    return MovementEntry(id="", day=_SOME_TIME.date(), at=_SOME_TIME, edited=_SOME_TIME, what=what)


def _servings(amount: float | None, one: float) -> Servings:
    """So much of something, as servings; not answered where nothing is known."""
    return Servings() if amount is None else Servings(by_hand=amount / one, answered=True)
