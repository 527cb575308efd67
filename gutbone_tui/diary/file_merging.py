"""Merging one file into another, outside any diary folder: what git asks of a merge driver."""

from __future__ import annotations

import stat
import time
from pathlib import Path
from typing import Final

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import clear_leftovers, read_file, replace_file
from gutbone_tui.diary.encoding import UnreadableError
from gutbone_tui.diary.errors import DiaryError, ReadOnlyError, disk_error
from gutbone_tui.diary.merging import NewerFileError, merged_files, tables_of

ATTRIBUTES: Final = "*.json -text merge=gutbone"
"""The line of .gitattributes that names the driver."""

DRIVER: Final = "gutbone merge --git-driver %O %A %B"
"""The command git calls: with what both sides had, with ours, and with theirs."""


def merge_file(fs: FileSystem, ours: Path, theirs: Path) -> None:
    """Merge a month or library file into another, which is replaced whole or not at all.

    What both had before is not needed: what was removed left a tombstone, so whatever one side lacks is new.

    Raises:
        DiaryError: one of them is no diary file or of a newer version, or the disk refused; nothing is changed.
    """
    mine, others = _bytes_of(fs, ours), _bytes_of(fs, theirs)
    for path, data in ((ours, mine), (theirs, others)):
        try:
            tables_of(data)
        except NewerFileError:
            raise ReadOnlyError(f"{path} was written by a newer gutbone; update this one before merging.") from None
        except UnreadableError as error:
            raise DiaryError(f"{path} is no file of a diary: {error}.") from None
    merged = merged_files(mine, others)
    try:
        clear_leftovers(fs, ours.parent, time.time())
        if merged != mine:
            replace_file(fs, ours, merged, before=mine)
    except OSError as error:
        raise disk_error("save", ours, error) from error


def _bytes_of(fs: FileSystem, path: Path) -> bytes:
    """All of a file.

    Raises:
        DiaryError: it is none, or the disk refuses.
    """
    try:
        if not stat.S_ISREG(fs.stat(path).st_mode):
            raise DiaryError(f"{path} is no file.")
        found = read_file(fs, path)
    except OSError as error:
        raise disk_error("read", path, error) from error
    return b"" if found is None else found[0]
