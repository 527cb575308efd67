"""A diary in a place that can be made anew in a moment, and what it says."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from gutbone_tui.catalogue.catalogue import Catalogue, load_catalogue
from gutbone_tui.diary.archive import opened_archive
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.encoding import UnreadableError
from gutbone_tui.diary.month import MONTH, month_tables
from gutbone_tui.diary.settings import load_settings
from gutbone_tui.diary.shelves import SHELVES, library_tables
from gutbone_tui.domain.documents import document_of
from gutbone_tui.domain.entries import Entry
from tests.diary.making import ToldTime, folders_in
from tests.torture.disks import QuickDisk

Ids = Mapping[str, str]
"""Ids of entries that were there from the beginning, by what a test calls them."""


class State(NamedTuple):
    """What a diary says, as far as it must not be lost."""

    entries: Mapping[str, str]
    """What each living entry says, by id; entries that are new since the beginning are kept under what they say."""
    library: Mapping[str, str]
    """What the library holds, by table and key."""
    settings: bytes
    backups: frozenset[str]
    """Each backup and the files it holds, in words; each of them was read through."""

    @property
    def size(self) -> int:
        """How many things it says that must not be lost."""
        return len(self.entries) + len(self.library) + len(self.backups)


class Place:
    """A folder with a diary, prepared once and put back after each case."""

    def __init__(self, folder: Path, prepare: Callable[[Path], Ids]) -> None:
        """Prepare a diary.

        Args:
            folder: an empty folder.
            prepare: records what shall be there from the beginning.
        """
        self.path = folder / "place"
        self.spare = folder / "spare"
        self._first = folder / "first"
        self.path.mkdir(parents=True)
        self.ids = prepare(self.path)
        self.path.rename(self._first)
        self.renew()

    def renew(self) -> None:
        """Put everything back to what was prepared, in the same place."""
        for folder in (self.path, self.spare):
            if folder.exists():
                shutil.rmtree(folder)
        shutil.copytree(self._first, self.path, symlinks=True)
        self.spare.mkdir()

    def state(self) -> State:
        """What the diary says to somebody who opens it now.

        Raises:
            BackupError: one of the backups cannot be used.
        """
        return state_of(opened(self.path), self.known)

    def bytes_at_first(self, name: str) -> bytes:
        """The bytes that a file had when everything was prepared."""
        return (self._first / name).read_bytes()

    @property
    def known(self) -> frozenset[str]:
        """Ids that were there from the beginning."""
        return frozenset(self.ids.values())


class BackupError(Exception):
    """A backup that cannot be used."""


@cache
def _foods() -> Catalogue:
    """The catalogue, once in a process."""
    return load_catalogue()


def opened(place: Path, fs: FileSystem | None = None, clock: ToldTime | None = None) -> Diary:
    """The diary in a place, opened anew."""
    folders, disk = folders_in(place), fs or QuickDisk()
    settings, problems = load_settings(folders.settings, disk)
    return Diary(folders, clock or ToldTime(), settings, _foods(), fs=disk, notices=problems)


def state_of(diary: Diary, known: frozenset[str] = frozenset()) -> State:
    """What a diary says.

    Args:
        diary: the diary.
        known: ids that were there from the beginning.

    Raises:
        BackupError: one of the backups cannot be used.
    """
    backups = diary.backups(thorough=True)
    unusable = [backup.trouble for backup in backups if backup.trouble]
    if unusable:
        raise BackupError(unusable[0])
    held = frozenset(held_by(backup.path) for backup in backups)
    return State(entries_of(diary, known), library_of(diary), bytes_of(diary.folders.settings), held)


def said(entry: Entry) -> str:
    """What an entry says, whenever it was changed."""
    document = {key: value for key, value in document_of(entry).items() if key not in ("id", "at", "edited")}
    # Validated or not, 7 hours are 7.0 hours.
    return json.dumps(json.loads(json.dumps(document), parse_int=float), sort_keys=True)


def entries_of(diary: Diary, known: frozenset[str]) -> dict[str, str]:
    """What the living entries of a diary say."""
    found: dict[str, str] = {}
    times: Counter[str] = Counter()
    for entry in diary.entries(date.min, date.max):
        words = said(entry)
        if entry.id in known:
            found[entry.id] = words
        else:
            times[words] += 1
            found[f"new {words} {times[words]}"] = words
    return found


def library_of(diary: Diary) -> dict[str, str]:
    """What the library of a diary holds."""
    return {
        f"{shelf}/{key}": json.dumps({**document, "edited": ""}, sort_keys=True)
        for shelf in SHELVES
        for key, document in diary.library.on(shelf).items()
    }


def held_by(backup: Path) -> str:
    """A backup and the files it holds, in words."""
    return f"{backup.name} with {', '.join(sorted(opened_archive(QuickDisk(), backup).marks))}"


def broken_files(place: Path) -> Iterator[str]:
    """Diary files below a place that are not whole."""
    for path in sorted((place / "data").rglob("*.json")):
        if path.parent.name == "diary" and MONTH.fullmatch(path.stem):
            yield from _complaint(path, month_tables)
        elif path.name == "library.json":
            yield from _complaint(path, library_tables)


def leftovers(place: Path) -> list[str]:
    """Files below a place that should be there only for a moment."""
    names = (path.name for path in place.rglob("*"))
    return [name for name in names if name.endswith(".gutbone-new") or name == ".unfinished.json"]


def holds(place: Path, data: bytes) -> bool:
    """Whether these bytes are a file somewhere below a place."""
    return any(path.read_bytes() == data for path in place.rglob("*") if path.is_file())


def _complaint(path: Path, read: Callable[[bytes], object]) -> Iterator[str]:
    """What is wrong with a file."""
    try:
        read(path.read_bytes())
    except UnreadableError as error:
        yield f"{path.name} is {error}"


def bytes_of(path: Path) -> bytes:
    """The bytes of a file; none where there is no such file."""
    return path.read_bytes() if path.exists() else b""
