"""`gutbone backup` and `gutbone restore`, and the backup that is made beside other verbs."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Gutbone


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Lets the user answer."""

    def answer(words: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(words))

    return answer


def backups_in(place: Path) -> list[Path]:
    return sorted((place / "data" / "backups").glob("*.zip"))


def recorded(gutbone: Gutbone) -> set[str]:
    """The lines in the diary."""
    return {entry["text"] for entry in gutbone("export").json["entries"]}


def test_a_backup_is_made_and_listed(gutbone: Gutbone, tmp_path: Path) -> None:
    assert gutbone("backup").code == 1
    assert gutbone("backup", "--list").out == "There is no backup yet; `gutbone backup` makes one.\n"
    gutbone("add", "b: oats")
    ended = gutbone("backup", "--json")
    assert ended.code == 0
    assert Path(ended.json["file"]).parent == tmp_path / "data" / "backups"
    assert (ended.json["months"], ended.json["left_out"]) == (1, [])
    said = gutbone("backup")
    assert said.code == 0
    assert said.out.startswith("Backed up 1 month (")
    assert "read back and found whole: " in said.out
    listed = gutbone("backup", "--list", "--json").json["backups"]
    assert [each["trouble"] for each in listed] == [None] * len(backups_in(tmp_path))
    lines = gutbone("backup", "--list").out.splitlines()
    assert len(lines) == len(listed)
    assert all(each["file"] in line for each, line in zip(listed, lines, strict=True))


def test_a_backup_goes_where_it_is_told(gutbone: Gutbone, tmp_path: Path) -> None:
    gutbone("add", "b: oats")
    assert gutbone("backup", "--to", str(tmp_path / "mine.zip")).code == 0
    ended = gutbone("backup", "--to", str(tmp_path / "mine.zip"))
    assert ended.code == 1
    assert "already" in ended.err
    assert gutbone("backup", "--to", str(tmp_path)).code == 0
    assert len(list(tmp_path.glob("gutbone-*.zip"))) == 1


def test_a_damaged_month_is_named_and_left_out(gutbone: Gutbone, tmp_path: Path) -> None:
    gutbone("add", "b: oats")
    gutbone("add", "--date", "2020-01-01", "b: oats")
    (tmp_path / "data" / "diary" / "2020-01.json").write_bytes(b"{")
    ended = gutbone("backup")
    assert ended.code == 1
    assert "2020-01.json is damaged" in ended.err
    assert "1 month " in ended.out


def test_restoring_asks_and_can_be_undone(gutbone: Gutbone, tmp_path: Path, typed: Any) -> None:
    gutbone("add", "b: oats")
    kept = str(tmp_path / "kept.zip")
    gutbone("backup", "--to", kept)
    gutbone("add", "l: rye bread")
    for answer in ("", "n\n", "perhaps\n"):
        typed(answer)
        ended = gutbone("restore", kept, "--replace")
        assert ended.code == 1
        assert "Entries: 0 added, 0 changed, 1 removed (1 day, " in ended.out
        assert "Nothing was restored." in ended.err
    assert recorded(gutbone) == {"oats", "rye bread"}
    typed("y\n")
    ended = gutbone("restore", kept, "--replace")
    assert ended.code == 0
    assert ended.out.endswith("Restored. `gutbone undo` takes it back.\n")
    assert recorded(gutbone) == {"oats"}
    assert gutbone("undo").code == 0
    assert recorded(gutbone) == {"oats", "rye bread"}


def test_restoring_for_programs(gutbone: Gutbone, tmp_path: Path) -> None:
    gutbone("add", "b: oats")
    kept = str(tmp_path / "kept.zip")
    gutbone("backup", "--to", kept)
    gutbone("undo")
    assert gutbone("restore", kept, "--json").code == 2
    dry = gutbone("restore", kept, "--json", "--dry-run", "--replace").json
    assert (dry["restored"], dry["replace"], dry["added"], dry["file"]) == (False, True, 1, kept)
    assert recorded(gutbone) == set()
    merged = gutbone("restore", kept, "--json", "--yes").json
    assert (merged["restored"], merged["added"], merged["still_removed"]) == (False, 0, 1)
    assert gutbone("restore", kept, "--json", "--yes", "--replace").json["restored"] is True
    assert recorded(gutbone) == {"oats"}


def test_a_backup_is_named_by_its_day_or_not_at_all(gutbone: Gutbone, tmp_path: Path) -> None:
    assert gutbone("restore").code == 1
    gutbone("add", "b: oats")
    (made,) = backups_in(tmp_path)
    for named in ([], ["today"], [made.stem], [made.name], [str(made)]):
        ended = gutbone("restore", *named, "--yes")
        assert ended.code == 0
        assert str(made) in ended.out
        assert "Nothing would change" in ended.out
    for words, code, says in (
        ("2020-01-01", 1, "There is no backup of Wed 1 Jan 2020; there are: 20"),
        ("tomorrowish", 2, "neither a file nor a day"),
        ("missing.zip", 1, "There is no file"),
        (str(tmp_path), 1, "it is no file"),
    ):
        ended = gutbone("restore", words, "--yes")
        assert ended.code == code
        assert says in ended.err
        assert ended.err.count("\n") == 1


def test_a_file_that_is_no_backup_is_refused_in_one_sentence(gutbone: Gutbone, tmp_path: Path) -> None:
    gutbone("add", "b: oats")
    (tmp_path / "evil.zip").write_bytes(b"PK\x03\x04" * 100)
    ended = gutbone("restore", str(tmp_path / "evil.zip"), "--yes")
    assert ended.code == 1
    assert ended.out == ""
    assert ended.err.count("\n") == 1
    assert recorded(gutbone) == {"oats"}


def test_what_came_up_while_restoring_is_told(gutbone: Gutbone, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text("goal = 25\n")
    gutbone("add", "b: oats")
    gutbone("backup", "--to", str(tmp_path / "kept.zip"))
    (tmp_path / "config" / "config.toml").unlink()
    ended = gutbone("--data", str(tmp_path / "other"), "restore", str(tmp_path / "kept.zip"), "--yes")
    assert ended.code == 0
    assert "settings of the backup are used from the next start on" in ended.err


def test_adding_makes_a_backup_when_there_was_none_for_long(gutbone: Gutbone, tmp_path: Path) -> None:
    gutbone("add", "b: oats")
    (made,) = backups_in(tmp_path)
    gutbone("add", "l: rye bread")
    assert backups_in(tmp_path) == [made]
    made.rename(made.with_name("2026-01-01.zip"))
    gutbone("add", "d: leek")
    assert [path.name for path in backups_in(tmp_path)] == ["2026-01-01.zip", made.name]


def test_a_backup_that_fails_does_not_spoil_what_was_recorded(gutbone: Gutbone, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "backups").write_bytes(b"in the way")
    ended = gutbone("add", "b: oats")
    assert ended.code == 0
    assert ended.err.startswith("gutbone: This is recorded, but the diary could not be backed up. Could not write ")
    assert ended.err.count("\n") == 1
    assert recorded(gutbone) == {"oats"}


def test_what_undo_cannot_take_back_is_not_promised(gutbone: Gutbone, tmp_path: Path) -> None:
    gutbone("add", "b: oats")
    gutbone("backup", "--to", str(tmp_path / "kept.zip"))
    month = next((tmp_path / "data" / "diary").glob("*.json"))
    value = json.loads(month.read_bytes())
    entry = next(iter(value["entries"].values()))
    value["entries"] = {"odd": {**entry, "id": "odd", "kind": "mood"}}
    other = tmp_path / "other" / "diary"
    other.mkdir(parents=True)
    (other / month.name).write_text(json.dumps(value), encoding="utf-8")
    merged = gutbone("merge", "--yes", str(other.parent))
    assert "1 line that this version cannot read: kept as written." in merged.out
    assert "It is nothing that `gutbone undo` could take back." in merged.out
    value["entries"]["another"] = {**entry, "id": "another"}
    (other / month.name).write_text(json.dumps(value).replace("mood", "temper"), encoding="utf-8")
    merged = gutbone("merge", "--yes", str(other.parent))
    assert "`gutbone undo` takes it back" in merged.out
