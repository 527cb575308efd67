"""Files that are replaced whole or not at all: written beside, synced, then renamed over the old one."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.errors import NOT_PUT_BACK

_READ: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
"""Never waits, even where somebody put a pipe in a file's place."""
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
_MORE: Final = os.O_WRONLY | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
_FOLDER: Final = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
_CHUNK: Final = 1 << 20
_NO_FOLDER_SYNC: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
"""What file systems answer that know no syncing of folders; there is nothing to wait for then."""
_NO_PERMISSIONS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
"""What file systems answer that know no permissions."""
_LEFTOVER: Final = re.compile(r"\..+\.([A-Za-z0-9-]*)\.(\d+)-[0-9a-f]{8}\.gutbone-new")
_LEFTOVER_AGE: Final = 24 * 3600
"""Seconds after which a temporary file of another machine counts as left over."""

_TRIES: Final = 3
_PAUSE: Final = 0.1

Signature = tuple[int, int, int]
"""What tells two states of a file apart without reading it: time of change, size and inode."""


class Prepared(NamedTuple):
    """New content that lies, safely on the disk, beside the file it will replace."""

    temporary: Path
    target: Path
    signature: Signature
    before: bytes | None
    """What the target holds now, to put it back if need be; None where it does not exist."""


def host_name() -> str:
    """This machine's name, as far as it fits into a file name."""
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return re.sub(r"[^A-Za-z0-9-]+", "-", name)[:40]


def signature_of(status: os.stat_result) -> Signature:
    """The signature of a file that was asked about."""
    return (status.st_mtime_ns, status.st_size, status.st_ino)


def read_file(fs: FileSystem, path: Path) -> tuple[bytes, Signature] | None:
    """All of a file and its signature; None where there is no such file."""
    try:
        descriptor = fs.open(path, _READ)
    except FileNotFoundError:
        return None
    try:
        status = fs.stat_open(descriptor)
        signature = signature_of(status)
        chunks = []
        while chunk := fs.read(descriptor, min(status.st_size + 1, _CHUNK)):
            chunks.append(chunk)
    except OSError as error:
        error.filename = error.filename or str(path)  # the system does not name what is open
        raise
    finally:
        fs.close(descriptor)
    return b"".join(chunks), signature


def read_patiently(fs: FileSystem, path: Path) -> tuple[bytes, Signature] | None:
    """The same, tried again a few times: what a disk refuses once may well be there the next moment.

    Raises:
        OSError: it was refused each time.
    """
    for _ in range(_TRIES - 1):
        with suppress(OSError):
            return read_file(fs, path)
        fs.pause(_PAUSE)
    return read_file(fs, path)


def stat_file(fs: FileSystem, path: Path) -> Signature | None:
    """A file's signature; None where there is no such file."""
    try:
        return signature_of(fs.stat(path))
    except (FileNotFoundError, NotADirectoryError):
        return None


def make_folders(fs: FileSystem, folder: Path) -> None:
    """Make a folder and those above it that are missing, each the user's alone and lasting."""
    try:
        fs.stat(folder)
    except FileNotFoundError:
        make_folders(fs, folder.parent)
        with suppress(FileExistsError):
            fs.make_folder(folder)
        sync_folder(fs, folder.parent)


def sync_folder(fs: FileSystem, folder: Path) -> None:
    """Wait until the names in a folder are on the disk itself."""
    descriptor = fs.open(folder, _FOLDER)
    try:
        fs.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        fs.close(descriptor)


def prepare(
    fs: FileSystem, target: Path, data: bytes, *, before: bytes | None = None, lasting: bool = True
) -> Prepared:
    """Write new content beside a file, down to the disk itself; whatever fails, nothing of it stays behind.

    Args:
        fs: the file system.
        target: the file that will be replaced; where it is a link, what it points to.
        data: all of the new content.
        before: what the target holds now.
        lasting: wait for the disk; False only for what can be lost without harm.
    """
    target = fs.real_path(target)
    temporary = target.with_name(f".{target.name}.{host_name()}.{os.getpid()}-{os.urandom(4).hex()}.gutbone-new")
    descriptor = fs.open(temporary, _NEW)
    try:
        try:
            _own(fs, descriptor)
            _write_all(fs, descriptor, data)
            if lasting:
                fs.fsync(descriptor)
            signature = signature_of(fs.stat_open(descriptor))
        finally:
            fs.close(descriptor)
    except BaseException:
        discard(fs, temporary)
        raise
    return Prepared(temporary, target, signature, before)


def replace_file(
    fs: FileSystem, target: Path, data: bytes, *, before: bytes | None = None, lasting: bool = True
) -> None:
    """Replace one file, whole or not at all."""
    put_in_place(fs, [prepare(fs, target, data, before=before, lasting=lasting)], lasting=lasting)


def append_to_file(fs: FileSystem, path: Path, data: bytes) -> None:
    """Add to the end of a file that can be lost without harm."""
    descriptor = fs.open(path, _MORE)
    try:
        _write_all(fs, descriptor, data)
    finally:
        fs.close(descriptor)


def put_in_place(fs: FileSystem, prepared: Iterable[Prepared], *, lasting: bool = True) -> None:
    """Rename prepared files over their targets, in order, all of them or none.

    Raises:
        OSError: it failed; it carries the note `NOT_PUT_BACK` where what had been renamed could not be put back.
    """
    waiting = list(prepared)
    done: list[Prepared] = []
    try:
        for each in waiting:
            fs.replace(each.temporary, each.target)
            done.append(each)
        if lasting:
            for folder in dict.fromkeys(each.target.parent for each in done):
                sync_folder(fs, folder)
    except BaseException as error:
        for each in waiting[len(done) :]:
            discard(fs, each.temporary)
        # Once one cannot be put back, those before it stay too: an entry that moves is first put where it goes to.
        if not all(_put_back(fs, each) for each in reversed(done)):
            error.add_note(NOT_PUT_BACK)
        raise


def discard(fs: FileSystem, path: Path) -> None:
    """Take a temporary file away if that is possible."""
    with suppress(OSError):
        fs.remove(path)


def clear_leftovers(fs: FileSystem, folder: Path, now: float) -> None:
    """Remove temporary files that processes left which are no more. Call it while holding the diary's lock.

    Args:
        fs: the file system.
        folder: where to look.
        now: seconds since 1970, to tell how old a file of another machine is.
    """
    for path in leftovers_in(fs, folder, now):
        discard(fs, path)


def leftovers_in(fs: FileSystem, folder: Path, now: float) -> list[Path]:
    """Temporary files in a folder that nobody can be writing any more; none where the folder cannot be read.

    Args:
        fs: the file system.
        folder: where to look.
        now: seconds since 1970, to tell how old a file of another machine is.
    """
    try:
        named = [(folder / name, match) for name in fs.names(folder) if (match := _LEFTOVER.fullmatch(name))]
    except OSError:
        return []
    return [path for path, match in named if _is_left(fs, path, match, now)]


def _is_left(fs: FileSystem, path: Path, match: re.Match[str], now: float) -> bool:
    """Whether nobody can be writing this temporary file any more."""
    process = int(match[2])
    if match[1] == host_name() and process != os.getpid() and not _alive(process):
        return True
    try:
        return now - fs.stat(path).st_mtime > _LEFTOVER_AGE
    except OSError:
        return False


def _alive(process: int) -> bool:
    """Whether a process of this number runs."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _own(fs: FileSystem, descriptor: int) -> None:
    """Make a new file the user's alone, where the file system knows permissions."""
    try:
        fs.own(descriptor)
    except OSError as error:
        if error.errno not in _NO_PERMISSIONS:
            raise


def _write_all(fs: FileSystem, descriptor: int, data: bytes) -> None:
    """Write everything, however little the system takes at a time."""
    rest = memoryview(data)
    while rest:
        written = fs.write(descriptor, rest)
        if written <= 0:
            raise OSError(errno.EIO, "nothing could be written")
        rest = rest[written:]


def _put_back(fs: FileSystem, replaced: Prepared) -> bool:
    """Give a replaced file its old content again; False where that fails too."""
    try:
        if replaced.before is None:
            fs.remove(replaced.target)
        else:
            old = prepare(fs, replaced.target, replaced.before)
            fs.replace(old.temporary, old.target)
    except OSError:
        return False
    with suppress(OSError):
        sync_folder(fs, replaced.target.parent)
    return True
