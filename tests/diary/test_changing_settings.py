"""Settings changed in the diary hold at once, and leave past weeks as they were."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from gutbone_tui.diary.diary import Diary, DiaryError, open_diary
from gutbone_tui.diary.settings import Settings, load_settings
from gutbone_tui.domain.points import PRESETS
from gutbone_tui.reading import read
from tests.diary.making import MONDAY, ToldTime, diary_in, eaten, folders_in

WEEK = timedelta(days=7)


@pytest.fixture
def clock() -> ToldTime:
    return ToldTime()


@pytest.fixture
def diary(tmp_path: Path, clock: ToldTime) -> Diary:
    """A diary with the real catalogue."""
    return open_diary(folders_in(tmp_path), clock)


def test_a_setting_holds_at_once_and_is_written_down(tmp_path: Path, diary: Diary) -> None:
    diary.change_setting("over_65", True)
    diary.change_setting("hide", frozenset({"zinc", "gas"}))
    diary.change_setting("journey_start", date(2026, 10, 1))
    diary.change_setting("keys.day.next", "n")
    expected = Settings(
        over_65=True, hide=frozenset({"zinc", "gas"}), journey_start=date(2026, 10, 1), keys={"day.next": "n"}
    )
    assert diary.settings == expected
    assert load_settings(folders_in(tmp_path).settings) == (expected, ())
    diary.change_setting("hide", None)
    diary.change_setting("keys.day.next", None)
    assert diary.settings == load_settings(folders_in(tmp_path).settings)[0]
    assert diary.settings == Settings(over_65=True, journey_start=date(2026, 10, 1))


def test_what_makes_no_sense_changes_nothing(tmp_path: Path, diary: Diary) -> None:
    for name, value in (("gaol", 30), ("goal", 0), ("hide", ("zink",)), ("journey_start", "soon")):
        with pytest.raises(DiaryError):
            diary.change_setting(name, value)
    assert diary.settings == Settings()
    assert not folders_in(tmp_path).settings.exists()


def test_past_weeks_keep_the_goal_and_the_rule_they_had(tmp_path: Path, diary: Diary, clock: ToldTime) -> None:
    diary.add([eaten("oats")])
    clock.forward(days=14)
    diary.change_setting("goal", 20)
    diary.change_setting("extras", "1")
    assert (diary.week(MONDAY).goal, diary.week(MONDAY).rule) == (30, PRESETS["article"])
    assert (diary.week(MONDAY + WEEK).goal, diary.week(MONDAY + 2 * WEEK).goal) == (30, 20)
    assert diary.week(MONDAY + 2 * WEEK).rule.id == "own"
    clock.forward(days=7)
    again = open_diary(folders_in(tmp_path), clock)
    again.change_setting("goal", 25)
    again.change_setting("extras", None)
    goals = [again.week(MONDAY + number * WEEK).goal for number in range(4)]
    assert goals == [30, 30, 20, 25]
    rules = [again.week(MONDAY + number * WEEK).rule.extra for number in range(4)]
    assert rules == [0, 0, 4, 0]


def test_a_diary_without_any_rule_written_down_keeps_its_past_too(tmp_path: Path, clock: ToldTime) -> None:
    earlier = diary_in(tmp_path, ToldTime(clock.moment - 2 * WEEK))
    earlier.add([eaten("oats", day=MONDAY - 2 * WEEK)])
    folders_in(tmp_path).library.unlink()
    diary = open_diary(folders_in(tmp_path), clock)
    diary.change_setting("goal", 20)
    assert (diary.week(MONDAY - 2 * WEEK).goal, diary.week(MONDAY).goal) == (30, 20)


def test_the_rule_that_was_chosen_before_anything_was_recorded_holds_from_the_first_day(
    tmp_path: Path, diary: Diary
) -> None:
    diary.change_setting("preset", "everything")
    diary.add([eaten("oats", day=MONDAY - WEEK)])
    assert diary.week(MONDAY - WEEK).rule == PRESETS["everything"]
    assert open_diary(folders_in(tmp_path), ToldTime()).week(MONDAY - WEEK).rule == PRESETS["everything"]


def test_cheese_and_juice_count_as_chosen_at_once(diary: Diary) -> None:
    diary.add(read("l: cheddar, orange juice", diary.context()).entries)
    assert "fermented_dairy" not in diary.day(MONDAY).groups
    assert diary.day(MONDAY).sugar.total == 0
    diary.change_setting("cheese_ferments", True)
    diary.change_setting("sugar_basis", "free")
    assert diary.day(MONDAY).groups["fermented_dairy"] == ("Cheddar",)
    assert diary.day(MONDAY).sugar_grams > 10
    diary.change_setting("cheese_ferments", None)
    diary.change_setting("sugar_basis", None)
    assert "fermented_dairy" not in diary.day(MONDAY).groups


def test_what_was_changed_by_hand_or_elsewhere_is_taken_over(tmp_path: Path, diary: Diary, clock: ToldTime) -> None:
    assert diary.refresh() == frozenset()
    other = open_diary(folders_in(tmp_path), clock)
    other.change_setting("goal", 20)
    assert diary.refresh() == {MONDAY}
    assert diary.settings.goal == 20
    assert other.refresh() == frozenset()
    folders_in(tmp_path).settings.write_text("goal = 21\ngaol = 3\n", encoding="utf-8")
    assert other.refresh() == {MONDAY}
    assert other.settings.goal == 21
    assert "did you mean goal" in other.notices[-1]
