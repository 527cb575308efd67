"""How you feel: one key an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.entries import MeasureEntry
from gutbone_tui.domain.feelings import QUESTIONS
from gutbone_tui.reading import read
from tests.ui.opened import THURSDAY, diary_in, enter_line, opened, picture, press, typed

SIZES = [(60, 20), (80, 24), (120, 40)]


async def test_one_key_answers_and_goes_on(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "h", "4", "1", "0", "4", "2", "n", "3")
        shown = picture(pilot)
        assert "4 · smooth and soft" in shown
        assert "1 · slight" in shown
    feelings = diary_in(tmp_path).day(THURSDAY).feelings
    answers = (feelings.digestion, feelings.bloating, feelings.gas, feelings.stool, feelings.stools, feelings.energy)
    assert answers == (4, 1, 0, 4, 2, 3)
    assert feelings.blood is False


async def test_an_answer_can_be_changed_and_made_unanswered_again(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "h", "4", "up", "2")
        assert diary_in(tmp_path).day(THURSDAY).feelings.digestion == 2
        assert len(diary_in(tmp_path).entries(THURSDAY, THURSDAY)) == 1
        await press(pilot, "up", "x")
        assert diary_in(tmp_path).day(THURSDAY).feelings.digestion is None
        await press(pilot, "u")
    assert diary_in(tmp_path).day(THURSDAY).feelings.digestion == 2


async def test_clearing_one_answer_of_a_line_keeps_the_others(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "digestion 4 bloating 2")
    async with opened(diary) as pilot:
        await press(pilot, "h", "home", "x")
    feelings = diary_in(tmp_path).day(THURSDAY).feelings
    assert (feelings.digestion, feelings.bloating) == (None, 2)


async def test_it_begins_with_what_is_unanswered(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "digestion 4; bloating 2")
    async with opened(diary) as pilot:
        await press(pilot, "h", "1")
    assert diary_in(tmp_path).day(THURSDAY).feelings.gas == 1


async def test_blood_shows_its_card_over_it_at_once(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "h", *["down"] * 5, "y")
        assert "show to a doctor" in picture(pilot)
        await press(pilot, "enter", "3")
    feelings = diary_in(tmp_path).day(THURSDAY).feelings
    assert (feelings.blood, feelings.energy) == (True, 3)


async def test_a_lab_value_is_data_only(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "h")
        await enter_line(pilot, "l", "crp 1.2 mg/l")
        assert "crp 1.2 mg/l" in picture(pilot)
    (entry,) = diary_in(tmp_path).entries(THURSDAY, THURSDAY)
    assert isinstance(entry, MeasureEntry)
    assert entry.value == 1.2


async def test_hidden_questions_are_not_asked(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, Settings(hide=frozenset({"gas", "stool"})))) as pilot:
        await press(pilot, "h")
        assert "Gas" not in picture(pilot)
        await press(pilot, "4", "1", "3")
    assert diary_in(tmp_path).day(THURSDAY).feelings.stools == 3


@pytest.mark.parametrize("size", SIZES)
async def test_every_question_fits_with_its_choices(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(diary_in(tmp_path), size=size) as pilot:
        await press(pilot, "h")
        for question in QUESTIONS.values():
            shown = picture(pilot)
            assert question.words in shown
            assert all(choice.label in shown for choice in question.choices)
            await press(pilot, "down")


def test_every_choice_is_a_line_that_answers_its_question(tmp_path: Path) -> None:
    context = diary_in(tmp_path).context(THURSDAY)
    for what, question in QUESTIONS.items():
        for choice in question.choices:
            (entry,) = read(choice.line, context).entries
            assert getattr(entry, what) is not None, choice
