"""What a diary says of the practice: the journey's start, weeks gone by, what lies behind, scans and lab notes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from gutbone_tui.catalogue.catalogue import Catalogue, load_catalogue
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.practice import (
    focus_standings,
    journey_on,
    last_weeks,
    practice_of,
    suggestion_on,
)
from gutbone_tui.diary.road import BACK_WEEKS, road_behind
from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.plan import PlannedSupplement
from gutbone_tui.reading import read

THURSDAY = date(2026, 11, 26)
NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
BARRIER = "l: salmon, bone broth, cabbage, pumpkin seeds"


@cache
def catalogue() -> Catalogue:
    """The package's catalogue, loaded once."""
    return load_catalogue()


def diary_in(folder: Path, settings: Settings | None = None) -> Diary:
    """A diary in a folder of the test's, on that Thursday at noon."""
    folders = Folders(folder / "data", folder / "config", folder / "cache")
    return Diary(folders, lambda: NOON, settings or Settings(), catalogue())


def typed(diary: Diary, line: str, day: date = THURSDAY) -> None:
    """Record a line."""
    diary.add(read(line, diary.context(day)).entries)


def with_weeks(folder: Path, weeks: int, settings: Settings | None = None) -> Diary:
    """A diary with so many weeks before this one that hold the gut barrier."""
    diary = diary_in(folder, settings or Settings(focus=("barrier",)))
    for back in range(7 * weeks):
        typed(diary, BARRIER, THURSDAY - timedelta(days=THURSDAY.weekday() + 1 + back))
    return diary


def test_the_journey_begins_where_the_user_says_or_with_the_first_entry(tmp_path: Path) -> None:
    assert journey_on(diary_in(tmp_path), THURSDAY).number == 1
    typed(diary_in(tmp_path), "b: oats", THURSDAY - timedelta(days=8))
    assert journey_on(diary_in(tmp_path), THURSDAY).number == 9
    chosen = diary_in(tmp_path, Settings(journey_start=THURSDAY - timedelta(days=30)))
    assert journey_on(chosen, THURSDAY).number == 31


@pytest.mark.parametrize("rolling", [False, True])
def test_weeks_gone_by_are_calendar_weeks(tmp_path: Path, rolling: bool) -> None:
    diary = diary_in(tmp_path, Settings(rolling=rolling))
    weeks = last_weeks(diary, THURSDAY, 3, date.min)
    assert [week.week.first for week in weeks] == [date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 16)]


def test_weeks_before_the_journey_are_left_out(tmp_path: Path) -> None:
    weeks = last_weeks(diary_in(tmp_path), THURSDAY, 9, date(2026, 11, 12))
    assert [week.week.first for week in weeks] == [date(2026, 11, 16)]


def test_the_first_days_of_the_calendar_have_no_weeks_before_them(tmp_path: Path) -> None:
    assert last_weeks(diary_in(tmp_path), date(1900, 1, 2), 9, date.min) == ()


@pytest.mark.parametrize(("weeks", "due"), [(2, None), (3, "diversity"), (4, None)])
@pytest.mark.parametrize("rolling", [False, True])
def test_a_strategy_is_suggested_after_three_weeks_and_in_one_week_only(
    tmp_path: Path, weeks: int, due: str | None, rolling: bool
) -> None:
    settings = Settings(focus=("barrier",), rolling=rolling)
    diary = with_weeks(tmp_path, weeks, settings)
    for day in (THURSDAY, THURSDAY + timedelta(days=3)):
        assert suggestion_on(diary, day) == due


def test_nothing_is_suggested_without_a_focus_or_where_it_is_hidden(tmp_path: Path) -> None:
    with_weeks(tmp_path, 3)
    assert suggestion_on(diary_in(tmp_path), THURSDAY) is None
    hidden = Settings(focus=("barrier",), hide=frozenset({"suggestions"}))
    assert suggestion_on(diary_in(tmp_path, hidden), THURSDAY) is None


def test_the_plan_is_what_supplements_are_held_against(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(focus=("supplements",)))
    diary.keep_planned(PlannedSupplement(id="1", what="probiotic"))
    diary.keep_planned(PlannedSupplement(id="2", what="gos", as_needed=True))
    typed(diary, "probiotic; gos")
    assert [planned.what for planned in practice_of(diary).planned] == ["probiotic", "gos"]
    (standing,) = focus_standings(diary, diary.week(THURSDAY))
    assert (standing.done, standing.of) == (1, 4)  # planned since Thursday


def test_the_road_behind_has_weeks_runs_and_scans(tmp_path: Path) -> None:
    diary = with_weeks(tmp_path, 2)
    typed(diary, "dxa hip -1.8", THURSDAY - timedelta(days=700))
    typed(diary, "lab crp 1.2 mg/l", THURSDAY - timedelta(days=5))
    start = THURSDAY - timedelta(days=20)
    road = road_behind(diary, THURSDAY, start)
    assert [week.week.first.day for week in road.weeks] == [2, 9, 16, 23]
    assert len(road.noted) >= 2
    assert road.day_run == 0
    assert road.goal_weeks == road.week_run == 0
    assert [each.scan.t_score for each in road.scans] == [-1.8]
    assert [lab.name for lab in road.labs] == ["crp"]


def test_the_runs_go_on_over_a_skip_and_back_before_the_journey(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for back in range(5):
        typed(diary, "travelling" if back == 2 else "b: oats", THURSDAY - timedelta(days=back))
    assert road_behind(diary, THURSDAY, THURSDAY).day_run == 4


def test_nothing_lies_behind_an_empty_diary(tmp_path: Path) -> None:
    road = road_behind(diary_in(tmp_path), THURSDAY, THURSDAY)
    assert (road.week_run, road.day_run, road.scans, road.labs) == (0, 0, (), ())
    assert len(road.weeks) == 1


def test_looking_back_has_an_end(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: oats", THURSDAY - timedelta(days=3000))
    assert len(road_behind(diary, THURSDAY, THURSDAY - timedelta(days=3000)).weeks) == BACK_WEEKS + 1


def test_removed_measures_are_gone(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "dxa hip -1.8; dxa spine -2.0", THURSDAY - timedelta(days=700))
    first, second = diary.measures()
    diary.remove([first.id])
    assert diary.measures() == (second,)
    assert diary_in(tmp_path).measures() == (second,)
