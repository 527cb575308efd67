"""Any sequence of changes, by any of two sessions, ends as a simple model says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.diary import Diary
from gutbone_tui.domain.entries import FoodEntry, Slot
from gutbone_tui.domain.summary import without_plant
from tests.diary.making import SimpleFoods, ToldTime, diary_in, eaten, said_by, temporary_place

DAYS = st.sampled_from([date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 2), date(2026, 12, 31)])
FOODS = st.sampled_from(["oats", "rye", "figs"])
SLOTS = st.sampled_from(["breakfast", "dinner"])

STEPS = st.one_of(
    st.tuples(st.just("add"), DAYS, st.lists(FOODS, min_size=1, max_size=3)),
    st.tuples(st.just("edit"), st.integers(0, 9), DAYS, FOODS),
    st.tuples(st.just("remove"), st.lists(st.integers(0, 9), min_size=1, max_size=3)),
    st.tuples(st.just("move"), st.lists(st.integers(0, 9), min_size=1, max_size=3), DAYS, SLOTS),
    st.tuples(st.just("tick"), DAYS, FOODS),
    st.tuples(st.just("untick"), DAYS, FOODS),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
    st.tuples(st.just("reopen")),
)

State = Mapping[str, FoodEntry]


def said(state: State) -> dict[str, tuple[Any, ...]]:
    """What entries say, by id."""
    return {key: ("food", entry.day, entry.text, entry.slot, entry.items) for key, entry in state.items()}


@dataclass
class Model:
    """A diary that is a dictionary and remembers all its states."""

    state: State = field(default_factory=dict)
    done: list[State] = field(default_factory=list)
    undone: list[State] = field(default_factory=list)

    def become(self, state: State) -> None:
        """Make a change, if it is one."""
        if said(state) != said(self.state):
            self.done.append(self.state)
            self.undone.clear()
            self.state = state

    def chosen(self, number: int) -> str:
        """An entry by a number, wrapping round."""
        return sorted(self.state)[number % len(self.state)]

    def plants(self, day: date) -> set[str]:
        """Plants of a day."""
        foods = SimpleFoods()
        entries = (entry for entry in self.state.values() if entry.day == day)
        return {item.food for entry in entries for item in entry.items if item.food not in item.unticked and foods}


def add(model: Model, diary: Diary, day: date, foods: list[str]) -> None:
    draft = eaten(*foods, day=day)
    (key,) = diary.add([draft]).entry_ids
    model.become({**model.state, key: draft})


def edit(model: Model, diary: Diary, number: int, day: date, food: str) -> None:
    if model.state:
        key, draft = model.chosen(number), eaten(food, "figs", day=day)
        diary.edit(key, draft)
        state = {**model.state, key: draft}
        model.done.append(model.state)
        model.undone.clear()
        model.state = state


def remove(model: Model, diary: Diary, numbers: list[int]) -> None:
    if model.state:
        keys = {model.chosen(number) for number in numbers}
        diary.remove(keys)
        model.become({key: entry for key, entry in model.state.items() if key not in keys})


def move(model: Model, diary: Diary, numbers: list[int], day: date, slot: Slot) -> None:
    if model.state:
        keys = {model.chosen(number) for number in numbers}
        diary.move(keys, day=day, slot=slot)
        moved = {
            key: FoodEntry(
                id=key, day=day, at=entry.at, edited=entry.edited, text=entry.text, slot=slot, items=entry.items
            )
            for key, entry in model.state.items()
            if key in keys
        }
        model.become({**model.state, **moved})


def tick(model: Model, diary: Diary, day: date, food: str) -> None:
    ids = diary.tick(food, day).entry_ids
    if food in model.plants(day):
        assert not ids
    else:
        model.become({**model.state, ids[0]: eaten(food, day=day, slot=None, text=None)})


def untick(model: Model, diary: Diary, day: date, food: str) -> None:
    diary.untick(food, day)
    after: dict[str, FoodEntry] = {}
    for key, entry in model.state.items():
        changed = without_plant(entry, food, SimpleFoods()) if entry.day == day else entry
        if changed == entry or entry.text is not None or entry.slot is not None:
            after[key] = changed
    model.become(after)


def undo(model: Model, diary: Diary) -> None:
    assert (diary.undo() is not None) == bool(model.done)
    if model.done:
        model.undone.append(model.state)
        model.state = model.done.pop()


def redo(model: Model, diary: Diary) -> None:
    assert (diary.redo() is not None) == bool(model.undone)
    if model.undone:
        model.done.append(model.state)
        model.state = model.undone.pop()


CHANGES: dict[str, Callable[..., None]] = {
    "add": add, "edit": edit, "remove": remove, "move": move,
    "tick": tick, "untick": untick, "undo": undo, "redo": redo,
}  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.tuples(st.booleans(), STEPS), max_size=20))
def test_any_sequence_of_changes_ends_as_the_model_says(steps: list[tuple[bool, tuple[Any, ...]]]) -> None:
    with temporary_place() as place:
        clock, model = ToldTime(), Model()
        sessions = [diary_in(place, clock), diary_in(place, clock)]
        for second, (what, *values) in steps:
            clock.forward(milliseconds=1)
            if what == "reopen":
                sessions[second] = diary_in(place, clock)
            else:
                CHANGES[what](model, sessions[second], *values)
        for session in (*sessions, diary_in(place, clock)):
            session.refresh()
            assert said_by(session) == said(model.state)
            for day in {entry.day for entry in model.state.values()}:
                assert session.day(day).plants == model.plants(day)
