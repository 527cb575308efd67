"""Finds foods by part of a name or synonym, as one types."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gutbone_tui.catalogue.catalogue import Catalogue

_MOST_FOUND: Final = 40
_IS, _BEGINS, _HAS = 0, 1, 2
_SYNONYM: Final = 3
"""How far a synonym stands behind a food's own name."""


class FoodFinder:
    """All names of all foods, made plain once."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Collect the names; takes some tens of milliseconds, so it is made when somebody first looks for a food."""
        self.catalogue = catalogue
        own = {food.id: food.name for food in catalogue.foods.values()}
        self._names = [(plain(name), food_id, "") for food_id, name in own.items()]
        self._names += [
            (plain(name), food_id, name)
            for name, food_id in catalogue.names()
            if food_id in own and plain(name) != plain(own[food_id])
        ]

    def find(self, typed: str, usual: Collection[str] = (), most: int = _MOST_FOUND) -> dict[str, str]:
        """Foods by id with a name that has words beginning so, the closest first, each with the synonym that answered.

        Args:
            typed: part of a name.
            usual: foods that come before others which answer as well.
            most: how many to find.
        """
        wanted = plain(typed)
        if not wanted:
            return {}
        answers: dict[str, tuple[tuple[int, bool, int, str], str]] = {}
        for name, food_id, called in self._names:
            closeness = _closeness(name, wanted)
            if closeness is None:
                continue
            rank = (closeness + (_SYNONYM if called else 0), food_id not in usual, len(name), name)
            if food_id not in answers or rank < answers[food_id][0]:
                answers[food_id] = rank, called
        best = sorted(answers, key=lambda food_id: answers[food_id][0])[:most]
        return {food_id: answers[food_id][1] for food_id in best}


def plain(text: str) -> str:
    """Words in lower case without accents."""
    lower = text.lower()
    if not lower.isascii():
        from unicodedata import combining, normalize

        lower = "".join(each for each in normalize("NFKD", lower) if not combining(each))
    return " ".join(lower.split())


def _closeness(name: str, wanted: str) -> int | None:
    """How well a name answers, lower being closer; None where it does not."""
    if name in (wanted, f"{wanted}s"):
        return _IS
    if name.startswith(wanted):
        return _BEGINS
    return _HAS if f" {wanted}" in name else None
