"""Finds plants by part of a name or synonym, as one types."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final, NamedTuple

from gutbone_tui.catalogue.common import common_plants

if TYPE_CHECKING:
    from gutbone_tui.catalogue.catalogue import Catalogue

_MOST_FOUND: Final = 60
_RARE: Final = 1_000


class Found(NamedTuple):
    """A plant that answers to what was typed."""

    plant: str
    """Its id."""
    called: str
    """The synonym that answered; empty where its own name did."""


class PlantFinder:
    """All names of all plants, made plain once."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Collect the names; takes some tens of milliseconds, so it is made when somebody first looks for one."""
        self._rank = {plant: place for place, plant in enumerate(common_plants())}
        self._names = {plant.id: _plain(plant.name) for plant in catalogue.plants.values()}
        self._synonyms: dict[str, list[str]] = {plant: [] for plant in self._names}
        for name, food_id in catalogue.names():
            if food_id in self._synonyms:
                self._synonyms[food_id].append(_plain(name))

    def find(self, typed: str, usual: Collection[str] = ()) -> list[Found]:
        """The plants with a name or synonym that has a word beginning so, the closest first, then the most common.

        Args:
            typed: part of a name.
            usual: plants that come before others which answer as well.
        """
        wanted = _plain(typed)
        answers = ((self._answer(plant, wanted), plant) for plant in self._names) if wanted else ()
        found = [
            (closeness, plant not in usual, self._rank.get(plant, _RARE), self._names[plant], Found(plant, called))
            for (closeness, called), plant in answers
            if closeness < _NOT_FOUND
        ]
        return [each for *_, each in sorted(found)[:_MOST_FOUND]]

    def _answer(self, plant: str, wanted: str) -> tuple[int, str]:
        """How closely a plant answers, its own name before its synonyms, and the synonym that did."""
        own = _closeness(self._names[plant], wanted)
        if own <= _BEGINS:
            return own, ""
        closeness, synonym = min(
            ((_closeness(name, wanted), name) for name in self._synonyms[plant]), default=(_NOT_FOUND, "")
        )
        if closeness == _EXACT:
            return _EXACT + 1, synonym
        return (own, "") if own < _NOT_FOUND else (closeness + _BEHIND, synonym)


_EXACT: Final = 0
_BEGINS: Final = 2
_HAS_WORD: Final = 4
_BEHIND: Final = 1
"""How far a synonym stands behind a plant's own name."""
_NOT_FOUND: Final = 9


def _plain(text: str) -> str:
    """Words in lower case without accents, in their own number."""
    from unicodedata import combining, normalize

    return " ".join("".join(each for each in normalize("NFKD", text.lower()) if not combining(each)).split())


def _closeness(name: str, typed: str) -> int:
    """How well a name answers, lower being closer: it is that, it begins so, or one of its words does."""
    if name in (typed, f"{typed}s") or f"{name}s" == typed:
        return _EXACT
    if name.startswith(typed):
        return _BEGINS
    return _HAS_WORD if f" {typed}" in name else _NOT_FOUND
