"""Rows about what goes over the line, and how soon a key is answered."""

from __future__ import annotations

import os
import time
from statistics import mean, median, quantiles
from typing import Final

from tests.benchmarks.setting import SLOW_DISK, Setting, gutbone
from tests.benchmarks.starts import todays_picture
from tests.benchmarks.table import Row
from tests.terminal.harness import PATIENCE, Terminal, terminal

START_BYTES: Final = 16 * 1024
LETTER_BYTES: Final = 700
CURSOR_BYTES: Final = 500
ANSWER_MILLISECONDS: Final = 50

FSYNC_SECONDS: Final = 0.3

LINE: Final = "b: kefir, oats, 6 prunes and a handful of almonds"


def byte_rows(setting: Setting, *, idle_seconds: float = 10.0, line: str = LINE, downs: int = 30) -> list[Row]:
    """Bytes sent to an 80 by 24 terminal.

    Args:
        setting: the diaries.
        idle_seconds: how long nobody does anything.
        line: what is typed into the entry bar.
        downs: how often the cursor goes down in Plants.
    """
    with terminal(gutbone(), setting.environment(setting.full)) as app:
        app.wait_for(todays_picture(setting, setting.full))
        app.settle(1.0)
        start = app.bytes_sent
        idle = idle_bytes(app, idle_seconds)
        letters = typed_bytes(app, line)
        app.press("3")
        app.wait_for("gutbone ─ Plants")  # on a busy machine it may come later than a quiet moment
        app.settle(0.5)
        cursor = [bytes_of(app, "down") for _ in range(downs)]
    return [
        Row("bytes: start", start, START_BYTES),
        Row("bytes: a typed letter with preview", median(letters), LETTER_BYTES, note=f"most {max(letters)}"),
        Row("bytes: a cursor key in Plants", median(cursor), CURSOR_BYTES),
        Row(
            "bytes: the same with scrolling, mean", mean(cursor), CURSOR_BYTES, note=f"{downs} keys, most {max(cursor)}"
        ),
        Row(f"bytes: idle {idle_seconds:g} s", idle, 0),
    ]


def bytes_of(app: Terminal, key: str) -> int:
    """How much a key makes the app send until it is quiet again.

    Raises:
        RuntimeError: it made the app end.
    """
    before = app.bytes_sent
    app.press(key)
    app.settle(0.3)
    if not app.running:
        raise RuntimeError(f"the app ended at the key {key}:\n{app.display.text}")
    return app.bytes_sent - before


def typed_bytes(app: Terminal, line: str) -> list[int]:
    """How much each letter of a line makes the app send in the entry bar, which is left empty again."""
    app.press("a")
    app.settle()
    sent = [bytes_of(app, letter) for letter in line]
    for _ in line:
        app.press("backspace")
    app.settle()
    app.press("escape")
    app.settle()
    return sent


def idle_bytes(app: Terminal, seconds: float) -> int:
    """How much the app sends while nobody does anything."""
    before = app.bytes_sent
    until = time.perf_counter() + seconds
    while (left := until - time.perf_counter()) > 0:
        app.read(left)
    return app.bytes_sent - before


def answer_rows(setting: Setting, lines: int = 12) -> list[Row]:
    """How soon keys are answered while saves wait for a disk whose fsync takes 0.3 s."""
    path = os.pathsep.join(filter(None, (str(SLOW_DISK), os.environ.get("PYTHONPATH", ""))))
    environment = setting.environment(setting.full, PYTHONPATH=path, GUTBONE_BENCH_FSYNC=str(FSYNC_SECONDS))
    waits: list[float] = []
    recorded: list[float] = []
    with terminal(gutbone(), environment) as app:
        app.wait_for(todays_picture(setting, setting.full))
        app.press("a")
        app.settle()
        for number in range(lines):
            waits += [answered(app, letter) for letter in f"note: number {number} on a slow disk"]
            waits.append(answered(app, "enter"))
            if number % 2:
                # Every other line is typed while the one before it still waits for the disk.
                recorded.append(seconds_until(app, f"recorded  note: number {number}"))
    slowest = quantiles(waits, n=20)[-1] * 1000
    soonest = min(recorded)
    return [
        Row("key to answer, fsync 300 ms, p95", slowest, ANSWER_MILLISECONDS, "ms", f"{len(waits)} keys"),
        Row(
            "`recorded` shown before it was safe",
            sum(seconds < FSYNC_SECONDS for seconds in recorded),
            0,
            note=f"soonest after {soonest:.2f} s",
        ),
    ]


def answered(app: Terminal, key: str) -> float:
    """Press a key and give the seconds until the app sent its answer."""
    while app.read(0):
        pass
    pressed = time.perf_counter()
    app.press(key)
    return app.sent[-1].when - pressed if app.read(PATIENCE) else PATIENCE


def seconds_until(app: Terminal, wanted: str) -> float:
    """Seconds from the last key until the screen shows a text."""
    pressed = time.perf_counter()
    app.wait_for(wanted)
    return time.perf_counter() - pressed
