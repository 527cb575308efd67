"""Today: the day at a glance."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.plan import PlannedSupplement
from tests.ui.opened import THURSDAY, diary_in, opened, picture, press, type_text, typed

SIZES = ((60, 20), (80, 24), (120, 40))


@pytest.mark.parametrize("size", SIZES)
async def test_the_day_stands_on_one_screen_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir, oats, 6 prunes; l: lentil soup; slept 7.5 well; stress 3; sugar none")
    async with opened(diary, size=size) as pilot:
        shown = picture(pilot)
    lines = shown.splitlines()
    assert len(lines) == size[1]
    assert all(len(line) == size[0] for line in lines)
    for words in (
        "Thu 26 Nov · today",
        "/ 30",
        "54 of 50 g (6)",
        "kefir, oats, 6 prunes",
        "lentil soup",
        "7½ h",
        "3 of 10",
    ):
        assert words in shown
    assert "none" in next(line for line in lines if "Sugar" in line)
    assert "✓ ferm. dairy" in shown
    assert "○ ferm. veg" in shown


async def test_nothing_answered_is_a_dot_and_never_zero(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        lines = picture(pilot).splitlines()
    for label in ("Sleep", "Stress", "Digestion", "Energy", "Processed", "Sugar"):
        row = next(line for line in lines if label in line).partition(label)[2]
        assert "·" in row
        assert "0" not in row


async def test_every_category_has_a_mark_of_its_own(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "l: apple, carrots, oats, lentils, walnuts, flax seeds, parsley")
    async with opened(diary) as pilot:
        assert "●■▲◆▼•ψ○" in picture(pilot)


async def test_quarter_points_are_shown_as_fractions(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(preset="quarter-points"))
    typed(diary, "l: apple, parsley, thyme, cumin")
    async with opened(diary) as pilot:
        shown = picture(pilot)
    assert "1¾ / 30" in shown
    assert "●◕○" in shown


async def test_other_days_are_said_so(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "d: sardines", THURSDAY - timedelta(days=1))
    async with opened(diary) as pilot:
        await press(pilot, "left_square_bracket")
        shown = picture(pilot)
        assert "Wed 25 Nov · yesterday" in shown
        assert "sardines" in shown
        await press(pilot, "left_square_bracket")
        assert "Tue 24 Nov · 2 days ago" in picture(pilot)
        await press(pilot, "t")
        assert "Thu 26 Nov · today" in picture(pilot)
        await press(pilot, "right_square_bracket")
        assert "Fri 27 Nov · tomorrow" in picture(pilot)


async def test_a_rolling_week_is_named_as_such(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, Settings(rolling=True))) as pilot:
        assert "last 7 days" in picture(pilot)


@pytest.mark.parametrize("size", [(49, 24), (80, 15), (20, 5)])
async def test_too_small_a_terminal_is_told_in_one_line(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(diary_in(tmp_path), size=size) as pilot:
        first, *others = picture(pilot).splitlines()
        assert first.startswith("gutbone needs 50×16"[: size[0]])
        assert not "".join(others).strip()
        await pilot.resize_terminal(80, 24)
        await press(pilot, "a")
        assert "Plants this week" in picture(pilot)


async def test_what_stands_on_the_board_can_be_clicked(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir")
    async with opened(diary) as pilot:
        await pilot.click(offset=(20, 1))
        assert "─ Plants ─" in picture(pilot)
        await press(pilot, "1")
        await pilot.click(offset=(20, 5))
        assert "─ Meals ─" in picture(pilot)
        await press(pilot, "1")
        await pilot.click(offset=(50, 6))
        assert "Check-in 1 of" in picture(pilot)
        await press(pilot, "q")
        await pilot.click(offset=(10, 21))
        await type_text(pilot, "oats")
        assert "> oats" in picture(pilot)


async def test_a_course_of_antibiotics_is_named_without_judgement(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "antibiotic amoxicillin 7 days", THURSDAY - timedelta(days=2))
    async with opened(diary) as pilot:
        assert "day 3 of a course" in picture(pilot)


async def test_supplements_of_the_last_days_wait_to_be_taken(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "probiotic; inulin 5 g", THURSDAY - timedelta(days=1))
    typed(diary, "probiotic; strength 30")
    async with opened(diary) as pilot:
        shown = picture(pilot)
    for words in ("✓ probiotic", "○ inulin", "✓ strength", "○ weight-bearing"):
        assert words in shown


async def test_the_last_seven_days_are_not_called_this_week(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: oats, kefir")
    async with opened(diary, size=(120, 40)) as pilot:
        assert "├ This week" in picture(pilot)
        await press(pilot, "6")
    diary.change_setting("rolling", True)
    async with opened(diary, size=(120, 40)) as pilot:
        assert "├ Last seven days" in picture(pilot)
        await press(pilot, "6")
        assert "this week" not in picture(pilot).lower()


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_what_there_is_no_room_for_is_counted(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path)
    for place in range(14):
        diary.keep_planned(PlannedSupplement(id=f"p{place}", what=f"supplement {place}", order=place))
    async with opened(diary, size=size) as pilot:
        assert re.search(r"○ supplement \d+ +\+\d+", picture(pilot)) or re.search(r"… \+\d+", picture(pilot))
