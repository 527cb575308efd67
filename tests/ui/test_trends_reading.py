"""Years are read in the background: it is said how far that is, and it holds nobody up."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gutbone_tui.ui.screens.trends import TrendsScreen
from tests.ui.opened import opened, picture
from tests.ui.some_weeks import drawn, lived_in


async def test_a_long_reading_shows_how_far_it_is_and_never_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gutbone_tui.diary.summaries import Summaries

    diary = lived_in(tmp_path, 30)
    going_on, told = threading.Event(), threading.Event()
    figures = Summaries.figures

    def slow(self: Summaries, first: Any, last: Any, basis: Any, progress: Callable[[int, int], None]) -> Any:
        def halting(done: int, months: int) -> None:
            progress(done, months)
            if done == 2:
                told.set()
                going_on.wait(20)

        return figures(self, first, last, basis, halting)

    monkeypatch.setattr(Summaries, "figures", slow)
    async with opened(diary, "5") as pilot:
        while not told.is_set():
            await pilot.pause(0.01)
        await pilot.pause()
        assert "reading 2 of 7 months" in picture(pilot).splitlines()[1]
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Keys" in picture(pilot) or "keys" in picture(pilot)
        await pilot.press("escape")
        going_on.set()
        assert "reading" not in await drawn(pilot)


async def test_another_span_stops_the_one_before(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path, 30), "5") as pilot:
        await pilot.press("right", "right", "left", "left", "left")
        assert "[4 weeks]" in await drawn(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, TrendsScreen)
        assert screen._values is not None
        assert screen._values.reach == "4 weeks"


async def test_leaving_while_it_reads_leaves(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path, 30)) as pilot:
        await pilot.press("5", "right", "right", "q")
        await pilot.pause()
    assert not pilot.app.is_running
