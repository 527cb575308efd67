"""A diary with a past, and how it is counted what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from gutbone_tui.diary.differences import Differences
from tests.diary.making import MONDAY, OCTOBER, ToldTime, diary_in, eaten, said_by, slept

LATER = {"hours": 1}


def numbers(differences: Differences) -> tuple[int, int, int, int]:
    """How many entries are added, changed and removed, and how much of the library is different."""
    return (differences.added, differences.changed, differences.removed, differences.library)


def counted(before: dict[str, Any], after: dict[str, Any]) -> tuple[int, int, int]:
    """How many entries were added, changed and removed."""
    both = before.keys() & after.keys()
    changed = sum(before[key] != after[key] for key in both)
    return (len(after.keys() - before.keys()), changed, len(before.keys() - after.keys()))


class Life:
    """A diary with a past: backed up, and then changed in every way."""

    def __init__(self, place: Path) -> None:
        self.clock = ToldTime()
        self.diary = diary_in(place, self.clock)
        first = self.diary.add([eaten("oats"), slept(7), eaten("plum", day=OCTOBER)])
        self.oats, self.sleep, self.plum = first.entry_ids
        self.diary.library.put("usuals", "porridge", {"line": "oats"})
        self.diary.library.put("usuals", "soup", {"line": "leek"})
        self.backup = self.diary.back_up(place / "kept.zip").path
        self.then = said_by(self.diary)
        self.library_then = dict(self.diary.library.usuals)
        self.clock.forward(**LATER)
        self.diary.edit(self.oats, eaten("rye"))
        self.diary.remove([self.sleep])
        self.diary.move([self.plum], day=MONDAY)
        self.diary.add([eaten("leek")])
        self.diary.library.put("usuals", "porridge", {"line": "rye"})
        self.diary.library.put("usuals", "soup", None)
        self.diary.library.put("usuals", "salad", {"line": "kale"})
        self.now = said_by(self.diary)
        self.library_now = dict(self.diary.library.usuals)
        self.clock.forward(**LATER)
