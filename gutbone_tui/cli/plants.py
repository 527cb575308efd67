"""`gutbone plants`: the plants of the week, or those that are still missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gutbone_tui.cli.opening import day_for, heard_diary_for
from gutbone_tui.cli.options import Options, UsageError
from gutbone_tui.cli.output import columns, say, say_json
from gutbone_tui.cli.phrases import week_headline
from gutbone_tui.diary.next_plants import next_plants
from gutbone_tui.domain.foods import CATEGORIES, CATEGORY_NAMES
from gutbone_tui.domain.points import WHOLE
from gutbone_tui.domain.suggestions import Suggestions, days_before, eaten_lately
from gutbone_tui.domain.words import weekday

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Mapping, Sequence
    from datetime import date

    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.domain.foods import Facts, Plant
    from gutbone_tui.domain.summary import WeekSummary

_SHAPE = """\
--missing prints a short shopping list: what was eaten in the four weeks before and not yet this week, and what is
common and new; nothing that you never want suggested. --missing --all prints every plant not eaten this week.

With --json, a list of objects: id, name, category, points (what such a plant scores), days (on which it was eaten
this week), lately (eaten in the four weeks before, but not this week), suggested ("lately" or "new" where it is on the
shopping list, else null). With --missing it holds every plant not eaten this week, those on the list first."""

_NOTE = "(new: not eaten in the last four weeks; the others were, but not yet this week)"
_NOTHING = "There is nothing to suggest: all that is common and would count was eaten this week."


def add_arguments(parser: ArgumentParser) -> None:
    """Whether the missing ones are wanted."""
    parser.add_argument(
        "--missing", action="store_true", help="a short list of plants to eat next, as one walks through a shop"
    )
    parser.add_argument("--all", action="store_true", dest="everything", help="with --missing: all that are missing")
    parser.epilog = _SHAPE


def run(options: Options) -> int:
    """Print the plants.

    Raises:
        UsageError: all are asked for, but of which?
    """
    if options.everything and not options.missing:
        raise UsageError("--all goes with --missing.")
    diary = heard_diary_for(options)
    day = day_for(options, diary)
    week = diary.week(day)
    plants = diary.catalogue.plants
    wanted = {name: plant for name, plant in plants.items() if (name in week.eaten_on) != options.missing}
    if options.json:
        say_json(_shapes(diary, day, wanted, missing=options.missing))
        return 0
    rows = [("Plants", week_headline(week, day, diary.today()))]
    if not options.missing:
        say(*columns([*rows, *_eaten(wanted, week.eaten_on)]))
    elif options.everything:
        say(*columns([*rows, *_missing(wanted, _lately(diary, week), week)]))
    else:
        found = next_plants(diary, day)
        say(*columns([*rows, *_shopping(found, diary.catalogue)]))
        say(_NOTE if found.lately or found.new else _NOTHING)
    return 0


def _lately(diary: Diary, week: WeekSummary) -> Sequence[str]:
    """What was eaten in the last month and not yet this week."""
    return eaten_lately([diary.day(each) for each in days_before(week)], week)


def _shopping(found: Suggestions, facts: Facts) -> Iterator[tuple[str, str]]:
    """What to buy, category by category."""
    new = frozenset(found.new)
    for category, plants in found.by_category(facts).items():
        names = (f"{plant.name} (new)" if plant.id in new else plant.name for plant in plants)
        yield CATEGORY_NAMES[category], ", ".join(names)


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


def _shapes(diary: Diary, day: date, wanted: Mapping[str, Plant], *, missing: bool) -> list[dict[str, object]]:
    """The plants in JSON, those that are suggested first."""
    week = diary.week(day)
    lately = frozenset(_lately(diary, week))
    found = next_plants(diary, day) if missing else Suggestions()
    suggested = {**dict.fromkeys(found.lately, "lately"), **dict.fromkeys(found.new, "new")}
    order = {name: place for place, name in enumerate(suggested)}
    return [
        {
            "id": plant.id,
            "name": plant.name,
            "category": plant.category,
            "points": week.rule.quarters(plant.category) / WHOLE,
            "days": [day.isoformat() for day in week.eaten_on.get(plant.id, ())],
            "lately": plant.id in lately,
            "suggested": suggested.get(plant.id),
        }
        for plant in sorted(wanted.values(), key=lambda plant: order.get(plant.id, len(order)))
    ]
