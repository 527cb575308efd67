"""Ids of entries: no two machines make the same one, and they sort by when they were made."""

from __future__ import annotations

import os
from datetime import datetime
from typing import Final

_LETTERS: Final = "0123456789abcdefghjkmnpqrstvwxyz"
"""Thirty-two signs in sorting order, without those that are mistaken for each other."""
_LENGTH: Final = 26
_RANDOM_BITS: Final = 80


def new_ids(moment: datetime, number: int) -> tuple[str, ...]:
    """So many new ids that sort in the order given: milliseconds, then 80 random bits."""
    milliseconds = max(0, int(moment.timestamp() * 1000))
    first = milliseconds << _RANDOM_BITS | int.from_bytes(os.urandom(_RANDOM_BITS // 8), "big")
    return tuple(_spelled(first + offset) for offset in range(number))


def _spelled(value: int) -> str:
    """A number in letters of equal length."""
    return "".join(_LETTERS[value >> 5 * place & 31] for place in range(_LENGTH - 1, -1, -1))
