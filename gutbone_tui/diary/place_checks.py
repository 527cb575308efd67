"""Checks of where a diary is kept: who can look into it, whether there is room, whether it can be locked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.conflict_copies import ConflictCopies
from gutbone_tui.diary.conflict_copies import notice as copies_notice
from gutbone_tui.diary.differences import counted
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import leftovers_in
from gutbone_tui.diary.errors import BusyError, DiaryError, reason_of
from gutbone_tui.diary.finding import Finding, note
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.mending import Mender
from gutbone_tui.diary.settings import load_settings
from gutbone_tui.diary.unfinished import Unfinished

LEAST_ROOM: Final = 50 << 20
"""Free bytes below which a diary's disk is nearly full: a save needs little, but a full disk needs time to clear."""

_OTHERS: Final = 0o077
_PATIENCE: Final = 0.5


class PlaceChecks:
    """Looks at folders, permissions, the disk and the lock. Nothing is changed."""

    def __init__(self, fs: FileSystem, folders: Folders, guard: Guard, clock: Clock, mender: Mender) -> None:
        """Nothing was looked at yet."""
        self._fs = fs
        self._folders = folders
        self._guard = guard
        self._clock = clock
        self._mender = mender

    def findings(self) -> Iterator[Finding]:
        """Everything found."""
        yield from self._permissions()
        yield from self._closed_to_us()
        yield from self._leftovers()
        yield from self._unfinished()
        yield from self._copies()
        yield from self._lock()
        yield from self._room()
        yield from self._settings()

    def _permissions(self) -> Iterator[Finding]:
        """Folders and files that others can look into, or that belong to others."""
        if os.name == "nt":
            return
        within = [(folder, self._folders.data) for folder in self._own_folders()]
        if S_ISDIR(self._mode(self._folders.cache, whole=True)):
            within.append((self._folders.cache, self._folders.cache))
        for folder, door in within:
            opened = tuple(path for path in (folder, *self._files_in(folder)) if self._mode(path) & _OTHERS)
            if opened:
                is_closed = not self._mode(door) & _OTHERS
                files = counted(len(opened) - (folder in opened), "file")
                what = f"{files} in {folder}" if folder not in opened else f"the folder {folder} ({files})"
                says = f"Others on this machine can look into {what}."
                if is_closed:
                    says = f"Others could look into {what} if {door} were not closed to them."
                mend = partial(self._mender.make_private, opened)
                yield Finding("permissions", says, folder, is_problem=not is_closed, mend=mend)
        yield from self._open_settings()
        yield from self._strange_owner()

    def _open_settings(self) -> Iterator[Finding]:
        """Settings that others can read; they may tell of an illness, but many people keep such files together."""
        path = self._folders.settings
        if self._mode(path) & _OTHERS:
            mend = partial(self._mender.make_private, (path,))
            yield Finding("permissions", f"Others on this machine can read {path}.", path, is_problem=False, mend=mend)

    def _closed_to_us(self) -> Iterator[Finding]:
        """Folders that the diary cannot be written into, so that nothing can be recorded."""
        for folder in self._own_folders():
            if not os.access(folder, os.W_OK | os.X_OK):
                yield Finding("permissions", f"Nothing can be written into {folder}.", folder)
                return

    def _strange_owner(self) -> Iterator[Finding]:
        """A diary that belongs to somebody else, such as after a command was run as the administrator."""
        with suppress(OSError):
            mine = os.getuid()
            strange = [path for path in self._own_folders() if mine and self._fs.stat(path).st_uid != mine]
            for path in strange:
                yield Finding("permissions", f"{path} belongs to another user of this machine.", path)

    def _leftovers(self) -> Iterator[Finding]:
        """Temporary files that killed processes left."""
        now = self._clock().timestamp()
        folders = (*self._own_folders(), self._folders.cache, self._folders.config)
        for folder in folders:
            if left := leftovers_in(self._fs, folder, now):
                says = f"{counted(len(left), 'temporary file')} in {folder} were left by a program that was stopped."
                yield Finding("leftovers", says, folder, mend=partial(self._mender.clear_leftovers, folder))

    def _unfinished(self) -> Iterator[Finding]:
        """A change that was left half done."""
        unfinished = Unfinished(self._fs, self._folders.data)
        if unfinished.exists():
            says = "A change to several months was left half done."
            yield Finding("unfinished", says, unfinished.path, mend=self._mender.finish)

    def _copies(self) -> Iterator[Finding]:
        """Copies that sync tools left."""
        if copies := ConflictCopies(self._fs, self._folders).paths():
            yield Finding("copies", f"{copies_notice(copies)} `gutbone merge` does so.", copies[0])

    def _lock(self) -> Iterator[Finding]:
        """Whether the diary can be locked while it is changed."""
        try:
            with self._guard.held(_PATIENCE):
                pass
        except BusyError:
            yield note("lock", "Another gutbone is saving just now.")
        except DiaryError as error:
            yield Finding("lock", str(error), self._folders.data)

    def _room(self) -> Iterator[Finding]:
        """Whether the disk has room."""
        try:
            free = self._fs.room(self._folders.data)
        except OSError as error:
            yield Finding("room", f"The disk of {self._folders.data} cannot be asked: {reason_of(error)}.")
            return
        if free < LEAST_ROOM:
            yield Finding("room", f"The disk of {self._folders.data} has only {free / 1e6:.0f} MB left.")

    def _settings(self) -> Iterator[Finding]:
        """Settings that were passed over."""
        _, problems = load_settings(self._folders.settings, self._fs)
        for problem in problems:
            yield Finding("settings", problem, self._folders.settings)

    def _own_folders(self) -> list[Path]:
        """The folders of the diary that are there."""
        data = self._folders.data
        folders = (data, self._folders.months, self._folders.backups, data / ".undo", data / "merged")
        return [folder for folder in folders if S_ISDIR(self._mode(folder, whole=True))]

    def _files_in(self, folder: Path) -> list[Path]:
        """The files right in a folder."""
        with suppress(OSError):
            paths = [folder / name for name in sorted(self._fs.names(folder))]
            return [path for path in paths if S_ISREG(self._mode(path, whole=True))]
        return []

    def _mode(self, path: Path, *, whole: bool = False) -> int:
        """The permissions of a file or folder, or all of its mode; nothing where it cannot be asked."""
        with suppress(OSError):
            mode = self._fs.stat(path).st_mode
            return mode if whole else mode & 0o777
        return 0
