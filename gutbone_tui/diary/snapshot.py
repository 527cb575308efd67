"""Everything a backup holds, read at one moment, and never all of it in memory at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from errno import ENOENT
from os import strerror
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.diary.archive import LIBRARY_NAME, SETTINGS_NAME, Packer, month_name
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Signature, read_patiently, stat_file
from gutbone_tui.diary.encoding import Mark, UnreadableError, mark_of
from gutbone_tui.diary.errors import BusyError, DiskError
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.known import Known
from gutbone_tui.diary.month import MONTH, month_tables
from gutbone_tui.diary.shelves import library_tables
from gutbone_tui.diary.unfinished import Unfinished

_TRIES: Final = 5
"""How often to read a diary that cannot be locked until nothing changes meanwhile."""
_PAUSE: Final = 0.2
_QUIET_TRIES: Final = 2
"""How often to read a diary without locking it, so that no save has to wait."""


class Snapshot(NamedTuple):
    """A backup, ready to be written."""

    data: bytes
    """The bytes of the zip file."""
    marks: Mapping[str, Mark]
    """What every file in it must come out as, by its name; none where there is no diary yet."""
    left_out: tuple[Path, ...]
    """Files that are damaged or cannot be read; damaged ones must not take the place of good ones in older backups."""


class Snapshots:
    """Takes snapshots of one diary."""

    def __init__(self, fs: FileSystem, folders: Folders, guard: Guard) -> None:
        """Nothing is read before a snapshot is taken."""
        self._fs = fs
        self._folders = folders
        self._guard = guard
        self._known = Known(fs, folders.cache, folders.data)
        self._whole: set[Mark] = set()
        self._refusal: OSError | None = None

    def marks(self) -> Mapping[str, Mark]:
        """What the files hold now. Nobody is kept from changing them, so that this is no snapshot yet.

        It finds out which files are whole, so that taking a snapshot afterwards keeps others waiting for less.

        Raises:
            OSError: no file can be read, although there are some.
        """
        self._refusal = None
        found = {name: mark_of(data) for name, _, data in self._files() if data and self._is_whole(name, data)}
        if self._refusal is not None and not _something(found):
            raise self._refusal
        return _something(found)

    def take(self, made: datetime) -> Snapshot:
        """Take a snapshot at a moment when nobody changes the diary, without holding anybody up if that can be.

        Where it never is quiet it is locked, and where it cannot be locked it is read all the same.

        Raises:
            DiaryError: the diary is busy.
            OSError: a file cannot be read.
        """
        for _ in range(_QUIET_TRIES):
            if Unfinished(self._fs, self._folders.data).exists():
                break  # a change to several months is being made, or was left half done
            if (snapshot := self._quiet(made)) is not None:
                return snapshot
        try:
            with self._guard.held():
                return self.take_under_lock(made)
        except DiskError:
            # A disk that has become read-only cannot be locked, and never was a backup needed more.
            return self._take_in_quiet(made)

    def take_under_lock(self, made: datetime) -> Snapshot:
        """Take a snapshot, for somebody who holds the diary's lock.

        Raises:
            OSError: a file cannot be read.
        """
        packer = Packer(made)
        marks: dict[str, Mark] = {}
        left_out: list[Path] = []
        for name, path, data in self._files():
            if data is not None and self._is_whole(name, data):
                packer.add(name, data)
                marks[name] = mark_of(data)
            else:
                left_out.append(path)
        return Snapshot(packer.finished(), _something(marks), tuple(left_out))

    def _take_in_quiet(self, made: datetime) -> Snapshot:
        """Take a snapshot of a diary that cannot be locked, again until nothing changed meanwhile.

        Raises:
            BusyError: it never was quiet.
        """
        for _ in range(_TRIES):
            if (snapshot := self._quiet(made)) is not None:
                return snapshot
            self._fs.pause(_PAUSE)
        raise BusyError(f"The diary in {self._folders.data} keeps changing and cannot be locked; it is not backed up.")

    def _quiet(self, made: datetime) -> Snapshot | None:
        """A snapshot without the lock, unless something changed meanwhile.

        Raises:
            OSError: a file cannot be read.
        """
        before = self._signatures()
        try:
            snapshot = self.take_under_lock(made)
        except FileNotFoundError:
            if self._signatures() == before:
                raise
            return None
        return snapshot if self._signatures() == before else None

    def _files(self) -> Iterator[tuple[str, Path, bytes | None]]:
        """The files of a backup that are there: the name in it, where it comes from, its bytes if they can be read.

        Raises:
            FileNotFoundError: a month is gone that was there a moment ago, so that the backup would lack it.
        """
        for name, path in self._sources().items():
            try:
                found = read_patiently(self._fs, path)
            except OSError as error:
                self._refusal = error
                yield name, path, None  # a dying disk needs a backup of the rest more than any other
                continue
            if found is not None:
                yield name, path, found[0]
            elif name not in (LIBRARY_NAME, SETTINGS_NAME):
                raise FileNotFoundError(ENOENT, strerror(ENOENT), str(path))

    def _sources(self) -> dict[str, Path]:
        """Where each file of a backup comes from, by its name in it; not all of them need to exist."""
        try:
            names = self._fs.names(self._folders.months)
        except FileNotFoundError:
            names = []
        months = sorted(name.removesuffix(".json") for name in names if name.endswith(".json"))
        return {
            LIBRARY_NAME: self._folders.library,
            SETTINGS_NAME: self._folders.settings,
            **{month_name(name): self._folders.months / f"{name}.json" for name in months if MONTH.fullmatch(name)},
        }

    def _signatures(self) -> dict[str, Signature | None]:
        """The state of every file that a backup holds, and of the one that tells of a change half done."""
        watched = {**self._sources(), "": Unfinished(self._fs, self._folders.data).path}
        return {name: stat_file(self._fs, path) for name, path in watched.items()}

    def _is_whole(self, name: str, data: bytes) -> bool:
        """Whether bytes are what a file of this name should hold; settings are taken whatever they say."""
        mark = mark_of(data)
        if name == SETTINGS_NAME or mark in self._whole or self._known.knows(name.rpartition("/")[2], mark):
            return True
        try:
            library_tables(data) if name == LIBRARY_NAME else month_tables(data)
        except UnreadableError:
            return False
        self._whole.add(mark)
        return True


def _something(marks: dict[str, Mark]) -> dict[str, Mark]:
    """The marks of a diary; none where there are settings and nothing else."""
    return {} if marks.keys() <= {SETTINGS_NAME} else marks
