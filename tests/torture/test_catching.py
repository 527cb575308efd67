"""Each part of the torture finds something where there is something to find: a defect is put in, and is caught."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest

from gutbone_tui.diary import durable, merging, rescue
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Prepared
from gutbone_tui.diary.encoding import ENTRIES, Tables
from tests.torture import app_lanes, attempts, damage, faults, kills, lanes, merges, parts, programs, writers
from tests.torture.__main__ import PARTS
from tests.torture.defects import acknowledged_too_early, everywhere, unlocked_write
from tests.torture.fuzz_month import Fuzzer
from tests.torture.parts import Part, Report, Row, Setting, run_part, table


def setting_in(folder: Path, *, short: bool = True) -> Setting:
    return Setting(folder / "here", seed=1, jobs=1, short=short)


def faults_of(operation: str, fault: str, folder: Path) -> Report:
    """What one operation with one fault at every step comes to."""
    return faults.try_lot(faults.Lot(operation, fault, folder / "here", setting_in(folder, short=False)))


def spoilt(folder: Path, number: int = 40) -> Report:
    """What becomes of so many damaged files."""
    return damage.spoil_lot(damage.Lot(folder / "here", tuple(f"caught-{each}" for each in range(number))))


def forgetful_rescuer(name: str, data: bytes) -> dict[str, Any]:
    """A rescuer that drops an entry."""
    found = _rescued(name, data)
    return {key: found[key] for key in sorted(found)[1:]}


_rescued = rescue.rescued
_merged_tables = merging.merged_tables
_prepare = durable.prepare


def test_a_save_that_is_acknowledged_although_it_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    acknowledged_too_early(monkeypatch)
    assert any("entries are not as they must be" in loss for loss in faults_of("add", "ENOSPC once", tmp_path).lost)


def test_files_that_are_not_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hasty(
        fs: FileSystem, target: Path, data: bytes, *, before: bytes | None = None, lasting: bool = True
    ) -> Prepared:
        """Prepare a file without waiting for the disk."""
        return _prepare(fs, target, data, before=before, lasting=False)

    everywhere(monkeypatch, "prepare", hasty)
    assert faults_of("add", "power cut", tmp_path).wrong


def test_files_that_are_written_over_rather_than_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def written_over(fs: FileSystem, prepared: Any, *, lasting: bool = True) -> None:
        """Write into the files themselves."""
        for each in prepared:
            descriptor = fs.open(each.target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            data = each.temporary.read_bytes()
            for first in range(0, len(data), 100):
                fs.write(descriptor, memoryview(data)[first : first + 100])
            fs.close(descriptor)
            fs.remove(each.temporary)

    everywhere(monkeypatch, "put_in_place", written_over)
    assert faults_of("edit", "killed", tmp_path).wrong


def test_leftovers_that_nobody_clears_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    everywhere(monkeypatch, "clear_leftovers", lambda *_: None)
    assert any("left over for ever" in loss for loss in faults_of("add", "killed", tmp_path).lost)


def test_a_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        """Fail in a way nobody has thought of."""
        raise KeyError("oats")

    monkeypatch.setattr("gutbone_tui.diary.rescue.keep_aside", broken)
    assert spoilt(tmp_path).tracebacks


def shot_once_it_says_something(process: Popen[str], *_: object) -> programs.Ended:
    """Kill a program as soon as it says something."""
    assert process.stdout is not None
    said = process.stdout.readline()
    process.kill()
    end = programs.ended(process)
    return end._replace(said=said + end.said)


def test_a_command_that_says_so_before_it_is_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = (sys.executable, "-m", "tests.torture.defects", "early")
    monkeypatch.setattr(programs, "GUTBONE", program)
    monkeypatch.setattr(lanes, "shoot", shot_once_it_says_something)
    report = lanes.run_commands(lanes.Lane(tmp_path, 1, "command"))
    assert any("what was acknowledged is not there" in loss for loss in report.lost)


def test_an_app_that_shows_as_recorded_what_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app_lanes, "GUTBONE", (sys.executable, "-m", "tests.torture.defects", "never"))
    report = app_lanes.run_apps(lanes.Lane(tmp_path, 1, "app 7"))
    assert any("shown as recorded and gone" in loss for loss in report.lost)


def test_writers_without_a_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writers, "write", unlocked_write)
    assert run_part(writers.PART, setting_in(tmp_path)).report.wrong


def test_a_rescuer_that_drops_an_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    everywhere(monkeypatch, "rescued", forgetful_rescuer)
    assert any("can be read and is not shown" in loss for loss in spoilt(tmp_path / "files").lost)
    assert Fuzzer(tmp_path / "fuzz").found(30, seed=1)


def test_a_damaged_file_that_is_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rescue, "keep_aside", lambda fs, path, *_: path.with_name("kept"))
    assert any("overwritten although it could not be read" in loss for loss in spoilt(tmp_path).lost)


def test_a_merge_that_forgets_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(one: Tables, other: Tables, month: str = "") -> Tables:
        """Leave one out."""
        found = _merged_tables(one, other, month)
        entries = found.get(ENTRIES, {})
        return {**found, **({ENTRIES: {key: entries[key] for key in sorted(entries)[1:]}} if entries else {})}

    everywhere(monkeypatch, "merged_tables", forgetful)
    assert merges.run_world(merges.World(10, 1)).lost


def test_a_case_that_does_not_end() -> None:
    def endless() -> str:
        """Wait for ever."""
        while True:
            time.sleep(1)

    before = signal.getsignal(signal.SIGALRM)
    assert "hung" in attempts.attempt("a case", endless, patience=0.05)
    assert signal.getsignal(signal.SIGALRM) is before


def part_that(run: Callable[[Setting], Report]) -> Part:
    return Part("part", "cases", "things", run, least=2)


def test_a_part_that_cannot_go_on_or_tries_too_little_has_failed(tmp_path: Path) -> None:
    def broken(setting: Setting) -> Report:
        """Fail at once."""
        raise OSError("no")

    row = run_part(part_that(broken), setting_in(tmp_path / "1", short=False))
    assert row.report.tracebacks
    assert "only 0 of 2 cases were tried" in row.report.lost
    assert run_part(part_that(lambda _: Report(1)), setting_in(tmp_path / "2", short=False)).report.lost
    assert not run_part(part_that(lambda _: Report(2)), setting_in(tmp_path / "3", short=False)).report.wrong


def test_the_table_counts_losses_and_tracebacks(tmp_path: Path) -> None:
    wrong = ("a: gone", "b: traceback, KeyError at x.py:1: 'oats'", "c: left over")
    lines = table([Row(part_that(lambda _: Report(0)), Report(2_000, wrong, checked=7), 61.4)]).splitlines()
    assert [line.split() for line in lines] == [
        ["part", "tried", "checked", "lost", "tracebacks", "seconds"],
        ["part", "2,000", "cases", "7", "things", "2", "1", "61"],
        ["all", "2", "1", "61"],
    ]


def test_the_full_form_is_as_large_as_it_must_be() -> None:
    assert {part.name: part.least for part in PARTS} == {
        "faults": 1_000, "kills": 500, "writers": 2_000, "damage": 20_000, "merges": 2_000,
    }  # fmt: skip
    assert kills.APPS >= 60
    assert parts.together([Report(1, ("a",)), Report(2)]).tried == 3
