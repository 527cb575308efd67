"""A damaged diary and places that are none: said in a sentence, whichever verb comes across them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Gutbone

DATE = ("--date", "2026-11-23")


@pytest.fixture
def damaged(gutbone: Gutbone, tmp_path: Path) -> Path:
    """A month with a line in it that is no month any more."""
    gutbone("add", *DATE, "b: oats")
    month = tmp_path / "data" / "diary" / "2026-11.json"
    month.write_text("x")
    return month


@pytest.mark.parametrize(
    "words",
    [["today"], ["week"], ["plants"], ["add", "l: rye bread"], ["today", "--json"], ["merge", "OTHER", "--yes"]],
)
def test_damage_found_while_reading_is_told_once_and_both_files_are_named(
    gutbone: Gutbone, damaged: Path, tmp_path: Path, words: list[str]
) -> None:
    gutbone("add", *DATE, "--data", str(tmp_path / "other"), "l: lentil soup")
    ended = gutbone(*(str(tmp_path / "other") if word == "OTHER" else word for word in words), *DATE)
    (aside,) = damaged.parent.glob("*.damaged-*")
    assert ended.code == 0
    assert ended.out
    assert ended.err.count("\n") == ended.err.count(f"{damaged} was damaged") == 1
    assert str(aside) in ended.err
    assert aside.read_text() == "x"
    again = gutbone("today", *DATE)
    assert (again.code, again.err) == (0, "")


def test_an_export_that_came_across_damage_is_none_to_rely_on(gutbone: Gutbone, damaged: Path) -> None:
    ended = gutbone("export")
    assert ended.code == 1
    assert json.loads(ended.out)["gutbone"] == 1
    assert f"{damaged} was damaged" in ended.err
    assert gutbone("export").code == 0


def test_an_export_without_some_entry_is_none_to_rely_on(gutbone: Gutbone, damaged: Path) -> None:
    """An entry nobody can read stays in its file, so it is missing from every export."""
    damaged.write_text('{"about": {"1": {"schema": 1}}, "entries": {"one": {"day": "2026-11-23", "kind": "?"}}}')
    for _ in range(2):
        ended = gutbone("export")
        assert (ended.code, ended.json["entries"]) == (1, [])
        assert ended.err.count("\n") == 1


def test_what_was_told_at_the_start_is_no_reason_to_doubt_an_export(gutbone: Gutbone, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text("goal = 'many'\n")
    ended = gutbone("export")
    assert ended.code == 0
    assert ended.err.count("config.toml") == 1


@pytest.mark.parametrize("verb", ["today", "add", "export", "locate", "backup", "undo", "doctor"])
def test_no_diary_is_kept_in_what_is_no_folder(
    gutbone: Gutbone, verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "file").touch()
    monkeypatch.chdir(tmp_path / "here")
    for name, code in (("", 2), ("/dev/null", 1), (str(tmp_path / "file"), 1)):
        ended = gutbone(verb, "--data", name, *(["oats"] if verb == "add" else []))
        assert (ended.code, ended.out, ended.err.count("\n")) == (code, "", 1)
        assert name in ended.err
    assert gutbone("--data", "", verb).code == 2
    assert not list((tmp_path / "here").iterdir())


def test_a_variable_that_names_no_folder_is_said(gutbone: Gutbone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUTBONE_DATA", "/dev/null")
    ended = gutbone("today")
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize("words", [["backup", "--to", ""], ["merge", "", "--yes"], ["restore", "", "--yes"]])
def test_an_empty_name_is_not_the_present_folder(
    gutbone: Gutbone, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    ended = gutbone(*words)
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert not list((tmp_path / "here").iterdir())
