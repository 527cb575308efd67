"""The road and the scans: nothing is promised, and what a scan cannot tell apart is not told apart."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.bone import CAVEAT, EDGE_WORDS, NEXT_SCAN, NOISE_WORDS, labs_of, last_scan, scans_of, site_of
from gutbone_tui.domain.entries import MeasureEntry
from gutbone_tui.domain.journey import PHASES, Journey, milestones, place_on
from tests.domain.facts import MONDAY, NOON

LATER = 366


def on_day(number: int) -> Journey:
    """The road on its day of this number."""
    return Journey(MONDAY, MONDAY + timedelta(days=number - 1))


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (1, "week 1"),
        (7, "week 1"),
        (8, "weeks 2–4"),
        (9, "weeks 2–4"),
        (28, "weeks 2–4"),
        (29, "weeks 5–8"),
        (57, "to month 6"),
        (183, "months 6–12"),
        (365, "months 6–12"),
        (366, "year 2"),
        (4000, "from year 3"),
    ],
)
def test_each_day_has_its_stretch(number: int, name: str) -> None:
    journey = on_day(number)
    assert journey.number == number
    assert journey.phase.name == name


def test_day_nine_is_told_as_it_should_be() -> None:
    assert on_day(9).words == "day 9: the gut may be changing (weeks 2–4)"
    assert (on_day(9).short, on_day(9).week) == ("day 9, weeks 2–4", 2)


def test_before_the_start_there_is_time() -> None:
    assert on_day(0).words == "starts in 1 day"
    assert on_day(-4).short == "starts in 5 days"
    assert on_day(-4).phase is PHASES[0]


def test_nothing_is_promised() -> None:
    told = " ".join(f"{phase.words} {phase.meaning}" for phase in PHASES).lower() + CAVEAT.lower() + NEXT_SCAN.lower()
    for word in ("will ", "increase", "stronger", "improve", "rebuild", "prevent", "should"):
        assert word not in told
    assert "holding" in told


@given(st.integers(-1000, 9000), st.integers(2, 80))
def test_a_place_is_always_on_the_line(number: int, cells: int) -> None:
    assert 0 <= place_on(1, 365, number, cells) < cells


def test_milestones_are_the_last_ones_and_the_next() -> None:
    assert [each.words for each in milestones(on_day(1), 0)] == ["two weeks on the road"]
    found = milestones(on_day(40), 5)
    assert [(each.words, each.reached) for each in found] == [
        ("four weeks on the road", True),
        ("half a year on the road", False),
        ("4 weeks with the goal", True),
    ]
    assert found[0].on == MONDAY + timedelta(days=28)
    assert milestones(on_day(9000), 1)[-1].words == "a first week with the goal reached"


def scan(days: int, site: str | None = "hip", **fields: Any) -> MeasureEntry:
    """A scan so many days after that Monday."""
    day = MONDAY + timedelta(days=days)
    return MeasureEntry(id=f"m{days}{site}", day=day, at=NOON, edited=NOON, what="dxa", site=site, **fields)


@pytest.mark.parametrize(
    ("site", "known"),
    [("hip", "hip"), ("left femoral neck", "neck"), ("lumbar l1 l4", "spine"), ("heel", "other"), (None, "other")],
)
def test_sites_are_known_by_their_words(site: str | None, known: str) -> None:
    assert site_of(scan(0, site)) == known


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({"bmd": 0.800}, {"bmd": 0.812}, NOISE_WORDS),
        ({"bmd": 0.800}, {"bmd": 0.777}, NOISE_WORDS),
        ({"bmd": 0.800}, {"bmd": 0.773}, EDGE_WORDS),
        ({"bmd": 0.800}, {"bmd": 0.850}, "higher"),
        ({"bmd": 0.800}, {"bmd": 0.750}, "lower"),
        ({"t_score": -1.8}, {"t_score": -2.0}, NOISE_WORDS),
        ({"t_score": -1.8}, {"t_score": -2.1}, EDGE_WORDS),
        ({"t_score": -1.8}, {"t_score": -2.5}, "lower"),
        ({"t_score": -1.8, "bmd": 0.8}, {"t_score": -2.5, "bmd": 0.79}, NOISE_WORDS),
        ({"t_score": -1.8}, {"bmd": 0.8}, "nothing to compare"),
    ],
)
def test_a_small_change_is_none(before: dict[str, Any], after: dict[str, Any], words: str) -> None:
    later, first = scans_of([scan(LATER, **after), scan(0, **before)])
    assert words in later.words
    assert (first.words, first.before) == ("", None)


def test_only_the_same_site_is_compared() -> None:
    assert all(each.before is None for each in scans_of([scan(0, t_score=-1.0), scan(LATER, "spine", t_score=-2.5)]))


def test_a_slow_change_is_not_lost_between_small_steps() -> None:
    last, middle, _ = scans_of([scan(LATER * each, bmd=bmd) for each, bmd in enumerate((0.80, 0.78, 0.76))])
    assert NOISE_WORDS in middle.words
    assert "lower" in last.words
    assert last.before is not None
    assert last.before.day == MONDAY


def test_labs_are_listed_and_never_judged() -> None:
    lab = MeasureEntry(id="l", day=MONDAY, at=NOON, edited=NOON, what="lab", name="hs-CRP", value=1.2, unit="mg/l")
    assert labs_of([scan(0), lab]) == (lab,)
    assert scans_of([lab]) == ()
    assert last_scan(()) is None
    assert last_scan(scans_of([scan(0), scan(LATER)])) == date(2027, 11, 24)
