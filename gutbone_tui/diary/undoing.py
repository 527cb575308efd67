"""Taking changes back, and making them again."""

from __future__ import annotations

from functools import partial

from gutbone_tui.diary.encoding import Tables
from gutbone_tui.diary.errors import ChangedElsewhereError, ReadOnlyError
from gutbone_tui.diary.history import History, Past, Stacks
from gutbone_tui.diary.library import Library
from gutbone_tui.diary.shelving import steps_of, taken_back
from gutbone_tui.diary.work import Place, Step, Work, print_of


class Reversal:
    """Takes back the newest change of one stack, and puts it on the other."""

    def __init__(self, history: History, library: Library, *, redo: bool = False) -> None:
        """A reversal of the last change, or with `redo` of the last undo.

        Args:
            history: what can be undone and redone.
            library: the library, which is only read here.
            redo: make the change again that was undone last.
        """
        self._history = history
        self._library = library
        self._redo = redo
        self._left: tuple[Past, ...] = ()
        self.found = False
        """Whether there was anything to take back."""
        self.left_for_library: Tables = {}
        """Documents that the library shall hold once the entries were put back."""

    def plan(self, work: Work) -> str:
        """Put every entry of the newest change back to what it was before.

        Raises:
            ChangedElsewhereError: somebody changed one of them since; nothing is done then.
            ReadOnlyError: the change went beyond the entries, and the library cannot be saved.
        """
        stacks = self._history.read()
        waiting = stacks.undone if self._redo else stacks.done
        while waiting:
            waiting, change = waiting[:-1], waiting[-1]
            self._left = waiting
            if change.shelves:
                self._library.look()
            places = {key: _place(work, key, step) for key, step in change.steps.items()}
            for_library = taken_back(self._library.tables, change.shelves, work.now)
            if not for_library and all(_as_before(step, places[key]) for key, step in change.steps.items()):
                continue
            if not all(_untouched(step, places[key]) for key, step in change.steps.items()):
                self._history.write(self._stacks(stacks, ()))
                done = "redone" if self._redo else "undone"
                raise ChangedElsewhereError(
                    f"What was done with “{change.label}” was changed again elsewhere, so it was not {done}."
                )
            if change.shelves and self._library.locked:
                raise ReadOnlyError(self._library.locked)
            for key, step in change.steps.items():
                _restore(work, step, places[key])
            self.found = True
            work.shelves = steps_of(self._library.tables, for_library)
            if work.writes:
                self.left_for_library = for_library
            else:
                work.besides = partial(self._library.put_now, for_library)
            return change.label
        return ""

    def after(self, stacks: Stacks, change: Past) -> Stacks:
        """The change goes from one stack to the other."""
        return self._stacks(stacks, (change,))

    def _stacks(self, stacks: Stacks, taken: tuple[Past, ...]) -> Stacks:
        """The stacks without what was looked at, and with what was taken back on the other one."""
        if self._redo:
            return Stacks((*stacks.done, *taken), self._left)
        return Stacks(self._left, (*stacks.undone, *taken))


def _place(work: Work, key: str, step: Step) -> Place | None:
    """Where the entry of a step is now."""
    before = step.restore
    months = [step.month] if before is None else [step.month, before["day"][:7]]
    return work.find(key, months)


def _untouched(step: Step, place: Place | None) -> bool:
    """Whether an entry still says what the change made it say."""
    return place is not None and print_of(place.document) == step.content


def _as_before(step: Step, place: Place | None) -> bool:
    """Whether an entry says what it said before the change, because it was cut short or taken back already."""
    if step.restore is None:
        return place is None or place.removed
    return place is not None and print_of(place.document) == print_of(step.restore)


def _restore(work: Work, step: Step, place: Place | None) -> None:
    """Put one entry back to what it was; one that was not there becomes a tombstone."""
    if place is not None:
        work.record({**place.document, "removed": ""} if step.restore is None else step.restore, place)
