"""TinyDB over our own durable storage, with string ids. Imported when something is saved, never for reading."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Prepared, prepare
from gutbone_tui.diary.encoding import Lines, Mark, Tables, encoded, mark_of


class DurableStorage(Storage):
    """A TinyDB storage that puts every write beside the file, down to the disk, ready to be renamed over it.

    The rename is the caller's, because a change to two months is put in place together.
    """

    def __init__(self, fs: FileSystem, path: Path, tables: Tables, before: bytes | None, lines: Lines) -> None:
        """Work on a file that was read under the lock.

        Args:
            fs: the file system.
            path: the file.
            tables: what it holds.
            before: its bytes, None where it does not exist.
            lines: its documents as they were encoded last.
        """
        self._fs = fs
        self._path = path
        self._before = before
        self._lines = lines
        self.tables = tables
        """What the file holds once the last write is in place."""
        self.data = before or b""
        """Its bytes then."""
        self.mark: Mark = (0, 0)
        """The mark of what was written last."""
        self.prepared: Prepared | None = None
        """The last write, waiting to be put in place."""

    def read(self) -> Tables:
        """What the file holds; a table may be replaced in it, documents are never changed in place."""
        return dict(self.tables)

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Serialise everything first, then write it beside the file and wait for the disk."""
        tables = {name: dict(table) for name, table in data.items()}
        content = encoded(tables, self._lines)
        self.prepared = prepare(self._fs, self._path, content, before=self._before)
        self.tables, self.data, self.mark = tables, content, mark_of(content)


class Documents(Table):
    """A table whose document ids are the entries' own."""

    document_id_class = str  # type: ignore[assignment]  # any type that makes ids of strings

    def put(self, documents: Mapping[str, Mapping[str, Any]]) -> None:
        """Insert or replace documents, all in one write."""
        # TinyDB's own way makes an id of every key and a key of every id again, which are the same here.
        tables = self._storage.read() or {}
        tables[self.name] = {**tables.get(self.name, {}), **documents}
        self._storage.write(tables)
        self.clear_cache()


class MonthBase(TinyDB):
    """A month file as TinyDB sees it."""

    table_class = Documents
