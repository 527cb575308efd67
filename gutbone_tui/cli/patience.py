"""Waits for lines somebody types, and lets Ctrl-C end the waiting but never a save."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType
from typing import Self


class Patience:
    """While it is entered, Ctrl-C is noticed where a line is waited for; during anything else it waits its turn."""

    def __init__(self) -> None:
        """Nobody interrupted yet."""
        self.interrupted = False
        self._waiting = False
        self._before: object = None
        self._can_listen = threading.current_thread() is threading.main_thread()

    def __enter__(self) -> Self:
        """Listen for Ctrl-C."""
        if self._can_listen:
            self._before = signal.signal(signal.SIGINT, self._heard)
        return self

    def __exit__(self, *_: object) -> None:
        """Leave Ctrl-C to whoever had it before."""
        if self._can_listen:
            signal.signal(signal.SIGINT, self._before)  # type: ignore[arg-type]

    def _heard(self, _: int, __: FrameType | None) -> None:
        """Ctrl-C: end the waiting, or remember it until the present change is made."""
        self.interrupted = True
        if self._waiting:
            raise KeyboardInterrupt

    def line(self) -> str | None:
        """The next line; None where there is none, or Ctrl-C came."""
        if self.interrupted or sys.stdin is None:
            return None
        try:
            self._waiting = True
            line = sys.stdin.readline()
        except KeyboardInterrupt:
            self.interrupted = True
            return None
        finally:
            self._waiting = False
        return line or None
