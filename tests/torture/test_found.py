"""What the torture found broken, each as a test of its own."""

from __future__ import annotations

import errno
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.disk import Disk
from gutbone_tui.diary.durable import host_name
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.file_merging import merge_file
from tests.torture import prepared
from tests.torture.disks import BrokenDisk, FaultyDisk, FullDisk, QuickDisk, RefusingDisk
from tests.torture.places import Ids, Place, entries_of, library_of, opened
from tests.torture.prepared import BACKUP, DEAD, later

Make = Callable[[int], FaultyDisk]
Change = Callable[[FaultyDisk], object]
Check = Callable[[str], None]

LEFTOVER = f".2026-11.json.{host_name()}.{DEAD}-0123abcd.gutbone-new"
"""What a killed process left."""


class UnfindableDisk(QuickDisk):
    """A disk on which a month is gone as soon as it was listed."""

    def open(self, path: Path, flags: int) -> int:
        """Open anything but the one month."""
        if path.name == "2026-10.json":
            raise FileNotFoundError(errno.ENOENT, "gone")
        return super().open(path, flags)


class UnlistableDisk(FaultyDisk):
    """A disk that once does not say what is in a folder."""

    def strike(self, number: int, name: str) -> None:
        """Refuse the n-th listing."""
        if name == "names" and self.log.count("names") == self.at:
            raise self._refuse(errno.EACCES)

    @property
    def reached(self) -> bool:
        """Whether there was an n-th listing."""
        return self.log.count("names") >= self.at


def place_for(tmp_path: Path, prepare: Callable[[Path], Ids]) -> Place:
    return Place(tmp_path / "diary", prepare)


def each_failure(
    place: Place,
    make: Callable[[int], FaultyDisk],
    change: Callable[[FaultyDisk], object],
    check: Callable[[str], None],
) -> list[str]:
    """Make a change with the disk failing at every step, and check what is there after each; all that was said.

    Args:
        place: where; put back before each time.
        make: makes a disk that fails at its n-th operation.
        change: what is done on it.
        check: is given what a refusal said, or nothing.
    """
    said: list[str] = []
    number = 1
    while True:
        place.renew()
        disk = make(number)
        sentence = ""
        try:
            change(disk)
        except DiaryError as error:
            sentence = str(error)
        disk.give_back()
        check(sentence)
        if not disk.reached:
            return said
        said.append(sentence)
        number += 1


def test_a_move_that_can_neither_be_made_nor_put_back_is_finished_later(tmp_path: Path) -> None:
    """The new places of entries must not be taken away where the old ones cannot be put back."""
    place = place_for(tmp_path, prepared.usual)
    before = entries_of(opened(place.path), place.known).keys()
    everything = [place.ids[name] for name in ("lunch", "plum", "sleep")]

    def move(disk: FaultyDisk) -> None:
        opened(place.path, disk).move(everything, day=date(2026, 12, 1))

    def check(sentence: str) -> None:
        assert entries_of(opened(place.path), place.known).keys() == before

    said = each_failure(place, lambda number: FullDisk(number, errno.EIO), move, check)
    assert any("not certain" in sentence for sentence in said)


@pytest.mark.parametrize("kind", [FullDisk, BrokenDisk])
def test_a_library_of_which_nothing_is_certain_is_not_said_to_be_unchanged(
    kind: Callable[[int, int], FaultyDisk], tmp_path: Path
) -> None:
    place = place_for(tmp_path, prepared.usual)
    path = place.path / "data" / "library.json"
    before = path.read_bytes()

    def remember(disk: FaultyDisk) -> None:
        opened(place.path, disk).remember("pepper", "bell-pepper")

    def check(sentence: str) -> None:
        assert not sentence or "not certain" in sentence or path.read_bytes() == before

    each_failure(place, lambda number: kind(number, errno.ENOSPC), remember, check)


def test_undoing_a_restore_says_what_it_could_not_put_back(tmp_path: Path) -> None:
    place = place_for(tmp_path, prepared.restored)
    diary = opened(place.path)
    entries, library = entries_of(diary, place.known), library_of(diary)

    def undo(disk: FaultyDisk) -> None:
        opened(place.path, disk, later(3)).undo()

    def check(sentence: str) -> None:
        after = opened(place.path)
        if not sentence:
            assert library_of(after) != library
        elif entries_of(after, place.known) != entries:
            assert sentence.startswith("The entries were put back, but not what the library holds.")

    assert any(each_failure(place, lambda number: RefusingDisk(number, errno.EIO), undo, check))


def test_looking_at_a_torn_month_never_fails_and_is_made_good_later(tmp_path: Path) -> None:
    place = place_for(tmp_path, prepared.torn)
    diaries: list[Diary] = []

    def look(disk: FaultyDisk) -> None:
        diaries[:] = [opened(place.path, disk)]
        diaries[0].entries(date.min, date.max)
        disk.mended = True

    def check(sentence: str) -> None:
        assert not sentence
        there = entries_of(opened(place.path), place.known)
        diaries[0].refresh()
        assert entries_of(diaries[0], place.known) == there

    each_failure(place, lambda number: BrokenDisk(number, errno.EIO), look, check)


def test_a_backup_never_lacks_a_month_that_was_there_a_moment_ago(tmp_path: Path) -> None:
    place = place_for(tmp_path, prepared.usual)
    with pytest.raises(DiaryError, match=r"Could not read"):
        opened(place.path, UnfindableDisk()).back_up()
    assert not opened(place.path).backups()


def test_a_diary_whose_months_cannot_be_listed_is_not_replaced(tmp_path: Path) -> None:
    """What is not listed would stay, and the diary would not say what the backup says."""
    place = place_for(tmp_path, prepared.changed_since)
    opened(place.path, clock=later(3)).restore(place.path / BACKUP, replace=True)
    wanted = entries_of(opened(place.path), place.known)

    def replace(disk: FaultyDisk) -> None:
        opened(place.path, disk, later(3)).restore(place.path / BACKUP, replace=True)

    def check(sentence: str) -> None:
        assert sentence or entries_of(opened(place.path), place.known) == wanted

    assert any(each_failure(place, UnlistableDisk, replace, check))


def test_nothing_is_left_over_in_folders_of_the_user(tmp_path: Path) -> None:
    place = place_for(tmp_path, prepared.in_git)
    worktree = place.path / "worktree"
    for folder in (worktree, tmp_path):
        (folder / LEFTOVER).touch()
    merge_file(Disk(), worktree / "ours.json", worktree / "theirs.json")
    opened(place.path).back_up(tmp_path)
    assert not (worktree / LEFTOVER).exists()
    assert not (tmp_path / LEFTOVER).exists()
