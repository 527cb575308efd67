"""Mending what a check-up found, as far as that is safe: nothing that was recorded is given up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR
from typing import Final

from gutbone_tui.diary.backups import Backups
from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.differences import counted
from gutbone_tui.diary.disk import FILE_MODE, FOLDER_MODE, FileSystem
from gutbone_tui.diary.durable import clear_leftovers, sync_folder
from gutbone_tui.diary.errors import DiaryError, disk_error
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.library import Library
from gutbone_tui.diary.months import Months
from gutbone_tui.diary.notices import Notices
from gutbone_tui.diary.saving import Saver
from gutbone_tui.diary.taking_in import TakingIn, named
from gutbone_tui.diary.work import Work

_ENDING: Final = ".json"


class Mender:
    """Mends one diary. Each method says what was done, or raises a `DiaryError`."""

    def __init__(
        self,
        fs: FileSystem,
        folders: Folders,
        guard: Guard,
        clock: Clock,
        months: Months,
        library: Library,
        saver: Saver,
        backups: Backups,
        notices: Notices,
    ) -> None:
        """Nothing is changed before something is to be mended.

        Args:
            fs: the file system.
            folders: where the diary is.
            guard: lets one change at a time into the diary.
            clock: tells the time.
            months: the months.
            library: the library.
            saver: makes changes.
            backups: the backups.
            notices: where reading tells what became of damaged files.
        """
        self._fs = fs
        self._folders = folders
        self._guard = guard
        self._clock = clock
        self._months = months
        self._library = library
        self._saver = saver
        self._backups = backups
        self._notices = notices

    def restore_month(self, name: str) -> str:
        """Set a damaged month aside and save what can be saved."""
        before = len(self._notices.sentences)
        with self._guard.held(), self._as_diary_error("mend", self._months.path(name)):
            self._months.fresh(name)
        return " ".join(self._notices.sentences[before:]) or "It was mended meanwhile."

    def restore_library(self) -> str:
        """Set a damaged library aside and save what can be saved."""
        before = len(self._notices.sentences)
        self._library.put_all({"usuals": {}})
        return " ".join(self._notices.sentences[before:]) or "It was mended meanwhile."

    def bring_up_to_date(self, paths: Sequence[Path]) -> str:
        """Write older files anew, after a backup."""

        def plan(work: Work) -> str:
            """Write every older month as it is."""
            for path in paths:
                if path != self._folders.library:
                    work.keep(path.name.removesuffix(_ENDING), {})
            return "bring up to date"

        self._saver.save(plan)
        if self._folders.library in paths:
            self._library.put_all({"usuals": {}})
        return f"{counted(len(paths), 'file')} brought up to date."

    def settle_doubles(self) -> str:
        """Leave entries that stand in two months where they were changed last."""
        self._saver.save(lambda work: named(TakingIn(work, self._months.all_names(), {}).plan()))
        return "Each is now where it was changed last."

    def make_private(self, paths: Iterable[Path]) -> str:
        """Close files and folders to others."""
        for path in paths:
            with self._as_diary_error("close", path):
                mode = FOLDER_MODE if S_ISDIR(self._fs.stat(path).st_mode) else FILE_MODE
                self._fs.make_private(path, mode)
                if self._fs.stat(path).st_mode & 0o777 != mode:
                    raise DiaryError(f"The disk of {path} knows no permissions, so it stays open to others.")
        return "It is closed to others now."

    def clear_leftovers(self, folder: Path) -> str:
        """Remove temporary files that were left."""
        with self._guard.held():
            clear_leftovers(self._fs, folder, self._clock().timestamp())
        return "Removed."

    def finish(self) -> str:
        """Finish a change that was left half done."""
        before = len(self._notices.sentences)
        self._saver.finish()
        return " ".join(self._notices.sentences[before:]) or "It is finished now."

    def back_up(self) -> str:
        """Make a backup."""
        made = self._backups.make_if_changed()
        return "Nothing had to be backed up." if made is None else f"Backed up to {made.path}."

    def set_backup_aside(self, path: Path) -> str:
        """Give a backup that cannot be restored a name under which it no longer counts."""
        aside = path.with_name(f"{path.name}.damaged")
        with self._as_diary_error("rename", path):
            self._fs.replace(path, aside)
            sync_folder(self._fs, path.parent)
        return f"It is kept as {aside} and no longer counts."

    @contextmanager
    def _as_diary_error(self, doing: str, path: Path) -> Iterator[None]:
        """Turn what the operating system says into one sentence."""
        try:
            yield
        except OSError as error:
            raise disk_error(doing, path, error) from error
