"""A diary that somebody has lived in, with one of every file, and what must still be said of it after damage."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.durable import host_name
from gutbone_tui.diary.settings_change import change_setting
from gutbone_tui.reading import read
from tests.diary.disks import StoppedError
from tests.diary.making import MONDAY, eaten, month_file
from tests.torture.disks import QuickDisk
from tests.torture.places import Ids, Place, opened, said
from tests.torture.prepared import OCTOBER, HalfwayDisk, as_a_process_to_die, later

LINES: Final = (
    "b: kefir, oats, 6 prunes; slept 7.5 well; stress 3; note: käse [red] 🥦",
    "l: lentil soup, rye bread; meditated 10 min; digestion 4; stool 4; energy 3",
    "d: salad without onion; antibiotic amoxicillin 7 days; strength 30; probiotic; d3 1000 iu",
    "sugar none; processed 2; dxa hip -1.8; half an avocado; 50 g prunes",
)
"""A day, with every kind of entry in it."""

MONTH: Final = "data/diary/2026-11.json"
LIBRARY: Final = "data/library.json"
HISTORY: Final = f"data/.undo/{host_name()}.json"
DRAFT: Final = f"data/.undo/{host_name()}.draft"
UNFINISHED: Final = "data/.unfinished.json"
SETTINGS: Final = "config/config.toml"
BACKUP: Final = "data/backups/2026-11-22.zip"
COPY: Final = "data/diary/2026-11 (1).json"
LIBRARY_COPY: Final = "data/library (1).json"
OTHER: Final = "other/data/diary/2026-11.json"
SAMPLE: Final = "samples/unfinished.json"


class Ground(NamedTuple):
    """A place to be spoilt, and what is in it."""

    place: Place
    entries: Mapping[str, str]
    """What each entry says, by id."""
    lines: Mapping[str, bytes]
    """The line of each living entry of November in its file, by id."""
    others: tuple[bytes, ...]
    """The bytes of all files."""
    checked: Counter[str]
    """How many things that must not be lost were looked for."""

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.place.path

    def put(self, name: str, data: bytes) -> None:
        """Write a file from outside, long ago."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.utime(path, (0, 0))


def ground_in(folder: Path) -> Ground:
    """Live in a diary for a while."""
    place = Place(folder, lived_in)
    diary = opened(place.path)
    entries = {entry.id: said(entry) for entry in diary.entries(date.min, date.max)}
    found = place.bytes_at_first(MONTH).split(b"\n")
    lines = {key: line.rstrip(b",") for key in entries for line in found if line.startswith(b'"%b":' % key.encode())}
    others = tuple(path.read_bytes() for path in sorted(place.path.rglob("*")) if path.is_file())
    place.renew()
    return Ground(place, entries, lines, others, Counter())


def lived_in(place: Path) -> Ids:
    """A diary with one of every file."""
    diary = opened(place)
    _live(diary)
    shutil.copytree(place / "data", place / "other" / "data")
    other = opened(place / "other", clock=later(1))
    other.add([eaten("fig")])
    (place / "samples").mkdir()
    _leave_half_done(place)
    opened(place, clock=later(-24)).back_up()
    diary = opened(place, clock=later(2))
    diary.add([eaten("plum")])
    diary.tick("leek", MONDAY)
    diary.undo()
    diary.keep_draft("half a line")
    return {entry.id: entry.id for entry in diary.entries(date.min, date.max)}


def _live(diary: Diary) -> None:
    """Record a few days, and teach the diary something."""
    for day in (MONDAY, MONDAY - timedelta(days=1), OCTOBER):
        for line in LINES:
            diary.add(read(line, diary.context(day)).entries)
    diary.remember("pepper", "black-pepper")
    diary.library.put("usuals", "porridge", {"line": "oats, kefir"})
    diary.library.put("foods", "granny-soup", {"name": "Granny's soup", "plants": ["leek", "potato"], "synonyms": []})
    diary.library.put("plants", "sea-holly", {"name": "Sea holly", "category": "vegetable"})
    path = diary.folders.settings
    change_setting(path, "goal", 25, QuickDisk())
    path.write_bytes(b"# mine\n" + path.read_bytes() + b'english = "uk"\nday_start_hour = 3\n[keys]\nquit = "x"\n')


def _leave_half_done(place: Path) -> None:
    """Keep what a change leaves that is cut short."""
    scratch = place / "scratch"
    shutil.copytree(place / "data", scratch / "data")
    first = min(entry.id for entry in opened(scratch).entries(MONDAY, MONDAY))
    disk = HalfwayDisk()
    with as_a_process_to_die(), suppress(StoppedError):
        opened(scratch, disk, later(1)).move([first], day=OCTOBER)
    disk.give_back()
    shutil.copy(scratch / UNFINISHED, place / SAMPLE)
    shutil.rmtree(scratch)
    assert month_file(place).exists()
