"""Days and weeks in numbers, for looking back over months and years. What was not answered is None and never zero."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter
from statistics import median
from typing import Final, Literal, NamedTuple, get_args

from gutbone_tui.domain.days import DAYS_IN_WEEK, Week
from gutbone_tui.domain.foods import Facts, Group
from gutbone_tui.domain.points import WHOLE, Eaten, Rule, points_of, scoring_key
from gutbone_tui.domain.spans import Span
from gutbone_tui.domain.summary import PRUNE_GOAL_GRAMS, DaySummary

InForce = Callable[[Week], tuple[Rule, int]]
"""The counting rule and the goal that were in force in a week."""


class Taken(NamedTuple):
    """A supplement that was taken."""

    what: str
    lactobacillus: bool | None = None
    bifidobacterium: bool | None = None
    strains: int | None = None


class DayFigures(NamedTuple):
    """All of one day that can be counted, without its words: small enough to keep ten years of them."""

    day: date
    fed: bool = False
    """Whether anything eaten was recorded."""
    eaten: frozenset[Eaten] = frozenset()
    refined: frozenset[Eaten] = frozenset()
    groups: frozenset[Group] = frozenset()
    prunes: float | None = None
    """Grams."""
    processed: float | None = None
    """Servings."""
    sugar: float | None = None
    """Grams of added sugar."""
    sleep: float | None = None
    """Hours."""
    quality: int | None = None
    stress: int | None = None
    digestion: int | None = None
    bloating: int | None = None
    gas: int | None = None
    stool: int | None = None
    energy: int | None = None
    supplements: tuple[Taken, ...] = ()
    movement: frozenset[str] = frozenset()
    relief: bool = False
    skip: str = ""
    """Why nothing is expected of the day; empty on most days."""


def figures_of(day: DaySummary) -> DayFigures | None:
    """A day in numbers; None where nothing at all was recorded."""
    if day.empty:
        return None
    fed, feelings = bool(day.foods), day.feelings
    return DayFigures(
        day=day.day,
        fed=fed,
        eaten=day.eaten,
        refined=day.refined,
        groups=frozenset(day.groups),
        prunes=day.prunes.grams if fed else None,
        processed=day.processed.total if day.processed.known else None,
        sugar=day.sugar_grams if day.sugar.known else None,
        sleep=day.sleep_hours,
        quality=day.sleep_quality,
        stress=day.stress,
        digestion=feelings.digestion,
        bloating=feelings.bloating,
        gas=feelings.gas,
        stool=feelings.stool,
        energy=feelings.energy,
        supplements=tuple(
            Taken(each.what, each.lactobacillus, each.bifidobacterium, each.strains) for each in day.supplements
        ),
        movement=day.exercises,
        relief=bool(day.relief),
        skip=day.skip.why if day.skip else "",
    )


class WeekFigures(NamedTuple):
    """A week's plants against the goal it had."""

    week: Week
    quarters: int | None
    """Quarter points; None where no day of the week has anything eaten."""
    rule: Rule
    goal: int
    days: tuple[DayFigures, ...]
    """Its days that have anything recorded."""

    @property
    def reached(self) -> bool:
        """Whether the goal was reached."""
        return self.quarters is not None and self.quarters >= self.goal * WHOLE

    @property
    def fed(self) -> int:
        """Days on which anything eaten was recorded."""
        return sum(day.fed for day in self.days)


def weeks_of(
    figures: Iterable[DayFigures], weeks: Iterable[Week], facts: Facts, in_force: InForce
) -> list[WeekFigures]:
    """Weeks in numbers, each under the rule and the goal that were in force in it."""
    by_day = {each.day: each for each in figures}
    made = []
    for week in weeks:
        days = tuple(each for day in week.days if (each := by_day.get(day)) is not None)
        rule, goal = in_force(week)
        made.append(WeekFigures(week, _quarters(days, rule, facts), rule, goal, days))
    return made


def _quarters(days: Sequence[DayFigures], rule: Rule, facts: Facts) -> int | None:
    """Quarter points of some days together."""
    if not any(day.fed for day in days):
        return None
    eaten = frozenset[Eaten]().union(*(day.eaten for day in days))
    if rule.refined:
        eaten = eaten.union(*(day.refined for day in days))
    return points_of(eaten, rule, facts)


Band = Literal["0–5", "6–10", "11–20", "21–30", "31+"]
"""Bands of points a week, as the survey behind the 30 plants asked for them."""

BANDS: Final[tuple[Band, ...]] = get_args(Band)

_BAND_ENDS: Final = (5, 10, 20, 30)


def band_of(quarters: int) -> Band:
    """The band of a week's quarter points; the survey left out exactly 5, which is of the first band here."""
    return BANDS[sum(quarters > end * WHOLE for end in _BAND_ENDS)]


def bands_of(weeks: Iterable[WeekFigures]) -> dict[Band, int]:
    """How many weeks are in each band; weeks without food are in none."""
    bands = [band_of(week.quarters) for week in weeks if week.quarters is not None]
    return {band: bands.count(band) for band in BANDS}


def new_plants(week: WeekFigures, facts: Facts) -> dict[date, int]:
    """How many plants scored for the first time in the week on each of its days with food."""
    known: set[str] = set()
    new: dict[date, int] = {}
    for day in week.days:
        if day.fed:
            keys = {
                scoring_key(plant, each.colour, week.rule)
                for each in day.eaten
                if (plant := facts.plant(each.plant)) is not None and week.rule.quarters(plant.category)
            }
            new[day.day] = len(keys - known)
            known |= keys
    return new


Daily = Literal["sleep", "quality", "stress", "digestion", "bloating", "gas", "stool", "energy", "processed", "sugar"]
"""What is answered with a number each day."""


def daily(what: Daily) -> Callable[[DayFigures], float | None]:
    """What reads one daily number."""
    return attrgetter(what)


StoolForm = Literal["1–2", "3–5", "6–7"]
"""Hard, in between, and loose to watery stool by the Bristol scale."""


def stool_forms(stretch: Stretch) -> dict[StoolForm, int]:
    """How many answered days had stool of each sort."""
    forms = [day.stool for days in stretch.days for day in days if day.stool is not None]
    return {
        "1–2": sum(form <= 2 for form in forms),
        "3–5": sum(3 <= form <= 5 for form in forms),
        "6–7": sum(form >= 6 for form in forms),
    }


def had_prunes(day: DayFigures) -> float | None:
    """1 on a day with the goal's prunes, 0 on one with food but fewer, None where nothing eaten was recorded."""
    return None if day.prunes is None else float(day.prunes >= PRUNE_GOAL_GRAMS)


def had_group(group: Group) -> Callable[[DayFigures], float | None]:
    """What tells days with a group of foods from days without."""
    return lambda day: float(group in day.groups) if day.fed else None


def had_movement(what: str) -> Callable[[DayFigures], float | None]:
    """What tells days on which movement of this sort was noted from those on which other things were."""
    return lambda day: float(what in day.movement)


class Stretch(NamedTuple):
    """The days of a span that have anything recorded, piece by piece, looked up once for all that is read from them."""

    span: Span
    days: tuple[tuple[DayFigures, ...], ...]
    """Those of each piece."""
    ended: int
    """Days of the span that are over."""

    @property
    def open_day(self) -> DayFigures | None:
        """Today, where it is the last day and has anything recorded."""
        last = self.days[-1][-1] if self.days and self.days[-1] else None
        return last if last is not None and last.day == self.span.open_day else None


def stretch_of(figures: Mapping[date, DayFigures], span: Span) -> Stretch:
    """The days of a span."""
    days = []
    for first, last in span.pieces:
        numbers = range(first.toordinal(), min(last, span.last).toordinal() + 1)
        days.append(tuple(day for number in numbers if (day := figures.get(date.fromordinal(number))) is not None))
    all_days = (span.last - span.since).days + 1
    return Stretch(span, tuple(days), all_days - (span.open_day == span.last))


class Series(NamedTuple):
    """One number over the pieces of a span."""

    values: tuple[float | None, ...]
    """One for each piece; None where nothing was answered in it."""
    mean: float | None
    """Over all answered days."""
    answered: int
    """Days answered: n."""
    days: int
    """Days that could have been: today only where it was answered, and no skip day that was not."""

    @property
    def missing(self) -> int:
        """Days without an answer."""
        return self.days - self.answered


def means(stretch: Stretch, value: Callable[[DayFigures], float | None]) -> Series:
    """A number as its mean over the answered days of each piece."""
    return _series(stretch, value, lambda answers, _: sum(answers) / len(answers))


def middles(stretch: Stretch, value: Callable[[DayFigures], float | None]) -> Series:
    """A number as its median over the answered days of each piece, for what has no sensible mean."""
    return _series(stretch, value, lambda answers, _: float(median(answers)))


def days_a_week(stretch: Stretch, value: Callable[[DayFigures], float | None]) -> Series:
    """Days that had something, as how many a week there were in each piece; days not answered add none to it."""

    def rate(answers: Sequence[float], days: int) -> float:
        """Days a week; a week that is not over counts as far as it is."""
        return sum(answers) * DAYS_IN_WEEK / max(days, DAYS_IN_WEEK)

    return _series(stretch, value, rate)


def _series(
    stretch: Stretch,
    value: Callable[[DayFigures], float | None],
    together: Callable[[Sequence[float], int], float],
) -> Series:
    """One value for each piece, from its answered days and how many days it has."""
    values: list[float | None] = []
    all_answers: list[float] = []
    for (first, last), days in zip(stretch.span.pieces, stretch.days, strict=True):
        answers = [found for day in days if (found := value(day)) is not None]
        values.append(together(answers, (last - first).days + 1) if answers else None)
        all_answers += answers
    today = stretch.open_day
    skipped = sum(bool(day.skip) and value(day) is None for days in stretch.days for day in days if day is not today)
    days_in_all = stretch.ended - skipped + (today is not None and value(today) is not None)
    mean = together(all_answers, days_in_all) if all_answers else None
    return Series(tuple(values), mean, len(all_answers), days_in_all)
