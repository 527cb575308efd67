"""What can still be read of a damaged diary file, and setting such a file aside untouched."""

from __future__ import annotations

import errno
import json
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.document_checks import checked_documents
from gutbone_tui.diary.durable import prepare, put_in_place, sync_folder
from gutbone_tui.diary.encoding import ABOUT, ENTRIES, SCHEMA, Tables, is_too_deep
from gutbone_tui.diary.migrations import FIRST, LIBRARY_STEPS, MONTH_STEPS, up_to_date
from gutbone_tui.diary.month import edited_at

_HEADER: Final = re.compile(r'"([a-z]+)":\{')
"""The line that begins a table."""
_VERSION: Final = re.compile(rb'"schema"\s*:\s*(\d{1,6})\b')
"""Where a file says its version."""
_ROW: Final = re.compile(r'"([^"\\]*)":(?=\{)')
"""What a line with a document begins with."""
_NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL})
"""What file systems answer that know no second names."""


def rescued(name: str, data: bytes) -> dict[str, Any]:
    """Documents of a damaged month that are whole and valid, by id; of two with one id, the one edited later.

    Our files hold one document a line, so damage in one place leaves the other lines readable.
    """
    found: dict[str, Any] = {}
    for key, document in _candidates(data):
        kept = found.get(key)
        if is_too_deep(document):
            continue  # it could not be written again
        if kept is None or _later(document, kept):
            found[key] = document
    documents = _up_to_date(found, data)
    valid, _ = checked_documents(name, documents)
    return {key: documents[key] for key in valid}


def rescued_tables(data: bytes) -> Tables:
    """Documents of a damaged library that are whole, by table and id; of two with one id, the one edited later."""
    tables: Tables = {}
    name = ""
    for line in data.decode("utf-8-sig", errors="replace").split("\n"):
        if header := _HEADER.fullmatch(line.strip().rstrip(",")):
            name = header[1]
            continue
        found: list[tuple[str, Any]] = []
        _from_line(line, found)
        table = tables.setdefault(name, {}) if name else {}
        for key, document in found:
            if (
                isinstance(document, dict)
                and not is_too_deep(document)
                and (key not in table or _later(document, table[key]))
            ):
                table[key] = document
    return up_to_date({**tables, **_version_in(data)}, LIBRARY_STEPS)


def _up_to_date(documents: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Documents from a damaged month in the present version."""
    fitting = {key: document for key, document in documents.items() if isinstance(document, dict)}
    return up_to_date({**_version_in(data), ENTRIES: fitting}, MONTH_STEPS)[ENTRIES]


def _version_in(data: bytes) -> Tables:
    """The table of versions of a damaged file; one that no longer says its version is taken for a present one."""
    said = _VERSION.search(data)
    version = int(said[1]) if said else SCHEMA
    return {ABOUT: {"1": {"schema": version if FIRST <= version <= SCHEMA else SCHEMA}}}


def damaged_name(fs: FileSystem, path: Path, moment: datetime) -> Path:
    """A name beside a damaged file that nothing has yet. Call it while holding the diary's lock."""
    names = set(fs.names(path.parent))
    first = f"{path.name}.damaged-{moment:%Y%m%dT%H%M%S}"
    name, number = first, 1
    while name in names:
        number += 1
        name = f"{first}-{number}"
    return path.with_name(name)


def keep_aside(fs: FileSystem, path: Path, data: bytes, moment: datetime) -> Path:
    """Give a damaged file a second name that lasts, so that its own name may be used for what was rescued."""
    aside = damaged_name(fs, path, moment)
    try:
        fs.link(path, aside)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        put_in_place(fs, [prepare(fs, aside, data)])
    sync_folder(fs, path.parent)
    return aside


def move_aside(fs: FileSystem, path: Path, moment: datetime) -> Path:
    """Give a damaged file another name."""
    aside = damaged_name(fs, path, moment)
    fs.replace(path, aside)
    sync_folder(fs, path.parent)
    return aside


def _candidates(data: bytes) -> list[tuple[str, Any]]:
    """Whatever looks like a document in the bytes, with its id: lines that are whole come first."""
    found: list[tuple[str, Any]] = []
    text = data.decode("utf-8-sig", errors="replace")
    # Lines also where they are a value: what was pasted into it may have put some of them into another table.
    for line in text.split("\n"):
        _from_line(line, found)
    with suppress(ValueError, RecursionError):
        value = json.loads(text, object_pairs_hook=_Pairs)
        _from_value(value, found)
    return found


class _Pairs(list[tuple[str, Any]]):
    """An object with everything it names, also twice."""

    def all_of(self, name: str) -> list[Any]:
        """All values under one name."""
        return [value for key, value in self if key == name]


def _from_value(value: object, found: list[tuple[str, Any]]) -> None:
    """Collect the documents of a value that is JSON but not quite a diary file."""
    if isinstance(value, _Pairs):
        for table in value.all_of(ENTRIES):
            if isinstance(table, _Pairs):
                found.extend((key, _plain(document)) for key, document in table if not _is_mixed(document))


def _is_mixed(document: object) -> bool:
    """Whether a document says two different things under one name: it was put together from two."""
    return isinstance(document, _Pairs) and any(value != document.all_of(key)[0] for key, value in document)


def _plain(value: object) -> Any:
    """A value with plain objects; of two values under one name the last counts."""
    if isinstance(value, _Pairs):
        return {key: _plain(each) for key, each in value}
    return [_plain(each) for each in value] if isinstance(value, list) else value


def _from_line(line: str, found: list[tuple[str, Any]]) -> None:
    """Collect the document of a line, if it is whole, whatever follows it: zeros where the power failed, perhaps."""
    row = line.strip(" \t\r\0")
    if start := _ROW.match(row):
        with suppress(ValueError, RecursionError):
            document, end = _WHOLE.raw_decode(row, start.end())
            # One letter in the place of the comma is damage of that letter; more may be the rest of a longer document.
            if row[end : end + 1] in ("", ",", "}", "\0") or end + 1 == len(row):
                found.append((start[1], document))


def _whole(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, unless it was put together from two.

    Raises:
        ValueError: it names something twice.
    """
    value = dict(pairs)
    if len(value) < len(pairs):
        raise ValueError("something is named twice")
    return value


_WHOLE: Final = json.JSONDecoder(object_pairs_hook=_whole)


def _later(document: Any, other: Any) -> bool:
    """Whether a document was edited after another; one that says nothing never was."""
    mine, theirs = edited_at(document), edited_at(other)
    return mine is not None and (theirs is None or mine > theirs)
