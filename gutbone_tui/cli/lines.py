"""The lines a user gives to a verb, as words or on standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from gutbone_tui.cli.options import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser

HOW_LINES_ARE_GIVEN: Final = """\
Words without quotes are one line:      gutbone {verb} kefir, oats, 6 prunes
Quote to give several lines:            gutbone {verb} "b: kefir, oats" "slept 7.5 well"
Without words, standard input is read:  gutbone {verb} < lines.txt"""


def add_line_arguments(parser: ArgumentParser, verb: str) -> None:
    """Declare the lines, and say how they are told apart."""
    parser.add_argument("lines", nargs="*", metavar="LINE", help="what you would type in the app")
    parser.epilog = HOW_LINES_ARE_GIVEN.format(verb=verb)


def lines_from(words: Sequence[str]) -> Iterator[str]:
    """The lines that are meant, one after the other as they arrive.

    Where any word holds a space it was quoted, and each word is a line of its own; otherwise all are one line.

    Raises:
        UsageError: there is nothing to read.
    """
    if words:
        yield from words if any(" " in word for word in words) else [" ".join(words)]
        return
    any_line = False
    for line in sys.stdin if sys.stdin is not None and not sys.stdin.isatty() else ():
        any_line = True
        yield line.rstrip("\r\n")
    if not any_line:
        raise UsageError("there is no line; give one, or several on standard input.")
