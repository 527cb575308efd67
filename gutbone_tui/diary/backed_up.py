"""A diary that is backed up, and can be had back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from gutbone_tui.diary.change import Change
from gutbone_tui.diary.reader import Reader

if TYPE_CHECKING:
    from gutbone_tui.diary.backup import Backup, Made
    from gutbone_tui.diary.checkup import Checkup
    from gutbone_tui.diary.differences import Differences
    from gutbone_tui.diary.mending import Mender
    from gutbone_tui.diary.restoring import Restorer


class BackedUp(Reader):
    """A diary with its backups. Making one may be done in any thread; restoring is a change like any other."""

    @property
    def last_backup(self) -> date | None:
        """The day of the newest backup; None where there is none. Only names are looked at."""
        from gutbone_tui.diary.thinning import day_of, newest_of  # zip files are not needed for this

        try:
            name = newest_of(self._fs.names(self.folders.backups), self.clock().date())
        except OSError:
            return None
        return None if name is None else day_of(name)

    def backups(self, *, thorough: bool = False) -> tuple[Backup, ...]:
        """The backups there are, the newest first.

        Args:
            thorough: read everything in each of them, rather than their directories alone.
        """
        return self._backups.all(thorough=thorough)

    def back_up_if_due(self) -> Made | None:
        """Make the backup of today, unless there is one or nothing changed since the last; None then.

        Raises:
            DiaryError: it was not possible.
        """
        if self.last_backup == self.clock().date():
            return None
        self._finish()
        return self._backups.make_if_changed()

    def back_up(self, to: Path | None = None) -> Made:
        """Make a backup now.

        Args:
            to: the file to write, or a folder to write it into; the diary's own folder of backups if None.

        Raises:
            DiaryError: it was not possible, or there is such a file already.
        """
        self._finish()
        return self._backups.make(to)

    def restore_differences(self, path: Path, *, replace: bool = False) -> Differences:
        """What restoring a backup would change; nothing is changed.

        Args:
            path: the backup.
            replace: put it in the place of what is there, rather than merge the two.

        Raises:
            DiaryError: it is no backup, or a part of the diary that would change may not be written.
        """
        self._finish()
        return self._restorer().differences(path, replace=replace)

    def restore(self, path: Path, *, replace: bool = False) -> Change:
        """Restore a backup, after a backup of what is there now; it can be undone.

        Args:
            path: the backup.
            replace: put it in the place of what is there, rather than merge the two.

        Raises:
            DiaryError: it is no backup, or the disk refused.
        """
        self._finish()
        try:
            return self._restorer().restore(path, replace=replace)
        finally:
            self._catalogue = None

    def check_up(self) -> Checkup:
        """Look through the whole diary, its backups and the place where it is; nothing is changed."""
        from gutbone_tui.diary.checkup import checked_up  # only for checking

        return checked_up(self._fs, self.folders, self._guard, self.clock, self._backups, self._mender())

    def _mender(self) -> Mender:
        """What mends."""
        from gutbone_tui.diary.mending import Mender  # only for mending

        return Mender(
            self._fs, self.folders, self._guard, self.clock, self._months, self.library, self._saver, self._backups,
            self._notices,
        )  # fmt: skip

    def _restorer(self) -> Restorer:
        """What restores."""
        from gutbone_tui.diary.restoring import Restorer  # only for restoring

        return Restorer(
            self._fs, self.folders, self._months, self.library, self._backups, self._saver, self._guard, self.clock,
            self._notices,
        )  # fmt: skip
