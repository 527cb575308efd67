"""Zip files that no honest program makes."""

from __future__ import annotations

import io
import random
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from tests.torture.spoiling import SPOILERS, random_spoiler

NAMES: Final = (
    "../evil.json", "/etc/evil.json", "diary/../../evil.json", "diary\\2026-11.json", "C:\\evil.json",
    "diary/2026-11.json/", "diary/2026-13.json", "diary/2026-11.JSON", "DIARY/2026-11.json", "", ".", "con",
    "diary/2026-11.json\0.txt", "./library.json",
    ".lock", ".unfinished.json", "backups/2026-11-23.zip", "diary/.2026-11.json", "x" * 300,
)  # fmt: skip
"""Names that lead elsewhere, or nowhere."""

Files = Mapping[str, bytes]


def evil_name(files: Files, chance: random.Random) -> bytes:
    """A backup that holds one file more, under a name that leads elsewhere."""
    return _packed([*files.items(), (chance.choice(NAMES), b"evil")])


def twice(files: Files, chance: random.Random) -> bytes:
    """A backup that holds a file twice."""
    return _packed([*files.items(), chance.choice(list(files.items()))])


def linked(files: Files, chance: random.Random) -> bytes:
    """A backup in which a file is a link."""
    name = chance.choice(list(files))
    kind = chance.choice((stat.S_IFLNK, stat.S_IFIFO, stat.S_IFDIR, stat.S_IFBLK))
    return _packed([*(each for each in files.items() if each[0] != name), (name, b"/etc/passwd")], {name: kind | 0o777})


def bomb(files: Files, chance: random.Random) -> bytes:
    """A backup that unpacks to more than a diary can be."""
    return _packed([*files.items(), ("diary/2020-01.json", b" " * (33 << 20))])


def lying(files: Files, chance: random.Random) -> bytes:
    """A backup whose directory says other sizes, checksums, flags or methods than are true."""
    data = bytearray(_packed(list(files.items())))
    at = data.find(b"PK\x01\x02")
    offset, layout = chance.choice(((8, "<H"), (10, "<H"), (16, "<I"), (20, "<I"), (24, "<I"), (42, "<I"), (38, "<I")))
    size = struct.calcsize(layout)
    struct.pack_into(layout, data, at + offset, chance.choice((0, 1, 99, (1 << 8 * size) - 1)))
    return bytes(data)


def many(files: Files, chance: random.Random) -> bytes:
    """A backup of very many files."""
    return _packed(
        [*files.items(), *((f"diary/{1000 + year}-01.json", b"{}") for year in range(chance.choice((50, 6000))))]
    )


def with_spoilt_file(files: Files, chance: random.Random) -> bytes:
    """A backup that is a proper zip file, with a spoilt file in it."""
    name = chance.choice(list(files))
    spoilt = SPOILERS[random_spoiler(chance)](files[name], list(files.values()), chance)
    return _packed(list({**files, name: spoilt}.items()))


ZIP_SPOILERS: Final[Mapping[str, Callable[[Files, random.Random], bytes]]] = {
    "evil name": evil_name, "file twice": twice, "link": linked, "bomb": bomb, "lying": lying, "many files": many,
    "spoilt file": with_spoilt_file,
}  # fmt: skip
"""All of them."""

_WEIGHTS: Final = (20, 8, 10, 1, 30, 2, 30)


def random_zip_spoiler(chance: random.Random) -> str:
    """The name of one of them."""
    return chance.choices(list(ZIP_SPOILERS), _WEIGHTS)[0]


def _packed(files: Sequence[tuple[str, bytes]], modes: Mapping[str, int] | None = None) -> bytes:
    """A zip file with anything in it."""
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        warnings.simplefilter("ignore")  # two files of one name are meant
        for name, data in files:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = (modes or {}).get(name, stat.S_IFREG | 0o600) << 16
            archive.writestr(info, data)
    return stream.getvalue()
