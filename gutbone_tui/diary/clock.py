"""What time it is, as something that can be passed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Gives the local time with its UTC offset."""


def system_clock() -> datetime:
    """The time of this machine, in its time zone."""
    return datetime.now().astimezone()
