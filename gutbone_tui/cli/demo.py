"""`gutbone demo`: a made-up diary, to look at or to write somewhere. Nobody's own diary is touched."""

from __future__ import annotations

import shlex
from argparse import ArgumentTypeError
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from gutbone_tui.cli.opening import day_named, folders_in
from gutbone_tui.cli.options import Options, place
from gutbone_tui.cli.output import complain, say
from gutbone_tui.diary.clock import Clock, system_clock
from gutbone_tui.diary.diary import open_diary
from gutbone_tui.diary.folders import Folders
from gutbone_tui.domain.days import logical_day
from gutbone_tui.exchange.example import DAY_START_HOUR, write_example

if TYPE_CHECKING:
    from argparse import ArgumentParser

MOST_WEEKS: Final = 2_000

_NOTE = """\
Without --into, the app opens on the made-up diary, and it is thrown away when you leave. --date says which day it ends
with; the same day always gives the same diary."""


def add_arguments(parser: ArgumentParser) -> None:
    """Where to write, and how much."""
    parser.add_argument("--into", metavar="DIR", type=place, help="write the diary into this folder and end")
    parser.add_argument("--weeks", metavar="N", type=_weeks, default=12, help="how many weeks (default: 12)")
    parser.epilog = _NOTE


def run(options: Options) -> int:
    """Write the diary, or open the app on it."""
    if options.into is None:
        return _show(options)
    folders = folders_in(options.into)
    number = write_example(folders, _clock(options)(), options.weeks)
    say(f"{number} made-up entries of {options.weeks} weeks are in {folders.data}. To look at them:")
    say(f"gutbone --data {shlex.quote(str(folders.data))}")
    return 0


def _show(options: Options) -> int:
    """Open the app on a made-up diary that is thrown away afterwards."""
    from gutbone_tui.cli.start import hindrance_to_screens, show

    if (hindrance := hindrance_to_screens()) is not None:
        complain(f"gutbone: {hindrance} Use `gutbone demo --into DIR`, then `gutbone --data DIR today`.")
        return 1
    with TemporaryDirectory(prefix="gutbone-demo-") as name:
        folder = Path(name)
        folders = Folders(data=folder / "data", config=folder / "config", cache=folder / "cache")
        write_example(folders, _clock(options)(), options.weeks, settings=True)
        return show(open_diary(folders, _clock(options)))


def _clock(options: Options) -> Clock:
    """A clock that runs as this machine's does, on the day that was asked for.

    Raises:
        UsageError: the words name no day.
    """
    if options.date is None:
        return system_clock
    today = logical_day(system_clock(), DAY_START_HOUR)
    shift = day_named(options.date, today) - today
    return lambda: system_clock() + shift


def _weeks(text: str) -> int:
    """The number of weeks.

    Raises:
        ArgumentTypeError: it is no number, or one that makes no sense.
    """
    if not text.isdecimal() or not 1 <= int(text) <= MOST_WEEKS:
        raise ArgumentTypeError(f"{text!r} is no number of weeks; say 1 to {MOST_WEEKS}")
    return int(text)
