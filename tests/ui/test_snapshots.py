"""What the screens look like; `make snapshots` takes the pictures anew."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Protocol

import pytest
from textual.app import App

from gutbone_tui.diary.diary import Diary
from gutbone_tui.ui.app import GutboneApp
from tests.ui.opened import THURSDAY, diary_in, typed

SIZES = ((60, 20), (80, 24), (120, 40))
_DAYS = (
    "b: kefir, oats, 6 prunes; l: lentil soup, rye bread; d: salmon, broccoli; slept 7 well; stress 4; probiotic",
    "b: porridge with blueberries and walnuts; d: chickpea curry, spinach; slept 6.5; stress 6; energy 3; sugar 2",
    "b: kefir, oats, 5 prunes; l: hummus, carrots; s: apple; slept 7.5 well; stress 3; digestion 4; strength 30",
    "b: yogurt, raspberries, ground flax; l: minestrone; s: currants; slept 8; processed 1; probiotic; d3 1000 iu",
)


class Compare(Protocol):
    """The fixture of pytest-textual-snapshot."""

    def __call__(self, app: App[None], *, press: tuple[str, ...] = (), terminal_size: tuple[int, int]) -> bool:
        """Whether the app looks as it did."""


def four_days(folder: Path) -> Diary:
    """A diary of four days up to today."""
    diary = diary_in(folder)
    for back, line in enumerate(reversed(_DAYS)):
        typed(diary, line, THURSDAY - timedelta(days=back))
    return diary


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_today(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    assert snap_compare(GutboneApp(four_days(tmp_path)), terminal_size=size)


@pytest.mark.parametrize("size", SIZES[:2], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("digit", ["2", "3", "4"])
def test_the_other_screens(snap_compare: Compare, tmp_path: Path, digit: str, size: tuple[int, int]) -> None:
    assert snap_compare(GutboneApp(four_days(tmp_path)), press=(digit,), terminal_size=size)


def test_the_check_in(snap_compare: Compare, tmp_path: Path) -> None:
    assert snap_compare(GutboneApp(four_days(tmp_path)), press=("c",), terminal_size=(80, 24))


def test_today_in_a_light_theme(snap_compare: Compare, tmp_path: Path) -> None:
    app = GutboneApp(four_days(tmp_path))
    app.theme = "gutbone-light"
    assert snap_compare(app, terminal_size=(80, 24))
