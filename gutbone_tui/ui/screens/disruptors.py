"""Disruptors: the five, against their levels."""

from __future__ import annotations

from textual.app import ComposeResult

from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.widgets.cursor_list import CursorList


class DisruptorsScreen(DayScreen):
    """The five disruptors."""

    title_words = "Disruptors"

    def body(self) -> ComposeResult:
        """One list."""
        yield CursorList()

    def show_values(self) -> None:
        """Show the five."""
