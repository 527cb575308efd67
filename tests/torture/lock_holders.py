"""Programs that are killed while they hold the diary's lock."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Final

HOLDERS: Final = 25
"""Killed while eight writers are at it."""

_PAUSE: Final = 0.2
_ROOT: Final = Path(__file__).parents[2]
_HOLD: Final = """
import sys, time
from pathlib import Path
from gutbone_tui.diary.disk import Disk
from gutbone_tui.diary.guard import Guard

with Guard(Disk(), Path(sys.argv[1])).held(60):
    print("held", flush=True)
    time.sleep(60)
"""


def kill_holders(data: Path, number: int) -> int:
    """Let so many programs take the lock of a diary folder, and kill each of them while it has it; how many had it."""
    held = 0
    for _ in range(number):
        with subprocess.Popen(
            [sys.executable, "-c", _HOLD, str(data)], stdout=subprocess.PIPE, text=True, cwd=_ROOT
        ) as program:
            assert program.stdout is not None
            held += program.stdout.readline() == "held\n"
            time.sleep(_PAUSE)
            program.kill()
    return held
