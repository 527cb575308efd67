"""The board of Today: one widget that draws the whole day."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content
from textual.geometry import Size

from gutbone_tui.domain.words import SKIP_WORDS, weekday
from gutbone_tui.ui.widgets.answer_lines import check_in_lines, disruptor_lines, fewer_lines, kept_up_lines
from gutbone_tui.ui.widgets.focus_lines import journey_words, suggestion_words, top_lines
from gutbone_tui.ui.widgets.frame import clickable
from gutbone_tui.ui.widgets.lines import Lines
from gutbone_tui.ui.widgets.panels import BoardValues, eaten_lines, groups_lines, quiet
from gutbone_tui.ui.widgets.week_table import plant_name_lines, week_lines

_TWO_COLUMNS = 76
"""Width from which the day stands in two columns."""
_WEEK_TABLE_COLUMNS = 100
"""Width from which the week's days stand under it, where there are rows for them."""
_LEAST_COLUMN_ROWS = 14
"""Rows that the two columns keep before there is more of the week: two titles, answers and disruptors, four rows."""
_TOP_ROWS = 3
"""Rows of the week's plants and the day's prunes."""
_STACKED_ROWS = 12
"""Rows that the stacked parts need when each is as short as it can be."""
_LOWER_ROWS = 4
"""Rows of the lower band of the two columns."""
_FULL_CHECK_IN = 9
"""Rows the upper band needs for a title over the disruptors: two titles, four answers, three disruptors."""


class Cell(NamedTuple):
    """One row of a column: content, or a title on the frame with a note at its other end."""

    content: Content = Content("")
    note: Content = Content("")
    is_title: bool = False


def title(words: str, note: Content | None = None) -> Cell:
    """A title on the frame."""
    return Cell(Content.styled(f" {words} ", "bold $secondary"), note or Content(""), is_title=True)


class Board(Lines):
    """The whole day at a glance."""

    DEFAULT_CSS = """
    Board { height: 1fr; }
    """

    values: BoardValues | None = None

    def show(self, values: BoardValues) -> None:
        """Show another day or other numbers."""
        if values != self.values:
            self.values = values
            self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """All lines, in two columns where there is room."""
        if self.values is None:
            return ()
        width = size.width
        least = _STACKED_ROWS if width < _TWO_COLUMNS else _LEAST_COLUMN_ROWS
        spare = size.height - _TOP_ROWS - 1 - least
        top = [_framed(line, width, action) for line, action in top_lines(self.values, width - 4, spare)]
        rows = size.height - len(top) - 1
        if width < _TWO_COLUMNS:
            return [*top, *_stacked(self.values, width, rows), _end(self.values, width)]
        extras = _extras(self.values, width, rows - _LEAST_COLUMN_ROWS)
        columns = _two_columns(self.values, width, rows - sum(len(lines) + 1 for _, lines in extras))
        below: list[Content] = []
        for number, (words, lines) in enumerate(extras):
            joint = (None, "─") if number else (_middle(width), "┴")
            below += [_rule(width, title(words), middle=joint[0], joint=joint[1])]
            below += [_framed(line, width, "app.show_mode('plants')") for line in lines]
        return [*top, *columns, *below, _end(self.values, width, joins=not extras)]


def _extras(values: BoardValues, width: int, rows: int) -> list[tuple[str, list[Content]]]:
    """More of the week, as far as there are rows to spare."""
    extras: list[tuple[str, list[Content]]] = []
    if width < _WEEK_TABLE_COLUMNS:
        return extras
    this = "Last seven days" if values.week.week.rolling else "This week"
    for words, make in ((this, week_lines), ("Plants so far", plant_name_lines)):
        lines = make(values, width - 4)
        if lines and len(lines) < rows:
            extras.append((words, lines))
            rows -= len(lines) + 1
    return extras


def _middle(width: int) -> int:
    """Column of the line between the two columns."""
    return (width - 6) // 2


def _framed(content: Content, width: int, action: str = "") -> Content:
    """A line between the sides of the frame."""
    inner = content.truncate(width - 4, ellipsis=True, pad=True)
    if action:
        inner = inner.stylize(clickable(action))
    return Content.assemble(("│ ", "$frame"), inner, (" │", "$frame"))


def _dashes(cell: Cell, width: int) -> Content:
    """A title and its note on a piece of the frame."""
    between = max(width - cell.content.cell_length - cell.note.cell_length, 0)
    return Content.assemble(cell.content, ("─" * between, "$frame"), cell.note)


def _end(values: BoardValues, width: int, *, joins: bool = False) -> Content:
    """The line under everything: a suggestion where one is due, and where the day is on the road."""
    suggestion, journey = suggestion_words(values, width), journey_words(values, width)
    if suggestion.cell_length + journey.cell_length + 2 > width:
        journey = Content("")
    go = clickable("app.show_mode('journey')")
    cell = Cell(suggestion.stylize(go), journey.stylize(go))
    return _rule(width, cell, middle=_middle(width) if joins else None, joint="┴")


def _eaten_title(values: BoardValues) -> Cell:
    """The title of what was eaten; a skip day is said there."""
    skip = values.day.skip
    return title("Eaten", quiet(f" {SKIP_WORDS[skip.why]} · breaks no run ") if skip else None)


def _rule(width: int, cell: Cell | None = None, *, middle: int | None = None, joint: str = "─") -> Content:
    """A line across the frame, with a joint where the line between two columns meets it and nothing else stands."""
    line = _dashes(cell or Cell(), width - 2)
    if middle is not None and line.plain[middle - 1] == "─":
        line = Content.assemble(line[: middle - 1], (joint, "$frame"), line[middle:])
    return Content.assemble(("├", "$frame"), line, ("┤", "$frame"))


def _day_letters(values: BoardValues) -> Content:
    """Initials of the last seven days, over their little bars."""
    letters = "".join(weekday(summary.day)[0] for summary in values.recent)
    return Content.assemble(" ", (letters[:-1], "$quiet"), (letters[-1:], "bold $primary"), " ")


def _cells(lines: Sequence[Content], rows: int, action: str) -> list[Cell]:
    """Exactly so many rows of a column, that do something when clicked."""
    kept = [Cell(line.stylize(clickable(action))) for line in lines[:rows]]
    return kept + [Cell()] * (rows - len(kept))


def _two_columns(values: BoardValues, width: int, rows: int) -> list[Content]:
    """Eaten over bone and barrier foods at the left, answers over what was kept up at the right."""
    middle = _middle(width)
    left_width, right_width = middle - 3, width - middle - 4
    lower = min(_LOWER_ROWS, max(rows - _FULL_CHECK_IN + 1, 1))
    upper = max(rows - lower - 2, 1)
    left = [
        _eaten_title(values),
        *_cells(eaten_lines(values, left_width, upper), upper, "app.show_mode('meals')"),
        title("Bone and barrier foods"),
        *_cells(groups_lines(values, left_width, lower), lower, "app.show_mode('foods')"),
    ]
    right = [
        title("Check-in", _day_letters(values)),
        *_answers(values, right_width, upper),
        title("Taken and kept up"),
        *_cells(kept_up_lines(values, right_width, lower), lower, "taken"),
    ]
    return [_joined(row, *pair, width) for row, pair in enumerate(zip(left, right, strict=True))]


def _answers(values: BoardValues, width: int, rows: int) -> list[Cell]:
    """Check-in and disruptors, with a title between them where there is room."""
    answers, disruptors = check_in_lines(values, width), disruptor_lines(values, width)
    if rows < _FULL_CHECK_IN - 1:
        return _cells([*answers[:4], *disruptors], rows, "check_in")
    upper = min(len(answers), rows - len(disruptors) - 1)
    return [
        *_cells(answers, upper, "check_in"),
        title("Disruptors"),
        *_cells(disruptors, rows - upper - 1, "app.show_mode('disruptors')"),
    ]


def _joined(row: int, left: Cell, right: Cell, width: int) -> Content:
    """One row of the two columns with the frame around and between them."""
    middle = _middle(width)
    joint = {(True, True): "┼" if row else "┬", (True, False): "┤", (False, True): "├", (False, False): "│"}
    return Content.assemble(
        ("├" if left.is_title else "│", "$frame"),
        _part(left, middle - 1),
        (joint[left.is_title, right.is_title], "$frame"),
        _part(right, width - middle - 2),
        ("┤" if right.is_title else "│", "$frame"),
    )


def _part(cell: Cell, width: int) -> Content:
    """A column's part of a row, between two lines of the frame."""
    if cell.is_title:
        return _dashes(cell, width)
    return Content.assemble(" ", cell.content.truncate(width - 2, ellipsis=True, pad=True), " ")


def _stacked(values: BoardValues, width: int, rows: int) -> list[Content]:
    """One under the other, each part as short as it can be, then longer as there is room."""
    inner = width - 4
    groups = groups_lines(values, inner, 2)
    apart = rows >= _STACKED_ROWS + 3
    kept_up = kept_up_lines(values, inner if apart else inner - len(" Check-in ") - 2, 1)
    beside = Content.assemble(" ", kept_up[0], " ") if kept_up and not apart else None
    answers = _side_by_side(values, inner, 3 if rows < _STACKED_ROWS + 1 else 4)
    below = [_rule(width, title("Check-in", beside)), *(_framed(line, width, "check_in") for line in answers)]
    if groups:
        below += [_rule(width, title("Bone and barrier foods"))]
        below += [_framed(line, width, "app.show_mode('foods')") for line in groups]
    if kept_up and apart:
        below += [_rule(width, title("Taken and kept up")), _framed(kept_up[0], width, "taken")]
    eaten_rows = max(rows - len(below) - 1, 1)
    eaten = _filled(eaten_lines(values, inner, eaten_rows), eaten_rows, width, "app.show_mode('meals')")
    return [_rule(width, _eaten_title(values)), *eaten, *below][:rows]


def _filled(lines: Sequence[Content], rows: int, width: int, action: str) -> list[Content]:
    """Exactly so many framed lines."""
    return [_framed(lines[row] if row < len(lines) else Content(""), width, action) for row in range(rows)]


def _side_by_side(values: BoardValues, width: int, rows: int) -> list[Content]:
    """The answers beside the disruptors; how one feels shares a row where there are only three."""
    left_width = width * 3 // 5
    answers = fewer_lines(values, left_width - 1, rows)
    beside = disruptor_lines(values, width - left_width - 2, strips=False)
    return [
        Content.assemble(answer.truncate(left_width, ellipsis=True, pad=True), "  ", other)
        for answer, other in zip_longest(answers, beside, fillvalue=Content(""))
    ]
