"""A disk that refuses, stops, or works in small pieces at any operation: nothing is lost and nothing is half done."""

from __future__ import annotations

import errno
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import DiaryError
from tests.diary.disks import (
    REFUSALS,
    CountedDisk,
    SmallBitesDisk,
    StoppedError,
    broken_from,
    healthy,
    refusing,
    stopping,
)
from tests.diary.making import (
    MONDAY,
    OCTOBER,
    ToldTime,
    diary_in,
    eaten,
    files_in,
    leftovers_in,
    made_once,
    month_file,
    said_by,
    slept,
)

DEAD = 4_194_303 * 2
"""No process has this number."""


def first_of(diary: Diary) -> str:
    return diary.entries(MONDAY, MONDAY)[0].id


CHANGES: dict[str, Callable[[Diary, str], Any]] = {
    "add": lambda diary, first: diary.add([eaten("rye"), slept(6)]),
    "add in two months": lambda diary, first: diary.add([eaten("rye"), eaten("figs", day=OCTOBER)]),
    "edit": lambda diary, first: diary.edit(first, eaten("rye")),
    "remove": lambda diary, first: diary.remove([first]),
    "move": lambda diary, first: diary.move([first], day=OCTOBER),
    "untick": lambda diary, first: diary.untick("oats", MONDAY),
    "undo": lambda diary, first: diary.undo(),
    "redo": lambda diary, first: diary.redo(),
}


@made_once
def prepare(place: Path) -> str:
    """A diary with something to change, to undo and to redo; the id of its first entry."""
    diary = diary_in(place)
    diary.add([eaten("oats", "kefir"), slept(7)])
    diary.add([eaten("plum", day=OCTOBER)])
    diary.tick("pear", MONDAY)
    diary.tick("leek", MONDAY)
    diary.undo()
    return first_of(diary)


def operations(change: str, place: Path) -> int:
    """How many operations a change takes."""
    first = prepare(place)
    disk = healthy()
    CHANGES[change](diary_in(place, ToldTime(), disk), first)
    return disk.count


def refused(place: Path, change: str, disk: CountedDisk) -> bool:
    """Make a change on a failing disk; whether it was refused, and then nothing may be different."""
    first = prepare(place)
    before, files = said_by(diary_in(place)), files_in(place / "data" / "diary")
    diary = diary_in(place, ToldTime(), disk)
    try:
        CHANGES[change](diary, first)
    except DiaryError as error:
        sentence = str(error)
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert str(place) in sentence
        assert files_in(place / "data" / "diary") == files
        assert said_by(diary_in(place)) == before
        return True
    assert said_by(diary_in(place)) != before
    return False


@pytest.mark.parametrize("change", CHANGES)
def test_a_refusal_changes_nothing_and_the_next_try_succeeds(change: str, tmp_path: Path) -> None:
    count = operations(change, tmp_path / "healthy")
    times_refused = 0
    for number in range(1, count + 1):
        place = tmp_path / str(number)
        disk = refusing(number, REFUSALS[number % len(REFUSALS)])
        if refused(place, change, disk):
            times_refused += 1
            CHANGES[change](diary_in(place), first_of(diary_in(place)))
        diary_in(place).add([eaten("leek")])
        assert not [name for name in leftovers_in(place) if "remove" not in disk.log[number - 1 :]]
    assert times_refused > 5


@pytest.mark.parametrize("code", REFUSALS, ids=errno.errorcode.get)
def test_every_refusal_is_told_in_plain_words(code: int, tmp_path: Path) -> None:
    prepare(tmp_path)
    diary = diary_in(tmp_path, ToldTime(), broken_from(1, code))
    with pytest.raises(DiaryError, match=r"^Could not save .*(2026-11|library)\.json: .+\.$"):
        diary.add([eaten("rye")])


@pytest.mark.parametrize("change", ["add", "move", "undo"])
def test_a_disk_that_stays_broken_never_harms_what_is_there(change: str, tmp_path: Path) -> None:
    count = operations(change, tmp_path / "healthy")
    for number in range(1, count + 1):
        place = tmp_path / str(number)
        first = prepare(place)
        before = said_by(diary_in(place))
        diary = diary_in(place, ToldTime(), broken_from(number, errno.EIO))
        refusal = ""
        try:
            CHANGES[change](diary, first)
        except DiaryError as error:
            refusal = str(error)
        if refusal and "not certain" not in refusal:
            assert said_by(diary_in(place)) == before


def test_a_failing_fsync_is_never_repeated_on_the_same_file(tmp_path: Path) -> None:
    prepare(tmp_path)
    disk = broken_from(1, errno.EIO)
    with pytest.raises(DiaryError):
        diary_in(tmp_path, ToldTime(), disk).add([eaten("rye")])
    assert disk.log.count("fsync") <= 1


@pytest.mark.parametrize("change", CHANGES)
def test_every_operation_can_be_the_last(change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = operations(change, tmp_path / "healthy")
    for number in range(1, count + 1):
        place = tmp_path / str(number)
        first = prepare(place)
        before = said_by(diary_in(place))
        with monkeypatch.context() as patch:
            patch.setattr("os.getpid", lambda: DEAD)
            with pytest.raises(StoppedError):
                CHANGES[change](diary_in(place, ToldTime(), stopping(number)), first)
        diary = diary_in(place)
        after = said_by(diary)
        if after != before:
            CHANGES_ARE_WHOLE[change](before, after)
        assert not diary.notices
        diary.add([eaten("leek")])
        assert not leftovers_in(place)
        assert diary.undo()
        assert said_by(diary_in(place)) == after
        assert diary.undo()


CHANGES_ARE_WHOLE: dict[str, Callable[[dict[str, Any], dict[str, Any]], None]] = {}


def whole(change: str, fewer: int, more: int, different: int = 0) -> None:
    """Say how many entries a whole change removes, adds and changes."""

    def check(before: dict[str, Any], after: dict[str, Any]) -> None:
        assert len(before.keys() - after.keys()) == fewer
        assert len(after.keys() - before.keys()) == more
        assert sum(before[key] != after[key] for key in before.keys() & after.keys()) == different

    CHANGES_ARE_WHOLE[change] = check


whole("add", 0, 2)
whole("add in two months", 0, 2)
whole("edit", 0, 0, 1)
whole("remove", 1, 0)
whole("move", 0, 0, 1)
whole("untick", 0, 0, 1)
whole("undo", 1, 0)
whole("redo", 0, 1)


def test_the_first_look_sees_the_whole_of_a_change_that_was_half_done(tmp_path: Path) -> None:
    """Also where finishing it makes a month that had no file when it was cut short."""
    december = date(2026, 12, 1)
    looks: tuple[Callable[[Diary, str], Any], ...] = (
        lambda diary, first: len(diary.entries(date.min, date.max)) == 4,
        lambda diary, first: diary.entry(first) is not None,
        lambda diary, first: "2026-12" in diary.months(),
    )
    for number, look in enumerate(looks):
        place = tmp_path / str(number)
        first = prepare(place)
        disk = healthy()
        diary_in(place, ToldTime(), disk).move([first], day=december)
        renames = [at for at, name in enumerate(disk.log, 1) if name == "replace"]
        place = tmp_path / f"cut short {number}"
        first = prepare(place)
        with pytest.raises(StoppedError):
            diary_in(place, ToldTime(), stopping(renames[-2])).move([first], day=december)
        assert not month_file(place, "2026-12").exists()
        assert look(diary_in(place), first)


def test_small_bites_make_whole_files(tmp_path: Path) -> None:
    disk = SmallBitesDisk()
    diary = diary_in(tmp_path, fs=disk)
    diary.add([eaten("oats", text="käsespätzle " * 100)])
    diary.move([first_of(diary)], day=OCTOBER)
    assert said_by(diary_in(tmp_path, fs=disk)) == said_by(diary_in(tmp_path)) == said_by(diary)
