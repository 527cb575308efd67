"""Meals: the day's food lines by slot, and what each was read as."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.getters import query_one
from textual.widget import Widget

from gutbone_tui.domain.entries import SLOTS, Entry, FoodEntry, Slot
from gutbone_tui.ui.commands.command import bindings_of
from gutbone_tui.ui.commands.meals import MEAL_COMMANDS
from gutbone_tui.ui.copying import CopyPlace
from gutbone_tui.ui.meal_reading import MealReading
from gutbone_tui.ui.moving import MovePlace
from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.usuals import UsualsPlace
from gutbone_tui.ui.widgets.cursor_list import CursorList
from gutbone_tui.ui.widgets.frame import Section
from gutbone_tui.ui.widgets.meal_rows import LineKey, OtherKey, SlotKey, line_rows, other_rows
from gutbone_tui.ui.words import food_words

_LINES, _WHOLE = 3, 7
"""Share of the width that the lines have beside their reading, as the style sheet below says."""


class MealsScreen(DayScreen):
    """The day's food lines by slot, and what the one under the cursor was read as."""

    title_words = "Meals"
    own_commands = MEAL_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(MEAL_COMMANDS)]
    DEFAULT_CSS = """
    MealsScreen {
        & > Container { layout: horizontal; height: 1fr; }
        & #lines { width: 3fr; border-left: solid $frame; border-right: solid $frame; padding: 0 1; }
        & #reading { width: 4fr; border-right: solid $frame; padding: 0 1; }
        & #over-reading { display: none; }
        & #reading > .cursor-list--cursor { background: transparent; text-style: none; }
        & #reading:focus > .cursor-list--cursor { background: $cursor; text-style: bold; }
        & #reading:focus:ansi > .cursor-list--cursor { text-style: bold reverse; }
        &.-narrow > Container { layout: vertical; }
        &.-narrow #lines { width: 1fr; height: 3fr; }
        &.-narrow #over-reading { display: block; }
        &.-narrow #reading { width: 1fr; height: 2fr; border-left: solid $frame; }
    }
    """

    lines = query_one("#lines", CursorList)
    reading = query_one("#reading", CursorList)
    over_lines = query_one("#over-lines", Section)
    over_reading = query_one("#over-reading", Section)
    _editing: Entry | None = None
    _put_aside = ""
    _refused_edit: tuple[Entry, str] | None = None
    _day: date | None = None

    @cached_property
    def _came_back(self) -> list[tuple[str, date, str]]:
        """Lines that were not recorded and wait until an edit is over."""
        return []

    @cached_property
    def reader(self) -> MealReading:
        """Shows and corrects what the line under the cursor was read as."""
        return MealReading(self)

    def body(self) -> ComposeResult:
        """The lines, and beside or under them the reading."""
        yield Section("", id="over-lines")
        with Container():
            yield CursorList(id="lines")
            yield Section("Read as", id="over-reading")
            yield CursorList(id="reading")

    def main_widget(self) -> Widget:
        """The lines."""
        return self.lines

    def on_mount(self) -> None:
        """Keys go to the lines."""
        self.set_focus(self.lines)

    @property
    def recorded(self) -> Entry | None:
        """Whatever was recorded under the cursor."""
        key = self.lines.key
        return self.desk.diary.entry(key.entry_id) if isinstance(key, (LineKey, OtherKey)) else None

    @property
    def entry(self) -> FoodEntry | None:
        """The food line under the cursor."""
        recorded = self.recorded
        return recorded if isinstance(recorded, FoodEntry) else None

    @property
    def slot(self) -> Slot | None:
        """The slot under the cursor, or of the line under it."""
        key = self.lines.key
        return key.slot if isinstance(key, SlotKey) else self.entry.slot if self.entry is not None else None

    def show_values(self) -> None:
        """Show the lines of the desk's day."""
        diary, day = self.desk.diary, self.desk.day
        rows = line_rows(diary.day(day), diary.catalogue)
        self.lines.show([*rows, *other_rows(diary.entries(day, day), diary.catalogue)], self._first_key())
        self.show_reading()

    def show_entry(self, entry: Entry) -> None:
        """Put the cursor on an entry."""
        self.lines.move_to(LineKey(entry.id) if isinstance(entry, FoodEntry) else OtherKey(entry.id))

    def _first_key(self) -> LineKey | SlotKey | None:
        """Where the cursor starts on a day: its first line, or its first meal. After that it stays where it is."""
        if self._day == self.desk.day:
            return None
        self._day = self.desk.day
        lines = (entry for slot in SLOTS for entry in self.desk.diary.day(self.desk.day).lines(slot))
        return next((LineKey(entry.id) for entry in lines), SlotKey(SLOTS[0]))

    @on(events.ScreenResume)
    @on(events.Resize)
    def show_titles(self) -> None:
        """Titles stand over their lists, which know their size a moment later."""
        self.call_after_refresh(self._show_titles)

    def _show_titles(self) -> None:
        """One title, or two where the lists stand beside each other.

        Where the screen grew out of sight, its lists are still under each other when it comes back.
        """
        beside = None if self.over_reading.display else (self.size.width * _LINES // _WHOLE - 1, "Read as")
        self.over_lines.show("Food lines", beside=beside)

    @on(CursorList.Moved, "#lines")
    def show_reading(self) -> None:
        """Show what the line under the cursor was read as."""
        self.reader.show(self.recorded)

    async def action_add(self) -> None:
        """Add a line to the slot under the cursor."""
        self.recording.slot = self.slot
        await super().action_add()

    async def action_edit(self) -> None:
        """Edit the line under the cursor, add to an empty slot, or take a guess of the reading for true."""
        if self.reader.rows_have_keys:
            if self.entry is not None:
                self.reader.confirm(self.entry)
            return
        entry = self.recorded
        if entry is None:
            await self.action_add()
            return
        if not entry.text:
            self.tell("This was ticked on the plant list; it can be deleted or moved.")
            return
        await super().action_add()
        self._editing, self._put_aside = entry, self.desk.draft
        self._put(food_words(entry) if isinstance(entry, FoodEntry) else entry.text)

    def record(self, line: str) -> None:
        """Record a new line, or the edited one in the place of what it was."""
        entry = self._editing
        if entry is None:
            super().record(line)
            return
        refused = self.recording.refused(line)
        if refused:
            self._put(line)
            self.bar.show_problem(refused)
            return
        self.leave_bar()

        def failed(sentence: str) -> None:
            self.complain(sentence)
            self._refused_edit = (entry, line)
            if self.is_current:
                self.call_later(self.reopen_refused)

        self.desk.change(lambda: self.desk.diary.edit_line(entry.id, line), self.say_done, failed)

    @on(events.ScreenResume)
    async def reopen_refused(self) -> None:
        """Bring an edit back that could not be recorded, as soon as this screen is in sight."""
        if self._refused_edit is not None:
            (entry, line), self._refused_edit = self._refused_edit, None
            await super().action_add()
            self._editing, self._put_aside = entry, self.desk.draft
            self._put(line)

    def leave_bar(self) -> None:
        """Leave the bar; what was half typed before an edit comes back to it."""
        if self._editing is not None:
            self._editing = None
            self._put(self._put_aside)
        super().leave_bar()
        while self._came_back:
            self.take_back(*self._came_back.pop(0))

    def take_back(self, line: str, day: date, sentence: str) -> None:
        """Put a line back into the bar; while an entry is edited there, it comes after that."""
        if self._editing is None:
            super().take_back(line, day, sentence)
        else:
            self._came_back.append((line, day, sentence))
            self.complain(sentence)

    def action_delete(self) -> None:
        """Delete what is under the cursor."""
        entry = self.recorded
        if entry is not None:
            self.change(lambda: self.desk.diary.remove([entry.id]))

    async def action_move_line(self) -> None:
        """Ask where what is under the cursor goes."""
        recorded = self.recorded
        if recorded is not None:
            await MovePlace(self, recorded).open()

    async def action_copy_yesterday(self) -> None:
        """Ask what to copy from the day before."""
        await CopyPlace(self).open()

    async def action_usuals(self) -> None:
        """Offer the saved meals."""
        await UsualsPlace(self).open()

    async def action_save_usual(self) -> None:
        """Save the meal under the cursor under a name."""
        await UsualsPlace(self).keep(self.slot)

    async def put_line(self, line: str) -> None:
        """Put a line into the bar, to be entered or changed first."""
        await self.action_add()
        self._put(line)

    def action_to_reading(self) -> None:
        """Go to what the line was read as."""
        if self.reading.rows and self.entry is not None:
            self.set_focus(self.reading)

    def action_to_lines(self) -> None:
        """Go back to the lines."""
        self.set_focus(self.lines)

    def action_tick(self) -> None:
        """Count the food or plant under the cursor of the reading, or do not count it."""
        if self.entry is not None:
            self.reader.tick(self.entry)

    def action_other_meaning(self) -> None:
        """Read the words under the cursor as the next thing they can mean, or ask what they are."""
        if self.entry is not None:
            self.reader.read_otherwise(self.entry)

    async def action_details(self) -> None:
        """Show what is known of the food under the cursor of the reading, or of the first food of the line."""
        food = self.reader.food_shown
        if food:
            from gutbone_tui.ui.food_places import open_food_details

            await open_food_details(self, food)

    @on(CursorList.Clicked, "#lines")
    async def edit_clicked(self) -> None:
        """A second click edits a line."""
        await self.action_edit()

    @on(CursorList.Clicked, "#reading")
    def tick_clicked(self) -> None:
        """A second click counts a plant, or does not count it."""
        self.action_tick()

    def _put(self, line: str) -> None:
        """Put a line into the bar, and onto the desk."""
        self.bar.set_line(line)
        self.desk.draft = line
