"""Random merges of diaries that grew apart: any order, any grouping and any repetition ends the same."""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from tests.diary.torture_merges import MERGES_IN_A_WORLD, random_merges
from tests.torture.attempts import foreseeable, shortened
from tests.torture.parts import Part, Report, Setting, spread, together

MERGES: Final = 2_000


class World(NamedTuple):
    """A few machines that merge so often."""

    merges: int
    seed: int


def run(setting: Setting) -> Report:
    """Merge so often, in one world after the other."""
    size = MERGES_IN_A_WORLD
    number = 1 if setting.short else MERGES // size
    worlds = [World(size, setting.seed * MERGES + each) for each in range(number)]
    return together(spread(setting, run_world, worlds))


PART: Final = Part("merges", "random merges", "versions of entries", run, MERGES)


def run_world(world: World) -> Report:
    """Let one world merge."""
    checked: Counter[str] = Counter()
    with foreseeable(str(world.seed)):
        tried, lost = random_merges(world.merges, world.seed, checked)
    return Report(tried, tuple(map(shortened, lost)), checked=checked.total())
