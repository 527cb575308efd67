"""The guided check-in: what is still unanswered today, one key per answer."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen

from gutbone_tui.domain.days import DAYS_IN_WEEK, last_days
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.questions import Answer, Base, Question, questions
from gutbone_tui.ui.widgets.frame import clickable
from gutbone_tui.ui.widgets.lines import TextLines
from gutbone_tui.ui.words import shown


class CheckInModal(ModalScreen[None]):
    """Asks one question after the other. Every answer is recorded at once; Esc skips, and skipped is unanswered."""

    DEFAULT_CSS = """
    CheckInModal {
        align: center middle;
        background: transparent;
        & > Container {
            width: 64;
            max-width: 96%;
            height: 9;
            border: round $frame;
            border-title-color: $primary;
            border-subtitle-color: $quiet;
            background: $surface;
            padding: 1 2;
        }
        & TextLines { height: 1fr; }
    }
    """

    lines = query_one(TextLines)
    box = query_one(Container)

    def __init__(self, desk: Desk) -> None:
        """Ask about the day the desk shows."""
        super().__init__()
        self.desk = desk
        self._passed: set[str] = set()
        self._given: set[tuple[str, str]] = set()
        self._said = ""
        self._left = self._unanswered()
        self._all = len(self._left)

    def compose(self) -> ComposeResult:
        """A question in a box."""
        with Container():
            yield TextLines()

    def on_mount(self) -> None:
        """Ask the first question."""
        self.box.border_subtitle = Content("a key answers · Esc skips · q ends")
        self.ask()

    def ask(self) -> None:
        """Ask what comes next, or end."""
        if not self._left:
            self.dismiss()
            return
        question = self._left[0]
        number = self._all - len(self._left) + 1
        self.box.border_title = Content(f"Check-in · {number} of {self._all}")
        keys = Content("   ").join(self._chip(answer) for answer in self._open(question))
        said = Content.styled(self._said, "$quiet")
        self.lines.show(
            Content("\n").join([Content.styled(question.words, "bold"), Content(""), keys, Content(""), said])
        )

    async def on_key(self, event: events.Key) -> None:
        """Take an answer, skip, or end."""
        if event.key == "q":
            event.stop()
            self.dismiss()
        elif event.key == "escape":
            event.stop()
            self.action_skip()
        elif event.character and self._left:
            event.stop()
            self.action_answer(event.character)

    def action_skip(self) -> None:
        """Leave a question unanswered."""
        if self._left:
            self._passed.add(self._left.pop(0).id)
        self.ask()

    def action_answer(self, key: str) -> None:
        """Record what a key means and ask the next."""
        if not self._left:
            return
        question = self._left[0]
        answer = next((answer for answer in self._open(question) if answer.key == key), None)
        if answer is None:
            return
        self._given.add((question.id, key))
        self._said = f"… {question.words} {answer.words or key}"
        entries = answer.entries(Base(self.desk.day, self.desk.diary.clock()))
        if entries:
            self.desk.add(entries, lambda _: self._say(f"✓ {question.words} {answer.words or key}"), self._fail)
        if not question.repeats or key == "a" or not self._open(question)[:-1]:
            self._passed.add(question.id)
            self._left.pop(0)
        self.ask()

    def _unanswered(self) -> list[Question]:
        """What the day has not answered and was not skipped."""
        diary, day = self.desk.diary, self.desk.day
        lately = [entry.what for each in last_days(day, DAYS_IN_WEEK + 1)[:-1] for entry in diary.day(each).supplements]
        return [question for question in questions(diary.day(day), lately) if question.id not in self._passed]

    def _open(self, question: Question) -> Sequence[Answer]:
        """The answers that can still be given."""
        return [answer for answer in question.answers if (question.id, answer.key) not in self._given]

    def _chip(self, answer: Answer) -> Content:
        """A key and what it means, to be pressed or clicked."""
        words = f" {shown(answer.words)}" if answer.words and answer.words != answer.key else ""
        chip = Content.assemble((answer.key, "bold $primary"), words)
        return chip.stylize(clickable(f"answer('{answer.key}')"))

    def _say(self, words: str) -> None:
        """Say that an answer is on the disk."""
        self._said = words
        if self.is_attached and self._left:
            self.ask()

    def _fail(self, sentence: str) -> None:
        """Say that an answer could not be recorded; it stays unanswered."""
        self.notify(shown(sentence), title="Not recorded", severity="warning", timeout=10, markup=False)
