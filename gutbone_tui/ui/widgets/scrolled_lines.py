"""Lines of content that are scrolled, without a cursor."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from gutbone_tui.ui.widgets.lines import Pen


class ScrolledLines(ScrollView, can_focus=True):
    """Lines, more than fit perhaps. It holds what it shows; subclasses say what that is and what keys do."""

    ALLOW_SELECT = False
    ALLOW_MAXIMIZE = False
    DEFAULT_CSS = """
    ScrolledLines {
        height: 1fr;
        scrollbar-size-vertical: 1;
        scrollbar-size-horizontal: 0;
        overflow-x: hidden;
    }
    """

    def __init__(self) -> None:
        """Nothing is shown yet."""
        super().__init__()
        self._lines: Sequence[Content] = ()
        self._pen: Pen | None = None

    def set_lines(self, lines: Sequence[Content]) -> None:
        """Have these lines instead; they are drawn at the next refresh."""
        self._lines = lines
        self.virtual_size = Size(self.size.width, len(lines))

    def action_lines(self, lines: int) -> None:
        """Some lines on."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)

    def action_pages(self, direction: int) -> None:
        """A page on; one line stays in view."""
        self.action_lines(direction * max(self.size.height - 1, 1))

    def action_to_end(self, direction: int) -> None:
        """To the beginning or the end."""
        self.scroll_to(y=0 if direction < 0 else len(self._lines), animate=False)

    def render_line(self, y: int) -> Strip:
        """One visible line."""
        index = y + self.scroll_offset.y
        content = self._lines[index] if index < len(self._lines) else Content("")
        if self._pen is None:
            self._pen = Pen(self.app)
        return self._pen.strip(content, self.scrollable_content_region.width, self.visual_style)

    def notify_style_update(self) -> None:
        """Another theme or state: forget its colours."""
        self._pen = None
        super().notify_style_update()
