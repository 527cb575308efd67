"""The real app over a real diary in the test's own folder, at a clock that stands still."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from textual import events
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot

from gutbone_tui.catalogue.catalogue import Catalogue, load_catalogue
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.settings import Settings
from gutbone_tui.reading import read
from gutbone_tui.ui.app import GutboneApp
from gutbone_tui.ui.screens.day import DayScreen

THURSDAY = date(2026, 11, 26)
NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)

_catalogues: list[Catalogue] = []


def catalogue() -> Catalogue:
    """The package's catalogue, loaded once for all tests of a process."""
    if not _catalogues:
        _catalogues.append(load_catalogue())
    return _catalogues[0]


def diary_in(folder: Path, settings: Settings | None = None, clock: Callable[[], datetime] = lambda: NOON) -> Diary:
    """A diary in a folder of the test's."""
    folders = Folders(folder / "data", folder / "config", folder / "cache")
    return Diary(folders, clock, settings or Settings(), catalogue())


def typed(diary: Diary, line: str, day: date = THURSDAY) -> None:
    """Record a line as somebody would have typed it on that day."""
    diary.add(read(line, diary.context(day)).entries)


@asynccontextmanager
async def opened(diary: Diary, mode: str = "", size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """The app over a diary, with a screen open."""
    app = GutboneApp(diary)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        if mode:
            await pilot.press(mode)
            await settled(pilot)
        yield pilot


async def settled(pilot: Pilot[None]) -> None:
    """Wait until everything typed, and handed to the background, is done and shown."""
    app = pilot.app
    assert isinstance(app, GutboneApp)
    await pilot.pause(0)
    while True:
        while app.is_running and (not app.keys.done or app.desk.saver.pending):
            await pilot.pause(0.005)
        await pilot.pause()
        if not app.is_running or (app.keys.done and not app.desk.saver.pending):
            return


def strike(pilot: Pilot[None], key: str) -> None:
    """Send a key and wait for nothing: a pilot's own `press` waits 40 ms at least, nine tenths of a screen's test."""
    name = _character_to_key(key) if len(key) == 1 else key
    event = events.Key(name, key if len(key) == 1 else key_to_character(key))
    event.set_sender(pilot.app)
    pilot.app.post_message(event)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each when the one before is done, and wait for what they did."""
    for key in keys:
        strike(pilot, key)
        await pilot.pause()
    await settled(pilot)


async def type_text(pilot: Pilot[None], text: str) -> None:
    """Type a text letter by letter, as fast as a quick hand or a slow line brings it."""
    for letter in text:
        strike(pilot, letter)
    await pilot.pause()


async def enter_line(pilot: Pilot[None], key: str, line: str) -> None:
    """Press the key that asks for a line, type one, and Enter."""
    await press(pilot, key)
    await type_text(pilot, line)
    await press(pilot, "enter")


def picture(pilot: Pilot[None]) -> str:
    """What stands on the terminal, as text."""
    app = pilot.app
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def day_screen(pilot: Pilot[None]) -> DayScreen:
    """The open screen of a day."""
    screen = pilot.app.screen
    assert isinstance(screen, DayScreen)
    return screen
