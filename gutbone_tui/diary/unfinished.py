"""A change to several month files, written down before the first of them is replaced.

If the program is killed in between, whoever opens the diary next finishes the change; doing so twice does no harm.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import read_file, replace_file, stat_file
from gutbone_tui.diary.encoding import ABOUT, ENTRIES, SCHEMA, Tables, UnreadableError, decoded, encoded
from gutbone_tui.diary.migrations import MONTH_STEPS, is_newer, up_to_date
from gutbone_tui.diary.month import MONTH, readable

Writes = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""Documents by month and id."""

_NAME: Final = ".unfinished.json"


class Unfinished:
    """The file of the one change that may be half done."""

    def __init__(self, fs: FileSystem, data: Path) -> None:
        """Nothing is read before it is asked for."""
        self._fs = fs
        self.path = data / _NAME

    def exists(self) -> bool:
        """Whether a change was left half done, or is just being made."""
        try:
            return stat_file(self._fs, self.path) is not None
        except OSError:
            return False

    def write(self, writes: Writes) -> None:
        """Write the whole change down, lastingly.

        Raises:
            OSError: that was not possible.
        """
        replace_file(self._fs, self.path, encoded({ABOUT: {"1": {"schema": SCHEMA}}, **writes}))

    def read(self) -> Writes:
        """The change that was left half done; empty where there is none, or none that can be read.

        Raises:
            OSError: the file is there but the disk refuses.
            UnreadableError: it is not what we write.
        """
        found = read_file(self._fs, self.path)
        if found is None:
            return {}
        writes = _up_to_date(decoded(found[0]))
        if not _is_writes(writes):
            raise UnreadableError("not in the shape of an unfinished change")
        return writes

    def forget(self) -> bool:
        """The change is finished, or was not made. Whether that is known now; finishing it again would do no harm."""
        try:
            self._fs.remove(self.path)
        except FileNotFoundError:
            pass
        except OSError:
            return False
        return True


def _up_to_date(value: object) -> Tables:
    """What was written down, in the present version.

    Raises:
        UnreadableError: it has another shape, or is of a newer version.
    """
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        raise UnreadableError("not in the shape of an unfinished change")
    if is_newer(value):
        raise UnreadableError("it was written by a newer gutbone")
    about = {ABOUT: value[ABOUT]} if ABOUT in value else {}
    return {
        month: up_to_date({**about, ENTRIES: documents}, MONTH_STEPS)[ENTRIES]
        for month, documents in value.items()
        if month != ABOUT
    }


def _is_writes(value: object) -> bool:
    """Whether a value is what we write: months, and entries in them under their ids."""
    if not isinstance(value, dict):
        return False
    return all(
        MONTH.fullmatch(month) and isinstance(documents, dict) and all(_is_entry(*each) for each in documents.items())
        for month, documents in value.items()
    )


def _is_entry(key: str, document: object) -> bool:
    """Whether this is the document of an entry of this id."""
    entry = readable(document)
    return entry is not None and entry.id == key
