"""Courses of antibiotics with the days people say they began, lasted and ended."""

from __future__ import annotations

from datetime import date

import pytest

from gutbone_tui.domain.entries import CourseEntry, FoodEntry
from gutbone_tui.reading import Context, read
from tests.reading.lines import only


def november(day: int) -> date:
    """A day of the month of the test."""
    return date(2026, 11, day)


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("antibiotic amoxicillin 7 days since last tuesday", 17, 23),
        ("antibiotic amoxicillin from 16 nov for 7 days", 16, 22),
        ("started amoxicillin on monday, 7 days", 23, 29),
        ("amoxicillin until friday", 23, 27),
        ("amoxicillin until 28 nov", 23, 28),
        ("amoxicillin from 16 nov to 22 nov", 16, 22),
        ("amoxicillin 16 nov to 22 nov", 16, 22),
        ("amoxicillin since 2026-11-16 until 2026-11-22", 16, 22),
        ("amoxicillin from 25 nov for 3 days", 25, 27),
        ("amoxicillin starting tomorrow 5 days", 24, 28),
        ("amoxicillin 500 mg 3 times a day for 7 days", 23, 29),
        ("amoxicillin twice a day since saturday", 21, None),
        ("antibiotics since 2 weeks ago", 9, None),
        ("amoxicillin 5 days, started yesterday", 22, 26),
        ("7-day course of amoxicillin", 23, 29),
        ("amoxicillin a week", 23, 29),
        ("finished 7 days of amoxicillin yesterday", 16, 22),
        ("finished amoxicillin on friday", None, 20),
        ("amoxicillin ended yesterday", None, 22),
        ("last dose of amoxicillin today", None, 23),
    ],
)
def test_a_course_has_the_days_that_are_said(line: str, start: int | None, end: int | None, context: Context) -> None:
    entry = only(line, context)
    assert isinstance(entry, CourseEntry)
    assert entry.start == (november(start) if start else None)
    assert entry.end == (november(end) if end else None)
    assert entry.name in ("amoxicillin", None)
    assert not read(line, context).doubts


@pytest.mark.parametrize(
    "line",
    [
        "amoxicillin since last week",
        "amoxicillin 7 days since easter",
        "on amoxicillin since the 16th",
        "antibiotics from 2 to 9 nov",
        "amoxicillin 7 days from 16 nov to 25 nov",
        "amoxicillin from 31 nov",
        "antibiotic until last week",
    ],
)
def test_days_of_a_course_that_are_not_understood_are_asked(line: str, context: Context) -> None:
    reading = read(line, context)
    (entry,) = reading.entries
    assert isinstance(entry, FoodEntry)
    assert entry.unread == (line,)
    assert "days" in reading.doubts[0].message
