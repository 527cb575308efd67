"""Older files are brought up to date and never lost; newer ones are read and left alone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from copy import deepcopy
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gutbone_tui.diary.diary import Diary, open_diary
from gutbone_tui.diary.encoding import SCHEMA, Tables, UnreadableError
from gutbone_tui.diary.errors import DiaryError, ReadOnlyError
from gutbone_tui.diary.migrations import LIBRARY_STEPS, MONTH_STEPS, up_to_date, version_of
from gutbone_tui.diary.shelves import SHELVES
from gutbone_tui.domain.entries import ENTRY_KINDS, Item
from tests.diary.making import (
    MONDAY,
    ToldTime,
    diary_in,
    eaten,
    files_in,
    folders_in,
    month_file,
)
from tests.diary.next_version import update, upper_case
from tests.diary.samples.made import HERE, said_in

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
