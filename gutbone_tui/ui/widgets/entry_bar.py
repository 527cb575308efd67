"""The entry bar: a line to type, and under it what the line would be recorded as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.geometry import Size
from textual.getters import query_one
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input

from gutbone_tui.ui.widgets.lines import Lines, strip_of
from gutbone_tui.ui.words import shown


class LineInput(Input):
    """A one-line text field without blinking; pasted lines become parts of one line, so none is lost."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # A line ended before the terminal was ours arrives with the newline of cooked mode.
        Binding("ctrl+j", "submit", show=False),
    ]
    DEFAULT_CSS = """
    LineInput, LineInput:focus {
        border: none;
        height: 1;
        padding: 0;
        background: transparent;
        background-tint: transparent;
    }
    LineInput > .input--placeholder { color: $quiet; }
    """

    def __init__(self, placeholder: str = "", *, id: str | None = None) -> None:  # noqa: A002
        """An empty field."""
        super().__init__(placeholder=placeholder, select_on_focus=False, id=id)
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        """Take all pasted lines, parted by `;`, without the characters that only a terminal understands."""
        parts = [part.strip() for part in event.text.splitlines()]
        pasted = "; ".join(part for part in parts if part).replace("\t", " ")
        self.insert_text_at_cursor("".join(each for each in pasted if each.isprintable()))
        event.prevent_default()
        event.stop()


class PreviewLines(Lines):
    """What stands under the field: the preview, a result, or a sentence on what went wrong."""

    content = Content("")

    def show(self, content: Content) -> None:
        """Show this instead."""
        self.content = content
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """As many lines as there are, the last of them cut."""
        return self.content.wrap(size.width)[: size.height] if self.content else ()


class EntryBar(Container):
    """Where lines are typed. It never reads or records anything itself: it asks with messages and is told."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", show=False)]
    DEFAULT_CSS = """
    EntryBar {
        height: 2;
        color: $foreground;
        & > LineInput { margin: 0 2 0 4; }
        & > PreviewLines { margin: 0 2 0 4; height: 1fr; color: $quiet; }
    }
    """

    @dataclass
    class Typed(Message):
        """The line changed; whoever reads it may answer with `show_preview`."""

        line: str

    @dataclass
    class Entered(Message):
        """The line is to be recorded. It stays in the bar until `accept` is called."""

        line: str

    class Left(Message):
        """The user is done with the bar; the line stays in it."""

    field = query_one(LineInput)
    preview = query_one(PreviewLines)

    def __init__(self, placeholder: str) -> None:
        """A bar with an empty line.

        Args:
            placeholder: what stands in the empty field.
        """
        super().__init__()
        self.placeholder = placeholder

    def compose(self) -> ComposeResult:
        """The field and the lines under it."""
        yield LineInput(self.placeholder)
        yield PreviewLines()

    @property
    def line(self) -> str:
        """What is typed."""
        return self.field.value

    @property
    def in_use(self) -> bool:
        """Whether somebody is typing, or left something half typed."""
        return self.field.has_focus or bool(self.line)

    def open(self, line: str | None = None) -> None:
        """Take the keys; with another line if one is given."""
        if line is not None:
            self.set_line(line)
        self.field.focus(scroll_visible=False)

    def set_line(self, line: str) -> None:
        """Put a line into the field without asking for its preview."""
        with self.field.prevent(Input.Changed):
            self.field.value = line
            self.field.cursor_position = len(line)

    def show_preview(self, content: Content) -> None:
        """Show what the line would be recorded as."""
        self.preview.show(content)

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong; `!` says so without colour."""
        self.preview.show(Content.assemble(("! ", "bold $warning"), (shown(sentence), "$warning")))

    def show_done(self, words: str) -> None:
        """Say what was recorded, once it is."""
        self.preview.show(Content.assemble(("✓ ", "bold $success"), (shown(words), "$success")))

    def render_line(self, y: int) -> Strip:
        """The sides of the frame and the prompt, under the field."""
        width = self.size.width
        prompt = Content.styled(" > " if y == 0 else "   ", "bold $primary" if self.field.has_focus else "$quiet")
        side = Content.styled("│", "$frame")
        middle = prompt.pad_right(max(width - 2 - prompt.cell_length, 0))
        return strip_of(Content.assemble(side, middle, side), width, self.visual_style)

    def action_leave(self) -> None:
        """Give the keys back to the screen."""
        self.post_message(self.Left())

    @on(Input.Changed)
    def tell_typed(self, event: Input.Changed) -> None:
        """Pass a changed line on."""
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def tell_entered(self, event: Input.Submitted) -> None:
        """Pass a finished line on."""
        event.stop()
        self.post_message(self.Entered(event.value))

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def redraw_prompt(self) -> None:
        """The prompt shows whether the bar has the keys."""
        self.refresh()
