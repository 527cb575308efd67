"""The doctor: finds each ailment, says it plainly, mends what is safe, and changes nothing without being asked."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.checkup import Checkup
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.finding import Finding
from tests.diary.ailments import AILMENTS, lived
from tests.diary.disks import healthy, refusing
from tests.diary.making import (
    MONDAY,
    PatientDisk,
    ToldTime,
    diary_in,
    files_in,
    month_file,
    said_by,
    temporary_place,
)


def modes_in(place: Path) -> dict[str, int]:
    """The permissions of everything below a place."""
    return {str(path.relative_to(place)): path.stat().st_mode & 0o777 for path in sorted(place.rglob("*"))}


def mended(checkup: Checkup) -> list[str]:
    """Mend everything that can be mended; what was said about it."""
    return [finding.mend() for finding in checkup.findings if finding.mend is not None]


def test_a_healthy_diary_is_healthy(tmp_path: Path) -> None:
    checkup = lived(tmp_path).check_up()
    assert checkup == Checkup((), months=2, entries=3, backups=1)
    assert checkup.healthy


def test_no_diary_is_healthy_too(tmp_path: Path) -> None:
    checkup = diary_in(tmp_path).check_up()
    assert checkup.healthy
    assert "no diary" in checkup.findings[0].says
    assert files_in(tmp_path) == {}


@pytest.mark.parametrize("name", AILMENTS)
def test_each_ailment_is_found_and_mended_where_that_is_safe(name: str, tmp_path: Path) -> None:
    ailment = AILMENTS[name]
    lived(tmp_path)
    ailment.afflict(tmp_path)
    before, modes = files_in(tmp_path), modes_in(tmp_path)
    checkup = diary_in(tmp_path).check_up()
    assert files_in(tmp_path) == before
    assert modes_in(tmp_path) == modes
    assert len(checkup.findings) == 1, checkup.findings
    (finding,) = checkup.findings
    assert finding.check == ailment.check
    assert ailment.says in finding.says
    assert "secret" not in finding.says
    assert finding.says.endswith(".")
    assert finding.is_problem == ailment.is_problem
    assert (finding.mend is not None) == ailment.is_mendable
    assert checkup.healthy != ailment.is_problem
    if ailment.is_mendable:
        assert finding.mend is not None
        assert finding.mend().endswith(".")
        again = diary_in(tmp_path).check_up()
        assert again.healthy, again.findings
        assert not [each for each in again.findings if each.check == ailment.check and each.mend is not None]


def test_mending_gives_nothing_up(tmp_path: Path) -> None:
    said = said_by(lived(tmp_path))
    data = month_file(tmp_path).read_bytes()
    for afflict in (AILMENTS["torn month"], AILMENTS["torn library"], AILMENTS["leftover"], AILMENTS["damaged backup"]):
        afflict.afflict(tmp_path)
    before = set(files_in(tmp_path).values())
    diary = diary_in(tmp_path)
    sentences = mended(diary.check_up())
    assert any("restored from the backup" in sentence for sentence in sentences)
    assert before - set(files_in(tmp_path).values()) == {b"half"}
    assert said_by(diary_in(tmp_path)) == said
    assert diary_in(tmp_path).library.meanings == {"pepper": "bell-pepper"}
    assert month_file(tmp_path).read_bytes() == data


def test_a_full_disk_is_mentioned(tmp_path: Path) -> None:
    class FullDisk(PatientDisk):
        def room(self, folder: Path) -> int:
            return 3_000_000

    lived(tmp_path)
    (finding,) = diary_in(tmp_path, fs=FullDisk()).check_up().findings
    assert finding.says == f"The disk of {tmp_path / 'data'} has only 3 MB left."


@pytest.mark.parametrize(("code", "words"), [(errno.ENOLCK, "cannot be locked"), (errno.EROFS, "read-only")])
def test_a_disk_without_locks_is_mentioned(code: int, words: str, tmp_path: Path) -> None:
    class LocklessDisk(PatientDisk):
        @contextmanager
        def lock(self, path: Path, timeout: float) -> Iterator[None]:
            raise OSError(code, os.strerror(code))
            yield

    lived(tmp_path)
    (finding,) = diary_in(tmp_path, fs=LocklessDisk()).check_up().findings
    assert finding.check == "lock"
    assert words in finding.says


def test_somebody_who_saves_just_now_is_no_problem(tmp_path: Path) -> None:
    lived(tmp_path)
    with PatientDisk().lock(tmp_path / "data" / ".lock", 1):
        checkup = diary_in(tmp_path).check_up()
    assert checkup.healthy
    assert "saving just now" in checkup.findings[0].says


def test_a_disk_without_permissions_is_told_and_left(tmp_path: Path) -> None:
    class OpenDisk(PatientDisk):
        def make_private(self, path: Path, mode: int) -> None:
            """Do as if."""

    lived(tmp_path)
    (tmp_path / "data").chmod(0o755)
    (finding,) = diary_in(tmp_path, fs=OpenDisk()).check_up().findings
    assert finding.mend is not None
    with pytest.raises(DiaryError, match="knows no permissions"):
        finding.mend()


def test_a_diary_of_somebody_else_is_mentioned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lived(tmp_path)
    monkeypatch.setattr("os.getuid", lambda: tmp_path.stat().st_uid + 1)
    findings = diary_in(tmp_path).check_up().findings
    assert findings[0].says == f"{tmp_path / 'data'} belongs to another user of this machine."


def test_every_operation_of_a_checkup_may_fail(tmp_path: Path) -> None:
    lived(tmp_path)
    counting = healthy()
    diary_in(tmp_path, ToldTime(), counting).check_up()
    before = files_in(tmp_path / "data")
    for number in range(1, counting.count + 1):
        checkup = diary_in(tmp_path, ToldTime(), refusing(number, errno.EIO)).check_up()
        assert all(isinstance(finding, Finding) for finding in checkup.findings)
    assert files_in(tmp_path / "data") == before


@settings(max_examples=40)
@given(
    st.sampled_from(["diary/2026-11.json", "library.json", "backups/2026-11-23.zip", ".unfinished.json", ".lock"]),
    st.binary(max_size=60),
    st.integers(0, 3_000),
    st.integers(0, 300),
)
def test_any_bytes_in_any_file_are_examined_and_mended(name: str, noise: bytes, at: int, length: int) -> None:
    with temporary_place() as place:
        lived(place)
        path = place / "data" / name
        data = path.read_bytes() if path.exists() else b""
        at %= len(data) + 1
        path.write_bytes(data[:at] + noise + data[at + length :])
        for _ in range(3):
            mended(diary_in(place).check_up())
        again = diary_in(place).check_up()
        assert not [finding for finding in again.findings if finding.is_problem and finding.mend is not None]
        diary_in(place).day(MONDAY)
