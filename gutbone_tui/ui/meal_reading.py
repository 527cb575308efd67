"""What a food line was read as, beside it on the Meals screen: shown, counted or not, and corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gutbone_tui.domain.entries import Entry, FoodEntry
from gutbone_tui.ui.commands.shared import UNDO
from gutbone_tui.ui.corrections import confirmed, meanings_of, read_as, ticked_over
from gutbone_tui.ui.widgets.cursor_list import Row
from gutbone_tui.ui.widgets.meal_rows import PartKey, UnreadKey, next_meaning, reading_rows, whole_rows

if TYPE_CHECKING:
    from gutbone_tui.catalogue.own import OwnFood, OwnPlant
    from gutbone_tui.diary.diary import Change
    from gutbone_tui.ui.screens.meals import MealsScreen


class MealReading:
    """The list of what the line under the cursor was read as, and every way to correct it."""

    def __init__(self, screen: MealsScreen) -> None:
        """The reading of the lines of a screen."""
        self.screen = screen
        self.desk = screen.desk

    @property
    def rows_have_keys(self) -> bool:
        """Whether keys are for the reading rather than for the lines."""
        return self.screen.focused is self.screen.reading

    @property
    def part(self) -> PartKey | None:
        """The food or plant under the cursor, while keys are for the reading."""
        key = self.screen.reading.key
        return key if isinstance(key, PartKey) and self.rows_have_keys else None

    @property
    def food_shown(self) -> str:
        """The food or plant that the cursor of the reading is on; empty where it is on none."""
        key = self.screen.reading.key
        return key.what if isinstance(key, PartKey) else ""

    def show(self, entry: Entry | None) -> None:
        """Show what a line was read as, or the whole of what else was recorded; nothing where there is none."""
        rows: list[Row] = []
        reading, diary = self.screen.reading, self.desk.diary
        if isinstance(entry, FoodEntry):
            rows = reading_rows(entry, diary.catalogue, meanings_of(entry, diary.context(entry.day, entry.slot)))
        elif entry is not None:
            rows = whole_rows(entry, diary.catalogue, reading.scrollable_content_region.width)
        reading.show(rows)

    def tick(self, entry: FoodEntry) -> None:
        """Count the food or plant under the cursor, or do not count it."""
        if (part := self.part) is not None:
            self._correct(ticked_over(entry, part.place, part.what))

    def confirm(self, entry: FoodEntry) -> None:
        """Take the guess under the cursor for true, and remember it."""
        if (part := self.part) is not None and entry.items[part.place].guess:
            item = entry.items[part.place]
            self._correct(confirmed(entry, part.place), item.words, item.food)

    def read_otherwise(self, entry: FoodEntry) -> None:
        """Read the words under the cursor as the next thing they can mean and remember it, or ask what they are."""
        context = self.desk.diary.context(entry.day, entry.slot)
        meanings = meanings_of(entry, context)
        place = self.part.place if self.part is not None else min(meanings, default=-1)
        if place not in meanings:
            key = self.screen.reading.key
            unread = key.words if isinstance(key, UnreadKey) else next(iter(entry.unread), "")
            if unread:
                self._make_own(entry, unread)
            else:
                self.screen.tell("These words have one meaning here; e changes the line.")
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

            undo = self.desk.key_of(UNDO)
            said = f"“{words}” is known from now on; {undo} twice takes both back."
            self.desk.change(job, lambda _: self.screen.tell(said), self.screen.complain)

        self.screen.app.push_screen(OwnFoodModal(words, diary.context(entry.day, entry.slot)), made)

    def _correct(self, entry: FoodEntry, words: str | None = None, food_id: str = "") -> None:
        """Keep a corrected line, and what its words mean from now on."""
        diary = self.desk.diary

        def job() -> Change:
            change = diary.edit(entry.id, entry)
            if words and food_id:
                diary.remember(words, food_id)
            return change

        self.screen.change(job)
