"""Makes the README's pictures from the example diary: `make pictures`.

The day, the hour and the diary are always the same, so a picture changes only where the program does.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from gutbone_tui.catalogue.catalogue import load_catalogue
from gutbone_tui.diary.bulk import write_months
from gutbone_tui.diary.diary import Diary, open_diary
from gutbone_tui.diary.folders import Folders
from gutbone_tui.exchange.example import example_entries
from gutbone_tui.ui.app import GutboneApp

NOW: Final = datetime(2026, 11, 14, 17, 45, tzinfo=timezone(timedelta(hours=1)))
WEEKS: Final = 26
SIZE: Final = (80, 24)
ASSETS: Final = Path(__file__).parent

PICTURES: Final = {"today": ()}
"""File names, and the keys that lead to each picture."""

_FOREIGN_FONTS: Final = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""The fonts of a picture come from whoever looks at it, not from a foreign host."""


def example_diary(folder: Path) -> Diary:
    """The example diary on the day of the pictures."""
    folders = Folders(folder / "data", folder / "config", folder / "cache")
    write_months(folders, example_entries(NOW, NOW.date(), WEEKS, load_catalogue()))
    return open_diary(folders, lambda: NOW)


async def picture(diary: Diary, keys: tuple[str, ...]) -> str:
    """What the screen shows after some keys, as SVG."""
    app = GutboneApp(diary)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        return _FOREIGN_FONTS.sub("", app.export_screenshot(title="gutbone"))


def main() -> None:
    """Make all pictures."""
    with tempfile.TemporaryDirectory(prefix="gutbone-pictures-") as name:
        diary = example_diary(Path(name))
        for file, keys in PICTURES.items():
            path = ASSETS / f"{file}.svg"
            path.write_text(asyncio.run(picture(diary, keys)), encoding="utf-8")
            print(path)


if __name__ == "__main__":
    main()
