"""Lines as people write them: several things at once, with words nobody needs."""

from __future__ import annotations

from typing import Any

import pytest

from gutbone_tui.domain.entries import FoodEntry, SupplementEntry
from gutbone_tui.reading import Context, read
from tests.reading.lines import entries, only


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("had d3 800 iu and my probiotic", [("vitamin-d3", 800, "had d3 800 iu"), ("probiotic", None, "my probiotic")]),
        ("took my probiotic and d3", [("probiotic", None, "took my probiotic"), ("vitamin-d3", None, "d3")]),
        (
            "d3, k2 and magnesium 200 mg",
            [("vitamin-d3", None, "d3"), ("vitamin-k2", None, "k2"), ("magnesium", 200, "magnesium 200 mg")],
        ),
    ],
)
def test_several_supplements_in_one_sentence(
    line: str, taken: list[tuple[str, float | None, str]], context: Context
) -> None:
    found = entries(line, context)
    assert [(each.what, each.amount, each.text) for each in found if isinstance(each, SupplementEntry)] == taken
    assert len(found) == len(taken)


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("walked 25 minutes with the dog", 25),
        ("walked to the shops", None),
        ("walked to the shops and back 30 min", 30),
        ("2 mile walk", None),
        ("walked 5 km in the forest 60 min", 60),
        ("walk with a friend", None),
    ],
)
def test_a_walk_is_a_walk_wherever_it_went(line: str, minutes: float | None, context: Context) -> None:
    entry: Any = only(line, context)
    assert (entry.kind, entry.what, entry.minutes) == ("relief", "walking", minutes)
    assert not read(line, context).doubts


def test_food_on_the_way_is_not_lost(context: Context) -> None:
    assert isinstance(only("walked to the bakery for a croissant", context), FoodEntry)


def test_exercise_of_no_kind_is_asked_about_and_the_walk_beside_it_is_recorded(context: Context) -> None:
    reading = read("walked 25 minutes with the dog, did my exercises", context)
    assert [entry.kind for entry in reading.entries] == ["relief", "food"]
    (doubt,) = reading.doubts
    assert (doubt.kind, doubt.words) == ("value", "did my exercises")
    assert "strength 30" in doubt.message


@pytest.mark.parametrize(
    ("line", "kind", "rest"),
    [
        ("stress 4 and tired about work", "stress", "and tired about work"),
        ("slept 7 woke twice", "sleep", "woke twice"),
        ("stress 3 kids home", "stress", "kids home"),
    ],
)
def test_an_answer_with_more_behind_it_is_recorded_and_the_rest_is_told(
    line: str, kind: str, rest: str, context: Context
) -> None:
    reading = read(line, context)
    assert [entry.kind for entry in reading.entries] == [kind, "food"]
    assert [(doubt.words, doubt.entry) for doubt in reading.doubts] == [(rest, 1)]
    assert "not counted" in reading.doubts[0].message


@pytest.mark.parametrize(
    "line", ["stress 4-5", "stress 10 min meditation", "energy 2 bars", "slept 7 and a half or so"]
)
def test_a_number_that_is_something_else_is_not_taken_for_an_answer(line: str, context: Context) -> None:
    assert isinstance(only(line, context), FoodEntry)
