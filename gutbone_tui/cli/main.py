"""The `gutbone` command: finds the verb, imports that verb alone, runs it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from gutbone_tui.cli.options import Options, UsageError
from gutbone_tui.cli.output import OutputError, complain, flush, let_go_of_stdout, set_up_streams, well_formed

if TYPE_CHECKING:
    from argparse import ArgumentParser

COULD_NOT: Final = 1
WRONG_USAGE: Final = 2

VERBS: Final[dict[str, str]] = {
    "add": "record a line: what you ate, how you slept, what you took",
    "today": "what one day says",
    "week": "the plants of a week and what each day had",
    "plants": "the plants of the week, or those still missing",
    "foods": "what a line would count as; nothing is recorded",
    "checkin": "the guided check-in as plain questions, a line each",
    "undo": "take the last change back",
    "export": "everything in the diary, as JSON",
    "report": "what was recorded in a period, added up for the visit",
    "import": "an export, or rows of days and lines, taken into the diary",
    "backup": "everything in one file, read back before it counts",
    "restore": "a backup merged into the diary, or put in its place",
    "doctor": "every file checked, and what was found in plain words",
    "merge": "another diary, a backup or conflict copies, merged into this diary",
    "locate": "where the diary, the settings and the cache are",
    "demo": "a made-up diary to look at; yours is not touched",
    "completions": "what makes a shell complete the verbs and options",
}
"""Every verb and what it is for. Each is a module of this package under the same name, as far as Python allows."""

_MODULES: Final = {"import": "import_file"}
"""Verbs that cannot be the name of a module."""

_ALLOCATIONS_BEFORE_COLLECTING: Final = 200_000

_FRAMES: Final = 5
"""Places in the program that are named after a mistake of its own."""
_TAKES_A_VALUE: Final = ("--data", "--date")


class Verb(Protocol):
    """What the module of a verb offers."""

    @staticmethod
    def add_arguments(parser: ArgumentParser) -> None:
        """Declare what the verb takes besides the common options."""

    @staticmethod
    def run(options: Options) -> int:
        """Do it, and give the exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run gutbone and give the exit code: 0 done, 1 could not, 2 wrong usage.

    Args:
        argv: the words after the command's name; those of this process if None.
    """
    set_up_streams()
    words = [well_formed(word) for word in (sys.argv[1:] if argv is None else argv)]
    try:
        code = _run(words)
        flush()
    except BrokenPipeError:
        let_go_of_stdout()
        return COULD_NOT
    except KeyboardInterrupt:
        return COULD_NOT
    except UsageError as problem:
        complain(f"gutbone: {problem}")
        return WRONG_USAGE
    except OutputError as problem:
        let_go_of_stdout()
        complain(f"gutbone: the output could not be written: {problem}.")
        return COULD_NOT
    return code


def _run(words: Sequence[str]) -> int:
    """Start the app or run the verb that the words name."""
    if not words:
        # The most usual call of all, and argparse costs it milliseconds for nothing.
        return _guarded(_start, Options())
    before, verb, after = split_at_verb(words)
    from gutbone_tui.cli.parsers import main_parser, verb_parser

    options = main_parser(VERBS).parse_args(before, namespace=Options()) if before else Options()
    if verb is None:
        return _guarded(_start, options)
    if verb not in VERBS:
        return _unknown(verb)
    # A verb loads much that lives to its end: looking for garbage among it costs ten milliseconds and finds none.
    gc.set_threshold(_ALLOCATIONS_BEFORE_COLLECTING)
    module = module_of(verb)
    parser = verb_parser(verb, VERBS[verb])
    module.add_arguments(parser)
    return _guarded(module.run, parser.parse_args(after, namespace=options))


def _start(options: Options) -> int:
    """Start the app.

    Raises:
        UsageError: something was asked for that only verbs can do.
    """
    if options.json or options.date is not None:
        raise UsageError("--json and --date go with a verb, such as `gutbone today`.")
    from gutbone_tui.cli.start import start

    return start(options)


def split_at_verb(words: Sequence[str]) -> tuple[Sequence[str], str | None, Sequence[str]]:
    """The words before the verb, the verb, and the words after it."""
    position = 0
    while position < len(words) and words[position].startswith("-"):
        position += 2 if words[position] in _TAKES_A_VALUE else 1
    if position >= len(words):
        return words, None, ()
    return words[:position], words[position], words[position + 1 :]


def module_of(verb: str) -> Verb:
    """The module of a verb."""
    from importlib import import_module

    module: Verb = import_module(f"gutbone_tui.cli.{_MODULES.get(verb, verb)}")  # type: ignore[assignment]
    return module


def _unknown(verb: str) -> int:
    """Say that there is no such verb, and which one may have been meant."""
    from difflib import get_close_matches

    near = get_close_matches(verb, VERBS, n=1)
    hint = f"did you mean {near[0]!r}?" if near else "`gutbone --help` lists them."
    complain(f"gutbone: there is no verb {verb!r}; {hint}")
    return WRONG_USAGE


def _guarded(run: Callable[[Options], int], options: Options) -> int:
    """Run a verb, and turn what went wrong with the diary into one plain sentence."""
    from gutbone_tui.diary.errors import DiaryError

    try:
        return _heard(run, options)
    except DiaryError as problem:
        complain(f"gutbone: {problem}")
        return COULD_NOT
    except (UsageError, OutputError, BrokenPipeError):
        raise
    except OSError as problem:
        complain(f"gutbone: {problem.filename or 'a file'} cannot be used: {problem.strerror}.")
        return COULD_NOT
    except Exception as mistake:
        if os.environ.get("GUTBONE_DEBUG"):
            raise
        complain(f"gutbone: {_own_mistake(mistake)}")
        return COULD_NOT


def _heard(run: Callable[[Options], int], options: Options) -> int:
    """Run a verb, and tell after what it prints what the diary found only meanwhile."""
    try:
        return run(options)
    finally:
        if options.hearing is not None:
            options.hearing.tell()


def _own_mistake(mistake: Exception) -> str:
    """What a programming mistake was and the way there, without anything of the diary in it."""
    from traceback import extract_tb

    way = [f"{Path(frame.filename).name} {frame.lineno}" for frame in extract_tb(mistake.__traceback__)[-_FRAMES:]]
    place = f"{type(mistake).__name__} at {' < '.join(reversed(way))}"
    return f"this is a mistake of the program ({place}); what was recorded is safe. GUTBONE_DEBUG=1 shows more."
