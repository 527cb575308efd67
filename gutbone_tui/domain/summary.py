"""What a day and a week come to. Pure: entries and facts in, frozen values out; the order of entries never matters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from typing import Final, TypeVar

from gutbone_tui.domain.counting import PRUNE_PIECE_GRAMS, Prunes, groups_of, plants_of, prunes_of, servings
from gutbone_tui.domain.days import Week
from gutbone_tui.domain.disruptors import SUGAR_SERVING_GRAMS, Servings
from gutbone_tui.domain.entries import (
    DisruptorEntry,
    Entry,
    FeelingEntry,
    FoodEntry,
    MovementEntry,
    NoteEntry,
    ReliefEntry,
    SkipEntry,
    SleepEntry,
    Slot,
    StressEntry,
    SupplementEntry,
)
from gutbone_tui.domain.foods import Category, Facts, Group
from gutbone_tui.domain.points import DEFAULT_GOAL, DEFAULT_RULE, Eaten, Rule, points_of
from gutbone_tui.domain.values import value

PRUNE_GOAL_GRAMS: Final = 50.0
"""Daily goal: the dose of the trial that lost less hip bone (E3)."""
PRUNE_BAND_GRAMS: Final = 100.0
"""Upper end of the article's band (S16); not better in the trial (E3)."""

WALKING: Final = "walking"
"""Relief that the user may count as weight-bearing exercise too."""

Answer = TypeVar("Answer")


@value(frozen=True)
class Feelings:
    """A day's answers on how the user feels; the last answer of each counts, None is unanswered."""

    digestion: int | None = None
    bloating: int | None = None
    gas: int | None = None
    stool: int | None = None
    stools: int | None = None
    blood: bool | None = None
    energy: int | None = None


@value(frozen=True)
class DaySummary:
    """All that one day says."""

    day: date
    foods: tuple[FoodEntry, ...] = ()
    """Food lines and ticks in the order they were recorded."""
    eaten: frozenset[Eaten] = frozenset()
    """Plants eaten, with colours where the user named them."""
    refined: frozenset[Eaten] = frozenset()
    """Plants that would count if refined forms did."""
    prunes: Prunes = field(default_factory=Prunes)
    groups: Mapping[Group, tuple[str, ...]] = field(default_factory=dict)
    """Names of the foods that credited each group."""
    processed: Servings = field(default_factory=Servings)
    sugar: Servings = field(default_factory=Servings)
    sleep_hours: float | None = None
    sleep_quality: int | None = None
    stress: int | None = None
    feelings: Feelings = field(default_factory=Feelings)
    supplements: tuple[SupplementEntry, ...] = ()
    movement: tuple[MovementEntry, ...] = ()
    relief: tuple[ReliefEntry, ...] = ()
    walks: tuple[ReliefEntry, ...] = ()
    """Those of the relief that count as weight-bearing exercise too, because the user says so (S48)."""
    notes: tuple[NoteEntry, ...] = ()
    skip: SkipEntry | None = None

    @property
    def plants(self) -> frozenset[str]:
        """Ids of the plants eaten."""
        return frozenset(each.plant for each in self.eaten)

    @property
    def sugar_grams(self) -> float:
        """Added sugar in grams, a serving being about 8 g."""
        return self.sugar.total * SUGAR_SERVING_GRAMS

    @property
    def empty(self) -> bool:
        """True while nothing at all was recorded."""
        return self == DaySummary(self.day)

    @property
    def exercises(self) -> frozenset[str]:
        """Strength training and weight-bearing exercise of the day, walks where they are counted."""
        return frozenset(entry.what for entry in self.movement) | ({"weight-bearing"} if self.walks else frozenset())

    def lines(self, slot: Slot | None) -> tuple[FoodEntry, ...]:
        """The food lines of one slot; ticks on the plant list are the lines of no slot."""
        return tuple(entry for entry in self.foods if entry.slot == slot)


@value(frozen=True)
class WeekSummary:
    """What the plants of a week come to, and its days."""

    week: Week
    days: tuple[DaySummary, ...]
    eaten_on: Mapping[str, tuple[date, ...]]
    """Days on which each plant was eaten, by plant id."""
    quarters: int
    """Quarter points under `rule`."""
    by_category: Mapping[Category, int]
    """Quarter points of each category; they may add up to more than `quarters` where species are merged."""
    rule: Rule
    goal: int

    @property
    def plants(self) -> frozenset[str]:
        """Ids of all plants eaten in the week, scoring or not."""
        return frozenset(self.eaten_on)


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Entries in the order they were recorded, whatever order they come in."""
    return sorted(entries, key=lambda entry: (entry.at, entry.id))


def summarise_day(
    day: date,
    entries: Iterable[Entry],
    facts: Facts,
    *,
    prune_piece_grams: float = PRUNE_PIECE_GRAMS,
    walks_bear_weight: bool = False,
) -> DaySummary:
    """What the entries of one day come to. Entries of other days and removed ones are passed over.

    Args:
        day: the day to sum up.
        entries: entries of any days, in any order.
        facts: where foods and plants are looked up.
        prune_piece_grams: grams of one prune, for turning pieces into grams and back.
        walks_bear_weight: whether walks are weight-bearing exercise too.
    """
    todays = in_order(entry for entry in entries if entry.day == day and entry.removed is None)
    foods = _of(todays, FoodEntry)
    items = [item for entry in foods for item in entry.items]
    sleeps = _of(todays, SleepEntry)
    answers = _of(todays, DisruptorEntry)
    relief = _of(todays, ReliefEntry)
    return DaySummary(
        day=day,
        foods=foods,
        eaten=frozenset(Eaten(plant, item.colour or "") for item in items for plant in plants_of(item, facts)),
        refined=frozenset(Eaten(plant) for item in items if (food := facts.food(item.food)) for plant in food.refined),
        prunes=prunes_of(items, facts, prune_piece_grams),
        groups=groups_of(items, facts),
        processed=servings("processed", items, answers, facts),
        sugar=servings("sugar", items, answers, facts),
        sleep_hours=_last(entry.hours for entry in sleeps),
        sleep_quality=_last(entry.quality for entry in sleeps),
        stress=_last(entry.level for entry in _of(todays, StressEntry)),
        feelings=_feelings(_of(todays, FeelingEntry)),
        supplements=_of(todays, SupplementEntry),
        movement=_of(todays, MovementEntry),
        relief=relief,
        walks=tuple(entry for entry in relief if entry.what == WALKING) if walks_bear_weight else (),
        notes=_of(todays, NoteEntry),
        skip=_last(_of(todays, SkipEntry)),
    )


def summarise_week(
    week: Week,
    days: Sequence[DaySummary],
    facts: Facts,
    *,
    rule: Rule = DEFAULT_RULE,
    goal: int = DEFAULT_GOAL,
) -> WeekSummary:
    """What a week's plants come to under a rule. Days outside the week are passed over, missing ones are empty."""
    known = {summary.day: summary for summary in days}
    of_week = tuple(known.get(day) or DaySummary(day) for day in week.days)
    eaten_on: dict[str, list[date]] = defaultdict(list)
    for summary in of_week:
        for plant in summary.plants:
            eaten_on[plant].append(summary.day)
    eaten = {each for summary in of_week for each in summary.eaten}
    if rule.refined:
        eaten |= {each for summary in of_week for each in summary.refined}
    by_category: dict[Category, set[Eaten]] = defaultdict(set)
    for each in eaten:
        if (plant_eaten := facts.plant(each.plant)) is not None:
            by_category[plant_eaten.category].add(each)
    return WeekSummary(
        week=week,
        days=of_week,
        eaten_on={plant: tuple(on) for plant, on in sorted(eaten_on.items())},
        quarters=points_of(eaten, rule, facts),
        by_category={category: points_of(each, rule, facts) for category, each in sorted(by_category.items())},
        rule=rule,
        goal=goal,
    )


def without_plant(entry: FoodEntry, plant: str, facts: Facts) -> FoodEntry:
    """The food line with one plant un-ticked wherever it credited it; the words stay as they were."""
    items = tuple(
        replace(item, unticked=(*item.unticked, plant)) if plant in plants_of(item, facts) else item
        for item in entry.items
    )
    return replace(entry, items=items)


def _of(entries: Iterable[Entry], model: type[Answer]) -> tuple[Answer, ...]:
    """The entries of one kind."""
    return tuple(entry for entry in entries if isinstance(entry, model))


def _last(answers: Iterable[Answer | None]) -> Answer | None:
    """The last answer given."""
    last: Answer | None = None
    for answer in answers:
        last = last if answer is None else answer
    return last


def _feelings(entries: Sequence[FeelingEntry]) -> Feelings:
    """The last answer to each question."""
    return Feelings(
        digestion=_last(entry.digestion for entry in entries),
        bloating=_last(entry.bloating for entry in entries),
        gas=_last(entry.gas for entry in entries),
        stool=_last(entry.stool for entry in entries),
        stools=_last(entry.stools for entry in entries),
        blood=_last(entry.blood for entry in entries),
        energy=_last(entry.energy for entry in entries),
    )
