"""The lock between processes. A killed process leaves its lock file behind but never its lock.

It is the very lock that filelock takes, on the same file; but importing filelock costs a fifth of what a whole command
line may take, so the system is asked directly where it can be, and filelock where it cannot.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from gutbone_tui.diary.disk import FILE_MODE

_POLL_SECONDS: Final = 0.01
"""How often a waiting process asks again; a save takes milliseconds."""
_HELD: Final = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES})
"""What systems answer where somebody else holds a lock."""
_FLAGS: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@contextmanager
def held_lock(path: Path, timeout: float) -> Iterator[None]:
    """Hold the lock of this path, waiting up to `timeout` seconds.

    Raises:
        TimeoutError: somebody else kept it.
        OSError: it cannot be locked at all.
    """
    try:
        import fcntl  # noqa: F401 - only whether this system has it
    except ImportError:
        with _held_by_filelock(path, timeout):
            yield
        return
    descriptor = _locked_descriptor(path, timeout)
    try:
        yield
    finally:
        os.close(descriptor)


def _locked_descriptor(path: Path, timeout: float) -> int:
    """A descriptor that holds the lock until it is closed."""
    deadline = time.monotonic() + timeout
    while True:
        descriptor = os.open(path, _FLAGS, FILE_MODE)
        try:
            if _try_to_lock(descriptor) and _is_still(path, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
        if time.monotonic() >= deadline:
            raise TimeoutError(errno.ETIMEDOUT, "the lock is held elsewhere")
        time.sleep(_POLL_SECONDS)


def _try_to_lock(descriptor: int) -> bool:
    """Lock an open file unless somebody else holds its lock."""
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether a locked file is still the one of this path, and not one that was removed meanwhile."""
    mine = os.fstat(descriptor)
    if mine.st_mode & 0o777 != FILE_MODE:
        os.fchmod(descriptor, FILE_MODE)
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    return (mine.st_dev, mine.st_ino) == (there.st_dev, there.st_ino)


@contextmanager
def _held_by_filelock(path: Path, timeout: float) -> Iterator[None]:
    """The lock of a system that is locked in another way."""
    from filelock import FileLock, Timeout

    try:
        with FileLock(path, timeout=timeout, mode=FILE_MODE, poll_interval=_POLL_SECONDS):
            yield
    except Timeout:
        raise TimeoutError(errno.ETIMEDOUT, "the lock is held elsewhere") from None
