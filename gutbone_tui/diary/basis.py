"""What the numbers of a day depend on besides its entries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from zlib import crc32

from gutbone_tui import __version__
from gutbone_tui.catalogue.catalogue import DATA

if TYPE_CHECKING:
    from gutbone_tui.diary.library import Library
    from gutbone_tui.diary.settings import Settings
    from gutbone_tui.diary.shelves import Shelf
    from gutbone_tui.domain.foods import Facts

_WITHOUT_EFFECT: Final = frozenset(
    {
        *("first_weekday", "rolling", "goal", "focus", "journey_start", "flags", "allergies", "never_suggest", "hide"),
        *("preset", "herbs_spices", "colours", "extras", "mushrooms_algae", "strict_species", "refined", "min_portion"),
        *("merge_prune_plum", "sugar_low_grams", "prunes_in", "vitamin_d_in", "units", "over_65", "theme", "keys"),
        *("english", "day_start_hour"),
    }
)
"""Settings that change how days are shown, judged or put into weeks, and not what a recorded day comes to. A setting
that is not named here is taken to matter, so that a new one can make a cache needless but never wrong."""

_SHELVES: Final[tuple[Shelf, ...]] = ("foods", "plants", "adjusted")
"""What of the library matters: foods and plants of the user's own, and their own view of others."""


class Basis(NamedTuple):
    """What the numbers of days are worked out with."""

    facts: Facts
    prune_piece_grams: float
    walks_bear_weight: bool
    today: date
    stamp: str
    """Different whenever the same entries would give other numbers."""


def basis_of(facts: Facts, settings: Settings, library: Library, today: date) -> Basis:
    """What days are worked out with now."""
    parts = [
        __version__,
        _catalogue_files(),
        {name: str(value) for name, value in sorted(vars(settings).items()) if name not in _WITHOUT_EFFECT},
        [_shelf(library.on(shelf)) for shelf in _SHELVES],
    ]
    said = json.dumps(parts, sort_keys=True, default=str).encode()
    stamp = f"{crc32(said):08x}-{len(said)}"
    return Basis(facts, settings.prune_piece_grams, settings.walks_bear_weight, today, stamp)


def _shelf(documents: Mapping[str, Mapping[str, Any]]) -> list[Any]:
    """Documents of the library, in an order of their own."""
    return sorted((key, json.dumps(document, sort_keys=True, default=str)) for key, document in documents.items())


def _catalogue_files() -> list[tuple[str, int, int]]:
    """The catalogue's files with their size and time of change, which tell one version from another."""
    files = []
    with suppress(OSError):
        for path in sorted(DATA.glob("*.csv")):
            status = path.stat()
            files.append((path.name, status.st_size, status.st_mtime_ns))
    return files
