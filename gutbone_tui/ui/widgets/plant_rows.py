"""The plant checklist as rows. Pure: values in, rows out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from textual.content import Content

from gutbone_tui.domain.foods import CATEGORIES, CATEGORY_NAMES, GROUPS, Category, Facts, Plant
from gutbone_tui.domain.points import points_text
from gutbone_tui.domain.summary import WeekSummary
from gutbone_tui.domain.words import weekday
from gutbone_tui.ui.styles.themes import colour_of
from gutbone_tui.ui.widgets.cursor_list import Row
from gutbone_tui.ui.words import CATEGORY_MARKS, GROUP_SHORT, UNANSWERED, shown

MOST_SUGGESTIONS: Final = 6
"""Plants of last month shown above the list; the rest are in it anyway."""
LATELY_TITLE: Final = "Last month, not yet this week"
NEW_TITLE: Final = "Common, and new to you"
_MOST_NAME: Final = 26
_FEWEST_NAME: Final = 14

LEAST_PORTIONS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("fruit", "vegetable", "whole_grain", "legume", "nut", "mushroom"), "from a handful"),
    **dict.fromkeys(("seed", "herb", "spice"), "from a teaspoon"),
}
"""Portions for whoever wants a plant to count from one; nothing is counted by them."""


@dataclass(frozen=True)
class PlantListValues:
    """All that the checklist shows."""

    plants: Mapping[str, Plant]
    facts: Facts
    week: WeekSummary
    day: date
    """The day that a tick goes to."""
    lately: Sequence[str] = ()
    """Suggestions that were eaten in the last month, the most usual first."""
    new: Sequence[str] = ()
    """Suggestions that were not, the most common first."""
    never: Collection[str] = ()
    """Plants that are never suggested."""
    portions: bool = False
    """Whether the least portion stands beside each category."""
    pending: Collection[str] = ()
    """Plants whose tick is being saved."""
    found: Mapping[str, str] = field(default_factory=dict)
    """Plants that were looked for, each with the synonym that answered, empty where its own name did."""


def all_rows(values: PlantListValues, width: int) -> list[Row]:
    """Suggestions first, then every plant by category."""
    rows = list(_section("lately", LATELY_TITLE, "", _known(values, values.lately[:MOST_SUGGESTIONS]), values, width))
    room = max(MOST_SUGGESTIONS - len(values.lately), 0)
    rows += _section("new", NEW_TITLE, "", _known(values, values.new[:room]), values, width)
    by_category: dict[Category, list[Plant]] = {category: [] for category in CATEGORIES}
    for plant in values.plants.values():
        by_category[plant.category].append(plant)
    for category, plants in by_category.items():
        plants.sort(key=lambda plant: plant.name.casefold())
        points = points_text(values.week.by_category.get(category, 0))
        rows += _section(category, CATEGORY_NAMES[category], points, plants, values, width)
    return rows


def found_rows(values: PlantListValues, width: int) -> list[Row]:
    """The plants that were looked for, best match first."""
    return list(_section("found", "Found", "", _known(values, values.found), values, width))


def _known(values: PlantListValues, plant_ids: Iterable[str]) -> list[Plant]:
    """The plants of these ids that the catalogue still knows."""
    return [plant for plant_id in plant_ids if (plant := values.plants.get(plant_id)) is not None]


def _section(
    key: str, title: str, note: str, plants: Sequence[Plant], values: PlantListValues, width: int
) -> Iterator[Row]:
    """A heading and its plants; nothing where there are none."""
    if plants:
        heading = Content.assemble((f"  {title}", "bold $secondary"), (f"  {note}" if note else "", "$quiet"))
        before_days = 8 + _name_width(width)
        portion = LEAST_PORTIONS.get(key, "") if values.portions else ""
        after = (f"   {portion}", "$quiet") if portion else ""
        yield Row(Content.assemble(heading.truncate(before_days, pad=True), _initials(values), after))
    for plant in plants:
        yield Row(_plant(plant, values, width), (key, plant.id))


def _plant(plant: Plant, values: PlantListValues, width: int) -> Content:
    """One plant: ticked or not, its mark and name, the days it was eaten, what else it is good for."""
    eaten_on = values.week.eaten_on.get(plant.id, ())
    tick = "…" if plant.id in values.pending else "✓" if eaten_on else " "
    synonym = values.found.get(plant.id)
    words = f"{plant.name} ({synonym})" if synonym else plant.name
    name = Content(shown(words)).truncate(_name_width(width), ellipsis=True, pad=True)
    return Content.assemble(
        (f"  {tick} ", "bold $success" if tick.strip() else ""),
        (CATEGORY_MARKS[plant.category], colour_of(plant.category)),
        " ",
        name.stylize("bold") if eaten_on else name,
        "  ",
        _days(values, eaten_on),
        ("   never suggested" if plant.id in values.never else "   " + _groups(plant, values.facts), "$quiet"),
    )


def _name_width(width: int) -> int:
    """Columns of the names, so that the days have room beside them."""
    return max(_FEWEST_NAME, min(_MOST_NAME, width - 22))


def _initials(values: PlantListValues) -> Content:
    """Initials of the week's days, over the columns they head."""
    return Content.assemble(
        *((weekday(day)[0], "bold $primary" if day == values.day else "$quiet") for day in values.week.week.days)
    )


def _days(values: PlantListValues, eaten_on: Collection[date]) -> Content:
    """The seven days as their initials where the plant was eaten; the day shown stands out."""
    letters = [(weekday(day)[0] if day in eaten_on else UNANSWERED, day) for day in values.week.week.days]
    return Content.assemble(*((letter, _day_style(day == values.day, letter != UNANSWERED)) for letter, day in letters))


def _day_style(is_shown: bool, eaten: bool) -> str:  # noqa: FBT001 - two plain facts
    """Style of one day's initial."""
    if not eaten:
        return "$quiet"
    return "bold $primary" if is_shown else "$foreground"


def _groups(plant: Plant, facts: Facts) -> str:
    """The groups that the plant's food credits."""
    food = facts.food(plant.id)
    return " ".join(GROUP_SHORT[group] for group in GROUPS if food is not None and group in food.groups)
