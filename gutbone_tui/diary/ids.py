"""Ids of entries: no two machines make the same one, and they sort by when they were made."""

from __future__ import annotations

import os
from datetime import datetime
from typing import Final

_LETTERS: Final = "0123456789abcdefghjkmnpqrstvwxyz"
"""Thirty-two signs in sorting order, without those that are mistaken for each other."""
_LENGTH: Final = 26
_RANDOM_BITS: Final = 80


def new_ids(moment: datetime, number: int, after: str = "") -> tuple[str, ...]:
    """So many new ids that sort in the order given: milliseconds, then 80 random bits.

    Args:
        moment: the time.
        number: how many.
        after: the latest id there is; if it is of the same millisecond, the new ones sort after it.
    """
    milliseconds = max(0, int(moment.timestamp() * 1000))
    first = milliseconds << _RANDOM_BITS | int.from_bytes(os.urandom(_RANDOM_BITS // 8), "big")
    latest = _value(after)
    if latest is not None and latest >> _RANDOM_BITS == milliseconds:
        first = max(first, latest + 1 + int.from_bytes(os.urandom(4), "big"))
    return tuple(_spelled(first + offset) for offset in range(number))


def made_at(entry_id: str) -> float:
    """When an id was made, in seconds since 1970; 0 for an id that is not ours."""
    value = _value(entry_id)
    return 0.0 if value is None else (value >> _RANDOM_BITS) / 1000


def _spelled(value: int) -> str:
    """A number in letters of equal length."""
    return "".join(_LETTERS[value >> 5 * place & 31] for place in range(_LENGTH - 1, -1, -1))


def _value(spelled: str) -> int | None:
    """The number behind letters; None where they are not ours."""
    if len(spelled) != _LENGTH:
        return None
    value = 0
    for letter in spelled:
        place = _LETTERS.find(letter)
        if place < 0:
            return None
        value = value << 5 | place
    return value
