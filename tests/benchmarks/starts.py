"""Rows about starting: the first picture, the whole commands, the memory, the keys typed meanwhile."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks.setting import BARE, Setting, gutbone, run
from tests.benchmarks.table import Row
from tests.terminal.harness import shown_at, terminal

FIRST_PICTURE_BUDGET: Final = 1.35
COMMAND_BUDGET: Final = 0.6
MEMORY_BUDGET: Final = 1.35

COMMANDS: Final[Mapping[str, Sequence[str]]] = {
    "add": ("add", "b: kefir, oats, 6 prunes; slept 7.5 well"),
    "today": ("today",),
    "foods": ("foods", "b: kefir, oats, 6 prunes"),
}


def start_rows(setting: Setting, rounds: int) -> list[Row]:
    """Starts of the app and of commands, by turns with the bare app, as medians."""
    bare, full, empty = [], [], []
    commands: dict[str, list[float]] = {name: [] for name in COMMANDS}
    fits_full, fits_empty = todays_picture(setting, setting.full), todays_picture(setting, setting.empty)
    for number in range(rounds + 1):
        taken = first_picture(BARE, setting.environment(setting.empty), bare_is_ready)
        bare.append(taken)
        full.append(first_picture(gutbone(), setting.environment(setting.full), fits_full))
        empty.append(first_picture(gutbone(), setting.environment(setting.empty), fits_empty))
        for name, words in COMMANDS.items():
            commands[name].append(run([*gutbone(), *words], setting.environment(setting.full)).seconds)
        if number == 0:
            # The first round warms the caches of the system and is not counted.
            for times in (bare, full, empty, *commands.values()):
                times.clear()
            fits_full = todays_picture(setting, setting.full)
    base = median(bare)
    return [
        _ratio("first picture, ten years", full, base, FIRST_PICTURE_BUDGET),
        _ratio("first picture, empty diary", empty, base, FIRST_PICTURE_BUDGET),
        *(_ratio(f"gutbone {name}", times, base, COMMAND_BUDGET) for name, times in commands.items()),
    ]


def todays_picture(setting: Setting, folder: Path) -> Callable[[str], bool]:
    """Whether a screen shows today's real numbers, as the command line gives them."""
    day = json.loads(run([*gutbone(), "today", "--json"], setting.environment(folder)).output)
    points, goal = day["week"]["points"], day["week"]["goal"]
    meals = [line["text"] for line in day["meals"]["lunch"]]
    wanted = [f"{points:g} / {goal}", *(meal.split(",")[0][:12] for meal in meals[:1])]
    return lambda text: all(each in text for each in wanted)


def first_picture(command: Sequence[str], environment: Mapping[str, str], fits: Callable[[str], bool]) -> float:
    """Seconds from starting a program to the picture that is waited for.

    Raises:
        RuntimeError: it never came.
    """
    with terminal(command, environment) as started:
        started.wait_for(fits)
        when = shown_at(started.sent, fits)
    if when is None:
        raise RuntimeError("the picture was not found again")
    return when - started.started


def bare_is_ready(text: str) -> bool:
    """Whether a screen shows the bare app's line."""
    return "bare and ready" in text


def memory_row(setting: Setting) -> Row:
    """Memory that is the program's own (USS), at rest on Today with ten years, beside the bare app."""
    used = {}
    fits = todays_picture(setting, setting.full)
    for name, command, wanted in (
        ("bare", BARE, bare_is_ready),
        ("gutbone", gutbone(), fits),
    ):
        with terminal(command, setting.environment(setting.full)) as started:
            started.wait_for(wanted)
            started.settle(1.0)
            used[name] = own_memory(started.pid)
    note = f"{used['gutbone'] / 1024:.1f} MB : {used['bare'] / 1024:.1f} MB"
    return Row("memory on Today (USS)", used["gutbone"] / used["bare"], MEMORY_BUDGET, "x", note)


def own_memory(process: int) -> int:
    """Kilobytes that belong to a process alone."""
    rows = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    private = (row.split() for row in rows if row.startswith("Private_"))
    return sum(int(row[1]) for row in private)


def lost_keys_row(setting: Setting, rounds: int) -> Row:
    """Starts in which a key typed meanwhile never arrived, each on a diary of its own and at one of three speeds."""
    lost = []
    for number in range(rounds):
        line = f"note: typed early {number}"
        folder = setting.empty / f"start {number}"
        folder.mkdir()
        with terminal(gutbone(), setting.environment(folder)) as started:
            for key in ("a", *line):
                started.type(key)
                time.sleep(0.012 * (number % 3))
            started.wait_for("Plants this week")
            started.settle(1.0)
            shown = next((row for row in started.display.lines if row.startswith("│ >")), "")
            lost += [] if line in shown else [shown.strip("│> ")]
    note = f"of {rounds}; {' / '.join(lost[:2])}" if lost else f"of {rounds}"
    return Row("starts that lost a key typed meanwhile", len(lost), 0, note=note)


def _ratio(what: str, times: Sequence[float], base: float, budget: float) -> Row:
    """A time as a multiple of the bare app's."""
    taken = median(times)
    return Row(what, taken / base, budget, "x", f"{taken * 1000:.0f} ms : {base * 1000:.0f} ms")
