"""Tells the user what the diary has to say, each sentence once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gutbone_tui.cli.output import complain

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Diary


class Hearing:
    """Listens to a diary while a verb runs: much is found only when a month is read."""

    def __init__(self, diary: Diary) -> None:
        """Nothing was told yet."""
        self._diary = diary
        self._told = 0

    def tell(self) -> bool:
        """Tell on standard error what was found since the last time; whether there was anything."""
        new = self._diary.notices[self._told :]
        self._told += len(new)
        for notice in new:
            complain(f"gutbone: {notice}")
        return bool(new)
