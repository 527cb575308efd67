"""The real program, killed at random moments: what it said was recorded is there, and the next start works."""

from __future__ import annotations

from typing import Final, NamedTuple

from tests.torture.app_lanes import run_apps
from tests.torture.lanes import Lane, run_commands
from tests.torture.parts import Part, Report, Setting, spread, together

COMMANDS: Final = 430
APPS: Final = 70
"""How many are killed."""

_LANES: Final = 6
_APP_LANES: Final = 5


class Task(NamedTuple):
    """A lane, and what runs in it."""

    lane: Lane
    app: bool


def run(setting: Setting) -> Report:
    """Kill all of them, several at once."""
    commands, apps = (2, 1) if setting.short else (COMMANDS, APPS)
    tasks = [
        *_tasks(setting, "app", apps, 1 if setting.short else _APP_LANES),
        *_tasks(setting, "command", commands, 1 if setting.short else _LANES),
    ]
    reports = spread(setting, run_task, tasks)
    for kind in (False, True):
        found = together(report for task, report in zip(tasks, reports, strict=True) if task.app == kind)
        what = "full-screen apps" if kind else "programs of the command line"
        setting.say(f"{found.tried:,} {what} killed, {len(found.lost)} lost: {found.mixture}")
    return together(reports)


PART: Final = Part("kills", "kills of the real program", "acknowledged changes", run, COMMANDS + APPS, simulated=False)


def run_task(task: Task) -> Report:
    """Run one lane."""
    return run_apps(task.lane) if task.app else run_commands(task.lane)


def _tasks(setting: Setting, kind: str, kills: int, lanes: int) -> list[Task]:
    """So many kills, divided over lanes."""
    shares = [kills // lanes + (number < kills % lanes) for number in range(lanes)]
    return [
        Task(Lane(setting.folder / f"{kind} {number}", share, f"{kind} {setting.seed}-{number}"), app=kind == "app")
        for number, share in enumerate(shares)
    ]
