"""What a part of the torture is given, and what it reports."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from tests.torture.attempts import is_traceback, place_of

Task = TypeVar("Task")
Found = TypeVar("Found")

_PAUSE: Final = 30.0
"""Seconds between two sentences on how it goes."""


class Setting(NamedTuple):
    """What a part is given."""

    folder: Path
    """An empty folder of its own."""
    seed: int
    """Decides everything that is random."""
    jobs: int
    """How many processes may work at once."""
    short: bool = False
    """Try a few seconds' worth of it."""
    only: str = ""
    """The one case to try, by the name under which it was reported; all of them if empty."""

    def say(self, sentence: str) -> None:
        """Tell whoever watches how it goes."""
        if not self.short:
            print(f"  {sentence}", flush=True)


class Report(NamedTuple):
    """What a part tried."""

    tried: int
    wrong: tuple[str, ...] = ()
    """What was lost, or ended in a traceback: one line each, with the name of the case."""
    kinds: tuple[str, ...] = ()
    """Of what kind each case turned out to be, where there are kinds."""
    checked: int = 0
    """How many things that must not be lost were looked for afterwards."""

    @property
    def tracebacks(self) -> tuple[str, ...]:
        """What ended in a traceback."""
        return tuple(line for line in self.wrong if is_traceback(line))

    @property
    def lost(self) -> tuple[str, ...]:
        """What was lost, left over, or went wrong in any way but a traceback."""
        return tuple(line for line in self.wrong if not is_traceback(line))

    @property
    def mixture(self) -> str:
        """How many there were of each kind, in words."""
        return ", ".join(f"{number:,} {kind}" for kind, number in Counter(self.kinds).most_common())


class Part(NamedTuple):
    """One way of trying to lose something."""

    name: str
    what: str
    """What is tried."""
    checks: str
    """What is checked, or was acknowledged."""
    run: Callable[[Setting], Report]
    least: int
    """How many must have been tried by a full run; a torture that tries less has failed."""
    simulated: bool = True
    """The failing disk is part of the test, so that the files may be in memory."""


class Row(NamedTuple):
    """One line of the closing table."""

    part: Part
    report: Report
    seconds: float


def run_part(part: Part, setting: Setting) -> Row:
    """Run a part, and see to it that whatever goes wrong in it is counted."""
    started = time.monotonic()
    setting.folder.mkdir(parents=True)
    try:
        report = part.run(setting)
    except Exception as error:  # noqa: BLE001 - a part that cannot go on has failed
        report = Report(0, (place_of(error),))
    if report.tried < part.least and not setting.short and not setting.only:
        report = report._replace(
            wrong=(*report.wrong, f"only {report.tried:,} of {part.least:,} {part.what} were tried")
        )
    return Row(part, report, time.monotonic() - started)


def table(rows: Sequence[Row]) -> str:
    """The closing table."""
    cells = [("part", "tried", "", "checked", "", "lost", "tracebacks", "seconds")]
    for part, report, seconds in rows:
        numbers = (f"{len(report.lost):,}", f"{len(report.tracebacks):,}", f"{seconds:.0f}")
        cells.append((part.name, f"{report.tried:,}", part.what, f"{report.checked:,}", part.checks, *numbers))
    sums = (
        f"{sum(len(each.report.lost) for each in rows):,}",
        f"{sum(len(each.report.tracebacks) for each in rows):,}",
    )
    cells.append(("all", "", "", "", "", *sums, f"{sum(each.seconds for each in rows):.0f}"))
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    return "\n".join(_line(line, widths) for line in cells)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """One line of a table whose first, third and fifth columns are words."""
    sides = "<><><>>>"
    return "  ".join(f"{cell:{side}{width}}" for cell, side, width in zip(cells, sides, widths, strict=True)).rstrip()


def spread(setting: Setting, work: Callable[[Task], Found], tasks: Sequence[Task]) -> list[Found]:
    """Do all tasks, several at once where that is allowed, each in a process that may have done others before."""
    if setting.jobs < 2 or len(tasks) < 2:
        return list(_told(setting, map(work, tasks), len(tasks)))
    with ProcessPoolExecutor(min(setting.jobs, len(tasks)), mp_context=get_context("spawn")) as pool:
        return list(_told(setting, pool.map(work, tasks), len(tasks)))


def _told(setting: Setting, results: Iterable[Found], number: int) -> Iterator[Found]:
    """Results as they come; now and then how many there are is told."""
    said = time.monotonic()
    for done, each in enumerate(results, start=1):
        yield each
        if time.monotonic() > said + _PAUSE and done < number:
            said = time.monotonic()
            setting.say(f"{100 * done // number} % done")


def tally(complaints: Sequence[str]) -> Report:
    """A report on so many cases, of which some complained."""
    return Report(len(complaints), tuple(each for each in complaints if each))


def together(reports: Iterable[Report]) -> Report:
    """Several reports as one."""
    every = list(reports)
    return Report(
        sum(each.tried for each in every),
        tuple(loss for each in every for loss in each.wrong),
        tuple(kind for each in every for kind in each.kinds),
        sum(each.checked for each in every),
    )


def cut_up(tasks: Sequence[Task], size: int) -> list[Sequence[Task]]:
    """Tasks in lots, so that a process prepares what they share once."""
    return [tasks[first : first + size] for first in range(0, len(tasks), size)]
