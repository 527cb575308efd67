"""Which files were written, or checked through and through, by this program on this machine.

Such files are read without validating them again, which saves more time than a whole command line may take. The record
lives in the cache: losing it costs time once, and an unknown or changed file is simply validated.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final
from zlib import crc32

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Signature, append_to_file, make_folders, read_file, replace_file, stat_file
from gutbone_tui.diary.encoding import SCHEMA, Mark

_KEPT: Final = 3
"""Marks kept for one file: the one before a save that failed is still good."""
_LONG: Final = 8_000
"""Bytes of outdated lines after which the record is written anew."""


class Known:
    """The marks of our own files in one diary folder, one line each time a file was written: name, checksum, length."""

    def __init__(self, fs: FileSystem, cache: Path, data: Path) -> None:
        """Nothing is read before it is asked for."""
        self._fs = fs
        folder = os.fsencode(data)
        self._path = cache / f"known-{crc32(folder):08x}.txt"
        self._header = b"%d %b\n" % (SCHEMA, folder.replace(b"\n", b" "))
        self._signature: Signature | None = None
        self._marks: dict[bytes, tuple[Mark, ...]] = {}

    def knows(self, name: str, mark: Mark) -> bool:
        """Whether a file of this name with these bytes is one of ours."""
        if mark in self._marks.get(name.encode(), ()):
            return True
        self._look()
        return mark in self._marks.get(name.encode(), ())

    def remember(self, marks: Mapping[str, Mark]) -> None:
        """Know these files again. It is only a cache, so a failure is passed over."""
        self._look()
        for name, mark in marks.items():
            self._add(name.encode(), mark)
        new = b"".join(_line(name.encode(), mark) for name, mark in marks.items())
        with suppress(OSError):
            if self._signature is None or self._signature[1] > self._length() + _LONG:
                make_folders(self._fs, self._path.parent)
                replace_file(self._fs, self._path, self._record(), lasting=False)
            elif new:
                append_to_file(self._fs, self._path, new)
            self._signature = stat_file(self._fs, self._path)

    def _look(self) -> None:
        """Read the record if it changed since the last look."""
        with suppress(OSError):
            signature = stat_file(self._fs, self._path)
            if signature == self._signature:
                return
            self._signature = None
            found = read_file(self._fs, self._path)
            if found is not None and found[0].startswith(self._header):
                self._signature = signature
                for line in found[0].splitlines()[1:]:
                    with suppress(ValueError):  # a line that was cut short
                        name, checksum, length = line.split(b" ")
                        self._add(name, (int(checksum), int(length)))

    def _add(self, name: bytes, mark: Mark) -> None:
        """Know one more state of a file."""
        self._marks[name] = (*(each for each in self._marks.get(name, ()) if each != mark), mark)[-_KEPT:]

    def _record(self) -> bytes:
        """Everything known, now: another thread may come to know more meanwhile."""
        now = self._marks.copy().items()
        return self._header + b"".join(_line(name, mark) for name, marks in now for mark in marks)

    def _length(self) -> int:
        """About how long the record has to be."""
        return len(self._header) + 40 * _KEPT * len(self._marks)


def _line(name: bytes, mark: Mark) -> bytes:
    """One mark in the record."""
    return b"%b %d %d\n" % (name, *mark)
