"""Making one change last: lock, read again, change, write beside, sync, rename, unlock."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from gutbone_tui.diary.change import Change
from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Prepared, clear_leftovers, discard, make_folders, put_in_place
from gutbone_tui.diary.encoding import ENTRIES, UnreadableError
from gutbone_tui.diary.errors import NOT_PUT_BACK, DiaryError, ReadOnlyError, disk_error, is_uncertain, reason_of
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.history import History, Past, Stacks, trimmed
from gutbone_tui.diary.known import Known
from gutbone_tui.diary.month import Month, edited_at, month_from
from gutbone_tui.diary.months import Months
from gutbone_tui.diary.notices import Notices
from gutbone_tui.diary.rescue import move_aside
from gutbone_tui.diary.unfinished import Unfinished
from gutbone_tui.diary.upgrading import Upgrade
from gutbone_tui.diary.work import Work

if TYPE_CHECKING:
    from gutbone_tui.diary.storage import DurableStorage

Plan = Callable[[Work], str]
"""Works a change out and says what it is called, such as "lunch added"."""

After = Callable[[Stacks, Past], Stacks]
"""What can be undone and redone after a change."""


_SHORT_PATIENCE: Final = 0.5
"""Seconds that reading waits for the lock, which it needs only to finish what was left half done."""


def after_a_change(stacks: Stacks, change: Past) -> Stacks:
    """A new change can be undone; what was undone before can no longer be redone."""
    return Stacks((*stacks.done, change))


class Saver:
    """Makes changes to the months of one diary folder, one after the other."""

    def __init__(
        self,
        fs: FileSystem,
        folders: Folders,
        months: Months,
        guard: Guard,
        known: Known,
        clock: Clock,
        notices: Notices,
        upgrade: Upgrade,
    ) -> None:
        """Nothing is made before the first change."""
        self._fs = fs
        self._folders = folders
        self._months = months
        self._guard = guard
        self._known = known
        self._clock = clock
        self._notices = notices
        self._upgrade = upgrade
        self._unfinished = Unfinished(fs, folders.data)
        self.history = History(fs, folders.data)
        """What can be undone and redone on this machine."""
        self._tidied = False

    def save(self, plan: Plan, after: After | None = None) -> Change:
        """Make a change that lasts once this returns.

        Args:
            plan: works the change out from what is on disk now, while nobody else can change it.
            after: what can be undone and redone afterwards, if the plan takes a change back or makes it again.

        Raises:
            DiaryError: it was not possible; the diary is as it was.
        """
        with self._guard.held(), self._as_diary_error():
            self._tidy()
            self._finish()
            work = Work(self._months.fresh, self._clock())
            change = Past(plan(work), work.steps, work.shelves)
            if work.writes or work.shelves or work.besides:
                self._commit(work, change, after)
            for sentence in work.notices:
                self._notices.add(sentence)
            return Change(change.label, frozenset(work.days), tuple(work.steps))

    def finish(self) -> None:
        """Finish a change that a killed process left half done, if nobody is at it."""
        try:
            with self._guard.held(_SHORT_PATIENCE), self._as_diary_error():
                self._finish()
        except DiaryError as error:
            self._notices.add(f"A change that was left half done could not be finished yet. {error}")

    def _finish(self) -> None:
        """Finish a change that was left half done. Later edits of the same entries stay."""
        try:
            unfinished = self._unfinished.read()
        except UnreadableError as error:
            aside = move_aside(self._fs, self._unfinished.path, self._clock())
            self._notices.add(f"A change that was left half done cannot be read ({error}) and is kept as {aside}.")
            return
        if not unfinished:
            return
        work = Work(self._months.fresh, self._clock())
        for name, documents in unfinished.items():
            there = work.month(name).documents
            if newer := {key: document for key, document in documents.items() if _is_newer(document, there.get(key))}:
                work.writes[name] = newer
        try:
            storages = self._write_beside(work)
        except ReadOnlyError as error:
            aside = move_aside(self._fs, self._unfinished.path, self._clock())
            self._notices.add(f"A change that was left half done cannot be finished and is kept as {aside}. {error}")
            return
        put_in_place(self._fs, [storage.prepared for storage in storages if storage.prepared is not None])
        self._take_over(work, storages)
        self._unfinished.forget()

    def _commit(self, work: Work, change: Past, after: After | None) -> None:
        """Put a change on disk and then, not before, into memory.

        How to take it back is written down before a change is made, and after one is taken back: whatever is cut short,
        the history then holds a step too many, and such a step is recognised.
        """
        storages = self._write_beside(work) if work.writes else []
        prepared = [storage.prepared for storage in storages if storage.prepared is not None]
        stacks = self._remember_to_undo(change, after_a_change) if after is None else None
        try:
            self._put_in_place(work, prepared)
            if work.besides is not None:
                work.besides()
        except BaseException as error:
            if stacks is not None and not is_uncertain(error):
                self._forget_to_undo(stacks)
            raise
        self._take_over(work, storages)
        if after is not None:
            self._remember_to_undo(change, after)

    def _put_in_place(self, work: Work, prepared: Sequence[Prepared]) -> None:
        """Rename what lies beside; a change to several months is written down whole before the first rename."""
        if len(prepared) < 2:
            put_in_place(self._fs, prepared)
            return
        try:
            self._unfinished.write(work.writes)
        except BaseException:
            for each in prepared:
                discard(self._fs, each.temporary)
            raise
        try:
            put_in_place(self._fs, prepared)
        except BaseException as error:
            # What could not be put back is finished by whoever saves or opens the diary next.
            if not is_uncertain(error) and not self._unfinished.forget():
                error.add_note(NOT_PUT_BACK)
            raise
        self._unfinished.forget()

    def _take_over(self, work: Work, storages: list[DurableStorage]) -> None:
        """Let everybody in this process see what is on disk now."""
        self._months.swap(_saved(work, name, storage) for name, storage in zip(work.writes, storages, strict=True))

    def _write_beside(self, work: Work) -> list[DurableStorage]:
        """Write each changed month beside its file, down to the disk, and know its bytes again."""
        from gutbone_tui.diary.storage import DurableStorage, MonthBase  # brings TinyDB

        for name in work.writes:
            if locked := work.month(name).locked:
                raise ReadOnlyError(locked)
        if any(work.month(name).older for name in work.writes):
            self._upgrade.prepare()
        storages: list[DurableStorage] = []
        marks = {}
        for name, documents in work.writes.items():
            month, before = work.read[name]
            path = self._months.path(name)
            storage = DurableStorage(self._fs, path, work.tables(name), before, month.lines)
            storages.append(storage)
            try:
                make_folders(self._fs, path.parent)
                with MonthBase(storage=lambda opened=storage: opened) as base:
                    base.table(ENTRIES).put(documents)
            except BaseException as error:
                _discard(self._fs, storages)
                if isinstance(error, OSError):
                    raise disk_error("save", path, error) from error
                raise
            if month.clean and name not in work.kept:
                marks[path.name] = storage.mark
        self._known.remember(marks)
        return storages

    def _remember_to_undo(self, change: Past, after: After) -> Stacks:
        """Write down how to take a change back, before it is made; what could be undone before it."""
        stacks = Stacks()
        with suppress(OSError):  # what was done before cannot be known then, but this change still can be taken back
            stacks = self.history.read()
        following = after(stacks, change)
        try:
            self.history.write(Stacks(trimmed(following.done), trimmed(following.undone)))
        except OSError as error:
            self._notices.add(f"The last change cannot be undone: {reason_of(error)}.")
        return stacks

    def _forget_to_undo(self, stacks: Stacks) -> None:
        """The change was not made after all. A step left over is recognised as never made."""
        with suppress(OSError):
            self.history.write(stacks)

    def _tidy(self) -> None:
        """Remove what killed processes left, once in a session."""
        if not self._tidied:
            places = self._folders
            for folder in (
                places.months,
                places.data,
                places.backups,
                places.data / ".undo",
                places.cache,
                places.config,
            ):
                clear_leftovers(self._fs, folder, self._clock().timestamp())
            self._tidied = True

    @contextmanager
    def _as_diary_error(self) -> Iterator[None]:
        """Turn what the operating system says into one sentence."""
        try:
            yield
        except OSError as error:
            name = error.filename2 or error.filename  # of two names, the one that counts and not the temporary one
            where = Path(str(name)) if name else self._folders.data
            raise disk_error("save", where, error) from error


def _discard(fs: FileSystem, storages: list[DurableStorage]) -> None:
    """Take away what was written beside."""
    for storage in storages:
        if storage.prepared is not None:
            discard(fs, storage.prepared.temporary)


def _saved(work: Work, name: str, storage: DurableStorage) -> Month:
    """A month as it is after a save."""
    if storage.prepared is None:
        return work.read[name][0]
    if name in work.kept:
        return month_from(name, storage.data, storage.prepared.signature, storage.mark, known=False)[0]
    return work.read[name][0].saved(storage.tables, work.writes[name], storage.prepared.signature, storage.mark)


def _is_newer(document: Mapping[str, Any], there: Any) -> bool:
    """Whether a document was edited after what is there."""
    if there is None:
        return True
    mine, theirs = edited_at(document), edited_at(there)
    return mine is not None and (theirs is None or mine > theirs)
