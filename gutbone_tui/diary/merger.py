"""Merging other diaries into this one: what it would change, and doing it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from gutbone_tui.diary.change import Change
from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.conflict_copies import ConflictCopies
from gutbone_tui.diary.differences import Differences
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Signature, stat_file
from gutbone_tui.diary.errors import DiaryError, reason_of
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.library import Library
from gutbone_tui.diary.months import Months
from gutbone_tui.diary.notices import Notices
from gutbone_tui.diary.others import Others, read_others
from gutbone_tui.diary.saving import Saver
from gutbone_tui.diary.shelving import steps_of
from gutbone_tui.diary.taking_in import TakingIn, named, told_apart
from gutbone_tui.diary.work import Work


class Merger:
    """Merges folders, backups and files from elsewhere into one diary."""

    def __init__(
        self,
        fs: FileSystem,
        months: Months,
        library: Library,
        copies: ConflictCopies,
        saver: Saver,
        guard: Guard,
        clock: Clock,
        notices: Notices,
    ) -> None:
        """Nothing is read or changed before it is asked for."""
        self._fs = fs
        self._months = months
        self._library = library
        self._copies = copies
        self._saver = saver
        self._guard = guard
        self._clock = clock
        self._notices = notices

    def differences(self, paths: Iterable[Path]) -> Differences:
        """What merging these would change; nothing is changed.

        Raises:
            DiaryError: one of them cannot be merged.
        """
        others = read_others(self._fs, paths)
        self._months.refresh()
        self._library.refresh()
        work = Work(lambda name: (self._months.get(name), None), self._clock())
        found = TakingIn(work, self._months.all_names(), others.months).plan()
        library = told_apart(self._library.tables, self._library.lacking(others.library))
        return found._replace(library=library, problems=tuple(others.problems))

    def merge(self, paths: Iterable[Path]) -> Change:
        """Merge these, lastingly; conflict copies in the diary's own folders are moved aside afterwards.

        It is one change, which can be undone.

        Raises:
            DiaryError: one of them cannot be merged, or the disk refused. Only if the sentence says so are the entries
                merged all the same.
        """
        others = read_others(self._fs, paths)
        change = self._saver.save(lambda work: self._taken_in(work, others))
        try:
            if others.library:
                self._library.take_in(others.library)
        except DiaryError as error:
            raise type(error)(f"The entries were merged, but not what the library holds. {error}") from error
        for sentence in others.problems:
            self._notices.add(sentence)
        self._set_aside(others.files)
        return change

    def _taken_in(self, work: Work, others: Others) -> str:
        """Work the change out, and say what it is called."""
        differences = TakingIn(work, self._months.all_names(), others.months).plan()
        if others.library:
            self._library.refresh()
            work.shelves = steps_of(self._library.tables, self._library.lacking(others.library))
        return named(differences)

    def _set_aside(self, files: Iterable[tuple[Path, Signature]]) -> None:
        """Move the diary's own conflict copies aside, unless they changed since they were read."""
        for path, signature in files:
            if not self._copies.are_here(path):
                continue
            try:
                with self._guard.held():
                    if stat_file(self._fs, path) == signature:
                        aside = self._copies.set_aside(path, self._clock())
                        self._notices.add(f"{path.name} is merged; the file is kept as {aside}.")
            except OSError as error:
                self._notices.add(f"{path} is merged but could not be moved away: {reason_of(error)}.")
            except DiaryError as error:
                self._notices.add(f"{path} is merged but could not be moved away. {error}")
