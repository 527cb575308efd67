"""Usuals: a meal saved under a name, taken again, renamed and deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.reading.usuals import spelt_out
from tests.nasty import NASTY
from tests.ui.opened import THURSDAY, diary_in, opened, picture, press, type_text, typed


async def test_a_meal_is_saved_under_the_name_that_is_offered(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: porridge with blueberries; b: 2 tbsp ground flax")
    async with opened(diary, "2") as pilot:
        await press(pilot, "w")
        assert "Save breakfast as a usual" in picture(pilot)
        await press(pilot, "enter")
        await press(pilot, "equals_sign")
        shown = picture(pilot)
    ((name, line),) = diary_in(tmp_path).usuals().items()
    assert line == "porridge with blueberries, 2 tbsp ground flax"
    assert f"={name}" in shown
    assert "flax" in shown


async def test_remarks_on_its_lines_are_no_part_of_a_saved_meal(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: porridge # too hot; b: an apple")
    async with opened(diary, "2") as pilot:
        assert "# too hot" in picture(pilot)
        await press(pilot, "w", "enter")
    assert list(diary_in(tmp_path).usuals().values()) == ["porridge, an apple"]


async def test_a_saved_meal_is_taken_again_under_a_name_of_ones_own(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir, oats, 6 prunes")
    async with opened(diary, "2") as pilot:
        await press(pilot, "w")
        await type_text(pilot, "my usual")
        await press(pilot, "enter", "right_square_bracket", "equals_sign", "1", "enter")
    tomorrow = diary_in(tmp_path).day(THURSDAY.replace(day=27))
    assert tomorrow.plants == {"oats", "prune"}
    assert tomorrow.prunes.count == 6


async def test_a_usual_is_renamed_deleted_and_brought_back(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.keep_usual("porridge", "oats, walnuts")
    diary.keep_usual("salad", "tomato, cucumber")
    async with opened(diary, "2") as pilot:
        await press(pilot, "equals_sign", "r", *["backspace"] * 8)
        await type_text(pilot, "oat bowl")
        await press(pilot, "enter")
        assert set(diary_in(tmp_path).usuals()) == {"oat bowl", "salad"}
        await press(pilot, "equals_sign", "home", "d")
        assert set(diary_in(tmp_path).usuals()) == {"salad"}
        await press(pilot, "u")
        assert diary_in(tmp_path).usuals()["oat bowl"] == "oats, walnuts"
        await press(pilot, "u")
    assert set(diary_in(tmp_path).usuals()) == {"porridge", "salad"}


@pytest.mark.parametrize("name", ["a=b", "one, two", "6 prunes", "   "])
async def test_a_name_that_no_line_could_hold_is_asked_back(tmp_path: Path, name: str) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir")
    async with opened(diary, "2") as pilot:
        await press(pilot, "w", *["backspace"] * 12)
        await type_text(pilot, name)
        await press(pilot, "enter")
        assert "Type a" in picture(pilot)
    assert diary_in(tmp_path).usuals() == {}


async def test_a_name_that_is_taken_says_so(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.keep_usual("kefir", "kefir, walnuts")
    typed(diary, "b: kefir")
    async with opened(diary, "2") as pilot:
        await press(pilot, "w", *["backspace"] * 12)
        await type_text(pilot, "Kefir")
        assert "in the place of" in picture(pilot)


async def test_an_empty_meal_cannot_be_saved(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "2") as pilot:
        await press(pilot, "w")
        assert "Put the cursor on a meal" in picture(pilot)


def test_a_usual_in_a_saved_meal_is_spelt_out() -> None:
    assert spelt_out("=porridge, an apple", {"porridge": "oats, walnuts"}) == "oats, walnuts, an apple"
    assert spelt_out("=Porridge and milk", {"porridge": "oats"}) == "oats and milk"
    assert spelt_out("=unknown, an apple", {}) == "=unknown, an apple"


@pytest.mark.parametrize("name", NASTY[:8], ids=range(8))
async def test_odd_lines_and_names_are_shown_as_text(tmp_path: Path, name: str) -> None:
    diary = diary_in(tmp_path)
    diary.keep_usual(name.replace("=", "").strip()[:40] or "x", f"oats, {name}")
    async with opened(diary, "2", (60, 20)) as pilot:
        await press(pilot, "equals_sign")
        assert "Your usuals" in picture(pilot)
        await press(pilot, "r", "escape", "escape")


async def test_a_usual_is_not_renamed_over_another(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.keep_usual("porridge", "oats, walnuts")
    diary.keep_usual("salad", "tomato, cucumber")
    async with opened(diary, "2") as pilot:
        await press(pilot, "equals_sign", "r", *["backspace"] * 8)
        await type_text(pilot, "Salad")
        await press(pilot, "enter")
        assert "Another usual is called =salad already." in picture(pilot)
    assert set(diary_in(tmp_path).usuals()) == {"porridge", "salad"}
