"""Errors of the diary; each is one plain sentence for the user, and none quotes what an entry says."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

_REASONS: Final = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EIO: "the disk reports an input/output error",
    errno.ENOENT: "the folder is gone",
}
"""Plain words for what disks usually say."""

NOT_PUT_BACK: Final = "what had been replaced could not be put back"
"""Note on an error of the operating system after which the disk may hold the new content although it failed."""


class DiaryError(Exception):
    """Something could not be done; `str` is one plain sentence that says what and where."""


class DiskError(DiaryError):
    """The disk or the operating system refused."""


class BusyError(DiaryError):
    """Somebody else kept the diary locked."""


class ReadOnlyError(DiaryError):
    """This part of the diary may be read but not written, such as a file of a newer version."""


class ChangedElsewhereError(DiaryError):
    """An entry was changed or removed elsewhere meanwhile, so nothing was overwritten."""


def reason_of(error: OSError) -> str:
    """Why the operating system refused, in plain words."""
    if error.errno is None:
        return "the operating system refused"
    return _REASONS.get(error.errno) or os.strerror(error.errno).lower()


def is_uncertain(error: BaseException) -> bool:
    """Whether the disk may hold the new content although saving it failed."""
    return NOT_PUT_BACK in getattr(error, "__notes__", ())


def disk_error(doing: str, path: Path, error: OSError) -> DiskError:
    """The error for a refused operation, such as "Could not save /home/kim/…/2026-11.json: the disk is full."."""
    if is_uncertain(error):
        return DiskError(
            f"The disk failed while saving {path}, so it is not certain what is there now: {reason_of(error)}."
        )
    return DiskError(f"Could not {doing} {path}: {reason_of(error)}.")
