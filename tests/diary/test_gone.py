"""A diary whose folder vanishes while it is open, with its disk: nothing is begun anew in its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gutbone_tui.diary.errors import DiskError
from tests.diary.making import MONDAY, diary_in, eaten, files_in, said_by


@pytest.mark.parametrize("place_left", ["nothing", "an empty folder"])
def test_a_diary_that_is_gone_is_shown_on_and_not_begun_anew(place_left: str, tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats")])
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).plants == {"oats"}
    (tmp_path / "data").rename(tmp_path / "away")
    if place_left != "nothing":
        (tmp_path / "data").mkdir()
    assert diary.refresh() == {MONDAY}
    assert diary.refresh() == frozenset()
    assert diary.day(MONDAY).plants == {"oats"}
    (sentence,) = diary.notices
    assert sentence == f"The diary in {tmp_path / 'data'} is gone, perhaps with its disk, so nothing is recorded there."
    changes: tuple[Callable[[], object], ...] = (
        lambda: diary.add([eaten("rye")]),
        lambda: diary.undo(),
        lambda: diary.keep_usual("soup", "leek"),
        lambda: diary.keep_draft("half a li"),
    )
    for change in changes:
        with pytest.raises(DiskError, match="is gone"):
            change()
    assert not files_in(tmp_path / "data")
    if place_left != "nothing":
        (tmp_path / "data").rmdir()
    (tmp_path / "away").rename(tmp_path / "data")
    diary.add([eaten("rye")])
    assert diary.refresh() == frozenset()
    assert diary.day(MONDAY).plants == diary_in(tmp_path).day(MONDAY).plants == {"oats", "rye"}


def test_a_diary_that_was_just_begun_is_known_too(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.add([eaten("oats")])
    (tmp_path / "data").rename(tmp_path / "away")
    with pytest.raises(DiskError, match="is gone"):
        diary.add([eaten("rye")])
    (tmp_path / "away").rename(tmp_path / "data")
    assert len(said_by(diary_in(tmp_path))) == 1


def test_without_a_diary_one_is_begun(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).empty
    assert diary.refresh() == frozenset()
    diary.keep_usual("soup", "leek")
    diary.add([eaten("oats")])
    assert diary.refresh() == frozenset()


def test_another_copy_in_its_place_is_taken_up(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.add([eaten("oats")])
    (tmp_path / "data").rename(tmp_path / "away")
    other = diary_in(tmp_path)
    other.add([eaten("rye")])
    assert diary.refresh() == {MONDAY}
    assert diary.day(MONDAY).plants == {"rye"}
    assert not diary.notices
