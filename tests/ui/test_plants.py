"""The plant checklist."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.events import Key

from gutbone_tui.ui.plant_finder import PlantFinder
from gutbone_tui.ui.widgets.cursor_list import CursorList
from tests.ui.opened import (
    THURSDAY,
    catalogue,
    day_screen,
    diary_in,
    enter_line,
    opened,
    picture,
    press,
    settled,
    strike,
    type_text,
    typed,
)


async def test_space_ticks_and_unticks_on_disk(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, "3") as pilot:
        await press(pilot, "slash")
        await type_text(pilot, "broccoli")
        await press(pilot, "space")
        assert diary_in(tmp_path).day(THURSDAY).plants == {"broccoli"}
        await press(pilot, "escape", "space")
    assert diary_in(tmp_path).day(THURSDAY).plants == frozenset()


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_finding_a_plant_that_is_ticked_only_goes_to_it(tmp_path: Path, key: str) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "l: kale soup with leek")
    async with opened(diary, "3") as pilot:
        await press(pilot, "slash")
        await type_text(pilot, "kale")
        await press(pilot, key)
        assert "Kale is ticked already; Space takes the tick away" in picture(pilot)
        assert "kale" in diary_in(tmp_path).day(THURSDAY).plants
        await press(pilot, "space")
    assert "kale" not in diary_in(tmp_path).day(THURSDAY).plants


async def test_the_cursor_stays_with_what_was_ticked(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "3") as pilot:
        await enter_line(pilot, "slash", "kiwi")
        await press(pilot, "space")
    assert diary_in(tmp_path).day(THURSDAY).plants == frozenset()


async def test_a_plant_of_a_food_line_can_be_unticked_and_stays_so(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "l: hummus and carrots")
    async with opened(diary, "3") as pilot:
        await enter_line(pilot, "slash", "garlic")
        await press(pilot, "space")
    again = diary_in(tmp_path).day(THURSDAY)
    assert "garlic" not in again.plants
    assert {"chickpea", "carrot"} <= again.plants
    assert again.foods[0].text == "hummus and carrots"


async def test_the_arrows_choose_among_what_was_found(tmp_path: Path) -> None:
    for key in ("space", "enter"):
        async with opened(diary_in(tmp_path / key), "3") as pilot:
            await press(pilot, "slash")
            await type_text(pilot, "berry")
            await press(pilot, "down")
            second = day_screen(pilot).query_one(CursorList).key
            await press(pilot, "up")
            assert day_screen(pilot).query_one(CursorList).key != second
            await press(pilot, "down", key)
        assert isinstance(second, tuple)
        assert diary_in(tmp_path / key).day(THURSDAY).plants == {second[1]}


async def test_a_name_and_its_tick_may_come_in_one_breath(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "3") as pilot:
        for key in ("slash", *"kale", "space", *"apple", "enter", *"oats", "space"):
            strike(pilot, key)
        await settled(pilot)
    assert diary_in(tmp_path).day(THURSDAY).plants == {"kale", "apple", "oats"}


async def test_last_months_plants_come_first_until_this_week_has_them(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for back in (8, 9, 10):
        typed(diary, "d: quinoa", THURSDAY - timedelta(days=back))
    typed(diary, "d: spinach", THURSDAY - timedelta(days=12))
    async with opened(diary, "3") as pilot:
        lines = picture(pilot).splitlines()
        first = next(number for number, line in enumerate(lines) if "Last month" in line)
        assert "Quinoa" in lines[first + 1]
        assert "Spinach" in lines[first + 2]
        await press(pilot, "space")
        assert "Spinach" in picture(pilot).splitlines()[first + 1]
    assert "quinoa" in diary_in(tmp_path).week(THURSDAY).plants


async def test_the_days_a_plant_was_eaten_stand_beside_it(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: apple", THURSDAY - timedelta(days=3))
    typed(diary, "b: apple", THURSDAY - timedelta(days=1))
    async with opened(diary, "3") as pilot:
        row = next(line for line in picture(pilot).splitlines() if "● Apple " in line)
        assert "✓" in row
        assert "M·W····" in row


async def test_synonyms_and_words_inside_names_are_found(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "3") as pilot:
        for typed_part, name in (("aubergi", "Eggplant"), ("courg", "Zucchini"), ("squ", "squash"), ("blueb", "Blue")):
            await press(pilot, "slash")
            await type_text(pilot, typed_part)
            await press(pilot)
            assert name in picture(pilot)
            await press(pilot, "escape")


@pytest.mark.parametrize(
    ("typed_part", "plant"),
    [
        ("straw", "strawberry"),
        ("wal", "walnut"),
        ("app", "apple"),
        ("gar", "garlic"),
        ("carr", "carrot"),
        ("chia", "chia"),
        ("broc", "broccoli"),
        ("courgette", "zucchini"),
        ("oni", "onion"),
        ("oat", "oats"),
        ("prunes", "prune"),
    ],
)
def test_a_plants_own_name_answers_before_anothers_synonym(typed_part: str, plant: str) -> None:
    assert PlantFinder(catalogue()).find(typed_part)[0].plant == plant


def test_what_one_usually_eats_comes_first_among_equals() -> None:
    finder = PlantFinder(catalogue())
    assert finder.find("bl", {"blackberry"})[0].plant == "blackberry"
    assert finder.find("bl", {"blueberry"})[0].plant == "blueberry"


async def test_other_weeks_are_a_key_away(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "d: lentils", THURSDAY - timedelta(days=7))
    async with opened(diary, "3") as pilot:
        await press(pilot, "less_than_sign")
        assert "1 / 30" in picture(pilot)
        await press(pilot, "greater_than_sign")
        assert "0 / 30" in picture(pilot)


async def test_ticks_go_to_the_day_shown(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, "3") as pilot:
        await press(pilot, "left_square_bracket", "slash")
        await type_text(pilot, "kale")
        await press(pilot, "space")
    assert diary_in(tmp_path).day(THURSDAY - timedelta(days=1)).plants == {"kale"}
    assert diary_in(tmp_path).day(THURSDAY).empty


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_every_size_shows_names_days_and_points(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "d: lentils, rye bread")
    async with opened(diary, "3", size) as pilot:
        shown = picture(pilot)
        assert "2 / 30" in shown
        assert "Acerola" in shown
        assert max(map(len, shown.splitlines())) <= size[0]


async def test_a_second_click_ticks(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, "3") as pilot:
        row = next(number for number, line in enumerate(picture(pilot).splitlines()) if "Acerola" in line)
        await pilot.click(offset=(10, row))
        await pilot.click(offset=(10, row))
        await press(pilot)
    assert diary_in(tmp_path).day(THURSDAY).plants == {"acerola"}


async def test_common_plants_come_after_those_of_last_month(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "d: quinoa", THURSDAY - timedelta(days=9))
    async with opened(diary, "3") as pilot:
        shown = picture(pilot)
    assert shown.index("Quinoa") < shown.index("Common, and new to you") < shown.index("Garlic")


async def test_a_plant_is_never_suggested_and_suggested_again(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "d: quinoa", THURSDAY - timedelta(days=9))
    async with opened(diary, "3") as pilot:
        await press(pilot, "home", "i")
        assert diary.settings.never_suggest == ("quinoa",)
        assert "Last month" not in picture(pilot)
        await press(pilot, "p")
        assert "Quinoa" not in picture(pilot).rpartition("\n")[0]
        await press(pilot, "escape", "slash")
        await type_text(pilot, "quin")
        await press(pilot)
        assert "never suggested" in picture(pilot)
        await press(pilot, "escape")
        day_screen(pilot).query_one(CursorList).move_to(("whole_grain", "quinoa"))
        await press(pilot, "i")
        assert not diary.settings.never_suggest


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_shopping_list_is_short_and_says_what_is_new(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "d: quinoa, kale", THURSDAY - timedelta(days=9))
    async with opened(diary, "3", size) as pilot:
        await press(pilot, "p")
        shown = picture(pilot)
        assert "Quinoa" in shown
        assert "Quinoa new" not in shown
        assert " new" in shown
        assert "gutbone plants --missing" in shown
        await press(pilot, "p")
        assert "For the next shopping" not in picture(pilot)


async def test_five_usual_plants_are_ticked_with_six_keys(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "d: quinoa, kale, apple, walnuts, leek", THURSDAY - timedelta(days=9))
    async with opened(diary) as pilot:
        await pilot.press("3", *["space"] * 5)
        await press(pilot)
    assert diary_in(tmp_path).day(THURSDAY).plants == {"quinoa", "kale", "apple", "walnut", "leek"}


async def test_ticks_that_come_faster_than_the_disk_all_count(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "d: quinoa, kale, apple, walnuts, leek", THURSDAY - timedelta(days=9))
    async with opened(diary, "3") as pilot:
        for _ in range(5):
            pilot.app.post_message(Key("space", " "))
        await press(pilot)
    assert len(diary_in(tmp_path).day(THURSDAY).plants) == 5


async def test_the_details_of_a_plant_are_a_key_away(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "3") as pilot:
        await press(pilot, "slash")
        await type_text(pilot, "kale")
        await press(pilot, "escape", "home", "v")
        assert len(pilot.app.screen_stack) > 1
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1


async def test_a_tick_says_what_a_flag_has_to_say_of_the_plant(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.change_setting("flags", ["warfarin"])
    async with opened(diary, "3", size=(100, 24)) as pilot:
        await press(pilot, "slash")
        await type_text(pilot, "kale")
        await press(pilot, "space")
        assert "Recorded: Kale ticked  ! vitamin K: keep it steady (warfarin)" in picture(pilot)
        await press(pilot, "space")
        assert "Recorded: Kale unticked" in picture(pilot)
        assert "vitamin K" not in picture(pilot)
