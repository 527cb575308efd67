"""A disk that loses its power in the middle of everything."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

from tests.torture.disks import FaultyDisk


class PowerCutDisk(FaultyDisk):
    """A disk that loses its power: what was not synced may be gone, names as well as content.

    Of the names that changed since their folder was synced, the first few hold and the others do not. A file that was
    written since it was synced has all, some, or none of it, or nothing but zeros.
    """

    def __init__(self, at: int, folder: Path, spare: Path, chance: random.Random) -> None:
        """Lose power before the n-th operation.

        Args:
            at: the operation.
            folder: everything that is on this disk.
            spare: a folder on the same file system where old files may be kept.
            chance: decides what is lost.
        """
        super().__init__(at)
        self._folder = folder
        self._spare = spare
        self._chance = chance
        self._numbers = count()
        self._names: list[tuple[Path, Callable[[], object]]] = []
        self._unsynced: set[tuple[int, int]] = set()
        self._folders: dict[int, Path] = {}

    def strike(self, number: int, name: str) -> None:
        """Let nothing happen any more."""
        if number >= self.at:
            raise self._stop()

    def open(self, path: Path, flags: int) -> int:
        """Open; a name that is new may be gone after a cut."""
        is_new = bool(flags & os.O_CREAT) and not path.exists()
        descriptor = super().open(path, flags)
        self._folders[descriptor] = path
        if is_new:
            self._names.append((path.parent, lambda: path.unlink(missing_ok=True)))
        return descriptor

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write, for the time being."""
        self._unsynced.add(_inode(os.fstat(descriptor)))
        return super().write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        """Make content, or the names in a folder, last."""
        self._unsynced.discard(_inode(os.fstat(descriptor)))
        folder = self._folders[descriptor]
        self._names = [each for each in self._names if each[0] != folder]

    def make_folder(self, folder: Path) -> None:
        """Make a folder, for the time being."""
        super().make_folder(folder)
        self._names.append((folder.parent, lambda: _remove_tree(folder)))

    def replace(self, source: Path, target: Path) -> None:
        """Give another name, for the time being."""
        old = self._kept(target)
        super().replace(source, target)

        def take_back() -> None:
            """Both files have their old names again."""
            with suppress(FileNotFoundError):
                target.rename(source)
            if old is not None:
                old.rename(target)

        self._names.append((target.parent, take_back))

    def link(self, source: Path, target: Path) -> None:
        """Give a second name, for the time being."""
        super().link(source, target)
        self._names.append((target.parent, lambda: target.unlink(missing_ok=True)))

    def remove(self, path: Path) -> None:
        """Take a file away, for the time being."""
        old = self._kept(path)
        super().remove(path)
        if old is not None:
            self._names.append((path.parent, lambda: old.rename(path)))

    def cut(self) -> None:
        """The power is gone; leave what a disk might hold then."""
        kept = self._chance.randint(0, len(self._names))
        for _, take_back in reversed(self._names[kept:]):
            take_back()
        self._names.clear()
        for path in self._folder.rglob("*"):
            if path.is_file() and _inode(path.stat()) in self._unsynced:
                _lose(path, self._chance)

    def _kept(self, path: Path) -> Path | None:
        """A second name for a file, elsewhere; None where there is no such file."""
        spare = self._spare / str(next(self._numbers))
        try:
            spare.hardlink_to(path)
        except FileNotFoundError:
            return None
        return spare


def _inode(status: os.stat_result) -> tuple[int, int]:
    """What a file is, whatever its name."""
    return (status.st_dev, status.st_ino)


def _lose(path: Path, chance: random.Random) -> None:
    """Let a file be as it may be if it never was synced."""
    data = path.read_bytes()
    part = data[: chance.randint(0, len(data))]
    path.write_bytes(chance.choice((data, part, b"", b"\0" * len(data), part + b"\0" * (len(data) - len(part)))))


def _remove_tree(folder: Path) -> None:
    """Remove a folder and all that is in it."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()
