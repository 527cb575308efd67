"""What the command line prints: plain text in columns, or JSON. Users' words never reach a terminal as commands."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import Any, Final

_WIDEST: Final = 100
_NARROWEST: Final = 40

_COMMANDS: Final = (
    *range(0x20),
    *range(0x7F, 0xA0),
    0x061C,
    *range(0x200E, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
    *range(0xFFF9, 0xFFFC),
)
"""Characters a terminal may act on: controls, direction marks, line separators, lone surrogates."""


def well_formed(text: str) -> str:
    """Text that can be written as UTF-8: bytes that were no text become replacement characters."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def plain(text: str) -> str:
    """Text as it can be shown on any terminal: everything that would act on it is written out as in Python."""
    if text.isprintable():
        return text
    return text.translate({code: _written_out(code) for code in _COMMANDS})


def _written_out(code: int) -> str:
    """A character in words, as Python would write it."""
    return chr(code).encode("unicode_escape").decode("ascii")


class OutputError(Exception):
    """Standard output cannot be written; `str` says why."""


def say(*lines: str) -> None:
    """Print lines on standard output; the words in them are made plain."""
    for line in lines:
        _write(f"{plain(line)}\n")


def say_json(value: Any) -> None:
    """Print a value as one line of JSON."""
    _write(f"{json_text(value)}\n")


def json_text(value: Any) -> str:
    """A value as JSON on one line, readable, and harmless to a terminal it is shown on."""
    import json

    return harmless_json(json.dumps(value, ensure_ascii=False))


def harmless_json(text: str) -> str:
    """JSON of the same meaning in which nothing acts on a terminal; line ends stay."""
    if text.replace("\n", "").isprintable():
        return text
    return text.translate({code: f"\\u{code:04x}" for code in _COMMANDS if code != 0x0A})


def write_json(text: str) -> None:
    """Write a piece of JSON on standard output as it is, line ends included."""
    _write(harmless_json(text))


def flush() -> None:
    """Hand over everything printed so far.

    Raises:
        BrokenPipeError: the reader went away.
        OutputError: it cannot be written.
    """
    _write("", flush=True)


def _write(text: str, *, flush: bool = False) -> None:
    """Write on standard output, if there is one."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        if flush:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror) from error


def complain(sentence: str) -> None:
    """Print a plain sentence on standard error, if there is one."""
    if sys.stderr is not None:
        print(plain(sentence), file=sys.stderr)  # noqa: T201


def columns(rows: Iterable[tuple[str, str]]) -> Iterable[str]:
    """Rows of a name and what there is to say, the second column aligned and wrapped to the terminal."""
    whole = [(name, plain(text)) for name, text in rows]
    indent = max((len(name) for name, _ in whole), default=0) + 2
    width = max(terminal_width() - indent, _NARROWEST - indent, 12)
    for name, text in whole:
        first, *rest = wrapped(text, width)
        yield f"{name:<{indent}}{first}".rstrip()
        yield from (" " * indent + line for line in rest)


def wrapped(text: str, width: int) -> list[str]:
    """Text in lines of at most so many characters, broken at spaces; a longer word stands alone."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if len(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def terminal_width() -> int:
    """How wide to write: the terminal's own width within reason; wide where there is no terminal."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return min(int(columns), _WIDEST)
    try:
        return min(os.get_terminal_size(1).columns or _WIDEST, _WIDEST)
    except (ValueError, OSError):
        return _WIDEST


def set_up_streams() -> None:
    """Never fail on a character that a stream's encoding does not have."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def let_go_of_stdout() -> None:
    """Send what is still unwritten nowhere, after the reader of a pipe went away."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except OSError:
        return
