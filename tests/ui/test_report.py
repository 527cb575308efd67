"""The report for the visit in the app."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.nasty import NASTY
from tests.ui.opened import diary_in, opened, picture, press, settled, typed


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_report_is_read_in_the_app_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir, 6 prunes; slept 7; dxa hip -1.8")
    for line in NASTY:
        typed(diary, f"d3 1000 iu {line}")
    async with opened(diary, size=size) as pilot:
        await pilot.app.screen.run_action("report")
        await settled(pilot)
        shown = picture(pilot)
        assert "For the visit, 4 Sep 2026 – 26 Nov 2026" in shown
        assert "It judges nothing" in " ".join(shown.split())
        assert max(map(len, shown.splitlines())) <= size[0]
        await press(pilot, "end")
        assert "T-score -1.8" in picture(pilot)
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1
