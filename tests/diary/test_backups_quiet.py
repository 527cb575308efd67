"""Backups while others save: nobody has to wait, and what they hold is whole."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

from tests.diary.disks import CountedDisk
from tests.diary.making import OCTOBER, ToldTime, diary_in, eaten, month_file
from tests.diary.test_backups import held_by


def test_a_backup_holds_nobody_up(tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats"), eaten("plum", day=OCTOBER)])
    saved: list[str] = []

    def before(number: int, name: str) -> None:
        """Let another session save while the backup is at its first files: it must not have to wait."""
        if name == "read" and not saved and (tmp_path / "data" / "backups").exists() is False:
            saved.append(diary_in(tmp_path, ToldTime()).add([eaten("rye")]).label)

    mine = diary_in(tmp_path, fs=CountedDisk(before))
    made = mine.back_up()
    assert saved == ["lunch added"]
    held = held_by(made.path)
    assert b'"rye"' in held["diary/2026-11.json"]
    assert b'"plum"' in held["diary/2026-10.json"]
    assert "lock" not in mine._fs.log  # type: ignore[attr-defined]


def test_where_it_never_is_quiet_the_diary_is_locked_for_a_backup(tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats"), eaten("plum", day=OCTOBER)])
    month = month_file(tmp_path)

    def before(number: int, name: str) -> None:
        """Change a file again and again, as long as nobody locked the diary."""
        if name == "read" and "lock" not in disk.log:
            os.utime(month, ns=(number, number))

    disk = CountedDisk(before)
    assert diary_in(tmp_path, fs=disk).back_up().months == 2
    assert disk.log.count("lock") == 1


def test_a_backup_made_while_others_save_holds_whole_changes(tmp_path: Path) -> None:
    diary_in(tmp_path).add([eaten("oats")])
    stop = threading.Event()

    def save() -> None:
        diary = diary_in(tmp_path)
        while not stop.is_set():
            diary.add([eaten("rye"), eaten("rye", day=OCTOBER)])
            time.sleep(0.005)

    thread = threading.Thread(target=save)
    thread.start()
    try:
        mine = diary_in(tmp_path)
        for _ in range(10):
            held = held_by(mine.back_up().path)
            months = [held.get(f"diary/2026-{month}.json", b"").count(b'"rye"') for month in (10, 11)]
            assert months[0] == months[1]
    finally:
        stop.set()
        thread.join()
