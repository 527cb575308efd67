"""All the ways in which a disk fails here."""

from __future__ import annotations

import errno
import random
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from tests.diary.disks import REFUSALS
from tests.torture.disks import (
    BitingDisk,
    BrokenDisk,
    FaultyDisk,
    ForgetfulDisk,
    FullDisk,
    RefusingDisk,
    StoppingDisk,
    UnluckyDisk,
    VanishingDisk,
)
from tests.torture.power import PowerCutDisk


class Fault(NamedTuple):
    """One way of failing."""

    name: str
    make: Callable[[int, Path, random.Random], FaultyDisk]
    """Makes such a disk: for its n-th operation, below a place."""


def code_for(number: int) -> int:
    """One refusal after the other."""
    return REFUSALS[number % len(REFUSALS)]


def _refused(code: int) -> Fault:
    """A disk that once refuses for this reason."""
    return Fault(f"{errno.errorcode[code]} once", lambda at, place, chance: RefusingDisk(at, code))


FAULTS: Final = (
    *map(_refused, REFUSALS),
    Fault("refused from then on", lambda at, place, chance: BrokenDisk(at, code_for(at + 1))),
    Fault("not written from then on", lambda at, place, chance: FullDisk(at, code_for(at + 2))),
    Fault("killed", lambda at, place, chance: StoppingDisk(at)),
    Fault("refused, then killed", lambda at, place, chance: UnluckyDisk(at, code_for(at + 3), chance.randint(1, 6))),
    Fault("short, then refused", lambda at, place, chance: BitingDisk(at, code_for(at + 4), chance)),
    Fault("short, then killed", lambda at, place, chance: BitingDisk(at, 0, chance)),
    Fault("fsync fails and forgets", lambda at, place, chance: ForgetfulDisk(at)),
    Fault("folder vanishes", lambda at, place, chance: VanishingDisk(at, place / "data", place / "away")),
    Fault("power cut", lambda at, place, chance: PowerCutDisk(at, place, place.with_name("spare"), chance)),
)
"""All of them."""
