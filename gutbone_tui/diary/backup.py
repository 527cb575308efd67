"""One backup, as it is listed and as it was made."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple


class Backup(NamedTuple):
    """One backup in the diary's own folder of backups."""

    path: Path
    day: date
    """The day it was made."""
    made: datetime | None
    """The moment, where it can be opened and says so."""
    size: int
    """Bytes."""
    trouble: str = ""
    """Why it cannot be used, one sentence; empty where it can."""
    damaged: bool = False
    """It cannot be used by anybody, rather than not here or not now."""

    @property
    def verified(self) -> bool:
        """Whether it could be used when it was looked at."""
        return not self.trouble


class Made(NamedTuple):
    """A backup that was just made and read back."""

    path: Path
    months: int
    """How many months it holds."""
    size: int
    """Bytes."""
    left_out: tuple[Path, ...]
    """Files of the diary that are damaged or cannot be read, and therefore are not in it."""
