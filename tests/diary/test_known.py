"""The record of files that are ours, used by two threads: the one that saves and the one that shows."""

from __future__ import annotations

import sys
from pathlib import Path
from threading import Thread

from gutbone_tui.diary.disk import Disk
from gutbone_tui.diary.known import Known


def test_what_another_thread_comes_to_know_meanwhile_does_not_stop_the_record(tmp_path: Path) -> None:
    known = Known(Disk(), tmp_path / "cache", tmp_path)
    faults: list[Exception] = []

    def learn() -> None:
        for number in range(3000):
            known._add(b"%d.json" % number, (number, 9))

    def write() -> None:
        try:
            for _ in range(200):
                known._record()
        except RuntimeError as error:
            faults.append(error)

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        threads = [Thread(target=learn), Thread(target=write)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(before)
    assert not faults
