"""What a day and a week come to. Pure: entries and facts in, frozen values out; the order of entries never matters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from typing import Final, TypeVar

from gutbone_tui.domain.days import Week
from gutbone_tui.domain.disruptors import SUGAR_SERVING_GRAMS, Servings
from gutbone_tui.domain.entries import (
    DisruptorEntry,
    Entry,
    FeelingEntry,
    FoodEntry,
    Item,
    MovementEntry,
    NoteEntry,
    ReliefEntry,
    SkipEntry,
    SleepEntry,
    Slot,
    StressEntry,
    SupplementEntry,
)
from gutbone_tui.domain.foods import PRUNE_FOOD, Category, Facts, Food, Group
from gutbone_tui.domain.points import DEFAULT_GOAL, DEFAULT_RULE, Eaten, Rule, points_of
from gutbone_tui.domain.values import value

PRUNE_PIECE_GRAMS: Final = 9.0
"""Grams of one pitted prune (E4, our arithmetic); a setting."""
PRUNE_GOAL_GRAMS: Final = 50.0
"""Daily goal: the dose of the trial that lost less hip bone (E3, domain.md section 9, 1)."""
PRUNE_BAND_GRAMS: Final = 100.0
"""Upper end of the article's band (S16); not better in the trial (E3)."""

Answer = TypeVar("Answer")


@value(frozen=True)
class Prunes:
    """A day's prunes."""

    count: float = 0.0
    """Pieces, from what was counted and from grams by the piece's weight."""
    grams: float = 0.0


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


def plants_of(item: Item, facts: Facts) -> tuple[str, ...]:
    """Plants that one item credits: as it was read, less what the user un-ticked."""
    credited = item.plants
    if credited is None:
        credited = (item.food,) if facts.plant(item.food) is not None else ()
    return tuple(plant for plant in credited if plant not in item.unticked)


def servings_of(item: Item, food: Food) -> float:
    """How many servings an item is: by its grams where both weights are known, else one."""
    if item.grams is not None and food.grams:
        return item.grams / food.grams
    return 1.0


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Entries in the order they were recorded, whatever order they come in."""
    return sorted(entries, key=lambda entry: (entry.at, entry.id))


def summarise_day(
    day: date, entries: Iterable[Entry], facts: Facts, *, prune_piece_grams: float = PRUNE_PIECE_GRAMS
) -> DaySummary:
    """What the entries of one day come to. Entries of other days and removed ones are passed over.

    Args:
        day: the day to sum up.
        entries: entries of any days, in any order.
        facts: where foods and plants are looked up.
        prune_piece_grams: grams of one prune, for turning pieces into grams and back.
    """
    todays = in_order(entry for entry in entries if entry.day == day and entry.removed is None)
    foods = _of(todays, FoodEntry)
    items = [item for entry in foods for item in entry.items]
    sleeps = _of(todays, SleepEntry)
    return DaySummary(
        day=day,
        foods=foods,
        eaten=frozenset(Eaten(plant, item.colour or "") for item in items for plant in plants_of(item, facts)),
        refined=frozenset(Eaten(plant) for item in items if (food := facts.food(item.food)) for plant in food.refined),
        prunes=_prunes(items, facts, prune_piece_grams),
        groups=_groups(items, facts),
        processed=_servings("processed", items, todays, facts),
        sugar=_servings("sugar", items, todays, facts),
        sleep_hours=_last(entry.hours for entry in sleeps),
        sleep_quality=_last(entry.quality for entry in sleeps),
        stress=_last(entry.level for entry in _of(todays, StressEntry)),
        feelings=_feelings(_of(todays, FeelingEntry)),
        supplements=_of(todays, SupplementEntry),
        movement=_of(todays, MovementEntry),
        relief=_of(todays, ReliefEntry),
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


def _prunes(items: Iterable[Item], facts: Facts, piece_grams: float) -> Prunes:
    """Prunes in pieces and grams. An unmeasured mention counts as one serving of that food."""
    count = grams = 0.0
    for item in items:
        food = facts.food(item.food)
        if food is None or "prune" not in food.groups or PRUNE_FOOD in item.unticked:
            continue
        weight = item.grams
        if item.food == PRUNE_FOOD and item.count is not None:
            weight = item.count * piece_grams
        if weight is None:
            weight = food.grams or 0.0
        grams += weight
        count += weight / piece_grams
    return Prunes(count=count, grams=grams)


def _groups(items: Iterable[Item], facts: Facts) -> dict[Group, tuple[str, ...]]:
    """Names of the foods behind each group, once each, in the order they were eaten."""
    names: dict[Group, dict[str, None]] = defaultdict(dict)
    for item in items:
        food = facts.food(item.food)
        if food is None or item.food in item.unticked:
            continue
        for group in sorted(food.groups):
            names[group][food.name] = None
    return {group: tuple(foods) for group, foods in names.items()}


def _servings(what: str, items: Iterable[Item], entries: Iterable[Entry], facts: Facts) -> Servings:
    """Processed or sugar servings of a day, implied by foods and added by hand."""
    implied: dict[str, float] = defaultdict(float)
    for item in items:
        food = facts.food(item.food)
        if food is None:
            continue
        per_serving = food.processed if what == "processed" else food.sugar / SUGAR_SERVING_GRAMS
        if per_serving:
            implied[food.name] += per_serving * servings_of(item, food)
    answers = [entry for entry in _of(entries, DisruptorEntry) if entry.what == what]
    return Servings(
        implied=sum(implied.values()),
        by_hand=sum(
            entry.servings if entry.servings is not None else (entry.grams or 0.0) / SUGAR_SERVING_GRAMS
            for entry in answers
        ),
        answered=bool(answers),
        foods=tuple(implied),
    )
