"""What the person of the example diary eats, by slot, season and sort of day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final, Literal, NamedTuple, get_args

from gutbone_tui.domain.entries import SLOTS, Slot

Sort = Literal["good", "plain", "poor"]
"""A day with time for cooking, a usual one, one without."""

SORTS: Final[tuple[Sort, ...]] = get_args(Sort)

SEASONS: Final = ("winter", "spring", "summer", "autumn")

_MEALS: Final = Path(__file__).parent / "data" / "example_meals.txt"


class Meal(NamedTuple):
    """One line she might type."""

    slot: Slot
    season: str
    sort: Sort
    line: str


def season_of(day: date) -> str:
    """The season in the north."""
    return SEASONS[day.month % 12 // 3]


class Kitchen:
    """All her meals."""

    def __init__(self) -> None:
        """Read the meals."""
        self._meals = tuple(_read(_MEALS.read_text(encoding="utf-8")))

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line she might type for a meal."""
        return tuple(meal.line for meal in self._meals)

    def choices(self, slot: Slot, sort: Sort, day: date) -> tuple[str, ...]:
        """What she might eat on such a day, in the order of the list."""
        seasons = {"any", season_of(day)}
        return tuple(
            meal.line for meal in self._meals if meal.slot == slot and meal.sort == sort and meal.season in seasons
        )


def _read(text: str) -> Iterator[Meal]:
    """The meals of the data file."""
    for row in text.splitlines():
        if not row or row.startswith("#"):
            continue
        slot, season, sort, line = row.split(maxsplit=3)
        named_slot = next(each for each in SLOTS if each == slot)
        named_sort = next(each for each in SORTS if each == sort)
        yield Meal(named_slot, season, named_sort, line)
