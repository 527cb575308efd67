"""Backups of a diary: made now and then, proven by reading them back, kept thinner the older they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING, Any

from gutbone_tui.diary.backup import Backup, Made
from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import (
    clear_leftovers,
    discard,
    make_folders,
    prepare,
    put_in_place,
    stat_file,
    sync_folder,
)
from gutbone_tui.diary.encoding import ENTRIES, Mark, Tables, mark_of
from gutbone_tui.diary.errors import DiaryError, disk_error
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.snapshot import Snapshot, Snapshots
from gutbone_tui.diary.thinning import day_of, free_name, in_order, newest_of, worth_keeping

if TYPE_CHECKING:
    from gutbone_tui.diary.archive import Archive


class Backups:
    """The backups of one diary. Its methods may be called from any thread."""

    def __init__(self, fs: FileSystem, folders: Folders, guard: Guard, clock: Clock) -> None:
        """Nothing is read or made before it is asked for."""
        self._fs = fs
        self._folders = folders
        self._folder = folders.backups
        self._guard = guard
        self._clock = clock
        self._snapshots = Snapshots(fs, folders, guard)

    def paths(self) -> tuple[Path, ...]:
        """The backups there are, the newest first. Only names are looked at."""
        try:
            return tuple(self._folder / name for name in in_order(self._fs.names(self._folder)))
        except OSError:
            return ()

    def newest(self) -> date | None:
        """The day of the newest backup, leaving out days to come; None where there is none."""
        path = self._newest_path()
        return None if path is None else day_of(path.name)

    def all(self, *, thorough: bool = False) -> tuple[Backup, ...]:
        """The backups there are, the newest first.

        Args:
            thorough: read everything in each of them, rather than their directories alone.
        """
        proven: set[Mark] = set()
        return tuple(self._looked_at(path, proven if thorough else None) for path in self.paths())

    def make_if_changed(self, *, thin_out: bool = True) -> Made | None:
        """Make a backup unless the newest one holds the very same, or there is nothing yet; None then.

        Args:
            thin_out: give up older ones afterwards; False while one of them is being restored.

        Raises:
            DiaryError: it was not possible.
        """
        return self._keep(self._snapshot(), thin_out=thin_out) if self.is_changed() else None

    def is_changed(self) -> bool:
        """Whether there is something that the newest backup does not hold.

        Raises:
            DiaryError: the diary cannot be read.
        """
        with self._as_diary_error("read", self._folders.data):
            marks = self._snapshots.marks()
        return bool(marks) and self._marks_of_newest() != marks

    def missing_months(self) -> dict[str, Path]:
        """Months that the diary has no file of, and the newest backup that holds each."""
        missing: dict[str, Path] = {}
        for archive in self._usable():
            for month in archive.months:
                if month not in missing and not self._has(month):
                    missing[month] = archive.path
        return missing

    def make(self, to: Path | None = None) -> Made:
        """Make a backup now.

        Args:
            to: the file to write, or a folder to write it into; the diary's own folder of backups if None.

        Raises:
            DiaryError: it was not possible, or there is such a file already.
        """
        with self._as_diary_error("read", self._folders.data):
            self._snapshots.marks()  # finds out which files are whole, so that the snapshot takes less long
        path = None if to is None else self._target(to)
        return self._keep(self._snapshot()) if path is None else self._written(path, self._snapshot())

    def make_under_lock(self) -> Made | None:
        """Make a backup of everything as it is, for somebody who holds the diary's lock; None if nothing is there.

        Raises:
            DiaryError: it was not possible.
        """
        with self._as_diary_error("read", self._folders.data):
            snapshot = self._snapshots.take_under_lock(self._clock())
        return self._keep(snapshot) if snapshot.marks else None

    def last_good_month(self, name: str) -> tuple[Mapping[str, Any], str]:
        """The documents of a month in the newest backup that holds it, and that backup's path; else nothing."""
        for archive in self._usable():
            with suppress(DiaryError):
                if name in archive.months:
                    return archive.month(name)[ENTRIES], str(archive.path)
        return {}, ""

    def last_good_library(self) -> tuple[Tables, str]:
        """What the library holds in the newest backup that has one, and that backup's path; else nothing."""
        for archive in self._usable():
            with suppress(DiaryError):
                if (tables := archive.library()) is not None:
                    return tables, str(archive.path)
        return {}, ""

    def _usable(self) -> Iterator[Archive]:
        """Backups that can be opened, the newest first."""
        for path in self.paths():
            with suppress(DiaryError):
                yield self._opened(path)

    def _opened(self, path: Path) -> Archive:
        """One backup, with nothing but its directory read."""
        from gutbone_tui.diary.archive import opened_archive  # zip files are looked into only here

        return opened_archive(self._fs, path)

    def _looked_at(self, path: Path, proven: set[Mark] | None) -> Backup:
        """What can be said of one backup; all of it is read where it is known what was read before."""
        from gutbone_tui.diary.archive import DamagedArchiveError

        made, size, trouble, damaged = None, 0, "", False
        try:
            size = self._fs.stat(path).st_size
            archive = self._opened(path)
            made = archive.made
            if proven is not None:
                archive.prove(proven)
        except DiaryError as error:
            trouble, damaged = str(error), isinstance(error, DamagedArchiveError)
        except OSError as error:
            trouble = str(disk_error("read", path, error))
        return Backup(path, day_of(path.name) or date.min, made, size, trouble, damaged)

    def _newest_path(self) -> Path | None:
        """The newest backup, leaving out days to come."""
        name = newest_of((path.name for path in self.paths()), self._clock().date())
        return None if name is None else self._folder / name

    def _marks_of_newest(self) -> Mapping[str, Mark]:
        """What the newest backup holds; nothing where there is none that can be opened."""
        path = self._newest_path()
        if path is not None:
            with suppress(DiaryError):
                return self._opened(path).marks
        return {}

    def _has(self, month: str) -> bool:
        """Whether the diary has a file of a month, if that can be told."""
        try:
            return stat_file(self._fs, self._folders.months / f"{month}.json") is not None
        except OSError:
            return True

    def _snapshot(self) -> Snapshot:
        """What there is to back up.

        Raises:
            DiaryError: there is nothing any more, or it cannot be read.
        """
        with self._as_diary_error("read", self._folders.data):
            snapshot = self._snapshots.take(self._clock())
        if not snapshot.marks:
            if snapshot.left_out:
                raise DiaryError(f"{snapshot.left_out[0]} cannot be read, so there is nothing to back up.")
            raise DiaryError(f"There is nothing in {self._folders.data} to back up yet.")
        return snapshot

    def _keep(self, snapshot: Snapshot, *, thin_out: bool = True) -> Made:
        """Put a backup into the diary's own folder, and give up those no longer worth their room."""
        name = free_name(self._clock(), (path.name for path in self.paths()))
        made = self._written(self._folder / name, snapshot)
        if thin_out:
            with suppress(OSError):  # more backups than are needed do no harm
                self._thin_out(made.path)
        return made

    def _written(self, path: Path, snapshot: Snapshot) -> Made:
        """Write a backup, which gets its name only after it was read back and found to hold the very same bytes."""
        with self._as_diary_error("write", path):
            if path.parent == self._folder:
                make_folders(self._fs, self._folder)
            else:
                # Nobody else ever tidies up in a folder of the user's.
                clear_leftovers(self._fs, path.parent, self._clock().timestamp())
            prepared = prepare(self._fs, path, snapshot.data)
            try:
                self._prove(prepared.temporary, snapshot.marks, path)
            except BaseException:
                discard(self._fs, prepared.temporary)
                raise
            put_in_place(self._fs, [prepared])
        months = sum(name.startswith("diary/") for name in snapshot.marks)
        return Made(path, months, len(snapshot.data), snapshot.left_out)

    def _prove(self, written: Path, marks: Mapping[str, Mark], path: Path) -> None:
        """Read a backup back.

        Raises:
            DiaryError: it does not hold what it should.
        """
        with suppress(DiaryError):
            archive = self._opened(written)
            if archive.marks == marks and all(mark_of(archive.read(name)) == mark for name, mark in marks.items()):
                return
        raise DiaryError(f"The backup {path} did not read back as it was written, so it was thrown away.")

    def _thin_out(self, made: Path) -> None:
        """Remove backups that are not worth keeping, but neither the one just made nor the last to hold some file."""
        today = self._clock().date()
        paths = self.paths()
        staying = worth_keeping((path.name for path in paths), today)
        leaving = [path for path in paths if path.name not in staying and path != made]
        held: set[str] = set()
        for path in (path for path in paths if leaving and path.name in staying):
            with suppress(DiaryError):
                held |= self._opened(path).marks.keys()
        removed = False
        for path in leaving:
            with suppress(DiaryError):  # one that cannot be opened is for people to look at
                if (holds := self._opened(path).marks.keys()) <= held:
                    self._fs.remove(path)
                    removed = True
                held |= holds
        if removed:
            sync_folder(self._fs, self._folder)

    def _target(self, to: Path) -> Path:
        """The file to write for a place the user named.

        Raises:
            DiaryError: its folder is not there, or there is such a file already.
        """
        with self._as_diary_error("look at", to):
            if stat_file(self._fs, to) is None:
                if stat_file(self._fs, to.parent) is None:
                    raise DiaryError(f"There is no folder {to.parent}, so nothing was written.")
                return to
            if not S_ISDIR(self._fs.stat(to).st_mode):
                raise DiaryError(f"There is a file {to} already, so nothing was written.")
            return to / f"gutbone-{free_name(self._clock(), _days_in(self._fs.names(to)))}"

    @contextmanager
    def _as_diary_error(self, doing: str, path: Path) -> Iterator[None]:
        """Turn what the operating system says into one sentence."""
        try:
            yield
        except OSError as error:
            where = Path(str(error.filename)) if doing == "read" and error.filename else path
            raise disk_error(doing, where, error) from error


def _days_in(names: list[str]) -> list[str]:
    """Names of backups in a folder of the user's, as they would be called in the diary's own."""
    return [name.removeprefix("gutbone-") for name in names if name.startswith("gutbone-")]
