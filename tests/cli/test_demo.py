"""The made-up diary is written where it was asked for, and nobody's own is touched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Gutbone


def test_demo_into_a_folder(gutbone: Gutbone, tmp_path: Path) -> None:
    folder = tmp_path / "a demo"
    ended = gutbone("demo", "--into", str(folder), "--weeks", "3")
    assert ended.code == 0
    assert "3 weeks" in ended.out
    week = gutbone("week", "--json", "--data", str(folder)).json
    assert week["points"] > 0
    assert not (tmp_path / "data").exists()


def test_the_demo_ends_on_the_day_that_was_asked_for(gutbone: Gutbone, tmp_path: Path) -> None:
    gutbone("demo", "--into", str(tmp_path / "x"), "--weeks", "2", "--date", "2025-06-15")
    exported = json.loads(gutbone("export", "--data", str(tmp_path / "x")).out)
    days = {entry["day"] for entry in exported["entries"]}
    assert max(days) == "2025-06-15"
    assert min(days) >= "2025-06-02"


def test_the_demo_never_overwrites_a_diary(gutbone: Gutbone, tmp_path: Path) -> None:
    gutbone("--data", str(tmp_path / "mine"), "add", "b: oats")
    before = gutbone("export", "--data", str(tmp_path / "mine")).json["entries"]
    ended = gutbone("demo", "--into", str(tmp_path / "mine"), "--weeks", "2")
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert gutbone("export", "--data", str(tmp_path / "mine")).json["entries"] == before


@pytest.mark.parametrize("weeks", ["0", "-3", "many", "1e9", "99999", ""])
def test_senseless_numbers_of_weeks_are_wrong_usage(gutbone: Gutbone, tmp_path: Path, weeks: str) -> None:
    ended = gutbone("demo", "--into", str(tmp_path / "x"), f"--weeks={weeks}")
    assert ended.code == 2
    assert not (tmp_path / "x").exists()


def test_without_a_terminal_the_demo_says_what_to_do_instead(gutbone: Gutbone) -> None:
    ended = gutbone("demo")
    assert ended.code == 1
    assert "--into" in ended.err


def test_the_demo_goes_only_where_a_folder_can_be(
    gutbone: Gutbone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "file").touch()
    monkeypatch.chdir(tmp_path / "here")
    for name, code in (("", 2), (" ", 2), (str(tmp_path / "file"), 1), ("/dev/null", 1)):
        ended = gutbone("demo", "--into", name, "--weeks", "2")
        assert (ended.code, ended.out, ended.err.count("\n")) == (code, "", 1)
    assert not list((tmp_path / "here").iterdir())
