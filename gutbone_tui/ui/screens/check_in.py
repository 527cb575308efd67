"""The guided check-in: what is still unanswered, one key an answer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.getters import query_one

from gutbone_tui.domain.check_in import ALL_KEY, Choice, Question
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.widgets.choices import choice_lines
from gutbone_tui.ui.widgets.lines import Lines, wrapped
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Change

ANSWER_KEYS: Final = "0123456789abcdefnswx"
"""All keys that are an answer to some question."""


class QuestionLines(Lines):
    """A question, what is known already, and its choices."""

    DEFAULT_CSS = """
    QuestionLines { height: 1fr; }
    """

    question: Question | None = None
    given: Collection[str] = ()
    """Keys of the answers given, where there can be several."""

    def show(self, question: Question, given: Collection[str] = ()) -> None:
        """Ask another question."""
        self.question, self.given = question, tuple(given)
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """The question, its note, its choices."""
        if self.question is None:
            return ()
        note = Content.styled(shown(self.question.note), "$quiet")
        lines = [*wrapped(Content.styled(shown(self.question.words), "bold"), size.width, 2), note]
        lines += choice_lines(self.question.choices, size.width, self.given)
        return lines[: size.height]


class CheckInModal(BoxedModal[None]):
    """Asks what the desk's day has not answered yet. Every answer is recorded as it is given."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # Bindings, and not a handler of keys: the app acts on them before it looks at the next key, however fast.
        *(Binding(key, f"answer('{key}')", "Answer", show=False) for key in ANSWER_KEYS),
        Binding("escape", "skip", "Skip", show=False),
        Binding("enter", "skip", "Go on", show=False),
        Binding("backspace,left", "back", "Back", show=False),
        Binding("q,ctrl+q", "dismiss", "Close", show=False),
    ]
    DEFAULT_CSS = """
    CheckInModal > .box { height: 9; max-height: 100%; }
    """

    columns: ClassVar[int] = 62

    lines = query_one(QuestionLines)

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
        self.given: dict[tuple[str, str], tuple[str, ...]] = {}
        """Ids of the entries that were answers to this check-in's questions, by question and, of several, by key."""
        self.ticked: set[tuple[str, str]] = set()
        """Answers given to questions that take several, by question and key."""

    def title_text(self) -> str:
        """Which question it is."""
        return f"Check-in {self.number + 1} of {len(self.questions)}"

    def keys_text(self) -> str:
        """What the keys do that are no answers."""
        return f"{'Enter goes on' if self.questions[self.number].many else 'Esc skips'} · ← back · q closes"

    def body(self) -> ComposeResult:
        """One question at a time."""
        yield QuestionLines()

    def on_mount(self) -> None:
        """Ask the first question."""
        self._ask()

    def action_answer(self, key: str) -> None:
        """Record an answer and go on; where there can be several, take a second key for the same one back."""
        question = self.questions[self.number]
        choice = question.choice(key)
        if choice is None:
            return
        if question.many and key != ALL_KEY:
            self._toggle(question, choice)
            return
        if not question.many:
            self._change((question.id, ""), choice)
        else:
            for each in question.choices:
                if len(each.planned) == 1 and each.planned[0] in choice.planned and not self._is_ticked(question, each):
                    self._toggle(question, each)
        self.action_skip()

    def _is_ticked(self, question: Question, choice: Choice) -> bool:
        """Whether one of several answers was given."""
        return (question.id, choice.key) in self.ticked

    def _toggle(self, question: Question, choice: Choice) -> None:
        """Give one of several answers, or take it back."""
        place = (question.id, choice.key)
        taken_back = place in self.ticked
        self.ticked ^= {place}
        self._change(place, None if taken_back else choice)
        self._ask()

    def _change(self, place: tuple[str, str], choice: Choice | None) -> None:
        """Record an answer instead of the one given before, or none."""
        from gutbone_tui.reading.answering import entries_of

        diary = self.desk.diary
        entries = entries_of(choice, diary.context(self.day)) if choice is not None else ()

        def job() -> Change | None:
            before = self.given.pop(place, ())
            if len(before) == len(entries) == 1:
                change: Change | None = diary.edit(before[0], entries[0])
            else:
                removed = diary.remove(before) if before else None
                change = diary.add(entries) if entries else removed
            if entries and change is not None:
                self.given[place] = change.entry_ids
            return change

        self.desk.change(job, self._recorded, self.complain)

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
        self.show_edges()
        question = self.questions[self.number]
        rows = len(choice_lines(question.choices, self.inner_width))
        self.box.styles.height = min(max(rows + 5, 9), self.app.size.height - 2)
        self.lines.show(question, [key for asked, key in self.ticked if asked == question.id])

    def _recorded(self, change: Change) -> None:
        """Nothing needs to be said: the board behind shows it."""
