"""`make torture`: tries to lose something, and prints what was tried and what was lost."""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.torture import damage, faults, kills, merges, writers
from tests.torture.parts import Part, Row, Setting, run_part, table

PARTS: Final[tuple[Part, ...]] = (faults.PART, kills.PART, writers.PART, damage.PART, merges.PART)


def main() -> int:
    """Run the parts that were asked for; the exit code says whether anything was lost."""
    options = _options()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="gutbone-torture-", dir=options.folder) as name:
        for part in PARTS:
            if options.part in (None, part.name):
                print(f"{part.name} ...", flush=True)
                setting = Setting(Path(name) / part.name, options.seed, options.jobs, options.short, options.only)
                rows.append(run_part(part, setting))
                for loss in rows[-1].report.lost:
                    print(f"  LOST  {loss}", flush=True)
    lost = sum(len(row.report.lost) for row in rows)
    print(f"\n{table(rows)}\n\nSeed {options.seed}. {f'{lost:,} lost.' if lost else 'Nothing was lost.'}")
    return 1 if lost else 0


def _options() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="make torture", description="Try to lose something of a diary.")
    parser.add_argument("--part", choices=[part.name for part in PARTS], help="try this part alone")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000), help="what decides all chances")
    parser.add_argument("--short", action="store_true", help="try a few seconds' worth of it")
    parser.add_argument("--jobs", type=int, default=min(os.cpu_count() or 1, 4), help="how many processes at once")
    parser.add_argument("--only", default="", help="the one case to try, by the name it was reported under")
    parser.add_argument("--folder", help="where to do it; the folder of temporary files if none is named")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
