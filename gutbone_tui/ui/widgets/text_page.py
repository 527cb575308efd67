"""A text to read: wrapped to its width, scrolled by a line or a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content

from gutbone_tui.ui.widgets.scrolled_lines import ScrolledLines

MOST_COLUMNS: Final = 78
"""Longer lines are hard to read."""

MakeLines = Callable[[int], Sequence[Content]]
"""Makes the lines of a text for so many columns."""


class TextPage(ScrolledLines):
    """A text. Whoever owns it says how it is made; the page asks again when its width changes."""

    DEFAULT_CSS = """
    TextPage {
        padding: 0 1;
        scrollbar-gutter: stable;
        scrollbar-background: $background;
        border-left: solid $frame;
        border-right: solid $frame;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "lines(-1)", "Up", show=False),
        Binding("down", "lines(1)", "Down", show=False),
        Binding("pageup,backspace", "pages(-1)", "Page up", show=False),
        Binding("pagedown,space", "pages(1)", "Page down", show=False),
        Binding("home", "to_end(-1)", "Begin", show=False),
        Binding("end", "to_end(1)", "End", show=False),
    ]

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._make: MakeLines = lambda _: ()
        self._wrapped_at = 0

    def show(self, make: MakeLines) -> None:
        """Show another text from its beginning."""
        self._make = make
        self._wrap()
        self.scroll_to(y=0, animate=False)
        self.refresh()

    def on_resize(self, _: events.Resize) -> None:
        """Wrap again where the width changed."""
        if self._columns != self._wrapped_at:
            self._wrap()

    @property
    def _columns(self) -> int:
        """How wide a line of text is."""
        return min(self.scrollable_content_region.width or self.size.width, MOST_COLUMNS)

    def _wrap(self) -> None:
        """Make the lines for the present width."""
        self._wrapped_at = self._columns
        self.set_lines(self._make(self._wrapped_at) if self._wrapped_at else ())
