"""Whatever is pressed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.any_keys import session
from tests.ui.opened import diary_in, opened, settled, strike


@pytest.mark.parametrize("seed", range(6))
async def test_any_keys_in_any_order_are_stood(tmp_path: Path, seed: int) -> None:
    await session(seed, tmp_path, most=60)


async def test_a_page_up_comes_before_the_palette_is_drawn(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        for key in ("ctrl+p", "pageup", "pagedown", "escape", "2"):
            strike(pilot, key)
        await settled(pilot)


async def test_what_was_asked_for_is_not_shown_to_somebody_who_left(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        strike(pilot, "b")
        await pilot.pause(0)
        pilot.app.exit()
