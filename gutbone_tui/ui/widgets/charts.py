"""Bars drawn from characters. Pure: values in, lines out.

A plotting library would bring a megabyte to install and forty milliseconds to the first picture of a chart, and draws
with colours and dots that a terminal without them cannot show. What is needed here are bars a character wide, told
apart by their height, that the terminal is sent once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from gutbone_tui.ui.words import UNANSWERED

_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
_FULL: Final = 8


def bar_rows(
    values: Sequence[float | None],
    ends: tuple[float, float],
    rows: int,
    width: int = 1,
    marks: Sequence[float | None] = (),
) -> list[str]:
    """Values as upright bars in so many rows, the top one first. Nothing is written as 0, and a dot is no answer.

    Args:
        values: one for each bar.
        ends: the values at the foot and at the top.
        rows: rows of characters.
        width: columns of each bar, the last of which stays empty where there are several.
        marks: a height for each bar at which a line is drawn where the bar does not reach it.
    """
    heights = [None if value is None else _eighths(value, ends, rows) for value in values]
    lines = [_eighths(mark, ends, rows) if mark is not None else None for mark in marks] or [None] * len(values)
    drawn = []
    for row in range(rows - 1, -1, -1):
        cells = (_cell(height, line, row, width) for height, line in zip(heights, lines, strict=True))
        drawn.append("".join(cells))
    return drawn


def _eighths(value: float, ends: tuple[float, float], rows: int) -> int:
    """How high a bar is, in eighths of a row: at least one, and none for nothing where the foot is nothing."""
    low, high = ends
    if value == low == 0:
        return 0
    share = (min(max(value, low), high) - low) / (high - low)
    return max(round(share * rows * _FULL), 1)


def _cell(height: int | None, line: int | None, row: int, width: int) -> str:
    """The part of one bar in one row."""
    bar = max(width - 1, 1)
    part = 0 if height is None else min(max(height - row * _FULL, 0), _FULL)
    if part:
        return (_EIGHTHS[part] * bar).ljust(width)
    if line is not None and (line - 1) // _FULL == row:
        return "┄" * width
    if not height and row == 0:
        return (UNANSWERED if height is None else "0").center(bar).ljust(width)
    return " " * width


def bar_width(count: int, room: int, widest: int = 7) -> int:
    """Columns for each of so many bars."""
    return max(min(room // max(count, 1), widest), 1)


def in_rows(words: Sequence[str], room: int, between: str = "   ") -> list[str]:
    """Phrases one after the other, in as many rows as they need; none is broken."""
    rows: list[str] = []
    for word in words:
        if rows and len(rows[-1]) + len(between) + len(word) <= room:
            rows[-1] += between + word
        else:
            rows.append(word)
    return rows


def under_bars(words: Sequence[str], width: int, room: int) -> str:
    """Words under the bars they belong to, each where there is room for it."""
    line = ""
    for number, word in enumerate(words):
        at = number * width
        if word and (not line or len(line) < at) and at + len(word) <= room:
            line = line.ljust(at) + word
    return line


def beside(labels: Sequence[str], rows: Sequence[str], style: str, width: int) -> list[Content]:
    """Rows of a chart with a label before each."""
    return [
        Content.assemble((label.rjust(width - 1) + " ", "$quiet"), (row, style))
        for label, row in zip(labels, rows, strict=True)
    ]


def marks_row(values: Sequence[bool | None], width: int = 1) -> str:
    """Yes, no and unknown as three shapes."""
    shapes = {True: "●", False: "○", None: UNANSWERED}
    return "".join(shapes[value].ljust(width) for value in values)
