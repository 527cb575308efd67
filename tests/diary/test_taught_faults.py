"""A disk that refuses or stops at any operation of a lesson: all of it or nothing, and it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import DiaryError
from tests.diary.disks import REFUSALS, StoppedError, healthy, refusing, stopping
from tests.diary.making import ToldTime, diary_in, eaten, leftovers_in, made_once, said_by

DEAD = 4_194_303 * 2
"""No process has this number."""

LESSONS: dict[str, Callable[[Diary], Any]] = {
    # One that writes two documents stands for all.
    "rename": lambda diary: diary.rename_usual("porridge", "oats"),
    "undo": lambda diary: diary.undo(),
    "redo": lambda diary: diary.redo(),
    "setting": lambda diary: diary.change_setting("goal", 20),
}


@made_once
def prepared(place: Path) -> None:
    """A diary with a lesson to undo and one to redo."""
    diary = diary_in(place)
    diary.add([eaten("oats")])
    diary.keep_usual("porridge", "oats")
    diary.keep_usual("pie", "leek")
    diary.keep_usual("gone", "nothing")
    diary.undo()


def taught(place: Path) -> tuple[Any, ...]:
    """What the diary learnt, and what is recorded in it, as a new session sees it."""
    diary = diary_in(place)
    found = (dict(diary.usuals()), diary.library.adjusted, list(said_by(diary).values()))
    assert not diary.notices
    settings = place / "config" / "config.toml"
    return (*found, settings.read_bytes() if settings.exists() else b"")


def outcomes(lesson: str, place: Path) -> tuple[int, Any, Any]:
    """How many operations a lesson takes, and what was taught before and after it."""
    prepared(place)
    before = taught(place)
    disk = healthy()
    LESSONS[lesson](diary_in(place, ToldTime(), disk))
    after = taught(place)
    assert after != before
    return disk.count, before, after


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_operation_of_a_lesson_can_be_refused(lesson: str, tmp_path: Path) -> None:
    count, before, after = outcomes(lesson, tmp_path / "healthy")
    times = 0
    for number in range(1, count + 1):
        place = tmp_path / str(number)
        prepared(place)
        try:
            LESSONS[lesson](diary_in(place, ToldTime(), refusing(number, REFUSALS[number % len(REFUSALS)])))
        except DiaryError as error:
            times += 1
            sentence = str(error)
            assert sentence.endswith(".")
            assert str(place) in sentence
            assert taught(place) == before
            LESSONS[lesson](diary_in(place))
        assert taught(place) == after
    assert times > 3


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_operation_of_a_lesson_can_be_the_last(
    lesson: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count, before, after = outcomes(lesson, tmp_path / "healthy")
    for number in range(1, count + 1):
        place = tmp_path / str(number)
        prepared(place)
        with monkeypatch.context() as patch:
            patch.setattr("os.getpid", lambda: DEAD)
            with pytest.raises(StoppedError):
                LESSONS[lesson](diary_in(place, ToldTime(), stopping(number)))
        now = taught(place)
        assert now in (before, after)
        diary = diary_in(place)
        diary.keep_usual("last", "leek")
        assert not leftovers_in(place)
        diary.undo()
        assert taught(place) == now
        if lesson == "rename" and now == after:
            diary.undo()
            assert taught(place) == before
