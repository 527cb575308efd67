"""A check-up of a whole diary: every file, every backup, and the place where they are."""

from __future__ import annotations

from typing import NamedTuple

from gutbone_tui.diary.backup_checks import BackupChecks
from gutbone_tui.diary.backups import Backups
from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import stat_file
from gutbone_tui.diary.errors import reason_of
from gutbone_tui.diary.file_checks import FileChecks
from gutbone_tui.diary.finding import Finding, note
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.mending import Mender
from gutbone_tui.diary.place_checks import PlaceChecks


class Checkup(NamedTuple):
    """What a check-up found."""

    findings: tuple[Finding, ...]
    months: int = 0
    """Months that could be read."""
    entries: int = 0
    """Entries in them."""
    backups: int = 0
    """Backups that can be restored."""

    @property
    def healthy(self) -> bool:
        """Whether no problem was found."""
        return not any(finding.is_problem for finding in self.findings)


def checked_up(
    fs: FileSystem, folders: Folders, guard: Guard, clock: Clock, backups: Backups, mender: Mender
) -> Checkup:
    """Look through a diary; nothing is changed.

    Args:
        fs: the file system.
        folders: where the diary is.
        guard: lets one change at a time into the diary.
        clock: tells the time.
        backups: the backups.
        mender: mends what is found, if it is asked to.
    """
    try:
        if stat_file(fs, folders.data) is None:
            return Checkup((note("diary", f"There is no diary in {folders.data} yet.", folders.data),))
    except OSError as error:
        return Checkup((Finding("reading", f"{folders.data} cannot be read: {reason_of(error)}.", folders.data),))
    files = FileChecks(fs, folders, clock, mender)
    kept = BackupChecks(backups, clock, mender)
    places = PlaceChecks(fs, folders, guard, clock, mender)
    findings = (*files.findings(), *places.findings(), *kept.findings())
    return Checkup(findings, files.months, files.entries, kept.restorable)
