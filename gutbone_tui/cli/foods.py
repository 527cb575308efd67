"""`gutbone foods`: what a line would count as. Nothing is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gutbone_tui.catalogue.catalogue import groups_of
from gutbone_tui.cli.lines import add_line_arguments, lines_from
from gutbone_tui.cli.opening import day_for, heard_diary_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import columns, say, say_json
from gutbone_tui.domain.counting import plants_of
from gutbone_tui.domain.entries import FoodEntry, Item
from gutbone_tui.reading import foods_json, read
from gutbone_tui.reading.describing import describe

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from gutbone_tui.catalogue.catalogue import Catalogue
    from gutbone_tui.reading import Reading

_SHAPE = """
With --json, one object for each line: text, plants (ids), foods (ids), groups, prunes (how many; null where there are
none), unread (words nobody could read) and guesses (words, message, options: ids of foods they could be instead)."""


def add_arguments(parser: ArgumentParser) -> None:
    """The lines."""
    add_line_arguments(parser, "foods")
    parser.epilog = f"{parser.epilog}\n{_SHAPE}"


def run(options: Options) -> int:
    """Print what each line would count as."""
    diary = heard_diary_for(options)
    context = diary.context(day_for(options, diary))
    for number, line in enumerate(lines_from(options.lines)):
        if options.json:
            say_json(foods_json(line, context))
            continue
        say(*([""] if number else []), line)
        say(*(f"  {row}" for row in explained(read(line, context), diary.catalogue)))
    return 0


def explained(reading: Reading, catalogue: Catalogue) -> Sequence[str]:
    """What a line would count as, in words."""
    lines = [entry for entry in reading.entries if isinstance(entry, FoodEntry)]
    rows = [row for line in lines for item in line.items for row in _item_rows(item, catalogue)]
    rows += [("?", doubt.message) for doubt in reading.doubts]
    rows += [("no food", describe(entry, catalogue)) for entry in reading.entries if not isinstance(entry, FoodEntry)]
    return list(columns(rows)) or ["nothing"]


def _item_rows(item: Item, catalogue: Catalogue) -> list[tuple[str, str]]:
    """One food: what it is, how much, and what it counts for."""
    food = catalogue.food(item.food)
    said = []
    if item.grams is not None:
        said.append(f"{item.grams:g} g")
    plants = [plant.name if (plant := catalogue.plant(each)) else each for each in plants_of(item, catalogue)]
    said.append(f"plants: {', '.join(plants)}" if plants else "no plant")
    if food and (groups := groups_of(food)):
        said.append(", ".join(sorted(groups)).replace("_", " "))
    return [(food.name if food else item.food, " · ".join(said))]
