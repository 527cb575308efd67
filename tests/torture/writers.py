"""Eight writers at once, some like command lines and some like apps: every addition is there, and once."""

from __future__ import annotations

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.diary.clock import system_clock
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.encoding import ENTRIES
from gutbone_tui.diary.errors import BusyError
from gutbone_tui.diary.month import month_tables
from gutbone_tui.diary.settings import Settings
from tests.diary.making import MONDAY, eaten, folders_in
from tests.torture.lock_holders import HOLDERS, kill_holders
from tests.torture.parts import Part, Report, Setting, spread, together
from tests.torture.places import leftovers, opened

WRITERS: Final = 8
ADDITIONS: Final = 250
"""By each of them."""

_MONTHS: Final = 3
_PATIENCE: Final = 60.0
"""Seconds to wait for others before the first addition."""


class Writer(NamedTuple):
    """One of those who write."""

    place: Path
    number: int
    additions: int
    writers: int
    """How many there are; they begin together."""


class Written(NamedTuple):
    """What one of them was told."""

    recorded: dict[str, str]
    """The food of each addition, by the id it was told."""
    refused: int
    """How often others kept the diary for too long, so that it was told to try again."""


def run(setting: Setting) -> Report:
    """Let all of them write at once."""
    writers, additions = (3, 12) if setting.short else (WRITERS, ADDITIONS)
    place = setting.folder / "place"
    tasks = [Writer(place, number, additions, writers) for number in range(writers)]
    holders = 2 if setting.short else HOLDERS
    kill_holders(place / "data", 1)
    with ThreadPoolExecutor(1) as aside:
        killed = aside.submit(kill_holders, place / "data", holders)
        # All of them at once, however few processes other parts may have.
        written = spread(setting._replace(jobs=writers), write, tasks)
    refused = sum(each.refused for each in written)
    setting.say(f"{killed.result()} programs killed while they held the lock, {refused:,} times told to try again")
    told = Report(writers * additions, checked=sum(len(each.recorded) for each in written))
    missing = () if killed.result() == holders else ("a program that was to be killed did not get the lock",)
    return together([told, Report(0, missing), *_losses(place, written)])


PART: Final = Part("writers", "additions by eight at once", "acknowledged", run, WRITERS * ADDITIONS, simulated=False)


def write(writer: Writer) -> Written:
    """Add one food after the other; the odd ones open the diary anew for each, as the command line does."""
    _wait_for_others(writer)
    recorded: dict[str, str] = {}
    refused = 0
    diary = _opened(writer)
    for number in range(writer.additions):
        food = f"food-{writer.number}-{number}"
        day = MONDAY - timedelta(days=31 * (number % _MONTHS))
        diary = _opened(writer) if writer.number % 2 else diary
        for attempts in count():
            try:
                change = diary.add([eaten(food, day=day)])
                break
            except BusyError:
                refused = refused + 1
                if attempts > WRITERS:
                    raise
        recorded[change.entry_ids[0]] = food
        if not writer.number % 2:
            diary.refresh()
            diary.week(day)
    return Written(recorded, refused)


def _wait_for_others(writer: Writer) -> None:
    """Wait until all writers are ready to begin."""
    folder = writer.place.with_name("ready")
    folder.mkdir(exist_ok=True)
    (folder / str(writer.number)).touch()
    until = time.monotonic() + _PATIENCE
    while sum(1 for _ in folder.iterdir()) < writer.writers and time.monotonic() < until:
        time.sleep(0.005)


def _opened(writer: Writer) -> Diary:
    """The diary, on the real disk and by the real clock."""
    return Diary(folders_in(writer.place), system_clock, Settings())


def _losses(place: Path, written: list[Written]) -> list[Report]:
    """What is not there, or there twice."""
    diary = opened(place)
    there = {entry.id: entry.text for entry in diary.entries(date.min, date.max)}
    lost = [f"notice: {notice}" for notice in diary.notices]
    for each in written:
        lost += [f"{food} is gone" for key, food in each.recorded.items() if there.get(key) != food]
    told = Counter(key for each in written for key in each.recorded)
    lost += [f"{key} was given to {times} entries" for key, times in told.items() if times > 1]
    kept = Counter(
        key
        for path in sorted((place / "data" / "diary").glob("*.json"))
        for key in month_tables(path.read_bytes())[ENTRIES]
    )
    lost += [f"{key} is kept {times} times" for key, times in kept.items() if times > 1]
    lost += [f"{key} came from nowhere" for key in there.keys() - told.keys()]
    lost += [f"left over: {name}" for name in leftovers(place)]
    return [Report(0, tuple(lost))]
