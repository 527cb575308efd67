"""One question with a typed answer, read by the same reader as every line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gutbone_tui.domain.entries import Entry
from gutbone_tui.ui.screens.line_modal import LineModal, Understood

if TYPE_CHECKING:
    from gutbone_tui.domain.entries import Kind
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


class AskModal(LineModal[tuple[Entry, ...]]):
    """Asks one question; gives the entries the answer was read as, or None."""

    def __init__(self, question: Question, context: Context) -> None:
        """Ask a question.

        Args:
            question: what to ask.
            context: the day the answer is for, and all the reader needs.
        """
        super().__init__(question.title, question.expected)
        self.question = question
        self.context = context

    def understand(self, line: str) -> Understood[tuple[Entry, ...]]:
        """The entries an answer makes."""
        from gutbone_tui.reading import read
        from gutbone_tui.reading.describing import describe

        reading = read(f"{self.question.before} {line}".strip(), self.context)
        problem = next((doubt.message for doubt in reading.doubts if doubt.kind == "value"), "")
        if problem:
            return Understood(None, problem)
        if not reading.entries or any(entry.kind != self.question.kind for entry in reading.entries):
            return Understood(None, f"Type an answer such as {self.expected}.")
        words = " · ".join(describe(entry, self.context.catalogue) for entry in reading.entries)
        return Understood(reading.entries, words)
