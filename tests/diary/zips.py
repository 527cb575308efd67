"""Backups put together by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from gutbone_tui.diary.archive import Packer


def packed(files: Mapping[str, bytes], made: datetime) -> bytes:
    """A backup of these files, as gutbone makes it."""
    packer = Packer(made)
    for name, data in files.items():
        packer.add(name, data)
    return packer.finished()
