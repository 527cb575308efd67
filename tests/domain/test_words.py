"""Days, weeks and numbers as people say them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gutbone_tui.domain.days import week_of
from gutbone_tui.domain.words import distance, number, short_date, week_words
from tests.domain.facts import MONDAY


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (7, "7"),
        (7.5, "7½"),
        (0.25, "¼"),
        (1.75, "1¾"),
        (2.1, "2.1"),
        (2.04, "2"),
        (54.0, "54"),
        (1000, "1000"),
        (0.999, "1"),
        (7.96, "8"),
    ],
)
def test_numbers_without_noise(value: float, said: str) -> None:
    assert number(value) == said


def test_dates_name_the_year_only_where_it_is_another() -> None:
    assert short_date(MONDAY, MONDAY) == "Mon 23 Nov"
    assert short_date(date(2025, 11, 23), MONDAY) == "Sun 23 Nov 2025"


@pytest.mark.parametrize(
    ("days", "said"), [(0, "today"), (-1, "yesterday"), (1, "tomorrow"), (-3, "3 days ago"), (9, "in 9 days")]
)
def test_how_far_a_day_is(days: int, said: str) -> None:
    assert distance(MONDAY + timedelta(days=days), MONDAY) == said


def test_a_week_says_which_seven_days_it_is() -> None:
    today = MONDAY + timedelta(days=2)
    assert week_words(week_of(today), today, today) == "week Mon–Sun, day 3"
    assert week_words(week_of(today, 6), today, today) == "week Sun–Sat, day 4"
    assert week_words(week_of(today, rolling=True), today, today) == "last 7 days"
    assert week_words(week_of(MONDAY, rolling=True), MONDAY, today) == "7 days to Mon 23 Nov"
