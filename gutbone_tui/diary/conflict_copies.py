"""Copies that sync tools leave beside a file when two machines changed it at once.

Each tool has names of its own; all of them keep the name of the file in front and its ending behind:

    Syncthing      2026-11.sync-conflict-20261123-081005-ABCDEFG.json
    Dropbox        2026-11 (Anna's conflicted copy 2026-11-23).json
    Nextcloud      2026-11 (conflicted copy 2026-11-23 081005).json
    OneDrive       2026-11-LAPTOP.json, 2026-11-LAPTOP-2.json
    Google Drive   2026-11 (1).json

So does a copy that somebody made by hand, and merging any copy, however old, does no harm.
"""

from __future__ import annotations

import re
import stat
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Signature, make_folders, stat_file, sync_folder
from gutbone_tui.diary.folders import Folders

LIBRARY: Final = "library"
"""What the library file is called, without its ending."""

_NAME: Final = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2])|library)([ ._~([{-].*)?\.json", re.DOTALL)
_SETTLING: Final = 2.0
"""Seconds within which a folder may change twice and look the same."""


def original_of(name: str) -> str | None:
    """The month (or `library`) that a file is or is a copy of; None where it is neither."""
    match = _NAME.fullmatch(name)
    return None if match is None else match[1]


def is_copy(name: str) -> bool:
    """Whether a file name is that of a copy."""
    match = _NAME.fullmatch(name)
    return match is not None and match[2] is not None


def notice(copies: Sequence[Path]) -> str:
    """A sentence that tells the user of copies."""
    if len(copies) == 1:
        return f"A sync tool left a second copy, {copies[0].name}; merging takes in what it holds."
    return f"Sync tools left {len(copies)} second copies of diary files; merging takes in what they hold."


class ConflictCopies:
    """The conflict copies in one diary's own folders."""

    def __init__(self, fs: FileSystem, folders: Folders) -> None:
        """Nothing is read before it is asked for."""
        self._fs = fs
        self._folders = folders
        self._seen: tuple[Signature | None, ...] | None = None
        self._paths: tuple[Path, ...] = ()

    def paths(self) -> tuple[Path, ...]:
        """The copies there are, in order; none where the folders cannot be read.

        Folders that did not change since the last look are not listed again.
        """
        with suppress(OSError):
            places = (self._folders.months, self._folders.data)
            signatures = tuple(stat_file(self._fs, place) for place in places)
            if signatures != self._seen:
                self._paths = tuple(path for place in places for path in self._in(place))
                self._seen = signatures if all(map(_is_settled, signatures)) else None
        return self._paths

    def are_here(self, path: Path) -> bool:
        """Whether a file is a copy in the diary's own folders."""
        if not is_copy(path.name):
            return False
        try:
            home, folder = self._fs.stat(self._home_of(path.name)), self._fs.stat(path.parent)
        except OSError:
            return False
        return (home.st_dev, home.st_ino) == (folder.st_dev, folder.st_ino)

    def set_aside(self, path: Path, moment: datetime) -> Path:
        """Move a copy out of the way, untouched. Call it while holding the diary's lock.

        Raises:
            OSError: it cannot be moved.
        """
        folder = self._folders.data / "merged"
        make_folders(self._fs, folder)
        aside = folder / _free_name(path.name, self._fs.names(folder), moment)
        self._fs.replace(path, aside)
        sync_folder(self._fs, folder)
        sync_folder(self._fs, path.parent)
        self._seen = None
        return aside

    def _in(self, folder: Path) -> Iterable[Path]:
        """The copies in one folder."""
        try:
            names = sorted(self._fs.names(folder))
        except (FileNotFoundError, NotADirectoryError):
            return
        for name in names:
            if is_copy(name) and folder == self._home_of(name) and self._is_file(folder / name):
                yield folder / name

    def _home_of(self, name: str) -> Path:
        """The folder where a copy of this name belongs."""
        return self._folders.data if original_of(name) == LIBRARY else self._folders.months

    def _is_file(self, path: Path) -> bool:
        """Whether this is a file, rather than a folder of that name."""
        try:
            return stat.S_ISREG(self._fs.stat(path).st_mode)
        except OSError:
            return False


def _is_settled(signature: Signature | None) -> bool:
    """Whether a folder changed long enough ago that another change would show."""
    return signature is None or time.time() - signature[0] / 1e9 > _SETTLING


def _free_name(name: str, taken: Iterable[str], moment: datetime) -> str:
    """A name that nothing has yet."""
    names = set(taken)
    if name not in names:
        return name
    stem = f"{name.removesuffix('.json')}.{moment:%Y%m%dT%H%M%S}"
    number = 1
    while (free := f"{stem}-{number}.json") in names:
        number += 1
    return free
