"""Restoring under faults, and the numbers that are shown before it."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import DiaryError
from tests.diary.disks import StoppedError, broken_from, healthy, refusing, stopping
from tests.diary.lives import LATER, Life, counted, numbers
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
    temporary_place,
)

RESTORES: dict[str, Callable[[Diary, Path], Any]] = {
    "merge": lambda diary, backup: diary.restore(backup),
    "replace": lambda diary, backup: diary.restore(backup, replace=True),
    "undo": lambda diary, backup: diary.undo(),
}


def lived(place: Path, how: str) -> Life:
    """A life in which there is something to restore, or to undo."""
    life = copy(_lives(how)(place))
    life.clock = ToldTime(life.clock.moment)
    life.diary = diary_in(place, life.clock)
    life.backup = place / life.backup.name
    return life


@cache
def _lives(how: str) -> Callable[[Path], Life]:
    """Lives that differ only in where they are."""

    def make(place: Path) -> Life:
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

    return made_once(make)


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
