"""Conflict copies of sync tools: found, merged, moved aside, and never lost whatever happens meanwhile."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from gutbone_tui.diary.conflict_copies import is_copy, notice, original_of
from tests.diary.disks import CountedDisk, healthy
from tests.diary.making import (
    MONDAY,
    OCTOBER,
    ToldTime,
    diary_in,
    eaten,
    files_in,
    month_file,
    slept,
)

COPIES = (
    "2026-11.sync-conflict-20261123-081005-ABCDEFG.json",
    "2026-11 (Anna's conflicted copy 2026-11-23).json",
    "2026-11 (Zoë’s in Konflikt stehende Kopie 2026-11-23).json",
    "2026-11 (conflicted copy 2026-11-23 081005).json",
    "2026-11_conflict-20261123-081005.json",
    "2026-11-LAPTOP.json",
    "2026-11-LAPTOP-2.json",
    "2026-11 (1).json",
    "2026-11 - Copy.json",
    "2026-11~HEAD.json",
)
NO_COPIES = (
    "2026-11.json",
    "library.json",
    "2026-13 (1).json",
    "2026-110.json",
    "2026-11.json.damaged-20261123T081005",
    ".2026-11.json.host.12-0a0b0c0d.gutbone-new",
    ".syncthing.2026-11.json.tmp",
    "2026-11 (1).json.txt",
    "notes-2026-11 (1).json",
    "librarian.json",
)


def with_copy(place: Path, name: str = COPIES[0]) -> Path:
    """A diary beside whose month lies a copy from a machine that added, edited and removed something."""
    clock = ToldTime()
    diary = diary_in(place, clock)
    diary.add([eaten("oats"), slept(7), eaten("kale")])
    diary.add([eaten("plum", day=OCTOBER)])
    before = files_in(place / "data" / "diary")
    clock.forward(minutes=1)
    oats, sleep, _ = (entry.id for entry in diary.entries(MONDAY, MONDAY))
    diary.add([eaten("rye"), eaten("figs", day=OCTOBER)])
    diary.edit(oats, eaten("porridge"))
    diary.remove([sleep])
    for month in ("2026-10", "2026-11"):
        copy = month_file(place, name.replace("2026-11", month).removesuffix(".json"))
        copy.write_bytes(month_file(place, month).read_bytes())
        month_file(place, month).write_bytes(before[f"{month}.json"])
    for path in (place / "data" / ".undo").iterdir():
        path.unlink()
    return month_file(place, name.removesuffix(".json"))


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_found_merged_and_moved_aside(name: str, tmp_path: Path) -> None:
    copy = with_copy(tmp_path, name)
    content = copy.read_bytes()
    diary = diary_in(tmp_path)
    other, this = diary.conflict_copies()
    assert this == copy
    assert diary.merge(diary.conflict_copies()).label == "4 entries merged"
    assert diary.day(MONDAY).plants == {"porridge", "rye", "kale"}
    assert diary.day(OCTOBER).plants == {"plum", "figs"}
    assert diary.day(MONDAY).sleep_hours is None
    assert diary.conflict_copies() == ()
    assert (tmp_path / "data" / "merged" / name).read_bytes() == content
    assert diary.notices[1] == f"{name} is merged; the file is kept as {tmp_path / 'data' / 'merged' / name}."
    assert not other.exists()
    diary.undo()
    assert diary.day(MONDAY).plants == {"oats", "kale"}
    assert diary.day(MONDAY).sleep_hours == 7


@pytest.mark.parametrize("name", COPIES)
def test_names_of_copies(name: str) -> None:
    assert is_copy(name)
    assert original_of(name) == "2026-11"
    assert original_of(name.replace("2026-11", "library", 1)) == "library"


@pytest.mark.parametrize("name", NO_COPIES)
def test_names_of_other_files(name: str) -> None:
    assert not is_copy(name)


def test_a_copy_of_the_library_is_merged(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.add([eaten("oats")])
    diary.remember("pepper", "black-pepper")
    copy = tmp_path / "data" / "library (conflicted copy 2026-11-23 081005).json"
    copy.write_bytes((tmp_path / "data" / "library.json").read_bytes().replace(b"pepper", b"chilli"))
    assert diary.conflict_copies() == (copy,)
    assert "library (conflicted copy" in notice(diary.conflict_copies())
    diary.merge([copy])
    assert diary.library.meanings == {"pepper": "black-pepper", "chilli": "black-chilli"}
    assert diary_in(tmp_path).library.meanings == diary.library.meanings
    assert not diary.conflict_copies()


def test_a_copy_that_comes_while_the_diary_is_open_is_noticed(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    assert diary.conflict_copies() == ()
    diary.add([eaten("oats")])
    assert diary.conflict_copies() == ()
    old = time.time() - 60
    os.utime(month_file(tmp_path).parent, (old, old))
    os.utime(tmp_path / "data", (old, old))
    assert diary.conflict_copies() == ()
    copy = month_file(tmp_path, "2026-11-LAPTOP")
    copy.write_bytes(month_file(tmp_path).read_bytes())
    assert diary.conflict_copies() == (copy,)


def test_looking_again_at_folders_that_did_not_change_lists_nothing(tmp_path: Path) -> None:
    with_copy(tmp_path)
    for folder in (tmp_path / "data", month_file(tmp_path).parent):
        os.utime(folder, (time.time() - 60, time.time() - 60))
    disk = healthy()
    diary = diary_in(tmp_path, fs=disk)
    assert len(diary.conflict_copies()) == 2
    disk.log.clear()
    assert len(diary.conflict_copies()) == 2
    assert disk.log == ["stat", "stat"]


def test_copies_of_one_name_are_all_kept(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for number in range(3):
        diary.add([eaten(f"oats {number}")])
        copy = month_file(tmp_path, "2026-11 (1)")
        copy.write_bytes(month_file(tmp_path).read_bytes())
        diary.merge([copy])
    assert len(set(files_in(tmp_path / "data" / "merged").values())) == 3


def test_a_damaged_copy_gives_what_can_be_read_and_is_kept(tmp_path: Path) -> None:
    copy = with_copy(tmp_path)
    torn = copy.read_bytes()[:-40]
    copy.write_bytes(torn)
    unreadable = month_file(tmp_path, "2026-11 (1)")
    unreadable.write_bytes(b"\x00\xff")
    diary = diary_in(tmp_path)
    problems = diary.differences(diary.conflict_copies()).problems
    diary.merge(diary.conflict_copies())
    assert "nothing could be read" in problems[0]
    assert "of its lines could be read" in problems[1]
    assert diary.day(MONDAY).plants >= {"porridge", "kale"}
    assert set(problems) <= set(diary.notices)
    assert {torn, b"\x00\xff"} <= set(files_in(tmp_path / "data" / "merged").values())


def test_a_copy_that_changed_meanwhile_stays_for_the_next_merge(tmp_path: Path) -> None:
    copy = with_copy(tmp_path)

    def before(number: int, name: str) -> None:
        if name == "lock":
            copy.write_bytes(copy.read_bytes() + b"\n")

    diary_in(tmp_path, fs=CountedDisk(before)).merge([copy])
    assert copy.exists()


def test_a_file_elsewhere_is_never_moved(tmp_path: Path) -> None:
    copy = with_copy(tmp_path)
    elsewhere = copy.rename(tmp_path / copy.name)
    diary_in(tmp_path).merge([elsewhere])
    assert elsewhere.exists()
    assert not (tmp_path / "data" / "merged").exists()


def test_a_copy_that_cannot_be_moved_is_merged_all_the_same(tmp_path: Path) -> None:
    copy = with_copy(tmp_path)
    (tmp_path / "data" / "merged").write_text("in the way")
    diary = diary_in(tmp_path)
    diary.merge([copy])
    assert diary.day(MONDAY).plants == {"porridge", "rye", "kale"}
    assert copy.exists()
    assert "could not be moved away" in diary.notices[-1]
