"""Copying from the day before, and skip days, from Today and from the other screens."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from gutbone_tui.domain.entries import SkipEntry
from gutbone_tui.ui.screens.shopping import ShoppingModal
from tests.ui.opened import THURSDAY, catalogue, diary_in, opened, picture, press, typed

WEDNESDAY = THURSDAY - timedelta(days=1)


async def test_the_whole_day_before_is_copied_from_today_with_two_keys(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir, oats; l: lentil soup; slept 7; stress 3; sugar none; digestion 4; probiotic", WEDNESDAY)
    async with opened(diary) as pilot:
        await press(pilot, "y", "y")
    copied = diary_in(tmp_path).day(THURSDAY)
    assert [(entry.slot, entry.text) for entry in copied.foods] == [
        ("breakfast", "kefir, oats"), ("lunch", "lentil soup"),
    ]  # fmt: skip
    assert (copied.sleep_hours, copied.stress, copied.feelings.digestion) == (None, None, None)
    assert not copied.sugar.answered
    assert copied.supplements == ()


async def test_supplements_are_copied_only_where_that_is_asked_for(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir; probiotic; d3 1000 iu", WEDNESDAY)
    async with opened(diary) as pilot:
        await press(pilot, "y")
        assert "taken with them: probiotic, D3" in picture(pilot)
        await press(pilot, "w")
    assert [entry.what for entry in diary_in(tmp_path).day(THURSDAY).supplements] == ["probiotic", "vitamin-d3"]


async def test_a_remark_stays_with_its_day(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir, oats # too cold", THURSDAY - timedelta(days=1))
    async with opened(diary) as pilot:
        await press(pilot, "y", "y")
        assert "too cold" not in picture(pilot)
    (line,) = diary_in(tmp_path).day(THURSDAY).lines("breakfast")
    assert line.text == "kefir, oats"
    assert [item.food for item in line.items] == ["kefir", "oats"]


async def test_where_there_is_nothing_to_copy_it_says_so(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "slept 7", WEDNESDAY)
    async with opened(diary) as pilot:
        await press(pilot, "y")
        assert "no meals to copy" in picture(pilot)


@pytest.mark.parametrize("mode", ["", "2", "3", "4"])
async def test_a_day_is_skipped_on_every_screen(tmp_path: Path, mode: str) -> None:
    async with opened(diary_in(tmp_path), mode) as pilot:
        await press(pilot, "k", "t")
    skip = diary_in(tmp_path).day(THURSDAY).skip
    assert skip is not None
    assert skip.why == "travelling"


async def test_why_a_day_is_skipped_changes_and_goes(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "sick day", WEDNESDAY)
    async with opened(diary) as pilot:
        await press(pilot, "left_square_bracket", "k")
        assert "sick ✓" in picture(pilot)
        await press(pilot, "r")
        (skip,) = diary_in(tmp_path).entries(WEDNESDAY, WEDNESDAY)
        assert isinstance(skip, SkipEntry)
        assert (skip.why, skip.text) == ("resting", None)
        await press(pilot, "k", "n")
        assert diary_in(tmp_path).day(WEDNESDAY).skip is None
        await press(pilot, "u")
    assert diary_in(tmp_path).day(WEDNESDAY).skip is not None


def test_a_category_too_long_for_its_column_ends_in_an_ellipsis() -> None:
    algae = catalogue().plants["nori"]
    words = ShoppingModal({"algae": [algae]}, frozenset(), "i").text(53).plain
    assert "Seaweed and a… Nori" in words
