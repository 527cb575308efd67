"""Random merges between machines that change one diary apart, judged by a ledger of every version ever recorded."""

from __future__ import annotations

import json
import random
import re
import shutil
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import ChangedElsewhereError
from gutbone_tui.diary.file_merging import merge_file
from tests.diary.making import MORNING, PatientDisk, ToldTime, diary_in, eaten, slept, temporary_place
from tests.diary.zips import packed

DAYS: Final = (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 23), date(2026, 12, 1))
FOODS: Final = ("oats", "rye", "figs", "kale", "plum")
COPY_NAMES: Final = (
    "{}.sync-conflict-20261123-081005-ABCDEFG.json",
    "{} (Anna's conflicted copy 2026-11-23).json",
    "{} (conflicted copy 2026-11-23 081005).json",
    "{}-LAPTOP.json",
    "{} (1).json",
)
MERGES_IN_A_WORLD: Final = 20
EXPECTED: Final = re.compile(r"is merged; the file is kept as|The clock of this machine is behind")
"""What a diary may have to say."""

Document = dict[str, Any]


class HastyDisk(PatientDisk):
    """A disk that is not waited for: power never fails here."""

    def fsync(self, descriptor: int) -> None:
        """Go on at once."""


@dataclass
class Version:
    """The latest version of an entry that a machine knows; several where they are of the very same instant."""

    rank: tuple[datetime, bool]
    said: list[str]


Ledger = dict[str, Version]
"""The latest versions by id."""


def latest(one: Ledger, other: Ledger) -> Ledger:
    """What two machines know together."""
    found = dict(one)
    for key, version in other.items():
        mine = found.get(key)
        if mine is None or version.rank > mine.rank:
            found[key] = version
        elif version.rank == mine.rank:
            found[key] = Version(mine.rank, [*mine.said, *version.said])
    return found


def said_in(document: Document) -> str:
    """What a document says, whenever it was changed."""
    return json.dumps({name: each for name, each in document.items() if name not in ("edited", "removed")})


@dataclass
class Machine:
    """One machine with its own clock and its own copy of the diary."""

    place: Path
    clock: ToldTime
    knows: Ledger = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Open the diary."""
        self.diary = self.opened()

    @property
    def data(self) -> Path:
        """The diary folder."""
        return self.place / "data"

    def opened(self) -> Diary:
        """The diary, opened anew."""
        return diary_in(self.place, self.clock, HastyDisk())

    def files(self) -> dict[str, bytes]:
        """The files of the months and the library, by their path in the diary folder."""
        paths = [*sorted((self.data / "diary").glob("????-??.json")), self.data / "library.json"]
        return {str(path.relative_to(self.data)): path.read_bytes() for path in paths if path.exists()}

    def write_down(self) -> None:
        """Note in the ledger what the files say."""
        for name, content in self.files().items():
            for key, document in json.loads(content).get("entries", {}).items() if "diary" in name else ():
                rank = (datetime.fromisoformat(document["edited"]), "removed" not in document)
                self.knows = latest(self.knows, {key: Version(rank, [said_in(document)])})

    def losses(self) -> list[str]:
        """Entries that are not shown as the ledger has them, on this diary and on one opened anew."""
        found = []
        for diary in (self.diary, self.opened()):
            diary.refresh()
            shown = {entry.id: entry for entry in diary.entries(date.min, date.max)}
            for key, version in self.knows.items():
                if (key in shown) != version.rank[1]:
                    found.append(f"{key} is {'shown' if key in shown else 'gone'}")
                elif key in shown and not any(_says(json.loads(said), shown[key]) for said in version.said):
                    found.append(f"{key} says something else")
            found += [f"{key} came from nowhere" for key in shown.keys() - self.knows.keys()]
            found += [f"said: {sentence}" for sentence in diary.notices if not EXPECTED.search(sentence)]
        return found


def _says(document: Document, entry: Any) -> bool:
    """Whether an entry is what a document says."""
    return (document["day"], document.get("text"), document.get("hours")) == (
        entry.day.isoformat(), entry.text, getattr(entry, "hours", None)
    )  # fmt: skip


class World:
    """A few machines, and what happens to them by chance."""

    def __init__(self, place: Path, chance: random.Random) -> None:
        """Machines whose clocks and time zones differ."""
        self.place = place
        self.chance = chance
        self.machines = [Machine(place / str(number), ToldTime(self._time())) for number in range(chance.randint(2, 4))]
        self.packets: list[tuple[Path, Ledger]] = []
        self.checked = 0
        """How many versions of entries were looked for."""

    def live(self) -> None:
        """Let some time pass in which each machine changes its own diary."""
        for machine in self.machines:
            for _ in range(self.chance.randint(0, 4)):
                machine.clock.forward(milliseconds=self.chance.choice([0, 1, 999, 60_000, 86_400_000]))
                self._change(machine.diary)
            machine.write_down()

    def merge(self) -> list[str]:
        """Merge what one machine has into another, in one of the ways there are; what was lost by it."""
        here, there = self.chance.sample(self.machines, 2)
        ways: list[Callable[[Machine, Machine], Ledger]] = [self._folder, self._copies, self._backup, self._git]
        here.knows = latest(here.knows, self.chance.choice(ways)(here, there))
        self.checked += len(here.knows)
        return here.losses()

    def _time(self) -> datetime:
        """What some machine takes for the time."""
        skew = timedelta(seconds=self.chance.choice([0, 0, 0, 1, -1, 7200, -86_400]))
        return (MORNING + skew).astimezone(timezone(timedelta(hours=self.chance.choice([0, 1, -8, 5.5]))))

    def _change(self, diary: Diary) -> None:
        """Change something."""
        keys = [entry.id for entry in diary.entries(date.min, date.max)]
        day, food = self.chance.choice(DAYS), self.chance.choice(FOODS)
        what = self.chance.choice(["add", "add", "edit", "remove", "move", "undo", "remember"])
        if what == "add" or (what in ("edit", "remove", "move") and not keys):
            diary.add([eaten(food, day=day), slept(self.chance.randint(1, 9), day=day)])
        elif what == "edit":
            diary.edit(self.chance.choice(keys), eaten(food, "figs", day=day))
        elif what == "remove":
            diary.remove([self.chance.choice(keys)])
        elif what == "move":
            diary.move([self.chance.choice(keys)], day=day)
        elif what == "remember":
            diary.remember(food, self.chance.choice(FOODS))
        else:
            try:
                diary.undo()
            except ChangedElsewhereError:
                return

    def _folder(self, here: Machine, there: Machine) -> Ledger:
        """Merge the other's folder."""
        if there.files():
            here.diary.merge([there.data])
        return there.knows

    def _copies(self, here: Machine, there: Machine) -> Ledger:
        """Merge the copies that a sync tool left."""
        (here.data / "diary").mkdir(parents=True, exist_ok=True)
        name = self.chance.choice(COPY_NAMES)
        for path, content in there.files().items():
            original = here.data / path
            original.with_name(name.format(original.stem)).write_bytes(content)
        here.diary.merge(here.diary.conflict_copies())
        return there.knows

    def _backup(self, here: Machine, there: Machine) -> Ledger:
        """Merge a backup, often an old one."""
        if files := there.files():
            path = self.place / f"{len(self.packets)}.zip"
            path.write_bytes(packed(files, MORNING))
            self.packets.append((path, there.knows))
        if not self.packets:
            return {}
        path, knows = self.chance.choice(self.packets)
        here.diary.merge([path])
        return knows

    def _git(self, here: Machine, there: Machine) -> Ledger:
        """Merge file by file as git does, and then settle what lives in two months."""
        for path in there.files():
            (here.data / path).parent.mkdir(parents=True, exist_ok=True)
            if (here.data / path).exists():
                merge_file(HastyDisk(), here.data / path, there.data / path)
            else:
                shutil.copy(there.data / path, here.data / path)
        here.diary.merge([])
        return there.knows


def random_merges(number: int, seed: int, checked: Counter[str] | None = None) -> tuple[int, tuple[str, ...]]:
    """Make so many random merges.

    Args:
        number: how many.
        seed: decides what happens.
        checked: is given how many versions of entries were looked for after all merges.

    Returns:
        How many were made, and one line for everything that was lost or ended in a traceback.
    """
    tried, lost = 0, list[str]()
    while tried < number:
        name = f"world {seed}-{tried}"
        with temporary_place() as place:
            world = World(place, random.Random(name))
            for turn in range(min(MERGES_IN_A_WORLD, number - tried)):
                tried += 1
                try:
                    world.live()
                    lost += [f"{name}, merge {turn}: {loss}" for loss in world.merge()]
                except Exception:  # noqa: BLE001 - whatever it is, it is counted
                    lost.append(f"{name}, merge {turn}: {traceback.format_exc(limit=-3)}")
            if checked is not None:
                checked["versions"] += world.checked
    return tried, tuple(lost)


if __name__ == "__main__":
    made, losses = random_merges(int(sys.argv[1]), int(sys.argv[2]))
    print(f"{made:,} random merges, {len(losses)} losses")
    print("\n".join(losses[:20]))
