"""The months of a diary folder: read when asked for, kept in memory, looked at again when they changed on disk."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Signature, read_file, replace_file, stat_file
from gutbone_tui.diary.encoding import ENTRIES, Mark, UnreadableError, encoded, fresh_tables, mark_of
from gutbone_tui.diary.errors import DiaryError, disk_error, reason_of
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.known import Known
from gutbone_tui.diary.month import MONTH, Month, edited_at, month_from
from gutbone_tui.diary.notices import Notices

LastGoodCopy = Callable[[str], tuple[Mapping[str, Any], str]]
"""The documents of a month's last good copy by id, and where that copy is; empty where there is none."""

_ENDING: Final = ".json"
_SETTLING: Final = 2.0
"""A file that changed so few seconds ago may still be being written by a sync tool or an editor."""
_LOOKS: Final = 5
_PAUSE: Final = 0.1
_SHORT_PATIENCE: Final = 1.0
"""Seconds that reading waits for the lock, which it needs only to set a damaged file aside."""


def no_copy(_month: str) -> tuple[Mapping[str, Any], str]:
    """There is no good copy."""
    return {}, ""


class Months:
    """All months of one diary folder."""

    def __init__(
        self,
        fs: FileSystem,
        folder: Path,
        known: Known,
        guard: Guard,
        clock: Clock,
        notices: Notices,
        last_good_copy: LastGoodCopy = no_copy,
    ) -> None:
        """Nothing is read before it is asked for."""
        self._fs = fs
        self._folder = folder
        self._known = known
        self._guard = guard
        self._clock = clock
        self._last_good_copy = last_good_copy
        self._months: dict[str, Month] = {}
        self._swapping = threading.Lock()
        self._without: dict[tuple[str, bytes], Signature | None] = {}
        self._notices = notices

    @property
    def loaded(self) -> tuple[Month, ...]:
        """The months in memory."""
        return tuple(self._months.values())

    def path(self, name: str) -> Path:
        """The file of a month."""
        return self._folder / f"{name}{_ENDING}"

    def names(self) -> tuple[str, ...]:
        """Months that have a file, in order; those in memory where the folder cannot be read."""
        try:
            return self._listed()
        except OSError as error:
            if not isinstance(error, FileNotFoundError):
                self._notices.add(f"The folder {self._folder} cannot be read: {reason_of(error)}.")
        return tuple(sorted(self._months))

    def all_names(self) -> tuple[str, ...]:
        """Months that have a file, in order, for a change that must not pass any over.

        Raises:
            DiskError: the folder cannot be read.
        """
        try:
            return self._listed()
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise disk_error("read", self._folder, error) from error

    def _listed(self) -> tuple[str, ...]:
        """Months that have a file, in order.

        Raises:
            OSError: the folder cannot be read.
        """
        names = (name.removesuffix(_ENDING) for name in self._fs.names(self._folder) if name.endswith(_ENDING))
        return tuple(sorted(name for name in names if MONTH.fullmatch(name)))

    def get(self, name: str) -> Month:
        """A month, from memory if it was read before. It never fails: what cannot be read is told in `notices`."""
        month = self._months.get(name)
        if month is None:
            month = self._load(name)
            with self._swapping:
                month = self._months.setdefault(name, month)
        return month

    def holding(self, entry_id: str) -> tuple[str, ...]:
        """Months that hold an entry, also as a tombstone; those in memory are asked first."""
        found = tuple(month.name for month in self.loaded if entry_id in month.documents)
        return found or tuple(name for name in self.mentioning(entry_id) if entry_id in self.get(name).documents)

    def mentioning(self, entry_id: str) -> tuple[str, ...]:
        """Months whose files on disk speak of an entry."""
        return tuple(name for name in self.names() if self._mentions(name, entry_id.encode(errors="replace")))

    def _mentions(self, name: str, entry_id: bytes) -> bool:
        """Whether a month's file speaks of an entry."""
        try:
            found = read_file(self._fs, self.path(name))
        except OSError:
            return False
        return found is not None and entry_id in found[0]

    def may_hold(self, name: str, words: bytes) -> bool:
        """Whether a month may have these words in it. Its file is looked through without being taken apart or kept."""
        path = self.path(name)
        try:
            if name in self._months or (signature := stat_file(self._fs, path)) is None:
                return name in self._months
            if self._without.get((name, words)) == signature:
                return False
            found = read_file(self._fs, path)
        except OSError:
            return True
        if found is None or words in found[0]:
            return found is not None
        self._without[name, words] = found[1]
        return False

    def swap(self, months: Iterable[Month]) -> None:
        """Take over months that were just saved."""
        with self._swapping:
            for month in months:
                self._months[month.name] = month
                self._guard.saw_months()

    def fresh(self, name: str) -> tuple[Month, bytes | None]:
        """A month as it is on disk now, and its bytes. Call it while holding the diary's lock.

        Raises:
            OSError: the file cannot be read.
        """
        found = read_file(self._fs, self.path(name))
        if found is None:
            return Month(name), None
        data, signature = found
        mark = mark_of(data)
        cached = self._months.get(name)
        if cached is not None and cached.mark == mark and cached.signature is not None:
            return cached, data
        try:
            return self._month(name, data, signature, mark), data
        except UnreadableError as error:
            self._set_aside(name, data, str(error))
            return self.fresh(name)

    def refresh(self) -> frozenset[date]:
        """Read again what changed on disk; the days that are different now."""
        changed: set[date] = set()
        for name, month in tuple(self._months.items()):
            try:
                same = stat_file(self._fs, self.path(name)) == month.signature
            except OSError:
                continue
            if not same:
                changed |= self._look_again(month)
        return frozenset(changed)

    def _look_again(self, month: Month) -> frozenset[date]:
        """Read one month again, unless a save in this process was quicker."""
        again = self._load(month.name, before=month)
        if again is month:
            return frozenset()
        with self._swapping:
            if self._months.get(month.name) is not month:
                return frozenset()
            self._months[month.name] = again
        return month.differs_on(again)

    def _load(self, name: str, before: Month | None = None) -> Month:
        """Read a month; a file that cannot be read is set aside, one still being written is waited for."""
        reason = ""
        for look in range(_LOOKS):
            try:
                found = read_file(self._fs, self.path(name))
            except OSError as error:
                sentence = self._unreadable(name, error)
                self._notices.add(sentence)
                return Month(name, locked=sentence)
            if found is None:
                return Month(name)
            self._guard.saw_months()
            data, signature = found
            try:
                return self._month(name, data, signature, mark_of(data))
            except UnreadableError as error:
                reason = str(error)
            if time.time() - signature[0] / 1e9 > _SETTLING:
                break
            if before is not None:
                return before
            if look + 1 < _LOOKS:
                self._fs.pause(_PAUSE)
        return self._repaired(name, data, signature, reason)

    def _unreadable(self, name: str, error: OSError) -> str:
        """That a month cannot be read, or no month at all."""
        try:
            self._fs.names(self._folder)
        except OSError as whole:
            return f"The folder {self._folder} cannot be read: {reason_of(whole)}."
        return f"{self.path(name)} cannot be read: {reason_of(error)}."

    def _month(self, name: str, data: bytes, signature: Signature, mark: Mark) -> Month:
        """A month from its bytes, with a notice for what it holds that cannot be read."""
        file = f"{name}{_ENDING}"
        known = self._known.knows(file, mark)
        month, bad = month_from(name, data, signature, mark, known=known)
        if not known and month.plain and not month.older:
            self._known.remember({file: mark})
        if bad:
            self._notices.add(_about_bad(self.path(name), bad))
        if month.locked:
            self._notices.add(month.locked)
        return month

    def _repaired(self, name: str, data: bytes, signature: Signature, reason: str) -> Month:
        """What can be had of a damaged month, with the file set aside if that is possible now."""
        try:
            with self._guard.held(_SHORT_PATIENCE):
                return self.fresh(name)[0]
        except (DiaryError, OSError) as error:
            why = reason_of(error) if isinstance(error, OSError) else str(error)
        from gutbone_tui.diary.document_checks import checked_documents  # only for damage
        from gutbone_tui.diary.rescue import rescued

        path = self.path(name)
        entries, _ = checked_documents(name, rescued(name, data))
        sentence = f"{path} is damaged ({reason}) and could not be set aside; it stays as it is. {why}"
        self._notices.add(sentence)
        # The signature of what was read, so that another look is taken as soon as anything else is there.
        return Month(name, signature=signature, tables=fresh_tables(), checked=entries, locked=sentence)

    def _set_aside(self, name: str, data: bytes, reason: str) -> None:
        """Set a damaged file aside untouched and put in its place what could be saved of it.

        The file keeps its name until there is something to take its place, so no moment sees an empty month.
        """
        from gutbone_tui.diary.rescue import keep_aside, move_aside, rescued  # only for damage

        path = self.path(name)
        good, source = self._last_good_copy(name)
        found = rescued(name, data)
        documents = dict(good)
        for key, document in found.items():
            if key not in documents or _edited_later(document, documents[key]):
                documents[key] = document
        if documents:
            aside = keep_aside(self._fs, path, data, self._clock())
            content = encoded({**fresh_tables(), ENTRIES: documents})
            replace_file(self._fs, path, content, before=data)
        else:
            aside = move_aside(self._fs, path, self._clock())
        saved = f"{len(found)} entries were read from it"
        if good:
            saved += f", and it was restored from the backup {source}"
        self._notices.add(f"{path} was damaged ({reason}) and is kept untouched as {aside}; {saved}.")


def _edited_later(document: Any, other: Any) -> bool:
    """Whether a document was edited after another."""
    mine, theirs = edited_at(document), edited_at(other)
    return mine is not None and (theirs is None or mine > theirs)


def _about_bad(path: Path, bad: Mapping[str, str]) -> str:
    """A sentence on entries that cannot be read, without a word of what they say."""
    reasons = "; ".join(list(dict.fromkeys(bad.values()))[:3])
    if len(bad) == 1:
        return f"1 entry in {path} cannot be read and stays in the file as it is ({reasons})."
    return f"{len(bad)} entries in {path} cannot be read and stay in the file as they are ({reasons})."
