"""Go to a day: one line that takes `yesterday`, `mon`, `2026-11-20`."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input

from gutbone_tui.ui.widgets.entry_bar import LineInput, PreviewLines
from gutbone_tui.ui.words import distance, short_date

EXPECTED = "yesterday, mon, 20 nov or 2026-11-20"


class GoToModal(ModalScreen["date | None"]):
    """Asks for a day; gives it, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Close", show=False)]
    DEFAULT_CSS = """
    GoToModal {
        align: center middle;
        & > Container {
            width: 50;
            max-width: 96%;
            height: 4;
            border: round $frame;
            border-title-color: $primary;
            background: $surface;
            padding: 0 1;
        }
        & PreviewLines { height: 1; color: $quiet; }
    }
    """

    field = query_one(LineInput)
    preview = query_one(PreviewLines)

    def __init__(self, today: date) -> None:
        """Ask, reading words like `mon` from today."""
        super().__init__()
        self.today = today

    def compose(self) -> ComposeResult:
        """A field and what it would mean."""
        with Container() as box:
            box.border_title = "Go to"
            yield LineInput(EXPECTED)
            yield PreviewLines()

    @on(Input.Changed)
    def show_meaning(self, event: Input.Changed) -> None:
        """Show which day it would be."""
        day = self._day(event.value)
        self.preview.show(Content(f"{short_date(day, self.today)} · {distance(day, self.today)}" if day else ""))

    @on(Input.Submitted)
    def go(self, event: Input.Submitted) -> None:
        """Go there, or say what is expected."""
        day = self._day(event.value)
        if day is not None:
            self.dismiss(day)
        else:
            self.preview.show(Content.styled(f"! Type a day such as {EXPECTED}.", "$warning"))

    def _day(self, words: str) -> date | None:
        """The day these words mean."""
        from gutbone_tui.reading import day_from

        return day_from(words, self.today)
