"""Defects that are put into the program to see that the torture finds them.

python -m tests.torture.defects early VERB…    says that something is recorded a second before it is
python -m tests.torture.defects never          shows as recorded what it does not record
"""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager, nullcontext, suppress
from sys import modules
from typing import Any

import pytest

from gutbone_tui.cli.main import main
from gutbone_tui.diary.change import Change
from gutbone_tui.diary.disk import Disk
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.saving import Saver
from tests.torture.writers import Writer, Written, write


def everywhere(monkeypatch: pytest.MonkeyPatch, name: str, value: Any) -> None:
    """Let a name stand for something else in all modules of the diary."""
    for module in [each for each in modules if each.startswith("gutbone_tui.diary.")]:
        if hasattr(modules[module], name):
            monkeypatch.setattr(modules[module], name, value)


def acknowledged_too_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every save be acknowledged, whether it went well or not."""
    save = Saver.save

    def careless(self: Saver, plan: Any, after: Any = None) -> Change:
        """Save, and say that all is well."""
        with suppress(DiaryError):
            return save(self, plan, after)
        return Change("add lunch", frozenset(), ())

    monkeypatch.setattr(Saver, "save", careless)


def unlocked_write(writer: Writer) -> Written:
    """Be one of several writers, none of which waits for the others."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Disk, "lock", lambda *_: nullcontext())
        return write(writer)


@contextmanager
def _never_saving() -> Any:
    """Let nothing be put on the disk."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Saver, "_put_in_place", lambda *_: None)
        yield


def run(defect: str, words: list[str]) -> int:
    """Run the program with a defect."""
    if defect == "early" and words[0] == "add":
        print("[]", flush=True)
        time.sleep(1)
    with _never_saving() if defect == "never" else nullcontext():
        return main(words)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], sys.argv[2:]))
