"""Disks that refuse, stop, or work in small pieces at a chosen moment."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from gutbone_tui.diary.disk import Disk

REFUSALS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT)
OPERATIONS = (
    "open", "read", "write", "own", "fsync", "stat_open", "close", "stat", "names", "make_folder", "replace", "link",
    "remove", "real_path",
)  # fmt: skip


class StoppedError(BaseException):
    """The process is no more: nothing it would have done afterwards happens."""


class CountedDisk(Disk):
    """The real disk, with a hook before every operation."""

    def __init__(self, before: Callable[[int, str], None]) -> None:
        self.count = 0
        self.log: list[str] = []
        self._before = before

    def __getattribute__(self, name: str) -> Any:
        method = object.__getattribute__(self, name)
        if name not in OPERATIONS:
            return method

        def counted(*arguments: Any) -> Any:
            self.count += 1
            self.log.append(name)
            self._before(self.count, name)
            return method(*arguments)

        return counted

    @contextmanager
    def _counted_lock(self, path: Path, timeout: float) -> Iterator[None]:
        self.count += 1
        self.log.append("lock")
        self._before(self.count, "lock")
        with super().lock(path, timeout):
            yield

    def lock(self, path: Path, timeout: float) -> AbstractContextManager[None]:
        return self._counted_lock(path, timeout)

    def pause(self, seconds: float) -> None:
        """Go on at once."""


def healthy() -> CountedDisk:
    """A disk that only counts."""
    return CountedDisk(lambda number, name: None)


def refusing(at: int, code: int) -> CountedDisk:
    """A disk that refuses its n-th operation, once."""

    def before(number: int, name: str) -> None:
        if number == at:
            raise OSError(code, os.strerror(code))

    return CountedDisk(before)


def broken_from(at: int, code: int) -> CountedDisk:
    """A disk that refuses everything that writes, from its n-th operation on."""

    def before(number: int, name: str) -> None:
        if number >= at and name in ("write", "fsync", "replace", "link", "make_folder"):
            raise OSError(code, os.strerror(code))

    return CountedDisk(before)


def stopping(at: int) -> CountedDisk:
    """A disk under a process that is killed just before its n-th operation."""

    def before(number: int, name: str) -> None:
        if number >= at:
            raise StoppedError

    return CountedDisk(before)


class SmallBitesDisk(Disk):
    """A disk that takes and gives a few bytes at a time."""

    def write(self, descriptor: int, data: memoryview) -> int:
        return os.write(descriptor, data[:7])

    def read(self, descriptor: int, size: int) -> bytes:
        return os.read(descriptor, 5)
