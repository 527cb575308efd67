"""Backups from anywhere: whatever is in them, one plain sentence, and nothing is ever written by them."""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import zipfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary import archive as archives
from gutbone_tui.diary.archive import Archive, ArchiveError, opened_archive
from gutbone_tui.diary.disk import Disk
from gutbone_tui.diary.errors import DiaryError
from tests.diary.making import MORNING, diary_in, eaten, files_in, temporary_place
from tests.diary.zips import packed

MONTH = b'{"about":{"1":{"schema":1}},"entries":{}}'
LIBRARY = b'{"about":{"1":{"schema":1}},"usuals":{}}'

Parts = list[tuple[zipfile.ZipInfo | str, bytes]]


def zipped(parts: Parts, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of anything."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", how) as made:
        for name, data in parts:
            made.writestr(name, data)
    return stream.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def proven(data: bytes, path: Path = Path("other.zip")) -> Archive:
    """A backup of which everything was read."""
    archive = Archive(data, path)
    archive.prove()
    return archive


def test_what_was_packed_comes_out_again() -> None:
    files = {"diary/2026-11.json": MONTH, "library.json": LIBRARY, "config.toml": b"goal = 20\n"}
    archive = proven(packed(files, MORNING))
    assert archive.months == ("2026-11",)
    assert archive.made == MORNING
    assert archive.program
    assert archive.marks.keys() == files.keys()
    assert {name: archive.read(name) for name in files} == files
    assert archive.read("diary/2026-12.json") == b""


def test_a_moment_that_zip_files_cannot_write_is_no_hindrance() -> None:
    for year in (1, 1979, 2108, 9999):
        assert proven(packed({"library.json": LIBRARY}, MORNING.replace(year=year))).made == MORNING.replace(year=year)


@pytest.mark.parametrize(
    "name",
    [
        "../outside.json", "diary/../../outside.json", "/etc/passwd", "C:\\windows\\x.json", "diary\\2026-11.json",
        "diary/2026-13.json", "diary/2026-11.json.exe", "diary/２０２６-11.json", "other.zip", ".lock", "config.toml/x",
        "diary/2026-11.json/", "DIARY/2026-11.json", "./diary/2026-11.json", "diary//2026-11.json",
    ],
)  # fmt: skip
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(ArchiveError, match="it holds a file that no backup holds"):
        proven(zipped([("diary/2026-10.json", MONTH), (name, MONTH)]))


def test_a_name_that_is_cut_short_is_refused() -> None:
    data = zipped([("library.json", LIBRARY), ("config.tomlX/../../x", b"")])
    with pytest.raises(ArchiveError, match="it holds a file that no backup holds"):
        proven(data.replace(b"config.tomlX", b"config.toml\0"))


def tampered(data: bytes, change: Callable[[bytearray, int, int], None]) -> bytes:
    """A zip file whose first entry was changed in its own header and in the directory."""
    changed = bytearray(data)
    change(changed, 0, changed.index(b"PK\x01\x02"))
    return bytes(changed)


def encrypt(data: bytearray, local: int, central: int) -> None:
    data[local + 6] |= 1
    data[central + 8] |= 1


def other_packing(data: bytearray, local: int, central: int) -> None:
    data[local + 8] = data[central + 10] = 14


def small_size(data: bytearray, local: int, central: int) -> None:
    struct.pack_into("<I", data, central + 24, 7)
    struct.pack_into("<I", data, local + 22, 7)


def large_size(data: bytearray, local: int, central: int) -> None:
    struct.pack_into("<I", data, central + 24, 70)
    struct.pack_into("<I", data, local + 22, 70)


def wrong_checksum(data: bytearray, local: int, central: int) -> None:
    data[central + 16] ^= 1
    data[local + 14] ^= 1


def other_name_inside(data: bytearray, local: int, central: int) -> None:
    data[local + 30 : local + 40] = b"../../../x"


def far_away(data: bytearray, local: int, central: int) -> None:
    struct.pack_into("<I", data, central + 42, 0xFFFFFFF0)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (encrypt, "encrypted"),
        (other_packing, "packed in a way"),
        (small_size, "damaged"),
        (large_size, "damaged|cut short"),
        (wrong_checksum, "damaged"),
        (other_name_inside, "damaged"),
        (far_away, "damaged"),
    ],
)
def test_headers_that_lie_are_refused(change: Callable[[bytearray, int, int], None], why: str) -> None:
    data = tampered(zipped([("diary/2026-11.json", MONTH)]), change)
    with pytest.raises(ArchiveError, match=why):
        proven(data)


def test_links_doubles_and_folders_are_refused() -> None:
    with pytest.raises(ArchiveError, match="a link"):
        proven(zipped([(link("diary/2026-11.json"), b"/etc/passwd")]))
    with pytest.raises(ArchiveError, match="a link"):
        proven(zipped([(link("diary/"), b"/etc")]))
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = zipped([("diary/2026-11.json", MONTH), ("diary/2026-11.json", LIBRARY)])
    with pytest.raises(ArchiveError, match="two files of one name"):
        proven(twice)
    assert proven(zipped([("diary/", b""), ("diary/2026-11.json", MONTH)])).months == ("2026-11",)


def test_bombs_are_refused_before_they_go_off(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped([("diary/2026-11.json", b" " * (archives.LARGEST_FILE + 1))])
    assert len(bomb) < 200_000
    with pytest.raises(ArchiveError, match="unpacks to more"):
        Archive(bomb, Path("bomb.zip"))
    many = zipped([(f"diary/20{year:02}-{month:02}.json", MONTH) for year in range(9) for month in range(1, 13)])
    monkeypatch.setattr(archives, "MOST_FILES", 100)
    with pytest.raises(ArchiveError, match="too many files"):
        Archive(many, Path("many.zip"))
    monkeypatch.setattr(archives, "MOST_FILES", 200)
    monkeypatch.setattr(archives, "LARGEST_CONTENT", 100 * len(MONTH))
    with pytest.raises(ArchiveError, match="unpacks to more"):
        proven(many)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no zip file"),
        (b"PK\x03\x04 and no more", "no zip file"),
        (b"PK\x05\x06" + b"\0" * 18, "nothing of a diary"),
        (zipped([("config.toml", b"goal = 30")]), "nothing of a diary"),
        (zipped([("diary/2026-11.json", b"{")]), "not valid JSON"),
        (zipped([("diary/2026-11.json", b"[]")]), "not in the shape"),
        (zipped([("diary/2026-11.json", b"[" * 200_000)]), "not valid JSON"),
        (zipped([("diary/2026-11.json", b'{"entries":{"a":' + b"[" * 500 + b"]" * 500 + b"}}")]), "too deeply"),
        (zipped([("diary/2026-11.json", zipped([("x", b"y")]))]), "not valid JSON"),
        (zipped([("diary/2026-11.json", b'{"entries":{"a":{},"a":{}}}')]), "the same name stands twice"),
        (zipped([("library.json", b"{}")]), "does not say its version"),
        (zipped([("library.json", MONTH.replace(b'a":1', b'a":2'))]), "newer gutbone"),
        (zipped([("diary/2026-11.json", MONTH.replace(b'a":1', b'a":2'))]), "newer gutbone"),
        (zipped([("diary/2026-11.json", MONTH.replace(b'a":1', b'a":0'))]), "does not say its version"),
        (zipped([("about.json", MONTH.replace(b'a":1', b'a":2')), ("diary/2026-11.json", MONTH)]), "newer gutbone"),
    ],
    ids=count(),  # the bytes hold the time, and every process must call a test the same
)  # fmt: skip
def test_what_is_no_backup_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(ArchiveError, match=why) as refusal:
        proven(data, Path("/here/other.zip"))
    sentence = str(refusal.value)
    assert sentence.startswith("/here/other.zip cannot be used as a backup: ")
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.zip")
    (tmp_path / "folder.zip").mkdir()
    (tmp_path / "loop.zip").symlink_to(tmp_path / "loop.zip")
    with (tmp_path / "large.zip").open("wb") as file:
        file.truncate(archives.LARGEST_ARCHIVE + 1)
    for name in ("pipe.zip", "folder.zip", "loop.zip", "large.zip", "missing.zip"):
        with pytest.raises(DiaryError, match=name):
            opened_archive(Disk(), tmp_path / name)
    with pytest.raises(ArchiveError, match="it is no file"):
        opened_archive(Disk(), Path("/dev/zero"))


@pytest.mark.parametrize("name", ["../evil.json", "/tmp/evil.json", "diary/../../evil.json"])
def test_nothing_is_written_outside_the_diary_or_in_it(name: str, tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats")])
    evil = tmp_path / "evil.zip"
    evil.write_bytes(zipped([("diary/2026-11.json", MONTH), (name, b"evil")]))
    before = files_in(tmp_path)
    for replace in (False, True):
        with pytest.raises(ArchiveError):
            diary_in(tmp_path).restore(evil, replace=replace)
        with pytest.raises(ArchiveError):
            diary_in(tmp_path).restore_differences(evil, replace=replace)
    for merge in (diary_in(tmp_path).merge, diary_in(tmp_path).differences):
        with pytest.raises(DiaryError):
            merge([evil])
    assert files_in(tmp_path) == before
    assert not Path("/tmp/evil.json").exists()


GOOD = packed(
    {
        "diary/2026-11.json": json.dumps({"about": {"1": {"schema": 1}}, "entries": {"a": {"kind": "note"}}}).encode(),
        "library.json": LIBRARY,
    },
    MORNING,
)


@settings(max_examples=150)
@given(st.binary(max_size=40), st.integers(0, len(GOOD)), st.integers(0, 60))
def test_any_bytes_are_a_backup_or_refused(noise: bytes, at: int, length: int) -> None:
    spoilt = GOOD[:at] + noise + GOOD[at + length :]
    with temporary_place() as place:
        path = place / "some.zip"
        path.write_bytes(spoilt)
        refusal = ""
        try:
            diary_in(place).restore(path, replace=bool(len(noise) % 2))
        except DiaryError as error:
            refusal = str(error)
        assert "\n" not in refusal
        assert not refusal or not (place / "data" / "diary").exists()
