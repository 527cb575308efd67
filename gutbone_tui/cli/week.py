"""`gutbone week`: the plants of a week, and what each of its days had."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from gutbone_tui.cli.focus import focus_rows, focus_shapes
from gutbone_tui.cli.opening import day_for, heard_diary_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import columns, say, say_json
from gutbone_tui.cli.phrases import sleep_words, week_headline
from gutbone_tui.domain.foods import CATEGORIES, CATEGORY_NAMES
from gutbone_tui.domain.points import points_text
from gutbone_tui.domain.words import SKIP_WORDS, number, short_date

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from datetime import date

    from gutbone_tui.domain.foods import Facts
    from gutbone_tui.domain.summary import DaySummary, WeekSummary

_SHAPE = """\
With --json, one object: first, last, rolling, points, goal, rule, by_category (category: points), plants (plant id:
days it was eaten on), focus (a list of strategy, name, done, of, words, parts, held: how it stands with the strategies
in focus), and days (a list of day, empty, plants, prunes, sleep, stress, processed, sugar, skip and all else that
`gutbone today --json` says of a day). null means: not answered, or not to be said."""


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing besides the common options."""
    parser.epilog = _SHAPE


def run(options: Options) -> int:
    """Print the week."""
    diary = heard_diary_for(options)
    day, today = day_for(options, diary), diary.today()
    week = diary.week(day)
    if options.json:
        from gutbone_tui.cli.shapes import day_shape, week_shape

        days = [day_shape(each, diary.courses(each.day), diary.catalogue) for each in week.days]
        say_json({**week_shape(week), "focus": focus_shapes(diary, week), "days": days})
        return 0
    say(f"{short_date(week.week.first, today)} – {short_date(week.week.last, today)}")
    first = [("Plants", week_headline(week, day, today)), *focus_rows(diary, week)]
    say(*columns([*first, *_by_category(week, diary.catalogue)]))
    say("")
    scoring = {
        each for each in week.plants if (plant := diary.catalogue.plant(each)) and week.rule.quarters(plant.category)
    }
    say(*columns((short_date(each.day, each.day), _day_words(each, scoring, today)) for each in week.days))
    return 0


def _by_category(week: WeekSummary, facts: Facts) -> Iterator[tuple[str, str]]:
    """The plants of each category by name, with what they score."""
    for category in CATEGORIES:
        plants = [plant for each in week.eaten_on if (plant := facts.plant(each)) and plant.category == category]
        if plants:
            names = ", ".join(sorted(plant.name.lower() for plant in plants))
            yield CATEGORY_NAMES[category], f"{points_text(week.by_category.get(category, 0))}: {names}"


def _day_words(day: DaySummary, scoring: Container[str], today: date) -> str:
    """What a day had, in short. A day without anything is left at that, and a day to come is not missed.

    Args:
        day: the day.
        scoring: plants that score under the week's rule; the others are not counted here either.
        today: the day it is.
    """
    if day.day > today or day.empty:
        return "–" if day.day <= today else ""
    plants = sum(plant in scoring for plant in day.plants)
    said = [f"{plants} plant{'' if plants == 1 else 's'}"] if day.foods else []
    if day.prunes.grams:
        said.append(f"prunes {number(day.prunes.grams)} g")
    if day.sleep_hours is not None or day.sleep_quality is not None:
        said.append(f"sleep {sleep_words(day)}")
    if day.stress is not None:
        said.append(f"stress {day.stress}")
    if day.skip:
        said.append(SKIP_WORDS[day.skip.why])
    return ", ".join(said) or "–"
