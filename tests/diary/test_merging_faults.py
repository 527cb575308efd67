"""Merging under failing disks, killed programs, and bytes of any kind: nothing is lost and nothing is damaged."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import DiaryError
from tests.diary.disks import REFUSALS, CountedDisk, StoppedError, healthy, refusing, stopping
from tests.diary.making import (
    MONDAY,
    ToldTime,
    diary_in,
    eaten,
    files_in,
    leftovers_in,
    made_once,
    said_by,
    temporary_place,
)
from tests.diary.test_merging_copies import COPIES, with_copy
from tests.diary.test_merging_diaries import two_machines
from tests.diary.torture_merges import random_merges

DEAD = 4_194_303 * 2
"""No process has this number."""
copy_beside = made_once(with_copy)


def copied(place: Path) -> list[bytes]:
    """What the copies hold, wherever they are."""
    return sorted(path.read_bytes() for path in (place / "data").rglob("*.sync-conflict-*.json"))


def shown(diary: Diary) -> list[tuple[Any, ...]]:
    """What a diary's entries say, whatever their ids."""
    return sorted(said_by(diary).values(), key=repr)


def refusal(diary: Diary, *paths: Path) -> str:
    """Why a merge was refused; empty if it was not."""
    try:
        diary.merge(paths)
    except DiaryError as error:
        return str(error)
    return ""


def test_random_merges_lose_nothing() -> None:
    assert random_merges(80, 7) == (80, ())


def operations(place: Path) -> int:
    """How many operations a merge takes."""
    copy_beside(place)
    assert said_by(diary_in(place))
    disk = healthy()
    diary = diary_in(place, ToldTime(), disk)
    diary.merge(diary.conflict_copies())
    return disk.count


def test_every_operation_of_a_merge_can_be_the_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = operations(tmp_path / "whole")
    wanted = shown(diary_in(tmp_path / "whole"))
    for number in range(1, count + 1):
        place = tmp_path / str(number)
        copy_beside(place)
        before, copies = shown(diary_in(place)), copied(place)
        with monkeypatch.context() as patch:
            patch.setattr("os.getpid", lambda: DEAD)
            diary = diary_in(place, ToldTime(), stopping(number))
            with pytest.raises(StoppedError):
                diary.merge(diary.conflict_copies())
        diary = diary_in(place)
        assert shown(diary) in (before, wanted)
        assert copied(place) == copies
        assert not diary.notices
        diary.merge(diary.conflict_copies())
        assert shown(diary) == wanted
        assert not leftovers_in(place)
        assert copied(place) == copies
        assert not diary.conflict_copies()


def test_a_refused_merge_changes_nothing_and_the_next_try_succeeds(tmp_path: Path) -> None:
    count = operations(tmp_path / "whole")
    wanted = shown(diary_in(tmp_path / "whole"))
    refused = 0
    for number in range(1, count + 1):
        place = tmp_path / str(number)
        copy_beside(place)
        before, files, copies = shown(diary_in(place)), files_in(place / "data" / "diary"), copied(place)
        diary = diary_in(place, ToldTime(), refusing(number, REFUSALS[number % len(REFUSALS)]))
        if sentence := refusal(diary, *diary.conflict_copies()):
            refused += 1
            assert sentence.endswith(".")
            assert str(place) in sentence
            assert files_in(place / "data" / "diary") == files
            assert shown(diary_in(place)) == before
        assert copied(place) == copies
        diary = diary_in(place)
        diary.merge(diary.conflict_copies())
        assert shown(diary) == wanted
        assert copied(place) == copies
    assert refused > 20


@pytest.mark.parametrize("name", ["nothing", "folder", "list.json", "text.txt", "fake.zip", "pipe"])
def test_what_is_no_diary_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    mine, _, _ = two_machines(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "list.json").write_text('[{"entries": []}]')
    (tmp_path / "text.txt").write_text("dear diary")
    (tmp_path / "fake.zip").write_text("PK or not")
    os.mkfifo(tmp_path / "pipe")
    sentence = refusal(mine, tmp_path / name)
    assert str(tmp_path / name) in sentence
    assert sentence.endswith(".")


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    copy = with_copy(tmp_path)

    def before(number: int, name: str) -> None:
        if name == "write":
            raise OSError(errno.ENOSPC, "")

    sentence = refusal(diary_in(tmp_path, fs=CountedDisk(before)), copy)
    assert sentence.endswith("2026-11.json: the disk is full.")


@settings(max_examples=75)
@given(st.binary(max_size=80), st.integers(0, 10_000), st.integers(0, 400), st.sampled_from([COPIES[0], "other.json"]))
def test_any_bytes_can_be_merged_and_harm_nothing(noise: bytes, at: int, length: int, name: str) -> None:
    with temporary_place() as place:
        copy = with_copy(place)
        data = copy.read_bytes()
        at %= len(data)
        content = data[:at] + noise + data[at + length :]
        copy.unlink()
        spoilt = copy.with_name(name)
        spoilt.write_bytes(content)
        diary = diary_in(place)
        before, files = said_by(diary), files_in(place / "data" / "diary")
        if refusal(diary, spoilt):
            assert files_in(place / "data" / "diary") == files
            return
        assert content in files_in(place / "data").values()
        assert said_by(diary) == said_by(diary_in(place))
        assert len(before.keys() - said_by(diary).keys()) <= 1
        diary.week(MONDAY)
        diary.courses(MONDAY)
        diary.undo()
        assert {key: said for key, said in said_by(diary).items() if key in before} == before
        diary.add([eaten("rye")])


@settings(max_examples=60)
@given(
    st.binary(max_size=200), st.sampled_from(["a.json", "a.zip", "2026-11 (1).json", "library-X.json", "a", ".json"])
)
def test_mere_noise_changes_nothing(noise: bytes, name: str) -> None:
    with temporary_place() as place:
        diary = diary_in(place)
        diary.add([eaten("oats")])
        before = said_by(diary)
        (place / name).write_bytes(noise)
        assert "\n" not in refusal(diary, place / name)
        assert said_by(diary_in(place)) == before
        assert (place / name).read_bytes() == noise
