"""Month files as somebody else left them."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.diary.making import MONDAY, diary_in, eaten, month_file, slept


def recorded(place: Path) -> bytes:
    """A diary with three entries; its month's bytes."""
    diary = diary_in(place)
    diary.add([eaten("oats", "kefir"), slept(7)])
    diary.tick("pear", MONDAY)
    return month_file(place).read_bytes()


def put(place: Path, data: bytes) -> None:
    """Write a month file from outside, some time ago."""
    path = month_file(place)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (time.time() - 60, time.time() - 60))


def aside_in(place: Path) -> list[bytes]:
    """What was set aside of the month."""
    return [path.read_bytes() for path in sorted(month_file(place).parent.glob("2026-11.json.damaged-*"))]
