"""Restoring: what it would change is what it changes, it can be undone, and what was there is backed up first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.differences import Differences
from gutbone_tui.diary.errors import DiaryError
from tests.diary.disks import StoppedError, broken_from, healthy, refusing, stopping
from tests.diary.making import (
    MONDAY,
    ToldTime,
    diary_in,
    eaten,
    files_in,
    folders_in,
    leftovers_in,
    month_file,
    said_by,
    slept,
    temporary_place,
)

OCTOBER = date(2026, 10, 31)
LATER = {"hours": 1}


def numbers(differences: Differences) -> tuple[int, int, int, int]:
    """How many entries are added, changed and removed, and how much of the library is different."""
    return (differences.added, differences.changed, differences.removed, differences.library)


def counted(before: dict[str, Any], after: dict[str, Any]) -> tuple[int, int, int]:
    """How many entries were added, changed and removed."""
    both = before.keys() & after.keys()
    changed = sum(before[key] != after[key] for key in both)
    return (len(after.keys() - before.keys()), changed, len(before.keys() - after.keys()))


class Life:
    """A diary with a past: backed up, and then changed in every way."""

    def __init__(self, place: Path) -> None:
        self.clock = ToldTime()
        self.diary = diary_in(place, self.clock)
        first = self.diary.add([eaten("oats"), slept(7), eaten("plum", day=OCTOBER)])
        self.oats, self.sleep, self.plum = first.entry_ids
        self.diary.library.put("usuals", "porridge", {"line": "oats"})
        self.diary.library.put("usuals", "soup", {"line": "leek"})
        self.backup = self.diary.back_up(place / "kept.zip").path
        self.then = said_by(self.diary)
        self.library_then = dict(self.diary.library.usuals)
        self.clock.forward(**LATER)
        self.diary.edit(self.oats, eaten("rye"))
        self.diary.remove([self.sleep])
        self.diary.move([self.plum], day=MONDAY)
        self.diary.add([eaten("leek")])
        self.diary.library.put("usuals", "porridge", {"line": "rye"})
        self.diary.library.put("usuals", "soup", None)
        self.diary.library.put("usuals", "salad", {"line": "kale"})
        self.now = said_by(self.diary)
        self.library_now = dict(self.diary.library.usuals)
        self.clock.forward(**LATER)


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


RESTORES: dict[str, Callable[[Diary, Path], Any]] = {
    "merge": lambda diary, backup: diary.restore(backup),
    "replace": lambda diary, backup: diary.restore(backup, replace=True),
    "undo": lambda diary, backup: diary.undo(),
}


def lived(place: Path, how: str) -> Life:
    """A life in which there is something to restore, or to undo."""
    life = Life(place)
    if how == "merge":
        month_file(place).unlink()
        life.diary.refresh()
        life.now = said_by(life.diary)
    elif how == "undo":
        life.diary.restore(life.backup, replace=True)
        life.now, life.then = life.then, life.now
        life.clock.forward(**LATER)
    return life


@pytest.mark.parametrize("how", RESTORES)
@pytest.mark.parametrize("fault", ["refused", "broken", "stopped"])
def test_every_operation_of_restoring_can_fail_or_be_the_last(
    how: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    life = lived(tmp_path / "healthy", how)
    counting = healthy()
    RESTORES[how](diary_in(tmp_path / "healthy", life.clock, counting), life.backup)
    after = said_by(diary_in(tmp_path / "healthy"))
    ways = {"refused": refusing, "broken": broken_from}
    for number in range(1, counting.count + 1, 1 if fault == "stopped" else 3):
        place = tmp_path / str(number)
        life = lived(place, how)
        disk = stopping(number) if fault == "stopped" else ways[fault](number, 28)
        refusal = ""
        with monkeypatch.context() as patch:
            patch.setattr("os.getpid", lambda: 4_194_303 * 2)
            try:
                RESTORES[how](diary_in(place, life.clock, disk), life.backup)
            except StoppedError:
                refusal = "stopped"
            except DiaryError as error:
                refusal = str(error)
        diary = diary_in(place, life.clock)
        said = said_by(diary)
        as_before, done = counted(said, life.now) == (0, 0, 0), len(said) == len(after)
        assert as_before or done
        assert done or refusal
        assert all(backup.verified for backup in diary.backups(thorough=True))
        diary.add([eaten("millet")])
        assert not leftovers_in(place)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 5), max_size=12), st.lists(st.integers(0, 5), max_size=12), st.booleans())
def test_the_numbers_shown_are_the_numbers_changed(before: list[int], since: list[int], replace: bool) -> None:
    with temporary_place() as place:
        clock = ToldTime()
        diary = diary_in(place, clock)

        def live(what: int) -> None:
            """Change something."""
            clock.forward(minutes=7)
            ids = sorted(said_by(diary))
            if what < 2 or not ids:
                diary.add([eaten("oats" if what else "rye", day=MONDAY if what % 2 else OCTOBER)])
            elif what == 2:
                diary.remove([ids[len(ids) // 2]])
            elif what == 3:
                diary.edit(ids[0], eaten("leek", day=OCTOBER))
            elif what == 4:
                diary.move([ids[-1]], day=MONDAY)
            else:
                diary.undo()

        for what in (0, 1, *before):
            live(what)
        then = said_by(diary)
        backup = diary.back_up(place / "kept.zip").path
        for what in since:
            live(what)
        clock.forward(minutes=7)
        now = said_by(diary)
        shown = diary.restore_differences(backup, replace=replace)
        files = files_in(place / "data" / "diary")
        diary.restore(backup, replace=replace)
        after = said_by(diary)
        assert numbers(shown)[:3] == counted(now, after)
        assert shown.any or files_in(place / "data" / "diary") == files
        assert not replace or after == then
        if shown.entries:
            clock.forward(minutes=7)
            assert diary.undo()
        assert said_by(diary_in(place)) == now
