"""Which files were written, or checked through and through, by this program on this machine.

Such files are read without validating them again, which saves more time than a whole command line may take. The record
lives in the cache: losing it costs time once, and an unknown or changed file is simply validated.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final
from zlib import crc32

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Signature, make_folders, read_file, replace_file, stat_file
from gutbone_tui.diary.encoding import Mark

_KEPT: Final = 3
"""Marks kept for one file: the one before a save that failed is still good."""


class Known:
    """The marks of our own files in one diary folder."""

    def __init__(self, fs: FileSystem, cache: Path, data: Path) -> None:
        """Nothing is read before it is asked for."""
        self._fs = fs
        self._path = cache / f"known-{crc32(str(data).encode(errors='surrogateescape')):08x}.json"
        self._folder = str(data)
        self._signature: Signature | None = None
        self._marks: dict[str, list[Mark]] = {}

    def knows(self, name: str, mark: Mark) -> bool:
        """Whether a file of this name with these bytes is one of ours."""
        if mark in self._marks.get(name, ()):
            return True
        self._look()
        return mark in self._marks.get(name, ())

    def remember(self, marks: Mapping[str, Mark]) -> None:
        """Know these files again. It is only a cache, so a failure is passed over."""
        self._look()
        for name, mark in marks.items():
            self._marks[name] = [*(each for each in self._marks.get(name, ()) if each != mark), mark][-_KEPT:]
        record = {"folder": self._folder, "files": self._marks}
        with suppress(OSError, ValueError):
            make_folders(self._fs, self._path.parent)
            replace_file(self._fs, self._path, json.dumps(record).encode(), lasting=False)
            self._signature = stat_file(self._fs, self._path)

    def _look(self) -> None:
        """Read the record if it changed since the last look."""
        with suppress(OSError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
            signature = stat_file(self._fs, self._path)
            if signature is None or signature == self._signature:
                return
            self._signature = signature
            if (found := read_file(self._fs, self._path)) is None:
                return
            record = json.loads(found[0])
            if record["folder"] == self._folder:
                self._marks = {
                    name: [(int(checksum), int(length)) for checksum, length in marks]
                    for name, marks in record["files"].items()
                }
