"""Which meal a line goes to that does not say one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from gutbone_tui.catalogue.catalogue import load_catalogue
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.settings import Settings
from gutbone_tui.reading import read

TODAY = date(2026, 11, 26)
YESTERDAY = TODAY - timedelta(days=1)


def recorded(diary: Diary, line: str, day: date = TODAY) -> str | None:
    entries = read(line, diary.context(day)).entries
    diary.add(entries)
    return getattr(entries[-1], "slot", None)


def diary_in(tmp_path: Path) -> Diary:
    folders = Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    return Diary(folders, lambda: datetime(2026, 11, 26, 12, 30, tzinfo=UTC), Settings(), load_catalogue())


def test_todays_lines_go_by_the_time_of_day(tmp_path: Path) -> None:
    assert recorded(diary_in(tmp_path), "lentil soup") == "lunch"


def test_lines_of_another_day_fill_its_meals_in_their_order(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    assert recorded(diary, "oats", YESTERDAY) == "breakfast"
    assert recorded(diary, "yesterday: lentil soup") == "lunch"
    assert recorded(diary, "salmon", YESTERDAY) == "dinner"
    assert recorded(diary, "walnuts", YESTERDAY) == "snacks"


def test_a_meal_that_has_lines_is_passed_over_and_one_that_is_said_is_not(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    recorded(diary, "yesterday: b: kefir")
    assert recorded(diary, "lentil soup", YESTERDAY) == "lunch"
    assert recorded(diary, "b: oats", YESTERDAY) == "breakfast"
