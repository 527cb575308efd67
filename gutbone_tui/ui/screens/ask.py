"""One question with a typed answer, read by the same reader as every line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input

from gutbone_tui.ui.widgets.entry_bar import LineInput
from gutbone_tui.ui.widgets.lines import TextLines
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from gutbone_tui.domain.entries import Entry, Kind
    from gutbone_tui.reading import Context


@dataclass(frozen=True)
class Question:
    """What is asked, and how an answer becomes a line."""

    title: str
    expected: str
    """Examples of answers."""
    before: str
    """What stands before the answer in the line that is read, such as `stress`."""
    kind: Kind
    """The kind of entry an answer makes."""


class AskModal(ModalScreen["tuple[Entry, ...] | None"]):
    """Asks one question; gives the entries the answer was read as, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Close", show=False)]
    DEFAULT_CSS = """
    AskModal {
        align: center middle;
        background: transparent;
        & > Container {
            width: 64;
            max-width: 96%;
            height: 5;
            border: round $frame;
            border-title-color: $primary;
            background: $surface;
            padding: 0 1;
        }
        & TextLines { height: 2; color: $quiet; }
    }
    """

    field = query_one(LineInput)
    preview = query_one(TextLines)

    def __init__(self, question: Question, context: Context) -> None:
        """Ask a question.

        Args:
            question: what to ask.
            context: the day the answer is for, and all the reader needs.
        """
        super().__init__()
        self.question = question
        self.context = context

    def compose(self) -> ComposeResult:
        """A field and what the answer means."""
        with Container() as box:
            box.border_title = Content(self.question.title)
            yield LineInput(self.question.expected)
            yield TextLines()

    def on_mount(self) -> None:
        """The next key is already for the field."""
        self.set_focus(self.field)

    @on(Input.Changed)
    def show_meaning(self, event: Input.Changed) -> None:
        """Show what the answer would be recorded as."""
        if not event.value.strip():
            self.preview.show(Content(""))
            return
        from gutbone_tui.reading import describe

        entries, problem = self._read(event.value)
        words = " · ".join(describe(entry, self.context.catalogue) for entry in entries)
        self.preview.show(Content.styled(shown(problem), "$warning") if problem else Content(shown(words)))

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Give the answer, or say what is expected."""
        entries, problem = self._read(event.value)
        if problem:
            self.preview.show(Content.styled(f"! {shown(problem)}", "$warning"))
        else:
            self.dismiss(entries)

    def _read(self, answer: str) -> tuple[tuple[Entry, ...], str]:
        """The entries an answer makes, or one sentence on what is expected."""
        from gutbone_tui.reading import read

        reading = read(f"{self.question.before} {answer}".strip(), self.context)
        problem = next((doubt.message for doubt in reading.doubts if doubt.kind == "value"), "")
        if not problem and (not reading.entries or any(entry.kind != self.question.kind for entry in reading.entries)):
            problem = f"Type an answer such as {self.question.expected}."
        return reading.entries, problem
