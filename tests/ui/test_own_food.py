"""Making a food or plant of one's own, on the spot."""

from __future__ import annotations

from pathlib import Path

from gutbone_tui.domain.entries import FoodEntry
from tests.ui.opened import THURSDAY, diary_in, enter_line, opened, picture, press, type_text, typed


async def test_a_word_nobody_knows_becomes_a_plant_and_counts(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "l: quargle and oats")
    async with opened(diary, "2") as pilot:
        assert "not known" in picture(pilot)
        await press(pilot, "o")
        await type_text(pilot, "herb")
        await press(pilot)
        assert "a plant of your own" in picture(pilot)
        await press(pilot, "enter")
        assert "not known" not in picture(pilot)
    again = diary_in(tmp_path)
    assert again.day(THURSDAY).plants == {"own-quargle", "oats"}
    line = again.day(THURSDAY).foods[0]
    assert isinstance(line, FoodEntry)
    assert (line.slot, line.text) == ("lunch", "quargle and oats")


async def test_a_food_of_ones_own_has_the_plants_and_groups_that_were_said(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "s: grannyslice")
    async with opened(diary, "2") as pilot:
        await enter_line(pilot, "o", "oats, walnuts, fermented dairy")
    day = diary_in(tmp_path).day(THURSDAY)
    assert day.plants == {"oats", "walnut"}
    assert "fermented_dairy" in day.groups


async def test_what_is_not_understood_is_asked_again_and_changes_nothing(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "s: quargle")
    async with opened(diary, "2") as pilot:
        await enter_line(pilot, "o", "flurble")
        assert "is not known" in picture(pilot)
        await press(pilot, "escape")
        assert "not known" in picture(pilot)
    assert diary_in(tmp_path).library.foods == ()


async def test_a_word_can_be_no_food_from_now_on_and_two_undos_are_said(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "l: quargle and oats")
    async with opened(diary, "2") as pilot:
        await press(pilot, "o")
        assert "or: not a food" in picture(pilot)
        await type_text(pilot, "not a food")
        assert "no food: nothing is counted, from now on in every line" in picture(pilot)
        await press(pilot, "enter")
        assert "not known" not in picture(pilot)
        assert "u twice takes both back" in picture(pilot)
        assert diary_in(tmp_path).day(THURSDAY).plants == {"oats"}
        await press(pilot, "u", "u")
        assert "not known" in picture(pilot)
    again = diary_in(tmp_path)
    assert again.library.foods == ()
    assert again.day(THURSDAY).foods[0].unread
