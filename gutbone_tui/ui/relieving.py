"""Noting what was done against stress: a practice with one key, its minutes with another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gutbone_tui.domain.entries import Entry
from gutbone_tui.domain.quick_choices import RELIEF_MINUTES, RELIEF_PRACTICES
from gutbone_tui.ui.screens.ask import AskModal, Question
from gutbone_tui.ui.screens.choose import Choice, ChooseModal

if TYPE_CHECKING:
    from gutbone_tui.ui.screens.day import DayScreen

_KEYS: Final = "123456789abcdefghi"
"""One key for each practice."""
_OTHER: Final = "other"
_WITHOUT: Final = "without"
_OWN_MINUTES: Final = "minutes"

RELIEF_QUESTION: Final = Question("Done against stress", "meditation 10 min, walk 20, music", "", "relief")


class ReliefPlace:
    """Asks what was done and for how long; one of the list, or anything typed."""

    def __init__(self, screen: DayScreen) -> None:
        """Noting relief on a screen."""
        self.screen = screen
        self.desk = screen.desk

    async def open(self) -> None:
        """Ask what was done."""
        choices = [Choice(key, what, what) for key, what in zip(_KEYS, RELIEF_PRACTICES, strict=True)]
        choices.append(Choice("o", "something else, typed", _OTHER))
        await self.screen.app.push_screen(ChooseModal("What helped against stress?", choices), self._chosen)

    def _chosen(self, what: str | None) -> None:
        """Ask for how long."""
        if what is None:
            return
        if what == _OTHER:
            self._ask(RELIEF_QUESTION)
            return
        choices = [Choice("0", "without minutes", _WITHOUT)]
        choices += [
            Choice(str(place), f"{minutes} minutes", str(minutes)) for place, minutes in enumerate(RELIEF_MINUTES, 1)
        ]
        choices.append(Choice("o", "other minutes, typed", _OWN_MINUTES))

        def timed(minutes: str | None) -> None:
            if minutes == _OWN_MINUTES:
                self._ask(Question(f"Minutes of {what}", "25", f"relief: {what}", "relief"))
            elif minutes is not None:
                self._record_line(f"relief: {what}" + ("" if minutes == _WITHOUT else f" {minutes} min"))

        self.screen.app.push_screen(ChooseModal(f"{what.capitalize()}: how long?", choices), timed)

    def _ask(self, question: Question) -> None:
        """Ask for what is typed."""
        self.screen.app.push_screen(AskModal(question, self.desk.diary.context(self.desk.day)), self._record)

    def _record_line(self, line: str) -> None:
        """Record a line that keys stand for."""
        from gutbone_tui.reading import read

        self._record(read(line, self.desk.diary.context(self.desk.day)).entries)

    def _record(self, entries: tuple[Entry, ...] | None) -> None:
        """Record what was done."""
        if entries:
            self.screen.change(lambda: self.desk.diary.add(entries))
