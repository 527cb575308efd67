"""Which day and which meal a line is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gutbone_tui.domain.entries import FoodEntry, Slot
from gutbone_tui.reading import Context
from tests.reading.lines import entries, only


@pytest.mark.parametrize(
    ("line", "slots"),
    [
        ("kefir, oats", ["breakfast"]),
        ("b: kefir", ["breakfast"]),
        ("lunch: soup", ["lunch"]),
        ("L: soup", ["lunch"]),
        ("tea: fish", ["dinner"]),
        ("supper: fish", ["dinner"]),
        ("s: walnuts", ["snacks"]),
        ("b: kefir; l: soup; d: salmon", ["breakfast", "lunch", "dinner"]),
        ("breakfast: oats. lunch: soup. dinner: salmon", ["breakfast", "lunch", "dinner"]),
        ("oats for breakfast, soup for lunch and salmon for tea", ["breakfast", "lunch", "dinner"]),
        ("dinner was salmon with broccoli", ["dinner"]),
        ("dinner rolls with butter", ["breakfast"]),
        ("lunch: soup; an apple", ["lunch", "lunch"]),
        ("lunch: soup\nan apple", ["lunch", "breakfast"]),
    ],
)
def test_a_meal_is_where_the_line_says(line: str, slots: list[Slot], context: Context) -> None:
    assert [entry.slot for entry in entries(line, context) if isinstance(entry, FoodEntry)] == slots


@pytest.mark.parametrize(
    ("hour", "slot"),
    [
        (5, "breakfast"),
        (10, "breakfast"),
        (11, "lunch"),
        (15, "lunch"),
        (16, "snacks"),
        (17, "dinner"),
        (21, "dinner"),
        (22, "snacks"),
        (1, "snacks"),
    ],
)
def test_a_meal_nobody_named_goes_by_the_time_of_day(hour: int, slot: Slot, context: Context) -> None:
    entry = only("kefir", replace(context, now=context.now.replace(hour=hour)))
    assert isinstance(entry, FoodEntry)
    assert entry.slot == slot


def test_a_slot_can_be_forced_and_the_line_still_has_the_last_word(context: Context) -> None:
    forced = replace(context, slot="dinner")
    assert [entry.slot for entry in entries("kefir", forced) if isinstance(entry, FoodEntry)] == ["dinner"]
    assert [entry.slot for entry in entries("b: kefir", forced) if isinstance(entry, FoodEntry)] == ["breakfast"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("kefir", 23),
        ("yesterday: kefir", 22),
        ("Yesterday kefir and oats", 22),
        ("mon: kefir", 23),
        ("tuesday: kefir", 17),
        ("last mon: kefir", 16),
        ("2026-11-20: kefir", 20),
        ("20 nov: kefir", 20),
        ("nov 20: kefir", 20),
        ("20th November: kefir", 20),
        ("yesterday: slept 7", 22),
        ("yesterday: b: kefir", 22),
        ("yesterday lunch: kefir", 22),
        ("yesterday: note: long day", 22),
    ],
)
def test_a_day_is_where_the_line_says(line: str, day: int, context: Context) -> None:
    assert only(line, context).day == date(2026, 11, day)


def test_a_day_counts_for_what_follows_it(context: Context) -> None:
    days = [entry.day.day for entry in entries("yesterday: b: kefir; slept 7\ntoday: oats", context)]
    assert days == [22, 22, 23]


def test_no_such_day_is_no_day(context: Context) -> None:
    entry = only("31 feb: kefir", context)
    assert entry.day == context.day
    assert entry.text == "31 feb: kefir"


def test_one_line_can_hold_a_whole_day(context: Context) -> None:
    line = "b: kefir, oats, 6 prunes; slept 7.5 well; stress 3; probiotic; walk 20; d: lentil soup; note: quiet day"
    kinds = [entry.kind for entry in entries(line, context)]
    assert kinds == ["food", "sleep", "stress", "supplement", "relief", "food", "note"]
