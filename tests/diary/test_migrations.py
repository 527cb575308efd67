"""Older files are brought up to date and never lost; newer ones are read and left alone."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from copy import deepcopy
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gutbone_tui.diary.archive import opened_archive
from gutbone_tui.diary.diary import Diary, open_diary
from gutbone_tui.diary.disk import Disk
from gutbone_tui.diary.encoding import SCHEMA, Tables, UnreadableError
from gutbone_tui.diary.errors import DiaryError, ReadOnlyError
from gutbone_tui.diary.migrations import LIBRARY_STEPS, MONTH_STEPS, up_to_date, version_of
from gutbone_tui.diary.shelves import SHELVES
from gutbone_tui.domain.entries import ENTRY_KINDS, Item
from tests.diary.disks import CountedDisk, StoppedError, healthy, refusing, stopping
from tests.diary.making import (
    MONDAY,
    ToldTime,
    diary_in,
    eaten,
    files_in,
    folders_in,
    leftovers_in,
    month_file,
    said_by,
)
from tests.diary.samples.made import HERE, said_in

OCTOBER = date(2026, 10, 31)
VERSIONS = range(1, SCHEMA + 1)


def sample_in(place: Path, version: int) -> Diary:
    """The sample of a version as somebody's diary."""
    shutil.copytree(HERE / f"version-{version}" / "diary", place / "data" / "diary")
    shutil.copy(HERE / f"version-{version}" / "library.json", place / "data")
    return open_diary(folders_in(place), ToldTime())


def said_by_sample(version: int) -> dict[str, object]:
    """What the sample of a version says, for ever."""
    said: dict[str, object] = json.loads((HERE / f"version-{version}" / "says.json").read_bytes())
    return said


def plain(said: dict[str, object]) -> dict[str, object]:
    """The same as JSON has it."""
    value: dict[str, object] = json.loads(json.dumps(said))
    return value


def test_there_is_a_step_to_every_version() -> None:
    assert len(MONTH_STEPS) == len(LIBRARY_STEPS) == SCHEMA - 1


@pytest.mark.parametrize("version", VERSIONS)
def test_a_file_of_any_version_says_what_it_always_said(version: int, tmp_path: Path) -> None:
    diary = sample_in(tmp_path, version)
    assert plain(said_in(diary)) == said_by_sample(version)
    kinds = {entry.kind for entry in diary.entries(date.min, date.max)}
    assert len(kinds) == 12
    assert not diary.notices


def test_the_sample_of_the_present_version_has_every_field_of_every_kind() -> None:
    said: Any = said_by_sample(SCHEMA)
    for kind, model in ENTRY_KINDS.items():
        entries = [entry for entry in said["entries"] if entry["kind"] == kind]
        assert {name for entry in entries for name in entry} >= {field.name for field in fields(model)} - {"removed"}
    items = [item for entry in said["entries"] for item in entry.get("items", ())]
    assert {name for item in items for name in item} == {field.name for field in fields(Item)}
    assert all(said["library"][shelf] for shelf in SHELVES)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("replace", [False, True])
def test_a_backup_of_any_version_can_be_restored(version: int, replace: bool, tmp_path: Path) -> None:
    diary = open_diary(folders_in(tmp_path), ToldTime())
    diary.restore(HERE / f"version-{version}" / "backup.zip", replace=replace)
    wanted, said = said_by_sample(version), plain(said_in(diary))
    for entry in (*wanted["entries"], *said["entries"]):  # type: ignore[misc]
        entry.pop("edited")
    assert said == wanted


@pytest.mark.parametrize("version", VERSIONS)
def test_a_changed_file_is_written_in_the_present_version(version: int, tmp_path: Path) -> None:
    diary = sample_in(tmp_path, version)
    diary.add([eaten("rye")])
    assert json.loads(month_file(tmp_path).read_bytes())["about"]["1"]["schema"] == SCHEMA
    assert bool(diary.backups()) == (version < SCHEMA)


@pytest.mark.parametrize("version", ["1", 1.0, True, None, 0, -1, [], {"1": 1}])
def test_a_version_that_never_was_is_none(version: object) -> None:
    with pytest.raises(UnreadableError, match="does not say its version"):
        version_of({"about": {"1": {"schema": version}}, "entries": {}})


def upper_case(tables: Tables) -> Tables:
    """A step to a made-up version in which foods are written in capitals."""
    entries = {}
    for key, document in tables["entries"].items():
        items = [{**item, "food": item["food"].upper()} for item in document.get("items", ())]
        entries[key] = {**document, **({"items": items} if items else {})}
    return {**tables, "entries": entries}


def renamed(tables: Tables) -> Tables:
    """A step to a made-up version in which usuals are called meals."""
    return {("meals" if name == "usuals" else name): table for name, table in tables.items()}


def test_steps_are_taken_in_order_and_change_nothing_they_are_given() -> None:
    stored: Tables = {"entries": {"a": {"items": [{"food": "oats"}]}}}
    before = deepcopy(stored)
    steps = (upper_case, lambda tables: {**tables, "more": {}})
    assert up_to_date(stored, steps) == {
        "about": {"1": {"schema": 3}},
        "entries": {"a": {"items": [{"food": "OATS"}]}},
        "more": {},
    }
    assert stored == before
    newer: Tables = {"about": {"1": {"schema": 9, "by": "others"}}, "entries": {}}
    assert up_to_date(newer, steps) == newer


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A diary of the present version, looked at by a program of the next one."""
    diary = diary_in(tmp_path)
    diary.add([eaten("oats"), eaten("plum", day=OCTOBER)])
    diary.library.put("usuals", "porridge", {"line": "oats"})
    update(monkeypatch)
    return tmp_path


def update(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program of the next version in the place of this one."""
    made_up = {
        "SCHEMA": SCHEMA + 1,
        "MONTH_STEPS": (*MONTH_STEPS, upper_case),
        "LIBRARY_STEPS": (*LIBRARY_STEPS, renamed),
    }
    for name, module in list(sys.modules.items()):
        if name.startswith("gutbone_tui.diary"):
            for attribute, value in made_up.items():
                if hasattr(module, attribute):
                    monkeypatch.setattr(module, attribute, value)


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


def test_a_newer_diary_is_read_but_not_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as newer:
        update(newer)
        diary = diary_in(tmp_path)
        diary.add([eaten("oats")])
        diary.remember("pepper", "bell-pepper")
        backup = diary.back_up(tmp_path / "newer.zip").path
    before = files_in(tmp_path / "data")
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).plants == {"oats"}
    assert diary.library.meanings == {"pepper": "bell-pepper"}
    changes: tuple[Callable[[], object], ...] = (
        lambda: diary.add([eaten("rye")]),
        lambda: diary.remember("date", "dates"),
        lambda: diary.restore(backup),
        lambda: diary.restore(backup, replace=True),
    )
    for change in changes:
        with pytest.raises((ReadOnlyError, DiaryError), match="newer gutbone"):
            change()
    assert files_in(tmp_path / "data") == before
    assert all("newer gutbone" in notice for notice in diary.notices)
