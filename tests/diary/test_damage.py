"""Month files that are damaged, foreign, or from another version: never a traceback, never an overwrite."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import ReadOnlyError
from tests.diary.damaged import aside_in, put, recorded
from tests.diary.making import (
    MONDAY,
    SUNDAY_BEFORE_NOVEMBER,
    diary_in,
    eaten,
    files_in,
    month_file,
    said_by,
    slept,
    temporary_place,
)


def changed(data: bytes, change: Any) -> bytes:
    """The bytes of a file whose JSON was changed by hand."""
    value = json.loads(data)
    change(value)
    return json.dumps(value, indent=4, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"null", b"[]", b"[1]", b'"diary"', b"\xff\xfe\x00", b"\x00" * 100, b'{"entries": []}',
        b'{"about": {"1": {}}}', b'{"about": {"1": {"schema": "1"}}}', b"[" * 100_000, b'{"entries": 1}', b"NaN",
        b'{"about": {"1": {"schema": 1}}, "entries": {}',
    ],
)  # fmt: skip
def test_what_is_no_month_is_set_aside_untouched(data: bytes, tmp_path: Path) -> None:
    put(tmp_path, data)
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).empty
    (notice,) = diary.notices
    assert str(month_file(tmp_path)) in notice
    assert "2026-11.json.damaged-20261123T081005" in notice
    assert aside_in(tmp_path) == [data]
    diary.add([eaten("oats")])
    assert diary_in(tmp_path).day(MONDAY).plants == {"oats"}
    assert aside_in(tmp_path) == [data]


def test_each_damaged_file_keeps_a_name_of_its_own(tmp_path: Path) -> None:
    for data in (b"one", b"two", b"three"):
        put(tmp_path, data)
        assert diary_in(tmp_path).day(MONDAY).empty
    assert sorted(aside_in(tmp_path)) == [b"one", b"three", b"two"]


def test_readable_entries_of_a_torn_file_are_saved(tmp_path: Path) -> None:
    data = recorded(tmp_path)
    torn = data[: data.rindex(b'"items"')]
    put(tmp_path, torn)
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).plants == {"oats", "kefir"}
    assert diary.day(MONDAY).sleep_hours == 7
    assert "2 entries were read from it" in diary.notices[0]
    assert aside_in(tmp_path) == [torn]
    assert said_by(diary_in(tmp_path)) == said_by(diary)
    assert not diary_in(tmp_path).notices


def test_one_flipped_bit_costs_one_entry_at_most(tmp_path: Path) -> None:
    data = recorded(tmp_path)
    for place in range(0, len(data), 7):
        flipped = data[:place] + bytes([data[place] ^ 0x10]) + data[place + 1 :]
        put(tmp_path, flipped)
        diary = diary_in(tmp_path)
        assert len(diary.entries(MONDAY, MONDAY)) >= 2 or flipped in aside_in(tmp_path)
        diary.add([eaten("rye")])
        assert flipped in aside_in(tmp_path) or len(json.loads(month_file(tmp_path).read_bytes())["entries"]) == 4


@settings(max_examples=80)
@given(st.binary(max_size=60), st.integers(0, 10_000), st.integers(0, 200))
def test_any_bytes_can_stand_in_a_month_file(noise: bytes, at: int, length: int) -> None:
    with temporary_place() as place:
        data = recorded(place)
        at %= len(data)
        spoilt = data[:at] + noise + data[at + length :]
        put(place, spoilt)
        diary = diary_in(place)
        diary.week(MONDAY)
        diary.courses(MONDAY)
        diary.add([eaten("rye")])
        assert "rye" in diary_in(place).day(MONDAY).plants
        if spoilt not in aside_in(place):
            kept, was = (json.loads(each)["entries"] for each in (month_file(place).read_bytes(), spoilt))
            assert all(kept[key] == document for key, document in was.items())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(["id", "day", "at", "edited", "kind", "items", "slot", "text", "hours", "removed", "colour"])


@settings(max_examples=80)
@given(st.dictionaries(FIELDS, JSON, max_size=4), JSON)
def test_any_document_survives_a_save_as_it_is(odd: dict[str, Any], stranger: Any) -> None:
    with temporary_place() as place:

        def spoil(value: Any) -> None:
            first = min(value["entries"])
            value["entries"][first] = {**value["entries"][first], **odd}
            value["entries"]["stranger"] = stranger
            value["more"] = {"1": stranger}

        put(place, changed(recorded(place), spoil))
        before = json.loads(month_file(place).read_bytes())
        diary = diary_in(place)
        diary.week(MONDAY)
        diary.entries(MONDAY.min, MONDAY.max)
        diary.add([eaten("rye")])
        after = json.loads(month_file(place).read_bytes())
        assert repr(after["more"]) == repr(before["more"])
        for key, document in before["entries"].items():
            assert repr(after["entries"][key]) == repr(document)
        assert "rye" in diary_in(place).day(MONDAY).plants


def test_an_unreadable_entry_stays_in_its_file_and_is_mentioned(tmp_path: Path) -> None:
    def spoil(value: Any) -> None:
        value["entries"]["x"] = {"kind": "feeling", "digestion": "very"}

    put(tmp_path, changed(recorded(tmp_path), spoil))
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).plants == {"oats", "kefir", "pear"}
    (notice,) = diary.notices
    assert notice.startswith(f"1 entry in {month_file(tmp_path)} cannot be read and stays")
    diary.add([eaten("rye")])
    diary.undo()
    assert json.loads(month_file(tmp_path).read_bytes())["entries"]["x"] == {"kind": "feeling", "digestion": "very"}
    again = diary_in(tmp_path)
    assert again.day(MONDAY).plants == {"oats", "kefir", "pear"}
    assert again.notices == (notice,)


def test_what_only_others_know_of_an_entry_survives_its_change(tmp_path: Path) -> None:
    data = recorded(tmp_path)

    def enrich(value: Any) -> None:
        first = value["entries"][min(value["entries"])]
        first["mood"] = "good"
        first["items"][0]["brand"] = "Farm"

    put(tmp_path, changed(data, enrich))
    diary = diary_in(tmp_path)
    first = diary.entries(MONDAY, MONDAY)[0]
    diary.move([first.id], slot="dinner")
    diary.untick("kefir", MONDAY)
    diary.undo()
    document = json.loads(month_file(tmp_path).read_bytes())["entries"][first.id]
    assert (document["mood"], document["items"][0]["brand"], document["slot"]) == ("good", "Farm", "dinner")
    assert diary_in(tmp_path).day(MONDAY).plants == {"oats", "kefir", "pear"}


def test_a_newer_file_is_read_but_not_changed(tmp_path: Path) -> None:
    def renew(value: Any) -> None:
        value["about"]["1"]["schema"] = 2

    put(tmp_path, changed(recorded(tmp_path), renew))
    before = files_in(tmp_path / "data" / "diary")
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).plants == {"oats", "kefir", "pear"}
    assert "newer gutbone" in diary.notices[0]
    with pytest.raises(ReadOnlyError, match="newer gutbone"):
        diary.add([eaten("rye")])
    with pytest.raises(ReadOnlyError):
        diary.add([eaten("rye", day=MONDAY.replace(month=10)), eaten("rye")])
    assert files_in(tmp_path / "data" / "diary") == before


def test_a_repeated_key_loses_neither_entry(tmp_path: Path) -> None:
    data = recorded(tmp_path)
    line = next(line for line in data.split(b"\n") if b'"sleep"' in line)
    repeated = data.replace(line, line + b"\n" + line.replace(b'"hours":7', b'"hours":8').replace(b"T08", b"T09"))
    put(tmp_path, repeated)
    assert diary_in(tmp_path).day(MONDAY).sleep_hours == 8
    assert aside_in(tmp_path) == [repeated]


def test_a_file_still_being_written_is_waited_for(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    recorded(tmp_path)
    assert diary.day(MONDAY).sleep_hours == 7
    month_file(tmp_path).write_bytes(b"{ half a f")
    assert diary.refresh() == frozenset()
    assert diary.day(MONDAY).sleep_hours == 7
    assert not aside_in(tmp_path)


def test_a_month_that_cannot_be_read_leaves_the_others_readable(tmp_path: Path) -> None:
    recorded(tmp_path)
    diary_in(tmp_path).add([eaten("plum", day=MONDAY.replace(month=10))])
    month_file(tmp_path).unlink()
    month_file(tmp_path).mkdir()
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).empty
    assert diary.day(MONDAY.replace(month=10)).plants == {"plum"}
    assert f"{month_file(tmp_path)} cannot be read" in diary.notices[0]


def test_a_pipe_in_the_place_of_a_month_does_not_hang(tmp_path: Path) -> None:
    month_file(tmp_path).parent.mkdir(parents=True)
    os.mkfifo(month_file(tmp_path))
    assert diary_in(tmp_path).day(MONDAY).empty


def test_damage_on_a_disk_that_cannot_be_written_is_told_and_left(tmp_path: Path) -> None:
    from tests.diary.disks import broken_from
    from tests.diary.making import ToldTime

    data = recorded(tmp_path)[:-40]
    put(tmp_path, data)
    diary: Diary = diary_in(tmp_path, ToldTime(), broken_from(1, 30))
    assert diary.day(MONDAY).sleep_hours == 7
    assert "could not be set aside" in diary.notices[0]
    assert month_file(tmp_path).read_bytes() == data


@pytest.mark.parametrize("name", ["library.json", ".undo", ".unfinished.json", "cache"])
def test_other_files_may_hold_anything(name: str, tmp_path: Path) -> None:
    recorded(tmp_path)
    diary_in(tmp_path).remember("pepper", "black-pepper")
    (tmp_path / "data" / ".unfinished.json").write_bytes(b"{}")
    for path in (tmp_path if name == "cache" else tmp_path / "data").rglob("*.json"):
        if name in str(path.relative_to(tmp_path)):
            for data in (
                b"",
                b"{",
                b"[]",
                b'{"about": 1}',
                b'{"done": [{"label": 1, "entries": {"a": [1]}}], "undone": []}',
            ):
                path.write_bytes(data)
                diary = diary_in(tmp_path)
                assert diary.day(MONDAY).sleep_hours == 7
                diary.usuals()
                diary.week(MONDAY.replace(month=10))
                diary.add([slept(7)])
                assert diary.undo()


def test_a_change_that_finds_damage_mends_it_without_waiting_for_itself(tmp_path: Path) -> None:
    entry_id = diary_in(tmp_path).add([eaten("oats")]).entry_ids[0]
    diary_in(tmp_path).back_up()
    put(tmp_path, month_file(tmp_path).read_bytes()[:-9])
    diary = diary_in(tmp_path)
    diary.move([entry_id], day=SUNDAY_BEFORE_NOVEMBER)
    assert [entry.day for entry in diary.entries(SUNDAY_BEFORE_NOVEMBER, MONDAY)] == [SUNDAY_BEFORE_NOVEMBER]
    (notice,) = diary.notices
    assert "is kept untouched as" in notice
