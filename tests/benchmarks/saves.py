"""Rows about one save, and about reading one line. These run in this process, on this machine's real disk."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from tinydb import TinyDB

from gutbone_tui.diary.clock import system_clock
from gutbone_tui.diary.diary import Diary, open_diary
from gutbone_tui.diary.folders import Folders
from gutbone_tui.domain.documents import document_of
from gutbone_tui.domain.entries import Entry
from gutbone_tui.exchange.example_meals import Kitchen
from gutbone_tui.exchange.export import exported
from gutbone_tui.reading import read
from tests.benchmarks.setting import Setting, steady
from tests.benchmarks.table import Row

TINYDB_BUDGET: Final = 1 / 50
EMPTY_BUDGET: Final = 1.2
LINE_MEDIAN_MILLISECONDS: Final = 1.0
LINE_WORST_MILLISECONDS: Final = 5.0

LINE: Final = "b: kefir, oats, 6 prunes"


def save_rows(setting: Setting, rounds: int, folder: Path) -> list[Row]:
    """One save with ten years on disk, beside one with none, and beside one insert into a single TinyDB file."""
    full, empty = diary_in(setting.full), diary_in(setting.empty)
    with_ten_years, with_none = [], []
    for number in range(rounds + 2):
        taken = (seconds_of(lambda: save(full)), seconds_of(lambda: save(empty)))
        if number >= 2:
            with_ten_years.append(taken[0])
            with_none.append(taken[1])
    single = insert_into_one_file(full, folder / "single.json")
    saved, saved_empty = median(with_ten_years), median(with_none)
    return [
        Row("one save : TinyDB insert, ten years", saved / single, TINYDB_BUDGET, "x", _pair(saved, single)),
        Row("one save, ten years : empty", saved / saved_empty, EMPTY_BUDGET, "x", _pair(saved, saved_empty)),
    ]


def diary_in(folder: Path) -> Diary:
    """A diary of the setting, opened in this process."""
    return open_diary(Folders(folder / "data", folder / "config", folder / "cache"), system_clock)


def drafts(diary: Diary) -> Sequence[Entry]:
    """What a usual line is read as."""
    return read(LINE, diary.context()).entries


def save(diary: Diary) -> None:
    """Record a usual line."""
    diary.add(drafts(diary))


def insert_into_one_file(diary: Diary, path: Path, rounds: int = 3) -> float:
    """Seconds that one insert takes into a single TinyDB file of everything in a diary."""
    documents = json.loads("".join(exported(diary)))["entries"]
    one = document_of(drafts(diary)[0])
    with TinyDB(path) as everything:
        everything.insert_multiple(documents)
        return median(seconds_of(lambda: everything.insert(dict(one))) for _ in range(rounds))


def _pair(one: float, other: float) -> str:
    """The two times behind a ratio."""
    return f"{one * 1000:.1f} ms : {other * 1000:.1f} ms"


def reading_rows() -> list[Row]:
    """Time to read each line of the example diary, after the first."""
    diary = open_diary(Folders(Path("/nowhere"), Path("/nowhere"), Path("/nowhere")), system_clock)
    context = diary.context()
    lines = Kitchen().lines
    read(lines[0], context)
    times = [min(seconds_of(partial(read, line, context), rest=False) for _ in range(3)) * 1000 for line in lines]
    return [
        Row("reading one line, median", median(times), LINE_MEDIAN_MILLISECONDS, "ms", f"{len(lines)} lines"),
        Row("reading one line, worst", max(times), LINE_WORST_MILLISECONDS, "ms"),
    ]


def seconds_of(work: Callable[[], object], *, rest: bool = True) -> float:
    """Seconds that something takes, from a machine at rest if that is wanted."""
    if rest:
        steady()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
