"""Everything a diary does on a disk, as operations that can be tried on one that fails."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.diary.change import Change
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.file_merging import merge_file
from gutbone_tui.diary.settings_change import change_setting
from tests.diary.making import MONDAY, eaten, slept
from tests.torture import prepared
from tests.torture.places import Ids
from tests.torture.prepared import BACKUP, COPY, EXPORT, LIBRARY_COPY, OCTOBER, OTHER

Step = Callable[[Diary, Ids, Path], object]
"""Something a user does: with a diary, the ids of the entries it began with, and the place it is in."""

STOPS: Final = frozenset({"killed", "short, then killed", "power cut"})
"""Faults after which nothing goes on."""


TORN: Final = ("data/diary/2026-11.json",)
TORN_LIBRARY: Final = ("data/library.json",)
COPIES: Final = (f"data/diary/{COPY}", f"data/{LIBRARY_COPY}")
"""Files of the prepared diaries, relative to their place."""


class Operation(NamedTuple):
    """Something a user does, or several things in a row, and the diary it is done to."""

    name: str
    prepare: Callable[[Path], Ids]
    steps: tuple[Step, ...]
    only: frozenset[str] = frozenset()
    """The faults that fit; all of them if empty."""
    tomorrow: bool = False
    """It is done by the program's next version."""
    precious: tuple[str, ...] = ()
    """Files, relative to the place, whose very bytes must be somewhere afterwards."""
    again: bool = False
    """It works outside the diary's folders, so that only the same once more clears up there."""


class NothingDoneError(DiaryError):
    """There was nothing to take back."""


def undo(diary: Diary, ids: Ids, place: Path) -> Change:
    """Take the last change back."""
    return _done(diary.undo())


def redo(diary: Diary, ids: Ids, place: Path) -> Change:
    """Make the change again that was undone last."""
    return _done(diary.redo())


def edit_line(diary: Diary, ids: Ids, place: Path) -> Change:
    """Type a line anew, with something more in it."""
    return diary.edit_line(ids["lunch"], "l: oats, rye bread; stress 3")


def look_around(diary: Diary, ids: Ids, place: Path) -> None:
    """Look at everything, which must work whatever the disk does."""
    diary.entries(date.min, date.max)
    diary.week(MONDAY)
    diary.courses(MONDAY)
    diary.usuals()
    diary.conflict_copies()
    diary.refresh()
    diary.backups()


def _done(change: Change | None) -> Change:
    """A change that was made.

    Raises:
        NothingDoneError: there was none.
    """
    if change is None:
        raise NothingDoneError("There is nothing to take back.")
    return change


def _add(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.add([eaten("rye"), slept(6)])


def _add_in_two_months(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.add([eaten("rye"), eaten("fig", day=OCTOBER)])


def _edit(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.edit(ids["lunch"], eaten("rye"))


def _edit_into_another_month(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.edit(ids["lunch"], eaten("rye", day=OCTOBER))


def _remove(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.remove([ids["lunch"], ids["plum"]])


def _move(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.move([ids["lunch"]], day=OCTOBER, slot="dinner")


def _move_both_ways(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.move([ids["lunch"], ids["plum"], ids["sleep"]], day=date(2026, 12, 1))


def _tick(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.tick("fig", MONDAY)


def _untick(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.untick("oats", MONDAY)


def _remember(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.remember("pepper", "bell-pepper")


def _forget_a_usual(diary: Diary, ids: Ids, place: Path) -> None:
    diary.library.put("usuals", "porridge", None)


def _rename_a_usual(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.rename_usual("porridge", "oats as always")


def _set(diary: Diary, ids: Ids, place: Path) -> None:
    change_setting(diary.folders.settings, "goal", 25, diary._fs)


def _back_up(diary: Diary, ids: Ids, place: Path) -> object:
    return diary.back_up()


def _back_up_elsewhere(diary: Diary, ids: Ids, place: Path) -> object:
    return diary.back_up(place / "stick")


def _back_up_if_due(diary: Diary, ids: Ids, place: Path) -> object:
    return diary.back_up_if_due()


def _restore(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.restore(place / BACKUP)


def _replace(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.restore(place / BACKUP, replace=True)


def _merge(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.merge([place / OTHER / "data"])


def _merge_a_backup(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.merge([place / BACKUP])


def _import_an_export(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.merge([place / EXPORT])


def _merge_copies(diary: Diary, ids: Ids, place: Path) -> Change:
    return diary.merge([place / name for name in COPIES])


def _merge_in_git(diary: Diary, ids: Ids, place: Path) -> None:
    merge_file(diary._fs, place / "worktree" / "ours.json", place / "worktree" / "theirs.json")


DAY: Final[tuple[Step, ...]] = (
    _add, _move, _edit, _tick, _remove, undo, undo, redo, _add_in_two_months, edit_line, _untick, _remember, undo,
)  # fmt: skip
"""One thing after the other, each of which must last whatever happens to the next."""

OPERATIONS: Final = (
    Operation("first add", prepared.nothing, (_add,)),
    Operation("add", prepared.usual, (_add,)),
    Operation("add in two months", prepared.usual, (_add_in_two_months,)),
    Operation("edit", prepared.usual, (_edit,)),
    Operation("edit into another month", prepared.usual, (_edit_into_another_month,)),
    Operation("edit a line", prepared.usual, (edit_line,)),
    Operation("remove", prepared.usual, (_remove,)),
    Operation("move across months", prepared.usual, (_move,)),
    Operation("move from two months to a third", prepared.usual, (_move_both_ways,)),
    Operation("tick", prepared.usual, (_tick,)),
    Operation("untick", prepared.usual, (_untick,)),
    Operation("undo", prepared.usual, (undo,)),
    Operation("redo", prepared.usual, (redo,)),
    Operation("undo across months", prepared.moved, (undo,)),
    Operation("redo across months", prepared.moved_back, (redo,)),
    Operation("a day", prepared.usual, DAY, only=STOPS),
    Operation("remember", prepared.usual, (_remember,)),
    Operation("forget a usual", prepared.usual, (_forget_a_usual,)),
    Operation("rename a usual", prepared.usual, (_rename_a_usual,)),
    Operation("undo renaming a usual", prepared.renamed, (undo,)),
    Operation("change a setting", prepared.usual, (_set,)),
    Operation("back up", prepared.usual, (_back_up,)),
    Operation("back up and thin out", prepared.backed_up, (_back_up,)),
    Operation("back up onto a stick", prepared.with_stick, (_back_up_elsewhere,), again=True),
    Operation("back up as due", prepared.due, (_back_up_if_due,)),
    Operation("restore, merging", prepared.changed_since, (_restore,)),
    Operation("restore, replacing", prepared.changed_since, (_replace,)),
    Operation("undo a restore", prepared.restored, (undo,)),
    Operation("merge a folder", prepared.apart, (_merge,)),
    Operation("merge a backup", prepared.apart, (_merge_a_backup,)),
    Operation("import an export", prepared.with_export, (_import_an_export,)),
    Operation("merge conflict copies", prepared.apart, (_merge_copies,), precious=COPIES),
    Operation("merge in git", prepared.in_git, (_merge_in_git,), again=True),
    Operation("undo a merge", prepared.merged, (undo,)),
    Operation("migrate", prepared.usual, (_add,), tomorrow=True),
    Operation("migrate two months", prepared.usual, (_move, _remember), tomorrow=True),
    Operation("restore into the next version", prepared.changed_since, (_restore,), tomorrow=True),
    Operation("look around", prepared.usual, (look_around,)),
    Operation("open a torn month", prepared.torn, (look_around, _add), precious=TORN),
    Operation("change a torn month", prepared.torn, (_move,), precious=TORN),
    Operation("open a torn library", prepared.torn_library, (look_around, _remember), precious=TORN_LIBRARY),
    Operation("finish a half-done move", prepared.half_done, (look_around, _add)),
)
"""All of them."""
