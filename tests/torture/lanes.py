"""A diary that is used from the command line by programs that are killed, and judged after every kill."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import ChangedElsewhereError
from gutbone_tui.reading import read
from tests.diary.making import ToldTime, eaten
from tests.terminal.harness import environment_for
from tests.torture.attempts import attempt
from tests.torture.parts import Report
from tests.torture.places import State, leftovers, opened, state_of
from tests.torture.programs import Ended, ended, random_shot, shoot, start

DAYS: Final = (date(2026, 11, 20), date(2026, 10, 31), date(2026, 9, 3))

_TRIES: Final = 6
"""Programs started for each kill, at most: some end before they are killed."""
PATIENCE: Final = 300.0
"""Seconds after which a case counts as hanging; it starts several programs."""
_WRONG: Final = ("Traceback", "mistake of the program", "It hung.")


class Lane(NamedTuple):
    """A number of kills, one after the other, in a folder of their own."""

    folder: Path
    kills: int
    seed: str


class Action(NamedTuple):
    """What a program is asked to do, and the same done without a program."""

    words: list[str]
    same: Callable[[Diary], object]
    may_fail: bool = False
    """Whether there may be nothing to do."""
    changes: bool = True
    """Whether it always saves something, and so clears up what others left."""


def now() -> ToldTime:
    """A clock that stands at this moment."""
    return ToldTime(datetime.now().astimezone())


class CommandLane:
    """A diary that is used from the command line, by one program after the other."""

    def __init__(self, lane: Lane) -> None:
        """Begin with an empty diary."""
        self._lane = lane
        self._chance = random.Random(lane.seed)
        self._place = lane.folder / "place"
        self._other = lane.folder / "other"
        self._kept = lane.folder / "kept.zip"
        self._environment = environment_for(self._place)
        self._number = 0
        self._typical = 0.0
        self._kinds: list[str] = []
        self._acknowledged = 0
        self._place.mkdir(parents=True)

    def run(self) -> Report:
        """Start programs and kill them; how often, and what was lost."""
        self._warm_up()
        numbers = iter(range(self._lane.kills * _TRIES))
        complaints = []
        while len(self._kinds) < self._lane.kills and (number := next(numbers, None)) is not None:
            complaints.append(attempt(f"{self._lane.seed}, {number}", self._one, PATIENCE))
        complaints.append(attempt(f"{self._lane.seed}, at the end", self._at_last, PATIENCE))
        wrong = tuple(each for each in complaints if each)
        return Report(len(self._kinds), wrong, tuple(self._kinds), self._acknowledged)

    def _warm_up(self) -> None:
        """Let two programs run to their end: something to undo, and how long they take."""
        for _ in range(2):
            started = time.monotonic()
            ended(start(self._add().words, self._environment))
            self._typical = time.monotonic() - started
        self._prepare_backup()
        self._prepare_other()

    def _one(self) -> str:
        """Start a program, perhaps another beside it, and kill it; what is wrong afterwards."""
        action = self._action()
        beside = self._add() if action.words[0] == "add" and self._chance.random() < 0.15 else None
        without = self._foreseen(beside)
        including = self._foreseen(beside, action)
        process = start(action.words, self._environment)
        stranger = start(beside.words, self._environment) if beside is not None else None
        result = shoot(process, random_shot(self._chance, self._typical), self._place)
        strangers = ended(stranger) if stranger is not None else None
        if result.killed:
            self._kinds.append(self._kind_of(result, without))
        complaint = _complaint(result, action, strangers)
        if not result.killed and strangers is None and action.changes and (left := leftovers(self._place)):
            complaint = complaint or f"left over after a change: {left[0]}"
        return complaint or self._wrong(result, without, including)

    def _at_last(self) -> str:
        """What is wrong when nobody is killed any more: a change, a check-up and what is left over."""
        for words in (self._add().words, ["doctor", "--fix"], ["doctor"]):
            result = ended(start(words, self._environment))
            if result.code or any(each in result.complained for each in _WRONG):
                return f"{words[0]} ended with {result.code}: {result.complained.strip()} {result.said.strip()}"
        return next((f"left over for ever: {name}" for name in leftovers(self._place)), "")

    def _kind_of(self, result: Ended, without: State) -> str:
        """How far a program came before it was killed."""
        if result.said:
            return "after they had said so"
        if leftovers(self._place) or self._state() != without:
            return "in the middle of it"
        return "before anything was written"

    def _wrong(self, result: Ended, without: State, including: State) -> str:
        """What is wrong with the diary, given what it may say."""
        state = self._state()
        if result.said.endswith("\n"):
            self._acknowledged += 1
            return "" if state == including else "what was acknowledged is not there, or something else is different"
        return "" if state in (without, including) else "the diary is neither as before nor as after"

    def _state(self) -> State:
        """What the diary says to somebody who opens it now; older backups may be given up at any time."""
        return state_of(opened(self._place, clock=now()))._replace(backups=frozenset())

    def _foreseen(self, *actions: Action | None) -> State:
        """What the diary would say after some actions."""
        self._state()
        scratch = self._lane.folder / "scratch"
        if scratch.exists():
            shutil.rmtree(scratch)
        shutil.copytree(self._place, scratch)
        for action in actions:
            if action is not None:
                action.same(opened(scratch, clock=now()))
        return state_of(opened(scratch, clock=now()))._replace(backups=frozenset())

    def _action(self) -> Action:
        """Something to do."""
        actions = (
            (12, self._add),
            (4, self._undo),
            (2, self._back_up),
            (2, self._restore),
            (2, self._merge),
            (1, lambda: Action(["doctor", "--fix", "--json"], _nothing, may_fail=True, changes=False)),
            (1, lambda: Action(["export", "--json"], _nothing, changes=False)),
        )
        (make,) = self._chance.choices([make for _, make in actions], [weight for weight, _ in actions])
        return make()

    def _add(self) -> Action:
        """Record a line or two, each with several entries."""
        self._number += 1
        first, *more = self._chance.sample(DAYS, self._chance.randint(1, len(DAYS)))
        lines = [f"l: oats {self._number} g; note: number {self._number}"]
        lines += [f"{day}: d: pear {self._number} g" for day in more]

        def same(diary: Diary) -> None:
            """Record them."""
            context = diary.context(first)
            diary.add([entry for line in lines for entry in read(line, context).entries])

        return Action(["add", "--json", "--date", first.isoformat(), *lines], same)

    def _undo(self) -> Action:
        """Take the last change back."""

        def same(diary: Diary) -> None:
            """Take it back, where that can be done."""
            try:
                diary.undo()
            except ChangedElsewhereError:
                return

        return Action(["undo", "--json"], same, may_fail=True, changes=False)

    def _back_up(self) -> Action:
        """Make a backup."""
        return Action(["backup", "--json"], _nothing, changes=False)

    def _restore(self) -> Action:
        """Restore a backup, often an old one."""
        if self._chance.random() < 0.5:
            self._prepare_backup()
        replace = self._chance.random() < 0.5
        words = ["restore", "--json", "--yes", *(["--replace"] if replace else []), str(self._kept)]
        return Action(words, lambda diary: diary.restore(self._kept, replace=replace), changes=False)

    def _merge(self) -> Action:
        """Merge another diary, which grew apart meanwhile."""
        if self._chance.random() < 0.5:
            self._prepare_other()
        other = opened(self._other, clock=now())
        keys = sorted(entry.id for entry in other.entries(DAYS[2], DAYS[0]))
        if keys and self._chance.random() < 0.5:
            other.remove([self._chance.choice(keys)])
        elif keys:
            other.edit(self._chance.choice(keys), eaten("rye", day=self._chance.choice(DAYS)))
        data = self._other / "data"
        return Action(["merge", "--json", "--yes", str(data)], lambda diary: diary.merge([data]), changes=False)

    def _prepare_backup(self) -> None:
        """Make a backup outside the diary."""
        self._kept.unlink(missing_ok=True)
        opened(self._place, clock=now()).back_up(self._kept)

    def _prepare_other(self) -> None:
        """Make a copy of the diary."""
        if self._other.exists():
            shutil.rmtree(self._other)
        shutil.copytree(self._place, self._other)


def _nothing(diary: Diary) -> None:
    """Leave a diary as it is."""


def _complaint(result: Ended, action: Action, strangers: Ended | None) -> str:
    """What is wrong with how programs ended."""
    for each in (result, *([strangers] if strangers is not None else [])):
        if any(words in each.complained for words in _WRONG):
            return f"{action.words[0]}: {each.complained.strip()}"
    if not result.killed and result.code and not action.may_fail:
        return f"{action.words[0]} ended with {result.code}: {result.complained.strip()}"
    if strangers is not None and strangers.code:
        return f"a program beside it ended with {strangers.code}: {strangers.complained.strip()}"
    return ""


def run_commands(lane: Lane) -> Report:
    """Kill so many programs of the command line."""
    return CommandLane(lane).run()
