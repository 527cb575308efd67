"""What a part of the torture is given, and what it reports."""

from __future__ import annotations

import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

Task = TypeVar("Task")
Found = TypeVar("Found")

PACKAGE: Final = "gutbone_tui"
_WIDTH: Final = 160


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
    lost: tuple[str, ...] = ()
    """What was lost, or ended in a traceback: one line each, with the name of the case."""
    kinds: tuple[str, ...] = ()
    """Of what kind each case turned out to be, where there are kinds."""

    @property
    def mixture(self) -> str:
        """How many there were of each kind, in words."""
        return ", ".join(f"{number:,} {kind}" for kind, number in Counter(self.kinds).most_common())


class Part(NamedTuple):
    """One way of trying to lose something."""

    name: str
    what: str
    """What is counted, such as `faults`."""
    run: Callable[[Setting], Report]


class Row(NamedTuple):
    """One line of the closing table."""

    part: Part
    report: Report
    seconds: float


def run_part(part: Part, setting: Setting) -> Row:
    """Run a part, and see to it that whatever goes wrong in it is counted."""
    started = time.monotonic()
    setting.folder.mkdir()
    try:
        report = part.run(setting)
    except Exception as error:  # noqa: BLE001 - a part that cannot go on has failed
        report = Report(0, (_place_of(error),))
    return Row(part, report, time.monotonic() - started)


def table(rows: Sequence[Row]) -> str:
    """The closing table."""
    cells = [("part", "tried", "what", "lost", "seconds")]
    cells += [
        (row.part.name, f"{row.report.tried:,}", row.part.what, f"{len(row.report.lost):,}", f"{row.seconds:.0f}")
        for row in rows
    ]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    lines = []
    for name, tried, what, lost, seconds in cells:
        lines.append(
            f"{name:<{widths[0]}}  {tried:>{widths[1]}}  {what:<{widths[2]}}  {lost:>{widths[3]}}  "
            f"{seconds:>{widths[4]}}"
        )
    return "\n".join(lines)


def spread(setting: Setting, work: Callable[[Task], Found], tasks: Sequence[Task]) -> list[Found]:
    """Do all tasks, several at once where that is allowed, each in a process that may have done others before."""
    if setting.jobs < 2 or len(tasks) < 2:
        return [work(task) for task in tasks]
    with ProcessPoolExecutor(min(setting.jobs, len(tasks)), mp_context=get_context("spawn")) as pool:
        return list(pool.map(work, tasks))


def attempt(name: str, case: Callable[[], str]) -> str:
    """Run one case; what it lost in one line, empty for nothing. A traceback is a loss."""
    try:
        complaint = case()
    except Exception as error:  # noqa: BLE001 - whatever comes out of the program is what is looked for
        complaint = _place_of(error)
    return f"{name}: {complaint}" if complaint else ""


def shortened(text: str) -> str:
    """A text that fits on a line of a report."""
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"


def tally(complaints: Sequence[str]) -> Report:
    """A report on so many cases, of which some complained."""
    return Report(len(complaints), tuple(each for each in complaints if each))


def together(reports: Iterable[Report]) -> Report:
    """Several reports as one."""
    every = list(reports)
    return Report(
        sum(each.tried for each in every),
        tuple(loss for each in every for loss in each.lost),
        tuple(kind for each in every for kind in each.kinds),
    )


def cut_up(tasks: Sequence[Task], size: int) -> list[Sequence[Task]]:
    """Tasks in lots, so that a process prepares what they share once."""
    return [tasks[first : first + size] for first in range(0, len(tasks), size)]


def _place_of(error: Exception) -> str:
    """A traceback in one line: what was raised, and the last places in the program that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if PACKAGE in frame.filename] or frames
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(ours[-3:]))
    return shortened(f"traceback, {type(error).__name__} at {places}: {error}")
