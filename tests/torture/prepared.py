"""Diaries that are ready to be changed, each in the condition that some operation needs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path
from sys import modules
from typing import Final
from unittest.mock import patch

from gutbone_tui.diary.encoding import SCHEMA, Tables
from gutbone_tui.diary.settings_change import change_setting
from gutbone_tui.exchange.export import exported
from tests.diary.disks import StoppedError
from tests.diary.making import MONDAY, MORNING, ToldTime, eaten, month_file, slept
from tests.torture.disks import QuickDisk, StoppingDisk
from tests.torture.places import Ids, opened

OCTOBER: Final = date(2026, 10, 31)
DEAD: Final = 4_194_303 * 2
"""No process has this number."""

BACKUP: Final = "kept.zip"
"""A backup outside the diary, below a place."""
OTHER: Final = "other"
"""Another diary's folder, below a place."""
EXPORT: Final = "export.json"
"""An export of another diary, below a place."""
COPY: Final = "2026-11.sync-conflict-20261123-081005-ABCDEFG.json"
LIBRARY_COPY: Final = "library.sync-conflict-20261123-081005-ABCDEFG.json"
"""What a sync tool left in the diary's own folders."""


def nothing(place: Path) -> Ids:
    """No diary yet."""
    (place / "nothing").touch()
    return {}


def usual(place: Path) -> Ids:
    """A diary with something to change, to undo and to redo."""
    diary = opened(place)
    ids = {
        "lunch": diary.add([eaten("oats", "kefir")]).entry_ids[0],
        "sleep": diary.add([slept(7)]).entry_ids[0],
        "plum": diary.add([eaten("plum", day=OCTOBER)]).entry_ids[0],
        "pear": diary.tick("pear", MONDAY).entry_ids[0],
    }
    diary.remember("pepper", "black-pepper")
    diary.library.put("usuals", "porridge", {"line": "oats, kefir"})
    diary.library.put("foods", "granny-soup", {"name": "Granny's soup", "plants": ["leek", "potato"]})
    ids["leek"] = diary.tick("leek", MONDAY).entry_ids[0]
    diary.undo()
    return ids


def renamed(place: Path) -> Ids:
    """A diary whose last change is to the library alone."""
    ids = usual(place)
    opened(place, clock=later(1)).rename_usual("porridge", "oats as always")
    return ids


def moved(place: Path) -> Ids:
    """A diary whose last change leads across two months."""
    ids = usual(place)
    opened(place, clock=later(1)).move([ids["lunch"]], day=OCTOBER)
    return ids


def moved_back(place: Path) -> Ids:
    """A diary in which a move across two months was undone."""
    ids = moved(place)
    opened(place, clock=later(2)).undo()
    return ids


def backed_up(place: Path) -> Ids:
    """A diary with backups of many days, some of which are no longer worth their room."""
    ids = usual(place)
    made = opened(place).back_up().path
    for days in range(1, 11):
        shutil.copy(made, made.with_name(f"{MONDAY - timedelta(days=days)}.zip"))
    made.unlink()
    return ids


def due(place: Path) -> Ids:
    """A diary that was changed since its last backup, many days ago."""
    ids = backed_up(place)
    opened(place, clock=later(1)).add([eaten("fig")])
    return ids


def with_stick(place: Path) -> Ids:
    """A diary, and a folder elsewhere for a backup."""
    (place / "stick").mkdir()
    return usual(place)


def changed_since(place: Path) -> Ids:
    """A diary that was changed in every way since a backup of it was made."""
    ids = usual(place)
    diary = opened(place, clock=later(1))
    change_setting(diary.folders.settings, "goal", 25, QuickDisk())
    diary.back_up(place / BACKUP)
    diary.folders.settings.unlink()
    diary.edit(ids["lunch"], eaten("rye"))
    diary.remove([ids["plum"]])
    diary.add([eaten("fig"), eaten("quince", day=date(2026, 9, 5))])
    diary.library.put("usuals", "porridge", None)
    diary.library.put("meanings", "pepper", {"food": "bell-pepper"})
    return ids


def restored(place: Path) -> Ids:
    """A diary that was replaced by a backup."""
    ids = changed_since(place)
    opened(place, clock=later(2)).restore(place / BACKUP, replace=True)
    return ids


def apart(place: Path) -> Ids:
    """A diary that grew apart from a copy of it, of which a backup was made, and beside which conflict copies lie."""
    ids = usual(place)
    there = place / OTHER
    shutil.copytree(place / "data", there / "data")
    other = opened(there, clock=later(2))
    other.edit(ids["lunch"], eaten("rye"))
    other.remove([ids["sleep"]])
    other.add([eaten("fig"), eaten("quince", day=date(2026, 9, 5))])
    other.library.put("usuals", "soup", {"line": "lentil soup"})
    other.back_up(place / BACKUP)
    opened(place, clock=later(1)).move([ids["plum"]], day=MONDAY)
    shutil.copy(month_file(there), month_file(place).with_name(COPY))
    shutil.copy(there / "data" / "library.json", place / "data" / LIBRARY_COPY)
    return ids


def with_export(place: Path) -> Ids:
    """A diary, and an export of another that grew apart."""
    ids = apart(place)
    (place / EXPORT).write_text("".join(exported(opened(place / OTHER))), encoding="utf-8")
    return ids


def merged(place: Path) -> Ids:
    """A diary into which another was merged."""
    ids = apart(place)
    opened(place, clock=later(3)).merge([place / OTHER / "data"])
    return ids


def torn(place: Path) -> Ids:
    """A diary with a backup, and a month file that was cut short since."""
    ids = usual(place)
    opened(place).back_up()
    opened(place, clock=later(1)).add([eaten("fig")])
    _cut_short(month_file(place))
    return ids


def torn_library(place: Path) -> Ids:
    """A diary with a backup, and a library that was cut short since."""
    ids = usual(place)
    opened(place).back_up()
    _cut_short(place / "data" / "library.json")
    return ids


def half_done(place: Path) -> Ids:
    """A diary whose owner's computer stopped in the middle of a move across two months."""
    ids = usual(place)
    disk = HalfwayDisk()
    with as_a_process_to_die(), suppress(StoppedError):
        opened(place, disk, later(1)).move([ids["lunch"]], day=OCTOBER)
    disk.give_back()
    assert (place / "data" / ".unfinished.json").exists()
    return ids


def in_git(place: Path) -> Ids:
    """A diary that grew apart in git, whose merge driver was given both sides of a month."""
    ids = apart(place)
    folder = place / "worktree"
    folder.mkdir()
    shutil.copy(month_file(place), folder / "ours.json")
    shutil.copy(month_file(place / OTHER), folder / "theirs.json")
    return ids


class HalfwayDisk(StoppingDisk):
    """A disk under a process that is killed between the renames of two months."""

    def __init__(self) -> None:
        """The history is renamed first, then what is unfinished, then one month and the other."""
        super().__init__(0)

    def strike(self, number: int, name: str) -> None:
        """Stop before the fourth rename."""
        if self.log.count("replace") >= 4:
            raise self._stop()


def later(hours: float) -> ToldTime:
    """A clock that shows a later time of the first day."""
    return ToldTime(MORNING + timedelta(hours=hours))


@contextmanager
def as_a_process_to_die() -> Iterator[None]:
    """Do what follows under the number of a process that will not be there afterwards."""
    with patch("os.getpid", lambda: DEAD):
        yield


@contextmanager
def tomorrow() -> Iterator[None]:
    """The program of the next version, whose files say one thing more."""

    def step(tables: Tables) -> Tables:
        """What a file of the next version holds."""
        about = tables["about"]
        return {**tables, "about": {**about, "1": {**about["1"], "moved_in": "monday"}}}

    with ExitStack() as stack:
        for name in [name for name in modules if name.startswith("gutbone_tui.diary.")]:
            for constant, value in (("SCHEMA", SCHEMA + 1), ("MONTH_STEPS", (step,)), ("LIBRARY_STEPS", (step,))):
                if hasattr(modules[name], constant):
                    stack.enter_context(patch.object(modules[name], constant, value))
        yield


def _cut_short(path: Path) -> None:
    """Let a file lose its end, some time ago."""
    data = path.read_bytes()
    path.write_bytes(data[: data.rindex(b"{") + 3])
    os.utime(path, (0, 0))
