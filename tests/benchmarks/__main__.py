"""`make bench`: measures the budgets beside a bare Textual app, and prints a table."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.looking_back import trends_rows
from tests.benchmarks.saves import reading_rows, save_rows
from tests.benchmarks.screens import idle_row, screen_rows
from tests.benchmarks.setting import TEN_YEARS, make_setting
from tests.benchmarks.starts import lost_keys_row, memory_row, start_rows
from tests.benchmarks.table import Row, table
from tests.benchmarks.traffic import answer_rows, byte_rows


def main() -> int:
    """Measure everything and print it; the exit code says whether every budget is kept."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measure the budgets.")
    parser.add_argument("--rounds", type=int, default=15, help="how often each start is measured")
    parser.add_argument("--weeks", type=int, default=TEN_YEARS, help="weeks of diary on disk")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gutbone-bench-") as name:
        rows = measured(Path(name), options.rounds, options.weeks)
    print(table(rows))
    return 0 if all(row.ok for row in rows) else 1


def measured(folder: Path, rounds: int, weeks: int) -> list[Row]:
    """All rows, the ones that change the diaries last."""
    setting = make_setting(folder, weeks)
    return [
        *start_rows(setting, rounds),
        memory_row(setting),
        *byte_rows(setting),
        *screen_rows(setting),
        idle_row(setting),
        *trends_rows(setting),
        *reading_rows(),
        *save_rows(setting, rounds, folder),
        *answer_rows(setting),
        lost_keys_row(setting, 18),
    ]


if __name__ == "__main__":
    sys.exit(main())
