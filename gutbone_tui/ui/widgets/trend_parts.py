"""The parts of Trends: what each shows and how it is put in words. Pure: values in, parts of a page out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from textual.content import Content

from gutbone_tui.domain.foods import BONE_AND_BARRIER, GROUP_NAMES
from gutbone_tui.domain.points import WHOLE
from gutbone_tui.domain.spans import Span, Step, by_piece, span_of
from gutbone_tui.domain.trends import (
    DayFigures,
    Series,
    Stretch,
    WeekFigures,
    bands_of,
    daily,
    days_a_week,
    had_group,
    had_movement,
    had_prunes,
    means,
    middles,
    stool_forms,
    stretch_of,
)
from gutbone_tui.domain.words import MONTHS, number, weekday
from gutbone_tui.ui.looking_back import TrendValues
from gutbone_tui.ui.widgets.charts import bar_rows, bar_width, beside, in_rows, under_bars
from gutbone_tui.ui.widgets.page import Part
from gutbone_tui.ui.widgets.panels import quiet
from gutbone_tui.ui.widgets.trend_goals import goals_words
from gutbone_tui.ui.words import UNANSWERED

LABEL: Final = 4
"""Columns of the scale before a chart."""


class Room(NamedTuple):
    """How much there is room for."""

    width: int
    plants: int
    """Rows of the chart of plants."""
    rows: int
    """Rows of every other chart."""

    @property
    def bars(self) -> int:
        """Columns for bars."""
        return self.width - LABEL - 1


class Line(NamedTuple):
    """One number that is drawn over time."""

    id: str
    """What hides it."""
    name: str
    unit: str
    short: str
    """The unit where there is little room."""
    ends: tuple[float, float]
    """The values at the foot and at the top of its bars."""
    value: Callable[[DayFigures], float | None]
    weekly: bool = False
    """Counted as days a week rather than as a mean."""
    none_missing: bool = False
    """Noted when it is done, so that no day is without an answer."""


SLEEP: Final = (
    Line("sleep", "Sleep", "hours a night", "h", (4, 10), daily("sleep")),
    Line("quality", "Sleep quality", "1 very poor to 5 excellent", "1–5", (1, 5), daily("quality")),
)
STRESS: Final = (Line("stress", "Stress", "0 none to 10 worst", "0–10", (0, 10), daily("stress")),)
FEELINGS: Final = (
    Line("digestion", "Digestion", "1 very poor to 5 very good", "1–5", (1, 5), daily("digestion")),
    Line("bloating", "Bloating", "0 none to 4 severe", "0–4", (0, 4), daily("bloating")),
    Line("gas", "Gas", "0 none to 4 severe", "0–4", (0, 4), daily("gas")),
    Line("stool", "Stool form", "1 hard to 7 watery", "1–7", (1, 7), daily("stool")),
    Line("energy", "Energy", "1 very poor to 5 very good", "1–5", (1, 5), daily("energy")),
)
DISRUPTORS: Final = (
    Line("processed", "Ultra-processed", "servings a day", "servings", (0, 6), daily("processed")),
    Line("sugar", "Added sugar", "grams a day", "g", (0, 75), daily("sugar")),
)
PRUNES: Final = (
    Line("prune", "Prune days", "days a week with 50 g or more", "50 g or more", (0, 7), had_prunes, weekly=True),
)
MOVEMENT: Final = tuple(
    Line(
        "movement", name, "days a week it was noted", "days", (0, 7), had_movement(what), weekly=True, none_missing=True
    )
    for name, what in (("Strength", "strength"), ("Weight-bearing", "weight-bearing"))
)
GROUPS: Final = tuple(
    Line(group, GROUP_NAMES[group].capitalize(), "days a week", "days", (0, 7), had_group(group), weekly=True)
    for group in (*BONE_AND_BARRIER, "calcium")
)

SECTIONS: Final[tuple[tuple[str, tuple[Line, ...], Step], ...]] = (
    ("Prunes", PRUNES, "week"),
    ("Bone and barrier foods", GROUPS, "week"),
    ("Sleep", SLEEP, "day"),
    ("Stress", STRESS, "day"),
    ("How you feel", FEELINGS, "day"),
    ("Disruptors", DISRUPTORS, "day"),
    ("Movement", MOVEMENT, "week"),
)
"""Title, lines and finest step of each part that is made of lines."""


def line_parts(values: TrendValues, room: Room) -> list[Part]:
    """The parts made of lines, without what is hidden."""
    stretches: dict[Step, Stretch] = {}
    parts = []
    for title, lines, finest in SECTIONS:
        shown = [line for line in lines if line.id not in values.hidden]
        if not shown:
            continue
        if lines is GROUPS:
            parts.append(_table_part(title, shown, values, room))
            continue
        if finest not in stretches:
            stretches[finest] = stretch_of(values.figures, _span(values, room.bars, finest))
        parts.append(_line_part(title, shown, stretches[finest], room))
    return parts


def _table_part(title: str, lines: Sequence[Line], values: TrendValues, room: Room) -> Part:
    """Food groups, a row each."""
    room_for_bars = room.width - NAME - _MEAN
    span = _span(values, room_for_bars, "week")
    stretch = stretch_of(values.figures, span)
    width = bar_width(len(span.pieces), room_for_bars, 4)
    made = []
    for line in lines:
        series = days_a_week(stretch, line.value)
        (row,) = bar_rows(series.values, line.ends, 1, width)
        mean = UNANSWERED if series.mean is None else f"{series.mean:.1f}"
        made.append(Content.assemble(line.name.ljust(NAME), (row, "$primary"), quiet(f"{mean:>{_MEAN}}")))
    made.append(quiet(" " * NAME + under_bars(piece_words(span), width, room_for_bars)))
    made.append(quiet(f"n {days_words(series.answered)} with food lines, {series.missing} missing"))
    return Part(title, made, f"days a week, 0–7; each bar a {span.step}")


NAME: Final = 22
"""Columns of a name before bars of one row."""
_MEAN: Final = 5
"""Columns of the mean behind them."""


def _span(values: TrendValues, bars: int, finest: Step) -> Span:
    """The span, as finely cut as there is room for."""
    weeks = tuple(week.week for week in values.weeks)
    return span_of(weeks, values.days, values.today, bars, finest)


def _line_part(title: str, lines: Sequence[Line], stretch: Stretch, room: Room) -> Part:
    """A part of several lines over the same time."""
    width = bar_width(len(stretch.span.pieces), room.bars, 4)
    made: list[Content] = []
    for line in lines:
        together = days_a_week if line.weekly else middles if line.id == "stool" else means
        series = together(stretch, line.value)
        made.append(_caption(line, series, _said(line, series, stretch), room.width))
        if series.mean is None:
            continue
        rows = bar_rows(series.values, line.ends, room.rows, width)
        low, high = (number(end) for end in line.ends)
        labels = [high, *[""] * (room.rows - 2), low][: room.rows]
        made += beside(labels, rows, "$primary", LABEL)
    made.append(quiet(" " * LABEL + under_bars(piece_words(stretch.span), width, room.bars)))
    return Part(title, made, f"each bar a {stretch.span.step}")


def _said(line: Line, series: Series, stretch: Stretch) -> str:
    """What a line comes to over the whole time. Forms of stool have no mean: they are counted."""
    if line.id == "stool":
        return ", ".join(f"{form}: {days}" for form, days in stool_forms(stretch).items())
    mean = series.mean or 0.0
    return f"{mean:.1f} a week" if line.weekly else f"mean {mean:.1f}"


def _caption(line: Line, series: Series, said: str, width: int) -> Content:
    """What a line is, its unit, what it comes to, its n, and what is missing."""
    if series.mean is None:
        return Content.assemble((line.name, "bold"), quiet(f", {line.short} · no answers in {days_words(series.days)}"))
    recorded = " recorded" if line.none_missing else f", {series.missing} missing"
    for unit, days in ((line.unit, days_words(series.answered)), (line.short, str(series.answered))):
        caption = Content.assemble(
            (line.name, "bold"), (f", {unit}", "$quiet"), f" · {said} · n {days}", (recorded, "$quiet")
        )
        if caption.cell_length <= width:
            break
    return caption


def days_words(days: int) -> str:
    """So many days."""
    return "1 day" if days == 1 else f"{days} days"


def piece_words(span: Span) -> list[str]:
    """What stands under the pieces of a span: where a week, a month or a year begins."""
    pieces = span.pieces
    words = []
    for place, (first, last) in enumerate(pieces):
        before = pieces[place - 1][0] if place else None
        match span.step:
            case "day":
                words.append("" if place % 7 else f"{first.day} {MONTHS[first.month - 1]}")
            case "week" if len(pieces) <= _FEW_WEEKS:
                words.append(f"{first.day} {MONTHS[first.month - 1]}")
            case "week":
                words.append(MONTHS[last.month - 1] if before is None or last.day <= 7 else "")
            case _:
                words.append(str(first.year) if before is None or before.year != first.year else "")
    return words


_FEW_WEEKS: Final = 20


def plants_part(values: TrendValues, room: Room) -> Part:
    """Plants a week against the goal that was in force."""
    span = _span(values, room.bars, "week")
    pieces = by_piece(span, values.weeks)
    points = [_mean_points(weeks) for weeks in pieces]
    goals = [sum(week.goal for week in weeks) / len(weeks) if weeks else None for weeks in pieces]
    top = _top(points, goals)
    width = bar_width(len(span.pieces), room.bars, 7)
    bars = bar_rows(points, (0, top), room.plants, width, goals)
    lines = beside(_scale(top, goals[-1] or 0, room.plants), bars, "$primary", LABEL)
    if width >= _NUMBER:
        words = (_points_words(point, weeks) for point, weeks in zip(points, pieces, strict=True))
        lines.append(Content(" " * LABEL + "".join(word.center(width - 1).ljust(width) for word in words)))
    lines.append(quiet(" " * LABEL + under_bars(piece_words(span), width, room.bars)))
    lines += [line for said in _plant_words(values, room.width) for line in said.wrap(room.width)]
    first, last = (weekday(day) for day in (values.weeks[0].week.first, values.weeks[0].week.last))
    step = f"weeks {first}–{last}" if span.step == "week" else f"each bar the mean of a {span.step}"
    return Part("Plants a week", lines, f"points, ┄ the goal, {step}")


_NUMBER: Final = 5
"""Columns of a bar from which its number has room under it."""


def _points_words(points: float | None, weeks: Sequence[WeekFigures]) -> str:
    """The points under a bar, with a mark where the goal was reached."""
    if points is None:
        return ""
    return f"{number(points)}{'✓' if all(week.reached for week in weeks) else ''}"


def _mean_points(weeks: Sequence[WeekFigures]) -> float | None:
    """Mean points of the weeks that have food."""
    points = [week.quarters / WHOLE for week in weeks if week.quarters is not None]
    return sum(points) / len(points) if points else None


def _top(points: Sequence[float | None], goals: Sequence[float | None]) -> float:
    """The top of the scale: a round number that every bar and goal is below."""
    highest = max(each for each in (*points, *goals, 0.0) if each is not None)
    return max(-(-highest // 10) * 10, 10)


def _scale(top: float, goal: float, rows: int) -> list[str]:
    """The numbers beside the rows: the top, the goal, nothing."""
    labels = [""] * rows
    at = rows - 1 - (max(round(goal / top * rows * 8), 1) - 1) // 8
    labels[0], labels[-1] = number(top), "0"
    labels[at] = number(round(goal))
    return labels


def _plant_words(values: TrendValues, width: int) -> list[Content]:
    """How often the goal was reached, and the weeks by their band."""
    over = [week for week in values.weeks if week.week.last < values.today]
    eaten = [week for week in over if week.quarters is not None]
    if not eaten:
        return [quiet("No week that is over has anything eaten recorded yet.")]
    reached = sum(week.reached for week in eaten)
    mean = _mean_points(eaten) or 0.0
    missing = len(over) - len(eaten)
    words = f"Mean {mean:.1f} · goal reached in {reached} of {_weeks(len(eaten))}"
    rest = [f"{_weeks(missing)} without food lines"] * bool(missing)
    rest += ["the last week is not over"] * (values.weeks[-1].week.last >= values.today)
    bands = [f"{band}: {count}" for band, count in bands_of(eaten).items()]
    rows = in_rows(["Weeks by points", *bands], width)
    rest += [goals] if (goals := goals_words(values.weeks)) else []
    return [Content.assemble(words, quiet(f" · {' · '.join(rest)}" if rest else "")), *(quiet(row) for row in rows)]


def _weeks(count: int) -> str:
    """So many weeks."""
    return "1 week" if count == 1 else f"{count} weeks"
