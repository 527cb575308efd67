"""The diaries and the programs that are measured."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.terminal.harness import GUTBONE, environment_for

TEN_YEARS: Final = 520
"""Weeks."""

BARE: Final = (sys.executable, str(Path(__file__).parent / "bare.py"))
"""The bare Textual app."""

SLOW_DISK: Final = Path(__file__).parent / "slow_disk"


def gutbone() -> tuple[str, ...]:
    """The command as it is installed beside this Python; the module where it is not."""
    command = Path(sys.executable).parent / "gutbone"
    return (str(command),) if command.exists() else GUTBONE


@dataclass(frozen=True)
class Setting:
    """Two diaries to measure with: one of ten years, and one that is empty."""

    full: Path
    empty: Path

    def environment(self, folder: Path, **more: str) -> dict[str, str]:
        """The environment for one of the two."""
        return environment_for(folder, **more)


def make_setting(folder: Path, weeks: int = TEN_YEARS) -> Setting:
    """Write ten years of diary, which is part of what is measured: it may not take a minute."""
    full, empty = folder / "ten years", folder / "empty"
    full.mkdir()
    empty.mkdir()
    done = run([*gutbone(), "demo", "--into", str(full / "data"), "--weeks", str(weeks)], environment_for(full))
    print(f"{done.output.splitlines()[0]} ({done.seconds:.1f} s)", file=sys.stderr)
    return Setting(full, empty)


@dataclass(frozen=True)
class Done:
    """A command that ended well."""

    output: str
    seconds: float


def run(command: Sequence[str], environment: Mapping[str, str]) -> Done:
    """Run a command to its end and take its time.

    Raises:
        RuntimeError: it failed.
    """
    started = time.perf_counter()
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=dict(environment))
    seconds = time.perf_counter() - started
    if ended.returncode:
        raise RuntimeError(f"{command}: {ended.stderr}")
    return Done(ended.stdout, seconds)


def steady() -> None:
    """Let the machine come to rest between two measurements."""
    os.sync()
    time.sleep(0.05)
