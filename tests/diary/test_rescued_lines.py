"""Lines of torn files: which are whole entries, and which only look like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.diary.damaged import aside_in, put, recorded
from tests.diary.making import (
    MONDAY,
    SUNDAY_BEFORE_NOVEMBER,
    diary_in,
    eaten,
    said_by,
)


def test_a_line_before_zeros_is_whole(tmp_path: Path) -> None:
    data = recorded(tmp_path)
    at = data.index(b'"sleep"')
    at = data.index(b"\n", at)
    put(tmp_path, data[:at] + b"\0" * (len(data) - at))
    assert diary_in(tmp_path).day(MONDAY).sleep_hours == 7


@pytest.mark.parametrize("letter", [b"\x0c", b"l", b"}", "é".encode()])
def test_a_line_whose_comma_is_damaged_is_whole(letter: bytes, tmp_path: Path) -> None:
    data = recorded(tmp_path)
    lines = data.split(b"\n")
    number = next(number for number, line in enumerate(lines) if b'"sleep"' in line)
    lines[number] = lines[number].removesuffix(b",") + letter
    put(tmp_path, b"\n".join(lines)[:-1] + b"?")
    assert diary_in(tmp_path).day(MONDAY).sleep_hours == 7


def test_lines_that_got_into_another_table_are_found(tmp_path: Path) -> None:
    data = recorded(tmp_path)
    row = next(line for line in data.split(b"\n") if b'"sleep"' in line)
    put(tmp_path, data.replace(row, b'"x":{}\n},\n"entries":{\n"y":{}\n},\n"usuals":{\n' + row))
    assert diary_in(tmp_path).day(MONDAY).sleep_hours == 7


def test_a_line_put_together_from_two_entries_is_neither(tmp_path: Path) -> None:
    data = recorded(tmp_path)
    row = next(line for line in data.split(b"\n") if b'"sleep"' in line)
    mixed = row.replace(b'"hours":7', b'"day":"2026-11-22","hours":3')
    put(tmp_path, data.replace(row, mixed + b"\n" + row))
    assert diary_in(tmp_path).day(MONDAY).sleep_hours == 7


def test_an_entry_of_another_month_is_not_hidden_by_what_was_put_together_from_two(tmp_path: Path) -> None:
    first = diary_in(tmp_path).add([eaten("fig", day=SUNDAY_BEFORE_NOVEMBER.replace(month=10))]).entry_ids[0]
    data = recorded(tmp_path)
    row = next(line for line in data.split(b"\n") if b'"sleep"' in line)
    mixed = row.replace(row[1:27], first.encode()).replace(b'"day":', b'"day":"2026-10-01","day":')
    put(tmp_path, data.replace(row, mixed))
    assert len(said_by(diary_in(tmp_path))) == 3
    assert said_by(diary_in(tmp_path))[first][2] == "fig"


def test_entries_in_a_table_of_another_name_are_found(tmp_path: Path) -> None:
    data = recorded(tmp_path)
    row = next(line for line in data.split(b"\n") if b'"sleep"' in line)
    put(tmp_path, data.replace(row, b'"x":{}\n},\n"usuals":{\n' + row))
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).sleep_hours == 7
    assert "entries are in a table of another name" in diary.notices[0]
    assert len(aside_in(tmp_path)) == 1


def test_entries_in_a_table_of_another_name_are_merged_as_entries(tmp_path: Path) -> None:
    data = recorded(tmp_path / "other")
    row = next(line for line in data.split(b"\n") if b'"sleep"' in line)
    put(tmp_path / "other", data.replace(row, b'"x":{}\n},\n"usuals":{\n' + row))
    diary = diary_in(tmp_path)
    diary.add([eaten("rye")])
    diary.merge([tmp_path / "other" / "data"])
    assert diary.day(MONDAY).sleep_hours == 7
    assert diary.day(MONDAY).plants == {"oats", "kefir", "pear", "rye"}
