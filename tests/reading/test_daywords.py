"""Words for days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.days import FIRST_DAY, LAST_DAY
from gutbone_tui.reading import day_from

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", date(2026, 11, 23)),
        ("Yesterday", date(2026, 11, 22)),
        ("day before yesterday", date(2026, 11, 21)),
        ("3 days ago", date(2026, 11, 20)),
        ("mon", date(2026, 11, 23)),
        ("last mon", date(2026, 11, 16)),
        ("sunday", date(2026, 11, 22)),
        ("on tues", date(2026, 11, 17)),
        ("2026-11-20", date(2026, 11, 20)),
        ("20 nov", date(2026, 11, 20)),
        ("1 dec", date(2025, 12, 1)),
        ("1st of December 2026", date(2026, 12, 1)),
        ("Fri 20 Nov", date(2026, 11, 20)),
        ("nov 3rd", date(2026, 11, 3)),
        ("", None),
        ("porridge", None),
        ("2026-13-01", None),
        ("31 feb", None),
        ("999999999999 days ago", None),
        ("x" * 1000, None),
    ],
)
def test_words_mean_a_day(words: str, day: date | None) -> None:
    assert day_from(words, MONDAY) == day


@given(st.text(max_size=30), st.dates())
def test_any_words_are_a_day_or_none(words: str, today: date) -> None:
    day = day_from(words, today)
    assert day is None or isinstance(day, date)


@given(st.dates(min_value=FIRST_DAY, max_value=LAST_DAY))
def test_an_iso_date_is_itself(day: date) -> None:
    assert day_from(f"{day:%Y}-{day:%m}-{day:%d}".rjust(10, "0"), MONDAY) == day
