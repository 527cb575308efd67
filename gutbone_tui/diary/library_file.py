"""The library file: tables of documents, read when first asked for, each change saved at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import make_folders, prepare, put_in_place, read_file, replace_file, stat_file
from gutbone_tui.diary.encoding import ABOUT, Tables, UnreadableError, encoded
from gutbone_tui.diary.errors import DiaryError, ReadOnlyError, disk_error, reason_of
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.notices import Notices
from gutbone_tui.diary.rules import is_legible
from gutbone_tui.diary.shelves import Shelf, Shelves, empty_shelves, shelves_from
from gutbone_tui.diary.upgrading import Upgrade

_PATIENCE: Final = 1.0
"""Seconds that reading waits for the lock, which it needs only to set a damaged file aside."""


class LibraryFile:
    """The library as tables of documents."""

    def __init__(
        self,
        fs: FileSystem,
        path: Path,
        guard: Guard,
        clock: Clock,
        notices: Notices,
        last_good_copy: Callable[[], tuple[Tables, str]],
        upgrade: Upgrade,
    ) -> None:
        """Nothing is read before it is asked for.

        Args:
            fs: the file system.
            path: the file.
            guard: lets one change at a time into the diary.
            clock: tells the time.
            notices: takes sentences for the user.
            last_good_copy: the tables of the last good copy and where that copy is; nothing where there is none.
            upgrade: sees to it that a file of an older version can be had again.
        """
        self._fs = fs
        self._path = path
        self._guard = guard
        self._clock = clock
        self._notices = notices
        self._last_good_copy = last_good_copy
        self._upgrade = upgrade
        self._shelves: Shelves | None = None

    def on(self, shelf: Shelf) -> dict[str, Mapping[str, Any]]:
        """The documents of one table that were not removed; what is no document is passed over."""
        shelves = self._shelves
        if shelves is None:
            shelves = self._shelves = self._looked()
        return shelves.on(shelf)

    @property
    def tables(self) -> Tables:
        """Everything the library holds, tombstones too, to be treated as unchangeable."""
        if self._shelves is None:
            self._shelves = self._looked()
        return self._shelves.tables

    @property
    def locked(self) -> str:
        """Why nothing may be saved, one sentence; empty where it may."""
        if self._shelves is None:
            self._shelves = self._looked()
        return self._shelves.locked

    def put(self, shelf: Shelf, key: str, document: Mapping[str, Any] | None) -> None:
        """Save one document lastingly; None leaves a tombstone. What only others know of it stays in it.

        Raises:
            DiaryError: it was not possible; the library is as it was.
        """
        from gutbone_tui.diary.shelving import replaced  # not before something is changed

        with self._changing() as shelves:
            self._put(shelves, replaced(shelves.tables, {shelf: {key: document}}, self._clock()))

    def lacking(self, tables: Tables) -> Tables:
        """The documents among these that are missing here, or are later than here.

        Raises:
            ReadOnlyError: there are some, and nothing may be saved here.
        """
        if self._shelves is None:
            self._shelves = self._looked()
        return _lacking(self._shelves, tables)

    def take_in(self, tables: Tables) -> None:
        """Save lastingly what another library holds and this one lacks.

        Raises:
            DiaryError: it was not possible; the library is as it was.
        """
        with self._changing() as shelves:
            self._put(shelves, _lacking(shelves, tables))

    def put_all(self, tables: Tables) -> None:
        """Save documents lastingly, by table and key, whatever is there.

        Raises:
            DiaryError: it was not possible; the library is as it was.
        """
        if tables:
            with self._changing() as shelves:
                self._put(shelves, tables)

    def look(self) -> Shelves:
        """The library as it is on disk now. Call it while holding the diary's lock.

        Raises:
            OSError: it cannot be read.
        """
        self._shelves = self._mended()
        return self._shelves

    def put_now(self, tables: Tables) -> None:
        """Save documents lastingly, by table and key. Call it while holding the diary's lock.

        Raises:
            OSError: the disk refused; the library is as it was.
            DiaryError: it may not be saved.
        """
        self._put(self._mended(), tables)

    def refresh(self) -> bool:
        """Read the file again if it changed on disk; whether it did."""
        shelves = self._shelves
        try:
            if shelves is None or stat_file(self._fs, self._path) == shelves.signature:
                return False
        except OSError:
            return False
        self._shelves = self._looked()
        return True

    def _looked(self) -> Shelves:
        """The library as it is on disk; what cannot be had of it is told in a notice."""
        try:
            return self._read()
        except OSError as error:
            return self._unusable(f"{self._path} cannot be read: {reason_of(error)}.")
        except UnreadableError:
            pass
        try:
            with self._guard.held(_PATIENCE):
                return self._mended()
        except (OSError, DiaryError):
            return self._unusable(f"{self._path} is damaged and could not be set aside; it stays as it is.")

    def _unusable(self, sentence: str) -> Shelves:
        """A library that cannot be read now and must not be overwritten."""
        self._notices.add(sentence)
        return empty_shelves()._replace(locked=sentence)

    def _read(self) -> Shelves:
        """The library as it is on disk.

        Raises:
            OSError: it cannot be read.
            UnreadableError: it is no library.
        """
        found = read_file(self._fs, self._path)
        if found is None:
            return empty_shelves()
        shelves = shelves_from(*found)
        if shelves.locked:
            self._notices.add(shelves.locked)
        return shelves

    def _mended(self) -> Shelves:
        """The library as it is on disk; of a damaged one, what could be read, and the file is kept aside untouched.

        Call it while holding the diary's lock.
        """
        try:
            return self._read()
        except UnreadableError as error:
            from gutbone_tui.diary.merging import merged_tables  # only for damage
            from gutbone_tui.diary.rescue import keep_aside, rescued_tables

            found = read_file(self._fs, self._path)
            if found is None:
                return empty_shelves()
            read = rescued_tables(found[0])
            good, source = self._last_good_copy()
            tables = merged_tables(good, {**read, **empty_shelves().tables})
            aside = keep_aside(self._fs, self._path, found[0], self._clock())
            replace_file(self._fs, self._path, encoded(tables), before=found[0])
            lines = sum(len(table) for name, table in read.items() if name != ABOUT)
            saved = f"{lines} of its lines could be read"
            if source:
                saved += f", and it was restored from the backup {source}"
            damage = f"{self._path} was damaged ({error}) and is kept untouched as {aside}"
            self._notices.add(f"{damage}; {saved}.")
            return self._read()

    @contextmanager
    def _changing(self) -> Iterator[Shelves]:
        """The library as it is on disk, which nobody else changes meanwhile."""
        with self._guard.held():
            try:
                yield self._mended()
            except OSError as error:
                raise disk_error("save", self._path, error) from error

    def _put(self, shelves: Shelves, documents: Tables) -> None:
        """Replace the file by one that holds these documents too."""
        if not documents:
            return
        if shelves.locked:
            raise ReadOnlyError(shelves.locked)
        if shelves.older:
            self._upgrade.prepare()
        tables = {**shelves.tables, **{name: {**shelves.tables.get(name, {}), **documents[name]} for name in documents}}
        data = encoded(tables)
        self._keep_illegible(shelves, documents)
        make_folders(self._fs, self._path.parent)
        prepared = prepare(self._fs, self._path, data, before=shelves.data)
        put_in_place(self._fs, [prepared])
        self._shelves = Shelves(tables, prepared.signature, data)

    def _keep_illegible(self, shelves: Shelves, documents: Tables) -> None:
        """Keep a second copy of the file, if one of these documents replaces something that cannot be read."""
        if not any(
            key in shelves.tables.get(name, {}) and not is_legible(name, shelves.tables[name][key])
            for name, table in documents.items()
            for key in table
        ):
            return
        from gutbone_tui.diary.rescue import keep_aside  # only for damage

        aside = keep_aside(self._fs, self._path, shelves.data or b"", self._clock())
        self._notices.add(f"Something in {self._path} could not be read; the file as it was is kept as {aside}.")


def _lacking(shelves: Shelves, tables: Tables) -> Tables:
    """The documents among these that are missing from a library, or are later.

    Raises:
        ReadOnlyError: there are some, and the library may not be saved.
    """
    from gutbone_tui.diary.merging import later_tables  # only for merging

    lacking = later_tables(shelves.tables, tables)
    if lacking and shelves.locked:
        raise ReadOnlyError(shelves.locked)
    return lacking
