"""The catalogue's data files, read without anything heavier than splitting strings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, cast

from gutbone_tui.domain.foods import Category, Food, Group, Plant

Row = list[str]
"""The fields of one line of a data file."""

PLANT_COLUMNS: Final = ("id", "name", "category", "synonyms", "groups", "species", "serving", "grams", "measures")
FOOD_COLUMNS: Final = (
    "id",
    "name",
    "synonyms",
    "plants",
    "groups",
    "serving",
    "grams",
    "measures",
    "sugar",
    "processed",
    "refined",
)


def rows_of(path: Path, columns: tuple[str, ...]) -> list[Row]:
    """The rows of a data file below its heading, each as wide as `columns`.

    Raises:
        ValueError: the heading names other columns.
    """
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    if '"' in text:
        import csv

        rows = list(csv.reader(lines))
    else:
        rows = [line.split(",") for line in lines]
    if not rows or tuple(rows[0]) != columns:
        raise ValueError(f"{path.name}: expected the columns {','.join(columns)}")
    width = len(columns)
    return [row if len(row) == width else (row + [""] * width)[:width] for row in rows[1:] if row and row[0]]


def listed(field: str) -> tuple[str, ...]:
    """The entries of a field that holds a list."""
    return tuple(field.split(";")) if field else ()


def _number(field: str) -> float | None:
    """The number a field holds, if any."""
    return float(field) if field else None


def _measures(field: str) -> dict[str, float]:
    """Grams by household measure."""
    pairs = (entry.partition("=") for entry in listed(field))
    return {name: float(grams) for name, _, grams in pairs}


def _groups(field: str) -> frozenset[Group]:
    """The groups of a field; a test holds the files to the allowed ones."""
    return frozenset(cast("tuple[Group, ...]", listed(field)))


def plant_of(row: Row) -> Plant:
    """The plant of a row of plants.csv."""
    return Plant(id=row[0], name=row[1], category=cast("Category", row[2]), species=row[5])


def food_of_plant(row: Row) -> Food:
    """The food that a plant of plants.csv is."""
    identity, name, _, _, groups, _, serving, grams, measures = row
    return Food(
        id=identity,
        name=name,
        plants=(identity,),
        groups=_groups(groups),
        serving=serving,
        grams=_number(grams),
        measures=_measures(measures),
    )


def food_of(row: Row) -> Food:
    """The food of a row of foods.csv."""
    identity, name, _, plants, groups, serving, grams, measures, sugar, processed, refined = row
    return Food(
        id=identity,
        name=name,
        plants=listed(plants),
        groups=_groups(groups),
        serving=serving,
        grams=_number(grams),
        measures=_measures(measures),
        sugar=_number(sugar) or 0.0,
        processed=_number(processed) or 0.0,
        refined=listed(refined),
    )


class FoodTable(Mapping[str, Food]):
    """Foods by id, each made from its row when it is first asked for."""

    def __init__(self, entries: Mapping[str, Row | Food]) -> None:
        self._entries = dict(entries)

    def with_foods(self, foods: Iterable[Food]) -> FoodTable:
        """This table with more foods, which take the place of those with the same id."""
        return FoodTable({**self._entries, **{food.id: food for food in foods}})

    def __getitem__(self, food_id: str) -> Food:
        """The food of an id."""
        entry = self._entries[food_id]
        if isinstance(entry, Food):
            return entry
        food = food_of_plant(entry) if len(entry) == len(PLANT_COLUMNS) else food_of(entry)
        self._entries[food_id] = food
        return food

    def __contains__(self, food_id: object) -> bool:
        """Whether there is a food of that id, without making it."""
        return food_id in self._entries

    def __iter__(self) -> Iterator[str]:
        """The ids."""
        return iter(self._entries)

    def __len__(self) -> int:
        """How many foods there are."""
        return len(self._entries)
