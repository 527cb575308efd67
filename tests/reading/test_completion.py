"""Completion while typing."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.entries import FoodEntry, Item
from gutbone_tui.reading.completion import Completions

NAMES = ("blueberry", "blackberry", "blue cheese", "blackcurrant", "lentil soup", "olive oil", "rye bread", "walnut")


def line(text: str, *words: str) -> FoodEntry:
    at = datetime(2026, 11, 20, 8, tzinfo=UTC)
    items = tuple(Item(food="x", words=each) for each in words)
    return FoodEntry(id=text, day=date(2026, 11, 20), at=at, edited=at, slot="lunch", text=text, items=items)


COMPLETIONS = Completions.of(
    [
        line("b: kefir, oats, 6 prunes", "kefir", "oats", "prunes"),
        line("b: kefir, oats, 6 prunes", "kefir", "oats", "prunes"),
        line("b: kefir and rye", "kefir", "rye"),
        line("blackberries and kefir", "blackberries", "kefir"),
    ],
    NAMES,
)


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("blueb", "erry"),
        ("oats, walnu", "t"),
        ("b: k", "efir, oats, 6 prunes"),
        ("l: lentil s", "oup"),
        ("some ke", "fir"),
        ("toast with blueb", "erry"),
        ("6 pru", "nes"),
        ("bl", "ackberries"),
        ("w", ""),
        ("", ""),
        ("oats ", ""),
        ("quargle", ""),
    ],
)
def test_the_likeliest_rest(typed: str, rest: str) -> None:
    assert COMPLETIONS.rest(typed) == rest


@given(st.text(max_size=200))
def test_any_text_is_answered(typed: str) -> None:
    assert isinstance(COMPLETIONS.rest(typed), str)
