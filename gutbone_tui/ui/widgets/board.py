"""The board of Today: one widget that draws the whole day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size

from gutbone_tui.domain.points import WHOLE, points_text
from gutbone_tui.domain.summary import DaySummary, WeekSummary
from gutbone_tui.ui.widgets.lines import Lines, two_ends


@dataclass(frozen=True)
class BoardValues:
    """What the board shows."""

    day: DaySummary
    week: WeekSummary


class Board(Lines):
    """The whole day at a glance."""

    DEFAULT_CSS = """
    Board { height: 1fr; }
    """

    values: BoardValues | None = None

    def show(self, values: BoardValues) -> None:
        """Show another day or other numbers."""
        self.values = values
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """All lines."""
        if self.values is None:
            return ()
        week = self.values.week
        points = Content(f"{points_text(week.quarters)} / {week.goal}")
        lines = [two_ends(Content("Plants this week"), points, size.width)]
        lines += [Content("·" * (week.quarters // WHOLE))]
        return lines
