"""Finds plants by part of a name or synonym, as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gutbone_tui.catalogue.folding import fold

if TYPE_CHECKING:
    from gutbone_tui.catalogue.catalogue import Catalogue

_MOST_FOUND: Final = 60


class PlantFinder:
    """All names of all plants, folded once."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Collect the names; takes some tens of milliseconds, so it is made when somebody first looks for one."""
        self._names: dict[str, list[str]] = {plant.id: [_plain(plant.name)] for plant in catalogue.plants.values()}
        for name, food_id in catalogue.names():
            if food_id in self._names:
                self._names[food_id].append(_plain(name))

    def find(self, typed: str) -> list[str]:
        """Ids of the plants with a name that has a word beginning so, the closest first."""
        wanted = {_plain(typed), " ".join(fold(typed))} - {""}
        found = [
            (rank, len(names[0]), names[0], plant_id)
            for plant_id, names in self._names.items()
            if (rank := min((_rank(name, each) for name in names for each in wanted), default=_NOT_FOUND)) < _NOT_FOUND
        ]
        return [plant_id for *_, plant_id in sorted(found)[:_MOST_FOUND]]


_NOT_FOUND: Final = 3


def _plain(text: str) -> str:
    """Words in lower case without accents, in their own number."""
    from unicodedata import combining, normalize

    return " ".join("".join(each for each in normalize("NFKD", text.lower()) if not combining(each)).split())


def _rank(name: str, typed: str) -> int:
    """How well a name answers: it is that, it begins so, or one of its words does."""
    if name == typed:
        return 0
    if name.startswith(typed):
        return 1
    return 2 if f" {typed}" in name else _NOT_FOUND
