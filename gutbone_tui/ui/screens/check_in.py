"""The guided check-in: what is still unanswered, one key an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.geometry import Size
from textual.getters import query_one
from textual.screen import ModalScreen

from gutbone_tui.domain.check_in import Choice, Question
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.widgets.frame import clickable
from gutbone_tui.ui.widgets.lines import Lines, wrapped
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Change


class QuestionLines(Lines):
    """A question, what is known already, and its choices."""

    DEFAULT_CSS = """
    QuestionLines { height: 1fr; }
    """

    question: Question | None = None
    problem = ""

    def show(self, question: Question, problem: str = "") -> None:
        """Ask another question."""
        self.question, self.problem = question, problem
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """The question, its note, its choices."""
        if self.question is None:
            return ()
        note = Content.styled(shown(self.question.note), "$quiet")
        lines = [*wrapped(Content.styled(shown(self.question.words), "bold"), size.width, 2), note]
        lines += _choices(self.question.choices, size.width)
        if self.problem:
            lines += wrapped(Content.styled(f"! {shown(self.problem)}", "$warning"), size.width, 2)
        return lines[: size.height]


def _choices(choices: Sequence[Choice], width: int) -> list[Content]:
    """The choices, side by side as far as they fit; each can be clicked."""
    lines: list[Content] = []
    for choice in choices:
        label = f" {choice.label}" if choice.label else ""
        cell = Content.assemble((choice.key, "bold $primary"), label).stylize(clickable(f"answer('{choice.key}')"))
        if lines and lines[-1].cell_length + cell.cell_length + 3 <= width:
            lines[-1] = Content.assemble(lines[-1], "   ", cell)
        else:
            lines.append(cell)
    return lines


class CheckInModal(ModalScreen[None]):
    """Asks what the desk's day has not answered yet. Every answer is recorded as it is given."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "skip", "Skip", show=False),
        Binding("backspace,left", "back", "Back", show=False),
        Binding("q,ctrl+q", "dismiss", "Close", show=False),
    ]
    DEFAULT_CSS = """
    CheckInModal {
        align: center middle;
        background: transparent;
        & > Container {
            width: 62;
            max-width: 96%;
            height: 9;
            border: round $frame;
            border-title-color: $primary;
            border-subtitle-color: $quiet;
            background: $surface;
            padding: 0 1;
        }
    }
    """

    lines = query_one(QuestionLines)
    box = query_one(Container)

    def __init__(self, desk: Desk, questions: Sequence[Question]) -> None:
        """A check-in for the day the desk shows; it stays with that day.

        Args:
            desk: where answers are recorded.
            questions: what to ask, at least one.
        """
        super().__init__()
        self.desk = desk
        self.day = desk.day
        self.questions = questions
        self.number = 0
        self.given: dict[str, str] = {}
        """Ids of the entries that were answers to this check-in's questions, by question."""

    def compose(self) -> ComposeResult:
        """One question at a time."""
        with Container() as box:
            box.border_subtitle = "Esc skips · ← back · q closes"
            yield QuestionLines()

    def on_mount(self) -> None:
        """Ask the first question."""
        self._ask()

    def on_key(self, event: events.Key) -> None:
        """A key that is an answer gives it."""
        key = event.character or event.key
        if self.questions[self.number].choice(key) is not None:
            event.stop()
            self.action_answer(key)

    def action_answer(self, key: str) -> None:
        """Record an answer and go on."""
        question = self.questions[self.number]
        choice = question.choice(key)
        if choice is None:
            return
        from gutbone_tui.reading import read

        diary, (entry, *_) = self.desk.diary, read(choice.line, self.desk.diary.context(self.day)).entries

        def job() -> Change:
            before = self.given.get(question.id)
            change = diary.edit(before, entry) if before else diary.add([entry])
            self.given[question.id] = change.entry_ids[0]
            return change

        self.desk.change(job, self._recorded, self._failed)
        self.action_skip()

    def action_skip(self) -> None:
        """Go on without an answer; the question stays unanswered."""
        if self.number + 1 < len(self.questions):
            self.number += 1
            self._ask()
        else:
            self.dismiss()

    def action_back(self) -> None:
        """Ask the question before once more; a new answer counts instead of the old one."""
        self.number = max(self.number - 1, 0)
        self._ask()

    def _ask(self) -> None:
        """Show the question whose turn it is."""
        self.box.border_title = f"Check-in {self.number + 1} of {len(self.questions)}"
        self.lines.show(self.questions[self.number])

    def _recorded(self, change: Change) -> None:
        """Nothing needs to be said: the board behind shows it."""

    def _failed(self, sentence: str) -> None:
        """Say in one sentence what could not be recorded."""
        self.app.notify(shown(sentence), title="Not done", severity="warning", timeout=10, markup=False)
