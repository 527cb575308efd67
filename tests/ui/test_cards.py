"""Cards about symptoms: shown however something was recorded, never under something half typed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from gutbone_tui.domain.cards import CARDS
from gutbone_tui.ui.app import GutboneApp
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


async def test_blood_shows_its_card_at_once_and_enter_closes_it(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await enter_line(pilot, "a", "blood in stool")
        assert "Blood or black stool" in picture(pilot)
        assert "hwics.org.uk" in picture(pilot)
        await press(pilot, "enter")
        assert "Blood or black stool" not in picture(pilot)
        day_screen(pilot)


async def test_a_card_waits_while_the_next_line_is_typed(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        app = pilot.app
        assert isinstance(app, GutboneApp)
        await press(pilot, "a")
        await type_text(pilot, "oats")
        app.desk.cards.append(CARDS["blood"])
        app.show_changes()
        await settled(pilot)
        day_screen(pilot)
        await press(pilot, "enter")
        assert "Blood or black stool" in picture(pilot)
    assert "oats" in diary_in(tmp_path).day(THURSDAY).plants


async def test_a_check_in_is_not_interrupted(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for back in range(1, 8):
        typed(diary, "stress 9", THURSDAY - timedelta(days=back))
    async with opened(diary) as pilot:
        await press(pilot, "c", "7", "4", "8", "1")
        assert "High stress" not in picture(pilot)
        await press(pilot, "q")
        await pilot.pause(1.2)
        assert "High stress for two weeks" in picture(pilot)
        await press(pilot, "escape", "u", "u")
        day_screen(pilot)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_a_card_fits(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(diary_in(tmp_path), size=size) as pilot:
        await enter_line(pilot, "a", "blood in stool")
        shown = " ".join(picture(pilot).split())
        assert "Enter closes" in shown
        assert "urgent" in shown
