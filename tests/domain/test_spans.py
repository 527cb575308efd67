"""Stretches of days are cut so that they fit, and every week lands in one piece."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.days import week_of
from gutbone_tui.domain.spans import REACHES, Reach, by_piece, span_of, weeks_back
from gutbone_tui.domain.trends import weeks_of
from tests.domain.facts import FACTS
from tests.domain.test_trends import IN_FORCE

THURSDAY = date(2026, 11, 26)
BEGUN = date(2016, 12, 6)


@pytest.mark.parametrize(("reach", "number"), [("4 weeks", 4), ("12 weeks", 12), ("a year", 52), ("all", 521)])
def test_as_many_weeks_as_asked_for(reach: Reach, number: int) -> None:
    weeks = weeks_back(THURSDAY, reach, 0, BEGUN)
    assert len(weeks) == number
    assert THURSDAY in weeks[-1]


@pytest.mark.parametrize("reach", REACHES)
def test_no_week_before_the_diary_begins(reach: Reach) -> None:
    begun = THURSDAY - timedelta(days=15)
    weeks = weeks_back(THURSDAY, reach, 0, begun)
    assert begun in weeks[0]
    assert len(weeks) == 3


@pytest.mark.parametrize("begun", [None, THURSDAY, THURSDAY + timedelta(days=400)])
def test_one_week_where_nothing_was_before(begun: date | None) -> None:
    assert weeks_back(THURSDAY, "all", 0, begun) == (week_of(THURSDAY),)


@pytest.mark.parametrize(
    ("reach", "room", "step", "pieces"),
    [
        ("4 weeks", 70, "day", 25),
        ("12 weeks", 70, "week", 12),
        ("12 weeks", 110, "day", 81),
        ("a year", 70, "week", 52),
        ("a year", 50, "month", 12),
        ("all", 130, "month", 120),
        ("all", 70, "quarter", 41),
        ("all", 20, "year", 11),
        ("all", 3, "year", 11),
    ],
)
def test_cut_as_finely_as_there_is_room_for(reach: Reach, room: int, step: str, pieces: int) -> None:
    span = span_of(weeks_back(THURSDAY, reach, 0, BEGUN), (BEGUN, THURSDAY), THURSDAY, room)
    assert (span.step, len(span.pieces)) == (step, pieces)


@given(st.sampled_from(REACHES), st.integers(1, 200), st.integers(0, 6), st.integers(0, 4_000))
def test_pieces_follow_each_other_and_hold_every_week(reach: Reach, room: int, weekday: int, age: int) -> None:
    begun = THURSDAY - timedelta(days=age)
    weeks = weeks_back(THURSDAY, reach, weekday, begun)
    span = span_of(weeks, (begun, THURSDAY), THURSDAY, room, "week")
    assert span.pieces[0][0] == weeks[0].first
    assert span.pieces[-1][1] >= THURSDAY
    for (_, last), (first, _) in zip(span.pieces, span.pieces[1:], strict=False):
        assert first == last + timedelta(days=1)
    put = by_piece(span, weeks_of([], weeks, FACTS, IN_FORCE))
    assert [week.week for piece in put for week in piece] == list(weeks)


def test_days_before_the_diary_do_not_count() -> None:
    span = span_of(weeks_back(THURSDAY, "4 weeks", 0, THURSDAY), (THURSDAY, THURSDAY), THURSDAY, 70)
    assert span.since == THURSDAY
    assert span.pieces[0][0] == date(2026, 11, 23)
