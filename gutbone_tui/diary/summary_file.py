"""A year of days in numbers as the bytes of a file, and back. What many days share stands there once."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from zlib import crc32

from gutbone_tui.diary.durable import Signature
from gutbone_tui.domain.points import Eaten
from gutbone_tui.domain.trends import DayFigures, Taken

VERSION: Final = 2
"""Version of the files and of how days are summed up; anything else is passed over."""


class KeptMonth(NamedTuple):
    """A month in numbers."""

    signature: Signature
    """Of the month file that it was worked out from."""
    days: tuple[DayFigures, ...]


class _Shelf(dict[Hashable, int]):
    """Things by the place each was given when it first came up."""

    def place(self, thing: Hashable) -> int:
        """The place of a thing."""
        return self.setdefault(thing, len(self))


class _Shelves(NamedTuple):
    """What days share."""

    eaten: _Shelf
    sets: _Shelf
    """Sets of what was eaten in refined forms, by their places."""
    groups: _Shelf
    supplements: _Shelf
    movement: _Shelf


def encoded_year(months: Mapping[str, KeptMonth], stamp: str) -> bytes:
    """A year as a file: a line that says what it is and its checksum, and one with the numbers."""
    shelves = _Shelves(*(_Shelf() for _ in _Shelves._fields))
    rows = {
        name: {"signature": month.signature, "days": [_row(day, shelves) for day in month.days]}
        for name, month in months.items()
    }
    held = {"shelves": [list(shelf) for shelf in shelves], "months": rows}
    body = json.dumps(held, separators=(",", ":")).encode()
    return json.dumps([VERSION, stamp, crc32(body)]).encode() + b"\n" + body


def decoded_year(data: bytes, stamp: str) -> dict[str, KeptMonth]:
    """The months of a year's file; none where it was written under another stamp.

    Raises:
        ValueError, TypeError, LookupError: it is damaged.
    """
    head, _, body = data.partition(b"\n")
    if json.loads(head) != [VERSION, stamp, crc32(body)]:
        return {}
    held = json.loads(body)
    eaten_list, refined_list, groups_list, supplements_list, movement_list = held["shelves"]
    eaten = [Eaten(plant, colour) for plant, colour in eaten_list]
    refined = [frozenset([eaten[place] for place in places]) for places in refined_list]
    groups = [frozenset(each) for each in groups_list]
    supplements = [tuple([Taken(*taken) for taken in each]) for each in supplements_list]
    movement = [frozenset(each) for each in movement_list]

    def day(row: list[Any]) -> DayFigures:
        """A day from its row."""
        number, fed, plants, half, group, *answers, taken, moved, relief, skip = row
        whole = frozenset([eaten[place] for place in plants])
        last = (supplements[taken], movement[moved], relief, skip)
        return DayFigures._make((date.fromordinal(number), fed, whole, refined[half], groups[group], *answers, *last))

    return {
        name: KeptMonth(_signature(month["signature"]), tuple([day(row) for row in month["days"]]))
        for name, month in held["months"].items()
    }


def _signature(numbers: Iterable[int]) -> Signature:
    """A signature as it was kept."""
    changed, size, inode = numbers
    return (changed, size, inode)


def _row(day: DayFigures, shelves: _Shelves) -> list[Any]:
    """A day as a row of numbers, and places where it shares something."""
    _, fed, eaten, refined, groups, *answers, supplements, movement, relief, skip = day
    plants, half = ([shelves.eaten.place(each) for each in sorted(some)] for some in (eaten, refined))
    return [
        day.day.toordinal(),
        fed,
        plants,
        shelves.sets.place(tuple(half)),
        shelves.groups.place(tuple(sorted(groups))),
        *answers,
        shelves.supplements.place(supplements),
        shelves.movement.place(tuple(sorted(movement))),
        relief,
        skip,
    ]
