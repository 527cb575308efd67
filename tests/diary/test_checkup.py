"""The doctor: finds each ailment, says it plainly, mends what is safe, and changes nothing without being asked."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.checkup import Checkup
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.finding import Finding
from tests.diary.disks import healthy, refusing
from tests.diary.making import (
    MONDAY,
    PatientDisk,
    ToldTime,
    diary_in,
    eaten,
    files_in,
    month_file,
    said_by,
    slept,
    temporary_place,
)
from tests.diary.test_archive import zipped

OCTOBER = MONDAY.replace(month=10)


def lived(place: Path) -> Diary:
    """A diary of two months, with a library and a backup."""
    diary = diary_in(place)
    diary.add([eaten("oats"), slept(7), eaten("plum", day=OCTOBER)])
    diary.remember("pepper", "bell-pepper")
    diary.back_up()
    return diary


def modes_in(place: Path) -> dict[str, int]:
    """The permissions of everything below a place."""
    return {str(path.relative_to(place)): path.stat().st_mode & 0o777 for path in sorted(place.rglob("*"))}


def mended(checkup: Checkup) -> list[str]:
    """Mend everything that can be mended; what was said about it."""
    return [finding.mend() for finding in checkup.findings if finding.mend is not None]


def test_a_healthy_diary_is_healthy(tmp_path: Path) -> None:
    checkup = lived(tmp_path).check_up()
    assert checkup == Checkup((), months=2, entries=3, backups=1)
    assert checkup.healthy


def test_no_diary_is_healthy_too(tmp_path: Path) -> None:
    checkup = diary_in(tmp_path).check_up()
    assert checkup.healthy
    assert "no diary" in checkup.findings[0].says
    assert files_in(tmp_path) == {}


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


@pytest.mark.parametrize("name", AILMENTS)
def test_each_ailment_is_found_and_mended_where_that_is_safe(name: str, tmp_path: Path) -> None:
    ailment = AILMENTS[name]
    lived(tmp_path)
    ailment.afflict(tmp_path)
    before, modes = files_in(tmp_path), modes_in(tmp_path)
    checkup = diary_in(tmp_path).check_up()
    assert files_in(tmp_path) == before
    assert modes_in(tmp_path) == modes
    assert len(checkup.findings) == 1, checkup.findings
    (finding,) = checkup.findings
    assert finding.check == ailment.check
    assert ailment.says in finding.says
    assert "secret" not in finding.says
    assert finding.says.endswith(".")
    assert finding.is_problem == ailment.is_problem
    assert (finding.mend is not None) == ailment.is_mendable
    assert checkup.healthy != ailment.is_problem
    if ailment.is_mendable:
        assert finding.mend is not None
        assert finding.mend().endswith(".")
        again = diary_in(tmp_path).check_up()
        assert again.healthy, again.findings
        assert not [each for each in again.findings if each.check == ailment.check and each.mend is not None]


def test_mending_gives_nothing_up(tmp_path: Path) -> None:
    said = said_by(lived(tmp_path))
    data = month_file(tmp_path).read_bytes()
    for afflict in (AILMENTS["torn month"], AILMENTS["torn library"], AILMENTS["leftover"], AILMENTS["damaged backup"]):
        afflict.afflict(tmp_path)
    before = set(files_in(tmp_path).values())
    diary = diary_in(tmp_path)
    sentences = mended(diary.check_up())
    assert any("restored from the backup" in sentence for sentence in sentences)
    assert before - set(files_in(tmp_path).values()) == {b"half"}
    assert said_by(diary_in(tmp_path)) == said
    assert diary_in(tmp_path).library.meanings == {"pepper": "bell-pepper"}
    assert month_file(tmp_path).read_bytes() == data


def test_a_full_disk_is_mentioned(tmp_path: Path) -> None:
    class FullDisk(PatientDisk):
        def room(self, folder: Path) -> int:
            return 3_000_000

    lived(tmp_path)
    (finding,) = diary_in(tmp_path, fs=FullDisk()).check_up().findings
    assert finding.says == f"The disk of {tmp_path / 'data'} has only 3 MB left."


@pytest.mark.parametrize(("code", "words"), [(errno.ENOLCK, "cannot be locked"), (errno.EROFS, "read-only")])
def test_a_disk_without_locks_is_mentioned(code: int, words: str, tmp_path: Path) -> None:
    class LocklessDisk(PatientDisk):
        @contextmanager
        def lock(self, path: Path, timeout: float) -> Iterator[None]:
            raise OSError(code, os.strerror(code))
            yield

    lived(tmp_path)
    (finding,) = diary_in(tmp_path, fs=LocklessDisk()).check_up().findings
    assert finding.check == "lock"
    assert words in finding.says


def test_somebody_who_saves_just_now_is_no_problem(tmp_path: Path) -> None:
    lived(tmp_path)
    with PatientDisk().lock(tmp_path / "data" / ".lock", 1):
        checkup = diary_in(tmp_path).check_up()
    assert checkup.healthy
    assert "saving just now" in checkup.findings[0].says


def test_a_disk_without_permissions_is_told_and_left(tmp_path: Path) -> None:
    class OpenDisk(PatientDisk):
        def make_private(self, path: Path, mode: int) -> None:
            """Do as if."""

    lived(tmp_path)
    (tmp_path / "data").chmod(0o755)
    (finding,) = diary_in(tmp_path, fs=OpenDisk()).check_up().findings
    assert finding.mend is not None
    with pytest.raises(DiaryError, match="knows no permissions"):
        finding.mend()


def test_a_diary_of_somebody_else_is_mentioned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lived(tmp_path)
    monkeypatch.setattr("os.getuid", lambda: tmp_path.stat().st_uid + 1)
    findings = diary_in(tmp_path).check_up().findings
    assert findings[0].says == f"{tmp_path / 'data'} belongs to another user of this machine."


def test_every_operation_of_a_checkup_may_fail(tmp_path: Path) -> None:
    lived(tmp_path)
    counting = healthy()
    diary_in(tmp_path, ToldTime(), counting).check_up()
    before = files_in(tmp_path / "data")
    for number in range(1, counting.count + 1):
        checkup = diary_in(tmp_path, ToldTime(), refusing(number, errno.EIO)).check_up()
        assert all(isinstance(finding, Finding) for finding in checkup.findings)
    assert files_in(tmp_path / "data") == before


@settings(max_examples=40)
@given(
    st.sampled_from(["diary/2026-11.json", "library.json", "backups/2026-11-23.zip", ".unfinished.json", ".lock"]),
    st.binary(max_size=60),
    st.integers(0, 3_000),
    st.integers(0, 300),
)
def test_any_bytes_in_any_file_are_examined_and_mended(name: str, noise: bytes, at: int, length: int) -> None:
    with temporary_place() as place:
        lived(place)
        path = place / "data" / name
        data = path.read_bytes() if path.exists() else b""
        at %= len(data) + 1
        path.write_bytes(data[:at] + noise + data[at + length :])
        for _ in range(3):
            mended(diary_in(place).check_up())
        again = diary_in(place).check_up()
        assert not [finding for finding in again.findings if finding.is_problem and finding.mend is not None]
        diary_in(place).day(MONDAY)
