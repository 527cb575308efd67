"""A diary of some weeks, and the charts once they are drawn."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.settings import Settings
from tests.ui.opened import THURSDAY, diary_in, picture, settled, typed


def lived_in(folder: Path, weeks: int = 6, **settings: Any) -> Diary:
    """Some weeks with a little of everything on every other day."""
    diary = diary_in(folder, Settings(**settings))
    for back in range(0, 7 * weeks, 2):
        day = THURSDAY - timedelta(days=back)
        line = "b: kefir, oats, 6 prunes; l: lentil soup; slept 7.5 well; stress 3; digestion 4; strength 20"
        typed(diary, line, day)
    return diary


async def drawn(pilot: Pilot[None]) -> str:
    """The page once everything was worked out."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await settled(pilot)
    return picture(pilot)
