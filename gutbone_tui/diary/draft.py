"""The line somebody is typing, kept so that a dropped connection loses not even that."""

from __future__ import annotations

from pathlib import Path

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import host_name, make_folders, read_file, replace_file
from gutbone_tui.diary.errors import disk_error


class Draft:
    """This machine's half-typed line."""

    def __init__(self, fs: FileSystem, data: Path) -> None:
        """Nothing is read before it is asked for."""
        self._fs = fs
        self._path = data / ".undo" / f"{host_name() or 'here'}.draft"

    def read(self) -> str:
        """The line; empty where there is none or it cannot be read."""
        try:
            found = read_file(self._fs, self._path)
        except OSError:
            return ""
        return "" if found is None else _text(found[0])

    def keep(self, line: str) -> None:
        """Keep a line without waiting for the disk; an empty one takes the file away.

        Raises:
            DiskError: that was not possible.
        """
        try:
            if line:
                make_folders(self._fs, self._path.parent)
                replace_file(self._fs, self._path, line.encode(errors="surrogatepass"), lasting=False)
            elif self.read():
                self._fs.remove(self._path)
        except OSError as error:
            raise disk_error("keep the line in", self._path, error) from error


def _text(data: bytes) -> str:
    """A kept line, with the lone surrogates that odd terminals send."""
    try:
        return data.decode(errors="surrogatepass")
    except UnicodeDecodeError:
        return ""
