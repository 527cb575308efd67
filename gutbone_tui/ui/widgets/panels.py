"""What stands in the panels of Today, as plain lines of content. Pure: values in, lines out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from gutbone_tui.domain.disruptors import CourseStatus
from gutbone_tui.domain.entries import SLOTS
from gutbone_tui.domain.foods import BONE_AND_BARRIER, CATEGORIES, Category, Plant
from gutbone_tui.domain.points import WHOLE, points_text, scoring_key
from gutbone_tui.domain.summary import PRUNE_BAND_GRAMS, PRUNE_GOAL_GRAMS, DaySummary, WeekSummary
from gutbone_tui.domain.weights import Units, prune_band, prunes_against_goal, weight
from gutbone_tui.ui.styles.themes import colour_of
from gutbone_tui.ui.widgets.arranging import fitted, in_columns
from gutbone_tui.ui.widgets.lines import two_ends
from gutbone_tui.ui.words import (
    CATEGORY_MARKS,
    CATEGORY_SHORT,
    CATEGORY_TINY,
    GROUP_SHORT,
    SLOT_NAMES,
    UNANSWERED,
    food_words,
)

if TYPE_CHECKING:
    from gutbone_tui.domain.journey import Journey
    from gutbone_tui.domain.strategies import Standing, Strategy

LABEL: Final = 12
"""Columns of the label before a value."""
GUT_AND_BONE: Final = "Gut and bone seem to affect each other; Learn tells what is known."
"""The why of it all, where an empty day has rows to spare (S1)."""
_FRACTION_DOTS: Final = ("", "◔", "◑", "◕")
_SPREAD_COLUMNS: Final = 100
"""Width from which the dots stand apart."""
_GAUGE_CELLS: Final = 10
"""Cells of the prune gauge up to the daily goal, and as many again for the rest of the band."""


class BoardValues(NamedTuple):
    """All that Today shows."""

    day: DaySummary
    week: WeekSummary
    recent: tuple[DaySummary, ...]
    """The seven days up to the day shown."""
    today: date
    course: CourseStatus | None = None
    """Where the day stands against antibiotic courses; None until it was looked up."""
    food_names: Mapping[str, str] | None = None
    """Names of the foods that were ticked rather than typed."""
    plants: tuple[Plant, ...] = ()
    """The week's plants."""
    hidden: frozenset[str] = frozenset()
    """What the user does not want to see."""
    units: Units = "g"
    in_pieces: bool = False
    """Whether prunes are shown in pieces first."""
    focus: tuple[Standing, ...] = ()
    """How the week stands with the strategies in focus."""
    plan: tuple[tuple[str, bool], ...] = ()
    """The user's own supplement plan: short names, and whether each was taken."""
    journey: Journey | None = None
    """Where the day is on the road; None until it was looked up."""
    suggestion: Strategy | None = None
    """The strategy to suggest adding, in the week in which it is due."""


def quiet(text: str) -> Content:
    """Text that stays in the background."""
    return Content.styled(text, "$quiet")


def plant_dots(week: WeekSummary, between: str = "") -> Content:
    """The week's points as dots: marked and coloured by category, hollow up to the goal."""
    dots: list[tuple[str, str]] = []
    before = 0
    for category, quarters in _by_category(week):
        upto = min(before + quarters, week.quarters)
        dots.append((CATEGORY_MARKS[category] * (upto // WHOLE - before // WHOLE), colour_of(category)))
        before = upto
    dots.append((_FRACTION_DOTS[week.quarters % WHOLE], "$foreground"))
    filled = sum(len(mark) for mark, _ in dots)
    dots.append(("○" * (week.goal - filled), "$frame"))
    return Content.assemble(*((between.join(marks) + between, style) for marks, style in dots if marks)).rstrip()


def plants_lines(values: BoardValues, width: int) -> list[Content]:
    """The week's plants and what they are."""
    week = values.week
    points = points_text(week.quarters)
    reached = " ✓" if week.quarters >= week.goal * WHOLE else ""
    count = Content.assemble((points, "bold $primary"), (f" / {week.goal}{reached}", "$foreground"))
    dots = plant_dots(week, " " if width >= _SPREAD_COLUMNS else "")
    full = "Plants in 7 days" if week.week.rolling else "Plants this week"
    room = width - dots.cell_length - count.cell_length - 4
    words = next((words for words in (full, "Plants") if len(words) <= room), "")
    title = Content.assemble((words, "bold"), "  " if words else "", dots)
    first = two_ends(title.truncate(width - count.cell_length - 2, ellipsis=True), count, width)
    return [first, _legend(values, width)]


def _by_category(week: WeekSummary) -> list[tuple[Category, int]]:
    """Categories with points, in their usual order."""
    return [(category, week.by_category.get(category, 0)) for category in CATEGORIES if week.by_category.get(category)]


def category_legend(week: WeekSummary, width: int) -> Content:
    """What the dots are: each category with its mark and points, shortened where there is little room."""
    scored = _by_category(week)
    if not scored:
        return quiet("○ one dot for each different plant you eat")
    legend = Content("")
    for between, form in (
        ("  ", "{mark} {name} {points}"),
        (" ", "{mark}{points} {tiny}"),
        (" ", "{mark}{points}{tiny}"),
    ):
        legend = Content(between).join(_legend_part(category, quarters, form) for category, quarters in scored)
        if legend.cell_length <= width:
            break
    return legend


def _legend_part(category: Category, quarters: int, form: str) -> Content:
    """One category of the legend, its mark in its colour."""
    name = CATEGORY_SHORT[category]
    mark = CATEGORY_MARKS[category]
    tiny = CATEGORY_TINY.get(category, name)
    words = form.format(mark=mark, name=name, points=points_text(quarters), tiny=tiny)
    return Content.assemble((mark, colour_of(category)), words.removeprefix(mark))


def new_plants(values: BoardValues, day: date) -> int:
    """How many plants that score had their first day of the week on this one."""
    rule = values.week.rule
    first: dict[str, date] = {}
    for plant in values.plants:
        if rule.quarters(plant.category):
            key, eaten = scoring_key(plant, "", rule), values.week.eaten_on[plant.id][0]
            first[key] = min(first.get(key, eaten), eaten)
    return sum(eaten == day for eaten in first.values())


def _legend(values: BoardValues, width: int) -> Content:
    """What the dots are, and how many plants are new today."""
    week, day = values.week, values.day.day
    legend = category_legend(week, width)
    new = new_plants(values, day)
    note = quiet(f"{new} new today" if day == values.today else f"{new} new this day") if new else Content("")
    if legend.cell_length + note.cell_length + 2 > width:
        return legend
    return two_ends(legend, note, width)


def prunes_line(values: BoardValues, width: int) -> Content:
    """The prune gauge: up to the daily goal, a mark, and the rest of the article's band."""
    day = values.day
    grams = day.prunes.grams
    upto = min(_GAUGE_CELLS, int(grams / PRUNE_GOAL_GRAMS * _GAUGE_CELLS))
    over = max(
        0, min(_GAUGE_CELLS, int((grams - PRUNE_GOAL_GRAMS) / (PRUNE_BAND_GRAMS - PRUNE_GOAL_GRAMS) * _GAUGE_CELLS))
    )
    gauge = Content.assemble(
        ("▰" * upto, "$category-fruit"),
        ("▱" * (_GAUGE_CELLS - upto), "$frame"),
        ("│", "$quiet"),
        ("▰" * over, "$category-fruit"),
        ("▱" * (_GAUGE_CELLS - over), "$frame"),
    )
    if day.foods:
        value = prunes_against_goal(day.prunes, values.units, in_pieces=values.in_pieces)
    else:
        value = f"{UNANSWERED} of {weight(PRUNE_GOAL_GRAMS, values.units)}"
    band = f"band {prune_band(values.units)}"
    line = Content.assemble(("Prunes ", "bold"), gauge, "  ", value)
    return two_ends(line, quiet(band), width) if line.cell_length + len(band) + 2 <= width else line


def eaten_lines(values: BoardValues, width: int, height: int) -> list[Content]:
    """The day's food by slot; slots give rows to each other where there is little room."""
    blocks: list[list[Content]] = []
    for slot in (*SLOTS, None):
        entries = values.day.lines(slot)
        if slot is None and not entries:
            continue
        names = values.food_names or {}
        words = "; ".join(
            food_words(entry, (names.get(item.food, item.food) for item in entry.items)) for entry in entries
        ).strip()
        label = "Ticked" if slot is None else SLOT_NAMES[slot]
        blocks.append(_labelled(label, Content(words) if words else quiet("–"), width))
    lines = fitted(blocks, height, width)
    if not values.day.foods:
        why = [quiet(line.plain) for line in Content(GUT_AND_BONE).wrap(width)]
        if len(lines) + 1 + len(why) <= height:
            return [*lines, *[Content("")] * (height - len(lines) - len(why)), *why]
    return lines


def _labelled(label: str, value: Content, width: int) -> list[Content]:
    """A value under its label, wrapped beside it."""
    wrapped = value.wrap(max(width - LABEL, 1)) or [Content("")]
    starts = [Content.styled(label.ljust(LABEL), "$quiet"), *[Content(" " * LABEL)] * (len(wrapped) - 1)]
    return [Content.assemble(start, line.rstrip()) for start, line in zip(starts, wrapped, strict=True)]


def groups_lines(values: BoardValues, width: int, rows: int) -> list[Content]:
    """The bone and barrier foods, ticked where the day had one."""
    asked = [group for group in BONE_AND_BARRIER if group not in values.hidden]
    ticks = [tick(GROUP_SHORT[group], done=group in values.day.groups) for group in asked]
    return in_columns(ticks, width, rows)


def tick(words: str, *, done: bool) -> Content:
    """A thing done or not done yet; a circle is no reproach."""
    return Content.assemble(("✓ ", "bold $success"), words) if done else Content.styled(f"○ {words}", "$quiet")
