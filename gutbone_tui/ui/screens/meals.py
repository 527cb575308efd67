"""Meals: the day's food lines by slot, and what each was read as."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.getters import query_one
from textual.widget import Widget

from gutbone_tui.domain.entries import SLOTS, Entry, FoodEntry, Slot
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.ui.commands.command import bindings_of
from gutbone_tui.ui.commands.meals import MEAL_COMMANDS
from gutbone_tui.ui.corrections import confirmed, meanings_of, read_as, ticked_over
from gutbone_tui.ui.meal_choices import ANOTHER_DAY, copied, copy_choices, move_choices, usual_choices
from gutbone_tui.ui.screens.choose import ChooseModal
from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.widgets.cursor_list import CursorList
from gutbone_tui.ui.widgets.frame import Section
from gutbone_tui.ui.widgets.meal_rows import (
    LineKey,
    OtherKey,
    PartKey,
    SlotKey,
    UnreadKey,
    line_rows,
    next_meaning,
    other_rows,
    reading_rows,
)
from gutbone_tui.ui.words import food_words

if TYPE_CHECKING:
    from gutbone_tui.catalogue.own import OwnFood, OwnPlant
    from gutbone_tui.diary.diary import Change


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
        & #reading:focus > .cursor-list--cursor { background: $primary 25%; text-style: bold; }
        & #reading:focus:ansi > .cursor-list--cursor { text-style: reverse; }
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
    _day: date | None = None

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

    def _first_key(self) -> LineKey | None:
        """Where the cursor starts on a day: its first line. After that it stays where it is."""
        if self._day == self.desk.day:
            return None
        self._day = self.desk.day
        lines = (entry for slot in SLOTS for entry in self.desk.diary.day(self.desk.day).lines(slot))
        return next((LineKey(entry.id) for entry in lines), None)

    @on(events.Resize)
    def show_titles(self) -> None:
        """Titles stand over their lists, which know their size a moment later."""
        self.call_after_refresh(self._show_titles)

    def _show_titles(self) -> None:
        """One title, or two where the lists stand beside each other."""
        beside = None if self.over_reading.display else (self.lines.outer_size.width - 1, "Read as")
        self.over_lines.show("Food lines", beside=beside)

    @on(CursorList.Moved, "#lines")
    def show_reading(self) -> None:
        """Show what the line under the cursor was read as."""
        entry, diary = self.entry, self.desk.diary
        rows = []
        if entry is not None:
            meanings = meanings_of(entry, diary.context(entry.day, entry.slot))
            rows = reading_rows(entry, diary.catalogue, meanings)
        self.reading.show(rows)

    async def action_add(self) -> None:
        """Add a line to the slot under the cursor."""
        self.recording.slot = self.slot
        await super().action_add()

    async def action_edit(self) -> None:
        """Edit the line under the cursor, add to an empty slot, or take a guess of the reading for true."""
        if self.focused is self.reading:
            self._confirm()
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

        async def reopen() -> None:
            await self.action_edit_again(entry, line)

        def failed(sentence: str) -> None:
            self.complain(sentence)
            self.call_later(reopen)

        self.desk.change(lambda: self.desk.diary.edit_line(entry.id, line), self.say_done, failed)

    async def action_edit_again(self, entry: Entry, line: str) -> None:
        """Bring an edit back that could not be recorded."""
        await super().action_add()
        self._editing, self._put_aside = entry, self.desk.draft
        self._put(line)

    def leave_bar(self) -> None:
        """Leave the bar; what was half typed before an edit comes back to it."""
        if self._editing is not None:
            self._editing = None
            self._put(self._put_aside)
        super().leave_bar()

    def action_delete(self) -> None:
        """Delete what is under the cursor."""
        entry = self.recorded
        if entry is not None:
            self.change(lambda: self.desk.diary.remove([entry.id]))

    async def action_move_line(self) -> None:
        """Ask where the line goes; what is no food can go to another day."""
        entry, recorded = self.entry, self.recorded
        if entry is None:
            if recorded is not None:
                self._ask_day(recorded)
            return
        question = ChooseModal(f"Move {food_words(entry)[:40]}", move_choices(entry))
        await self.app.push_screen(question, lambda taken: self._move(entry, taken))

    def _move(self, entry: FoodEntry, taken: str | None) -> None:
        """Move a line to what was chosen."""
        if taken is None:
            return
        if taken in SLOTS:
            self.change(lambda: self.desk.diary.move([entry.id], slot=taken))
        elif taken == ANOTHER_DAY:
            self._ask_day(entry)
        else:
            self._move_to_day(entry, entry.day + timedelta(days=int(taken)))

    def _ask_day(self, entry: Entry) -> None:
        """Ask which day something goes to."""
        from gutbone_tui.ui.screens.go_to import GoToModal

        self.app.push_screen(GoToModal(self.desk.today), lambda day: self._move_to_day(entry, day))

    def _move_to_day(self, entry: Entry, day: date | None) -> None:
        """Move a line to another day."""
        if day is not None and day != entry.day:
            self.change(lambda: self.desk.diary.move([entry.id], day=day))

    async def action_copy_yesterday(self) -> None:
        """Ask what to copy from the day before."""
        choices = copy_choices(self._day_before())
        if choices:
            await self.app.push_screen(ChooseModal("Copy from the day before", choices), self._copy)
        else:
            self.tell("The day before has no meals to copy.")

    def _copy(self, taken: str | None) -> None:
        """Copy what was chosen from the day before."""
        if taken is not None:
            diary = self.desk.diary
            copies = copied(self._day_before(), taken, self.desk.day, diary.clock())
            self.change(lambda: diary.add(copies))

    def _day_before(self) -> DaySummary:
        """The day before the one shown."""
        return self.desk.diary.day(self.desk.day - timedelta(days=1))

    async def action_usuals(self) -> None:
        """Offer the saved meals."""
        choices = usual_choices(self.desk.diary.usuals())
        if choices:
            await self.app.push_screen(ChooseModal("Your usuals", choices), self._take_usual)
        else:
            self.tell("There are no saved meals yet.")

    async def _take_usual(self, name: str | None) -> None:
        """Put a usual into the bar, to be entered or changed first."""
        if name is not None:
            await self.action_add()
            self._put(f"={name}")

    def action_to_reading(self) -> None:
        """Go to what the line was read as."""
        if self.reading.rows:
            self.set_focus(self.reading)

    def action_to_lines(self) -> None:
        """Go back to the lines."""
        self.set_focus(self.lines)

    def action_tick(self) -> None:
        """Count the food or plant under the cursor of the reading, or do not count it."""
        entry, key = self.entry, self.reading.key
        if entry is not None and isinstance(key, PartKey) and self.focused is self.reading:
            self._correct(ticked_over(entry, key.place, key.what))

    def _confirm(self) -> None:
        """Take the guess under the cursor for true, and remember it."""
        entry, key = self.entry, self.reading.key
        if entry is not None and isinstance(key, PartKey) and entry.items[key.place].guess:
            item = entry.items[key.place]
            self._correct(confirmed(entry, key.place), item.words, item.food)

    def action_other_meaning(self) -> None:
        """Read the words under the cursor as the next thing they can mean and remember it, or ask what they are."""
        entry, key = self.entry, self.reading.key
        if entry is None:
            return
        context = self.desk.diary.context(entry.day, entry.slot)
        meanings = meanings_of(entry, context)
        place = key.place if isinstance(key, PartKey) and self.focused is self.reading else min(meanings, default=-1)
        if place not in meanings:
            unread = key.words if isinstance(key, UnreadKey) else next(iter(entry.unread), "")
            if unread:
                self._make_own(entry, unread)
            else:
                self.tell("These words have one meaning here; e changes the line.")
            return
        following = next_meaning(meanings[place], entry.items[place].food)
        self._correct(read_as(entry, place, following, context), entry.items[place].words, following)

    def _make_own(self, entry: FoodEntry, words: str) -> None:
        """Ask what words are that nobody could read, and read their line again."""
        from gutbone_tui.ui.screens.own_food import OwnFoodModal

        diary = self.desk.diary

        def made(own: OwnFood | OwnPlant | None) -> None:
            if own is None:
                return

            def job() -> Change:
                diary.keep_own(own)
                return diary.edit_line(entry.id, entry.text or words)

            self.change(job)

        self.app.push_screen(OwnFoodModal(words, diary.context(entry.day, entry.slot)), made)

    def _correct(self, entry: FoodEntry, words: str | None = None, food_id: str = "") -> None:
        """Keep a corrected line, and what its words mean from now on."""
        diary = self.desk.diary

        def job() -> Change:
            change = diary.edit(entry.id, entry)
            if words and food_id:
                diary.remember(words, food_id)
            return change

        self.change(job)

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
