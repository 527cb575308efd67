"""A diary that is used in the full-screen app, which is killed while lines are typed into it."""

from __future__ import annotations

import random
import time
from datetime import date
from typing import Final

from tests.terminal.harness import GUTBONE, Display, Terminal, environment_for, terminal
from tests.torture.attempts import attempt
from tests.torture.lanes import PATIENCE, Lane, now
from tests.torture.parts import Report
from tests.torture.places import leftovers, opened

COLUMNS: Final = 80
ROWS: Final = 24

_LINES: Final = 4
"""Lines typed into one app, at most."""


class AppLane:
    """A diary that is used in one app after the other."""

    def __init__(self, lane: Lane) -> None:
        """Begin with an empty diary."""
        self._lane = lane
        self._chance = random.Random(lane.seed)
        self._place = lane.folder / "place"
        self._environment = environment_for(self._place)
        self._number = 0
        self._recorded: set[str] = set()
        self._acknowledged = 0
        self._kinds: list[str] = []
        self._place.mkdir(parents=True)

    def run(self) -> Report:
        """Start apps and kill them; how often, and what was lost."""
        complaints = [
            attempt(f"{self._lane.seed}, {number}", self._one, PATIENCE) for number in range(self._lane.kills)
        ]
        wrong = tuple(each for each in complaints if each)
        return Report(len(complaints), wrong, tuple(self._kinds), self._acknowledged)

    def _one(self) -> str:
        """Start an app, type lines and kill it; what is wrong afterwards."""
        with terminal(GUTBONE, self._environment, columns=COLUMNS, rows=ROWS) as app:
            app.wait_for("Plants this week")
            app.press("a")
            lines = [self._line() for _ in range(self._chance.randint(1, _LINES))]
            shown = Shown(app)
            for line in lines[:-1]:
                app.type(line)
                app.press("enter")
                shown.wait(self._chance.uniform(0, 0.3))
            app.type(lines[-1])
            shown.wait(self._chance.uniform(0, 0.1))
            app.press("enter")
            shown.wait(self._chance.uniform(0, 0.12))
            app.kill()
            shown.rest()
        return self._wrong(lines, shown.recorded(lines))

    def _line(self) -> str:
        """A line of two entries that no other line is like."""
        self._number += 1
        return f"l: oats {self._number} g; note: {self._number}."

    def _wrong(self, lines: list[str], acknowledged: set[str]) -> str:
        """What is wrong with the diary."""
        texts = [entry.text or "" for entry in opened(self._place, clock=now()).entries(date.min, date.max)]
        there = {line for line in (*self._recorded, *lines) if all(part in texts for part in _parts(line))}
        partly = {line for line in lines if any(part in texts for part in _parts(line))} - there
        self._acknowledged += len(acknowledged)
        self._kinds += ["lines shown as recorded"] * len(acknowledged)
        self._kinds += ["lines recorded and not yet shown so"] * len(there - acknowledged - self._recorded)
        self._kinds += ["lines not yet recorded"] * len(set(lines) - there)
        if gone := (self._recorded | acknowledged) - there:
            return f"shown as recorded and gone: {min(gone)}"
        if partly:
            return f"recorded in part: {min(partly)}"
        if len(texts) != 2 * len(there):
            return "something was recorded that nobody typed, or twice"
        self._recorded = there
        for draft in (self._place / "data" / ".undo").glob("*.draft"):
            draft.unlink()  # it would stand in the bar of the next app
        return self._left_over()

    def _left_over(self) -> str:
        """What is still there after another change."""
        diary = opened(self._place, clock=now())
        diary.add([])
        return next((f"left over after a change: {name}" for name in leftovers(self._place)), "")


class Shown:
    """What an app has shown."""

    def __init__(self, app: Terminal) -> None:
        """Look at this app."""
        self._app = app

    def wait(self, seconds: float) -> None:
        """Look for so long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._app.read(left)

    def rest(self) -> None:
        """Take what the app had sent before it ended."""
        while self._app.read(0.05):
            pass

    def recorded(self, lines: list[str]) -> set[str]:
        """Lines that some screen showed as recorded."""
        display = Display(COLUMNS, ROWS)
        found = set()
        for sent in self._app.sent:
            display.feed(sent.data)
            found |= {line for line in lines if f"recorded  {line}" in display.text}
        return found


def _parts(line: str) -> list[str]:
    """The texts of the entries of a line."""
    return [part.strip().partition(": ")[2] for part in line.split(";")]


def run_apps(lane: Lane) -> Report:
    """Kill so many apps."""
    return AppLane(lane).run()
