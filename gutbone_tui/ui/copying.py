"""Copying from the day before: a meal, all meals, or all meals and what was taken with them.

Answers are never copied: how one slept, what stressed and how one feels is asked anew every day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from gutbone_tui.domain.entries import SLOTS, Entry
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.reading.remarks import without_remark
from gutbone_tui.ui.screens.choose import Choice, ChooseModal
from gutbone_tui.ui.words import SLOT_NAMES, food_words, supplement_words

if TYPE_CHECKING:
    from gutbone_tui.ui.screens.day import DayScreen

MEALS: Final = "meals"
"""Stands for the meals of all slots."""
TAKEN_TOO: Final = "taken too"
"""Stands for the meals of all slots and the supplements taken."""


class CopyPlace:
    """Asks what to copy from the day before the one shown, and copies it."""

    def __init__(self, screen: DayScreen) -> None:
        """Copying, asked for and told about on a screen."""
        self.screen = screen
        self.desk = screen.desk

    async def open(self) -> None:
        """Ask, if there is anything to copy."""
        choices = copy_choices(self._before())
        if choices:
            await self.screen.app.push_screen(ChooseModal("Copy from the day before", choices), self._copy)
        else:
            self.screen.tell("The day before has no meals to copy.")

    def _before(self) -> DaySummary:
        """The day before the one shown."""
        return self.desk.diary.day(self.desk.day - timedelta(days=1))

    def _copy(self, taken: str | None) -> None:
        """Copy what was chosen."""
        if taken is not None:
            diary = self.desk.diary
            copies = copied(self._before(), taken, self.desk.day, diary.clock())
            self.screen.change(lambda: diary.add(copies))


def copy_choices(before: DaySummary) -> list[Choice]:
    """What can be copied of a day; nothing where it has no meals."""
    lines = {slot: before.lines(slot) for slot in SLOTS}
    choices = [
        Choice(slot[0], f"{SLOT_NAMES[slot]}: {'; '.join(map(food_words, entries))}", slot)
        for slot, entries in lines.items()
        if entries
    ]
    if not choices:
        return []
    choices.append(Choice("y", "the whole day: all meals", MEALS))
    if before.supplements:
        taken = ", ".join(dict.fromkeys(supplement_words(entry.what) for entry in before.supplements))
        choices.append(Choice("w", f"all meals, and taken with them: {taken}", TAKEN_TOO))
    return choices


def copied(before: DaySummary, taken: str, day: date, now: datetime) -> list[Entry]:
    """New entries like those of one slot, or of all slots, of another day; a remark stays with the day it is about."""
    copies: list[Entry] = []
    for slot in SLOTS:
        if taken in (slot, MEALS, TAKEN_TOO):
            copies += before.lines(slot)
    if taken == TAKEN_TOO:
        copies += before.supplements
    return [
        replace(copy, id="", day=day, at=now, edited=now, text=copy.text and without_remark(copy.text))
        for copy in copies
    ]
