"""Each setting changes what screens say as soon as it is chosen."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gutbone_tui.ui.app import GutboneApp
from tests.ui.opened import THURSDAY, diary_in, opened, picture, press, settled, typed

LINES = (
    "b: orange juice, cheddar, 6 prunes, oats, basil, turmeric; l: white rice, broccoli, kale, red pepper, "
    "green pepper, mushrooms; s: plum, coffee, seaweed, cookie; slept 9 well; d3 1000 iu; walk 20"
)

CHANGES: list[tuple[str, Any, tuple[str, ...]]] = [
    ("goal", 25, ()),
    ("preset", "everything", ()),
    ("herbs_spices", "full", ()),
    ("colours", "separate", ()),
    ("extras", "1/4", ()),
    ("mushrooms_algae", "1", ()),
    ("strict_species", "on", ()),
    ("refined", "include", ()),
    ("merge_prune_plum", True, ()),
    ("cheese_ferments", True, ()),
    ("first_weekday", "wednesday", ()),
    ("rolling", True, ()),
    ("prunes_in", "pieces", ()),
    ("units", "oz", ()),
    ("prune_piece_grams", 12, ()),
    ("focus", ("barrier",), ()),
    ("hide", ("zinc",), ()),
    ("min_portion", True, ("3",)),
    ("walks_bear_weight", True, ()),
    ("sugar_basis", "free", ("4",)),
    ("sugar_low_grams", 40, ("4", "down")),
    ("over_65", True, ("4", "end", "up")),
    ("journey_start", date(2026, 10, 1), ("6",)),
]


@pytest.mark.parametrize(("name", "value", "keys"), CHANGES, ids=[name for name, *_ in CHANGES])
async def test_the_screen_says_it_at_once(name: str, value: Any, keys: tuple[str, ...], tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, LINES)
    typed(diary, "b: lentils, carrot", date(2026, 11, 20))
    async with opened(diary, size=(120, 40)) as pilot:
        app = pilot.app
        assert isinstance(app, GutboneApp)
        await press(pilot, *keys)
        before = picture(pilot)
        diary.change_setting(name, value)
        app.desk.changed()
        await settled(pilot)
        assert picture(pilot) != before
        assert app.desk.day == THURSDAY


async def test_vitamin_d_is_shown_in_the_chosen_unit(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, LINES)
    async with opened(diary) as pilot:
        await press(pilot, "s")
        assert "D3 1,000 IU (25 µg)" in picture(pilot)
        await press(pilot, "escape")
        diary.change_setting("vitamin_d_in", "µg")
        await press(pilot, "s")
        assert "D3 25 µg (1,000 IU)" in picture(pilot)
