"""How you feel: one key an answer, with words beside every number; lab values as mere data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from gutbone_tui.domain.check_in import Choice
from gutbone_tui.domain.entries import Entry, FeelingEntry, MeasureEntry
from gutbone_tui.domain.feelings import NAMES, QUESTIONS, Feeling, answer_words, answers_of, without_answer
from gutbone_tui.domain.words import distance, short_date
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.ask import AskModal, Question
from gutbone_tui.ui.screens.list_modal import ListModal
from gutbone_tui.ui.widgets.choices import choice_lines
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.words import UNANSWERED, shown

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Change

LAB: Final = "lab"
LAB_QUESTION: Final = Question("A lab value, kept as it is", "crp 1.2 mg/l", "lab", "measure")
_LABEL: Final = 22


class FeelingsModal(ListModal):
    """The questions of the desk's day; a key answers the one under the cursor and goes on to the next."""

    takes_cards: ClassVar[bool] = True
    """A card about a symptom is shown over it at once."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"answer('{key}')", "Answer", show=False) for key in "0123456789yn"),
        Binding("enter,l", "lab", "Lab value", show=False),
        Binding("delete,backspace,x", "clear", "Not answered", show=False),
    ]

    keys_words: ClassVar[str] = "one key answers · x clears · l lab · Esc closes"

    def __init__(self, desk: Desk) -> None:
        """The feelings of the desk's day."""
        super().__init__(desk)
        self.day = desk.day

    def on_mount(self) -> None:
        """The cursor begins where nothing is answered yet."""
        super().on_mount()
        feelings = self.desk.diary.day(self.day).feelings
        first = next((what for what in self._asked() if getattr(feelings, what) is None), None)
        if first is not None:
            self.rows.move_to(first)

    def title_text(self) -> str:
        """Which day it is."""
        return f"How you feel · {short_date(self.day, self.desk.today)} · {distance(self.day, self.desk.today)}"

    def _asked(self) -> list[Feeling]:
        """The questions that are not hidden."""
        return [what for what in NAMES if what not in self.desk.diary.settings.hide]

    def list_rows(self, _: int) -> Sequence[Row]:
        """A row for each question, and one for lab values."""
        feelings = self.desk.diary.day(self.day).feelings
        rows = [self._row(NAMES[what], answer_words(what, feelings), what) for what in self._asked()]
        labs = [entry for entry in self.desk.diary.entries(self.day, self.day) if isinstance(entry, MeasureEntry)]
        values = [f"{each.name} {each.value:g} {each.unit or ''}".strip() for each in labs if each.value is not None]
        return [*rows, Row(Content("")), self._row("Lab values", "; ".join(values), LAB)]

    def _row(self, name: str, answer: str, key: str) -> Row:
        """A name and its answer, a dot where there is none."""
        words = Content(shown(answer, 200)) if answer else Content.styled(UNANSWERED, "$quiet")
        return Row(Content.assemble(" ", (name.ljust(_LABEL), "bold"), words), key)

    def list_notes(self) -> Sequence[Content]:
        """The question under the cursor with its choices."""
        question = QUESTIONS.get(self._what()) if self._what() else None  # type: ignore[arg-type]
        if question is None:
            words = "Enter notes a value, such as crp 1.2 mg/l. It is kept as data; gutbone does not judge it."
            return [Content(""), Content.styled(words, "$quiet")]
        note = [Content.styled(question.note, "$quiet")] if question.note else []
        choices = choice_lines(question.choices, self.inner_width)
        return [Content(""), Content.styled(question.words, "bold"), *note, *choices]

    def _what(self) -> Feeling | None:
        """The feeling under the cursor."""
        return next((what for what in NAMES if what == self.rows.key), None)

    @on(CursorList.Clicked)
    def lab_clicked(self) -> None:
        """A second click on the lab row asks for a value."""
        self.action_lab()

    def action_answer(self, key: str) -> None:
        """Answer the question under the cursor and go on."""
        what = self._what()
        choice = QUESTIONS[what].choice(key) if what else None
        if what is None or choice is None:
            return
        self.change(lambda: self._record(what, choice))
        asked = self._asked()
        place = asked.index(what) + 1
        if place < len(asked):
            self.rows.move_to(asked[place])

    def _record(self, what: Feeling, choice: Choice) -> Change:
        """Record an answer; a new one takes the place of one that answered nothing else."""
        from gutbone_tui.reading import read

        diary = self.desk.diary
        (entry, *_) = read(choice.line, diary.context(self.day)).entries
        before = [each for each in self._feelings() if answers_of(each) == (what,)]
        return diary.edit(before[-1].id, entry) if before else diary.add([entry])

    def _feelings(self) -> list[FeelingEntry]:
        """The day's answers as they were recorded."""
        return [each for each in self.desk.diary.entries(self.day, self.day) if isinstance(each, FeelingEntry)]

    def action_clear(self) -> None:
        """Make a question unanswered again."""
        what = self._what()
        there = [] if what is None else [entry for entry in self._feelings() if what in answers_of(entry)]
        if what is None or not there:
            return

        def job() -> Change | None:
            change: Change | None = None
            for entry in there:
                left = without_answer(entry, what)
                change = self.desk.diary.remove([entry.id]) if left is None else self.desk.diary.edit(entry.id, left)
            return change

        self.change(job)

    def action_lab(self) -> None:
        """Ask for a lab value where the cursor is on them."""
        if self.rows.key != LAB:
            self.rows.move_to(LAB)

        def answered(entries: tuple[Entry, ...] | None) -> None:
            if entries:
                self.change(lambda: self.desk.diary.add(entries))

        self.app.push_screen(AskModal(LAB_QUESTION, self.desk.diary.context(self.day)), answered)
