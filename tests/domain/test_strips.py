"""Rows of days as values: what nobody answered is never zero."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gutbone_tui.domain.counting import Prunes
from gutbone_tui.domain.disruptors import Servings
from gutbone_tui.domain.strips import Daily, average, day_level, strip
from gutbone_tui.domain.summary import DaySummary, Feelings
from tests.domain.facts import MONDAY, ate

FULL = DaySummary(
    MONDAY,
    foods=(ate(["oats"]),),
    prunes=Prunes(6, 54),
    processed=Servings(implied=2),
    sugar=Servings(by_hand=4, answered=True),
    sleep_hours=6.5,
    sleep_quality=4,
    stress=0,
    feelings=Feelings(digestion=5, energy=3),
)
EMPTY = DaySummary(MONDAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("what", "value"),
    [
        ("processed", 2),
        ("sugar", 4),
        ("stress", 0),
        ("sleep", 6.5),
        ("sleep quality", 4),
        ("digestion", 5),
        ("energy", 3),
        ("prunes", 54),
    ],
)
def test_a_strip_has_a_value_where_one_was_given_and_nothing_elsewhere(what: Daily, value: float) -> None:
    assert strip([FULL, EMPTY], what) == (value, None)


def test_a_day_with_food_but_no_prunes_has_none_of_them() -> None:
    assert strip([DaySummary(MONDAY, foods=(ate(["oats"]),))], "prunes") == (0,)


def test_averages_pass_over_days_without_an_answer() -> None:
    assert average([2, None, 4]) == 3
    assert average([0, None]) == 0
    assert average([None]) is None
    assert average([]) is None


def test_levels_of_a_day() -> None:
    assert day_level(FULL, "processed") == "watch"
    assert day_level(FULL, "sugar") == "watch"
    assert day_level(FULL, "sugar", sugar_low_grams=36) == "low"
    assert day_level(FULL, "stress") == "low"
    assert day_level(FULL, "sleep") == "watch"
    assert day_level(FULL, "antibiotics") is None
    assert {day_level(EMPTY, what) for what in ("processed", "sugar", "stress", "sleep")} == {None}
