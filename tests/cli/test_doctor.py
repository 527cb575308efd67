"""`gutbone doctor`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Gutbone


@pytest.fixture
def month(gutbone: Gutbone, tmp_path: Path) -> Path:
    """The file of a diary with two entries and a backup."""
    gutbone("add", "--date", "2020-01-01", "b: oats; slept 7")
    return tmp_path / "data" / "diary" / "2020-01.json"


def test_a_healthy_diary(gutbone: Gutbone, month: Path) -> None:
    ended = gutbone("doctor")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "Checked 1 month with 2 entries, and 1 backup that can be restored.",
        "The diary is healthy.",
    ]
    assert gutbone("doctor", "--fix").out == ended.out
    shape = gutbone("doctor", "--json").json
    assert shape == {
        "healthy": True,
        "diary": str(month.parent.parent),
        "months": 1,
        "entries": 2,
        "backups": 1,
        "findings": [],
    }


def test_no_diary_yet(gutbone: Gutbone, tmp_path: Path) -> None:
    ended = gutbone("doctor")
    assert ended.code == 0
    assert "· There is no diary in" in ended.out
    assert not (tmp_path / "data").exists()


def test_a_sick_diary_is_mended_when_asked(gutbone: Gutbone, month: Path) -> None:
    torn = month.read_bytes()[:-30]
    month.write_bytes(torn)
    month.parent.parent.chmod(0o750)
    for _ in range(2):
        ended = gutbone("doctor")
        assert ended.code == 1
        assert f"! {month} is damaged: not valid JSON" in ended.out
        assert f"! Others on this machine can look into the folder {month.parent.parent}" in ended.out
        assert ended.out.endswith("2 problems found; `gutbone doctor --fix` mends 2 of them.\n")
        assert month.read_bytes() == torn
    fixed = gutbone("doctor", "--fix")
    assert fixed.code == 0
    assert "is kept untouched as" in fixed.out
    assert "restored from the backup" in fixed.out
    assert fixed.out.endswith("The diary is healthy.\n")
    assert gutbone("doctor").code == 0
    assert {entry["text"] for entry in gutbone("export").json["entries"]} == {"oats", "slept 7"}


def test_mending_one_thing_shows_another(gutbone: Gutbone, month: Path) -> None:
    (made,) = (month.parent.parent / "backups").iterdir()
    made.write_bytes(b"PK")
    fixed = gutbone("doctor", "--fix", "--json")
    assert fixed.code == 0
    found = {finding["says"]: finding["mended"] for finding in fixed.json["findings"]}
    assert f"It is kept as {made}.damaged and no longer counts." in found.values()
    assert "Backed up to" in found["There is no backup yet."]
    assert fixed.json["healthy"] is True


def test_what_cannot_be_mended_is_left(gutbone: Gutbone, month: Path) -> None:
    month.write_bytes(re.sub(rb'"hours":[\d.]+', b'"hours":"private"', month.read_bytes()))
    ended = gutbone("doctor", "--fix")
    assert ended.code == 1
    assert "1 line of" in ended.out
    assert "private" not in ended.out
    assert ended.out.endswith("1 problem left.\n")
    assert b"private" in month.read_bytes()


def test_wrong_usage(gutbone: Gutbone) -> None:
    assert gutbone("doctor", "--heal").code == 2
