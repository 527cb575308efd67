"""Taking a backup back into the diary: merged with what is there, or in its place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from gutbone_tui.diary.archive import SETTINGS_NAME, Archive, month_name, opened_archive
from gutbone_tui.diary.backups import Backups
from gutbone_tui.diary.change import Change
from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.differences import Differences
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import make_folders, read_patiently, replace_file, stat_file
from gutbone_tui.diary.encoding import Tables
from gutbone_tui.diary.errors import DiaryError, disk_error, reason_of
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.library import Library
from gutbone_tui.diary.month import Month
from gutbone_tui.diary.months import Months
from gutbone_tui.diary.notices import Notices
from gutbone_tui.diary.replacing import Replacing
from gutbone_tui.diary.rescue import move_aside
from gutbone_tui.diary.saving import Saver
from gutbone_tui.diary.shelves import SHELVES
from gutbone_tui.diary.shelving import in_place_of, steps_of
from gutbone_tui.diary.taking_in import TakingIn, told_apart
from gutbone_tui.diary.work import Work


class Stored:
    """Everything a backup holds, read and found to be in order."""

    def __init__(self, archive: Archive) -> None:
        """Read all of it.

        Raises:
            ArchiveError: something in it cannot be used.
        """
        self.path = archive.path
        self.months = {name: archive.month(name) for name in archive.months}
        """What the files of months hold, by month."""
        self._marks = {name: archive.marks[month_name(name)] for name in archive.months}
        self.library: Tables = archive.library() or {}
        """What the library holds."""
        self.settings = archive.read(SETTINGS_NAME)
        """The settings file; empty where there is none."""

    def different_from(self, work: Work) -> dict[str, Tables]:
        """The months whose files are not here with the very same bytes: merging needs to look at no others."""
        return {name: tables for name, tables in self.months.items() if work.month(name).mark != self._marks[name]}


class Restorer:
    """Restores backups into one diary."""

    def __init__(
        self,
        fs: FileSystem,
        folders: Folders,
        months: Months,
        library: Library,
        backups: Backups,
        saver: Saver,
        guard: Guard,
        clock: Clock,
        notices: Notices,
    ) -> None:
        """Nothing is read or changed before it is asked for."""
        self._fs = fs
        self._folders = folders
        self._months = months
        self._library = library
        self._backups = backups
        self._saver = saver
        self._guard = guard
        self._clock = clock
        self._notices = notices

    def differences(self, path: Path, *, replace: bool) -> Differences:
        """What restoring a backup would change; nothing is changed.

        Args:
            path: the backup.
            replace: put it in the place of what is there, rather than merge the two.

        Raises:
            DiaryError: it is no backup, or a part of the diary that would change may not be written.
        """
        stored = Stored(opened_archive(self._fs, path))
        self._months.refresh()
        self._library.refresh()
        work = Work(lambda name: (self._there(name), None), self._clock())
        return self._planned(work, stored, replace=replace)

    def _there(self, name: str) -> Month:
        """A month as it is there; one that cannot be read does not stand in the way."""
        return Month(name) if self._is_unreadable(name) else self._months.get(name)

    def _is_unreadable(self, name: str) -> bool:
        """Whether the disk refuses to read a month."""
        try:
            read_patiently(self._fs, self._months.path(name))
        except OSError:
            return True
        return False

    def _set_unreadable_aside(self, names: Iterable[str]) -> None:
        """Give months that cannot be read another name, so that there is room for what the backup holds.

        Raises:
            DiaryError: that was not possible.
        """
        for name in sorted(set(names)):
            if self._is_unreadable(name):
                path = self._months.path(name)
                try:
                    with self._guard.held():
                        aside = move_aside(self._fs, path, self._clock())
                except OSError as error:
                    raise disk_error("rename", path, error) from error
                self._notices.add(
                    f"{path} cannot be read and is kept as {aside}; `gutbone merge` takes it in some day."
                )

    def restore(self, path: Path, *, replace: bool) -> Change:
        """Restore a backup, lastingly, after a backup of what is there now.

        Raises:
            DiaryError: it is no backup, or the disk refused.
        """
        stored = Stored(opened_archive(self._fs, path))
        try:
            self._backups.make_if_changed(thin_out=False)
        except DiaryError as error:
            raise type(error)(f"Nothing was restored, because what is there could not be backed up. {error}") from error

        names = {*self._months.all_names(), *stored.months}
        self._set_unreadable_aside(names if replace else stored.months)
        self._library.refresh()
        for_library = self._for_library(stored, replace=replace)

        def plan(work: Work) -> str:
            """Work out the entries; what the change is called."""
            for name in names - stored.months.keys():
                if self._is_unreadable(name):  # it stays as it is, unless the backup is put in the place of everything
                    work.read[name] = (Month(name, locked=f"{self._months.path(name)} cannot be read."), None)
            self._planned(work, stored, replace=replace)
            work.shelves = steps_of(self._library.tables, for_library)
            return f"{path.name} restored"

        change = self._saver.save(plan)
        try:
            self._library.put_all(for_library)
        except DiaryError as error:
            raise type(error)(f"The entries were restored, but not what the library holds. {error}") from error
        self._restore_settings(stored)
        return change

    def _planned(self, work: Work, stored: Stored, *, replace: bool) -> Differences:
        """Work out what has to be written, and what is different then."""
        if replace:
            found = Replacing(work, self._months.all_names(), stored.months).plan()
        else:
            found = TakingIn(work, self._months.all_names(), stored.different_from(work)).plan()
        for_library = self._for_library(stored, replace=replace)
        return found._replace(library=told_apart(self._library.tables, for_library))

    def _for_library(self, stored: Stored, *, replace: bool) -> Tables:
        """The documents that the library shall hold afterwards."""
        if not replace:
            return self._library.lacking(stored.library)
        ours, now = self._library.tables, self._clock()
        changed = {name: in_place_of(ours.get(name, {}), stored.library.get(name, {}), now) for name in SHELVES}
        return {name: documents for name, documents in changed.items() if documents}

    def _restore_settings(self, stored: Stored) -> None:
        """Put the settings back where there are none; those somebody chose on this machine stay."""
        path = self._folders.settings
        try:
            if stored.settings and stat_file(self._fs, path) is None:
                make_folders(self._fs, path.parent)
                replace_file(self._fs, path, stored.settings)
                self._notices.add(f"The settings of the backup are used from the next start on; they are in {path}.")
        except OSError as error:
            self._notices.add(f"The settings of the backup could not be restored to {path}: {reason_of(error)}.")
