"""Writes the stored index of names: `python -m gutbone_tui.catalogue.index`, after any change to the data files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gutbone_tui.catalogue.catalogue import AMBIGUOUS, DATA
from gutbone_tui.catalogue.meanings import MeaningTable
from gutbone_tui.catalogue.names import FileNames, Named, NameIndex
from gutbone_tui.catalogue.rows import FOOD_NAMES, PLANT_NAMES


def index_text(data: Path = DATA) -> str:
    """The index of the data files in a folder, as it is stored."""
    return NameIndex.of(_names(data)).text()


def _names(data: Path) -> Iterator[Named]:
    """Every name and synonym. Ambiguous words come first and foods before plants, because the first one wins."""
    meanings = MeaningTable(data / "meanings.csv")
    for phrase in meanings.phrases:
        yield phrase, AMBIGUOUS
    yield from FileNames(data / "foods.csv", FOOD_NAMES)
    yield from FileNames(data / "plants.csv", PLANT_NAMES)


if __name__ == "__main__":
    (DATA / "names.txt").write_text(index_text(), encoding="utf-8")
