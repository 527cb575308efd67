"""Plants: the checklist of every plant."""

from __future__ import annotations

from textual.app import ComposeResult

from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.widgets.cursor_list import CursorList


class PlantsScreen(DayScreen):
    """The checklist of every plant."""

    title_words = "Plants"

    def body(self) -> ComposeResult:
        """One list."""
        yield CursorList()

    def show_values(self) -> None:
        """Show this week's plants."""
