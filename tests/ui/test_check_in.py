"""The guided check-in."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.check_in import unanswered
from gutbone_tui.domain.plan import PlannedSupplement
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.reading import read
from gutbone_tui.ui.screens.check_in import ANSWER_KEYS
from tests.ui.opened import THURSDAY, day_screen, diary_in, opened, picture, press, typed


async def test_a_key_an_answer_records_the_day(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "c", "7", "4", "3", "1", "0", "4", "5", "b")
        day_screen(pilot)
    day = diary_in(tmp_path).day(THURSDAY)
    assert (day.sleep_hours, day.sleep_quality, day.stress) == (7, 4, 3)
    assert (day.processed.total, day.sugar.answered, day.sugar.total) == (1, True, 0)
    assert (day.feelings.digestion, day.feelings.energy) == (4, 5)
    assert [entry.what for entry in day.movement] == ["strength", "weight-bearing"]


async def test_a_skipped_question_stays_unanswered(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "c", "escape", "escape", "2", "q")
        day_screen(pilot)
    day = diary_in(tmp_path).day(THURSDAY)
    assert day.sleep_hours is None
    assert day.stress == 2
    assert not day.processed.answered


async def test_only_what_is_unanswered_is_asked(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "slept 7.5 well; stress 3; processed none; sugar none; digestion 4; strength")
    async with opened(diary) as pilot:
        await press(pilot, "c")
        assert "Check-in 1 of 1" in picture(pilot)
        assert "energy" in picture(pilot)
        await press(pilot, "4")
        await press(pilot, "c")
        assert "Everything is answered" in picture(pilot)
        day_screen(pilot)


async def test_what_foods_imply_is_said_and_more_can_be_added(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "slept 7.5 well; stress 3; s: a can of coke")
    before = diary.day(THURSDAY).processed.total
    async with opened(diary) as pilot:
        await press(pilot, "c")
        assert "from your meals" in picture(pilot)
        await press(pilot, "2", "q")
    assert diary_in(tmp_path).day(THURSDAY).processed.total == before + 2


async def test_a_new_answer_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "c", "escape", "escape", "escape", "2", "backspace", "3", "q")
    assert diary_in(tmp_path).day(THURSDAY).processed.total == 3


async def test_going_back_changes_an_answer(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "c", "6", "backspace", "8", "q")
    assert diary_in(tmp_path).day(THURSDAY).sleep_hours == 8


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_every_question_fits(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(diary_in(tmp_path), size=size) as pilot:
        await press(pilot, "c")
        for question in unanswered(DaySummary(THURSDAY)):
            assert question.words in picture(pilot)
            assert question.note in picture(pilot)
            await press(pilot, "escape")


def test_every_choice_is_a_line_that_answers_its_question(tmp_path: Path) -> None:
    context = diary_in(tmp_path).context(THURSDAY)
    for question in unanswered(DaySummary(THURSDAY)):
        for choice in question.choices:
            assert choice.key in ANSWER_KEYS
            reading = read(choice.line, context)
            assert not reading.doubts, choice
            assert len(reading.entries) == choice.line.count(";") + bool(choice.line), choice
            assert all(entry.kind != "food" for entry in reading.entries), choice


ACME = PlannedSupplement(id="a", what="probiotic", product="Acme", order=0)
D3 = PlannedSupplement(id="b", what="vitamin-d3", amount=1000, unit="iu", order=1)
INULIN = PlannedSupplement(id="c", what="inulin", as_needed=True, order=2)


def with_plan(tmp_path: Path, settings: Settings | None = None) -> Diary:
    """A diary with a plan in which everything else is answered."""
    diary = diary_in(tmp_path, settings)
    for planned in (ACME, D3, INULIN):
        diary.keep_planned(planned)
    return diary


ANSWERED = "slept 7.5 well; stress 3; processed none; sugar none; digestion 4; energy 3; strength"


async def test_a_complete_check_in_takes_twelve_keys(tmp_path: Path) -> None:
    keys = ["c", "7", "4", "3", "0", "0", "4", "3", "1", "2", "enter", "b"]
    async with opened(with_plan(tmp_path)) as pilot:
        await press(pilot, *keys)
        day_screen(pilot)
        await press(pilot, "c")
        assert "Everything is answered" in picture(pilot)
    assert len(keys) == 12
    assert len(diary_in(tmp_path).day(THURSDAY).supplements) == 2


async def test_the_plan_is_one_question_with_a_key_an_item(tmp_path: Path) -> None:
    diary = with_plan(tmp_path)
    typed(diary, ANSWERED)
    async with opened(diary) as pilot:
        await press(pilot, "c", "1", "3", "1")
        shown = picture(pilot)
        assert "3 ✓ inulin" in shown
        assert "1 probiotic Acme" in shown
        await press(pilot, "enter")
        day_screen(pilot)
    assert [entry.what for entry in diary_in(tmp_path).day(THURSDAY).supplements] == ["inulin"]


async def test_all_of_the_plan_is_one_key_and_leaves_out_what_is_taken_as_needed(tmp_path: Path) -> None:
    diary = with_plan(tmp_path)
    typed(diary, ANSWERED)
    async with opened(diary) as pilot:
        await press(pilot, "c", "2", "a")
        day_screen(pilot)
        await press(pilot, "c")
        assert "Everything is answered" in picture(pilot)
    assert sorted(entry.what for entry in diary_in(tmp_path).day(THURSDAY).supplements) == ["probiotic", "vitamin-d3"]


async def test_what_is_taken_as_needed_alone_is_not_asked_for(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.keep_planned(INULIN)
    typed(diary, ANSWERED)
    async with opened(diary) as pilot:
        await press(pilot, "c")
        assert "Everything is answered" in picture(pilot)


async def test_what_is_hidden_is_not_asked(tmp_path: Path) -> None:
    hide = frozenset({"supplements", "movement", "sleep", "stress", "energy", "sugar"})
    async with opened(with_plan(tmp_path, Settings(hide=hide))) as pilot:
        await press(pilot, "c")
        assert "Check-in 1 of 2" in picture(pilot)
        assert "ultra-processed" in picture(pilot)


async def test_a_movement_answer_is_changed_by_going_back(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, ANSWERED.removesuffix("; strength").removesuffix("; energy 3"))
    async with opened(diary) as pilot:
        await press(pilot, "c", "3", "b")
        await press(pilot, "c", "q")
    assert len(diary_in(tmp_path).day(THURSDAY).movement) == 2
    async with opened(diary_in(tmp_path / "other")) as pilot:
        await press(pilot, "c", *["escape"] * 6, "3", "backspace", "4", "s")
    assert diary_in(tmp_path / "other").day(THURSDAY).feelings.energy == 4
