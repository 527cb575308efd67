"""Today: the whole day at a glance, and the entry bar."""

from __future__ import annotations

from textual.app import ComposeResult

from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.widgets.board import Board, BoardValues


class TodayScreen(DayScreen):
    """The whole day at a glance, and the entry bar."""

    DEFAULT_CSS = """
    TodayScreen EntryBar { display: block; }
    """

    def body(self) -> ComposeResult:
        """One board that draws everything."""
        yield Board()

    def show_values(self) -> None:
        """Hand the board the day and its week."""
        diary = self.desk.diary
        self.query_one(Board).show(BoardValues(diary.day(self.desk.day), diary.week(self.desk.day)))
