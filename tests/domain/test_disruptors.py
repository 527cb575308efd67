"""Levels of the disruptors, and courses of antibiotics with the time after them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.courses import state_words
from gutbone_tui.domain.disruptors import (
    Course,
    Servings,
    course_status,
    courses_of,
    processed_level,
    recovered_on,
    sleep_level,
    stress_level,
    sugar_level,
)
from gutbone_tui.domain.entries import CourseEntry
from tests.domain.facts import MONDAY, NOON


def course(number: int, day: date = MONDAY, start: date | None = None, end: date | None = None) -> CourseEntry:
    """A course entry, or one that ends the running course."""
    return CourseEntry(id=str(number), day=day, at=NOON, edited=NOON, name="amoxicillin", start=start, end=end)


@pytest.mark.parametrize(("servings", "level"), [(0, "low"), (1, "low"), (1.5, "watch"), (3, "watch"), (3.5, "high")])
def test_processed_servings(servings: float, level: str) -> None:
    assert processed_level(servings) == level


@pytest.mark.parametrize(("grams", "level"), [(0, "low"), (25, "low"), (26, "watch"), (50, "watch"), (51, "high")])
def test_added_sugar(grams: float, level: str) -> None:
    assert sugar_level(grams) == level
    assert sugar_level(36, low_grams=36) == "low"


@pytest.mark.parametrize(("stress", "level"), [(0, "low"), (3, "low"), (4, "watch"), (6, "watch"), (7, "high")])
def test_stress(stress: float, level: str) -> None:
    assert stress_level(stress) == level


@pytest.mark.parametrize(
    ("hours", "quality", "level"),
    [
        (7, None, "low"),
        (9, None, "low"),
        (6, None, "watch"),
        (6.9, None, "watch"),
        (5.9, None, "high"),
        (10, None, "watch"),
        (10.5, None, "high"),
        (None, 4, "low"),
        (None, 3, "watch"),
        (None, 2, "high"),
        (8, 2, "high"),
        (5, 5, "high"),
        (8, 5, "low"),
        (None, None, None),
    ],
)
def test_sleep_is_as_good_as_its_worse_half(hours: float | None, quality: int | None, level: str | None) -> None:
    assert sleep_level(hours, quality) == level


def test_from_65_on_nine_hours_are_worth_watching() -> None:
    assert sleep_level(9, None) == "low"
    assert sleep_level(9, None, over_65=True) == "watch"


def test_servings_are_a_question_until_something_is_known() -> None:
    assert not Servings().known
    assert Servings(answered=True).known
    assert Servings(implied=1).known
    assert Servings(implied=1, by_hand=0.5).total == 1.5


def test_no_course_is_clear() -> None:
    assert course_status((), MONDAY).state == "clear"
    assert course_status((Course(MONDAY + timedelta(days=1), None),), MONDAY).state == "clear"


@pytest.mark.parametrize(
    ("after", "state", "day"),
    [
        (-7, "on course", 1),
        (-1, "on course", 7),
        (0, "on course", 8),
        (1, "recovering", 1),
        (45, "recovering", 45),
        (46, "settling", 46),
        (180, "settling", 180),
        (181, "clear", 0),
    ],
)
def test_the_time_after_a_course(after: int, state: str, day: int) -> None:
    status = course_status((Course(MONDAY - timedelta(days=7), MONDAY),), MONDAY + timedelta(days=after))
    assert (status.state, status.day) == (state, day)


def test_an_open_course_goes_on() -> None:
    status = course_status((Course(MONDAY, None),), MONDAY + timedelta(days=400))
    assert (status.state, status.day) == ("on course", 401)


def test_being_on_course_outweighs_recovering_from_another() -> None:
    first = Course(MONDAY - timedelta(days=30), MONDAY - timedelta(days=23))
    second = Course(MONDAY, None)
    assert course_status((first, second), MONDAY).state == "on course"
    assert course_status((second, first), MONDAY - timedelta(days=1)).course == first


def test_the_last_of_two_courses_counts_for_the_time_after() -> None:
    old = Course(MONDAY - timedelta(days=100), MONDAY - timedelta(days=90))
    new = Course(MONDAY - timedelta(days=20), MONDAY - timedelta(days=10))
    assert {course_status(order, MONDAY).day for order in ((old, new), (new, old))} == {10}


def test_ended_closes_the_running_course() -> None:
    (closed,) = courses_of([course(2, MONDAY + timedelta(days=4)), course(1, start=MONDAY)])
    assert closed.end == MONDAY + timedelta(days=4)
    assert closed.name == "amoxicillin"


def test_ended_early_shortens_the_course() -> None:
    planned = course(1, start=MONDAY, end=MONDAY + timedelta(days=9))
    (closed,) = courses_of([planned, course(2, MONDAY + timedelta(days=4))])
    assert closed.end == MONDAY + timedelta(days=4)


def test_ended_with_nothing_running_is_a_course_whose_start_nobody_noted() -> None:
    (ended,) = courses_of([course(1, MONDAY, end=MONDAY - timedelta(days=2))])
    assert (ended.start_known, ended.end, ended.name) == (False, MONDAY - timedelta(days=2), "amoxicillin")
    on = {after: course_status([ended], MONDAY + timedelta(days=after)) for after in (-3, -2, -1, 43, 44)}
    assert [(status.state, status.day) for status in on.values()] == [
        ("clear", 0),
        ("on course", 0),
        ("recovering", 1),
        ("recovering", 45),
        ("settling", 46),
    ]
    assert state_words(on[-2]) == "last day of a course"


@pytest.mark.parametrize("after", [0, 1, 14])
def test_an_end_told_late_is_that_of_the_course_known(after: int) -> None:
    known = course(1, start=MONDAY - timedelta(days=6), end=MONDAY)
    assert len(courses_of([known, course(2, MONDAY + timedelta(days=after))])) == 1
    assert len(courses_of([known, course(2, MONDAY + timedelta(days=15))])) == 2


def test_a_course_told_twice_is_one() -> None:
    start, end = MONDAY, MONDAY + timedelta(days=6)
    (known,) = courses_of([course(2, start=start, end=end), course(1, start=start, end=end)])
    assert (known.id, known.told_again) == ("1", ("2",))
    (ended,) = courses_of([course(3), course(4)])
    assert ended.told_again == ("4",)
    (named,) = courses_of([replace(course(3), name=None), course(4)])
    assert (named.name, named.told_again) == ("amoxicillin", ("4",))


def test_recovered_on_the_day_after_the_window() -> None:
    assert recovered_on(Course(MONDAY, MONDAY)) == MONDAY + timedelta(days=46)
    assert recovered_on(Course(MONDAY, None)) is None


@given(
    st.lists(
        st.builds(
            course,
            st.integers(0, 10_000),
            st.dates(date(2026, 1, 1), date(2026, 3, 1)),
            st.none() | st.dates(date(2026, 1, 1), date(2026, 3, 1)),
        ),
        max_size=6,
        unique_by=lambda entry: entry.id,
    ).flatmap(lambda entries: st.tuples(st.just(entries), st.permutations(entries)))
)
def test_order_of_course_entries_never_matters(both: tuple[list[CourseEntry], list[CourseEntry]]) -> None:
    assert courses_of(both[0]) == courses_of(both[1])
