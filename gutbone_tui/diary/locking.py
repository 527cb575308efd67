"""The lock between processes. A killed process leaves its lock file behind but never its lock."""

from __future__ import annotations

import errno
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from gutbone_tui.diary.disk import FILE_MODE

POLL_SECONDS: Final = 0.01
"""How often a waiting process asks again; a save takes milliseconds."""


@contextmanager
def held_lock(path: Path, timeout: float) -> Iterator[None]:
    """Hold the lock of this path, waiting up to `timeout` seconds.

    Raises:
        TimeoutError: somebody else kept it.
        OSError: it cannot be locked at all.
    """
    lock = FileLock(path, timeout=timeout, mode=FILE_MODE, poll_interval=POLL_SECONDS)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            lock.acquire()
    except Timeout:
        raise TimeoutError(errno.ETIMEDOUT, "the lock is held elsewhere") from None
    try:
        if not isinstance(lock, FileLock):
            # A lock made of a mere file's existence outlives a killed process: better to say so than to use it.
            raise OSError(errno.ENOLCK, "no locks available")
        yield
    finally:
        lock.release()
