"""Rows about looking back over ten years: Trends, and finding words."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks.setting import Setting, gutbone
from tests.benchmarks.starts import todays_picture
from tests.benchmarks.table import Row
from tests.benchmarks.traffic import answered, bytes_of
from tests.terminal.harness import Terminal, shown_at, terminal

TRENDS_MILLISECONDS: Final = 300
SCREEN_BYTES: Final = 8 * 1024
_ALL: Final = re.compile(r"\[all\].*since .*20\d\d")
"""The reach and what Trends says beside it once it has drawn all years."""
_YEAR: Final = re.compile(r"\[a year\].*since ")
_WEEKS: Final = re.compile(r"\[12 weeks\].*since ")
_READING: Final = re.compile(r"reading \d+ of \d+ months")


def trends_rows(setting: Setting, rounds: int = 5) -> list[Row]:
    """How soon Trends shows all years, how it answers keys while it reads them, and what its keys send.

    Args:
        setting: the diaries.
        rounds: how often all years are shown once their numbers are kept; the first time they come from the disk.
    """
    _forget_summaries(setting.full)
    with _trends(setting) as app:
        _until(app, "right", _YEAR)
        first = _until(app, "right", _ALL)
        told = shown_at(app.sent, lambda text: bool(_READING.search(text))) is not None
    with _trends(setting) as app:
        _until(app, "right", _YEAR)
        again = []
        for _ in range(rounds):
            again.append(_until(app, "right", _ALL))
            app.settle(0.6)
            _until(app, "left", _YEAR)
        app.settle(0.6)
        parts = [bytes_of(app, "down") for _ in range(6)]
    _forget_summaries(setting.full)
    waits = _answers_while_reading(setting)
    return [
        Row(
            "Trends over ten years", again[0] * 1000, TRENDS_MILLISECONDS, "ms",
            f"once more {median(again[1:]) * 1000:.0f} ms, the very first time {first:.1f} s",
        ),
        Row("Trends: months read without a word of it", float(not told), 0),
        Row("key to answer while Trends reads, median", median(waits) * 1000, 50, "ms", f"{len(waits)} keys"),
        Row("bytes: a part further down in Trends", max(parts), SCREEN_BYTES, note=" ".join(map(str, parts))),
    ]  # fmt: skip


def _answers_while_reading(setting: Setting) -> list[float]:
    """How soon keys are answered while the years are read for the first time."""
    with _trends(setting) as app:
        _until(app, "right", _YEAR)
        app.press("right")
        waits: list[float] = []
        while not _ALL.search(app.display.text) and len(waits) < 40:
            waits.append(answered(app, "down" if len(waits) % 2 == 0 else "up"))
        return waits or [0.0]


def _forget_summaries(folder: Path) -> None:
    """Delete what is kept of old months."""
    for kept in folder.rglob("summaries-*"):
        shutil.rmtree(kept)


@contextmanager
def _trends(setting: Setting) -> Iterator[Terminal]:
    """The app over the long diary with Trends open."""
    with terminal(gutbone(), setting.environment(setting.full)) as app:
        app.wait_for(todays_picture(setting, setting.full))
        app.press("5")
        app.wait_for(_matching(_WEEKS))
        app.settle(0.5)
        yield app


def _matching(wanted: re.Pattern[str]) -> Callable[[str], bool]:
    """Whether the screen shows something."""
    return lambda text: wanted.search(text) is not None


def _until(app: Terminal, key: str, wanted: re.Pattern[str]) -> float:
    """Seconds from a key until the screen shows something."""
    while app.read(0):
        pass
    pressed = time.perf_counter()
    app.press(key)
    app.wait_for(_matching(wanted))
    return app.sent[-1].when - pressed
