"""A page of lines under headings that is scrolled, a heading or a screenful at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size

from gutbone_tui.ui.widgets.scrolled_lines import ScrolledLines


class Part(NamedTuple):
    """A heading and what stands under it."""

    title: str
    lines: Sequence[Content]
    note: str = ""
    """What stands at the right end of the heading."""


class Page(ScrolledLines):
    """Parts one under the other; whoever owns it makes their lines."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "part(-1)", "Up", show=False),
        Binding("down", "part(1)", "Down", show=False),
        Binding("pageup", "pages(-1)", "Page up", show=False),
        Binding("pagedown,space", "pages(1)", "Page down", show=False),
        Binding("home", "to_end(-1)", "Top", show=False),
        Binding("end", "to_end(1)", "Bottom", show=False),
    ]

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._starts: list[int] = []

    def show(self, parts: Sequence[Part], width: int) -> None:
        """Show these parts instead, as far down as before."""
        lines: list[Content] = []
        self._starts = []
        for part in parts:
            self._starts.append(len(lines))
            lines += [_heading(part, width), *part.lines]
        self.set_lines(lines)
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
