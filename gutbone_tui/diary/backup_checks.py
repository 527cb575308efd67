"""Checks of the backups: there is a recent one, all can be restored, and the diary holds what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Final

from gutbone_tui.diary.backups import Backups
from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.finding import Finding, note
from gutbone_tui.diary.mending import Mender

OLD: Final = timedelta(days=7)
"""How old the newest backup may be when something changed since."""


class BackupChecks:
    """Looks through the backups. Nothing is changed."""

    def __init__(self, backups: Backups, clock: Clock, mender: Mender) -> None:
        """Nothing was looked at yet."""
        self._backups = backups
        self._clock = clock
        self._mender = mender
        self.restorable = 0
        """Backups that can be restored."""

    def findings(self) -> Iterator[Finding]:
        """Everything found."""
        today = self._clock().date()
        for backup in self._backups.all(thorough=True):
            self.restorable += backup.verified
            if backup.trouble:
                mend = partial(self._mender.set_backup_aside, backup.path) if backup.damaged else None
                yield Finding("backups", backup.trouble, backup.path, mend=mend)
            elif backup.day > today:
                yield note("backups", f"{backup.path} is of a day to come: a clock was wrong then.", backup.path)
        yield from self._age()
        yield from self._missing_months()

    def _age(self) -> Iterator[Finding]:
        """No backup, or an old one while the diary changed."""
        newest = self._backups.newest()
        if newest is not None and self._clock().date() - newest <= OLD:
            return
        with suppress(DiaryError):
            if self._backups.is_changed():
                says = "There is no backup yet." if newest is None else f"The last backup is of {newest}."
                yield Finding("backups", says, mend=self._mender.back_up)

    def _missing_months(self) -> Iterator[Finding]:
        """Months that the newest backups know and the diary no longer does."""
        for month, path in self._backups.missing_months().items():
            says = (
                f"{month} is in the backup {path}, but the diary has no file of it; `gutbone restore` brings it back."
            )
            yield Finding("months", says, path)
