"""Entries as documents and back: nothing is lost, nothing odd comes in."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.checking import InvalidEntryError, checked_entry
from gutbone_tui.domain.documents import document_of, entry_from
from gutbone_tui.domain.entries import ENTRY_KINDS, SLOTS, Entry, FoodEntry, Item
from gutbone_tui.domain.ranges import Range
from tests.domain.facts import MONDAY, NOON

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.timezones())
ITEMS = st.builds(
    Item,
    food=TEXTS,
    words=st.none() | TEXTS,
    amount=st.none() | TEXTS,
    count=st.none() | st.floats(0, 10_000),
    grams=st.none() | st.floats(0, 100_000),
    plants=st.none() | st.lists(TEXTS, max_size=3).map(tuple),
    unticked=st.lists(TEXTS, max_size=2).map(tuple),
    spared=st.lists(st.sampled_from(["processed", "sugar"]), max_size=2, unique=True).map(tuple),
    colour=st.none() | TEXTS,
    guess=st.booleans(),
)


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Values that fit a field."""
    if hint is type(None):
        return st.none()
    if meta := getattr(hint, "__metadata__", None):
        return _limited(hint.__origin__, meta[0])
    if arguments := getattr(hint, "__args__", None):
        if getattr(hint, "__origin__", None) is tuple:
            return st.lists(values_of(arguments[0]), max_size=3).map(tuple)
        if all(isinstance(each, str) for each in arguments):
            return st.sampled_from(arguments)
        return st.one_of(*map(values_of, arguments))
    plain: dict[Any, st.SearchStrategy[Any]] = {
        str: TEXTS, bool: st.booleans(), date: st.dates(), datetime: MOMENTS, Item: ITEMS
    }  # fmt: skip
    return plain[hint]


def _limited(kind: Any, limits: Any) -> st.SearchStrategy[Any]:
    """Values within a field's limits."""
    if kind is str:
        return TEXTS
    assert isinstance(limits, Range)
    return st.integers(int(limits.low), int(limits.high)) if kind is int else st.floats(limits.low, limits.high)


def entries_of(model: type[Entry]) -> st.SearchStrategy[Entry]:
    """Entries of one kind."""
    hints = get_type_hints(model, include_extras=True)
    return st.builds(model, **{name: values_of(hint) for name, hint in hints.items() if name != "kind"})


ENTRIES = st.sampled_from(list(ENTRY_KINDS.values())).flatmap(entries_of)


@given(ENTRIES)
def test_an_entry_comes_back_from_json_as_it_was(entry: Entry) -> None:
    document = json.loads(json.dumps(document_of(entry)))
    assert entry_from(document) == entry
    assert checked_entry(document) == entry


def test_the_document_of_the_design() -> None:
    items = (Item(food="kefir"), Item(food="oat"), Item(food="prune", count=6, grams=54))
    entry = FoodEntry(id="1", day=MONDAY, at=NOON, edited=NOON, slot="breakfast", text="kefir", items=items)
    assert document_of(entry) == {
        "id": "1",
        "kind": "food",
        "day": "2026-11-23",
        "at": "2026-11-23T12:00:00+01:00",
        "edited": "2026-11-23T12:00:00+01:00",
        "slot": "breakfast",
        "text": "kefir",
        "items": [{"food": "kefir"}, {"food": "oat"}, {"food": "prune", "count": 6, "grams": 54}],
    }


def sound(**changes: Any) -> dict[str, Any]:
    """A document that is an entry, but for the changes."""
    times = {"at": "2026-11-23T12:00:00+01:00", "edited": "2026-11-23T12:00:00+01:00"}
    return {"id": "1", "kind": "stress", "day": "2026-11-23", **times, "level": 3, **changes}


def test_fields_nobody_knows_are_passed_over() -> None:
    assert checked_entry(sound(mood="fine")) == checked_entry(sound())


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "mood"},
        {"kind": None},
        {"level": 11},
        {"level": "three"},
        {"level": None},
        {"day": "yesterday"},
        {"at": "2026-11-23T12:00:00"},
        {"edited": "never"},
        {"kind": "food", "items": [{"food": ""}]},
        {"kind": "food", "items": [{"food": "oats", "grams": float("nan")}]},
        {"kind": "food", "items": [{"food": "oats", "count": float("inf")}]},
        {"kind": "food", "slot": "elevenses"},
        {"kind": "food", "items": 7},
        {"kind": "measure", "what": "dxa", "t_score": -99},
    ],
)
def test_what_is_no_entry_is_refused_without_quoting_it(changes: dict[str, Any]) -> None:
    with pytest.raises(InvalidEntryError) as refused:
        checked_entry(sound(**changes))
    assert "elevenses" not in str(refused.value).replace("'breakfast'", "")


def test_a_bottomless_document_is_refused() -> None:
    deep: dict[str, Any] = {}
    deep["food"] = deep
    with pytest.raises(InvalidEntryError):
        checked_entry(sound(kind="food", items=[deep]))


def test_there_is_a_slot_for_every_meal() -> None:
    assert SLOTS == ("breakfast", "lunch", "dinner", "snacks")
