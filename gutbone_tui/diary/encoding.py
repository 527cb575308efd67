"""The bytes of a diary file: JSON as TinyDB reads it, one document a line, so that a git diff shows entries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final
from zlib import crc32

Tables = dict[str, dict[str, Any]]
"""Table name to document id to document."""

Mark = tuple[int, int]
"""Checksum and length of a file's bytes, by which this program knows its own files again."""

Lines = dict[str, tuple[object, bytes]]
"""The line of each document by id, together with the very document it encodes."""

SCHEMA: Final = 1
"""Version of the files this program writes."""

_DEEPEST: Final = 100
"""Levels of lists and objects in a file; ours have five, and far more could not be written again."""

ENTRIES: Final = "entries"
ABOUT: Final = "about"

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ASCII: Final = json.JSONEncoder(separators=(",", ":"))


class UnreadableError(ValueError):
    """Bytes that are no diary file; the message says why and never quotes them."""


def mark_of(data: bytes) -> Mark:
    """The mark of a file's bytes."""
    return (crc32(data), len(data))


def encoded(tables: Mapping[str, Mapping[str, Any]], lines: Lines | None = None) -> bytes:
    """A file's bytes.

    Args:
        tables: what the file is to hold. Documents are sorted by id, so equal content gives equal bytes.
        lines: entries encoded before; used where the document is the very same object, and brought up to date.
    """
    known = {} if lines is None else lines
    found: list[bytes] = []
    for name, table in tables.items():
        rows = _rows(table, known if name == ENTRIES else {}) or [b""]
        rows[0] = b"%b:{%b%b" % (_encoded(name), b"\n" if rows[0] else b"", rows[0])
        rows[-1] += b"\n}" if table else b"}"
        found += rows
    # Copying a large file costs as much as writing it, so everything is joined once.
    found = found or [b""]
    found[0] = b"{\n" + found[0]
    found[-1] += b"\n}\n"
    return b",\n".join(found)


def _rows(table: Mapping[str, Any], known: Lines) -> list[bytes]:
    """The documents of a table by id, each on its line."""
    for key, document in table.items():
        if key not in known or known[key][0] is not document:
            known[key] = (document, b"%b:%b" % (_encoded(key), _encoded(document)))
    return [known[key][1] for key in sorted(table)]


def decoded(data: bytes) -> Any:
    """The JSON value of a file's bytes.

    Raises:
        UnreadableError: they are not JSON.
    """
    return _parsed(data, _ENCODER_FREE)


def decoded_strictly(data: bytes) -> Any:
    """The JSON value of bytes from outside, in which no object may name a key twice: one of the two would be lost.

    Raises:
        UnreadableError: they are not JSON, a key is named twice, or no file of ours is nested so deeply.
    """
    value = _parsed(data, json.JSONDecoder(object_pairs_hook=_without_repeats))
    if is_too_deep(value):
        raise UnreadableError("nested too deeply")
    return value


def is_too_deep(value: object) -> bool:
    """Whether a value is nested more deeply than can be written again without trouble."""
    level = [value]
    for _ in range(_DEEPEST):
        inner: list[object] = []
        for each in level:
            if isinstance(each, dict):
                inner.extend(each.values())
            elif isinstance(each, list):
                inner.extend(each)
        if not inner:
            return False
        level = inner
    return True


def fresh_tables() -> Tables:
    """What a new month file holds."""
    return {ABOUT: {"1": {"schema": SCHEMA}}, ENTRIES: {}}


_ENCODER_FREE: Final = json.JSONDecoder()


def _parsed(data: bytes, decoder: json.JSONDecoder) -> Any:
    """The JSON value of bytes in any of JSON's encodings."""
    try:
        return decoder.decode(data.decode(json.detect_encoding(data)))
    except json.JSONDecodeError as error:
        raise UnreadableError(f"not valid JSON at line {error.lineno}") from None
    except UnreadableError:
        raise
    except (ValueError, RecursionError, OverflowError):
        raise UnreadableError("not valid JSON") from None


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, unless it names a key twice."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise UnreadableError("the same name stands twice in one place")
    return found


def _encoded(value: object) -> bytes:
    """A value on one line."""
    try:
        return _ENCODER.encode(value).encode()
    except UnicodeEncodeError:  # lone surrogates of odd terminals, which UTF-8 cannot hold
        return _ASCII.encode(value).encode()
