"""Any keys, words and pasted texts, in any order and as fast as they come: `python -m tests.ui.any_keys FIRST LAST`."""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Final

from textual.events import Paste
from textual.pilot import Pilot

from gutbone_tui.ui.app import GutboneApp
from tests.nasty import NASTY
from tests.ui.opened import THURSDAY, diary_in, settled, strike, typed

KEYS: Final = (
    *"abcdefghijklmnoprstuvwxyz0123456789[]{}=+-,./?<>;:'!JKLNPRSV",
    *("enter", "escape", "down", "space") * 3,
    *("tab", "shift+tab", "up", "left", "right", "pageup", "pagedown", "home", "end", "backspace", "delete", "f1"),
    *("ctrl+p", "ctrl+z", "ctrl+y", "ctrl+x", "ctrl+u", "ctrl+r"),
)
"""All but the key that quits."""
LINES: Final = (
    "kale", "6 prunes", "slept 7 well", "stress 3", "d3 1000 iu", "2026-11-01", "yesterday", "blood when i wiped",
    "dxa hip -2.1", "my oats", "antibiotic amoxicillin 7 days", "herb", "oats, walnuts", "30", "sick",
)  # fmt: skip
SIZES: Final = ((80, 24), (60, 20), (120, 40), (30, 8))


async def session(seed: int, folder: Path, most: int = 160) -> None:
    """Use the app at random, and read the diary afterwards.

    Raises:
        Exception: whatever the app did not stand.
    """
    chance = random.Random(seed)
    diary = diary_in(folder)
    typed(diary, "b: oats, walnuts; l: lentil soup with kale; d3 1000 iu; slept 7")
    typed(diary, "d: rye bread, frobnic", THURSDAY.replace(day=20))
    app = GutboneApp(diary_in(folder))
    async with app.run_test(size=chance.choice(SIZES), notifications=True) as pilot:
        for _ in range(chance.randint(most // 3, most)):
            await _something(pilot, chance)
            if chance.random() < 0.35:
                await pilot.pause(chance.choice((0, 0, 0.01, 0.03)))
        if chance.random() < 0.8:
            await settled(pilot)
        app.exit()
    app.desk.finish()
    again = diary_in(folder)
    again.entries(THURSDAY.replace(day=1), THURSDAY)
    assert again.notices == ()


async def _something(pilot: Pilot[None], chance: random.Random) -> None:
    what = chance.random()
    if what < 0.08:
        for letter in chance.choice(LINES):
            strike(pilot, letter)
        strike(pilot, "enter")
    elif what < 0.1:
        pilot.app.post_message(Paste(chance.choice(NASTY)))
    elif what < 0.11:
        await pilot.resize_terminal(*chance.choice(SIZES))
    else:
        strike(pilot, chance.choice(KEYS))


async def main(first: int, last: int) -> int:
    """Hold the sessions of some seeds; tell which were not stood.

    Returns:
        How many.
    """
    fallen = []
    for seed in range(first, last):
        with tempfile.TemporaryDirectory() as folder:
            try:
                await session(seed, Path(folder))
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
                fallen.append(seed)
                print(f"seed {seed}:\n{''.join(traceback.format_exception(error))}", flush=True)
    print(f"{last - first} sessions of random keys, {len(fallen)} not stood")
    return len(fallen)


if __name__ == "__main__":
    sys.exit(min(asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]))), 1))
