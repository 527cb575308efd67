"""Diaries elsewhere, read to be merged: folders, backups, and single files such as conflict copies.

Nothing there is changed, and nothing in them is believed.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from gutbone_tui.diary.conflict_copies import LIBRARY, original_of
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Signature, read_file
from gutbone_tui.diary.encoding import ABOUT, ENTRIES, SCHEMA, Tables, UnreadableError, fresh_tables, is_too_deep
from gutbone_tui.diary.errors import DiaryError, ReadOnlyError, disk_error
from gutbone_tui.diary.exports import Export, export_from
from gutbone_tui.diary.merging import NewerFileError, merged_tables, tables_of
from gutbone_tui.diary.month import MONTH
from gutbone_tui.diary.rescue import rescued, rescued_tables
from gutbone_tui.diary.unfinished import Unfinished

_LARGEST: Final = 64 << 20
"""Bytes of one file; a month of use takes about a hundred thousand."""
_ZIP: Final = b"PK"
"""What zip files begin with."""


class Others:
    """Everything that was read from elsewhere, as one diary."""

    def __init__(self, fs: FileSystem) -> None:
        """Nothing was read yet."""
        self._fs = fs
        self.months: dict[str, Tables] = {}
        """Tables by month."""
        self.library: Tables = {}
        """Tables of the library."""
        self.problems: list[str] = []
        """What could not be read, in plain sentences."""
        self.files: list[tuple[Path, Signature]] = []
        """Single files that were read, as they were then."""

    def read(self, path: Path) -> None:
        """Read a diary folder, a backup or a single file.

        Raises:
            DiaryError: it is none of them, or it is of a newer version.
        """
        try:
            status = self._fs.stat(path)
        except (FileNotFoundError, NotADirectoryError):
            raise DiaryError(f"There is no {path}.") from None
        except (OSError, ValueError) as error:
            refused = error if isinstance(error, OSError) else OSError()
            raise disk_error("read", path, refused) from error
        if stat.S_ISDIR(status.st_mode):
            self._read_folder(path)
        else:
            self._read_file(path)

    def _read_folder(self, folder: Path) -> None:
        """Read all files of a diary folder, or of the folder of months in it; conflict copies in it too."""
        months = folder / "diary"
        found = [*self._files_in(months), *self._files_in(folder)]
        if not found:
            raise DiaryError(f"{folder} holds no diary.")
        for path in found:
            self._read_json(path)
        with suppress(OSError, UnreadableError):
            for month, documents in Unfinished(self._fs, folder).read().items():
                self._take_month(month, {**fresh_tables(), ENTRIES: dict(documents)})

    def _files_in(self, folder: Path) -> Iterator[Path]:
        """The diary files in a folder, and copies of them."""
        try:
            names = sorted(self._fs.names(folder))
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            raise disk_error("read", folder, error) from error
        for name in names:
            if original_of(name) is not None:
                yield folder / name

    def _read_file(self, path: Path) -> None:
        """Read one file, whatever it is."""
        is_named = original_of(path.name) is not None
        if path.suffix == ".zip" or (not is_named and self._bytes_of(path)[0].startswith(_ZIP)):
            self._read_backup(path)
        else:
            self._read_json(path)

    def _read_json(self, path: Path) -> None:
        """Read the file of a month or of a library."""
        data, signature = self._bytes_of(path)
        self._take(path, data)
        self.files.append((path, signature))

    def _bytes_of(self, path: Path) -> tuple[bytes, Signature]:
        """All of a file.

        Raises:
            DiaryError: it is no file, or too large to be one of a diary, or the disk refuses.
        """
        try:
            status = self._fs.stat(path)
            if not stat.S_ISREG(status.st_mode):
                raise DiaryError(f"{path} is neither a file nor a folder.")
            if status.st_size > _LARGEST:
                raise DiaryError(f"{path} is too large to be a file of a diary.")
            found = read_file(self._fs, path)
        except OSError as error:
            raise disk_error("read", path, error) from error
        if found is None:
            raise DiaryError(f"There is no {path} any more.")
        return found

    def _read_backup(self, path: Path) -> None:
        """Read a backup."""
        from gutbone_tui.diary.archive import opened_archive  # brings zipfile

        archive = opened_archive(self._fs, path)
        for month in archive.months:
            tables = archive.month(month)
            if is_too_deep(tables):
                raise DiaryError(f"{path} cannot be merged: it is nested too deeply.")
            self._take_month(month, tables)
        if (library := archive.library()) is not None:
            if is_too_deep(library):
                raise DiaryError(f"{path} cannot be merged: it is nested too deeply.")
            self.library = merged_tables(self.library, library)

    def _take(self, path: Path, data: bytes) -> None:
        """Take over what a file holds."""
        original = original_of(path.name)
        try:
            if original is None and (export := export_from(data)) is not None:
                self._take_export(path, export)
                return
            tables = tables_of(data)
        except NewerFileError:
            raise ReadOnlyError(f"{path} was written by a newer gutbone; update this one before merging.") from None
        except UnreadableError as error:
            if original is None:
                raise DiaryError(f"{path} is no file of a diary: {error}.") from None
            tables = self._rescued(path, original, data, str(error))
        if ENTRIES not in tables:
            self.library = merged_tables(self.library, tables)
        elif original is None or original == LIBRARY:
            self._take_by_day(path, tables)
        else:
            self._take_month(original, tables)

    def _take_export(self, path: Path, export: Export) -> None:
        """Take over what an export holds."""
        if export.library:
            self.library = merged_tables(self.library, export.library)
        self._take_by_day(path, export.months)
        if export.passed_over:
            self.problems.append(f"{export.passed_over} things in {path} are no entries and were passed over.")

    def _rescued(self, path: Path, original: str, data: bytes, reason: str) -> Tables:
        """What can still be read of a damaged file."""
        if original == LIBRARY:
            tables = rescued_tables(data)
            tables.pop(ABOUT, None)
            found = {name: _shallow(table) for name, table in tables.items() if name != ENTRIES}
        else:
            found = {ENTRIES: _shallow(rescued(original, data))}
        number = sum(map(len, found.values()))
        saved = f"{number} of its lines could be read" if number else "nothing could be read from it"
        self.problems.append(f"{path} is damaged ({reason}); {saved}.")
        return {ABOUT: {"1": {"schema": SCHEMA}}, **found}

    def _take_by_day(self, path: Path, tables: Tables) -> None:
        """Take over entries of a file whose name does not say the month; each says its day."""
        months: dict[str, Tables] = {}
        passed_over = 0
        for key, document in tables[ENTRIES].items():
            month = str(document.get("day"))[:7] if isinstance(document, dict) else ""
            if MONTH.fullmatch(month):
                months.setdefault(month, fresh_tables())[ENTRIES][key] = document
            else:
                passed_over += 1
        for month, found in months.items():
            self._take_month(month, found)
        if passed_over:
            self.problems.append(f"{passed_over} entries in {path} do not say their day and were passed over.")

    def _take_month(self, month: str, tables: Tables) -> None:
        """Take over what a month's file holds."""
        self.months[month] = merged_tables(self.months.get(month, fresh_tables()), tables, month)


def read_others(fs: FileSystem, paths: Iterable[Path]) -> Others:
    """Everything that folders, backups and files elsewhere hold, as one diary.

    Raises:
        DiaryError: one of them is no diary, or is of a newer version.
    """
    others = Others(fs)
    for path in paths:
        others.read(path)
    return others


def _shallow(table: dict[str, object]) -> dict[str, object]:
    """The documents that can be written again without trouble."""
    return {key: document for key, document in table.items() if not is_too_deep(document)}
