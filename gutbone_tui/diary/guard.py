"""The diary's lock, for threads of this process and for other processes."""

from __future__ import annotations

import errno
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import make_folders
from gutbone_tui.diary.errors import BusyError, DiskError, disk_error, reason_of
from gutbone_tui.diary.folders import MONTHS

PATIENCE: Final = 10.0
"""Seconds to wait for another session that is saving."""

_NO_LOCKS: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What network shares and the like answer that know no locks."""


class Guard:
    """Lets one change at a time into a diary folder."""

    def __init__(self, fs: FileSystem, folder: Path) -> None:
        """Guard a diary folder; nothing is made before the first change."""
        self._fs = fs
        self._folder = folder
        self._thread = threading.RLock()
        self._depth = 0
        self._has_months = False

    def saw_months(self) -> None:
        """There are months in the diary folder, so that it is gone if they ever are not there any more."""
        self._has_months = True

    @property
    def gone(self) -> str:
        """That the diary is gone which was there before, one sentence; empty where it is there, or never was."""
        if not self._has_months:
            return ""
        try:
            self._fs.stat(self._folder / MONTHS)
        except (FileNotFoundError, NotADirectoryError):
            return f"The diary in {self._folder} is gone, perhaps with its disk, so nothing is recorded there."
        except OSError:
            return ""
        return ""

    @contextmanager
    def held(self, patience: float = PATIENCE) -> Iterator[None]:
        """Be the only one who changes the diary; who is that already stays it, as when a change finds damage to mend.

        Args:
            patience: seconds to wait for others.

        Raises:
            BusyError: others kept it.
            DiskError: the folder cannot be made, cannot be locked, or is gone since it was read.
        """
        if not self._thread.acquire(timeout=patience):
            raise BusyError(f"The diary in {self._folder} is still busy saving; try again.")
        self._depth += 1
        try:
            if self._depth > 1:
                yield
                return
            if gone := self.gone:
                raise DiskError(gone)
            self._make_folder()
            with self._locked(patience):
                yield
        finally:
            self._depth -= 1
            self._thread.release()

    def _make_folder(self) -> None:
        """Make the diary folder if it is missing."""
        try:
            make_folders(self._fs, self._folder)
        except OSError as error:
            raise disk_error("make the folder", self._folder, error) from error

    @contextmanager
    def _locked(self, patience: float) -> Iterator[None]:
        """Hold the lock between processes; errors of what is done under it pass through untouched."""
        lock = self._fs.lock(self._folder / ".lock", patience)
        try:
            lock.__enter__()
        except TimeoutError:
            raise BusyError(
                f"Another gutbone kept the diary in {self._folder} locked for {patience:.0f} seconds; try again."
            ) from None
        except OSError as error:
            why = "its file system knows no locks; keep the diary on a disk of this machine"
            if error.errno not in _NO_LOCKS:
                why = reason_of(error)
            raise DiskError(
                f"The diary in {self._folder} cannot be locked, so nothing is changed there: {why}."
            ) from error
        try:
            yield
        finally:
            lock.__exit__(None, None, None)
