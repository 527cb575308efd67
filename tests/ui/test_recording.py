"""What happens to a line when Enter is pressed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.ui.opened import (
    THURSDAY,
    day_screen,
    diary_in,
    enter_line,
    opened,
    picture,
    press,
    settled,
    strike,
    type_text,
)


async def test_one_bad_part_does_not_keep_the_others_from_being_recorded(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await enter_line(pilot, "a", "b: kefir, oats; stress 99; slept 7")
        assert "Stress is a number from 0" in picture(pilot)
        assert "The rest is recorded." in picture(pilot)
        assert day_screen(pilot).bar.line == "stress 99"
    day = diary_in(tmp_path).day(THURSDAY)
    assert day.plants == {"oats"}
    assert day.sleep_hours == 7
    assert day.stress is None


async def test_what_stayed_in_the_bar_is_not_run_together_with_the_next_line(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await enter_line(pilot, "a", "b: oats; stress 99")
        await type_text(pilot, "kefir")
        assert day_screen(pilot).bar.line == "stress 99; kefir"
        await press(pilot, "enter")
        assert day_screen(pilot).bar.line == "stress 99"
    assert [food.text for food in diary_in(tmp_path).day(THURSDAY).foods] == ["oats", "kefir"]


@pytest.mark.parametrize(
    ("left", "keys", "corrected"), [("bloated", " 2", "bloated 2"), ("stress 99", "\b\b3", "stress 3")]
)
async def test_what_stayed_in_the_bar_can_be_corrected_at_once(
    tmp_path: Path, left: str, keys: str, corrected: str
) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await enter_line(pilot, "a", left)
        for key in keys:
            strike(pilot, "backspace" if key == "\b" else key)
        await settled(pilot)
        assert day_screen(pilot).bar.line == corrected


async def test_a_line_of_nothing_but_a_bad_number_stays_in_the_bar(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await enter_line(pilot, "a", "stress 99")
        assert "Nothing was recorded" in picture(pilot)
        assert day_screen(pilot).bar.line == "stress 99"
    assert diary_in(tmp_path).day(THURSDAY).empty


async def test_words_nobody_knows_are_named_once_the_line_is_kept(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await enter_line(pilot, "a", "quargle and oats")
        assert "not known: quargle" in picture(pilot)
    assert diary_in(tmp_path).day(THURSDAY).foods[0].unread == ("quargle",)


async def test_a_line_for_another_day_says_which(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await enter_line(pilot, "a", "yesterday: l: apple")
        assert "recorded on Wed 25 Nov" in picture(pilot)
    assert diary_in(tmp_path).day(THURSDAY - timedelta(days=1)).plants == {"apple"}


async def test_a_flag_is_one_small_line_before_and_after_recording(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.change_setting("flags", ["warfarin"])
    async with opened(diary) as pilot:
        await press(pilot, "a")
        await type_text(pilot, "kale salad, oats")
        assert "! vitamin K: keep it steady (warfarin)" in picture(pilot)
        await press(pilot, "enter")
        assert "✓ recorded  ! vitamin K: keep it steady (warfarin)" in picture(pilot)
        await type_text(pilot, "d3 80000 iu")
        assert "! above the upper level of 4,000 IU a day" in picture(pilot)
        await press(pilot, "enter")
        assert "✓ recorded  ! above the upper level of 4,000 IU a day; check the label" in picture(pilot)
    assert "kale" in diary_in(tmp_path).day(THURSDAY).plants


async def test_a_day_to_come_is_recorded_and_said(tmp_path: Path) -> None:
    later = THURSDAY + timedelta(days=36)
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "a")
        await type_text(pilot, f"{later}: kefir")
        assert "(36 days ahead)" in picture(pilot)
        await press(pilot, "enter")
        assert "✓ recorded on Fri 1 Jan 2027 (36 days ahead)" in picture(pilot)
    assert diary_in(tmp_path).day(later).foods
