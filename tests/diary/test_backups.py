"""Backups: made when due, read back before they count, thinned with age, and restored."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest

from gutbone_tui.diary.archive import opened_archive
from gutbone_tui.diary.disk import Disk
from gutbone_tui.diary.errors import DiaryError, DiskError
from gutbone_tui.diary.thinning import day_of, free_name, in_order
from tests.diary.disks import (
    REFUSALS,
    SmallBitesDisk,
    StoppedError,
    broken_from,
    healthy,
    refusing,
    stopping,
)
from tests.diary.making import (
    BERLIN,
    MONDAY,
    OCTOBER,
    PatientDisk,
    ToldTime,
    backups_in,
    diary_in,
    eaten,
    files_in,
    leftovers_in,
    month_file,
    said_by,
    slept,
)


def held_by(path: Path) -> dict[str, bytes]:
    """Every file in a backup."""
    archive = opened_archive(Disk(), path)
    return {name: archive.read(name) for name in archive.marks}


def test_a_backup_is_made_once_a_day_when_something_changed(tmp_path: Path) -> None:
    clock = ToldTime()
    diary = diary_in(tmp_path, clock)
    assert diary.last_backup is None
    assert diary.back_up_if_due() is None
    assert not (tmp_path / "data").exists()
    diary.add([eaten("oats")])
    made = diary.back_up_if_due()
    assert made is not None
    assert (made.months, made.left_out) == (1, ())
    assert diary.last_backup == MONDAY
    diary.add([eaten("rye")])
    assert diary.back_up_if_due() is None
    clock.forward(days=1)
    assert diary.back_up_if_due() is not None
    clock.forward(days=1)
    assert diary.back_up_if_due() is None
    assert backups_in(tmp_path) == ["2026-11-23.zip", "2026-11-24.zip"]
    assert [backup.verified for backup in diary.backups(thorough=True)] == [True, True]
    assert [backup.day for backup in diary.backups()] == [date(2026, 11, 24), MONDAY]


def test_a_backup_holds_every_file_byte_by_byte(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.add([eaten("oats"), eaten("plum", day=OCTOBER)])
    diary.remember("pepper", "bell-pepper")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_bytes(b"goal = 20\n")
    files = {
        name.removeprefix("data/").removeprefix("config/"): data
        for name, data in files_in(tmp_path).items()
        if name.endswith((".json", ".toml")) and ".undo" not in name
    }
    made = diary.back_up()
    assert held_by(made.path) == files
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert made.path.parent.stat().st_mode & 0o777 == 0o700


def test_a_second_backup_of_a_day_overwrites_nothing(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.add([eaten("oats")])
    for _ in range(3):
        diary.back_up()
    assert backups_in(tmp_path) == ["2026-11-23.zip", "2026-11-23T081005-2.zip", "2026-11-23T081005.zip"]
    assert [path.path.name for path in diary.backups()] == [
        "2026-11-23T081005-2.zip", "2026-11-23T081005.zip", "2026-11-23.zip",
    ]  # fmt: skip


def test_a_backup_goes_where_the_user_says_and_overwrites_nothing_there(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    with pytest.raises(DiaryError, match=r"nothing in .* to back up yet"):
        diary.back_up(tmp_path / "mine.zip")
    diary.add([eaten("oats")])
    made = diary.back_up(tmp_path / "mine.zip")
    assert made.path == tmp_path / "mine.zip"
    assert made.path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(DiaryError, match=r"There is a file .*mine\.zip already"):
        diary.back_up(tmp_path / "mine.zip")
    with pytest.raises(DiaryError, match="There is no folder"):
        diary.back_up(tmp_path / "stick" / "mine.zip")
    names = [diary.back_up(tmp_path).path.name for _ in range(2)]
    assert names == ["gutbone-2026-11-23.zip", "gutbone-2026-11-23T081005.zip"]
    assert backups_in(tmp_path) == []


def test_a_damaged_month_never_takes_the_place_of_a_good_one(tmp_path: Path) -> None:
    clock = ToldTime()
    diary = diary_in(tmp_path, clock)
    diary.add([eaten("oats"), eaten("plum", day=OCTOBER)])
    diary.back_up()
    month_file(tmp_path).write_bytes(b"{")
    clock.forward(days=1)
    made = diary.back_up()
    assert made.left_out == (month_file(tmp_path),)
    assert "diary/2026-11.json" not in held_by(made.path)


def test_a_damaged_month_is_restored_from_the_newest_backup_that_holds_it(tmp_path: Path) -> None:
    clock = ToldTime()
    diary = diary_in(tmp_path, clock)
    diary.add([eaten("oats"), slept(7)])
    diary.back_up()
    clock.forward(days=1)
    diary.add([eaten("rye")])
    newest = diary.back_up()
    clock.forward(days=1)
    diary.add([eaten("leek")])
    data = month_file(tmp_path).read_bytes()
    torn = b"\n".join([*data.splitlines()[:5], b'"torn', *data.splitlines()[-3:]])
    month_file(tmp_path).write_bytes(torn)
    os.utime(month_file(tmp_path), (1, 1))
    again = diary_in(tmp_path, clock)
    assert again.day(MONDAY).plants == {"oats", "rye", "leek"}
    assert again.day(MONDAY).sleep_hours == 7
    (notice,) = again.notices
    assert str(newest.path) in notice
    (aside,) = month_file(tmp_path).parent.glob("*.damaged-*")
    assert str(aside) in notice
    assert aside.read_bytes() == torn
    assert said_by(diary_in(tmp_path, clock)) == said_by(again)
    assert not diary_in(tmp_path, clock).notices


def test_a_damaged_library_is_restored_from_the_newest_backup(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.add([eaten("oats")])
    diary.remember("pepper", "bell-pepper")
    made = diary.back_up()
    diary.remember("date", "dates")
    (tmp_path / "data" / "library.json").write_bytes(b"\0" * 100)
    again = diary_in(tmp_path)
    assert again.library.meanings == {"pepper": "bell-pepper"}
    assert str(made.path) in again.notices[0]
    again.remember("date", "dates")
    assert diary_in(tmp_path).library.meanings == {"pepper": "bell-pepper", "date": "dates"}


def test_what_was_restored_of_a_damaged_month_stays_removed_where_it_was_removed(tmp_path: Path) -> None:
    clock = ToldTime()
    diary = diary_in(tmp_path, clock)
    change = diary.add([eaten("oats"), slept(7)])
    diary.back_up()
    clock.forward(hours=1)
    diary.remove([change.entry_ids[0]])
    month_file(tmp_path).write_bytes(b"{\n" + b"\n".join(month_file(tmp_path).read_bytes().splitlines()[4:]))
    os.utime(month_file(tmp_path), (1, 1))
    assert diary_in(tmp_path, clock).day(MONDAY).plants == frozenset()
    assert diary_in(tmp_path, clock).day(MONDAY).sleep_hours == 7


def test_a_backup_that_does_not_read_back_never_gets_its_name(tmp_path: Path) -> None:
    class ForgetfulDisk(PatientDisk):
        """Loses a byte of what it was given."""

        def write(self, descriptor: int, data: memoryview) -> int:
            if bytes(data[:2]) == b"PK":
                os.write(descriptor, bytes(data[:-30]) + b"\0" + bytes(data[-29:]))
                return len(data)
            return super().write(descriptor, data)

    diary_in(tmp_path).add([eaten("oats")])
    with pytest.raises(DiaryError, match="did not read back as it was written"):
        diary_in(tmp_path, fs=ForgetfulDisk()).back_up()
    assert backups_in(tmp_path) == []
    assert diary_in(tmp_path, fs=SmallBitesDisk()).back_up()
    assert diary_in(tmp_path).backups(thorough=True)[0].verified


@pytest.mark.parametrize("fault", ["refused", "broken", "stopped"])
def test_every_operation_of_a_backup_can_fail_or_be_the_last(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def prepare(place: Path) -> None:
        diary = diary_in(place)
        diary.add([eaten("oats"), eaten("plum", day=OCTOBER)])
        diary.remember("pepper", "bell-pepper")

    prepare(tmp_path / "healthy")
    counting = healthy()
    diary_in(tmp_path / "healthy", ToldTime(), counting).back_up()
    for number in range(1, counting.count + 1):
        place = tmp_path / str(number)
        prepare(place)
        before = said_by(diary_in(place))
        code = REFUSALS[number % len(REFUSALS)]
        disk = {"refused": refusing(number, code), "broken": broken_from(number, code), "stopped": stopping(number)}
        with monkeypatch.context() as patch:
            patch.setattr("os.getpid", lambda: 4_194_303 * 2)
            refusal = ""
            try:
                diary_in(place, ToldTime(), disk[fault]).back_up()
            except StoppedError:
                refusal = f"{place}."
            except DiaryError as error:
                refusal = str(error)
        assert not refusal or (str(place) in refusal and refusal.endswith("."))
        for backup in diary_in(place).backups(thorough=True):
            assert backup.verified
        assert said_by(diary_in(place)) == before
        diary_in(place).add([eaten("leek")])
        assert not leftovers_in(place)
        assert diary_in(place).back_up().months == 2


def test_a_diary_on_a_disk_without_locks_can_be_backed_up_elsewhere(tmp_path: Path) -> None:
    class ReadOnlyDisk(PatientDisk):
        """Has become read-only, but for a stick."""

        def open(self, path: Path, flags: int) -> int:
            if flags & (os.O_WRONLY | os.O_RDWR) and "stick" not in path.parts:
                raise OSError(errno.EROFS, os.strerror(errno.EROFS))
            return super().open(path, flags)

        @contextmanager
        def lock(self, path: Path, timeout: float) -> Iterator[None]:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
            yield

    diary_in(tmp_path).add([eaten("oats")])
    (tmp_path / "stick").mkdir()
    diary = diary_in(tmp_path, fs=ReadOnlyDisk())
    assert diary.back_up(tmp_path / "stick").months == 1
    with pytest.raises(DiskError, match="read-only"):
        diary.back_up()


def test_names_sort_by_when_backups_were_made() -> None:
    moment = datetime(2026, 11, 23, 8, 10, 5, tzinfo=BERLIN)
    names: list[str] = []
    for _ in range(12):
        names.append(free_name(moment, names))
    assert in_order([*names, "2026-11-22.zip", "mine.zip", "2026-99-99.zip", ".x"]) == [*names[::-1], "2026-11-22.zip"]
    assert day_of("2026-11-23T081005-2.zip") == MONDAY
    assert day_of("2026-02-30.zip") is None
