"""Writing a whole diary at once, where there is none yet: for the example diary and for measuring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from gutbone_tui.diary.disk import Disk, FileSystem
from gutbone_tui.diary.durable import make_folders, replace_file, stat_file
from gutbone_tui.diary.encoding import ENTRIES, Mark, encoded, fresh_tables, mark_of
from gutbone_tui.diary.errors import DiaryError, disk_error
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.known import Known
from gutbone_tui.domain.days import month_of
from gutbone_tui.domain.documents import Document, document_of
from gutbone_tui.domain.entries import Entry


def write_months(folders: Folders, entries: Iterable[Entry], fs: FileSystem | None = None) -> None:
    """Write the month files of a diary that has none, without waiting for the disk. It cannot be undone.

    Args:
        folders: where the diary shall be.
        entries: all entries, with their ids.
        fs: the file system.

    Raises:
        DiaryError: one of the months has a file already, or the disk refused.
    """
    disk = fs or Disk()
    months: dict[str, dict[str, Document]] = defaultdict(dict)
    for entry in entries:
        months[month_of(entry.day)][entry.id] = document_of(entry)
    marks: dict[str, Mark] = {}
    with Guard(disk, folders.data).held():
        try:
            make_folders(disk, folders.months)
            paths = {name: folders.months / f"{name}.json" for name in sorted(months)}
            for path in paths.values():
                if stat_file(disk, path) is not None:
                    raise DiaryError(f"There is a diary in {folders.data} already.")
            for name, path in paths.items():
                data = encoded({**fresh_tables(), ENTRIES: months[name]})
                replace_file(disk, path, data, lasting=False)
                marks[path.name] = mark_of(data)
        except OSError as error:
            raise disk_error("save", folders.months, error) from error
    Known(disk, folders.cache, folders.data).remember(marks)
