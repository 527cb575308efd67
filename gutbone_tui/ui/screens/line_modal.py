"""One line to type in a box, with what it means shown under it while it is typed."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar, Generic, NamedTuple, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Input

from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.widgets.entry_bar import LineInput
from gutbone_tui.ui.widgets.lines import TextLines
from gutbone_tui.ui.words import shown

Answer = TypeVar("Answer")


class Understood(NamedTuple, Generic[Answer]):
    """What a line was understood as."""

    answer: Answer | None
    """What the modal gives; None where the line means nothing."""
    words: str
    """What it means in words, or one sentence on what is expected."""


class LineModal(BoxedModal["Answer | None"], Generic[Answer]):
    """Asks for one line; gives what it means, or None. Subclasses say what a line means in `understand`."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Close", show=False)]
    DEFAULT_CSS = """
    LineModal {
        & > .box { height: 5; }
        & TextLines { height: 2; color: $quiet; }
    }
    """

    keys_words: ClassVar[str] = ""
    columns: ClassVar[int] = 64

    field = query_one(LineInput)
    preview = query_one(TextLines)

    def __init__(self, title: str, expected: str) -> None:
        """Ask for a line.

        Args:
            title: what is asked; anybody's words may be in it.
            expected: examples, shown while nothing is typed.
        """
        super().__init__()
        self.asked = title
        self.expected = expected

    @abstractmethod
    def understand(self, line: str) -> Understood[Answer]:
        """What a line means."""

    def title_text(self) -> str:
        """What is asked."""
        return self.asked

    def body(self) -> ComposeResult:
        """A field and what its line means."""
        yield LineInput(self.expected)
        yield TextLines()

    def on_mount(self) -> None:
        """The next key is already for the field."""
        self.set_focus(self.field)

    @on(LineInput.Left)
    def leave(self) -> None:
        """Give no answer."""
        self.dismiss(None)

    @on(Input.Changed)
    def show_meaning(self, event: Input.Changed) -> None:
        """Show what the line means so far."""
        understood = self.understand(event.value) if event.value.strip() else Understood(None, "")
        self.preview.show(Content(shown(understood.words)))

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Give the answer, or say what is expected; an empty line is no answer."""
        blank = Understood[Answer](None, f"Type {self.expected}.")
        understood = self.understand(event.value) if event.value.strip() else blank
        if understood.answer is None:
            self.preview.show(Content.styled(f"! {shown(understood.words)}", "$warning"))
        else:
            self.dismiss(understood.answer)
