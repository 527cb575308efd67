"""A diary in memory with the surface of the real one, and a reader that knows a dozen words."""

# mypy: ignore-errors
from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from types import ModuleType
from typing import Any

from gutbone_tui.domain.days import logical_day, week_of
from gutbone_tui.domain.disruptors import CourseStatus
from gutbone_tui.domain.entries import Entry, FeelingEntry, FoodEntry, Item, SleepEntry, StressEntry
from gutbone_tui.domain.foods import Food, Plant
from gutbone_tui.domain.summary import DaySummary, WeekSummary, plants_of, summarise_day, summarise_week, without_plant
from gutbone_tui.reading.model import Context, Doubt, Reading

PLANTS = {
    plant.id: plant
    for plant in (
        Plant("oats", "Oats", "whole_grain"),
        Plant("prune", "Prune", "fruit"),
        Plant("blueberry", "Blueberry", "fruit"),
        Plant("walnut", "Walnut", "nut"),
        Plant("lentil", "Lentil", "legume"),
        Plant("bell-pepper", "Bell pepper", "vegetable"),
        Plant("onion", "Onion", "vegetable"),
        Plant("parsley", "Parsley", "herb"),
        Plant("black-pepper", "Black pepper", "spice"),
        Plant("rye", "Rye", "whole_grain"),
        Plant("flax-seed", "Flax seed", "seed"),
    )
}
FOODS = {plant.id: Food(plant.id, plant.name, (plant.id,)) for plant in PLANTS.values()} | {
    food.id: food
    for food in (
        Food("kefir", "Kefir", (), frozenset({"fermented_dairy", "calcium"})),
        Food("prune", "Prune", ("prune",), frozenset({"prune", "polyphenol"}), grams=54),
        Food("oats", "Oats", ("oats",), frozenset({"prebiotic"})),
        Food("walnut", "Walnut", ("walnut",), frozenset({"omega3"})),
        Food("lentil-soup", "Lentil soup", ("lentil", "onion"), frozenset({"prebiotic"})),
        Food("cola", "Cola", (), sugar=39, processed=1),
    )
}
WORDS = {"pepper": "bell-pepper", "lentil soup": "lentil-soup", "prunes": "prune", "walnuts": "walnut"}


class FakeCatalogue:
    """Foods and plants of the test."""

    plants: Mapping[str, Plant] = PLANTS
    foods: Mapping[str, Food] = FOODS

    def food(self, food_id: str) -> Food | None:
        return FOODS.get(food_id)

    def plant(self, plant_id: str) -> Plant | None:
        return PLANTS.get(plant_id)


@dataclass(frozen=True)
class Change:
    label: str
    days: frozenset[date]
    entry_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class PreviewPart:
    words: str
    notes: tuple[str, ...] = ()
    kind: str = "food"


@dataclass(frozen=True)
class FakeSettings:
    first_weekday: int = 0
    rolling: bool = False
    day_start_hour: int = 4
    goal: int = 30
    over_65: bool = False
    sugar_low_grams: float = 25
    prune_piece_grams: float = 9
    keys: Mapping[str, str] = field(default_factory=dict)


class FakeDiary:
    """Entries in memory."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.settings = FakeSettings()
        self.catalogue = FakeCatalogue()
        self.notices: tuple[str, ...] = ()
        self.kept: dict[str, Entry] = {}
        self.past: list[tuple[dict[str, Entry], Change]] = []
        self.future: list[tuple[dict[str, Entry], Change]] = []
        self.number = 0
        self.error: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.outside: frozenset[date] = frozenset()

    def today(self) -> date:
        return logical_day(self.clock(), 4)

    def entries(self, first: date, last: date) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.kept.values() if first <= entry.day <= last)

    def day(self, day: date) -> DaySummary:
        return summarise_day(day, self.entries(day, day), self.catalogue)

    def week(self, day: date) -> WeekSummary:
        week = week_of(day)
        return summarise_week(week, [self.day(each) for each in week.days], self.catalogue)

    def courses(self, day: date) -> CourseStatus:
        return CourseStatus("clear")

    def context(self, day: date | None = None, slot: Any = None) -> Context:
        today = self.today()
        return Context(catalogue=self.catalogue, now=self.clock(), day=day or today, today=today, slot=slot)

    def _change(self, label: str, job: Callable[[], Iterable[Entry]]) -> Change:
        self.gate.wait(5)
        if self.error is not None:
            raise self.error
        before = dict(self.kept)
        touched = tuple(job())
        change = Change(label, frozenset(entry.day for entry in touched), tuple(entry.id for entry in touched))
        self.past.append((before, change))
        self.future.clear()
        return change

    def _put(self, entry: Entry) -> Entry:
        if not entry.id:
            self.number += 1
            entry = replace(entry, id=f"e{self.number}")
        self.kept[entry.id] = entry
        return entry

    def add(self, entries: Iterable[Entry]) -> Change:
        return self._change("add line", lambda: [self._put(entry) for entry in entries])

    def edit(self, entry_id: str, entry: Entry) -> Change:
        return self._change("edit line", lambda: [self._put(replace(entry, id=entry_id))])

    def edit_line(self, entry_id: str, line: str) -> Change:
        old = self.kept[entry_id]
        new = read(line, self.context(old.day, getattr(old, "slot", None))).entries[0]
        return self.edit(entry_id, replace(new, at=old.at))

    def remove(self, entry_ids: Iterable[str]) -> Change:
        return self._change("delete line", lambda: [self.kept.pop(each) for each in entry_ids])

    def move(self, entry_ids: Iterable[str], *, day: date | None = None, slot: Any = None) -> Change:
        def moved() -> list[Entry]:
            old = [self.kept[each] for each in entry_ids]
            return [
                self._put(replace(entry, day=day or entry.day, **({"slot": slot} if slot else {}))) for entry in old
            ]

        return self._change("move line", moved)

    def tick(self, plant: str, day: date) -> Change:
        now = self.clock()
        return self.add([FoodEntry(id="", day=day, at=now, edited=now, items=(Item(food=plant),))])

    def untick(self, plant: str, day: date) -> Change:
        def unticked() -> list[Entry]:
            return [
                self._put(without_plant(entry, plant, self.catalogue))
                for entry in self.entries(day, day)
                if isinstance(entry, FoodEntry) and any(plant in plants_of(i, self.catalogue) for i in entry.items)
            ]

        return self._change("untick", unticked)

    def undo(self) -> Change | None:
        if not self.past:
            return None
        before, change = self.past.pop()
        self.future.append((self.kept, change))
        self.kept = before
        return change

    def redo(self) -> Change | None:
        if not self.future:
            return None
        after, change = self.future.pop()
        self.past.append((self.kept, change))
        self.kept = after
        return change

    def refresh(self) -> frozenset[date]:
        days, self.outside = self.outside, frozenset()
        return days


def read(line: str, context: Context) -> Reading:
    """Commas apart foods; `slept 7.5`, `stress 4`, `digestion 3` are answers."""
    base: dict[str, Any] = {"id": "", "day": context.day, "at": context.now, "edited": context.now, "text": line}
    word, _, value = line.partition(" ")
    if word == "slept":
        return Reading((SleepEntry(**base, hours=float(value)),))
    if word == "stress":
        if not 0 <= int(value) <= 10:
            return Reading((), (Doubt(kind="value", words=line, message="Stress is a number from 0 to 10."),))
        return Reading((StressEntry(**base, level=int(value)),))
    if word == "digestion":
        return Reading((FeelingEntry(**base, digestion=int(value)),))
    slots = {"b:": "breakfast", "l:": "lunch", "d:": "dinner", "s:": "snacks"}
    slot = context.slot or ("breakfast" if context.now.hour < 11 else "lunch" if context.now.hour < 16 else "dinner")
    if line[:2] in slots:
        slot, line = slots[line[:2]], line[2:]
    items, unread, doubts = [], [], []
    for part in filter(None, (part.strip() for part in line.split(","))):
        count = float(part.split()[0]) if part.split()[0].isdigit() else None
        name = part.split(" ", 1)[1] if count is not None and " " in part else part
        food = WORDS.get(name, name)
        if food not in FOODS:
            unread.append(part)
            doubts.append(Doubt(kind="unread", words=part, message=f"Nobody knows {part}."))
            continue
        if name == "pepper":
            doubts.append(
                Doubt(
                    kind="guess",
                    words=part,
                    message="",
                    options=("bell-pepper", "black-pepper"),
                    entry=0,
                    item=len(items),
                )
            )
        items.append(Item(food=food, words=part, count=count, grams=count and count * 9, plants=FOODS[food].plants,
                          guess=name == "pepper"))  # fmt: skip
    entry = FoodEntry(**base, slot=slot, items=tuple(items), unread=tuple(unread))
    return Reading((entry,) if line.strip() else (), tuple(doubts))


def preview(reading: Reading, context: Context, plants_this_week: frozenset[str]) -> tuple[PreviewPart, ...]:
    """A part for each item."""
    parts: list[PreviewPart] = []
    for entry in reading.entries:
        if isinstance(entry, FoodEntry):
            for item in entry.items:
                new = ("new plant",) if set(item.plants or ()) - plants_this_week else ()
                groups = tuple(sorted(FOODS[item.food].groups))
                parts.append(PreviewPart(item.words or "", (*groups, *new), "guess" if item.guess else "food"))
            parts += [PreviewPart(words, (), "unread") for words in entry.unread]
        else:
            parts.append(PreviewPart(entry.kind, (), "answer"))
    return tuple(parts) + tuple(PreviewPart(d.message, (), "problem") for d in reading.doubts if d.kind == "value")


def describe(entry: Entry, catalogue: Any) -> str:
    return entry.text or entry.kind


def day_from(words: str, today: date) -> date | None:
    try:
        return {"yesterday": today - timedelta(days=1), "today": today}.get(words) or date.fromisoformat(words)
    except ValueError:
        return None


def install() -> None:
    """Let the fake reader stand in for the real one."""
    module = sys.modules.get("gutbone_tui.reading") or ModuleType("gutbone_tui.reading")
    for name in (read, preview, describe, day_from):
        setattr(module, name.__name__, name)
    sys.modules["gutbone_tui.reading"] = module
