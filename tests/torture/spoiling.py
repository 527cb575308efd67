"""Ways to spoil a file: what disks, editors, sync tools and people do to it, and worse."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any, Final

from tests.nasty import NASTY

Chance = random.Random

Spoiler = Callable[[bytes, Sequence[bytes], Chance], bytes]
"""Spoils the bytes of a file; is given those of others, too."""

ODD: Final[tuple[Any, ...]] = (
    None, True, 0, -1, 2, 3.5, 1e308, -0.0, 10**30, 10**400, float("nan"), float("inf"), "", "x", [], [[]], {},
    {"a": []},
    "9999-12-31", "0000-00-00", "2026-13-45", "2026-11-23T25:00:00+99:99", "9999-12-31T23:59:59.999999-23:59",
    "0001-01-01T00:00:00+23:59", "2026-11-23T08:10:05", "\ud800", {"1": {"schema": 2}}, *NASTY,
)  # fmt: skip
"""Values in places where nobody expects them."""

FOREIGN: Final = (
    b"", b"\n", b"null", b"[]", b"{}", b"0", b'"diary"', b"NaN", b"{", b"\xef\xbb\xbf", b"\xff\xfe", b"PK\x03\x04",
    b"{}{}",
    b"<!DOCTYPE html><title>404</title>", b"<<<<<<< HEAD\n", b'{"entries":{}}', b'{"about":{"1":{"schema":1}}}',
    b'{"about":{"1":{"schema":99}},"entries":{}}', b'{"about":{"1":{"schema":0}},"entries":{}}', b'{"":{}}',
    b'{"entries":{"":{}}}', b'{"entries":[]}', b'{"_default":{"1":{}}}', b"schema = 1\n", b"\x00", b"\x1f\x8b\x08",
    b"9" * 5000,
)  # fmt: skip
"""Files of others."""


def unspoilt(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Write the same in another way, as editors and tools do."""
    try:
        value = json.loads(data)
    except ValueError:
        return data.replace(b"\n", b"\r\n") if chance.random() < 0.5 else data
    text = json.dumps(value, indent=chance.choice((None, 0, 4)), ensure_ascii=chance.random() < 0.5)
    return chance.choice(
        (data, b"\xef\xbb\xbf" + data, data.replace(b"\n", b"\r\n"), text.encode(), text.encode("utf-16"))
    )


def truncated(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Cut the end off, or the beginning."""
    at = chance.randint(0, len(data))
    return data[:at] if chance.random() < 0.8 else data[at:]


def spliced(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Put a piece of this or another file somewhere, or take one out."""
    start, end = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
    source = chance.choice((data, *others, b""))
    first = chance.randint(0, len(source))
    return data[:start] + source[first : first + chance.choice((1, 20, 300, 5000))] + data[end:]


def flipped(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Turn a few bits around."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 3, 20))):
        if spoilt:
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def mistyped(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Put other values in the place of some, or names of others."""
    try:
        value = json.loads(data)
    except ValueError:
        return flipped(data, others, chance)
    for _ in range(chance.choice((1, 1, 2, 5))):
        places = list(_places(value))
        if not places:
            return json.dumps(chance.choice(ODD)).encode()
        container, key = chance.choice(places)
        if isinstance(container, dict) and chance.random() < 0.2:
            container[str(chance.choice(ODD))[:50]] = container.pop(key)
        else:
            container[key] = deepcopy(chance.choice(ODD))  # what is in it may be spoilt in its turn
    return _in_lines(value)


def repeated(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Let something stand there twice, perhaps a little different."""
    lines = data.split(b"\n")
    line = chance.choice(lines)
    again = line if chance.random() < 0.5 else flipped(line, others, chance)
    ending = b"" if line.endswith((b",", b"{")) else b","
    lines.insert(chance.randint(0, len(lines)), again + ending)
    return b"\n".join(lines)


def reordered(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Mix lines up, or leave some out."""
    lines = data.split(b"\n")
    if chance.random() < 0.5:
        chance.shuffle(lines)
    return b"\n".join(line for line in lines if chance.random() < 0.9)


def nested(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Put lists into lists, or objects into objects, deeper than anybody can follow."""
    depth = chance.choice((50, 150, 900, 2_000, 100_000))
    opening, closing = chance.choice(((b"[", b"]"), (b'{"a":', b"}"), (b'{"entries":', b"}")))
    deep = opening * depth + b"1" + closing * (depth if chance.random() < 0.7 else 0)
    at = data.find(b":", chance.randint(0, len(data)))
    return deep if at < 0 or chance.random() < 0.2 else data[: at + 1] + deep + b"," + data[at + 1 :]


def huge(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Make a file much larger than it can be."""
    at = data.find(b":", chance.randint(0, len(data))) + 1
    filling = chance.choice(
        (b'"' + b"x" * 300_000 + b'",', b"9" * 5_000 + b",", b"[" + b"0," * 100_000 + b"0],", b" " * 500_000)
    )
    return data[:at] + filling + data[at:]


def zeroed(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Leave zeros where something was written when the power failed."""
    at = chance.randint(0, len(data))
    end = chance.choice((len(data), min(len(data), at + 512)))
    return b"\0" * len(data) if chance.random() < 0.2 else data[:at] + b"\0" * (end - at) + data[end:]


def no_text(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Put bytes in that are no text in UTF-8."""
    at = chance.randint(0, len(data))
    noise = chance.choice((b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", chance.randbytes(8)))
    return data[:at] + noise + data[at:]


def foreign(data: bytes, others: Sequence[bytes], chance: Chance) -> bytes:
    """Put something else in the file's place."""
    return chance.choice((*FOREIGN, *others, chance.randbytes(chance.choice((1, 20, 400)))))


SPOILERS: Final[Mapping[str, Spoiler]] = {
    "valid": unspoilt, "truncated": truncated, "spliced": spliced, "bit-flipped": flipped, "wrong-typed": mistyped,
    "repeated": repeated, "reordered": reordered, "deeply nested": nested, "huge": huge, "zeroed": zeroed,
    "not UTF-8": no_text, "foreign": foreign,
}  # fmt: skip
"""All of them."""

_WEIGHTS: Final = (6, 12, 14, 20, 20, 8, 4, 4, 1, 6, 4, 6)


def random_spoiler(chance: Chance) -> str:
    """The name of one of them."""
    return chance.choices(list(SPOILERS), _WEIGHTS)[0]


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a value, as a container and a key."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in list(items):
        yield value, key
        yield from _places(each)


def _in_lines(value: Any) -> bytes:
    """A value as JSON in lines as our files have them, as far as it is of that shape."""
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        return json.dumps(value).encode()
    tables = []
    for name, table in value.items():
        rows = ",\n".join(f"{json.dumps(key)}:{json.dumps(row, separators=(',', ':'))}" for key, row in table.items())
        tables.append(f"{json.dumps(name)}:{{\n{rows}\n}}" if rows else f"{json.dumps(name)}:{{}}")
    return ("{\n" + ",\n".join(tables) + "\n}\n").encode()
