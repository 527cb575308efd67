"""The food groups as rows, and what there is to say of one of them. Pure: values in, rows out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Final

from textual.content import Content

from gutbone_tui.catalogue.cautions import Caution
from gutbone_tui.catalogue.group_notes import GroupNote
from gutbone_tui.domain.counting import Prunes
from gutbone_tui.domain.foods import GROUP_NAMES, Facts, Food, Group
from gutbone_tui.domain.group_days import GroupDays, is_enough
from gutbone_tui.domain.strategies import GROUP_DAYS
from gutbone_tui.domain.summary import PRUNE_BAND_GRAMS, PRUNE_GOAL_GRAMS
from gutbone_tui.domain.weights import Units, prunes_against_goal, weight
from gutbone_tui.domain.words import weekday
from gutbone_tui.ui.widgets.cursor_list import Row
from gutbone_tui.ui.words import GROUP_SHORT, UNANSWERED, shown

_GAUGE_CELLS: Final = 6
_FEW_CELLS: Final = 3
_END: Final = 18
"""Columns at the right of a food."""
_NAME: Final = 23
_SHORT_NAME: Final = 13
_DAYS: Final = 14
"""Columns of the week's initials and the number of days after them."""
_BROAD: Final = 74
"""Columns from which the groups have their full names."""


@dataclass(frozen=True)
class FoodsValues:
    """All that the groups show."""

    notes: Mapping[Group, GroupNote]
    """The groups that are shown, in order."""
    eaten: Mapping[Group, GroupDays]
    days: Sequence[date]
    """Days of the week."""
    day: date
    prunes: Prunes
    is_logged: bool
    """Whether any food was recorded for the day; until then nothing is known rather than nothing eaten."""
    pieces_first: bool
    """Whether prunes are shown in pieces first."""
    facts: Facts
    rolling: bool = False
    """Whether the week is the last seven days."""
    units: Units = "g"
    """How weights are shown."""
    is_flagged: Callable[[str], bool] = lambda _: False
    """Whether a caution under the user's flags applies to a food."""


def group_rows(values: FoodsValues, width: int) -> list[Row]:
    """A heading, and a row for each group."""
    initials = [(weekday(day)[0], "bold $primary" if day == values.day else "$quiet") for day in values.days]
    name = _name_width(width)
    before = Content.styled(f"    {''.ljust(name)} this day", "$quiet")
    heading = Content.assemble(before.truncate(width - _DAYS, pad=True), *initials, ("  days", "$quiet"))
    return [Row(heading), *(Row(_group(values, note, width), note.group) for note in values.notes.values())]


def _name_width(width: int) -> int:
    """Columns of the groups' names."""
    return _NAME if width >= _BROAD else _SHORT_NAME


def _group(values: FoodsValues, note: GroupNote, width: int) -> Content:
    """A group: whether it had enough, what counted on the day, and the days of the week."""
    eaten = values.eaten[note.group]
    names = GROUP_NAMES if width >= _BROAD else GROUP_SHORT
    name = Content(names[note.group].capitalize()).truncate(_name_width(width), ellipsis=True, pad=True)
    counted = ", ".join(food_name(values.facts, food) for food in eaten.on_the_day)
    words = Content(shown(counted)) if counted else Content.styled(UNANSWERED, "$quiet")
    if note.group == "prune":
        words = prune_gauge(values, _GAUGE_CELLS if width >= _BROAD else _FEW_CELLS)
    start = Content.assemble(
        "  ",
        ("✓ ", "bold $success") if _has_enough(values, note) else ("○ ", "$quiet"),
        name.stylize("bold"),
        " ",
        words,
    )
    room = width - _DAYS
    return Content.assemble(
        start.truncate(room - 1, ellipsis=True, pad=True),
        " ",
        *_letters(values, eaten.days),
        (f"  {len(eaten.days)}" if eaten.days else f"  {UNANSWERED}", "$quiet"),
    )


def _has_enough(values: FoodsValues, note: GroupNote) -> bool:
    """Whether the group had enough; prunes go by their weight."""
    if note.group == "prune":
        return values.prunes.grams >= PRUNE_GOAL_GRAMS
    return is_enough(values.eaten[note.group], note.weekly)


def prunes_to_goal(prunes: Prunes) -> int:
    """How many prunes a day that had some is short of the goal; 0 where it had none or enough."""
    missing = PRUNE_GOAL_GRAMS - prunes.grams
    return ceil(missing * prunes.count / prunes.grams) if prunes.grams and missing > 0 else 0


def prune_gauge(values: FoodsValues, cells: int) -> Content:
    """Prunes against the daily goal, with the rest of the article's band after the mark."""
    grams = values.prunes.grams
    upto = min(cells, int(grams / PRUNE_GOAL_GRAMS * cells))
    beyond = (grams - PRUNE_GOAL_GRAMS) / (PRUNE_BAND_GRAMS - PRUNE_GOAL_GRAMS)
    over = max(0, min(cells, int(beyond * cells)))
    return Content.assemble(
        ("▰" * upto, "$category-fruit"),
        ("▱" * (cells - upto), "$frame"),
        ("│", "$quiet"),
        ("▰" * over, "$category-fruit"),
        ("▱" * (cells - over), "$frame"),
        f" {_prune_words(values)}",
    )


def _prune_words(values: FoodsValues) -> str:
    """The day's prunes in words; a dot where no food was recorded at all."""
    if not values.is_logged:
        return f"{UNANSWERED} of {weight(PRUNE_GOAL_GRAMS, values.units)}"
    return prunes_against_goal(values.prunes, values.units, in_pieces=values.pieces_first)


def _letters(values: FoodsValues, eaten_on: Collection[date]) -> Iterator[tuple[str, str]]:
    """The week's days as initials where something counted."""
    for day in values.days:
        if day in eaten_on:
            yield weekday(day)[0], "bold $primary" if day == values.day else "$foreground"
        else:
            yield UNANSWERED, "$quiet"


def caution_words(caution: Caution) -> Content:
    """A caution in a line, with where it was read."""
    style = "bold $warning" if caution.flag else "$quiet"
    return Content.assemble(("! ", style), caution.text, (f" ({caution.source or 'general advice'})", "$quiet"))


def detail_rows(
    values: FoodsValues, note: GroupNote, cautions: Sequence[Caution], next_foods: Sequence[str], width: int
) -> list[Row]:
    """What is known of a group, what counted this week, and what would count next.

    Args:
        values: all that the groups show.
        note: the group.
        cautions: those under the user's flags.
        next_foods: foods that would count next, by id.
        width: columns there are.
    """
    rows = [Row(line) for line in _about(note, cautions, width)]
    if note.group == "prune" and (more := prunes_to_goal(values.prunes)):
        rows.append(Row(Content.styled("  Would count next", "bold $secondary")))
        rows.append(
            Row(Content(f"    {more} prune{'s' * (more != 1)} more to reach {weight(PRUNE_GOAL_GRAMS, values.units)}"))
        )
    elif next_foods:
        rows.append(Row(Content.styled("  Would count next", "bold $secondary")))
        rows += [Row(_food(values, food, width), ("next", food), _serving(values, food)) for food in next_foods]
    eaten = values.eaten[note.group].eaten_on
    if eaten:
        these = "in these seven days" if values.rolling else "this week"
        rows.append(Row(Content.styled(f"  Counted {these}", "bold $secondary")))
        rows += [
            Row(_food(values, food, width), ("eaten", food), Content.assemble(*_letters(values, days), "  "))
            for food, days in eaten.items()
        ]
    return rows


def found_rows(facts: Facts, found: Mapping[str, str], width: int) -> list[Row]:
    """Foods that were looked for, each with the name that answered where it is another one."""
    rows: list[Row] = []
    for food, called in found.items():
        name = food_name(facts, food)
        words = Content(shown(f"{name} ({called})" if called else name)).truncate(width // 2, ellipsis=True, pad=True)
        rows.append(Row(Content.assemble("  ", words, "  ", (group_words(facts, food), "$quiet")), ("found", food)))
    return rows


def _about(note: GroupNote, cautions: Sequence[Caution], width: int) -> Iterator[Content]:
    """The goal, the evidence with its grade and source, and cautions."""
    cited = "; ".join(source.short for source in note.sources)
    grade = f"{note.grade}, " if note.grade else ""
    texts = [
        Content.styled(f"Goal: {note.goal}{_held(note.group)}.", "$quiet"),
        Content.assemble(note.note, (f" ({grade}{cited})", "$quiet")),
        *map(caution_words, cautions),
    ]
    for text in texts:
        for line in text.wrap(max(width - 3, 10)):
            yield Content.assemble("  ", line)


def _held(group: Group) -> str:
    """From how many days on a week of the group is held."""
    days = next((days[group] for days in GROUP_DAYS.values() if group in days), 0)
    return f"; a week is held from {days} days with some" if days else ""


def _food(values: FoodsValues, food_id: str, width: int) -> Content:
    """A food's name, and the groups it counts for."""
    mark = ("  ! ", "bold $warning") if values.is_flagged(food_id) else "    "
    name = Content(shown(food_name(values.facts, food_id)))
    groups = Content.styled(group_words(values.facts, food_id), "$quiet")
    if width < _BROAD:
        return Content.assemble(mark, name).truncate(width - _END, ellipsis=True)
    named = Content.assemble(mark, name.truncate(_NAME + 3, ellipsis=True, pad=True), " ", groups)
    return named.truncate(width - _END, ellipsis=True)


def _serving(values: FoodsValues, food_id: str) -> Content:
    """One serving of a food in household words and grams."""
    food = values.facts.food(food_id)
    return Content.styled(f"{serving_words(food, values.units) if food is not None else ''} ", "$quiet")


def serving_words(food: Food, units: Units) -> str:
    """One serving: `½ cup, 75 g`."""
    grams = weight(food.grams, units) if food.grams else ""
    return ", ".join(dict.fromkeys(filter(None, (food.serving, grams)))) or "not known"


def group_words(facts: Facts, food_id: str) -> str:
    """The groups a food counts for."""
    food = facts.food(food_id)
    return " · ".join(GROUP_SHORT[group] for group in GROUP_SHORT if food is not None and group in food.groups)


def food_name(facts: Facts, food_id: str) -> str:
    """A food's name; its id where nobody knows it any more."""
    food = facts.food(food_id)
    return food_id if food is None else food.name
