"""The one door to the file system: every operation the diary does on disk goes through a `FileSystem`."""

from __future__ import annotations

import os
import time
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final, Protocol

FILE_MODE: Final = 0o600
FOLDER_MODE: Final = 0o700
"""Only the user may read a diary."""


class FileSystem(Protocol):
    """What the diary asks of the operating system, one method an operation, each raising `OSError` as `os` does."""

    def open(self, path: Path, flags: int) -> int:
        """Open a file or folder; a file it makes is the user's alone."""

    def read(self, descriptor: int, size: int) -> bytes:
        """Read up to `size` bytes."""

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some of the data and say how much."""

    def own(self, descriptor: int) -> None:
        """Give an open file the permissions of a diary file."""

    def fsync(self, descriptor: int) -> None:
        """Wait until an open file or folder is on the disk itself."""

    def stat_open(self, descriptor: int) -> os.stat_result:
        """What is known of an open file."""

    def close(self, descriptor: int) -> None:
        """Close a file or folder."""

    def stat(self, path: Path) -> os.stat_result:
        """What is known of a path, links followed."""

    def names(self, folder: Path) -> list[str]:
        """Names in a folder."""

    def make_folder(self, folder: Path) -> None:
        """Make one folder that is the user's alone."""

    def replace(self, source: Path, target: Path) -> None:
        """Give a file another name, at once and in place of whatever had it."""

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name."""

    def remove(self, path: Path) -> None:
        """Take a file away."""

    def make_private(self, path: Path, mode: int) -> None:
        """Give a file or folder that is there other permissions."""

    def room(self, folder: Path) -> int:
        """Bytes that are free for the user on the disk of a folder."""

    def real_path(self, path: Path) -> Path:
        """What a file that is a link points to; any other file itself."""

    def lock(self, path: Path, timeout: float) -> AbstractContextManager[None]:
        """Hold the lock of this path, waiting up to `timeout` seconds.

        Raises:
            TimeoutError: somebody else kept it.
            OSError: it cannot be locked at all.
        """

    def pause(self, seconds: float) -> None:
        """Wait a little."""


class Disk:
    """The real file system."""

    def open(self, path: Path, flags: int) -> int:
        """Open a file or folder; a file it makes is the user's alone."""
        return os.open(path, flags, FILE_MODE)

    def read(self, descriptor: int, size: int) -> bytes:
        """Read up to `size` bytes."""
        return os.read(descriptor, size)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some of the data and say how much."""
        return os.write(descriptor, data)

    def own(self, descriptor: int) -> None:
        """Give an open file the permissions of a diary file, whatever the umask took away."""
        os.fchmod(descriptor, FILE_MODE)

    def fsync(self, descriptor: int) -> None:
        """Wait until an open file or folder is on the disk itself."""
        os.fsync(descriptor)

    def stat_open(self, descriptor: int) -> os.stat_result:
        """What is known of an open file."""
        return os.fstat(descriptor)

    def close(self, descriptor: int) -> None:
        """Close a file or folder."""
        os.close(descriptor)

    def stat(self, path: Path) -> os.stat_result:
        """What is known of a path, links followed."""
        return path.stat()

    def names(self, folder: Path) -> list[str]:
        """Names in a folder."""
        return os.listdir(folder)  # noqa: PTH208 - names are all that is asked for, and this is the quick way

    def make_folder(self, folder: Path) -> None:
        """Make one folder that is the user's alone, whatever the umask takes away."""
        folder.mkdir(FOLDER_MODE)
        if folder.stat().st_mode & 0o777 != FOLDER_MODE:
            folder.chmod(FOLDER_MODE)

    def replace(self, source: Path, target: Path) -> None:
        """Give a file another name, at once and in place of whatever had it."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name."""
        target.hardlink_to(source)

    def remove(self, path: Path) -> None:
        """Take a file away."""
        path.unlink()

    def make_private(self, path: Path, mode: int) -> None:
        """Give a file or folder that is there other permissions."""
        path.chmod(mode)

    def room(self, folder: Path) -> int:
        """Bytes that are free for the user on the disk of a folder."""
        import shutil  # only for checking the diary's health

        return shutil.disk_usage(folder).free

    def real_path(self, path: Path) -> Path:
        """What a file that is a link points to; any other file itself."""
        return path.resolve() if path.is_symlink() else path

    def lock(self, path: Path, timeout: float) -> AbstractContextManager[None]:
        """Hold the lock of this path, waiting up to `timeout` seconds."""
        from gutbone_tui.diary.locking import held_lock  # only for changes

        return held_lock(path, timeout)

    def pause(self, seconds: float) -> None:
        """Wait a little."""
        time.sleep(seconds)
