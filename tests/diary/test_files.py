"""The small parts below the diary: ids, encoding, files replaced whole, leftovers, unfinished changes."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.diary.disk import Disk
from gutbone_tui.diary.durable import clear_leftovers, host_name, replace_file
from gutbone_tui.diary.encoding import UnreadableError, decoded, decoded_strictly, encoded
from gutbone_tui.diary.ids import made_at, new_ids
from gutbone_tui.diary.known import Known
from gutbone_tui.domain.documents import document_of
from tests.diary.disks import healthy, refusing
from tests.diary.making import MONDAY, MORNING, diary_in, eaten, leftovers_in, month_file

DOCUMENTS = st.dictionaries(
    st.text(max_size=8), st.dictionaries(st.text(max_size=5), st.text() | st.integers() | st.none())
)


def test_ids_sort_by_time_and_are_never_made_twice() -> None:
    moments = [MORNING + timedelta(milliseconds=number) for number in range(50)]
    ids = [each for moment in moments for each in new_ids(moment, 20)]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)
    assert {len(each) for each in ids} == {26}
    assert len({new_ids(MORNING, 1) for _ in range(1000)}) == 1000
    assert made_at(ids[0]) == MORNING.timestamp()


@given(st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1)), st.text(max_size=30), st.integers(0, 5))
def test_ids_sort_after_those_of_the_same_moment(moment: datetime, other: str, number: int) -> None:
    there = new_ids(moment, 3, other)
    ids = new_ids(moment, number, there[-1])
    assert all(each > there[-1] for each in ids)
    assert list(ids) == sorted(set(ids))


@given(DOCUMENTS, DOCUMENTS)
def test_files_are_json_with_one_document_a_line(entries: dict[str, Any], others: dict[str, Any]) -> None:
    tables = {"about": {"1": {"schema": 1}}, "entries": entries, "others": others}
    data = encoded(tables)
    assert decoded(data) == decoded_strictly(data) == json.loads(data) == tables
    assert encoded({**tables, "entries": dict(reversed(entries.items()))}) == data
    lines = data.decode().split("\n")
    assert len(lines) == 3 + sum(len(table) + 2 if table else 1 for table in tables.values())


@given(DOCUMENTS, st.data())
def test_lines_are_used_again_only_for_the_very_same_document(entries: dict[str, Any], data: st.DataObject) -> None:
    lines: dict[str, tuple[object, bytes]] = {}
    assert encoded({"entries": entries}, lines) == encoded({"entries": entries})
    changed = {**entries, **data.draw(DOCUMENTS)}
    assert encoded({"entries": changed}, lines) == encoded({"entries": changed})


def test_a_name_that_stands_twice_is_not_read_strictly() -> None:
    assert decoded(b'{"a": 1, "a": 2}') == {"a": 2}
    with pytest.raises(UnreadableError):
        decoded_strictly(b'{"a": 1, "a": 2}')


def test_tinydb_itself_can_read_a_month(tmp_path: Path) -> None:
    from tinydb import TinyDB

    diary_in(tmp_path).add([eaten("oats", "käse")])
    with TinyDB(month_file(tmp_path)) as base:
        (document,) = base.storage.read()["entries"].values()
    assert document["text"] == "oats, käse"


def test_what_is_replaced_is_old_or_new_and_nothing_else(tmp_path: Path) -> None:
    count = healthy()
    replace_file(count, tmp_path / "first", b"new", before=None)
    for number in range(1, count.count + 1):
        path = tmp_path / str(number)
        path.write_bytes(b"old")
        try:
            replace_file(refusing(number, errno.EIO), path, b"new", before=b"old")
        except OSError:
            assert path.read_bytes() == b"old"
        else:
            assert path.read_bytes() == b"new"
    assert not [name for name in leftovers_in(tmp_path) if "7." in name]


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_cannot_sync_folders_is_no_obstacle(code: int, tmp_path: Path) -> None:
    class NoFolderSync(Disk):
        """Syncs files only."""

        def fsync(self, descriptor: int) -> None:
            if os.path.isdir(f"/proc/self/fd/{descriptor}"):  # noqa: PTH112
                raise OSError(code, os.strerror(code))
            super().fsync(descriptor)

    replace_file(NoFolderSync(), tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"


def test_only_leftovers_nobody_is_writing_are_cleared(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "pass"]) as gone:
        gone.wait()
    names = {
        "dead": f".2026-11.json.{host_name()}.{gone.pid}-0123abcd.gutbone-new",
        "own": f".2026-11.json.{host_name()}.{os.getpid()}-0123abcd.gutbone-new",
        "living": f".2026-11.json.{host_name()}.1-0123abcd.gutbone-new",
        "elsewhere": f".2026-11.json.another.{gone.pid}-0123abcd.gutbone-new",
        "old": f".2026-11.json.another.{gone.pid}-0123abce.gutbone-new",
        "mine": "2026-11.json",
        "similar": ".2026-11.json.gutbone-new",
    }
    for name in names.values():
        (tmp_path / name).write_bytes(b"x")
    yesterday = time.time() - 25 * 3600
    os.utime(tmp_path / names["old"], (yesterday, yesterday))
    clear_leftovers(Disk(), tmp_path, time.time())
    assert {path.name for path in tmp_path.iterdir()} == set(names.values()) - {names["dead"], names["old"]}


def test_an_unfinished_change_is_finished_by_whoever_comes_next(tmp_path: Path) -> None:
    (entry_id,) = diary_in(tmp_path).add([eaten("oats")]).entry_ids
    october = MONDAY.replace(month=10)
    entry = eaten("rye", day=october)
    moved = {**document_of(entry), "id": entry_id, "edited": (MORNING + timedelta(hours=1)).isoformat()}
    gone = {**moved, "day": MONDAY.isoformat(), "removed": MORNING.isoformat()}
    unfinished = tmp_path / "data" / ".unfinished.json"
    unfinished.write_bytes(encoded({"2026-10": {entry_id: moved}, "2026-11": {entry_id: gone}}))
    for _ in range(2):
        diary = diary_in(tmp_path)
        assert diary.day(MONDAY).empty
        assert diary.day(october).plants == {"rye"}
        assert not unfinished.exists()
        assert not diary.notices


@pytest.mark.parametrize("name", ["../../2026-11", "library", "2026-13", "about"])
def test_an_unfinished_change_cannot_write_anything_but_entries(name: str, tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats")])
    document = {**document_of(eaten("rye")), "id": "a"}
    unfinished = tmp_path / "data" / ".unfinished.json"
    unfinished.write_bytes(encoded({name: {"a": document}}))
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).plants == {"oats"}
    assert "left half done cannot be read" in diary.notices[0]
    assert not unfinished.exists()
    assert not (tmp_path.parent / "2026-11.json").exists()


def test_losing_the_cache_changes_nothing(tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats")])
    known = next((tmp_path / "cache").iterdir())
    for data in (b"", b"{", b"[]", b'{"folder": 1}', b'{"folder": "x", "files": {}}', b'{"files": 1}'):
        known.write_bytes(data)
        assert diary_in(tmp_path).day(MONDAY).plants == {"oats"}
    known.unlink()
    (tmp_path / "cache").rmdir()
    (tmp_path / "cache").write_bytes(b"in the way")
    diary = diary_in(tmp_path)
    diary.add([eaten("rye")])
    assert diary_in(tmp_path).day(MONDAY).plants == {"oats", "rye"}
    assert not diary.notices


def test_a_checked_file_is_known_the_next_time(tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats")])
    data = month_file(tmp_path).read_bytes()
    for path in (tmp_path / "cache").iterdir():
        path.unlink()
    assert diary_in(tmp_path).day(MONDAY).plants == {"oats"}
    from zlib import crc32

    known = Known(Disk(), tmp_path / "cache", tmp_path / "data")
    assert known.knows("2026-11.json", (crc32(data), len(data)))
    assert not known.knows("2026-11.json", (crc32(data) ^ 1, len(data)))
