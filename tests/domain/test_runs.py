"""Runs forgive: skip days never break one, and what is not over is never missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.days import Week, week_of
from gutbone_tui.domain.entries import NoteEntry, SkipEntry
from gutbone_tui.domain.points import DEFAULT_RULE
from gutbone_tui.domain.runs import checked_in, mark_of, run_of_days, weeks_in_a_row
from gutbone_tui.domain.summary import DaySummary, WeekSummary
from tests.domain.facts import MONDAY, NOON

SUNDAY = MONDAY + timedelta(days=6)


def day_at(back: int, did: str, today: date = SUNDAY) -> DaySummary:
    """A day so many days back: `x` checked in, `s` skipped, `b` both, anything else nothing."""
    day = today - timedelta(days=back)
    note = NoteEntry(id="n", day=day, at=NOON, edited=NOON, text="here")
    skip = SkipEntry(id="s", day=day, at=NOON, edited=NOON, why="travelling")
    return DaySummary(day, notes=(note,) if did in "xb" else (), skip=skip if did in "sb" else None)


def run_of(days: str) -> int:
    """The run of days written from the first to today."""
    marks = {day.day: mark_of(day) for day in (day_at(back, did) for back, did in enumerate(reversed(days)))}
    return run_of_days(lambda day: marks.get(day, "missed"), SUNDAY, min(marks, default=SUNDAY))


def weeks_of(weeks: str) -> list[WeekSummary]:
    """Weeks written from the first to the present one: `x` reached, `s` with a skip day, `b` both, else neither."""
    found: list[WeekSummary] = []
    for back, did in enumerate(reversed(weeks)):
        week = week_of(MONDAY).shifted(-back)
        days = [DaySummary(day) for day in week.days]
        if did in "sb":
            days[2] = replace(day_at(0, "s"), day=week.days[2])
        quarters = 120 if did in "xb" else 40
        found.append(WeekSummary(week, tuple(days), {}, quarters, {}, DEFAULT_RULE, 30))
    return found


def test_a_run_of_days_is_counted_to_today() -> None:
    assert run_of("xxx") == 3
    assert run_of("") == 0
    assert run_of("--xx") == 2


def test_today_is_not_missed_before_it_is_over() -> None:
    assert run_of("xxx-") == 3
    assert run_of("xxx--") == 3
    assert run_of("xxx---") == 0


def test_one_missed_day_is_forgiven_but_not_counted() -> None:
    assert run_of("xx-xx") == 4
    assert run_of("xx--xx") == 2


def test_skip_days_neither_break_nor_add() -> None:
    assert run_of("xxsssssxx") == 4
    assert run_of("xbx") == 3
    assert run_of("sss") == 0


def test_a_skip_alone_is_no_check_in() -> None:
    assert not checked_in(day_at(0, "s"))
    assert checked_in(day_at(0, "b"))
    assert not checked_in(day_at(0, "-"))


@given(st.text("x-sb", max_size=40), st.randoms(use_true_random=False), st.integers(0, 39))
def test_a_skip_anywhere_never_shortens_a_run_of_days(days: str, chance: object, place: int) -> None:
    before = run_of(days)
    if place < len(days):
        skipped = {"x": "b", "-": "s"}.get(days[place], days[place])
        assert run_of(days[:place] + skipped + days[place + 1 :]) >= before


def test_weeks_in_a_row_reach_the_goal() -> None:
    wednesday = MONDAY + timedelta(days=2)
    assert weeks_in_a_row(weeks_of("xxx"), wednesday) == 3
    assert weeks_in_a_row(weeks_of("xx-"), wednesday) == 2
    assert weeks_in_a_row(weeks_of("x-x"), wednesday) == 1
    assert weeks_in_a_row(weeks_of("xsx"), wednesday) == 2
    assert weeks_in_a_row([], wednesday) == 0


def test_a_week_that_is_over_is_over() -> None:
    next_monday = MONDAY + timedelta(days=7)
    assert weeks_in_a_row(weeks_of("xx-"), next_monday) == 0
    assert weeks_in_a_row(weeks_of("xx-"), SUNDAY) == 2


@given(st.text("x-sb", max_size=20), st.integers(0, 19), st.integers(0, 6))
def test_a_skip_anywhere_never_shortens_a_run_of_weeks(weeks: str, place: int, today: int) -> None:
    day = MONDAY + timedelta(days=today)
    before = weeks_in_a_row(weeks_of(weeks), day)
    if place < len(weeks):
        skipped = {"x": "b", "-": "s"}.get(weeks[place], weeks[place])
        assert weeks_in_a_row(weeks_of(weeks[:place] + skipped + weeks[place + 1 :]), day) >= before


@given(st.text("x-sb", max_size=20).map(weeks_of).flatmap(st.permutations))
def test_the_order_of_weeks_does_not_matter(weeks: list[WeekSummary]) -> None:
    in_order = sorted(weeks, key=lambda week: week.week.first)
    assert weeks_in_a_row(weeks, SUNDAY) == weeks_in_a_row(in_order, SUNDAY)


def test_weeks_to_come_are_passed_over() -> None:
    ahead = replace(weeks_of("x")[0], week=Week(MONDAY + timedelta(days=7)))
    assert weeks_in_a_row([*weeks_of("xx"), replace(ahead, quarters=0)], MONDAY) == 2
