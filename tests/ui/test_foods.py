"""Foods: the groups, what would count next, and a food's details."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from gutbone_tui.catalogue.own import OwnFood
from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.entries import FoodEntry
from gutbone_tui.ui.food_places import open_food_details
from gutbone_tui.ui.screens.food_details import FoodDetailsModal
from gutbone_tui.ui.screens.learn import LearnScreen
from tests.nasty import NASTY
from tests.ui.opened import THURSDAY, day_screen, diary_in, enter_line, opened, picture, press, type_text, typed


def _row(shown: str, words: str) -> str:
    """The first line with these words."""
    return next(line for line in shown.splitlines() if words in line)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_groups_show_what_counted_today_and_this_week(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir, 6 prunes")
    typed(diary, "b: yogurt", THURSDAY - timedelta(days=1))
    async with opened(diary, "f", size) as pilot:
        shown = picture(pilot)
        assert "54 of 50 g" in _row(shown, "Prunes")
        dairy = next(line for line in shown.splitlines() if "dairy" in line)
        assert "Kefir" in dairy
        assert "··WT···  2" in dairy
        assert "In one year-long trial" in shown


async def test_nothing_recorded_is_not_zero(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "f") as pilot:
        assert "· of 50 g" in _row(picture(pilot), "Prunes")
        assert "0 of 50" not in picture(pilot)


async def test_prunes_can_be_shown_in_pieces(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(prunes_in="pieces"))
    typed(diary, "4 prunes")
    async with opened(diary, "f") as pilot:
        row = _row(picture(pilot), "Prunes")
        assert "4 prunes, 36 of 50 g" in row
        assert "✓" not in row


async def test_a_food_that_would_count_next_is_recorded_with_space(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, "f") as pilot:
        await press(pilot, "down", "enter", "space")
        assert "Kefir" in _row(picture(pilot), "✓ Fermented dairy")
    entry = diary_in(tmp_path).day(THURSDAY).foods[0]
    assert isinstance(entry, FoodEntry)
    assert [item.food for item in entry.items] == ["kefir"]
    assert entry.text == "Kefir"


async def test_what_must_not_be_suggested_is_not(tmp_path: Path) -> None:
    settings = Settings(flags=frozenset({"warfarin"}), allergies=("nuts",), never_suggest=("green-tea",))
    async with opened(diary_in(tmp_path, settings), "f", (80, 40)) as pilot:
        await press(pilot, "down", "down", "down", "down")
        shown = picture(pilot)
        assert "Blueberry" in shown
        for name in ("Kale", "Spinach", "Hazelnut", "Green tea"):
            assert name not in shown.split("Would count next")[1]


async def test_prunes_under_warfarin_carry_their_caution(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, Settings(flags=frozenset({"warfarin"}))), "f") as pilot:
        assert "Tell the clinic" in picture(pilot)


async def test_hidden_groups_and_suggestions_are_not_shown(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, Settings(hide=frozenset({"zinc", "suggestions"}))), "f") as pilot:
        assert "Zinc" not in picture(pilot)
        assert "Would count next" not in picture(pilot)


async def test_why_opens_the_topic_of_the_group(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "f") as pilot:
        await press(pilot, "i")
        assert isinstance(pilot.app.screen, LearnScreen)
        assert "In one year-long trial" in picture(pilot)


async def test_any_food_is_found_and_its_details_open(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "f", (60, 20)) as pilot:
        await enter_line(pilot, "slash", "aubergine")
        assert isinstance(pilot.app.screen, FoodDetailsModal)
        assert "Eggplant" in picture(pilot)
        await press(pilot, "escape", "escape")
        assert "Prunes" in picture(pilot)


async def test_details_name_groups_plants_servings_and_cautions(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(flags=frozenset({"ibs"}), allergies=("soy",)))
    async with opened(diary, size=(60, 20)) as pilot:
        await open_food_details(day_screen(pilot), "miso-soup")
        await press(pilot)
        shown = picture(pilot)
        assert "Miso soup" in shown
        assert "fermented vegetables" in shown
        assert "Soybean" in shown
        assert "It may hold soy" in shown
        assert "symptoms" in shown


async def test_the_serving_can_be_ones_own_and_be_taken_back(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await open_food_details(day_screen(pilot), "blueberry")
        await enter_line(pilot, "enter", "1 cup")
        assert "148 g  your own" in picture(pilot) or "150 g  your own" in picture(pilot)
        await press(pilot, "d")
        assert "your own" not in picture(pilot)
    assert diary_in(tmp_path).library.adjusted == {}


async def test_what_a_food_implies_can_be_ones_own_beside_the_serving(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await open_food_details(day_screen(pilot), "yogurt")
        await press(pilot, "down")
        await enter_line(pilot, "enter", "1")
        await press(pilot, "up", "enter")
        await type_text(pilot, "200 g")
        await press(pilot, "enter")
    food = diary_in(tmp_path).catalogue.food("yogurt")
    assert food is not None
    assert (food.grams, food.processed) == (200, 1)


@pytest.mark.parametrize("answer", ["", "many", "-3", "1e9", "0", "3 wheelbarrows", "nan", "inf"])
async def test_an_amount_that_means_nothing_is_asked_for_again(tmp_path: Path, answer: str) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await open_food_details(day_screen(pilot), "kefir")
        await enter_line(pilot, "enter", answer)
        assert "! Type" in picture(pilot)
        await press(pilot, "escape")
    assert diary_in(tmp_path).library.adjusted == {}


async def test_the_palette_opens_details(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "ctrl+p")
        await type_text(pilot, "food: walnut")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, FoodDetailsModal)


async def test_a_food_nobody_knows_any_more_is_said_to_be_unknown(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await open_food_details(day_screen(pilot), "gone-for-good")
        await press(pilot)
        assert "not in the catalogue" in picture(pilot)


async def test_odd_names_are_shown_as_text(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for number, name in enumerate(NASTY):
        diary.keep_own(OwnFood(id=f"own-{number}", name=name.strip()[:80] or "nameless", groups=frozenset({"zinc"})))
    async with opened(diary, "f", (120, 40)) as pilot:
        await enter_line(pilot, "slash", "o")
        await press(pilot, "escape", "escape")
        for number in range(len(NASTY)):
            await open_food_details(day_screen(pilot), f"own-{number}")
            await press(pilot, "escape")


async def test_the_mouse_goes_into_a_group_and_opens_a_food(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "f") as pilot:
        await pilot.click("#groups", offset=(10, 3), times=2)
        await press(pilot)
        assert pilot.app.screen.has_class("-inside")
        shown = picture(pilot).splitlines()
        row = next(number for number, line in enumerate(shown) if "Kimchi" in line)
        await pilot.click("#foods", offset=(10, row - 13), times=2)
        await press(pilot)
        assert isinstance(pilot.app.screen, FoodDetailsModal)


async def test_tab_and_the_arrows_go_from_list_to_list(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "f") as pilot:
        for keys in (("right", "left"), ("tab", "tab"), ("enter", "escape")):
            await press(pilot, keys[0])
            assert pilot.app.screen.has_class("-inside")
            await press(pilot, keys[1])
            assert not pilot.app.screen.has_class("-inside")


async def test_space_on_a_group_goes_into_it_before_anything_is_recorded(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, "f") as pilot:
        await press(pilot, "space")
        assert pilot.app.screen.has_class("-inside")
    assert diary_in(tmp_path).day(THURSDAY).empty


async def test_what_was_recorded_can_be_taken_back(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "f") as pilot:
        await press(pilot, "down", "enter", "space", "u")
    assert diary_in(tmp_path).day(THURSDAY).empty


async def test_a_dish_recorded_from_its_details_credits_its_plants(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "f") as pilot:
        await enter_line(pilot, "slash", "stuffed prun")
        await press(pilot, "space")
    day = diary_in(tmp_path).day(THURSDAY)
    assert day.plants == {"prune", "walnut"}
    assert day.prunes.grams == 50
    assert day.foods[0].slot is not None


async def test_foods_with_a_caution_carry_a_mark(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(flags=frozenset({"warfarin"})))
    typed(diary, "l: kale, blueberries")
    async with opened(diary, "f", (80, 40)) as pilot:
        await press(pilot, "down", "down", "down", "down")
        eaten = picture(pilot).split("Counted this week")[1]
        assert "! Kale" in eaten
        assert "! Blueberry" not in eaten


async def test_a_food_made_meanwhile_is_found(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, "f") as pilot:
        await press(pilot, "slash")
        await type_text(pilot, "zork")
        diary.keep_own(OwnFood(id="own-zork", name="Zorkmid stew", groups=frozenset({"zinc"})))
        await type_text(pilot, "m")
        await press(pilot)
        assert "Zorkmid stew" in picture(pilot)


async def test_near_the_goal_it_is_so_many_prunes_more(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: 5 prunes")
    async with opened(diary, "f") as pilot:
        assert "1 prune more to reach 50 g" in picture(pilot)
        assert "Stuffed prunes" not in picture(pilot)
    typed(diary, "l: 1 prune")
    async with opened(diary, "f") as pilot:
        assert "prune more" not in picture(pilot)
