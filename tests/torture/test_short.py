"""A short form of every part of the torture, which `make torture` runs in full."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.torture.__main__ import PARTS
from tests.torture.attempts import foreseeable
from tests.torture.fault_kinds import FAULTS
from tests.torture.faults import Lot, pairs, try_lot
from tests.torture.lived_in import MONTH, ground_in
from tests.torture.operations import OPERATIONS
from tests.torture.parts import Part, Setting, run_part

SEED = 4


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_nothing_is_lost(part: Part, tmp_path: Path) -> None:
    row = run_part(part, Setting(tmp_path / part.name, SEED, jobs=1, short=True))
    assert not row.report.wrong
    assert row.report.tried
    assert row.report.checked


def test_a_seed_spoils_the_same_bytes_every_time(tmp_path: Path) -> None:
    grounds = []
    for name in ("one", "two"):
        with foreseeable("a seed"):
            grounds.append(ground_in(tmp_path / name).place.bytes_at_first(MONTH))
    assert grounds[0] == grounds[1]


def test_every_fault_meets_every_operation_in_the_full_form(tmp_path: Path) -> None:
    every = pairs(Setting(tmp_path, SEED, jobs=1))
    assert {operation.name for operation, _ in every} == {operation.name for operation in OPERATIONS}
    for operation in OPERATIONS:
        met = {fault.name for each, fault in every if each.name == operation.name}
        assert met == (operation.only or {fault.name for fault in FAULTS})


def test_one_case_can_be_tried_by_its_name(tmp_path: Path) -> None:
    setting = Setting(tmp_path / "only", SEED, jobs=1, only="add, killed, 9")
    assert [(operation.name, fault.name) for operation, fault in pairs(setting)] == [("add", "killed")]
    report = try_lot(Lot("add", "killed", tmp_path / "lot", setting))
    assert (report.tried, report.wrong) == (1, ())
