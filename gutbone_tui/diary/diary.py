"""The diary: the one door through which screens and commands read and change what is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from gutbone_tui.diary.change import Change
from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.errors import DiaryError, DiskError, ReadOnlyError
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.settings import load_settings
from gutbone_tui.diary.taught import Taught
from gutbone_tui.domain.entries import Entry, FoodEntry, Slot

if TYPE_CHECKING:
    from gutbone_tui.diary.conflict_copies import ConflictCopies
    from gutbone_tui.diary.differences import Differences
    from gutbone_tui.diary.draft import Draft
    from gutbone_tui.diary.merger import Merger
    from gutbone_tui.reading.model import Reading

__all__ = ["Change", "Diary", "DiaryError", "DiskError", "ReadOnlyError", "open_diary"]


class Diary(Taught):
    """Everything recorded, what it comes to, and every way to change it.

    A changing method returns when the change is on the disk, or raises a `DiaryError` and has changed nothing. The
    changing methods may be called from another thread than the reading ones, one at a time.
    """

    def add(self, entries: Sequence[Entry]) -> Change:
        """Record entries, each on its own day.

        Raises:
            DiaryError: it was not possible; nothing was recorded.
        """
        return self._changer().add(entries)

    def edit(self, entry_id: str, entry: Entry) -> Change:
        """Put an entry in the place of another.

        Raises:
            DiaryError: it was not possible, or the entry was removed meanwhile.
        """
        return self._changer().edit(entry_id, entry, ())

    def edit_line(self, entry_id: str, line: str) -> Change:
        """Read a line again in the place of an entry; what it says besides is added.

        Raises:
            DiaryError: it was not possible, or the line says nothing.
        """
        before = self.entry(entry_id)
        if before is None:
            raise DiaryError("That entry is no longer in the diary.")
        entries = self._reading(line, before).entries
        if not entries:
            raise DiaryError("There is nothing in this line to record.")
        return self._changer().edit(entry_id, _as_unticked(entries[0], before), entries[1:])

    def remove(self, entry_ids: Iterable[str]) -> Change:
        """Remove entries; tombstones stay, so that it can be undone and no other copy brings them back.

        Raises:
            DiaryError: it was not possible.
        """
        return self._changer().remove(entry_ids)

    def move(self, entry_ids: Iterable[str], *, day: date | None = None, slot: Slot | None = None) -> Change:
        """Give entries another day, food lines another slot, or both.

        Raises:
            DiaryError: it was not possible.
        """
        return self._changer().move(entry_ids, day, slot)

    def tick(self, plant: str, day: date) -> Change:
        """Record that a plant was eaten; once a day is enough.

        Raises:
            DiaryError: it was not possible.
        """
        return self._changer().tick(plant, day, self.catalogue)

    def untick(self, plant: str, day: date) -> Change:
        """Take a plant off a day: its ticks are removed, and food lines no longer credit it.

        Raises:
            DiaryError: it was not possible.
        """
        return self._changer().untick(plant, day, self.catalogue)

    def undo(self) -> Change | None:
        """Take back the last change made on this machine; None where there is none.

        Raises:
            DiaryError: it was not possible, or what was changed was changed again elsewhere.
        """
        return self._reversed(redo=False)

    def redo(self) -> Change | None:
        """Make the change again that was undone last; None where there is none.

        Raises:
            DiaryError: it was not possible, or what was changed was changed again elsewhere.
        """
        return self._reversed(redo=True)

    def conflict_copies(self) -> tuple[Path, ...]:
        """Copies of diary files that sync tools left beside them; cheap to ask for again and again."""
        return self._copies.paths()

    def differences(self, paths: Iterable[Path]) -> Differences:
        """What merging diary folders, backups or conflict copies would change; nothing is changed.

        Raises:
            DiaryError: one of them cannot be merged.
        """
        self._finish()
        return self._merger().differences(paths)

    def merge(self, paths: Iterable[Path]) -> Change:
        """Merge diary folders, backups or conflict copies into this diary; of two versions the later one stays.

        What was done with the files is told in `notices`.

        Raises:
            DiaryError: one of them cannot be merged, or the disk refused.
        """
        try:
            return self._merger().merge(paths)
        finally:
            self._catalogue = None

    def draft(self) -> str:
        """The line that was being typed on this machine; empty if none was."""
        return self._draft().read()

    def keep_draft(self, line: str) -> None:
        """Keep a half-typed line over a dropped connection; an empty one is forgotten.

        Raises:
            DiaryError: it was not possible.
        """
        if gone := self._guard.gone:
            raise DiskError(gone)
        self._draft().keep(line)

    @cached_property
    def _copies(self) -> ConflictCopies:
        """The conflict copies in this diary's own folders."""
        from gutbone_tui.diary.conflict_copies import ConflictCopies  # not before somebody asks

        return ConflictCopies(self._fs, self.folders)

    def _merger(self) -> Merger:
        """What merges."""
        from gutbone_tui.diary.merger import Merger  # only for merging

        notices, saver = self._notices, self._saver
        return Merger(self._fs, self._months, self.library, self._copies, saver, self._guard, self.clock, notices)

    def _draft(self) -> Draft:
        """The half-typed line of this machine."""
        from gutbone_tui.diary.draft import Draft  # not before somebody types

        return Draft(self._fs, self.folders.data)

    def _reading(self, line: str, before: Entry) -> Reading:
        """A line read in the place of an entry."""
        from gutbone_tui.reading import read  # not before a line is read

        slot = before.slot if isinstance(before, FoodEntry) else None
        return read(line, self.context(before.day, slot))


def open_diary(folders: Folders, clock: Clock) -> Diary:
    """The diary in these folders, with the settings found there. Nothing else is read yet."""
    settings, problems = load_settings(folders.settings)
    return Diary(folders, clock, settings, notices=problems)


def _as_unticked(entry: Entry, before: Entry) -> Entry:
    """A line read again, without the plants and disruptors that the user took away from it before."""
    if not isinstance(entry, FoodEntry) or not isinstance(before, FoodEntry):
        return entry
    unticked = {item.food: item.unticked for item in before.items}
    spared = {item.food: item.spared for item in before.items}
    items = tuple(
        replace(item, unticked=unticked.get(item.food, ()), spared=spared.get(item.food, ())) for item in entry.items
    )
    return replace(entry, items=items)
