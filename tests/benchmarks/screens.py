"""Rows about every screen there is: what opening it sends, and that it sends nothing while nobody does anything."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import ExitStack
from typing import Final

from tests.benchmarks.setting import Setting, gutbone
from tests.benchmarks.starts import todays_picture
from tests.benchmarks.table import Row
from tests.terminal.harness import PATIENCE, Terminal, terminal

SCREEN_BYTES: Final = 8 * 1024

SCREENS: Final[Mapping[str, str]] = {
    "Meals": "2",
    "Plants": "3",
    "Disruptors": "4",
    "Trends": "5",
    "Journey": "6",
    "Foods": "f",
    "Learn": "l",
    "Settings": ",",
}
"""The key of every screen but Today."""

_PICTURE_BYTES: Final = SCREEN_BYTES / 8
"""A key that opens nothing sends less."""

_BACK: Final = {"Settings": "escape"}
"""Where Today's own key does not lead back to it."""


def screen_rows(setting: Setting, *, visits: int = 2) -> list[Row]:
    """Bytes that each screen sends to an 80 by 24 terminal when it is opened, and Today when it comes back.

    Args:
        setting: the diaries.
        visits: how often each is opened; only the first time it is new.
    """
    sent: dict[str, list[int]] = {name: [] for name in (*SCREENS, "Today")}
    with terminal(gutbone(), setting.environment(setting.full)) as app:
        app.wait_for(todays_picture(setting, setting.full))
        app.settle(1.0)
        for _ in range(visits):
            for name, key in SCREENS.items():
                sent[name].append(_opened(app, key))
                sent["Today"].append(_opened(app, _BACK.get(name, "1")))
    most = {name: max(counts) for name, counts in sent.items()}
    opened = sum(count > _PICTURE_BYTES for count in most.values())
    note = ", ".join(f"{name} {count}" for name, count in most.items())
    return [
        Row("bytes: changing screen", max(most.values()), SCREEN_BYTES, note=note),
        Row("screens that did not open", len(most) - opened, 0),
    ]


def _opened(app: Terminal, key: str) -> int:
    """How much a key sends until another screen stands; the first time it may take a while to begin."""
    before = app.bytes_sent
    app.press(key)
    until = time.perf_counter() + PATIENCE / 10
    while app.bytes_sent - before < _PICTURE_BYTES and time.perf_counter() < until:
        app.read(0.05)
    app.settle(0.5)
    return app.bytes_sent - before


def idle_row(setting: Setting, seconds: float = 10.0) -> Row:
    """Bytes that all screens send while nobody does anything; each is open in an app of its own, all at once."""
    fits = todays_picture(setting, setting.full)
    with ExitStack() as stack:
        apps: dict[str, Terminal] = {}
        for name, key in {"Today": "", **SCREENS}.items():
            app = apps[name] = stack.enter_context(terminal(gutbone(), setting.environment(setting.full)))
            app.wait_for(fits)
            app.settle(0.5)
            if key:
                _opened(app, key)
            app.settle(1.0)
        before = {name: app.bytes_sent for name, app in apps.items()}
        time.sleep(seconds)
        for app in apps.values():
            app.settle(0)
        sent = {name: app.bytes_sent - before[name] for name, app in apps.items()}
    talkative = ", ".join(f"{name} {count}" for name, count in sent.items() if count)
    return Row(
        f"bytes: idle {seconds:g} s, every screen", sum(sent.values()), 0, note=talkative or f"{len(sent)} screens"
    )
