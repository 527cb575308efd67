"""The days of the week beside each other, for terminals with room to spare."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual.content import Content

from gutbone_tui.domain.foods import CATEGORIES, CATEGORY_NAMES, Category
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.domain.words import number, weekday
from gutbone_tui.ui.styles.themes import colour_of
from gutbone_tui.ui.widgets.panels import BoardValues, new_plants, quiet
from gutbone_tui.ui.words import CATEGORY_MARKS, UNANSWERED, shown


def _of(value: float | None, unit: str = "") -> str:
    """A number with its unit, a dot where nothing was answered."""
    return UNANSWERED if value is None else f"{number(value)}{unit}"


_COLUMNS: Final[tuple[tuple[str, int, Callable[[DaySummary], str]], ...]] = (
    ("plants", 8, lambda day: str(len(day.plants)) if day.foods else UNANSWERED),
    ("prunes", 9, lambda day: f"{number(day.prunes.grams)} g" if day.foods else UNANSWERED),
    ("bone foods", 12, lambda day: str(len(set(day.groups) - {"prune", "calcium"})) if day.foods else UNANSWERED),
    ("sleep", 9, lambda day: _of(day.sleep_hours, " h")),
    ("stress", 8, lambda day: _of(day.stress)),
    ("digestion", 11, lambda day: _of(day.feelings.digestion)),
    ("energy", 8, lambda day: _of(day.feelings.energy)),
    ("processed", 11, lambda day: _of(day.processed.total if day.processed.known else None)),
    ("sugar", 8, lambda day: _of(day.sugar_grams if day.sugar.known else None, " g")),
)
"""Name, width and value of each column but those of the day and of its new plants."""


def week_lines(values: BoardValues, width: int) -> list[Content]:
    """A heading and one line for each day of the week; days to come are empty."""
    columns = _fitting(width - 12)
    heading = f"{'':6}{'new':>6}" + "".join(name.rjust(size) for name, size, _ in columns)
    lines = [quiet(heading)]
    for day in values.week.days:
        ahead = day.day > values.today
        new = new_plants(values, day.day)
        cells = ["" if ahead else value(day) for _, _, value in columns]
        row = f"{weekday(day.day):6}{f'+{new}' if new else '':>6}" + "".join(
            cell.rjust(size) for cell, (_, size, _) in zip(cells, columns, strict=True)
        )
        lines.append(Content.styled(row, "bold" if day.day == values.day.day else "$quiet" if ahead else "$foreground"))
    return lines


def _fitting(width: int) -> list[tuple[str, int, Callable[[DaySummary], str]]]:
    """As many columns as fit."""
    fitting: list[tuple[str, int, Callable[[DaySummary], str]]] = []
    for column in _COLUMNS:
        width -= column[1]
        if width < 0:
            break
        fitting.append(column)
    return fitting


def plant_name_lines(values: BoardValues, width: int) -> list[Content]:
    """The week's plants by name, a line for each category; a long one is cut."""
    names: dict[Category, list[str]] = {}
    for plant in values.plants:
        names.setdefault(plant.category, []).append(shown(plant.name).lower())
    return [
        Content.assemble(
            (f"{CATEGORY_MARKS[category]} ", colour_of(category)),
            (CATEGORY_NAMES[category].ljust(20), "$quiet"),
            ", ".join(sorted(names[category])),
        ).truncate(width, ellipsis=True)
        for category in CATEGORIES
        if category in names
    ]
