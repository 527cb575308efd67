"""A page of lines under headings that is scrolled, a heading or a screenful at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from gutbone_tui.ui.widgets.lines import Pen

_NOTHING: Final = Content("")


class Part(NamedTuple):
    """A heading and what stands under it."""

    title: str
    lines: Sequence[Content]
    note: str = ""
    """What stands at the right end of the heading."""


class Page(ScrollView, can_focus=True):
    """Parts one under the other. It holds what it shows; whoever owns it makes the lines."""

    ALLOW_SELECT = False
    ALLOW_MAXIMIZE = False
    DEFAULT_CSS = """
    Page {
        height: 1fr;
        scrollbar-size-vertical: 1;
        scrollbar-size-horizontal: 0;
        overflow-x: hidden;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "part(-1)", "Up", show=False),
        Binding("down", "part(1)", "Down", show=False),
        Binding("pageup", "screenful(-1)", "Page up", show=False),
        Binding("pagedown,space", "screenful(1)", "Page down", show=False),
        Binding("home", "to_end(-1)", "Top", show=False),
        Binding("end", "to_end(1)", "Bottom", show=False),
    ]

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._lines: list[Content] = []
        self._starts: list[int] = []
        self._pen: Pen | None = None

    def show(self, parts: Sequence[Part], width: int) -> None:
        """Show these parts instead, as far down as before."""
        self._lines, self._starts = [], []
        for part in parts:
            self._starts.append(len(self._lines))
            self._lines += [_heading(part, width), *part.lines]
        self.virtual_size = Size(self.size.width, len(self._lines))
        self.refresh()

    def action_part(self, step: int) -> None:
        """To the next heading, or the one before; a few lines on where the next one is out of reach."""
        top, height = self.scroll_offset.y, self.size.height
        if step > 0:
            target = next((start for start in self._starts if start > top), top)
            self.scroll_to(y=min(target, top + max(height - 1, 1)), animate=False)
        else:
            before = [start for start in self._starts if start < top]
            self.scroll_to(y=max(before[-1] if before else 0, top - max(height - 1, 1)), animate=False)

    def action_screenful(self, direction: int) -> None:
        """A screenful on."""
        step = max(self.size.height - 1, 1)
        self.scroll_to(y=self.scroll_offset.y + direction * step, animate=False)

    def action_to_end(self, direction: int) -> None:
        """To the top or the bottom."""
        self.scroll_to(y=0 if direction < 0 else len(self._lines), animate=False)

    def render_line(self, y: int) -> Strip:
        """One visible line."""
        index = y + self.scroll_offset.y
        content = self._lines[index] if index < len(self._lines) else _NOTHING
        if self._pen is None:
            self._pen = Pen(self.app)
        return self._pen.strip(content, self.scrollable_content_region.width, self.visual_style)

    def notify_style_update(self) -> None:
        """Forget the colours of another theme or state."""
        self._pen = None
        super().notify_style_update()

    def on_resize(self, event: events.Resize) -> None:
        """Lines are as wide as the page."""
        self.virtual_size = Size(event.size.width, len(self._lines))


def _heading(part: Part, width: int) -> Content:
    """A heading, with its note at the right end where there is room for it."""
    title = Content.assemble(("─ ", "$frame"), (part.title, "bold $secondary"), " ")
    note = f" {part.note} " if part.note else ""
    room = width - title.cell_length - len(note) - 1
    if room < 1:
        note, room = "", width - title.cell_length - 1
    return Content.assemble(title, ("─" * max(room, 0), "$frame"), (note, "$quiet"), ("─", "$frame"))
