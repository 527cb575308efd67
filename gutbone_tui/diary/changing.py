"""Every way to change a diary. Loaded with the first change, because reading needs none of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from gutbone_tui.diary import changes
from gutbone_tui.diary.change import Change
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.lessons import Lesson, taught
from gutbone_tui.diary.library import Library
from gutbone_tui.diary.months import Months
from gutbone_tui.diary.saving import Saver
from gutbone_tui.diary.undoing import Reversal
from gutbone_tui.domain.entries import Entry, Slot
from gutbone_tui.domain.foods import Facts


class Changer:
    """Makes the changes of one diary; each lasts once the method returns, or raises a `DiaryError`."""

    def __init__(self, saver: Saver, months: Months, library: Library) -> None:
        """Change these months through this saver, and the library where a change goes beyond them."""
        self._saver = saver
        self._months = months
        self._library = library

    def add(self, entries: Sequence[Entry]) -> Change:
        """Record entries."""
        return self._saver.save(changes.adding(entries))

    def edit(self, entry_id: str, entry: Entry, more: Sequence[Entry]) -> Change:
        """Put an entry in the place of another, and add more."""
        return self._saver.save(changes.editing(entry_id, entry, more, self._months))

    def remove(self, entry_ids: Iterable[str]) -> Change:
        """Remove entries."""
        return self._saver.save(changes.removing(entry_ids, self._months))

    def move(self, entry_ids: Iterable[str], day: date | None, slot: Slot | None) -> Change:
        """Give entries another day or slot."""
        return self._saver.save(changes.moving(entry_ids, day, slot, self._months))

    def tick(self, plant: str, day: date, facts: Facts) -> Change:
        """Record that a plant was eaten."""
        return self._saver.save(changes.ticking(plant, day, facts))

    def untick(self, plant: str, day: date, facts: Facts) -> Change:
        """Take a plant off a day."""
        return self._saver.save(changes.unticking(plant, day, facts))

    def reverse(self, *, redo: bool) -> Change | None:
        """Take the last change back, or make the one taken back last again; None where there is none."""
        self._library.refresh()
        reversal = Reversal(self._saver.history, self._library, redo=redo)
        change = self._saver.save(reversal.plan, reversal.after)
        try:
            self._library.put_all(reversal.left_for_library)
        except DiaryError as error:
            raise type(error)(f"The entries were put back, but not what the library holds. {error}") from error
        return change if reversal.found else None

    def teach(self, lesson: Lesson) -> Change:
        """Change the library."""
        return self._saver.save(taught(self._library, lesson))
