"""The real program in processes of its own, killed at random moments."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from tests.terminal.harness import GUTBONE

PATIENCE: Final = 60.0
"""Seconds after which a program counts as hanging."""

_FOLDERS: Final = ("data", "data/diary", "data/backups", "data/.undo", "config")
"""Where a program writes, below the place of a diary."""
_GLANCE: Final = 0.0002
"""Seconds between two looks at these folders."""


class Ended(NamedTuple):
    """How a program ended."""

    killed: bool
    """Whether it was killed before it ended by itself."""
    code: int
    said: str
    complained: str


class Shot(NamedTuple):
    """When to kill a program."""

    delay: float
    """Seconds to wait."""
    when_writing: bool
    """Wait from the moment on at which it begins to write, rather than from its start."""


def random_shot(chance: random.Random, typical: float) -> Shot:
    """A moment to kill a program that usually takes so many seconds: most often while it writes."""
    if chance.random() < 0.7:
        return Shot(chance.uniform(0, 0.015), when_writing=True)
    return Shot(chance.uniform(0, 1.1) * typical, when_writing=False)


def start(words: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[str]:
    """Start a verb of gutbone."""
    return subprocess.Popen(
        [*GUTBONE, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=dict(environment),
        cwd=Path(__file__).parents[2],
    )


def ended(process: subprocess.Popen[str]) -> Ended:
    """Wait for a program to end."""
    try:
        said, complained = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        said, complained = process.communicate()
        complained += "It hung."
    return Ended(process.returncode == -signal.SIGKILL, process.returncode, said, complained)


def shoot(process: subprocess.Popen[str], shot: Shot, place: Path) -> Ended:
    """Kill a program at a moment, unless it has ended before."""
    if shot.when_writing:
        wait_for_writing(process, place)
    time.sleep(shot.delay)
    process.send_signal(signal.SIGKILL)
    return ended(process)


def wait_for_writing(process: subprocess.Popen[str], place: Path) -> None:
    """Wait until something appears in the folders of a diary, or the program has ended."""
    folders = [place / name for name in _FOLDERS]
    before = {name for folder in folders for name in names_in(folder)}
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        if {name for folder in folders for name in names_in(folder)} - before:
            return
        time.sleep(_GLANCE)


def names_in(folder: Path) -> list[str]:
    """What is in a folder, by path; nothing where there is none."""
    with suppress(OSError):
        return [entry.path for entry in os.scandir(folder)]
    return []
