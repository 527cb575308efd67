"""The catalogue: every food and plant, and what names mean them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from gutbone_tui.catalogue.meanings import MeaningTable
from gutbone_tui.catalogue.names import FileNames, Named, NameIndex
from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.catalogue.rows import (
    FOOD_COLUMNS,
    FOOD_NAMES,
    PLANT_COLUMNS,
    PLANT_NAMES,
    Shelf,
    food_of_row,
    lines_of,
    plant_of,
    text_of,
)
from gutbone_tui.domain.foods import GROUPS, Food, Plant

AMBIGUOUS: Final = "?"
"""Stands for the food of a name that can mean several."""

DATA: Final = Path(__file__).parent / "data"


class Catalogue:
    """Foods and plants by id and by name. Read-only; `with_own` makes another one."""

    def __init__(
        self,
        plants: Shelf[Plant],
        foods: Shelf[Food],
        indexes: tuple[NameIndex, ...],
        meanings: MeaningTable,
        names: tuple[Iterable[Named], ...] = (),
    ) -> None:
        """Put a catalogue together.

        Args:
            plants: plants by id.
            foods: foods by id; every plant is one too.
            indexes: names by their folded words, those that outrank the others first.
            meanings: what ambiguous words can mean.
            names: the names as they are written.
        """
        self.plants: Mapping[str, Plant] = plants
        self.foods: Mapping[str, Food] = foods
        self.meanings = meanings
        self._shelves = plants, foods
        self._indexes = indexes
        self._names = names

    def food(self, food_id: str) -> Food | None:
        """The food of this id; plants are foods under their own id."""
        return self.foods.get(food_id)

    def plant(self, plant_id: str) -> Plant | None:
        """The plant of this id."""
        return self.plants.get(plant_id)

    def named(self, phrase: str) -> str | None:
        """Id of the food that a phrase of folded words names, or `AMBIGUOUS`."""
        for index in self._indexes:
            food_id = index.food(phrase)
            if food_id is not None:
                return food_id
        return None

    def names(self) -> Iterator[Named]:
        """Every name in lower case with the id it means, the user's own first."""
        for names in self._names:
            yield from names

    def match(self, words: Sequence[str], start: int = 0) -> tuple[int, str] | None:
        """The longest name that begins at one of these folded words.

        Returns:
            How many words the name takes, and the id of its food or `AMBIGUOUS`.
        """
        longest: tuple[int, str] | None = None
        for index in self._indexes:
            found = index.match(words, start)
            if found is not None and (longest is None or found[0] > longest[0]):
                longest = found
        return longest

    def begins(self, word: str) -> bool:
        """Whether a name begins with this folded word."""
        return any(index.begins(word) for index in self._indexes)

    def longest_from(self, word: str) -> int:
        """How many words the longest name can have that begins with this folded word."""
        return max(index.longest_from(word) for index in self._indexes)

    def words_from(self, letter: str, length: int) -> Mapping[str, int]:
        """The folded words that begin with a letter and have so many, and in how many names each is."""
        first, *others = (index.words_from(letter, length) for index in self._indexes)
        return {word: number for words in (*others, first) for word, number in words.items()} if others else first

    def with_chosen(self, meanings: Mapping[str, str]) -> Catalogue:
        """This catalogue with the foods that a user chose for some words, which outrank all else."""
        chosen = NameIndex.of((words, food_id) for words, food_id in meanings.items() if food_id in self.foods)
        return Catalogue(*self._shelves, (chosen, *self._indexes), self.meanings, self._names)

    def with_own(self, foods: Iterable[OwnFood], plants: Iterable[OwnPlant]) -> Catalogue:
        """This catalogue together with the user's own, which outrank what is in it."""
        own_foods, own_plants = tuple(foods), tuple(plants)
        own: tuple[OwnFood | OwnPlant, ...] = (*own_plants, *own_foods)
        if not own:
            return self
        names = [(name.lower(), each.id) for each in own for name in (each.name, *each.synonyms)]
        known_plants, known_foods = self._shelves
        return Catalogue(
            plants=known_plants.with_more({each.id: each.plant() for each in own_plants}),
            foods=known_foods.with_more({each.id: each.food() for each in own}),
            indexes=(NameIndex.of(names), *self._indexes),
            meanings=self.meanings,
            names=(names, *self._names),
        )

    def with_foods(self, foods: Mapping[str, Food]) -> Catalogue:
        """This catalogue with other facts of some of its foods; their names stay."""
        known_plants, known_foods = self._shelves
        return Catalogue(known_plants, known_foods.with_more(foods), self._indexes, self.meanings, self._names)


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
    data = folder or DATA
    plant_rows = lines_of(text_of(data / "plants.csv", PLANT_COLUMNS))
    food_rows = lines_of(text_of(data / "foods.csv", FOOD_COLUMNS))
    return Catalogue(
        plants=Shelf[Plant](plant_rows, plant_of),
        foods=Shelf[Food]({**plant_rows, **food_rows}, food_of_row),
        indexes=(NameIndex.stored(data / "names.txt"),),
        meanings=MeaningTable(data / "meanings.csv"),
        names=(FileNames(data / "foods.csv", FOOD_NAMES), FileNames(data / "plants.csv", PLANT_NAMES)),
    )
