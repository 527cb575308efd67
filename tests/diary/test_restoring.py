"""Restoring: what it would change is what it changes, it can be undone, and what was there is backed up first."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.diary.errors import DiaryError
from tests.diary.lives import LATER, Life, numbers
from tests.diary.making import (
    MONDAY,
    OCTOBER,
    ToldTime,
    diary_in,
    eaten,
    folders_in,
    month_file,
    said_by,
)


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return Life(tmp_path)


def test_merging_an_older_backup_changes_nothing_that_was_changed_later(life: Life) -> None:
    differences = life.diary.restore_differences(life.backup)
    assert numbers(differences) == (0, 0, 0, 0)
    assert differences.still_removed == 1
    life.diary.restore(life.backup)
    assert said_by(life.diary) == life.now
    assert life.diary.library.usuals == life.library_now


def test_merging_brings_back_what_is_missing(life: Life, tmp_path: Path) -> None:
    month_file(tmp_path).unlink()
    (tmp_path / "data" / "library.json").unlink()
    diary = diary_in(tmp_path, life.clock)
    differences = diary.restore_differences(life.backup)
    assert numbers(differences)[:3] == (2, 0, 0)
    assert differences.library == 3
    diary.restore(life.backup)
    assert {life.oats, life.sleep} <= said_by(diary).keys()
    assert diary.library.usuals == life.library_then
    assert said_by(diary_in(tmp_path)) == said_by(diary)


def test_replacing_makes_the_diary_say_what_the_backup_says(life: Life, tmp_path: Path) -> None:
    differences = life.diary.restore_differences(life.backup, replace=True)
    assert numbers(differences) == (1, 2, 1, 3)
    assert said_by(life.diary) == life.now
    change = life.diary.restore(life.backup, replace=True)
    assert change.label == "kept.zip restored"
    assert change.days == {MONDAY, OCTOBER}
    assert said_by(life.diary) == life.then
    assert life.diary.library.usuals == life.library_then
    again = diary_in(tmp_path, life.clock)
    assert said_by(again) == life.then
    assert again.library.usuals == life.library_then
    assert numbers(again.restore_differences(life.backup, replace=True)) == (0, 0, 0, 0)


def test_restoring_is_undone_and_redone(life: Life, tmp_path: Path) -> None:
    life.diary.restore(life.backup, replace=True)
    life.clock.forward(**LATER)
    diary = diary_in(tmp_path, life.clock)
    undone = diary.undo()
    assert undone is not None
    assert undone.label == "kept.zip restored"
    assert said_by(diary) == life.now
    assert diary.library.usuals == life.library_now
    life.clock.forward(**LATER)
    assert diary_in(tmp_path, life.clock).redo()
    assert said_by(diary_in(tmp_path)) == life.then
    assert diary_in(tmp_path).library.usuals == life.library_then
    assert diary_in(tmp_path, life.clock).undo()
    assert said_by(diary_in(tmp_path)) == life.now
    assert diary_in(tmp_path).library.usuals == life.library_now


def test_undoing_leaves_alone_what_was_taught_since(life: Life) -> None:
    life.diary.restore(life.backup, replace=True)
    life.clock.forward(**LATER)
    life.diary.library.put("usuals", "porridge", {"line": "millet"})
    life.diary.undo()
    assert life.diary.library.usuals == {**life.library_now, "porridge": "millet"}
    assert said_by(life.diary) == life.now


def test_a_restored_library_alone_is_undone_too(tmp_path: Path) -> None:
    clock = ToldTime()
    diary = diary_in(tmp_path, clock)
    diary.add([eaten("oats")])
    backup = diary.back_up(tmp_path / "kept.zip").path
    diary.remember("pepper", "bell-pepper")
    diary.restore(backup, replace=True)
    assert diary.library.meanings == {}
    clock.forward(**LATER)
    undone = diary.undo()
    assert undone is not None
    assert undone.label == "kept.zip restored"
    assert diary.library.meanings == {"pepper": "bell-pepper"}
    assert diary.undo()
    assert diary.library.meanings == {}
    assert diary.undo()
    assert said_by(diary) == {}


def test_what_is_there_is_backed_up_first(life: Life, tmp_path: Path) -> None:
    assert not life.diary.backups()
    life.diary.restore(life.backup, replace=True)
    (safety,) = life.diary.backups(thorough=True)
    assert safety.verified
    life.clock.forward(**LATER)
    life.diary.restore(safety.path, replace=True)
    assert said_by(life.diary) == life.now
    assert life.diary.library.usuals == life.library_now


def test_without_that_backup_nothing_is_restored(life: Life, tmp_path: Path) -> None:
    (tmp_path / "data" / "backups").write_bytes(b"in the way")
    with pytest.raises(DiaryError, match="Nothing was restored, because what is there could not be backed up"):
        life.diary.restore(life.backup, replace=True)
    assert said_by(diary_in(tmp_path)) == life.now


def test_another_copy_follows_a_diary_that_was_replaced(life: Life, tmp_path: Path) -> None:
    copy = life.diary.back_up(tmp_path / "copy.zip").path
    other = diary_in(tmp_path / "other", life.clock)
    other.restore(copy)
    assert said_by(other) == life.now
    life.clock.forward(**LATER)
    life.diary.restore(life.backup, replace=True)
    life.clock.forward(**LATER)
    other.merge([folders_in(tmp_path).data])
    assert said_by(other) == life.then
    assert other.library.usuals == life.library_then
    life.diary.merge([folders_in(tmp_path / "other").data])
    assert said_by(life.diary) == life.then


def test_settings_come_back_only_where_there_are_none(life: Life, tmp_path: Path) -> None:
    config = tmp_path / "config" / "config.toml"
    config.parent.mkdir()
    config.write_bytes(b"goal = 20\n")
    backup = life.diary.back_up(tmp_path / "with settings.zip").path
    config.write_bytes(b"goal = 40\n")
    life.diary.restore(backup)
    assert config.read_bytes() == b"goal = 40\n"
    other = diary_in(tmp_path / "other")
    other.restore(backup)
    restored = tmp_path / "other" / "config" / "config.toml"
    assert restored.read_bytes() == b"goal = 20\n"
    assert restored.stat().st_mode & 0o777 == 0o600
    assert str(restored) in other.notices[-1]


def test_what_cannot_be_read_is_neither_lost_nor_counted(life: Life, tmp_path: Path) -> None:
    path = month_file(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"entries":{\n', b'"entries":{\n"odd":{"kind":"mood","day":1},\n'))
    diary = diary_in(tmp_path, life.clock)
    odd = diary.back_up(tmp_path / "odd.zip").path
    diary.restore(life.backup, replace=True)
    assert b'"odd":{"kind":"mood","day":1}' in path.read_bytes()
    for replace in (False, True):
        other = diary_in(tmp_path / f"other {replace}", life.clock)
        differences = other.restore_differences(odd, replace=replace)
        assert (differences.unread, differences.added) == (1, 3)
        other.restore(odd, replace=replace)
        assert b'"odd":{"kind":"mood","day":1}' in month_file(tmp_path / f"other {replace}").read_bytes()
        assert said_by(other) == life.now
