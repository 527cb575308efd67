"""Go to a day: one line that takes `yesterday`, `mon`, `2026-11-20`."""

from __future__ import annotations

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input

from gutbone_tui.domain.words import distance, short_date
from gutbone_tui.ui.widgets.entry_bar import LineInput
from gutbone_tui.ui.widgets.lines import TextLines

EXPECTED = "yesterday, mon, 20 nov or 2026-11-20"


class GoToModal(ModalScreen["date | None"]):
    """Asks for a day; gives it, or None."""

    DEFAULT_CSS = """
    GoToModal {
        align: center middle;
        background: transparent;
        & > Container {
            width: 50;
            max-width: 96%;
            height: 4;
            border: round $frame;
            border-title-color: $primary;
            background: $surface;
            padding: 0 1;
        }
        & TextLines { height: 1; color: $quiet; }
    }
    """

    field = query_one(LineInput)
    preview = query_one(TextLines)

    def __init__(self, today: date) -> None:
        """Ask, reading words like `mon` from today."""
        super().__init__()
        self.today = today

    def compose(self) -> ComposeResult:
        """A field and what it would mean."""
        with Container() as box:
            box.border_title = "Go to"
            yield LineInput(EXPECTED)
            yield TextLines()

    def on_mount(self) -> None:
        """The next key is already for the field."""
        self.set_focus(self.field)

    @on(LineInput.Left)
    def leave(self) -> None:
        """Go nowhere."""
        self.dismiss(None)

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
