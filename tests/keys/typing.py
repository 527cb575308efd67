"""Types a routine into the real app, over a real diary."""

from __future__ import annotations

from pathlib import Path

from tests.keys.routines import Routine
from tests.ui.opened import diary_in, opened, settled, strike


async def typed_into_the_app(routine: Routine, folder: Path) -> int:
    """Type all keys of a routine, one after the other without waiting, and make sure that what they say is on disk.

    Returns:
        How many keys that took.
    """
    routine.before(diary_in(folder))
    pressed = 0
    async with opened(diary_in(folder)) as pilot:
        for key in routine.keys:
            strike(pilot, key)
            pressed += 1
        await settled(pilot)
    routine.holds(diary_in(folder))
    return pressed
