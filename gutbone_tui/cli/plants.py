"""`gutbone plants`: the plants of the week, or those that are still missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gutbone_tui.cli.opening import day_for, heard_diary_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import columns, say, say_json
from gutbone_tui.cli.phrases import week_headline
from gutbone_tui.domain.foods import CATEGORIES, CATEGORY_NAMES
from gutbone_tui.domain.points import WHOLE
from gutbone_tui.domain.suggestions import days_before, eaten_lately
from gutbone_tui.domain.words import weekday

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Mapping, Sequence
    from datetime import date

    from gutbone_tui.domain.foods import Plant
    from gutbone_tui.domain.summary import WeekSummary

_SHAPE = """\
With --json, a list of objects: id, name, category, points (what such a plant scores), days (on which it was eaten
this week), lately (eaten in the four weeks before, but not this week)."""


def add_arguments(parser: ArgumentParser) -> None:
    """Whether the missing ones are wanted."""
    parser.add_argument(
        "--missing", action="store_true", help="those not eaten this week; eaten in the last four weeks come first"
    )
    parser.epilog = _SHAPE


def run(options: Options) -> int:
    """Print the plants."""
    diary = heard_diary_for(options)
    day = day_for(options, diary)
    week = diary.week(day)
    lately = eaten_lately([diary.day(each) for each in days_before(week)], week)
    plants = diary.catalogue.plants
    wanted = {name: plant for name, plant in plants.items() if (name in week.eaten_on) != options.missing}
    if options.json:
        say_json([_shape(plant, week, lately) for plant in wanted.values()])
        return 0
    say(*columns([("Plants", week_headline(week, day, diary.today()))]))
    say(*columns(_missing(wanted, lately, week) if options.missing else _eaten(wanted, week.eaten_on)))
    return 0


def _eaten(plants: Mapping[str, Plant], eaten_on: Mapping[str, tuple[date, ...]]) -> Iterator[tuple[str, str]]:
    """Each plant with the days it was eaten on, category by category."""
    for category in CATEGORIES:
        for name, plant in sorted(plants.items(), key=lambda each: each[1].name):
            if plant.category == category:
                yield plant.name, " ".join(weekday(day) for day in eaten_on[name])


def _missing(plants: Mapping[str, Plant], lately: Sequence[str], week: WeekSummary) -> Iterator[tuple[str, str]]:
    """The plants not eaten this week that would score, those eaten lately first, then by category."""
    scoring = {name: plant for name, plant in plants.items() if week.rule.quarters(plant.category)}
    if usual := [scoring.pop(name).name for name in lately if name in scoring]:
        yield "Eaten lately", ", ".join(usual)
    for category in CATEGORIES:
        if names := sorted(plant.name for plant in scoring.values() if plant.category == category):
            yield CATEGORY_NAMES[category], ", ".join(names)


def _shape(plant: Plant, week: WeekSummary, lately: Sequence[str]) -> dict[str, object]:
    """A plant in JSON."""
    return {
        "id": plant.id,
        "name": plant.name,
        "category": plant.category,
        "points": week.rule.quarters(plant.category) / WHOLE,
        "days": [day.isoformat() for day in week.eaten_on.get(plant.id, ())],
        "lately": plant.id in lately,
    }
