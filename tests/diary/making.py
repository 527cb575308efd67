"""What the diary tests are made of: a place, a clock that is told the time, simple foods, and entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any, TypeVar, cast
from zlib import crc32

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.disk import Disk, FileSystem
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.entries import FoodEntry, Item, SleepEntry, Slot
from gutbone_tui.domain.foods import Food, Plant

Made = TypeVar("Made")
MONDAY = date(2026, 11, 23)
SUNDAY_BEFORE_NOVEMBER = date(2026, 11, 1)
OCTOBER = date(2026, 10, 31)
BERLIN = timezone(timedelta(hours=1))
MORNING = datetime(2026, 11, 23, 8, 10, 5, tzinfo=BERLIN)


class ToldTime:
    """A clock that stands until it is moved."""

    def __init__(self, moment: datetime = MORNING) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **how_far: float) -> None:
        self.moment += timedelta(**how_far)


class PatientDisk(Disk):
    """The real disk without the waiting."""

    def pause(self, seconds: float) -> None:
        """Go on at once."""


class SimpleFoods:
    """Every word is a food, and every food a plant."""

    foods: Mapping[str, Food] = MappingProxyType({})

    def food(self, food_id: str) -> Food | None:
        return Food(food_id, food_id, (food_id,))

    def plant(self, plant_id: str) -> Plant | None:
        return Plant(plant_id, plant_id, "fruit")

    def with_own(self, foods: Any, plants: Any) -> SimpleFoods:
        return self

    def with_foods(self, foods: Any) -> SimpleFoods:
        return self


def folders_in(place: Path) -> Folders:
    """The three folders of one user in a temporary place."""
    return Folders(place / "data", place / "config", place / "cache")


def diary_in(
    place: Path, clock: ToldTime | None = None, fs: FileSystem | None = None, settings: Settings | None = None
) -> Diary:
    """A diary in a temporary place."""
    foods = cast("Catalogue", SimpleFoods())
    return Diary(folders_in(place), clock or ToldTime(), settings or Settings(), foods, fs=fs or PatientDisk())


@contextmanager
def temporary_place() -> Iterator[Path]:
    """A folder that is gone afterwards, for tests that need many."""
    with TemporaryDirectory() as name:
        yield Path(name)


def made_once(make: Callable[[Path], Made]) -> Callable[[Path], Made]:
    """Build a place with what is in it once, and copy it wherever the same is needed again."""

    @cache
    def first() -> tuple[Path, dict[Path, tuple[int, bytes | None]], Made]:
        with temporary_place() as place:
            made = make(place)
            return place, {path.relative_to(place): _kept(path) for path in sorted(place.rglob("*"))}, made

    def copied(place: Path) -> Made:
        before, kept, made = first()
        place.mkdir(parents=True, exist_ok=True)
        for name, (mode, data) in kept.items():
            path = place / name
            if data is None:
                path.mkdir()
            elif path.name.startswith("known-"):
                # The record of the program's own files goes by where they are.
                path = path.with_name(f"known-{crc32(bytes(place / 'data')):08x}.txt")
                path.write_bytes(data.replace(bytes(before), bytes(place)))
            else:
                path.write_bytes(data)
            path.chmod(mode)
        return made

    return copied


def _kept(path: Path) -> tuple[int, bytes | None]:
    """The permissions of a file or folder, and what a file holds."""
    return path.stat().st_mode & 0o777, None if path.is_dir() else path.read_bytes()


def eaten(*foods: str, day: date = MONDAY, slot: Slot | None = "lunch", text: str | None = "") -> FoodEntry:
    """A draft of a food line."""
    words = ", ".join(foods) if text == "" else text
    items = tuple(Item(food=food) for food in foods)
    return FoodEntry(id="", day=day, at=MORNING, edited=MORNING, slot=slot, text=words, items=items)


def slept(hours: float, day: date = MONDAY) -> SleepEntry:
    """A draft of a sleep answer."""
    return SleepEntry(id="", day=day, at=MORNING, edited=MORNING, hours=hours)


def month_file(place: Path, name: str = "2026-11") -> Path:
    """The file of a month."""
    return place / "data" / "diary" / f"{name}.json"


def files_in(place: Path) -> dict[str, bytes]:
    """Every file below a place, with what it holds."""
    return {str(path.relative_to(place)): path.read_bytes() for path in sorted(place.rglob("*")) if path.is_file()}


def leftovers_in(place: Path) -> list[str]:
    """Temporary files below a place."""
    return [name for name in files_in(place) if name.endswith(".gutbone-new")]


def said_by(diary: Diary) -> dict[str, tuple[Any, ...]]:
    """What the living entries of a diary say, by id."""
    return {
        entry.id: (entry.kind, entry.day, entry.text, getattr(entry, "slot", None), getattr(entry, "items", None))
        for entry in diary.entries(date.min, date.max)
    }


def backups_in(place: Path) -> list[str]:
    """Names of the backups."""
    folder = place / "data" / "backups"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def only(diary: Diary, day: date = MONDAY) -> FoodEntry:
    """The one food line of a day."""
    (entry,) = diary.entries(day, day)
    assert isinstance(entry, FoodEntry)
    return entry
