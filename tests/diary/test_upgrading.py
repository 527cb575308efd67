"""An older diary under a newer program: backed up first, then brought up to date file by file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gutbone_tui.diary.archive import opened_archive
from gutbone_tui.diary.disk import Disk
from gutbone_tui.diary.encoding import SCHEMA
from gutbone_tui.diary.errors import DiaryError
from tests.diary.disks import CountedDisk, StoppedError, healthy, refusing, stopping
from tests.diary.making import (
    MONDAY,
    OCTOBER,
    ToldTime,
    diary_in,
    eaten,
    files_in,
    leftovers_in,
    month_file,
    said_by,
)
from tests.diary.next_version import update


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A diary of the present version, looked at by a program of the next one."""
    diary = diary_in(tmp_path)
    diary.add([eaten("oats"), eaten("plum", day=OCTOBER)])
    diary.library.put("usuals", "porridge", {"line": "oats"})
    update(monkeypatch)
    return tmp_path


def schema_in(place: Path, month: str) -> object:
    """The version a month's file says."""
    return json.loads(month_file(place, month).read_bytes())["about"]["1"]["schema"]


def test_an_older_diary_is_backed_up_before_its_first_file_is_brought_up_to_date(next_version: Path) -> None:
    before = files_in(next_version / "data" / "diary")
    clock = ToldTime()
    clock.forward(days=1)
    diary = diary_in(next_version, clock)
    assert diary.day(MONDAY).plants == {"OATS"}
    assert diary.day(OCTOBER).plants == {"PLUM"}
    assert files_in(next_version / "data" / "diary") == before
    assert not diary.backups()
    diary.add([eaten("RYE")])
    assert diary.day(MONDAY).plants == {"OATS", "RYE"}
    assert schema_in(next_version, "2026-11") == SCHEMA + 1
    assert schema_in(next_version, "2026-10") == SCHEMA
    (backup,) = diary.backups(thorough=True)
    assert backup.verified
    (notice,) = diary.notices
    assert "older gutbone" in notice
    assert str(backup.path) in notice
    kept = opened_archive(Disk(), backup.path)
    assert {name: kept.read(f"diary/{name}") for name in before} == before
    diary.add([eaten("RYE", day=OCTOBER)])
    assert schema_in(next_version, "2026-10") == SCHEMA + 1
    assert len(diary.backups()) == 1
    again = diary_in(next_version, clock)
    assert said_by(again) == said_by(diary)
    assert not again.notices


def test_an_older_library_is_backed_up_too(next_version: Path) -> None:
    diary = diary_in(next_version)
    assert diary.library.tables["meals"] == diary_in(next_version).library.tables["meals"]
    diary.remember("pepper", "bell-pepper")
    library = json.loads((next_version / "data" / "library.json").read_bytes())
    assert library["about"]["1"]["schema"] == SCHEMA + 1
    assert library["meals"]["porridge"]["line"] == "oats"
    assert len(diary.backups()) == 1


def test_an_older_backup_is_brought_up_to_date_when_it_is_restored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary = diary_in(tmp_path)
    diary.add([eaten("oats")])
    path = diary.back_up(tmp_path / "old.zip").path
    update(monkeypatch)
    other = diary_in(tmp_path / "other")
    other.restore(path)
    assert other.day(MONDAY).plants == {"OATS"}


def test_without_a_backup_nothing_is_brought_up_to_date(next_version: Path) -> None:
    (next_version / "data" / "backups").write_bytes(b"in the way")
    before = files_in(next_version / "data" / "diary")
    diary = diary_in(next_version)
    with pytest.raises(DiaryError, match="backups"):
        diary.add([eaten("RYE")])
    assert files_in(next_version / "data" / "diary") == before
    assert diary.day(MONDAY).plants == {"OATS"}


def test_a_damaged_older_month_is_restored_from_its_older_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary = diary_in(tmp_path)
    diary.add([eaten("oats")])
    diary.back_up()
    month_file(tmp_path).write_bytes(b"")
    update(monkeypatch)
    again = diary_in(tmp_path)
    again.day(MONDAY)
    assert again.day(MONDAY).plants == {"OATS"}
    assert schema_in(tmp_path, "2026-11") == SCHEMA + 1


def test_what_is_rescued_of_a_torn_older_month_is_brought_up_to_date(next_version: Path) -> None:
    month_file(next_version).write_bytes(month_file(next_version).read_bytes()[:-4])
    diary = diary_in(next_version)
    diary.day(MONDAY)
    assert diary.day(MONDAY).plants == {"OATS"}


def test_what_is_rescued_of_a_torn_older_library_is_brought_up_to_date(next_version: Path) -> None:
    library = next_version / "data" / "library.json"
    library.write_bytes(library.read_bytes()[:-4])
    assert diary_in(next_version).library.tables["meals"]["porridge"]["line"] == "oats"


def test_what_an_older_program_left_half_done_is_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gutbone_tui.diary.unfinished.Unfinished.forget", lambda unfinished: None)
    diary = diary_in(tmp_path)
    diary.add([eaten("oats"), eaten("plum", day=OCTOBER)])
    month_file(tmp_path).unlink()
    update(monkeypatch)
    again = diary_in(tmp_path)
    assert again.day(MONDAY).plants == {"OATS"}
    assert schema_in(tmp_path, "2026-11") == SCHEMA + 1


def test_what_an_older_program_could_take_back_is_not_taken_back_by_a_newer(next_version: Path) -> None:
    diary = diary_in(next_version)
    assert diary.undo() is None
    diary.add([eaten("RYE")])
    assert diary.undo()
    assert diary.day(MONDAY).plants == {"OATS"}


@pytest.mark.parametrize("fault", ["refused", "stopped"])
def test_every_operation_of_bringing_up_to_date_can_fail_or_be_the_last(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number, operations = 0, 1
    while number < operations:
        place = tmp_path / str(number)
        diary_in(place).add([eaten("oats"), eaten("plum", day=OCTOBER)])
        with monkeypatch.context() as patch:
            update(patch)
            if number == 0:
                counting = healthy()
                diary_in(place, ToldTime(), counting).add([eaten("RYE"), eaten("RYE", day=OCTOBER)])
                operations = counting.count + 1
            else:
                brought_up_to_date(place, stopping(number) if fault == "stopped" else refusing(number, 28), patch)
        number += 1


def brought_up_to_date(place: Path, disk: CountedDisk, patch: pytest.MonkeyPatch) -> None:
    """Bring a diary up to date on a failing disk: it is done or not, and whole either way."""
    added = 0
    patch.setattr("os.getpid", lambda: 4_194_303 * 2)
    try:
        added = len(diary_in(place, ToldTime(), disk).add([eaten("RYE"), eaten("RYE", day=OCTOBER)]).days)
    except (DiaryError, StoppedError):
        added = 0
    patch.setattr("os.getpid", lambda: 4_194_303)
    diary = diary_in(place)
    said = [sorted(diary.day(day).plants) for day in (MONDAY, OCTOBER)]
    assert said in ([["OATS"], ["PLUM"]], [["OATS", "RYE"], ["PLUM", "RYE"]])
    assert not added or said[0] == ["OATS", "RYE"]
    diary.add([eaten("LEEK"), eaten("LEEK", day=OCTOBER)])
    assert not leftovers_in(place)
    assert {schema_in(place, month) for month in ("2026-10", "2026-11")} == {SCHEMA + 1}
