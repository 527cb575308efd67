"""The list of foods and plants of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.diary.diary import Diary
from gutbone_tui.ui.screens.own_foods import OwnFoodsModal
from tests.nasty import NASTY
from tests.ui.opened import diary_in, enter_line, opened, picture, press, settled, type_text


def own(diary: Diary) -> dict[str, OwnFood | OwnPlant]:
    library = diary.library
    found: dict[str, OwnFood | OwnPlant] = {plant.name: plant for plant in library.plants}
    found.update((food.name, food) for food in library.foods)
    return found


async def test_one_is_made_changed_renamed_deleted_and_brought_back(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await pilot.app.screen.run_action("own_foods")
        await settled(pilot)
        assert "None yet; a makes one." in picture(pilot)
        await enter_line(pilot, "a", "Gran's slice")
        await type_text(pilot, "oats, fermented dairy, sugar 8 g")
        await press(pilot, "enter")
        made = own(diary)["Gran's slice"]
        assert isinstance(made, OwnFood)
        assert made.plants == ("oats",)
        assert "a food of your own: Oats" in picture(pilot)
        await press(pilot, "e")
        await enter_line(pilot, "ctrl+u", "herb, polyphenol")
        changed = own(diary)["Gran's slice"]
        assert isinstance(changed, OwnPlant)
        assert (changed.id, changed.groups) == (made.id, frozenset({"polyphenol"}))
        assert len(own(diary)) == 1
        await enter_line(pilot, "r", "Slice")
        assert own(diary)["Slice"].synonyms == ("gran's slice",)
        await press(pilot, "d")
        assert not own(diary)
        await press(pilot, "u")
        assert "Slice" in own(diary)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, OwnFoodsModal)


async def test_what_it_is_so_far_stands_in_the_field(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.keep_own(OwnFood(id="own-x", name="x", plants=("oats",), groups=frozenset({"calcium"}), sugar=4, processed=1))
    async with opened(diary) as pilot:
        await pilot.app.screen.run_action("own_foods")
        await press(pilot, "enter")
        assert "Oats, calcium, added sugar 4 g, ultra-processed" in picture(pilot)
        await press(pilot, "enter")
        kept = own(diary)["x"]
        assert isinstance(kept, OwnFood)
        assert (kept.plants, kept.sugar, kept.processed) == (("oats",), 4, 1)
        assert "calcium" in kept.groups


@pytest.mark.parametrize("name", NASTY, ids=range(len(NASTY)))
async def test_any_name_is_shown_as_text(name: str, tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.keep_own(OwnPlant(id="own-x", name=name[:80] or "x", category="herb"))
    async with opened(diary, size=(60, 20)) as pilot:
        await pilot.app.screen.run_action("own_foods")
        await settled(pilot)
        await press(pilot, "r", "escape", "e", "escape")
        assert "Foods of your own" in picture(pilot)
