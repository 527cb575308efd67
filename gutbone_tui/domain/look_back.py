"""Look-back: which days came before better or worse days. What goes together is shown, never what brings what.

Days are compared only with days of the same week, so that a season, a holiday or a bad month does not look like the
work of a food. The test is van Elteren's: ranks within each week, put together over the weeks. It is strict enough
that of twenty diaries in which nothing goes together, nineteen show nothing at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from statistics import NormalDist
from typing import Final, NamedTuple

from gutbone_tui.domain.days import DAYS_IN_WEEK
from gutbone_tui.domain.foods import GROUP_NAMES, GROUPS
from gutbone_tui.domain.trends import DayFigures, had_group, had_prunes

FEWEST_DAYS: Final = 30
"""Days with an answer and a known day before, below which nothing is compared."""
FEWEST_EACH: Final = 8
"""Days on each side of a comparison, with and without."""
FEWEST_WEEKS: Final = 6
"""Weeks that have days of both sorts."""
_CHANCE: Final = 0.05
"""How likely a diary in which nothing goes together shows anything, all comparisons taken together."""
_FEWEST_SEEN: Final = 0.2
"""A difference smaller than this, in the steps of the answer, is not worth a line."""

Had = Callable[[DayFigures], float | None]
"""Whether a day had something: 1, 0, or None where that is not known."""


class Outcome(NamedTuple):
    """An answer that says how a day was."""

    id: str
    words: str
    read: Callable[[DayFigures], float | None]
    more_is_better: bool = True


class Before(NamedTuple):
    """Something the day before may have had."""

    id: str
    """What hides it, but for the two sorts of movement."""
    words: str
    """Days or nights that had it, as they stand after "after"."""
    had: Had
    same_day: bool = False
    """Recorded on the day itself though it came before it, as last night's sleep is."""


class Association(NamedTuple):
    """Days of two sorts, and how the days after them were. It says nothing about causes."""

    outcome: Outcome
    before: Before
    mean_with: float
    days_with: int
    mean_without: float
    days_without: int
    weeks: int
    """Weeks that had days of both sorts."""
    strength: float
    """Standard deviations from what chance would give."""

    @property
    def better(self) -> bool:
        """Whether the days after were the better ones."""
        return (self.mean_with > self.mean_without) == self.outcome.more_is_better


class LookBack(NamedTuple):
    """What stands out for one answer, or how much is missing to say anything."""

    outcome: Outcome
    days: int
    """Days with an answer whose day before is known too: n."""
    found: tuple[Association, ...] = ()
    """What stands out, the clearest first."""
    compared: int = 0
    """How many comparisons there was enough for."""

    @property
    def days_missing(self) -> int:
        """Days that are still needed before anything is compared."""
        return max(FEWEST_DAYS - self.days, 0)


def _at_least(read: Callable[[DayFigures], float | None], least: float) -> Had:
    """Whether a number was at least so much."""

    def had(day: DayFigures) -> float | None:
        """1, 0, or None where the number is not known."""
        found = read(day)
        return None if found is None else float(found >= least)

    return had


OUTCOMES: Final[tuple[Outcome, ...]] = (
    Outcome("digestion", "Digestion", lambda day: day.digestion),
    Outcome("bloating", "Bloating", lambda day: day.bloating, more_is_better=False),
    Outcome("energy", "Energy", lambda day: day.energy),
    Outcome("quality", "Sleep quality", lambda day: day.quality),
    Outcome("stress", "Stress", lambda day: day.stress, more_is_better=False),
)
"""Answers whose days are compared."""

_GROUPS: Final = tuple(group for group in GROUPS if group not in ("prune", "calcium"))

BEFORES: Final[tuple[Before, ...]] = (
    Before("prune", "days with 50 g of prunes or more", had_prunes),
    *(Before(group, f"days with {GROUP_NAMES[group]} foods", had_group(group)) for group in _GROUPS),
    Before("plants", "days with 8 plants or more", lambda day: float(len(day.eaten) >= 8) if day.fed else None),
    Before("processed", "days with 2 ultra-processed servings or more", _at_least(lambda day: day.processed, 2)),
    Before("sugar", "days with more than 25 g of added sugar", _at_least(lambda day: day.sugar, 25.01)),
    Before("stress", "days with stress of 4 or more", _at_least(lambda day: day.stress, 4)),
    Before("sleep", "nights of 7 hours or more", _at_least(lambda day: day.sleep, 7), same_day=True),
    Before("strength", "days with strength training noted", lambda day: float("strength" in day.movement)),
    Before(
        "weight-bearing", "days with weight-bearing exercise noted", lambda day: float("weight-bearing" in day.movement)
    ),
    Before("relief", "days with something done against stress noted", lambda day: float(day.relief)),
)
"""What the day before may have had."""


def look_back(
    figures: Iterable[DayFigures],
    *,
    outcomes: Sequence[Outcome] = OUTCOMES,
    befores: Sequence[Before] = BEFORES,
) -> tuple[LookBack, ...]:
    """What stands out for each answer. Days that were skipped are left out, and so are the days after them."""
    days = {day.day: day for day in figures if not day.skip}
    answers = {outcome.id: _answers(days, outcome) for outcome in outcomes}
    compared = {
        (outcome.id, before.id): _compared(answers[outcome.id], outcome, before)
        for outcome in outcomes
        for before in befores
        if before.id != outcome.id and not (before.same_day and outcome.id == "quality")
        if len(answers[outcome.id]) >= FEWEST_DAYS
    }
    enough = [each for each in compared.values() if each is not None]
    clear = NormalDist().inv_cdf(1 - _CHANCE / 2 / max(len(enough), 1))
    return tuple(_outcome_found(outcome, len(answers[outcome.id]), enough, clear) for outcome in outcomes)


def _outcome_found(outcome: Outcome, days: int, enough: Sequence[Association], clear: float) -> LookBack:
    """What stands out for one answer among everything that was compared."""
    mine = [each for each in enough if each.outcome.id == outcome.id]
    found = [
        each
        for each in mine
        if abs(each.strength) > clear and abs(each.mean_with - each.mean_without) >= _FEWEST_SEEN
        if (each.mean_with > each.mean_without) == (each.strength > 0)
    ]
    found.sort(key=lambda each: (-abs(each.strength), each.before.id))
    return LookBack(outcome, days, tuple(found), len(mine))


class _Answer(NamedTuple):
    """One answer, with the days it is compared by."""

    week: int
    number: float
    today: DayFigures
    yesterday: DayFigures


def _answers(days: Mapping[date, DayFigures], outcome: Outcome) -> list[_Answer]:
    """The days that have an answer and anything recorded the day before, in order."""
    found = []
    for day in sorted(days):
        number, yesterday = outcome.read(days[day]), days.get(day - timedelta(days=1))
        if number is not None and yesterday is not None:
            found.append(_Answer((day.toordinal() - 1) // DAYS_IN_WEEK, number, days[day], yesterday))
    return found


def _compared(answers: Sequence[_Answer], outcome: Outcome, before: Before) -> Association | None:
    """The days after days with something against those after days without; None where there are too few."""
    weeks: dict[int, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    for answer in answers:
        had = before.had(answer.today if before.same_day else answer.yesterday)
        if had is not None:
            weeks[answer.week][0 if had else 1].append(answer.number)
    both = [each for each in weeks.values() if each[0] and each[1]]
    with_it = [number for has, _ in both for number in has]
    without = [number for _, has_not in both for number in has_not]
    if len(both) < FEWEST_WEEKS or min(len(with_it), len(without)) < FEWEST_EACH:
        return None
    return Association(
        outcome,
        before,
        sum(with_it) / len(with_it),
        len(with_it),
        sum(without) / len(without),
        len(without),
        len(both),
        _strength(both),
    )


def _strength(weeks: Iterable[tuple[Sequence[float], Sequence[float]]]) -> float:
    """Van Elteren's statistic: rank sums within weeks, weighted by 1 / (n + 1), as standard deviations from chance."""
    above = variance = 0.0
    for has, has_not in weeks:
        total = len(has) + len(has_not)
        ranks, spread = _ranks([*has, *has_not])
        weight = 1 / (total + 1)
        above += weight * (sum(ranks[: len(has)]) - len(has) * (total + 1) / 2)
        variance += weight**2 * len(has) * len(has_not) * spread / (total * (total - 1))
    return above / variance**0.5 if variance > 0 else 0.0


def _ranks(numbers: Sequence[float]) -> tuple[list[float], float]:
    """Ranks from 1, equal numbers sharing theirs, and the sum of their squares about the middle."""
    middle = (len(numbers) + 1) / 2
    ordered = sorted(numbers)
    place = {number: ordered.index(number) + (ordered.count(number) + 1) / 2 for number in set(ordered)}
    ranks = [place[number] for number in numbers]
    return ranks, sum((rank - middle) ** 2 for rank in ranks)
