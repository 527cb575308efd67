"""The guided check-in."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.domain.check_in import unanswered
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.reading import read
from tests.ui.opened import THURSDAY, day_screen, diary_in, opened, picture, press, typed


async def test_a_key_an_answer_records_the_day(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "c", "7", "4", "3", "1", "0", "4", "5")
        day_screen(pilot)
    day = diary_in(tmp_path).day(THURSDAY)
    assert (day.sleep_hours, day.sleep_quality, day.stress) == (7, 4, 3)
    assert (day.processed.total, day.sugar.answered, day.sugar.total) == (1, True, 0)
    assert (day.feelings.digestion, day.feelings.energy) == (4, 5)


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
    typed(diary, "slept 7.5 well; stress 3; processed none; sugar none; digestion 4")
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
            await press(pilot, "escape")


def test_every_choice_is_a_line_that_answers_its_question(tmp_path: Path) -> None:
    context = diary_in(tmp_path).context(THURSDAY)
    for question in unanswered(DaySummary(THURSDAY)):
        for choice in question.choices:
            reading = read(choice.line, context)
            assert not reading.doubts, choice
            assert len(reading.entries) == 1, choice
            assert reading.entries[0].kind != "food", choice
