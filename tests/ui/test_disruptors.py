"""The disruptor tracker."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual import events

from gutbone_tui.domain.entries import ReliefEntry
from gutbone_tui.ui.widgets.entry_bar import LineInput
from tests.nasty import NASTY
from tests.ui.opened import THURSDAY, diary_in, enter_line, opened, picture, press, settled, type_text, typed


async def test_unanswered_is_never_zero(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "4") as pilot:
        row = next(line for line in picture(pilot).splitlines() if "Ultra-processed" in line)
        assert "·" in row
        assert "none" not in row
        assert "low" not in row
        await press(pilot, "n")
        row = next(line for line in picture(pilot).splitlines() if "Ultra-processed" in line)
        assert "none" in row
        assert "low" in row
    processed = diary_in(tmp_path).day(THURSDAY).processed
    assert processed.answered
    assert processed.total == 0


async def test_servings_are_added_and_taken_back_a_key_each(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, "4") as pilot:
        await press(pilot, "plus", "plus")
        assert "2 servings" in picture(pilot)
        await press(pilot, "minus")
        assert "1 serving" in picture(pilot)
    assert diary_in(tmp_path).day(THURSDAY).processed.total == 1


async def test_what_there_is_no_room_for_is_said_to_go_on(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "antibiotic amoxicillin 7 days")
    async with opened(diary, "4", (60, 20)) as pilot:
        await press(pilot, "down", "down")
        assert "… i reads on" in picture(pilot)
        await press(pilot, "i")
        assert "(Suez 2018)" in picture(pilot)


async def test_a_short_night_is_not_called_high(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "slept 4.5; stress 8")
    async with opened(diary, "4") as pilot:
        rows = picture(pilot).splitlines()
        assert "off" in next(line for line in rows if "4½ h" in line)
        assert "high" in next(line for line in rows if "8 of 10" in line)


async def test_none_takes_back_what_was_added(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "4") as pilot:
        await press(pilot, "plus", "plus", "n")
    processed = diary_in(tmp_path).day(THURSDAY).processed
    assert (processed.total, processed.answered) == (0, True)


async def test_what_foods_imply_is_named_and_not_taken_back_here(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "s: a can of coke")
    async with opened(diary, "4") as pilot:
        assert "from" in picture(pilot)
        await press(pilot, "minus")
        assert "corrected with v" in picture(pilot)
    assert diary_in(tmp_path).day(THURSDAY).processed.total >= 1


@pytest.mark.parametrize(
    ("row", "answer", "seen"),
    [
        (1, "16 g", "about 16 g"),
        (3, "7", "7 of 10"),
        (4, "7.5 well", "7½ h · good"),
        (2, "amoxicillin 7 days", "on course, day 1"),
        (5, "meditation 10 min", "10 min"),
    ],
)
async def test_each_row_takes_its_answer(tmp_path: Path, row: int, answer: str, seen: str) -> None:
    async with opened(diary_in(tmp_path), "4") as pilot:
        await press(pilot, *["down"] * row, "enter")
        await type_text(pilot, answer)
        await press(pilot, "enter")
        assert seen in picture(pilot)
    async with opened(diary_in(tmp_path), "4") as pilot:
        assert seen in picture(pilot)


async def test_a_bare_enter_answers_nothing(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "4") as pilot:
        await press(pilot, "down", "down", "enter", "enter")
        assert "! Type amoxicillin 7 days" in picture(pilot)
        await press(pilot, "escape")
    assert diary_in(tmp_path).day(THURSDAY).empty


async def test_relief_is_a_key_away(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "4") as pilot:
        await press(pilot, "r", "3", "4")
        await press(pilot, "r", "c", "0")
        await press(pilot, "r", "1", "escape")
        await press(pilot, "r")
        await enter_line(pilot, "o", "relief: juggling 25")
    relief = diary_in(tmp_path).day(THURSDAY).relief
    assert all(isinstance(entry, ReliefEntry) for entry in relief)
    assert [(entry.what, entry.minutes) for entry in relief] == [
        ("walking", 20),
        ("time in nature", None),
        ("juggling", 25),
    ]


async def test_an_ended_course_recovers_for_45_days_and_says_how_thin_the_source_is(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "antibiotic amoxicillin 7 days", THURSDAY - timedelta(days=16))
    async with opened(diary, "4") as pilot:
        await press(pilot, "down", "down")
        shown = picture(pilot)
        assert "recovering 10/45" in shown
        assert "thin source" in shown
        assert "never counted against you" in shown


@pytest.mark.parametrize("answer", ["eleven", "11", "-1", "1e9", "plenty"])
async def test_an_answer_that_means_nothing_is_asked_again(tmp_path: Path, answer: str) -> None:
    async with opened(diary_in(tmp_path), "4") as pilot:
        await press(pilot, "down", "down", "down")
        await enter_line(pilot, "enter", answer)
        assert "!" in picture(pilot)
        await press(pilot, "escape")
    assert diary_in(tmp_path).day(THURSDAY).empty


@pytest.mark.parametrize("text", NASTY)
async def test_odd_answers_are_shown_as_text(tmp_path: Path, text: str) -> None:
    async with opened(diary_in(tmp_path), "4") as pilot:
        await press(pilot, "down", "down", "enter")
        pilot.app.screen.query_one(LineInput).post_message(events.Paste(text))
        await press(pilot, "enter", "escape")
        await settled(pilot)
        assert "\x1b" not in picture(pilot)


async def test_two_strips_and_their_averages(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for back in range(0, 28, 2):
        typed(diary, f"stress {back % 10}", THURSDAY - timedelta(days=back))
    async with opened(diary, "4") as pilot:
        await press(pilot, "down", "down", "down")
        shown = picture(pilot)
        assert " 7 days: 3 of 10 a day on average; 4 days answered: low 2, watch 2" in shown
        assert "28 days:" in shown


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_every_size_shows_the_five(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(diary_in(tmp_path), "4", size) as pilot:
        shown = picture(pilot)
        for name in ("Ultra-processed", "Added sugar", "Antibiotics", "Stress", "Sleep", "Relief"):
            assert name in shown
        assert max(map(len, shown.splitlines())) <= size[0]
