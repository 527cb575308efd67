"""What happens to a line when Enter is pressed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.ui.opened import THURSDAY, day_screen, diary_in, enter_line, opened, picture


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
