"""`gutbone import`: exports and rows of lines, twice, damaged, and hostile."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Gutbone
from tests.nasty import NASTY

ROWS = """\
date\tline
# from the notebook
2026-11-20\tb: kefir, oats, 6 prunes
2026-11-20\tslept 7.5 well
2026-11-20\tlentil soup
2026-11-20\tsalmon, potatoes
"2026-11-21","walnuts, an apple; stress 3"
2026-11-21;'=1+1 is what a spreadsheet would run
"""


def file_with(folder: Path, text: str | bytes, name: str = "in.txt") -> str:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def test_rows_are_said_recorded_and_taken_back(gutbone: Gutbone, tmp_path: Path) -> None:
    file = file_with(tmp_path, ROWS)
    said = gutbone("import", file, "--dry-run").out
    assert "7 entries for 2 days" in said
    assert gutbone("today", "--date", "2026-11-20", "--json").json["empty"]
    assert gutbone("import", file, "--yes").out.endswith("Imported. `gutbone undo` takes it back.\n")
    day = gutbone("today", "--date", "2026-11-20", "--json").json
    meals = {slot: [line["text"] for line in lines] for slot, lines in day["meals"].items() if lines}
    assert meals == {
        "breakfast": ["kefir, oats, 6 prunes"], "lunch": ["lentil soup"], "dinner": ["salmon, potatoes"],
    }  # fmt: skip
    assert day["sleep"] == {"hours": 7.5, "quality": 4}
    assert gutbone("today", "--date", "2026-11-21", "--json").json["stress"] == 3
    gutbone("undo")
    assert json.loads(gutbone("export").out)["entries"] == []


def test_the_same_rows_twice_are_recorded_once(gutbone: Gutbone, tmp_path: Path) -> None:
    file = file_with(tmp_path, ROWS + "2026-11-21\tcoffee\n2026-11-21\tcoffee\n")
    gutbone("import", file, "--yes")
    before = json.loads(gutbone("export").out)["entries"]
    again = gutbone("import", file, "--yes", "--json").json
    assert (again["imported"], again["added"], again["repeated"]) == (False, 0, 9)
    assert json.loads(gutbone("export").out)["entries"] == before


def test_an_export_comes_back_whole_and_only_once(gutbone: Gutbone, tmp_path: Path) -> None:
    gutbone("add", "--date", "2026-11-20", "b: kefir, oats, 6 prunes; slept 7.5 well; dxa hip -1.8")
    file = file_with(tmp_path, gutbone("export").out, "export.json")
    elsewhere = ("--data", str(tmp_path / "elsewhere"))
    first = gutbone("import", file, "--yes", "--json", *elsewhere).json
    assert (first["imported"], first["added"]) == (True, 3)
    entries = [json.loads(gutbone("export", *where).out)["entries"] for where in ((), elsewhere)]
    assert entries[0] == entries[1]
    again = gutbone("import", file, "--yes", *elsewhere)
    assert (again.code, again.out) == (0, "There is nothing in it that the diary has not got.\n")
    gutbone("undo", *elsewhere)
    assert json.loads(gutbone("export", *elsewhere).out)["entries"] == []


def test_an_export_brings_the_usuals_too(gutbone: Gutbone, tmp_path: Path) -> None:
    from gutbone_tui.cli.opening import diary_for
    from gutbone_tui.cli.options import Options

    diary_for(Options()).keep_usual("porridge", "oats, walnuts")
    file = file_with(tmp_path, gutbone("export").out, "export.json")
    options = Options()
    options.data = tmp_path / "elsewhere"
    gutbone("import", file, "--yes", "--data", str(options.data))
    assert diary_for(options).usuals() == {"porridge": "oats, walnuts"}


def test_no_is_the_answer_where_nobody_says_yes(
    gutbone: Gutbone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    ended = gutbone("import", file_with(tmp_path, ROWS))
    assert ended.code == 1
    assert "Nothing was imported" in ended.err
    assert json.loads(gutbone("export").out)["entries"] == []


def test_rows_that_say_no_day_and_numbers_that_do_not_fit_are_told(gutbone: Gutbone, tmp_path: Path) -> None:
    file = file_with(tmp_path, "soup\n2026-13-40\tsoup\n1066-10-14\tsoup\n2026-11-20\tstress 99; sleep 7\n")
    told = gutbone("import", file, "--yes", "--json").json
    assert told["added"] == 1
    assert len(told["problems"]) == 4
    assert "Row 1" in told["problems"][0]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x02",
        b"\xff\xfe2026-11-20\tsoup",
        b"2026-11-20\t" + b"a" * 100_000,
        b"{",
        b"{}",
        b'{"gutbone": 1, "entries": 3}',
        b'{"gutbone": 99, "entries": []}',
        b'{"gutbone": 1, "entries": [null, 3, {"id": ""}, {"id": "x"}, {"id": "y", "day": "2026-11-20"}]}',
        b'{"gutbone": 1, "entries": [' + b"[" * 5_000 + b"]" * 5_000 + b"]}",
        b'{"gutbone": 1, "entries": [{"id": "../../x", "day": "../../etc", "kind": "note"}]}',
        b'{"gutbone": 1, "entries": [], "library": {"usuals": {"a": 3}, "evil": {"b": {}}}}',
    ],
    ids=range(12),
)
def test_no_file_brings_it_down_or_gets_out_of_the_diary(gutbone: Gutbone, tmp_path: Path, content: bytes) -> None:
    ended = gutbone("import", file_with(tmp_path, content), "--yes")
    assert ended.code in (0, 1)
    assert "mistake of the program" not in ended.err
    assert gutbone("add", "b: oats").code == 0
    assert {path.name for path in tmp_path.iterdir()} <= {"in.txt", "data", "config", "cache"}


def test_odd_text_is_kept_as_it_is(gutbone: Gutbone, tmp_path: Path) -> None:
    rows = [f"2026-11-20\tnote: so {line}" for line in NASTY if not any(sign in line for sign in "\n\r;\0")]
    file = file_with(tmp_path, "\n".join(rows).encode("utf-8", "replace"))
    assert gutbone("import", file, "--yes", "--json").json["problems"] == []
    assert len(json.loads(gutbone("export").out)["entries"]) >= len(rows)


def test_no_file_is_one_sentence(gutbone: Gutbone, tmp_path: Path) -> None:
    for name in (str(tmp_path / "none"), str(tmp_path), "\0"):
        ended = gutbone("import", name, "--yes")
        assert ended.code == 1
        assert ended.err.count("\n") == 1
