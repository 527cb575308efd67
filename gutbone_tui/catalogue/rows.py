"""The catalogue's data files: comma-separated without quotes, so that splitting strings is all it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, Generic, TypeVar, cast

from gutbone_tui.domain.foods import Category, Food, Group, Plant

PLANT_COLUMNS: Final = "id,name,category,synonyms,groups,species,serving,grams,measures"
PLANT_NAMES: Final = (1, 3)
"""The columns of plants.csv that hold names."""
FOOD_COLUMNS: Final = "id,name,synonyms,plants,groups,serving,grams,measures,sugar,processed,refined"
FOOD_NAMES: Final = (1, 2)
"""The columns of foods.csv that hold names."""

Thing = TypeVar("Thing")


def text_of(path: Path, columns: str) -> str:
    """The text of a data file.

    Raises:
        ValueError: its heading names other columns.
    """
    text = path.read_text(encoding="utf-8")
    if not text.startswith(columns + "\n"):
        raise ValueError(f"{path.name}: expected the columns {columns}")
    return text


def lines_of(text: str) -> dict[str, str]:
    """The rows of a data file by id, not yet split."""
    return {line.partition(",")[0]: line for line in text.split("\n")[1:] if line}


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


def plant_of(line: str) -> Plant:
    """The plant of a row of plants.csv."""
    fields = line.split(",")
    return Plant(id=fields[0], name=fields[1], category=cast("Category", fields[2]), species=fields[5])


def food_of_plant(line: str) -> Food:
    """The food that a plant of plants.csv is."""
    identity, name, _, _, groups, _, serving, grams, measures = line.split(",")
    return Food(
        id=identity,
        name=name,
        plants=(identity,),
        groups=_groups(groups),
        serving=serving,
        grams=_number(grams),
        measures=_measures(measures),
    )


def food_of(line: str) -> Food:
    """The food of a row of foods.csv."""
    identity, name, _, plants, groups, serving, grams, measures, sugar, processed, refined = line.split(",")
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


def food_of_row(line: str) -> Food:
    """The food of a row of either file."""
    return food_of_plant(line) if line.count(",") == PLANT_COLUMNS.count(",") else food_of(line)


class Shelf(Mapping[str, Thing], Generic[Thing]):
    """Things by id, each made from its row when it is first asked for."""

    def __init__(self, entries: Mapping[str, Thing | str], make: Callable[[str], Thing]) -> None:
        """Keep things.

        Args:
            entries: things, or the rows to make them of.
            make: makes a thing of a row.
        """
        self._entries = dict(entries)
        self._make = make

    def with_more(self, things: Mapping[str, Thing]) -> Shelf[Thing]:
        """This shelf with more things, which take the place of those with the same id."""
        return Shelf({**self._entries, **things}, self._make)

    def __getitem__(self, identity: str) -> Thing:
        """The thing of an id."""
        entry = self._entries[identity]
        if isinstance(entry, str):
            entry = self._make(entry)
            self._entries[identity] = entry
        return entry

    def __contains__(self, identity: object) -> bool:
        """Whether there is a thing of that id, without making it."""
        return identity in self._entries

    def __iter__(self) -> Iterator[str]:
        """The ids."""
        return iter(self._entries)

    def __len__(self) -> int:
        """How many things there are."""
        return len(self._entries)
