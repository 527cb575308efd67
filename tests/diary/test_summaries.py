"""Old months in numbers: right whatever is in the cache, and worked out no oftener than needed."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from gutbone_tui.diary import summaries as summaries_module
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.entries import SupplementEntry
from gutbone_tui.domain.trends import DayFigures, figures_of
from tests.diary.making import MONDAY, MORNING, diary_in, eaten, files_in, month_file, slept
from tests.nasty import NASTY

FIRST = MONDAY - timedelta(days=150)
LAST = MONDAY


@pytest.fixture
def diary(tmp_path: Path) -> Diary:
    """Half a year with an entry every third day."""
    diary = diary_in(tmp_path)
    days = [FIRST + timedelta(days=number) for number in range(0, 151, 3)]
    diary.add([eaten("oats", f"plant-{day.day}", day=day) for day in days])
    diary.add([slept(7.5, day=day) for day in days[::2]])
    return diary


def figures(diary: Diary, first: date = FIRST, last: date = LAST) -> dict[date, DayFigures]:
    """What the summaries say."""
    return diary.summaries.figures(first, last, diary.basis())


def as_they_are(diary: Diary, first: date = FIRST, last: date = LAST) -> dict[date, DayFigures]:
    """The same from the days themselves."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    found = (figures_of(diary.day(day)) for day in days)
    return {each.day: each for each in found if each is not None}


def kept(place: Path) -> list[Path]:
    """The files of the cache."""
    return sorted((place / "cache").glob("summaries-*/*.json"))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the months that are worked out."""
    names: list[str] = []
    work_out = summaries_module._worked_out

    def noted(month, view, basis):  # type: ignore[no-untyped-def]
        names.append(month.name)
        return work_out(month, view, basis)

    monkeypatch.setattr(summaries_module, "_worked_out", noted)
    return names


def test_the_numbers_are_those_of_the_days(diary: Diary, tmp_path: Path) -> None:
    expected = as_they_are(diary)
    assert figures(diary) == expected
    assert figures(diary) == expected
    assert figures(diary_in(tmp_path)) == expected
    assert len(expected) > 40


def test_part_of_it(diary: Diary) -> None:
    first, last = FIRST + timedelta(days=20), LAST - timedelta(days=40)
    assert figures(diary, first, last) == as_they_are(diary, first, last)
    assert figures(diary, last, first) == {}


def test_old_months_are_worked_out_once(diary: Diary, read: list[str]) -> None:
    figures(diary)
    assert read == ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]
    read.clear()
    figures(diary)
    assert read == ["2026-11"], "the present month changes all the time and is not kept"


def test_a_changed_month_is_worked_out_again_alone(diary: Diary, read: list[str]) -> None:
    figures(diary)
    read.clear()
    diary.add([eaten("kale", day=date(2026, 8, 2))])
    assert figures(diary) == as_they_are(diary)
    assert read == ["2026-08", "2026-11"]


def test_a_month_changed_by_others_is_worked_out_again(diary: Diary, tmp_path: Path) -> None:
    figures(diary)
    other = diary_in(tmp_path)
    other.add([eaten("kale", day=date(2026, 8, 2))])
    assert figures(diary) == as_they_are(other)


def test_a_month_that_is_gone_is_gone(diary: Diary, tmp_path: Path) -> None:
    figures(diary)
    month_file(tmp_path, "2026-08").unlink()
    assert not any(day.month == 8 for day in figures(diary))


def test_a_day_that_was_emptied_is_gone(diary: Diary) -> None:
    figures(diary)
    diary.remove(entry.id for entry in diary.entries(FIRST, FIRST + timedelta(days=2)))
    assert FIRST not in figures(diary)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"[1",
        b"\x00" * 400,
        b"null\nnull",
        b'[1, "", 0]\n{}',
        b"\xff\xfe",
        b"[" * 5_000,
        b'{"a": 1}\n{"b": 2}',
    ],
)
def test_a_damaged_cache_is_made_anew_without_a_word(diary: Diary, tmp_path: Path, damage: bytes) -> None:
    expected = figures(diary)
    (path,) = kept(tmp_path)
    good = path.read_bytes()
    path.write_bytes(damage)
    assert figures(diary) == expected
    assert path.read_bytes() == good
    assert not diary.notices


def test_any_spoilt_byte_is_noticed(diary: Diary, tmp_path: Path) -> None:
    expected = figures(diary)
    (path,) = kept(tmp_path)
    good = path.read_bytes()
    for place in range(0, len(good), 97):
        path.write_bytes(good[:place] + bytes([good[place] ^ 0x11]) + good[place + 1 :])
        assert figures(diary) == expected
    for place in range(0, len(good), 211):
        path.write_bytes(good[:place])
        assert figures(diary) == expected


def test_what_has_the_right_checksum_and_the_wrong_shape_is_passed_over(diary: Diary, tmp_path: Path) -> None:
    from zlib import crc32

    expected = figures(diary)
    (path,) = kept(tmp_path)
    head, _, body = path.read_bytes().partition(b"\n")
    version, stamp, _ = json.loads(head)
    held = json.loads(body)
    month = {"signature": [1, 2, 3], "days": [[1, 2, 3]]}
    shapes: tuple[Any, ...] = (
        {},
        [],
        None,
        {"shelves": [[], [], [], [], []], "months": held["months"]},
        {"shelves": [], "months": held["months"]},
        {"shelves": held["shelves"], "months": {"2026-08": {"signature": [1, 2], "days": []}}},
        {"shelves": held["shelves"], "months": {"2026-08": month}},
        {"shelves": held["shelves"], "months": {"2026-08": 3}},
    )
    for wrong in shapes:
        spoilt = json.dumps(wrong).encode()
        path.write_bytes(json.dumps([version, stamp, crc32(spoilt)]).encode() + b"\n" + spoilt)
        assert figures(diary) == expected


def test_the_cache_may_be_deleted_or_be_none(diary: Diary, tmp_path: Path) -> None:
    expected = figures(diary)
    for path in kept(tmp_path):
        path.unlink()
    assert figures(diary) == expected
    for path in kept(tmp_path):
        path.unlink()
    folder = kept_folder(tmp_path)
    folder.rmdir()
    folder.write_bytes(b"in the way")
    assert figures(diary) == expected


def kept_folder(place: Path) -> Path:
    """The folder of the cache."""
    (folder,) = (place / "cache").glob("summaries-*")
    return folder


def test_what_the_numbers_depend_on_makes_them_anew(diary: Diary, tmp_path: Path, read: list[str]) -> None:
    figures(diary)
    read.clear()
    heavier = diary_in(tmp_path, settings=Settings(prune_piece_grams=12))
    figures(heavier)
    assert len(read) == 6


def test_goal_rule_and_colours_do_not(diary: Diary, tmp_path: Path, read: list[str]) -> None:
    figures(diary)
    read.clear()
    settings = Settings(
        goal=40, preset="everything", theme="light", focus=("diversity",), hide=frozenset({"zinc", "gas"})
    )
    figures(diary_in(tmp_path, settings=settings))
    assert read == ["2026-11"]


def test_a_food_of_ones_own_makes_them_anew(diary: Diary) -> None:
    before = diary.basis().stamp
    diary.adjust("oats", grams=60)
    assert diary.basis().stamp != before


def test_another_diary_has_a_cache_of_its_own(diary: Diary, tmp_path: Path) -> None:
    figures(diary)
    folders = replace(diary.folders, data=tmp_path / "other")
    other = Diary(folders, diary.clock, diary.settings, diary.catalogue)
    other.add([eaten("rye", day=date(2026, 8, 3))])
    assert set(figures(other)) == {date(2026, 8, 3)}
    assert set(figures(diary)) == set(as_they_are(diary))


def test_progress_is_told_and_may_stop_it(diary: Diary) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, months: int) -> None:
        told.append((done, months))
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        diary.summaries.figures(FIRST, LAST, diary.basis(), stop)
    assert told == [(0, 6), (1, 6), (2, 6)]
    assert figures(diary) == as_they_are(diary)


def test_a_damaged_month_is_told_and_not_kept(diary: Diary, tmp_path: Path) -> None:
    path = month_file(tmp_path, "2026-08")
    path.write_bytes(path.read_bytes()[:300])
    figures(diary)
    assert any("2026-08" in sentence for sentence in diary.notices)
    assert figures(diary) == as_they_are(diary_in(tmp_path))


@pytest.mark.parametrize("text", NASTY)
def test_odd_words_are_kept_as_they_are(diary: Diary, text: str) -> None:
    when: dict[str, Any] = {"id": "", "day": date(2026, 8, 2), "at": MORNING, "edited": MORNING}
    diary.add([SupplementEntry(**when, what=text[:80]), eaten(text[:80], day=date(2026, 8, 2))])
    expected = as_they_are(diary)
    assert figures(diary) == expected
    assert figures(diary) == expected


def test_another_thread_reads_while_this_one_writes(diary: Diary) -> None:
    found: list[dict[date, DayFigures]] = []
    basis = diary.basis()
    thread = threading.Thread(target=lambda: found.append(diary.summaries.figures(FIRST, LAST, basis)))
    thread.start()
    for number in range(20):
        diary.add([eaten("rye", day=date(2026, 9, 1) + timedelta(days=number))])
    thread.join()
    assert len(found) == 1
    assert figures(diary) == as_they_are(diary)


def test_nothing_is_written_beside_the_cache(diary: Diary, tmp_path: Path) -> None:
    before = {name: data for name, data in files_in(tmp_path).items() if not name.startswith("cache")}
    figures(diary)
    after = {name: data for name, data in files_in(tmp_path).items() if not name.startswith("cache")}
    assert after == before
    assert [path.name for path in kept(tmp_path)] == ["2026.json"]
