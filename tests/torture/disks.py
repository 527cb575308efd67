"""Disks that fail in one way each: once or for good, in the middle of a write, with the power, or with their folder."""

from __future__ import annotations

import errno
import os
import random
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.diary.disk import Disk
from tests.diary.disks import REFUSALS, CountedDisk, StoppedError

_WRITING: Final = frozenset({"write", "fsync", "replace", "link", "make_folder", "own"})


class QuickDisk(Disk):
    """The real file system, without waiting for anything."""

    def fsync(self, descriptor: int) -> None:
        """Nothing is waited for."""

    def pause(self, seconds: float) -> None:
        """Go on at once."""


class FaultyDisk(CountedDisk):
    """A disk that fails at its n-th operation, until it is mended. It does not wait for the real one."""

    def __init__(self, at: int) -> None:
        """A disk whose fault comes with this operation, counted from 1."""
        super().__init__(self._before_each)
        self.at = at
        self.struck = False
        """Whether the fault has come."""
        self.mended = False
        """Whether it is over."""
        self._descriptors: set[int] = set()

    def strike(self, number: int, name: str) -> None:
        """Fail, if this operation is the one.

        Raises:
            OSError: the disk refuses.
            StoppedError: the process is no more.
        """

    def open(self, path: Path, flags: int) -> int:
        """Open a file or folder and keep in mind that it is open."""
        descriptor = super().open(path, flags)
        self._descriptors.add(descriptor)
        return descriptor

    def close(self, descriptor: int) -> None:
        """Close a file or folder."""
        super().close(descriptor)
        self._descriptors.discard(descriptor)

    def fsync(self, descriptor: int) -> None:
        """Nothing is waited for."""

    @property
    def reached(self) -> bool:
        """Whether there was an n-th operation."""
        return self.count >= self.at

    def give_back(self) -> None:
        """Close what is still open, as the system does when a process ends."""
        for descriptor in self._descriptors:
            os.close(descriptor)
        self._descriptors.clear()

    def _before_each(self, number: int, name: str) -> None:
        """Fail when the time has come."""
        if not self.mended:
            self.strike(number, name)

    def _refuse(self, code: int) -> OSError:
        """What the system says when it refuses."""
        self.struck = True
        return OSError(code, os.strerror(code))

    def _stop(self) -> StoppedError:
        """The end of the process."""
        self.struck = True
        return StoppedError()


class RefusingDisk(FaultyDisk):
    """A disk that refuses one operation."""

    def __init__(self, at: int, code: int) -> None:
        """Refuse the n-th operation with this error."""
        super().__init__(at)
        self._code = code

    def strike(self, number: int, name: str) -> None:
        """Refuse the one operation."""
        if number == self.at:
            raise self._refuse(self._code)


class BrokenDisk(RefusingDisk):
    """A disk that is gone for good from its n-th operation on."""

    def strike(self, number: int, name: str) -> None:
        """Refuse everything."""
        if number >= self.at:
            raise self._refuse(self._code)


class FullDisk(RefusingDisk):
    """A disk that can only be read from its n-th operation on."""

    def strike(self, number: int, name: str) -> None:
        """Refuse what writes."""
        if number >= self.at and name in _WRITING:
            raise self._refuse(self._code)


class StoppingDisk(FaultyDisk):
    """A disk under a process that is killed just before its n-th operation."""

    def strike(self, number: int, name: str) -> None:
        """Let nothing happen any more."""
        if number >= self.at:
            raise self._stop()


class UnluckyDisk(RefusingDisk):
    """A disk that refuses one operation, under a process that is killed while it deals with that."""

    def __init__(self, at: int, code: int, later: int) -> None:
        """Refuse the n-th operation; the process ends so many operations later."""
        super().__init__(at, code)
        self._end = at + later

    def strike(self, number: int, name: str) -> None:
        """Refuse, and later let nothing happen any more."""
        super().strike(number, name)
        if number >= self._end:
            raise self._stop()


class BitingDisk(RefusingDisk):
    """A disk that takes and gives a part of what it could, and then refuses or sees the process killed."""

    def __init__(self, at: int, code: int, chance: random.Random) -> None:
        """Refuse the n-th operation with this error; with none, the process is killed instead."""
        super().__init__(at, code)
        self._chance = chance

    def strike(self, number: int, name: str) -> None:
        """Refuse or stop."""
        if self._code and number == self.at:
            raise self._refuse(self._code)
        if not self._code and number >= self.at:
            raise self._stop()

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write a part."""
        return os.write(descriptor, data[: self._chance.randint(1 + len(data) // 4, len(data))])

    def read(self, descriptor: int, size: int) -> bytes:
        """Read a part."""
        return os.read(descriptor, self._chance.randint(1 + size // 4, size))


class ForgetfulDisk(FaultyDisk):
    """A disk whose n-th fsync fails: what was to be kept is gone, and the next fsync succeeds."""

    def __init__(self, at: int) -> None:
        """Fail the n-th fsync."""
        super().__init__(at)
        self._fsyncs = 0

    @property
    def reached(self) -> bool:
        """Whether there was an n-th fsync."""
        return self._fsyncs >= self.at

    def fsync(self, descriptor: int) -> None:
        """Fail and forget, once."""
        self._fsyncs += 1
        if self._fsyncs != self.at or self.mended:
            return
        with suppress(OSError):
            os.ftruncate(descriptor, 0)
        raise self._refuse(errno.EIO)


class VanishingDisk(FaultyDisk):
    """A disk whose folder is gone from one operation to the next, as when a stick is pulled out."""

    def __init__(self, at: int, folder: Path, away: Path) -> None:
        """Before the n-th operation the folder is taken away."""
        super().__init__(at)
        self._folder = folder
        self._away = away

    def strike(self, number: int, name: str) -> None:
        """Take the folder away."""
        if number == self.at and self._folder.exists():
            self.struck = True
            self._folder.rename(self._away)


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


class Fault(NamedTuple):
    """One way of failing."""

    name: str
    make: Callable[[int, Path, random.Random], FaultyDisk]
    """Makes such a disk: for its n-th operation, below a place."""


def code_for(number: int) -> int:
    """One refusal after the other."""
    return REFUSALS[number % len(REFUSALS)]


FAULTS: Final = (
    Fault("refused", lambda at, place, chance: RefusingDisk(at, code_for(at))),
    Fault("refused from then on", lambda at, place, chance: BrokenDisk(at, code_for(at))),
    Fault("not written from then on", lambda at, place, chance: FullDisk(at, code_for(at))),
    Fault("killed", lambda at, place, chance: StoppingDisk(at)),
    Fault("refused, then killed", lambda at, place, chance: UnluckyDisk(at, code_for(at), chance.randint(1, 6))),
    Fault("short, then refused", lambda at, place, chance: BitingDisk(at, code_for(at), chance)),
    Fault("short, then killed", lambda at, place, chance: BitingDisk(at, 0, chance)),
    Fault("fsync fails and forgets", lambda at, place, chance: ForgetfulDisk(at)),
    Fault("folder vanishes", lambda at, place, chance: VanishingDisk(at, place / "data", place / "away")),
    Fault("power cut", lambda at, place, chance: PowerCutDisk(at, place, place.with_name("spare"), chance)),
)
"""All of them."""


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
