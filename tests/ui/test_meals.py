"""Food lines: added, edited, deleted, moved, copied; and their reading corrected."""

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
    type_text,
    typed,
)

WEDNESDAY = THURSDAY - timedelta(days=1)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_lines_stand_under_their_slots_with_what_they_were_read_as(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir, oats; d: sardines")
    async with opened(diary, "2", size) as pilot:
        shown = picture(pilot)
    lines = shown.splitlines()
    assert all(len(line) == size[0] for line in lines)
    places = [next(y for y, line in enumerate(lines) if words in line) for words in ("Breakfast", "Dinner", "Snacks")]
    assert places == sorted(places)
    for words in ("kefir, oats", "sardines", "Read as", "fermented dairy"):
        assert words in shown


async def test_a_line_is_edited_in_its_place(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir, oats")
    async with opened(diary, "2") as pilot:
        await press(pilot, "e")
        assert "> kefir, oats" in picture(pilot)
        await type_text(pilot, ", walnuts")
        await press(pilot, "enter")
        assert "kefir, oats, walnuts" in picture(pilot)
    (entry,) = diary_in(tmp_path).day(THURSDAY).foods
    assert entry.slot == "breakfast"
    assert entry.text == "kefir, oats, walnuts"


async def test_leaving_an_edit_changes_nothing_and_brings_the_draft_back(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir")
    async with opened(diary, "2") as pilot:
        await press(pilot, "a")
        await type_text(pilot, "half typed")
        await press(pilot, "escape", "e", "x", "escape", "a")
        assert "> half typed" in picture(pilot)
    assert [entry.text for entry in diary_in(tmp_path).day(THURSDAY).foods] == ["kefir"]


async def test_a_line_is_deleted_and_brought_back(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir; b: oats")
    async with opened(diary, "2") as pilot:
        await press(pilot, "down", "d")
        assert [entry.text for entry in diary_in(tmp_path).day(THURSDAY).foods] == ["kefir"]
        await press(pilot, "u")
    assert [entry.text for entry in diary_in(tmp_path).day(THURSDAY).foods] == ["kefir", "oats"]


async def test_a_line_moves_to_a_slot_or_a_day(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir")
    async with opened(diary, "2") as pilot:
        await press(pilot, "m", "d")
        assert diary_in(tmp_path).day(THURSDAY).foods[0].slot == "dinner"
        await press(pilot, "m", "left_square_bracket")
        assert diary_in(tmp_path).day(THURSDAY).foods == ()
        await press(pilot, "left_square_bracket")
        assert "kefir" in picture(pilot)
        await press(pilot, "m")
        await enter_line(pilot, "g", "2026-11-20")
    assert diary_in(tmp_path).day(THURSDAY - timedelta(days=6)).foods[0].text == "kefir"


async def test_a_meal_or_the_whole_day_before_is_copied(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir, oats; l: lentil soup; slept 7", WEDNESDAY)
    async with opened(diary, "2") as pilot:
        await press(pilot, "y", "b")
        assert [entry.text for entry in diary_in(tmp_path).day(THURSDAY).foods] == ["kefir, oats"]
        await press(pilot, "u", "y", "y")
    copied, before = diary_in(tmp_path).day(THURSDAY), diary_in(tmp_path).day(WEDNESDAY)
    assert [(entry.slot, entry.text) for entry in copied.foods] == [
        ("breakfast", "kefir, oats"),
        ("lunch", "lentil soup"),
    ]
    assert copied.sleep_hours is None
    assert not {entry.id for entry in copied.foods} & {entry.id for entry in before.foods}


async def test_adding_goes_to_the_slot_under_the_cursor(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, "2") as pilot:
        await press(pilot, "home", "down", "down")
        await enter_line(pilot, "enter", "sardines")
    assert diary_in(tmp_path).day(THURSDAY).foods[0].slot == "dinner"


async def test_a_plant_of_a_dish_is_unticked_with_one_key(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "l: hummus")
    async with opened(diary, "2") as pilot:
        await press(pilot, "right", "down", "space")
        assert "not counted" in picture(pilot)
        assert "chickpea" not in diary_in(tmp_path).day(THURSDAY).plants
        await press(pilot, "space")
    assert "chickpea" in diary_in(tmp_path).day(THURSDAY).plants


async def test_a_guess_is_confirmed_with_one_key(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "s: currants")
    async with opened(diary, "2") as pilot:
        assert "? currants" in picture(pilot)
        await press(pilot, "right", "enter")
        assert "? currants" not in picture(pilot)
    (entry,) = diary_in(tmp_path).day(THURSDAY).foods
    assert not entry.items[0].guess


async def test_a_guess_is_changed_with_one_key_and_remembered(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "s: currants")
    first = diary.day(THURSDAY).foods[0].items[0].food
    async with opened(diary, "2") as pilot:
        await press(pilot, "right", "o")
    again = diary_in(tmp_path)
    chosen = again.day(THURSDAY).foods[0].items[0]
    assert chosen.food != first
    assert not chosen.guess
    typed(again, "s: currants", WEDNESDAY)
    assert again.day(WEDNESDAY).foods[0].items[0].food == chosen.food


async def test_a_usual_is_put_into_the_bar(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, "2") as pilot:
        await press(pilot, "equals_sign")
        assert "no saved meals" in picture(pilot)
    diary.library.put("usuals", "porridge", {"line": "oats, walnuts"})
    async with opened(diary_in(tmp_path), "2") as pilot:
        await press(pilot, "equals_sign")
        assert "=porridge  oats, walnuts" in picture(pilot)
        await press(pilot, "1", "enter")
    assert diary_in(tmp_path).day(THURSDAY).plants == {"oats", "walnut"}


async def test_ticks_of_the_plant_list_have_their_own_heading(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.tick("kale", THURSDAY)
    async with opened(diary, "2") as pilot:
        assert "Ticked" in picture(pilot)
        await press(pilot, "end", "e")
        assert "can be deleted or moved" in picture(pilot)


async def test_the_mouse_picks_a_line_and_edits_it(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir; b: oats")
    async with opened(diary, "2") as pilot:
        await pilot.click(offset=(6, 4))
        await settled(pilot)
        assert "▲ oats" in picture(pilot)
        await pilot.click(offset=(6, 4))
        await settled(pilot)
        assert "> oats" in picture(pilot)


async def test_what_is_no_food_stands_below_and_can_be_edited_deleted_and_moved(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "l: soup; d3 1000 iu; note: slept at mum's; dxa hip -1.8")
    async with opened(diary, "2", (120, 40)) as pilot:
        for words in ("Also recorded", "slept at mum's", "hip"):
            assert words in picture(pilot)
        await press(pilot, "end", "d")
        assert "hip" not in "".join(picture(pilot).splitlines()[:-6])
        await press(pilot, "end", "e")
        day_screen(pilot).bar.set_line("note: slept at home")
        await press(pilot, "enter")
        assert "slept at home" in picture(pilot)
    kinds = sorted(entry.kind for entry in diary_in(tmp_path).entries(THURSDAY, THURSDAY))
    assert kinds == ["food", "note", "supplement"]


async def test_an_edit_with_a_number_that_does_not_fit_is_asked_back(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "l: pear")
    async with opened(diary, "2") as pilot:
        await press(pilot, "e")
        day_screen(pilot).bar.set_line("pear; stress 99")
        await press(pilot, "enter")
        assert "Stress is a number from 0" in picture(pilot)
        assert day_screen(pilot).bar.line == "pear; stress 99"
    assert diary_in(tmp_path).day(THURSDAY).foods[0].text == "pear"


async def test_the_details_of_what_was_read_are_a_key_away(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir, oats")
    async with opened(diary, "2") as pilot:
        await press(pilot, "right", "v")
        assert "Kefir" in picture(pilot)
        assert len(pilot.app.screen_stack) > 1
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1


async def test_the_whole_of_a_note_stands_beside_the_lines(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "note: the dentist asks about the tablets and whether they pause before the implant is put in")
    async with opened(diary) as pilot:
        await press(pilot, "2", "end")
        words = " ".join(line.split("│")[2].strip() for line in picture(pilot).splitlines() if line.count("│") == 3)
        assert "whether they pause before the implant is put in" in words
        await press(pilot, "right")
        assert pilot.app.focused is pilot.app.screen.query_one("#lines")


async def test_the_title_of_the_reading_comes_back_when_the_terminal_grows_elsewhere(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "2", size=(60, 20)) as pilot:
        await press(pilot, "1")
        await pilot.resize_terminal(80, 24)
        await press(pilot, "2")
        assert "┬ Read as" in picture(pilot)
