"""One case of the torture: run, watched, and its end put into one line."""

from __future__ import annotations

import random
import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final
from unittest.mock import patch

PACKAGE: Final = "gutbone_tui"
PATIENCE: Final = 60.0
"""Seconds after which a case counts as hanging."""

_WIDTH: Final = 160
_TRACEBACKS: Final = ("traceback, ", "Traceback (most recent call last)", "mistake of the program")


class HangingError(BaseException):
    """A case that does not come to an end."""


def attempt(name: str, case: Callable[[], str], patience: float = PATIENCE) -> str:
    """Run one case; what it lost in one line, empty for nothing. A traceback is a loss, and so is one that hangs."""
    try:
        with _watched(patience), foreseeable(name):
            complaint = case()
    except HangingError as error:
        complaint = place_of(error, "it hung")
    except Exception as error:  # noqa: BLE001 - whatever comes out of the program is what is looked for
        complaint = place_of(error)
    return f"{name}: {complaint}" if complaint else ""


def is_traceback(complaint: str) -> bool:
    """Whether a complaint is about a traceback."""
    return any(words in complaint for words in _TRACEBACKS)


def place_of(error: BaseException, what: str = "") -> str:
    """A traceback in one line: what was raised, and the last places in the program that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if PACKAGE in frame.filename] or frames
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(ours[-3:]))
    return shortened(f"{what or f'traceback, {type(error).__name__}'} at {places}: {error}")


def shortened(text: str) -> str:
    """A text that fits on a line of a report."""
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"


@contextmanager
def foreseeable(seed: str) -> Iterator[None]:
    """Let what the program takes for chance, such as the ids of entries, be the same every time."""
    with patch("os.urandom", random.Random(seed).randbytes):
        yield


@contextmanager
def _watched(patience: float) -> Iterator[None]:
    """Do what follows for so many seconds at most, where that can be seen to.

    Raises:
        HangingError: the time is over.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        """Leave what does not end."""
        raise HangingError(f"not done after {patience:.0f} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, patience)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
