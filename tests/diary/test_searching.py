"""Words are found wherever they were typed, however they are spelt, without reading what cannot hold them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from gutbone_tui.diary.diary import Diary
from tests.diary.making import MONDAY, diary_in, eaten, month_file, slept


@pytest.fixture
def diary(tmp_path: Path) -> Diary:
    """A diary of a few months."""
    diary = diary_in(tmp_path)
    for number, words in enumerate(("Käsespätzle, leek", 'soup "à la mode"', "kale\tand rye", "LEEK soup")):
        diary.add([eaten("bell-pepper", day=MONDAY - timedelta(days=40 * number), text=words)])
    diary.add([slept(7), eaten("kale", slot=None, text=None)])
    return diary


def texts(diary: Diary, words: str) -> list[str | None]:
    return [entry.text for entry in diary.find(words)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("leek", ["Käsespätzle, leek", "LEEK soup"]),
        ("kasespatzle", ["Käsespätzle, leek"]),
        ("KÄSE leek", ["Käsespätzle, leek"]),
        ("soup", ['soup "à la mode"', "LEEK soup"]),
        ('"a la', ['soup "à la mode"']),
        ("rye kale", ["kale\tand rye"]),
        ("bell pepper kale", ["kale\tand rye"]),
        ("kale", [None, "kale\tand rye"]),
        ("xyzzy", []),
        ("  ", []),
        ("\\u00e4", []),
    ],
)
def test_words_are_found_newest_first(diary: Diary, tmp_path: Path, words: str, found: list[str | None]) -> None:
    assert texts(diary, words) == found
    assert texts(diary_in(tmp_path), words) == found


def test_as_many_as_wanted(diary: Diary) -> None:
    assert [entry.text for entry in diary.find("soup", 1)] == ['soup "à la mode"']
    assert diary.find("soup", 0) == ()


def test_what_was_removed_or_moved_is_found_where_it_is(diary: Diary, tmp_path: Path) -> None:
    first, second = (entry.id for entry in diary.find("leek"))
    diary.remove([first])
    diary.move([second], day=date(2026, 1, 15))
    for each in (diary, diary_in(tmp_path)):
        assert [(entry.id, entry.day) for entry in each.find("leek")] == [(second, date(2026, 1, 15))]


def test_months_that_cannot_hold_the_words_are_not_taken_apart(diary: Diary, tmp_path: Path) -> None:
    fresh = diary_in(tmp_path)
    assert fresh.find("mode")
    assert [month.name for month in fresh._months.loaded] == ["2026-10"]
    assert list(fresh.search("xyzzy")) == [()] * 4


def test_letters_spelt_out_by_others_are_found(diary: Diary, tmp_path: Path) -> None:
    path = month_file(tmp_path)
    path.write_text(json.dumps(json.loads(path.read_bytes())), encoding="utf-8")
    assert b"K\\u00e4se" in path.read_bytes()
    assert texts(diary_in(tmp_path), "käse") == ["Käsespätzle, leek"]


def test_files_that_cannot_be_read_are_passed_over(diary: Diary, tmp_path: Path) -> None:
    month_file(tmp_path, "2026-10").write_bytes(b"\xff\xfe{")
    month_file(tmp_path, "2026-09").unlink()
    month_file(tmp_path, "2026-09").mkdir()
    assert texts(diary_in(tmp_path), "leek") == ["Käsespätzle, leek", "LEEK soup"]
