"""`make torture`: tries to lose something, and prints what was tried and what was lost."""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.torture import damage, faults, kills, merges, writers
from tests.torture.parts import Part, Row, Setting, run_part, table

PARTS: Final[tuple[Part, ...]] = (faults.PART, kills.PART, writers.PART, damage.PART, merges.PART)

_MEMORY: Final = Path("/dev/shm")
_ROOM: Final = 300_000_000
"""Bytes that must be free in memory for files to be kept there."""


def main() -> int:
    """Run the parts that were asked for; the exit code says whether anything was lost."""
    options = _options()
    parts = [part for part in PARTS if options.part in (None, part.name)]
    rows = [_run(part, options) for part in parts]
    wrong = sum(len(row.report.wrong) for row in rows)
    again = f"make torture ARGS='--seed {options.seed}'"
    print(f"\n{table(rows)}\n\n{f'{wrong:,} LOST' if wrong else 'Nothing was lost'}; the same once more: {again}")
    return 1 if wrong else 0


def _run(part: Part, options: argparse.Namespace) -> Row:
    """Run one part in a folder of its own, and tell what it lost."""
    print(f"{part.name} ...", flush=True)
    with tempfile.TemporaryDirectory(prefix="gutbone-torture-", dir=options.folder or _where(part)) as name:
        setting = Setting(Path(name) / part.name, options.seed, options.jobs, options.short, options.only)
        row = run_part(part, setting)
    for line in row.report.wrong:
        print(f"  LOST  {line}", flush=True)
    return row


def _where(part: Part) -> Path | None:
    """Where the files of a part are: in memory if that will do, and in the folder of temporary files otherwise."""
    try:
        roomy = shutil.disk_usage(_MEMORY).free > _ROOM
    except OSError:
        return None
    return _MEMORY if part.simulated and roomy and os.access(_MEMORY, os.W_OK) else None


def _options() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="make torture", description="Try to lose something of a diary.")
    parser.add_argument("--part", choices=[part.name for part in PARTS], help="try this part alone")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000), help="what decides all chances")
    parser.add_argument("--short", action="store_true", help="try a few seconds' worth of it")
    parser.add_argument("--jobs", type=int, default=min(os.cpu_count() or 1, 4), help="how many processes at once")
    parser.add_argument("--only", default="", help="the one case to try, by the name it was reported under")
    parser.add_argument(
        "--folder", help="where to do it; in memory or in the folder of temporary files if none is named"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
