"""The days of the week beside each other, for terminals with room to spare."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final, NamedTuple

from textual.content import Content

from gutbone_tui.domain.foods import CATEGORIES, CATEGORY_NAMES, Category
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.domain.weights import Units, weight
from gutbone_tui.domain.words import number, weekday
from gutbone_tui.ui.styles.themes import colour_of
from gutbone_tui.ui.widgets.panels import BoardValues, new_plants, quiet
from gutbone_tui.ui.words import CATEGORY_MARKS, UNANSWERED, shown

_ASIDE: Final = frozenset({"prune", "calcium"})
"""Groups that are no bone and barrier foods: prunes have a gauge, calcium is kept up alongside."""


def _of(value: float | None, unit: str = "") -> str:
    """A number with its unit, a dot where nothing was answered."""
    return UNANSWERED if value is None else f"{number(value)}{unit}"


class Column(NamedTuple):
    """One column of the table."""

    name: str
    width: int
    value: Callable[[DaySummary], str]
    hidden_by: str = ""


def _columns(units: Units, scoring: Collection[str]) -> tuple[Column, ...]:
    """All columns but those of the day and of its new plants; plants are those that score, as in the week's count."""
    return (
        Column("plants", 8, lambda day: str(sum(map(scoring.__contains__, day.plants))) if day.foods else UNANSWERED),
        Column("prunes", 9, lambda day: weight(day.prunes.grams, units) if day.foods else UNANSWERED, "prune"),
        Column("bone foods", 12, lambda day: str(len(set(day.groups) - _ASIDE)) if day.foods else UNANSWERED),
        Column("sleep", 9, lambda day: _of(day.sleep_hours, " h"), "sleep"),
        Column("stress", 8, lambda day: _of(day.stress), "stress"),
        Column("digestion", 11, lambda day: _of(day.feelings.digestion), "digestion"),
        Column("energy", 8, lambda day: _of(day.feelings.energy), "energy"),
        Column("processed", 11, lambda day: _of(day.processed.total if day.processed.known else None), "processed"),
        Column("sugar", 8, lambda day: _of(day.sugar_grams if day.sugar.known else None, " g"), "sugar"),
    )


def week_lines(values: BoardValues, width: int) -> list[Content]:
    """A heading and one line for each day of the week; days to come are empty."""
    columns = _fitting(values, width - 12)
    heading = f"{'':6}{'new':>6}" + "".join(column.name.rjust(column.width) for column in columns)
    lines = [quiet(heading)]
    for day in values.week.days:
        ahead = day.day > values.today
        new = new_plants(values, day.day)
        row = f"{weekday(day.day):6}{f'+{new}' if new else '':>6}" + "".join(
            ("" if ahead else column.value(day)).rjust(column.width) for column in columns
        )
        lines.append(Content.styled(row, "bold" if day.day == values.day.day else "$quiet" if ahead else "$foreground"))
    return lines


def _fitting(values: BoardValues, width: int) -> list[Column]:
    """As many columns as fit, without those that are hidden."""
    fitting: list[Column] = []
    rule = values.week.rule
    scoring = {plant.id for plant in values.plants if rule.quarters(plant.category)}
    for column in _columns(values.units, scoring):
        if column.hidden_by in values.hidden:
            continue
        width -= column.width
        if width < 0:
            break
        fitting.append(column)
    return fitting


def plant_name_lines(values: BoardValues, width: int) -> list[Content]:
    """The week's plants by name, a line for each category, which says where it scores nothing; a long one is cut."""
    rule = values.week.rule
    names: dict[Category, list[str]] = {}
    for plant in values.plants:
        names.setdefault(plant.category, []).append(shown(plant.name).lower())
    return [
        Content.assemble(
            (f"{CATEGORY_MARKS[category]} ", colour_of(category)),
            ((CATEGORY_NAMES[category] + ("" if rule.quarters(category) else ": 0")).ljust(23), "$quiet"),
            ", ".join(sorted(names[category])),
        ).truncate(width, ellipsis=True)
        for category in CATEGORIES
        if category in names
    ]
