"""Ids of entries: no two machines make the same one, and they sort by when they were made."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from typing import Final

_LETTERS: Final = "0123456789abcdefghjkmnpqrstvwxyz"
"""Thirty-two signs in sorting order, without those that are mistaken for each other."""
_LENGTH: Final = 26
_RANDOM_BITS: Final = 80
_TIME_LENGTH: Final = _LENGTH - _RANDOM_BITS // 5


def new_ids(moment: datetime, number: int, after: Iterable[str] = ()) -> tuple[str, ...]:
    """So many new ids that sort in the order given: milliseconds, then 80 random bits.

    Args:
        moment: the time.
        number: how many.
        after: ids there are; the new ones sort after those of the same millisecond.
    """
    milliseconds = max(0, int(moment.timestamp() * 1000))
    first = milliseconds << _RANDOM_BITS | int.from_bytes(os.urandom(_RANDOM_BITS // 8), "big")
    beginning = _spelled(first)[:_TIME_LENGTH]
    latest = max((each for each in after if each.startswith(beginning) and len(each) == _LENGTH), default="")
    if latest and (value := _value(latest)) is not None and value >= first:
        first = value + 1 + int.from_bytes(os.urandom(4), "big")
    return tuple(_spelled(first + offset) for offset in range(number))


def made_at(entry_id: str) -> float:
    """When an id was made, in seconds since 1970; 0 for an id that is not ours."""
    value = _value(entry_id) if len(entry_id) == _LENGTH else None
    return 0.0 if value is None else (value >> _RANDOM_BITS) / 1000


def _spelled(value: int) -> str:
    """A number in letters of equal length."""
    return "".join(_LETTERS[value >> 5 * place & 31] for place in range(_LENGTH - 1, -1, -1))


def _value(spelled: str) -> int | None:
    """The number behind letters; None where they are not ours."""
    value = 0
    for letter in spelled:
        place = _LETTERS.find(letter)
        if place < 0:
            return None
        value = value << 5 | place
    return value
