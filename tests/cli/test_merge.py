"""`gutbone merge`: what it says, asks and does."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Gutbone

DATE = ("--date", "2026-11-23")
COPY = "2026-11 (conflicted copy 2026-11-23 081005).json"


@pytest.fixture
def other(gutbone: Gutbone, tmp_path: Path) -> Path:
    """A diary of two lines elsewhere, while the own one has another line."""
    elsewhere = tmp_path / "elsewhere"
    gutbone("--data", str(elsewhere), "add", *DATE, "b: oats; slept 7")
    gutbone("add", *DATE, "l: kefir")
    return elsewhere


def texts(gutbone: Gutbone) -> set[str]:
    """What the food lines of the diary say."""
    return {entry["text"] for entry in gutbone("export").json["entries"] if entry["kind"] == "food"}


def answer(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """Type an answer."""
    monkeypatch.setattr("sys.stdin", io.StringIO(words))


@pytest.mark.parametrize("words", ["y\n", "YES\n", "y"])
def test_merge_says_what_it_does_asks_and_does_it(
    gutbone: Gutbone, other: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    answer(monkeypatch, words)
    ended = gutbone("merge", str(other))
    assert ended.code == 0
    assert ended.out.splitlines() == [
        "Entries: 2 added, 0 changed, 0 removed (1 day, 2026-11-23).",
        "Merged. `gutbone undo` takes it back.",
    ]
    assert ended.err.strip() == "Merge? [y/N]"
    assert texts(gutbone) == {"oats", "kefir"}
    assert "2 entries merged" in gutbone("undo").out
    assert texts(gutbone) == {"kefir"}


@pytest.mark.parametrize("words", ["n\n", "\n", ""])
def test_a_no_or_no_answer_changes_nothing(
    gutbone: Gutbone, other: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    answer(monkeypatch, words)
    ended = gutbone("merge", str(other))
    assert ended.code == 1
    assert "Nothing was merged" in ended.err
    assert texts(gutbone) == {"kefir"}


def test_a_dry_run_changes_nothing(gutbone: Gutbone, other: Path) -> None:
    ended = gutbone("merge", "--dry-run", str(other))
    assert (ended.code, ended.err) == (0, "")
    assert "2 added" in ended.out
    assert texts(gutbone) == {"kefir"}


def test_numbers_for_programs(gutbone: Gutbone, other: Path) -> None:
    assert gutbone("merge", "--json", str(other)).code == 2
    first = gutbone("merge", "--json", "--dry-run", str(other)).json
    assert (first["merged"], first["added"], first["days"]) == (False, 2, ["2026-11-23"])
    assert gutbone("merge", "--json", "--yes", str(other)).json == {**first, "merged": True}
    again = gutbone("merge", "--json", "--yes", str(other)).json
    assert (again["added"], again["changed"], again["removed"], again["copies"]) == (0, 0, 0, [])


def test_merging_again_finds_nothing_and_asks_nothing(gutbone: Gutbone, other: Path) -> None:
    gutbone("merge", "--yes", str(other))
    ended = gutbone("merge", str(other))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "There is nothing new in it.\n"


def test_what_was_removed_here_is_told(gutbone: Gutbone, other: Path) -> None:
    gutbone("merge", "--yes", str(other))
    gutbone("undo")
    assert gutbone("merge", "--yes", str(other)).out.splitlines() == [
        "2 entries removed here: not brought back.",
        "There is nothing new in it.",
    ]


def test_conflict_copies_are_found_merged_and_moved_aside(gutbone: Gutbone, other: Path, tmp_path: Path) -> None:
    months = tmp_path / "data" / "diary"
    (months / COPY).write_bytes((other / "diary" / "2026-11.json").read_bytes())
    shape = gutbone("merge", "--dry-run", "--json").json
    assert (shape["copies"], shape["added"]) == ([str(months / COPY)], 2)
    ended = gutbone("merge", "--yes")
    assert ended.code == 0
    assert f"{COPY} is merged" in ended.err
    assert texts(gutbone) == {"oats", "kefir"}
    assert (tmp_path / "data" / "merged" / COPY).exists()
    ended = gutbone("merge")
    assert (ended.code, ended.out) == (0, f"There are no conflict copies in {tmp_path / 'data'}.\n")


def test_a_backup_is_merged(gutbone: Gutbone, other: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "backup.zip", "w") as backup:
        backup.write(other / "diary" / "2026-11.json", "diary/2026-11.json")
    assert gutbone("merge", "--yes", str(tmp_path / "backup.zip")).code == 0
    assert texts(gutbone) == {"oats", "kefir"}


@pytest.mark.parametrize("name", ["nothing", "empty", "notes.txt", "bad.zip"])
def test_what_is_no_diary_is_one_sentence(gutbone: Gutbone, other: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("dear diary")
    (tmp_path / "bad.zip").write_text("PK")
    ended = gutbone("merge", "--yes", str(other), str(tmp_path / name))
    assert ended.code == 1
    assert ended.out == ""
    assert ended.err.count("\n") == 1
    assert name in ended.err
    assert texts(gutbone) == {"kefir"}


def test_the_git_driver_merges_two_files(gutbone: Gutbone, other: Path, tmp_path: Path) -> None:
    names = [tmp_path / name for name in ("base", "ours", "theirs")]
    names[0].write_bytes(b"")
    names[1].write_bytes((tmp_path / "data" / "diary" / "2026-11.json").read_bytes())
    names[2].write_bytes((other / "diary" / "2026-11.json").read_bytes())
    before = names[2].read_bytes()
    ended = gutbone("merge", "--git-driver", *map(str, names))
    assert ended == (0, "", "")
    assert len(json.loads(names[1].read_bytes())["entries"]) == 3
    assert names[2].read_bytes() == before


@pytest.mark.parametrize("spoilt", [1, 2])
def test_the_git_driver_refuses_what_is_no_diary_and_leaves_it(
    gutbone: Gutbone, other: Path, tmp_path: Path, spoilt: int
) -> None:
    names = [tmp_path / name for name in ("base", "ours", "theirs")]
    for path in names:
        path.write_bytes((other / "diary" / "2026-11.json").read_bytes())
    names[spoilt].write_bytes(b"<<<<<<< ours\n")
    before = names[1].read_bytes()
    ended = gutbone("merge", "--git-driver", *map(str, names))
    assert ended.code == 1
    assert "is no file of a diary" in ended.err
    assert names[1].read_bytes() == before


def test_git_setup_prints_two_commands_and_runs_none(
    gutbone: Gutbone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = gutbone("merge", "--git-setup")
    assert ended.out.splitlines() == [
        "echo '*.json -text merge=gutbone' >> .gitattributes",
        "git config merge.gutbone.driver 'gutbone merge --git-driver %O %A %B'",
    ]
    assert not list(tmp_path.iterdir())
