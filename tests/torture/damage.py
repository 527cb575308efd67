"""Every sort of file spoilt in every way: no traceback, nothing unreadable overwritten, what is readable rescued."""

from __future__ import annotations

import random
import shutil
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from tests.torture.attempts import attempt, foreseeable
from tests.torture.damage_checks import TARGETS, Target
from tests.torture.lived_in import Ground, ground_in
from tests.torture.parts import Part, Report, Setting, cut_up, spread, tally, together

FILES: Final = 20_000

_SHORT: Final = 50
_LOT: Final = 250


class Lot(NamedTuple):
    """Files that one process spoils, one after the other."""

    folder: Path
    names: tuple[str, ...]


def run(setting: Setting) -> Report:
    """Spoil so many files."""
    number = _SHORT if setting.short else FILES
    names = [setting.only] if setting.only else [f"{setting.seed}-{each}" for each in range(number)]
    lots = [Lot(setting.folder / str(place), tuple(lot)) for place, lot in enumerate(cut_up(names, _LOT))]
    found = together(spread(setting, spoil_lot, lots))
    setting.say(found.mixture)
    return found


PART: Final = Part("damage", "damaged files", "entries and lines", run, FILES)


def spoil_lot(lot: Lot) -> Report:
    """Spoil some files, each in a diary that is whole otherwise."""
    with foreseeable("the ground of all"):
        ground = ground_in(lot.folder)
    kinds: list[str] = []
    complaints = [attempt(name, partial(_spoil, ground, name, kinds)) for name in lot.names]
    shutil.rmtree(lot.folder)
    return tally(complaints)._replace(kinds=tuple(kinds), checked=ground.checked.total())


def _spoil(ground: Ground, name: str, kinds: list[str]) -> str:
    """Spoil one file and look what happens; what is wrong with that."""
    chance = random.Random(name)
    target: Target = chance.choices(TARGETS, [each.weight for each in TARGETS])[0]
    kinds.append(target.name)
    ground.place.renew()
    kind, spoilt = target.spoil(ground, chance)
    complaint = target.wrong(ground, spoilt, kind, chance)
    return f"{target.name}, {kind}: {complaint}" if complaint else ""
