"""Moving what was recorded: a food line to another slot or day, anything else to another day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from gutbone_tui.domain.entries import SLOTS, Entry, FoodEntry
from gutbone_tui.ui.screens.choose import Choice, ChooseModal
from gutbone_tui.ui.words import SLOT_NAMES, food_words

if TYPE_CHECKING:
    from gutbone_tui.ui.screens.day import DayScreen

ANOTHER_DAY: Final = "day"
"""Stands for a day that is asked for next."""
_LONGEST_TITLE: Final = 40


class MovePlace:
    """Asks where an entry goes, and moves it."""

    def __init__(self, screen: DayScreen, entry: Entry) -> None:
        """Moving one entry, asked for and told about on a screen."""
        self.screen = screen
        self.desk = screen.desk
        self.entry = entry

    async def open(self) -> None:
        """Ask where it goes; what is no food has no slot, so that only the day is asked for."""
        if isinstance(self.entry, FoodEntry):
            title = f"Move {food_words(self.entry)[:_LONGEST_TITLE]}"
            await self.screen.app.push_screen(ChooseModal(title, move_choices(self.entry)), self._move)
        else:
            self._ask_day()

    def _move(self, taken: str | None) -> None:
        """Move it to what was chosen."""
        if taken is None:
            return
        if taken in SLOTS:
            self.screen.change(lambda: self.desk.diary.move([self.entry.id], slot=taken))
        elif taken == ANOTHER_DAY:
            self._ask_day()
        else:
            self._move_to_day(self.entry.day + timedelta(days=int(taken)))

    def _ask_day(self) -> None:
        """Ask which day it goes to."""
        from gutbone_tui.ui.screens.go_to import GoToModal

        self.screen.app.push_screen(GoToModal(self.desk.today), self._move_to_day)

    def _move_to_day(self, day: date | None) -> None:
        """Move it to another day."""
        if day is not None and day != self.entry.day:
            self.screen.change(lambda: self.desk.diary.move([self.entry.id], day=day))


def move_choices(entry: FoodEntry) -> list[Choice]:
    """Where a line can go: another slot by its name, another day by its distance, or a day to be asked for."""
    slots = [Choice(slot[0], SLOT_NAMES[slot], slot) for slot in SLOTS if slot != entry.slot]
    days = [Choice("[", "the day before", "-1"), Choice("]", "the day after", "1")]
    return [*slots, *days, Choice("g", "another day …", ANOTHER_DAY)]
