"""Undo and redo, change by change, also after a restart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gutbone_tui.diary.diary import Change, Diary, DiaryError
from tests.diary.making import (
    MONDAY,
    diary_in,
    eaten,
    only,
    said_by,
    slept,
)


def test_everything_can_be_undone_and_redone_one_by_one(diary: Diary) -> None:
    states = [said_by(diary)]
    added = diary.add([eaten("oats", "rye"), slept(7)])
    states.append(said_by(diary))
    changes: tuple[Callable[[], Change], ...] = (
        lambda: diary.edit(added.entry_ids[0], eaten("oats", "figs", "rye")),
        lambda: diary.untick("figs", MONDAY),
        lambda: diary.move(added.entry_ids, day=date(2026, 12, 24)),
        lambda: diary.tick("plum", MONDAY),
        lambda: diary.untick("plum", MONDAY),
        lambda: diary.remove(added.entry_ids),
    )
    for change in changes:
        change()
        states.append(said_by(diary))
    for expected in states[-2::-1]:
        assert diary.undo()
        assert said_by(diary) == expected
    assert diary.undo() is None
    for expected in states[1:]:
        assert diary.redo()
        assert said_by(diary) == expected
    assert diary.redo() is None


def test_another_process_can_undo(tmp_path: Path, diary: Diary) -> None:
    diary.add([eaten("oats")])
    diary.add([eaten("rye")])
    undone = diary_in(tmp_path).undo()
    assert undone is not None
    assert undone.label == "lunch added"
    assert diary.refresh() == {MONDAY}
    assert only(diary).text == "oats"


def test_a_new_change_ends_redoing(diary: Diary) -> None:
    diary.add([eaten("oats")])
    diary.undo()
    diary.add([eaten("rye")])
    assert diary.redo() is None


def test_undo_never_overwrites_what_was_changed_elsewhere(tmp_path: Path, diary: Diary) -> None:
    diary.add([eaten("figs")])
    (entry_id,) = diary.add([eaten("oats")]).entry_ids
    other = diary_in(tmp_path)
    other._saver.history._path = tmp_path / "another-machine.json"
    other.edit(entry_id, eaten("rye"))
    with pytest.raises(DiaryError, match="“lunch added” was changed again elsewhere, so it was not undone"):
        diary.undo()
    assert [entry.text for entry in diary_in(tmp_path).entries(MONDAY, MONDAY)] == ["figs", "rye"]
    assert diary.undo()
    assert [entry.text for entry in diary.entries(MONDAY, MONDAY)] == ["rye"]
