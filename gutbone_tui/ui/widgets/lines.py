"""Lines of content that a widget draws itself, sending only those that changed."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.app import App
from textual.color import Color
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget


class Pen:
    """Turns content into strips under one theme.

    It knows only the few styles that lines here use (`bold`, `$quiet`, `bold $primary` and so on), which makes a first
    picture several milliseconds cheaper than Textual's own parser of styles would.
    """

    def __init__(self, app: App[None]) -> None:
        """A pen with the app's present colours."""
        self._variables = app.theme_variables
        self._known: dict[str | Style, Style] = {}

    def style(self, words: str | Style) -> Style:
        """The style that some words stand for."""
        if isinstance(words, Style):
            return words
        known = self._known.get(words)
        if known is None:
            parts = words.split()
            colour = next((part[1:] for part in parts if part.startswith("$")), "")
            known = self._known[words] = Style(
                foreground=Color.parse(self._variables[colour]) if colour else None,
                bold=True if "bold" in parts else None,
                reverse=True if "reverse" in parts else None,
            )
        return known

    def strip(self, content: Content, width: int, style: Style) -> Strip:
        """One line of content as a strip of exactly this width, cut with an ellipsis where it is longer."""
        line = content.truncate(width, ellipsis=True, pad=True)
        segments: list[Segment] = []
        last: Style | None = None
        for text, part in line.render(style, end="", parse_style=self.style):
            # Every change of style costs some forty bytes on the line; a gap looks the same in the style before it.
            if last is not None and (part == last or (text.isspace() and part.background == last.background)):
                segments[-1] = Segment(segments[-1].text + text, segments[-1].style)
                continue
            segments.append(Segment(text, part.rich_style))
            last = part
        return Strip(segments, width)


def two_ends(left: Content, right: Content, width: int, fill: str = " ", fill_style: str = "") -> Content:
    """One line with content at both ends; the left one gives way where there is no room for both."""
    room = max(width - right.cell_length, 0)
    kept = left.truncate(room, ellipsis=True)
    return Content.assemble(kept, (fill * (room - kept.cell_length), fill_style), right)


class Lines(Widget):
    """A widget of a few lines made from values; `redraw` sends only the lines that differ."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Lines { width: 1fr; height: auto; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        """Nothing is drawn until the widget has a size."""
        super().__init__(id=id, classes=classes)
        self.auto_links = False
        self._contents: Sequence[Content] = ()
        self._drawn_at = Size(0, 0)
        self._pen: Pen | None = None

    def make(self, size: Size) -> Sequence[Content]:
        """The lines for this much room. Subclasses say what they show; pure in the widget's values."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Make the lines again and refresh those that are no longer the same."""
        size = self.size
        if not size.area or self._drawn_at != size:
            self.refresh()
            return
        before, self._contents = self._contents, self.make(size)
        if len(before) != len(self._contents):
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
        if self._pen is None:
            self._pen = Pen(self.app)
        content = self._contents[y] if y < len(self._contents) else Content("")
        return self._pen.strip(content, self.size.width, self.visual_style)

    def notify_style_update(self) -> None:
        """Another theme or state: forget its colours."""
        self._pen = None
        super().notify_style_update()


class TextLines(Lines):
    """Lines that are simply told what to show."""

    content = Content("")

    def show(self, content: Content) -> None:
        """Show this instead."""
        self.content = content
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """As many lines as there is room for, and an ellipsis where that is not all."""
        return wrapped(self.content, size.width, size.height)


def wrapped(content: Content, width: int, rows: int) -> list[Content]:
    """Content wrapped into so many rows at most, with an ellipsis where something is left out."""
    if not content or not rows or not width:
        return []
    lines = content.wrap(width)
    if len(lines) > rows:
        lines[rows - 1] = Content.assemble(lines[rows - 1].truncate(width - 1), "…")
    return lines[:rows]
