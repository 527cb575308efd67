"""Disks that fail in one way each: once or for good, in the middle of a write, with the power, or with their folder."""

from __future__ import annotations

import errno
import os
import random
from contextlib import suppress
from pathlib import Path
from typing import Final

from gutbone_tui.diary.disk import Disk
from tests.diary.disks import CountedDisk, StoppedError

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
