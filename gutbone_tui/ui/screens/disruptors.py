"""Disruptors: the five, today and over 7 and 28 days, relief, and antibiotic courses with their window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.getters import query_one
from textual.widget import Widget

from gutbone_tui.domain.cards import Card
from gutbone_tui.domain.days import last_days
from gutbone_tui.domain.entries import DisruptorEntry, Entry
from gutbone_tui.ui.commands.command import bindings_of
from gutbone_tui.ui.commands.disruptors import DISRUPTOR_COMMANDS, EXPLAIN, IMPLIED
from gutbone_tui.ui.relieving import RELIEF_QUESTION, ReliefPlace
from gutbone_tui.ui.screens.ask import AskModal, Question
from gutbone_tui.ui.screens.courses import COURSE_QUESTION, CoursesModal
from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.widgets.cursor_list import CursorList
from gutbone_tui.ui.widgets.disruptor_meanings import meaning_lines, meaning_texts
from gutbone_tui.ui.widgets.disruptor_rows import MONTH_DAYS, RELIEF_KEY, TITLES, TrackerValues, row_name, tracker_rows
from gutbone_tui.ui.widgets.frame import Section
from gutbone_tui.ui.widgets.lines import Lines

QUESTIONS: Final[dict[str, Question]] = {
    "processed": Question("Ultra-processed servings to add", "1, 2 or none", "processed", "disruptor"),
    "sugar": Question("Added sugar to add", "2 servings, 16 g or none", "sugar", "disruptor"),
    "antibiotics": COURSE_QUESTION,
    "stress": Question("Stress today, 0 none to 10 worst", "4", "stress", "stress"),
    "sleep": Question("Last night's sleep", "7.5 well, or 7h30 4/5", "slept", "sleep"),
    RELIEF_KEY: RELIEF_QUESTION,
}
"""What each row asks, and the words that make its answer a line."""

_NONE_LINES: Final = {"processed": "processed none", "sugar": "sugar none", "stress": "stress 0"}
"""Lines that answer "none" in one key. Sleep has no none, and antibiotics are none until a course is noted."""


class MeaningLines(Lines):
    """What the row under the cursor means."""

    DEFAULT_CSS = """
    MeaningLines { height: 1fr; padding: 0 3; }
    """

    values: TrackerValues | None = None
    what = "processed"

    def show(self, values: TrackerValues, what: str) -> None:
        """Show another row, or other values."""
        self.values, self.what = values, what
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """As many lines as there is room for, and the key that shows the rest where that is not all."""
        if self.values is None:
            return ()
        lines = meaning_lines(self.values, self.what, size.width)
        if len(lines) > size.height > 0:
            more = f"… {self.values.explain_key} reads on" if self.values.explain_key else "…"
            last = lines[size.height - 1].truncate(size.width - len(more))
            lines[size.height - 1] = Content.assemble(last, (more, "$primary"))
        return lines[: size.height]


class DisruptorsScreen(DayScreen):
    """The five disruptors, each with an answer for the day, and relief."""

    title_words = "Disruptors"
    own_commands = DISRUPTOR_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(DISRUPTOR_COMMANDS)]
    DEFAULT_CSS = """
    DisruptorsScreen {
        & CursorList { height: 10; padding-top: 1; border-left: solid $frame; border-right: solid $frame; }
        & MeaningLines { border-left: solid $frame; border-right: solid $frame; }
        &.-short CursorList { height: 9; padding-top: 0; }
    }
    """

    rows = query_one(CursorList)
    meaning = query_one(MeaningLines)
    about = query_one(Section)

    def body(self) -> ComposeResult:
        """The rows, and what the one under the cursor means."""
        yield CursorList()
        yield Section("")
        yield MeaningLines()

    def main_widget(self) -> Widget:
        """The rows."""
        return self.rows

    def on_mount(self) -> None:
        """Keys go to the rows."""
        self.set_focus(self.rows)

    @property
    def what(self) -> str:
        """The row under the cursor."""
        return str(self.rows.key or "processed")

    def show_values(self) -> None:
        """Show the desk's day."""
        values = self._values()
        width = self.rows.scrollable_content_region.width or self.size.width
        self.rows.show(tracker_rows(values, width))
        self._show_meaning(values)

    def on_resize(self) -> None:
        """Rows are as wide as the list."""
        if self.is_mounted:
            self.call_after_refresh(self.show_values)

    @on(CursorList.Moved)
    def explain(self) -> None:
        """Explain the row the cursor came to."""
        self._show_meaning(self._values())

    @on(CursorList.Clicked)
    def answer_clicked(self) -> None:
        """A second click on a row answers it."""
        self.action_answer()

    def action_answer(self) -> None:
        """Ask the question of the row under the cursor."""
        if self.rows.key is not None:
            self._ask(self.what)

    async def action_relief(self) -> None:
        """Choose what was done against stress, a key for what and a key for how long."""
        await ReliefPlace(self).open()

    async def action_implied(self) -> None:
        """Show what foods imply, or the antibiotic courses, to see and to correct."""
        if self.what == "antibiotics":
            await self.app.push_screen(CoursesModal(self.desk))
            return
        from gutbone_tui.ui.screens.implied import ImpliedModal

        await self.app.push_screen(ImpliedModal(self.desk, "sugar" if self.what == "sugar" else "processed"))

    async def action_explain(self) -> None:
        """Show all that is said of a row, where there is not room for it on the screen."""
        from gutbone_tui.ui.screens.card import CardModal

        *lines, meaning = meaning_texts(self._values(), self.what)
        await self.app.push_screen(CardModal(Card(TITLES[self.what], "¶".join(lines), meaning)))

    async def action_quick_ticks(self) -> None:
        """Answer by ticking kinds of ultra-processed food."""
        from gutbone_tui.ui.screens.quick_ticks import QuickTicksModal

        await self.app.push_screen(QuickTicksModal(self.desk))

    def action_none(self) -> None:
        """Answer none for the row under the cursor, where that is an answer."""
        if self.rows.key is None:
            return
        if self.what in _NONE_LINES:
            self._add_line(_NONE_LINES[self.what])
        else:
            self.tell(f"{TITLES[self.what]}: type the answer with Enter.")

    def action_serving(self, servings: int) -> None:
        """Add a serving of processed food or sugar, or take back the one added last."""
        if self.rows.key is None:
            return
        if self.what not in ("processed", "sugar"):
            self.tell("Servings are for processed food and sugar; Enter answers the others.")
        elif servings > 0:
            self._add_line(f"{self.what} {servings}")
        else:
            self._take_back(self.what)

    def _take_back(self, what: str) -> None:
        """Remove the serving of the day that was added by hand last."""
        diary, day = self.desk.diary, self.desk.day
        by_hand = [
            entry
            for entry in diary.entries(day, day)
            if isinstance(entry, DisruptorEntry) and entry.what == what and (entry.servings or entry.grams)
        ]
        if by_hand:
            last = max(by_hand, key=lambda entry: (entry.at, entry.id))
            self.change(lambda: diary.remove([last.id]))
        else:
            self.tell(f"Nothing was added by hand; what foods imply is corrected with {self.keys_of(IMPLIED)[0]}.")

    def _values(self) -> TrackerValues:
        """The day, its month and its courses."""
        diary, day = self.desk.diary, self.desk.day
        return TrackerValues(
            day=diary.day(day),
            month=[diary.day(each) for each in last_days(day, MONTH_DAYS)],
            course=diary.courses(day),
            today=self.desk.today,
            over_65=diary.settings.over_65,
            sugar_low_grams=diary.settings.sugar_low_grams,
            free_sugars=diary.settings.sugar_basis == "free",
            hide=diary.settings.hide,
            correct_key=next(iter(self.keys_of(IMPLIED)), ""),
            explain_key=next(iter(self.keys_of(EXPLAIN)), ""),
        )

    def _show_meaning(self, values: TrackerValues) -> None:
        """Explain the row under the cursor."""
        self.about.show(row_name(self.what, free_sugars=values.free_sugars))
        self.meaning.show(values, self.what)

    def _ask(self, what: str) -> None:
        """Ask a question and record the answer."""
        self.app.push_screen(AskModal(QUESTIONS[what], self.desk.diary.context(self.desk.day)), self._record)

    def _record(self, entries: tuple[Entry, ...] | None) -> None:
        """Record an answer."""
        if entries:
            self.change(lambda: self.desk.diary.add(entries))

    def _add_line(self, line: str) -> None:
        """Record a line that a key stands for; it takes the same road as a typed one."""
        from gutbone_tui.reading import read

        self._record(read(line, self.desk.diary.context(self.desk.day)).entries)
