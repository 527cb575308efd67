"""A gate before a diary's disk, and lines that are entered while it is closed."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from textual.pilot import Pilot

from gutbone_tui.diary.diary import Change, Diary
from gutbone_tui.diary.errors import DiskError
from gutbone_tui.domain.entries import Entry
from tests.ui.opened import type_text

FULL = "Could not save the diary: the disk is full."
"""Why a save fails."""


class Gate:
    """Stands before a diary's disk: holds saves back, or lets them fail."""

    def __init__(self, diary: Diary, failure: str | None = None) -> None:
        self.open = threading.Event()
        self.open.set()
        self.failure = failure
        self._add = diary.add
        diary.add = self.add  # type: ignore[method-assign]

    def add(self, entries: Sequence[Entry]) -> Change:
        """Wait until the gate is open, then save, or fail."""
        assert self.open.wait(10)
        if self.failure is not None:
            raise DiskError(self.failure)
        return self._add(entries)


async def enter_held(pilot: Pilot[None], gate: Gate, *lines: str) -> None:
    """Enter lines into the bar while the gate holds their saves back."""
    gate.open.clear()
    await pilot.press("a")
    for line in lines:
        await type_text(pilot, line)
        await pilot.press("enter")
    await pilot.pause()
