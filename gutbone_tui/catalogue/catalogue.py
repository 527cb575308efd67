"""The catalogue: every food and plant, and what names mean them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from gutbone_tui.catalogue.meanings import MeaningTable, load_meanings
from gutbone_tui.catalogue.names import Named, NameIndex
from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.catalogue.rows import FOOD_COLUMNS, PLANT_COLUMNS, FoodTable, Row, plant_of, rows_of
from gutbone_tui.domain.foods import GROUPS, Food, Plant

AMBIGUOUS: Final = "?"
"""Stands for the food of a name that can mean several."""

_DATA: Final = Path(__file__).parent / "data"


class Catalogue:
    """Foods and plants by id and by name. Read-only; `with_own` makes another one."""

    def __init__(
        self,
        plants: Mapping[str, Plant],
        foods: FoodTable,
        names: tuple[NameIndex, ...],
        meanings: MeaningTable,
    ) -> None:
        """Put a catalogue together.

        Args:
            plants: plants by id.
            foods: foods by id; every plant is one too.
            names: indexes of names, those that outrank the others first.
            meanings: what ambiguous words can mean.
        """
        self.plants = plants
        self.foods: Mapping[str, Food] = foods
        self.meanings = meanings
        self._foods = foods
        self._names = names

    def food(self, food_id: str) -> Food | None:
        """The food of this id; plants are foods under their own id."""
        return self.foods.get(food_id)

    def plant(self, plant_id: str) -> Plant | None:
        """The plant of this id."""
        return self.plants.get(plant_id)

    def named(self, phrase: str) -> str | None:
        """Id of the food that a phrase of folded words names, or `AMBIGUOUS`."""
        for names in self._names:
            food_id = names.food(phrase)
            if food_id is not None:
                return food_id
        return None

    def match(self, words: Sequence[str], start: int = 0) -> tuple[int, str] | None:
        """The longest name that begins at one of these folded words.

        Returns:
            How many words the name takes, and the id of its food or `AMBIGUOUS`.
        """
        longest: tuple[int, str] | None = None
        for names in self._names:
            found = names.match(words, start)
            if found is not None and (longest is None or found[0] > longest[0]):
                longest = found
        return longest

    def longest_from(self, word: str) -> int:
        """How many words the longest name has that begins with this folded word; 0 if none does."""
        return max(names.longest_from(word) for names in self._names)

    def phrases(self) -> Iterator[str]:
        """All names as folded phrases, the user's own first."""
        for names in self._names:
            yield from names.phrases()

    def with_own(self, foods: Iterable[OwnFood], plants: Iterable[OwnPlant]) -> Catalogue:
        """This catalogue together with the user's own, which outrank what is in it."""
        own_foods, own_plants = tuple(foods), tuple(plants)
        own: tuple[OwnFood | OwnPlant, ...] = (*own_foods, *own_plants)
        if not own:
            return self
        names = NameIndex((name, each.id) for each in own for name in (each.name, *each.synonyms))
        return Catalogue(
            plants={**self.plants, **{each.id: each.plant() for each in own_plants}},
            foods=self._foods.with_foods(each.food() for each in own),
            names=(names, *self._names),
            meanings=self.meanings,
        )


def groups_of(food: Food) -> tuple[str, ...]:
    """The groups of a food in their usual order, and `added_sugar` and `ultra_processed` where it has them."""
    tags: list[str] = [group for group in GROUPS if group in food.groups]
    if food.sugar > 0:
        tags.append("added_sugar")
    if food.processed > 0:
        tags.append("ultra_processed")
    return tuple(tags)


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue of the package, or of another folder with the same files."""
    data = folder or _DATA
    plant_rows = rows_of(data / "plants.csv", PLANT_COLUMNS)
    food_rows = rows_of(data / "foods.csv", FOOD_COLUMNS)
    meanings = load_meanings(data / "meanings.csv")
    entries: dict[str, Row | Food] = {row[0]: row for row in plant_rows}
    entries.update((row[0], row) for row in food_rows)
    return Catalogue(
        plants={row[0]: plant_of(row) for row in plant_rows},
        foods=FoodTable(entries),
        names=(NameIndex(_names(meanings, food_rows, plant_rows)),),
        meanings=meanings,
    )


def _names(meanings: MeaningTable, foods: Iterable[Row], plants: Iterable[Row]) -> Iterator[Named]:
    """Every name and synonym. Ambiguous words come first and foods before plants, because the first one wins."""
    for phrase in meanings.phrases:
        yield phrase, AMBIGUOUS
    for rows, synonyms in ((foods, 2), (plants, 3)):
        for row in rows:
            yield row[1], row[0]
            if row[synonyms]:
                for name in row[synonyms].split(";"):
                    yield name, row[0]
