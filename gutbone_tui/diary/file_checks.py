"""Checks of what is in a diary's files: each parses, is valid, and holds what belongs there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.conflict_copies import is_copy
from gutbone_tui.diary.differences import counted
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Signature, read_file
from gutbone_tui.diary.encoding import UnreadableError, mark_of
from gutbone_tui.diary.errors import reason_of
from gutbone_tui.diary.finding import Finding, note
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.mending import Mender
from gutbone_tui.diary.merging import is_living
from gutbone_tui.diary.month import MONTH, Month, edited_at, month_from
from gutbone_tui.diary.own import adjusted_food, own_food, own_plant
from gutbone_tui.diary.planning import planned
from gutbone_tui.diary.rules import is_rule
from gutbone_tui.diary.shelves import Shelves, shelves_from

_ENDING: Final = ".json"
_CLOCK_SLIP: Final = timedelta(minutes=10)
"""By how much the clocks of two machines may well differ."""


_USABLE: Final[Mapping[str, Callable[[str, Mapping[str, Any]], bool]]] = {
    "usuals": lambda _, document: isinstance(document.get("line"), str),
    "meanings": lambda _, document: isinstance(document.get("food"), str),
    "foods": lambda key, document: own_food(key, document) is not None,
    "plants": lambda key, document: own_plant(key, document) is not None,
    "rules": lambda _, document: is_rule(document),
    "plan": lambda key, document: planned(key, document) is not None,
    "adjusted": lambda _, document: adjusted_food(document) is not None,
}
"""Tells of each table of the library which documents can be used."""


class FileChecks:
    """Looks through the files of months and the library. Nothing is changed."""

    def __init__(self, fs: FileSystem, folders: Folders, clock: Clock, mender: Mender) -> None:
        """Nothing was looked at yet."""
        self._fs = fs
        self._folders = folders
        self._clock = clock
        self._mender = mender
        self._places: dict[str, list[str]] = defaultdict(list)
        self._newest: datetime | None = None
        self._older: list[Path] = []
        self.months = 0
        """Months that could be read."""
        self.entries = 0
        """Entries in them that were not removed."""

    def findings(self) -> Iterator[Finding]:
        """Everything found, file by file."""
        yield from self._in_folder_of_months()
        yield from self._library()
        yield from self._in_two_months()
        yield from self._from_the_future()
        if self._older:
            yield Finding(
                "version",
                f"{counted(len(self._older), 'file')} of an older version of gutbone; each is brought up to date when "
                f"it changes.",
                is_problem=False,
                mend=partial(self._mender.bring_up_to_date, tuple(self._older)),
            )

    def _in_folder_of_months(self) -> Iterator[Finding]:
        """What is in the folder of months."""
        folder = self._folders.months
        try:
            names = sorted(self._fs.names(folder))
        except FileNotFoundError:
            return
        except OSError as error:
            yield Finding("reading", f"The folder {folder} cannot be read: {reason_of(error)}.", folder)
            return
        for name in names:
            path = folder / name
            if MONTH.fullmatch(name.removesuffix(_ENDING)) and name.endswith(_ENDING):
                yield from self._month(name.removesuffix(_ENDING), path)
            elif ".damaged-" in name:
                yield note(
                    "damage", f"{path} was set aside because it was damaged; what could be read of it was saved.", path
                )
            elif not name.startswith(".") and not is_copy(name):
                yield note("strangers", f"{path} is no file of gutbone; it is left alone.", path)

    def _month(self, name: str, path: Path) -> Iterator[Finding]:
        """One month."""
        found: tuple[bytes, Signature] | None = None
        try:
            found = read_file(self._fs, path)
        except OSError as error:
            yield Finding("reading", f"{path} cannot be read: {reason_of(error)}.", path)
        if found is None:
            return
        data, signature = found
        try:
            month, bad = month_from(name, data, signature, mark_of(data), known=False)
        except UnreadableError as error:
            says = f"{path} is damaged: {error}."
            yield Finding("damage", says, path, mend=partial(self._mender.restore_month, name))
            return
        self._take_in(month, bad, path)
        if bad:
            reasons = "; ".join(list(dict.fromkeys(bad.values()))[:3])
            yield Finding(
                "entries", f"{counted(len(bad), 'line')} of {path} cannot be read as entries ({reasons}).", path
            )
        if month.locked:
            yield Finding("version", month.locked, path)

    def _take_in(self, month: Month, bad: Mapping[str, str], path: Path) -> None:
        """Remember of a month what matters for the diary as a whole."""
        self.months += 1
        if month.older:
            self._older.append(path)
        for key, document in month.documents.items():
            if key not in bad:
                self._note_time(document)
                if is_living(document):
                    self.entries += 1
                    self._places[key].append(month.name)

    def _note_time(self, document: Any) -> None:
        """Remember the newest change."""
        edited = edited_at(document)
        if edited is not None and (self._newest is None or edited > self._newest):
            self._newest = edited

    def _library(self) -> Iterator[Finding]:
        """The library."""
        path = self._folders.library
        try:
            if (found := read_file(self._fs, path)) is None:
                return
            shelves = shelves_from(*found)
        except OSError as error:
            yield Finding("reading", f"{path} cannot be read: {reason_of(error)}.", path)
            return
        except UnreadableError as error:
            yield Finding("damage", f"{path} is damaged: {error}.", path, mend=self._mender.restore_library)
            return
        if shelves.locked:
            yield Finding("version", shelves.locked, path)
        if shelves.older:
            self._older.append(path)
        if (unusable := _unusable_in(shelves)) > 0:
            yield Finding(
                "library", f"{counted(unusable, 'line')} of {path} cannot be used and stay as they are.", path
            )

    def _in_two_months(self) -> Iterator[Finding]:
        """Entries that live in more than one month; the one changed last is shown."""
        number = sum(len(months) > 1 for months in self._places.values())
        if number:
            stand = "entries stand" if number > 1 else "entry stands"
            yield Finding("doubles", f"{number} {stand} in two months.", mend=self._mender.settle_doubles)

    def _from_the_future(self) -> Iterator[Finding]:
        """A clock that is behind the newest entry."""
        now = self._clock()
        if self._newest is not None and self._newest > now + _CLOCK_SLIP:
            yield Finding(
                "clock",
                f"This machine's clock says {now:%Y-%m-%d %H:%M}, but an entry was changed on "
                f"{self._newest.astimezone(now.tzinfo):%Y-%m-%d %H:%M}; one of the two is wrong.",
            )


def _unusable_in(shelves: Shelves) -> int:
    """Documents of the library that cannot be used."""
    return sum(
        not isinstance(document, dict) or ("removed" not in document and not is_usable(key, document))
        for shelf, is_usable in _USABLE.items()
        for key, document in shelves.tables.get(shelf, {}).items()
    )
