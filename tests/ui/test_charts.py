"""Bars of characters: as wide as they should be, nothing lost, and told apart by shape alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.ui.plain_letters import in_ascii
from gutbone_tui.ui.widgets.charts import bar_rows, bar_width, in_rows, marks_row, under_bars

VALUES = st.lists(st.one_of(st.none(), st.floats(-1e6, 1e6)), max_size=60)


@given(VALUES, st.integers(1, 9), st.integers(1, 8))
def test_bars_fill_their_columns(values: list[float | None], rows: int, width: int) -> None:
    drawn = bar_rows(values, (0, 10), rows, width)
    assert len(drawn) == rows
    assert {len(row) for row in drawn} <= {len(values) * width}


@given(st.lists(st.floats(0, 40), min_size=2, max_size=40), st.integers(1, 6))
def test_a_higher_value_is_never_a_lower_bar(values: list[float], rows: int) -> None:
    ordered = sorted(values)
    drawn = bar_rows(ordered, (0, 40), rows)
    heights = [
        sum(" ▁▂▃▄▅▆▇█".find(row[place]) for row in drawn if row[place] in "▁▂▃▄▅▆▇█") for place in range(len(values))
    ]
    assert heights == sorted(heights)


def test_nothing_none_and_little_are_three_things() -> None:
    assert bar_rows([0, None, 0.1, 10], (0, 10), 1) == ["0·▁█"]
    assert bar_rows([1, None, 5], (1, 5), 1) == ["▁·█"]
    assert bar_rows([0, None, 10], (0, 10), 2, 4) == ["        ███ ", " 0   ·  ███ "]


def test_a_goal_is_drawn_where_the_bar_does_not_reach_it() -> None:
    assert bar_rows([10, 40, None], (0, 40), 2, 2, [30, 30, 30]) == ["┄┄█ ┄┄", "▄ █ · "]


@given(st.lists(st.text("abc", max_size=6), max_size=40), st.integers(1, 8), st.integers(1, 200))
def test_words_under_bars_never_run_into_each_other(words: list[str], width: int, room: int) -> None:
    line = under_bars(words, width, room)
    assert len(line) <= room
    for word in line.split():
        assert word in words


@given(st.lists(st.text("abcdef", min_size=1, max_size=30), max_size=12), st.integers(5, 80))
def test_phrases_are_kept_whole(words: list[str], room: int) -> None:
    rows = in_rows(words, room)
    assert [word for row in rows for word in row.split()] == words
    assert all(len(row) <= room or len(row.split()) == 1 for row in rows)


@given(st.integers(0, 600), st.integers(1, 200))
def test_bars_fit_where_one_column_each_would(count: int, room: int) -> None:
    width = bar_width(count, room)
    assert width >= 1
    assert count * width <= max(room, count)


def test_shapes_are_told_apart_without_unicode() -> None:
    for shapes in (marks_row([True, False, None]), "█▆▄▂▁–·", "0·▁█"):
        assert len({in_ascii(shape) for shape in shapes}) == len(shapes), shapes
