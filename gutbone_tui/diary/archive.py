"""Backups as zip files: made of the diary's files, and read with nothing in them believed.

Nothing is ever unpacked onto the disk. A backup holds only files of known names, each within its limits, and what is
read from it goes the way of every document from outside.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gutbone_tui import __version__
from gutbone_tui.diary.disk import FILE_MODE, FileSystem
from gutbone_tui.diary.durable import read_file
from gutbone_tui.diary.encoding import ABOUT, SCHEMA, Mark, Tables, UnreadableError, encoded
from gutbone_tui.diary.errors import DiaryError, disk_error
from gutbone_tui.diary.merging import NewerFileError
from gutbone_tui.diary.migrations import is_newer
from gutbone_tui.diary.month import MONTH, month_tables
from gutbone_tui.diary.shelves import library_tables

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

ABOUT_NAME: Final = "about.json"
LIBRARY_NAME: Final = "library.json"
SETTINGS_NAME: Final = "config.toml"

LARGEST_ARCHIVE: Final = 128 << 20
"""Bytes of a whole backup; sixty years of use take about ten million."""
LARGEST_FILE: Final = 32 << 20
"""Bytes of one file in it; a month of use takes about a hundred thousand."""
LARGEST_CONTENT: Final = 512 << 20
"""Bytes of all files in it together."""
MOST_FILES: Final = 5_000

_MONTH_FILE: Final = re.compile(rf"diary/({MONTH.pattern})\.json", re.ASCII)
_FOLDERS: Final = frozenset({"diary/"})
_ENTRY_SIGN: Final = b"PK\x01\x02"
"""What each entry in a zip file's directory begins with."""
_LEVEL: Final = 3
"""How hard to pack: half the work of the usual level for a seventh more room."""
_CHUNK: Final = 1 << 20
_YEARS: Final = range(1980, 2108)
"""Years that a zip file can write down."""


class ArchiveError(DiaryError):
    """A file that cannot be used as a backup; the sentence says why."""


class DamagedArchiveError(ArchiveError):
    """A file that nobody can use as a backup."""


class Archive:
    """The files of one backup, read one at a time when they are asked for."""

    def __init__(self, data: bytes, path: Path) -> None:
        """Look at the directory of a backup, and at nothing else yet.

        Args:
            data: the bytes of the zip file.
            path: where they came from, for what is said about them.

        Raises:
            ArchiveError: this cannot be a backup.
        """
        self.path = path
        self._left = LARGEST_CONTENT
        with self._problems():
            self._zip, self._files = self._opened(data)
        self.made, self.program = self._about()

    @property
    def months(self) -> tuple[str, ...]:
        """The months it holds, in order."""
        return tuple(sorted(match[1] for name in self._files if (match := _MONTH_FILE.fullmatch(name))))

    @property
    def marks(self) -> dict[str, Mark]:
        """Checksum and length of every file of the diary in it, as its directory has them."""
        return {name: (info.CRC, info.file_size) for name, info in self._files.items() if name != ABOUT_NAME}

    def read(self, name: str) -> bytes:
        """The bytes of one file; empty where it holds none of this name.

        Raises:
            ArchiveError: it is damaged or too large.
        """
        info = self._files.get(name)
        if info is None:
            return b""
        with self._problems():
            return self._unpacked(info)

    def month(self, name: str) -> Tables:
        """What the file of a month holds, in the present version.

        Raises:
            ArchiveError: it cannot be read.
        """
        with self._problems():
            return _known(month_tables(self.read(month_name(name))))

    def library(self) -> Tables | None:
        """What the library holds, in the present version; None where the backup has none.

        Raises:
            ArchiveError: it cannot be read.
        """
        if LIBRARY_NAME not in self._files:
            return None
        with self._problems():
            return _known(library_tables(self.read(LIBRARY_NAME)))

    def prove(self, proven: set[Mark] | None = None) -> None:
        """Read everything in it.

        Args:
            proven: marks of files that were found in order elsewhere, of which the checksum alone is looked at; those
                found in order here are added.

        Raises:
            ArchiveError: something in it cannot be read.
        """
        self._left = LARGEST_CONTENT
        marks = set() if proven is None else proven
        for name, mark in self.marks.items():
            if mark in marks or name == SETTINGS_NAME:
                self.read(name)
            elif name == LIBRARY_NAME:
                self.library()
            else:
                self.month(name.removeprefix("diary/").removesuffix(".json"))
            marks.add(mark)

    def _opened(self, data: bytes) -> tuple[ZipFile, dict[str, ZipInfo]]:
        """The zip file and its entries by name, each of which is one a backup may hold."""
        from io import BytesIO
        from zipfile import ZipFile  # costs more than reading a week does

        if data.count(_ENTRY_SIGN) > MOST_FILES:
            raise UnreadableError("it holds too many files")
        opened = ZipFile(BytesIO(data))
        files: dict[str, ZipInfo] = {}
        for info in opened.infolist():
            _refuse_odd(info)
            if info.orig_filename in files:
                raise UnreadableError("it holds two files of one name")
            if info.orig_filename not in _FOLDERS:
                files[info.orig_filename] = info
        if not any(name == LIBRARY_NAME or _MONTH_FILE.fullmatch(name) for name in files) and ABOUT_NAME not in files:
            raise UnreadableError("it holds nothing of a diary")
        return opened, files

    def _unpacked(self, info: ZipInfo) -> bytes:
        """The bytes of one entry, within the limits whatever the directory says, and with the right checksum."""
        chunks: list[bytes] = []
        size = 0
        with self._zip.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                self._left -= len(chunk)
                if size > LARGEST_FILE or self._left < 0:
                    raise UnreadableError("it unpacks to more than a diary can be")
                chunks.append(chunk)
        if size != info.file_size:
            raise UnreadableError("a file in it is cut short")
        return b"".join(chunks)

    def _about(self) -> tuple[datetime | None, str]:
        """When it was made and by which version of the program, where it says so."""
        if ABOUT_NAME not in self._files:
            return None, ""
        with self._problems():
            about = _known(library_tables(self.read(ABOUT_NAME)))[ABOUT]["1"]
        return _moment(about.get("made")), str(about.get("program", ""))[:40]

    @contextmanager
    def _problems(self) -> Iterator[None]:
        """Turn whatever is wrong with a file from anywhere into one sentence."""
        from struct import error as StructError  # noqa: N812 - it is the name of an error
        from zipfile import BadZipFile
        from zlib import error as ZlibError  # noqa: N812 - it is the name of an error

        try:
            yield
        except NewerFileError as error:
            raise ArchiveError(f"{self.path} cannot be used as a backup: {error}.") from None
        except UnreadableError as error:
            raise DamagedArchiveError(f"{self.path} cannot be used as a backup: {error}.") from None
        except BadZipFile as error:
            why = "a file in it is damaged" if "CRC" in str(error) else "it is no zip file, or a damaged one"
            raise DamagedArchiveError(f"{self.path} cannot be used as a backup: {why}.") from None
        except (StructError, ZlibError, EOFError, LookupError, NotImplementedError, OverflowError, RuntimeError,
                UnicodeError, ValueError, OSError):  # fmt: skip
            raise DamagedArchiveError(f"{self.path} cannot be used as a backup: it is damaged.") from None


def opened_archive(fs: FileSystem, path: Path) -> Archive:
    """The backup in a file.

    Raises:
        ArchiveError: it is none.
        DiskError: the file cannot be read.
    """
    try:
        status = fs.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise ArchiveError(f"{path} cannot be used as a backup: it is no file.")
        if status.st_size > LARGEST_ARCHIVE:
            raise ArchiveError(f"{path} cannot be used as a backup: it is larger than a backup can be.")
        found = read_file(fs, path)
    except (FileNotFoundError, NotADirectoryError):
        raise ArchiveError(f"There is no file {path}.") from None
    except OSError as error:
        raise disk_error("read", path, error) from error
    return Archive(b"" if found is None else found[0], path)


class Packer:
    """Makes a backup of files that are handed in one after the other."""

    def __init__(self, made: datetime) -> None:
        """An empty backup.

        Args:
            made: the moment, by the diary's clock.
        """
        from io import BytesIO
        from zipfile import ZIP_DEFLATED, ZipFile

        year = min(max(made.year, _YEARS[0]), _YEARS[-1])
        self._moment = (year, *made.timetuple()[1:6])
        self._stream = BytesIO()
        self._zip = ZipFile(self._stream, "w", ZIP_DEFLATED, compresslevel=_LEVEL)
        about = {"schema": SCHEMA, "made": made.isoformat(), "program": __version__}
        self.add(ABOUT_NAME, encoded({ABOUT: {"1": about}}))

    def add(self, name: str, data: bytes) -> None:
        """Take a file in."""
        from zipfile import ZIP_DEFLATED, ZipInfo

        info = ZipInfo(name, self._moment)
        info.compress_type = ZIP_DEFLATED
        info.external_attr = (stat.S_IFREG | FILE_MODE) << 16
        self._zip.writestr(info, data)

    def finished(self) -> bytes:
        """The bytes of the backup; nothing can be taken in afterwards."""
        self._zip.close()
        return self._stream.getvalue()


def month_name(month: str) -> str:
    """The name a month's file has in a backup."""
    return f"diary/{month}.json"


def _refuse_odd(info: ZipInfo) -> None:
    """Refuse an entry that no backup of ours would hold."""
    from zipfile import ZIP_DEFLATED, ZIP_STORED

    name = info.orig_filename
    if name not in (ABOUT_NAME, LIBRARY_NAME, SETTINGS_NAME, *_FOLDERS) and not _MONTH_FILE.fullmatch(name):
        raise UnreadableError("it holds a file that no backup holds")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG) and not (kind == stat.S_IFDIR and name in _FOLDERS):
        raise UnreadableError("it holds a link or something else that is no file")
    if info.flag_bits & 0x1:
        raise UnreadableError("it is encrypted")
    if info.compress_type not in (ZIP_DEFLATED, ZIP_STORED):
        raise UnreadableError("it is packed in a way that no backup is")
    if info.file_size > LARGEST_FILE:
        raise UnreadableError("it unpacks to more than a diary can be")


def _known(tables: Tables) -> Tables:
    """What a file holds, unless this program does not know it yet."""
    if is_newer(tables):
        raise NewerFileError("it was made by a newer gutbone")
    return tables


def _moment(text: object) -> datetime | None:
    """A moment as it is written in a backup."""
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
