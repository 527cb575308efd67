"""Everything that can be wrong with a diary, and how it is brought about."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from gutbone_tui.diary.diary import Diary
from tests.diary.making import (
    OCTOBER,
    diary_in,
    eaten,
    month_file,
    slept,
)
from tests.diary.test_archive import zipped


def lived(place: Path) -> Diary:
    """A diary of two months, with a library and a backup."""
    diary = diary_in(place)
    diary.add([eaten("oats"), slept(7), eaten("plum", day=OCTOBER)])
    diary.remember("pepper", "bell-pepper")
    diary.back_up()
    return diary


def put(path: Path, data: bytes) -> None:
    """Write a file that is the user's alone."""
    path.write_bytes(data)
    path.chmod(0o600)


def library(place: Path) -> Path:
    return place / "data" / "library.json"


def changed(path: Path, change: Callable[[Any], object]) -> None:
    """Change the JSON of a file by hand."""
    value = json.loads(path.read_bytes())
    change(value)
    path.write_text(json.dumps(value), encoding="utf-8")


def odd_entry(place: Path) -> None:
    changed(month_file(place), lambda value: value["entries"].update(odd={"kind": "mood", "text": "secret"}))


def wrong_month(place: Path) -> None:
    changed(month_file(place), lambda value: next(iter(value["entries"].values())).update(day="2026-12-01"))


def doubled(place: Path) -> None:
    entry = next(iter(json.loads(month_file(place).read_bytes())["entries"].values()))
    other = {**entry, "day": str(OCTOBER), "edited": "2026-11-23T08:10:06+01:00"}
    changed(month_file(place, "2026-10"), lambda value: value["entries"].update({entry["id"]: other}))


def from_the_future(place: Path) -> None:
    first = "2031-01-01T00:00:00+01:00"
    changed(month_file(place), lambda value: next(iter(value["entries"].values())).update(edited=first))


def newer(place: Path) -> None:
    changed(month_file(place), lambda value: value["about"]["1"].update(schema=9))


def newer_library(place: Path) -> None:
    changed(library(place), lambda value: value["about"]["1"].update(schema=9))


def odd_library(place: Path) -> None:
    changed(library(place), lambda value: value["meanings"]["pepper"].update(food=7))


def leftover(place: Path) -> None:
    name = f".2026-11.json.{os.uname().nodename}.{4_194_303 * 2}-0123abcd.gutbone-new"
    put(place / "data" / "diary" / name, b"half")


def unfinished(place: Path) -> None:
    entries = json.loads(month_file(place).read_bytes())["entries"]
    put(place / "data" / ".unfinished.json", json.dumps({"2026-11": entries}).encode())


def folder_for_month(place: Path) -> None:
    month_file(place).unlink()
    month_file(place).mkdir()


def wrong_setting(place: Path) -> None:
    (place / "config").mkdir()
    put(place / "config" / "config.toml", b"gaol = 30")


def open_settings(place: Path) -> None:
    diary_in(place).change_setting("over_65", True)
    (place / "config" / "config.toml").chmod(0o644)


def kept_in(place: Path, day: str = "2026-11-23") -> Path:
    return place / "data" / "backups" / f"{day}.zip"


def backup_of_tomorrow(place: Path) -> None:
    put(kept_in(place, "2026-11-24"), kept_in(place).read_bytes())


def newer_backup(place: Path) -> None:
    about = json.dumps({"about": {"1": {"schema": 9}}}).encode()
    put(kept_in(place, "2026-11-22"), zipped([("about.json", about), ("library.json", about)]))


def too_deep(place: Path) -> None:
    data = month_file(place).read_bytes()
    put(month_file(place), data.replace(b'"kind":"sleep"', b'"kind":"sleep","odd":' + b"[" * 500 + b"]" * 500))


def old_backup(place: Path) -> None:
    kept_in(place).rename(kept_in(place, "2026-11-01"))
    diary_in(place).add([eaten("rye")])


class Ailment(NamedTuple):
    """Something wrong with a diary."""

    afflict: Callable[[Path], object]
    check: str
    says: str
    is_problem: bool = True
    is_mendable: bool = True


def stray(name: str, data: bytes = b"{}") -> Callable[[Path], object]:
    """Leave a file among the months."""
    return lambda place: put(place / "data" / "diary" / name, data)


AILMENTS = {
    "torn month": Ailment(lambda place: put(month_file(place), b'{"entries":'), "damage", "is damaged: not valid"),
    "empty month": Ailment(lambda place: put(month_file(place), b""), "damage", "is damaged"),
    "month is a folder": Ailment(folder_for_month, "reading", "cannot be read", True, False),
    "odd entry": Ailment(odd_entry, "entries", "1 line of", True, False),
    "wrong month": Ailment(wrong_month, "entries", "belongs to another month", True, False),
    "two months": Ailment(doubled, "doubles", "1 entry stands in two months"),
    "future": Ailment(from_the_future, "clock", "2031-01-01 00:00", True, False),
    "newer": Ailment(newer, "version", "newer gutbone", True, False),
    "newer library": Ailment(newer_library, "version", "newer gutbone", True, False),
    "torn library": Ailment(lambda place: put(library(place), b"{"), "damage", "library.json is damaged"),
    "odd library": Ailment(odd_library, "library", "1 line of", True, False),
    "stranger": Ailment(stray("2026-13.json"), "strangers", "left alone", False, False),
    "set aside": Ailment(stray("2026-11.json.damaged-1"), "damage", "set aside", False, False),
    "leftover": Ailment(leftover, "leftovers", "1 temporary file"),
    "unfinished": Ailment(unfinished, "unfinished", "half done"),
    "copy": Ailment(stray("2026-11 (1).json"), "copies", "gutbone merge", True, False),
    "open folder": Ailment(lambda place: (place / "data").chmod(0o755), "permissions", "can look into the folder"),
    "open file": Ailment(lambda place: month_file(place).chmod(0o644), "permissions", "1 file in", False),
    "open cache": Ailment(lambda place: (place / "cache").chmod(0o755), "permissions", "can look into the folder"),
    "open settings": Ailment(open_settings, "permissions", "can read", False),
    "wrong setting": Ailment(wrong_setting, "settings", "did you mean goal", True, False),
    "damaged backup": Ailment(lambda place: put(kept_in(place, "2026-11-22"), b"PK"), "backups", "cannot be used"),
    "newer backup": Ailment(newer_backup, "backups", "newer gutbone", True, False),
    "too deep": Ailment(too_deep, "damage", "nested too deeply"),
    "backup of tomorrow": Ailment(backup_of_tomorrow, "backups", "day to come", False, False),
    "no backup": Ailment(lambda place: kept_in(place).unlink(), "backups", "no backup yet"),
    "old backup": Ailment(old_backup, "backups", "The last backup is of 2026-11-01"),
    "lost month": Ailment(lambda place: month_file(place).unlink(), "months", "2026-11 is in the backup", True, False),
}
