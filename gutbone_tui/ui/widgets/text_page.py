"""A text to read: wrapped to its width, scrolled by a line or a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from gutbone_tui.ui.widgets.lines import Pen

MOST_COLUMNS: Final = 78
"""Longer lines are hard to read."""

MakeLines = Callable[[int], Sequence[Content]]
"""Makes the lines of a text for so many columns."""


class TextPage(ScrollView, can_focus=True):
    """A text. Whoever owns it says how it is made; the page asks again when its width changes."""

    ALLOW_SELECT = False
    ALLOW_MAXIMIZE = False
    DEFAULT_CSS = """
    TextPage {
        height: 1fr;
        padding: 0 1;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        scrollbar-background: $background;
        scrollbar-size-horizontal: 0;
        overflow-x: hidden;
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
        self._lines: Sequence[Content] = ()
        self._wrapped_at = 0
        self._pen: Pen | None = None

    def show(self, make: MakeLines) -> None:
        """Show another text from its beginning."""
        self._make = make
        self._wrap()
        self.scroll_to(y=0, animate=False)
        self.refresh()

    @property
    def lines_below(self) -> int:
        """Lines that are further down than what is in view."""
        return max(len(self._lines) - self.size.height - self.scroll_offset.y, 0)

    def action_lines(self, lines: int) -> None:
        """Some lines on."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)

    def action_pages(self, direction: int) -> None:
        """A page on; one line stays in view."""
        self.action_lines(direction * max(self.size.height - 1, 1))

    def action_to_end(self, direction: int) -> None:
        """To the beginning or the end."""
        self.scroll_to(y=0 if direction < 0 else len(self._lines), animate=False)

    def on_resize(self, _: events.Resize) -> None:
        """Wrap again where the width changed."""
        if self._columns != self._wrapped_at:
            self._wrap()

    def render_line(self, y: int) -> Strip:
        """One visible line."""
        index = y + self.scroll_offset.y
        content = self._lines[index] if index < len(self._lines) else Content("")
        if self._pen is None:
            self._pen = Pen(self.app)
        return self._pen.strip(content, self.scrollable_content_region.width, self.visual_style)

    def notify_style_update(self) -> None:
        """Another theme: forget its colours."""
        self._pen = None
        super().notify_style_update()

    @property
    def _columns(self) -> int:
        """How wide a line of text is."""
        return min(self.scrollable_content_region.width or self.size.width, MOST_COLUMNS)

    def _wrap(self) -> None:
        """Make the lines for the present width."""
        self._wrapped_at = self._columns
        self._lines = self._make(self._wrapped_at) if self._wrapped_at else ()
        self.virtual_size = Size(self.size.width, len(self._lines))
