"""What is said of a refusal names the file that matters, and never what is in it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from gutbone_tui.diary.diary import DiaryError
from gutbone_tui.diary.disk import Disk
from tests.diary.making import MONDAY, ToldTime, diary_in, eaten, month_file


def test_a_refused_rename_names_the_file_and_not_the_temporary_one(tmp_path: Path) -> None:
    class Unchangeable(Disk):
        def replace(self, source: Path, target: Path) -> None:
            raise OSError(1, os.strerror(1), str(source), None, str(target))

    diary_in(tmp_path).add([eaten("oats")])
    with pytest.raises(DiaryError) as refused:
        diary_in(tmp_path, ToldTime(), Unchangeable()).add([eaten("rye")])
    assert str(refused.value) == f"Could not save {month_file(tmp_path)}: permission denied."


@pytest.mark.parametrize("name", ["diary/2026-11.json", ".unfinished.json"])
def test_a_folder_in_the_place_of_a_file_is_named(name: str, tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats")])
    in_the_way = tmp_path / "data" / name
    in_the_way.unlink(missing_ok=True)
    in_the_way.mkdir()
    with pytest.raises(DiaryError, match=str(in_the_way)):
        diary_in(tmp_path).add([eaten("rye")])


def test_an_unknown_kind_is_not_quoted(tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats")])
    value = json.loads(month_file(tmp_path).read_bytes())
    value["entries"]["odd"] = {"kind": "my secret", "day": str(MONDAY)}
    month_file(tmp_path).write_text(json.dumps(value), encoding="utf-8")
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).plants == {"oats"}
    said = " ".join([*diary.notices, *(finding.says for finding in diary.check_up().findings)])
    assert "kind: there is none, or one that is unknown" in said
    assert "secret" not in said
