"""Several at once, killed ones among them, and who may read what they wrote."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from gutbone_tui.diary.errors import BusyError, DiskError
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.locking import held_lock
from tests.diary.disks import CountedDisk
from tests.diary.making import MONDAY, PatientDisk, ToldTime, diary_in, eaten, leftovers_in, month_file, said_by, slept
from tests.probes import modules_after, packages

WRITER = """
import sys
from pathlib import Path
from tests.diary.making import ToldTime, diary_in, eaten
from gutbone_tui.diary.clock import system_clock
place, name, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
diary = diary_in(place)
for each in range(number):
    diary.add([eaten(f"{name}-{each}")])
    print(f"{name}-{each}", flush=True)
"""

HOLDER = """
import sys, time
from pathlib import Path
from gutbone_tui.diary.disk import Disk
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.locking import held_lock
with Guard(Disk(), Path(sys.argv[1])).held():
    print("held", flush=True)
    time.sleep(60)
"""


def started(code: str, *words: str) -> subprocess.Popen[str]:
    """Start code in a process of its own."""
    root = Path(__file__).parents[2]
    return subprocess.Popen([sys.executable, "-c", code, *words], stdout=subprocess.PIPE, text=True, cwd=root)


@contextmanager
def holder(data: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the lock of a diary."""
    with started(HOLDER, str(data)) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_several_writers_lose_nothing(tmp_path: Path) -> None:
    names = ("a", "b", "c", "d")
    writers = [started(WRITER, str(tmp_path), name, "15") for name in names]
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    assert diary_in(tmp_path).day(MONDAY).plants == {f"{name}-{each}" for name in names for each in range(15)}
    assert not leftovers_in(tmp_path)


def test_what_a_killed_writer_said_is_recorded_is_there(tmp_path: Path) -> None:
    said: list[str] = []
    for number in range(4):
        with started(WRITER, str(tmp_path), f"run{number}", "1000") as writer:
            assert writer.stdout is not None
            said += [writer.stdout.readline().strip() for _ in range(3)]
            time.sleep(0.003 * number)
            writer.send_signal(signal.SIGKILL)
            said += writer.stdout.read().split()
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).plants >= set(said)
    assert not diary.notices
    diary.add([eaten("oats")])
    assert not leftovers_in(tmp_path)


def test_a_lock_left_by_a_killed_process_blocks_nobody(tmp_path: Path) -> None:
    with holder(tmp_path / "data") as process:
        process.send_signal(signal.SIGKILL)
    diary_in(tmp_path).add([eaten("oats")])


def test_a_lock_that_is_held_is_told_after_a_while(tmp_path: Path) -> None:
    guard = Guard(PatientDisk(), tmp_path / "data")
    told = pytest.raises(BusyError, match=r"^Another gutbone kept .* locked")
    with holder(tmp_path / "data"), told, guard.held(0.1):
        pytest.fail("nobody else may be let in")


def test_it_is_the_lock_that_filelock_takes(tmp_path: Path) -> None:
    from filelock import FileLock, Timeout

    path = tmp_path / "lock"
    with FileLock(path), pytest.raises(TimeoutError), held_lock(path, 0):
        pytest.fail("nobody else may be let in")
    with held_lock(path, 0), pytest.raises(Timeout), FileLock(path, timeout=0):
        pytest.fail("nobody else may be let in")


def test_a_system_without_such_locks_uses_filelock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import filelock  # noqa: F401 - before the system's module is hidden from it

    monkeypatch.setitem(sys.modules, "fcntl", None)
    diary_in(tmp_path).add([eaten("oats")])
    with held_lock(tmp_path / "lock", 0), pytest.raises(TimeoutError), held_lock(tmp_path / "lock", 0):
        pytest.fail("nobody else may be let in")
    assert diary_in(tmp_path).day(MONDAY).plants == {"oats"}


def test_a_lock_file_that_was_removed_is_not_waited_for(tmp_path: Path) -> None:
    with holder(tmp_path / "data"):
        (tmp_path / "data" / ".lock").unlink()
        diary_in(tmp_path).add([eaten("oats")])


def test_threads_of_one_process_take_turns(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    threads = [Thread(target=lambda name=name: diary.add([eaten(name)])) for name in "abcdef"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert diary.day(MONDAY).plants == set("abcdef")


@pytest.mark.parametrize("code", [37, 38, 95])
def test_a_file_system_without_locks_gets_a_clear_message(code: int, tmp_path: Path) -> None:
    def before(number: int, name: str) -> None:
        if name == "lock":
            raise OSError(code, os.strerror(code))

    with pytest.raises(DiskError, match="cannot be locked, so nothing is changed there"):
        diary_in(tmp_path, ToldTime(), CountedDisk(before)).add([eaten("oats")])
    assert not month_file(tmp_path).exists()


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o277, 0o777])
def test_only_the_user_may_read_a_diary(mask: int, tmp_path: Path) -> None:
    before = os.umask(mask)
    try:
        diary = diary_in(tmp_path / "deep" / "down")
        diary.add([eaten("oats"), slept(7)])
        diary.add([eaten("rye", day=MONDAY.replace(month=10))])
        diary.keep_draft("figs")
        diary.remember("pepper", "black-pepper")
    finally:
        os.umask(before)
    for path in (tmp_path / "deep").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_nobody_else_can_read_a_file_even_while_it_is_written(tmp_path: Path) -> None:
    seen: set[int] = set()

    def before(number: int, name: str) -> None:
        seen.update(stat.S_IMODE(path.stat().st_mode) & 0o077 for path in tmp_path.rglob("*"))

    mask = os.umask(0)
    try:
        diary_in(tmp_path, ToldTime(), CountedDisk(before)).add([eaten("oats")])
    finally:
        os.umask(mask)
    assert seen == {0}


def test_a_link_to_a_month_stays_a_link(tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats")])
    elsewhere = tmp_path / "elsewhere.json"
    month_file(tmp_path).rename(elsewhere)
    month_file(tmp_path).symlink_to(elsewhere)
    diary_in(tmp_path).add([eaten("rye")])
    assert month_file(tmp_path).is_symlink()
    assert diary_in(tmp_path).day(MONDAY).plants == {"oats", "rye"}


def test_reading_brings_no_heavy_package(tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats")])
    read = "from pathlib import Path; from tests.diary.making import *; diary = diary_in(Path(sys.argv[1]))"
    read = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parents[2])!r}); {read}; assert diary.week(MONDAY).plants"
    )
    heavy = {"pydantic", "tinydb", "filelock", "tomlkit", "tomllib", "platformdirs", "textual", "rich", "rapidfuzz"}
    assert not packages(modules_after(read, str(tmp_path))) & heavy
    saving = f"{read}; diary.add([eaten('rye')])"
    assert packages(modules_after(saving, str(tmp_path))) & heavy == {"tinydb"}


def test_a_diary_can_be_read_while_it_is_locked_and_on_a_disk_that_only_reads(tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats")])
    (tmp_path / "data" / "diary").chmod(0o500)
    try:
        with holder(tmp_path / "data"):
            diary = diary_in(tmp_path)
            assert diary.day(MONDAY).plants == {"oats"}
            assert not diary.notices
    finally:
        (tmp_path / "data" / "diary").chmod(0o700)
    assert said_by(diary_in(tmp_path))
