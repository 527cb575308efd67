"""Skip days: sick, traveling or resting. They break no run, and any day can be one, also later."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, get_args

from gutbone_tui.domain.entries import SkipEntry
from gutbone_tui.domain.words import SKIP_WORDS, short_date
from gutbone_tui.ui.screens.choose import Choice, ChooseModal

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Change
    from gutbone_tui.ui.screens.day import DayScreen

Why = Literal["sick", "travelling", "resting"]

_NOT_SKIPPED: Final = "not skipped"


class SkipPlace:
    """Asks whether the day shown is skipped, and why."""

    def __init__(self, screen: DayScreen) -> None:
        """Skipping, asked for and told about on a screen."""
        self.screen = screen
        self.desk = screen.desk

    async def open(self) -> None:
        """Ask; that a day is not skipped can be answered where it is."""
        now = self.desk.diary.day(self.desk.day).skip
        choices = [Choice(why[0], _words(why, now), why) for why in get_args(Why)]
        if now is not None:
            choices.append(Choice("n", "not a skip day after all", _NOT_SKIPPED))
        title = f"Skip {short_date(self.desk.day, self.desk.today)}? It breaks no run"
        await self.screen.app.push_screen(ChooseModal(title, choices), self._answer)

    def _answer(self, taken: str | None) -> None:
        """Record what was answered, in the place of what was there."""
        diary, day = self.desk.diary, self.desk.day
        there = [entry for entry in diary.entries(day, day) if isinstance(entry, SkipEntry)]
        if taken == _NOT_SKIPPED:
            self.screen.change(lambda: diary.remove([entry.id for entry in there]))
        why: Why | None = next((each for each in get_args(Why) if each == taken), None)
        if why is not None:
            self.screen.change(lambda: self._keep(there, why))

    def _keep(self, there: list[SkipEntry], why: Why) -> Change:
        """Record why the day is skipped."""
        diary = self.desk.diary
        if there:
            return diary.edit(there[-1].id, replace(there[-1], why=why, text=None))
        now = diary.clock()
        return diary.add([SkipEntry(id="", day=self.desk.day, at=now, edited=now, why=why)])


def _words(why: Why, now: SkipEntry | None) -> str:
    """One reason, and whether it is the one that stands."""
    return f"{SKIP_WORDS[why]} ✓" if now is not None and now.why == why else SKIP_WORDS[why]
