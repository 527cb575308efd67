"""Every operation on every disk that fails, at every step: what was acknowledged is there, and everything goes on."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable, Iterator
from contextlib import nullcontext, suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import DiaryError
from tests.diary.disks import StoppedError
from tests.diary.making import eaten
from tests.torture.attempts import attempt, foreseeable
from tests.torture.disks import FaultyDisk
from tests.torture.fault_kinds import FAULTS, Fault
from tests.torture.judging import Tried, is_partly, wrong_after
from tests.torture.operations import OPERATIONS, Operation
from tests.torture.parts import Part, Report, Setting, spread, tally, together
from tests.torture.places import Place, State, broken_files, entries_of, holds, leftovers, library_of, opened
from tests.torture.power import PowerCutDisk
from tests.torture.prepared import as_a_process_to_die, later, tomorrow

_PASSED_OVER: Final = 0.95
"""The share of steps that the short form leaves out."""


class Lot(NamedTuple):
    """One operation and one fault, to be tried at every step."""

    operation: str
    fault: str
    folder: Path
    setting: Setting


def run(setting: Setting) -> Report:
    """Try everything."""
    lots = [
        Lot(operation.name, fault.name, setting.folder / f"{number}", setting)
        for number, (operation, fault) in enumerate(pairs(setting))
    ]
    reports = spread(setting, try_lot, lots)
    for operation in OPERATIONS:
        found = together(report for lot, report in zip(lots, reports, strict=True) if lot.operation == operation.name)
        setting.say(f"{operation.name}: {found.tried:,} faults, {len(found.lost)} lost")
    return together(reports)


PART: Final = Part("faults", "faults of the disk, at every step", "entries, library lines, backups", run, 1_000)


def pairs(setting: Setting) -> list[tuple[Operation, Fault]]:
    """The operations with the faults that fit them; in short, one after the other for each."""
    pairs = [(each, fault) for each in OPERATIONS for fault in FAULTS if not each.only or fault.name in each.only]
    if setting.only:
        return [(each, fault) for each, fault in pairs if setting.only.startswith(f"{each.name}, {fault.name}, ")]
    return pairs[:: 2 * len(FAULTS) + 1] if setting.short else pairs


def try_lot(lot: Lot) -> Report:
    """Try one operation with one fault, at every step."""
    operation = next(each for each in OPERATIONS if each.name == lot.operation)
    fault = next(each for each in FAULTS if each.name == lot.fault)
    with tomorrow() if operation.tomorrow else nullcontext():
        with foreseeable(lot.operation):
            trial = Trial(operation, fault, lot.folder)
        report = tally(list(_complaints(lot, trial)))
    shutil.rmtree(lot.folder)
    return report._replace(checked=trial.checked)


def _complaints(lot: Lot, trial: Trial) -> Iterator[str]:
    """One complaint, or none, a step, until the operation is through before the fault comes."""
    which = random.Random(f"{lot.setting.seed} {lot.operation} {lot.fault}")
    for at in _numbers(lot):
        if lot.setting.short and at > 1 and which.random() < _PASSED_OVER:
            continue
        name = f"{lot.operation}, {lot.fault}, {at}"
        yield attempt(name, partial(trial.at, at, random.Random(f"{lot.setting.seed} {name}")))
        if trial.through:
            return


def _numbers(lot: Lot) -> Iterable[int]:
    """The steps to try."""
    return [int(lot.setting.only.rpartition(" ")[2])] if lot.setting.only else count(1)


class Trial:
    """One operation on one sort of failing disk."""

    def __init__(self, operation: Operation, fault: Fault, folder: Path) -> None:
        """Find out what the operation does where nothing fails."""
        self._operation = operation
        self._fault = fault
        self._place = Place(folder, operation.prepare)
        self.through = False
        """Whether the operation was through before the last fault came."""
        self.checked = 0
        """How many entries, lines of the library and backups were looked for."""
        self._states = [self._state_after(number) for number in range(len(operation.steps) + 1)]

    def at(self, number: int, chance: random.Random) -> str:
        """Try it with the fault at one step; what was lost, in words, or nothing."""
        self._place.renew()
        disk = self._fault.make(number, self._place.path, chance)
        with as_a_process_to_die():
            diary, tried = self._tried(disk)
        self.through = not disk.reached
        disk.mended = True
        disk.give_back()
        if isinstance(disk, PowerCutDisk):
            disk.cut()
            tried = tried._replace(goes_on=False)
        if bring_back(self._place.path):
            tried = tried._replace(vanished=True, goes_on=False)
        return self._wrong_now(tried) or self._wrong_in_session(diary, tried) or self._wrong_later()

    def _state_after(self, number: int) -> State:
        """What the diary says after so many steps."""
        self._place.renew()
        diary = opened(self._place.path, clock=later(4))
        for step in self._operation.steps[:number]:
            step(diary, self._place.ids, self._place.path)
        return self._place.state()

    def _tried(self, disk: FaultyDisk) -> tuple[Diary | None, Tried]:
        """Open the diary and take one step after the other, as far as it goes."""
        diary, done = None, 0
        try:
            diary = opened(self._place.path, disk, later(4))
            for step in self._operation.steps:
                step(diary, self._place.ids, self._place.path)
                done += 1
        except StoppedError:
            return diary, Tried("stopped", done)
        except DiaryError as error:
            return diary, Tried("refused", done, str(error))
        return diary, Tried("done", done, " ".join(diary.notices))

    def _wrong_now(self, tried: Tried) -> str:
        """What is wrong with what a fresh diary finds."""
        state = self._place.state()
        self.checked += self._states[tried.steps].size
        path = self._place.path
        for name in self._operation.precious:
            if not holds(path, self._place.bytes_at_first(name)):
                return f"the bytes of {name} are nowhere"
        complaint = wrong_after(tried, self._states, state)
        if complaint and self._operation.precious and state.backups:
            # What was mended while a backup could not be read lacks what only the backup has, until it is restored.
            diary = opened(path, clock=later(5))
            diary.restore(diary.backups()[0].path)
            complaint = wrong_after(tried, self._states, self._place.state()._replace(backups=state.backups))
        return complaint or next(broken_files(path), "")

    def _wrong_in_session(self, diary: Diary | None, tried: Tried) -> str:
        """What is wrong with the same program going on, once the disk is well again."""
        if diary is None or tried.ending == "stopped" or not tried.goes_on:
            return ""
        before = self._place.state()
        with as_a_process_to_die():
            diary.refresh()
            if entries_of(diary, self._place.known) != before.entries or library_of(diary) != before.library:
                return "the open diary says something else than the disk"
            if tried.ending == "done" or is_partly(tried):
                return ""
            self._operation.steps[tried.steps](diary, self._place.ids, self._place.path)
        return wrong_after(Tried("done", tried.steps + 1), self._states, self._place.state())

    def _wrong_later(self) -> str:
        """What is wrong with the next change of another program."""
        path, known = self._place.path, self._place.known
        before = self._place.state()
        diary = opened(path, clock=later(6))
        if self._operation.again:
            self._operation.steps[0](diary, self._place.ids, path)
        added = diary.add([eaten("starfruit")])
        after = entries_of(opened(path), known)
        if len(after) != len(before.entries) + 1 or any(after.get(key) != each for key, each in before.entries.items()):
            return "the next change changes more than it should"
        if left := leftovers(path):
            return f"left over for ever: {left[0]}"
        undone = opened(path, clock=later(7)).undo()
        if undone is None or undone.entry_ids != added.entry_ids:
            return "the next change cannot be undone"
        return "" if self._place.state().entries == before.entries else "undoing the next change takes back more"


def bring_back(place: Path) -> bool:
    """Put a folder that had vanished into its place again, and merge with it what was recorded meanwhile."""
    data, away, meanwhile = place / "data", place / "away", place / "meanwhile"
    if not away.exists():
        return False
    if data.exists():
        data.rename(meanwhile)
    away.rename(data)
    if meanwhile.exists():
        with suppress(DiaryError):  # there may be nothing of a diary in it
            opened(place, clock=later(5)).merge([meanwhile])
        for backup in meanwhile.glob("backups/*.zip"):
            (data / "backups").mkdir(exist_ok=True)
            backup.rename(data / "backups" / backup.name)
    return True
