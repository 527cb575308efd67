"""Everything a backup holds, read at one moment."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.diary.archive import LIBRARY_NAME, SETTINGS_NAME, month_name
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Signature, read_file, stat_file
from gutbone_tui.diary.encoding import UnreadableError, mark_of
from gutbone_tui.diary.errors import BusyError, DiskError
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.known import Known
from gutbone_tui.diary.month import MONTH, month_tables
from gutbone_tui.diary.shelves import library_tables

_TRIES: Final = 5
"""How often to read a diary that cannot be locked until nothing changes meanwhile."""
_PAUSE: Final = 0.2


class Snapshot(NamedTuple):
    """What a backup is to hold."""

    files: dict[str, bytes]
    """The files by their names in a backup; none where there is no diary yet."""
    left_out: tuple[Path, ...]
    """Damaged files, which must not take the place of good ones in older backups."""


def taken(fs: FileSystem, folders: Folders, guard: Guard) -> Snapshot:
    """A snapshot taken while nobody changes the diary; where it cannot be locked it is read all the same.

    Raises:
        DiaryError: the diary is busy.
        OSError: a file cannot be read.
    """
    if stat_file(fs, folders.data) is None:
        return Snapshot({}, ())
    try:
        with guard.held():
            return taken_under_lock(fs, folders)
    except DiskError:
        # A disk that has become read-only cannot be locked, and never was a backup needed more.
        return _taken_in_quiet(fs, folders)


def taken_under_lock(fs: FileSystem, folders: Folders) -> Snapshot:
    """A snapshot of every file that can be read as what it is; settings are taken whatever they say.

    Raises:
        OSError: a file cannot be read.
    """
    known = Known(fs, folders.cache, folders.data)
    files: dict[str, bytes] = {}
    left_out: list[Path] = []
    for name, path in sources(fs, folders).items():
        if (found := read_file(fs, path)) is None:
            continue
        data = found[0]
        if name == SETTINGS_NAME or known.knows(path.name, mark_of(data)) or _is_whole(name, data):
            files[name] = data
        else:
            left_out.append(path)
    return Snapshot({} if files.keys() <= {SETTINGS_NAME} else files, tuple(left_out))


def sources(fs: FileSystem, folders: Folders) -> dict[str, Path]:
    """Where each file of a backup comes from, by its name in it; not all of them need to exist.

    Raises:
        OSError: the folder cannot be read.
    """
    try:
        names = fs.names(folders.months)
    except FileNotFoundError:
        names = []
    months = sorted(name.removesuffix(".json") for name in names if name.endswith(".json"))
    return {
        **{month_name(name): folders.months / f"{name}.json" for name in months if MONTH.fullmatch(name)},
        LIBRARY_NAME: folders.library,
        SETTINGS_NAME: folders.settings,
    }


def _taken_in_quiet(fs: FileSystem, folders: Folders) -> Snapshot:
    """A snapshot of a diary that cannot be locked, taken again until nothing changed meanwhile.

    Raises:
        BusyError: it never was quiet.
    """
    for _ in range(_TRIES):
        before = _signatures(fs, folders)
        snapshot = taken_under_lock(fs, folders)
        if _signatures(fs, folders) == before:
            return snapshot
        fs.pause(_PAUSE)
    raise BusyError(f"The diary in {folders.data} keeps changing and cannot be locked, so no backup was made.")


def _signatures(fs: FileSystem, folders: Folders) -> dict[str, Signature | None]:
    """The state of every file that a backup holds."""
    return {name: stat_file(fs, path) for name, path in sources(fs, folders).items()}


def _is_whole(name: str, data: bytes) -> bool:
    """Whether bytes are what a file of this name should hold."""
    try:
        library_tables(data) if name == LIBRARY_NAME else month_tables(data)
    except UnreadableError:
        return False
    return True
