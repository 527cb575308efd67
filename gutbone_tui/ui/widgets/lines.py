"""Lines of content that a widget draws itself, sending only those that changed."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget


def strip_of(content: Content, width: int, style: Style) -> Strip:
    """One line of content as a strip of exactly this width, cut with an ellipsis where it is longer."""
    line = content.truncate(width, ellipsis=True, pad=True)
    return Strip(line.render_segments(style), width)


def two_ends(left: Content, right: Content, width: int, fill: str = " ", fill_style: str = "") -> Content:
    """One line with content at both ends; the left one gives way where there is no room for both."""
    room = max(width - right.cell_length, 0)
    kept = left.truncate(room, ellipsis=True)
    return Content.assemble(kept, (fill * (room - kept.cell_length), fill_style), right)


class Lines(Widget):
    """A widget of a few lines made from values; `redraw` sends only the lines that differ."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Lines {
        width: 1fr;
        height: auto;
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        """Nothing is drawn until the widget has a size."""
        super().__init__(id=id, classes=classes)
        self._contents: Sequence[Content] = ()
        self._drawn_at = Size(0, 0)

    def make(self, size: Size) -> Sequence[Content]:
        """The lines for this much room. Subclasses say what they show; pure in the widget's values."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Make the lines again and refresh those that are no longer the same."""
        size = self.size
        if not size.area:
            return
        before, self._contents = self._contents, self.make(size)
        if self._drawn_at != size or len(before) != len(self._contents):
            self._drawn_at = size
            self.refresh()
            return
        for y, (old, new) in enumerate(zip(before, self._contents, strict=True)):
            if not old.is_same(new):
                self.refresh(Region(0, y, size.width, 1))

    def render_line(self, y: int) -> Strip:
        """One line, made afresh where the size changed."""
        if self._drawn_at != self.size:
            self._drawn_at = self.size
            self._contents = self.make(self.size)
        content = self._contents[y] if y < len(self._contents) else Content("")
        return strip_of(content, self.size.width, self.visual_style)
