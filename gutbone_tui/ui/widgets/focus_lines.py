"""The first lines of Today: the strategies in focus before the week's plants and prunes. Pure: values in, lines out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from gutbone_tui.ui.widgets.arranging import flowing
from gutbone_tui.ui.widgets.lines import two_ends
from gutbone_tui.ui.widgets.panels import BoardValues, plants_lines, prunes_line, quiet
from gutbone_tui.ui.words import UNANSWERED, shown

if TYPE_CHECKING:
    from gutbone_tui.domain.strategies import Standing, Strategy

_SHORT: Final[dict[Strategy, str]] = {
    "diversity": "plants",
    "bone-foods": "bone foods",
    "barrier": "gut barrier",
    "disruptors": "disruptors",
    "supplements": "supplements",
}
"""The strategies where there is little room."""
_COUNTED: Final[dict[Strategy, str]] = {
    "diversity": "",
    "bone-foods": " groups",
    "barrier": " groups",
    "disruptors": " days",
    "supplements": " times",
}
"""What the standing of each counts."""
_WIDE: Final = 100
"""Width from which the journey is told in words."""


class Line(NamedTuple):
    """One line, and what it does when clicked."""

    content: Content
    action: str


def top_lines(values: BoardValues, width: int, spare: int) -> list[Line]:
    """The focus in its order, the week's plants among them or after it, and the day's prunes.

    Args:
        values: what Today shows.
        width: columns of a line.
        spare: rows that the rest of the board can do without; where they are too few, the focus shares one, and with
            none at all the legend of the plants gives way to it.
    """
    plants = [Line(line, "app.show_mode('plants')") for line in plants_lines(values, width)]
    prunes = [] if "prune" in values.hidden else [Line(prunes_line(values, width), "app.show_mode('plants')")]
    others = [standing for standing in values.focus if standing.strategy != "diversity"]
    if not others:
        return [*plants, *prunes]
    if len(others) > max(spare, 1):
        rows = shared_lines(others, width, max(spare, 1))
    else:
        is_over = values.week.week.last < values.today
        rows = [standing_line(standing, width, is_over=is_over) for standing in others]
    if spare < len(rows):
        plants = plants[:1]
    focus = [Line(row, "app.show_mode('journey')") for row in rows]
    if values.focus[0].strategy == "diversity":
        return [*plants, *focus, *prunes]
    return [*focus, *plants, *prunes]


def standing_line(standing: Standing, width: int, *, is_over: bool) -> Content:
    """A strategy with a week's standing, as much of it as there is room for.

    Args:
        standing: how the week stands.
        width: columns of the line.
        is_over: whether the week is over; room for disruptors is held only so far before.
    """
    from gutbone_tui.domain.strategies import STRATEGY_NAMES  # only where somebody has a focus

    held = "✓ held" if is_over or standing.strategy != "disruptors" else "✓ so far"
    end = Content.styled(held, "$success") if standing.held else Content("")
    line = Content.assemble((STRATEGY_NAMES[standing.strategy], "bold"), "  ", standing.words)
    left_out = False
    for part in standing.parts:
        longer = Content.assemble(line, quiet(f", {shown(part)}"))
        left_out = longer.cell_length + end.cell_length + 4 > width
        if left_out:
            break
        line = longer
    return two_ends(Content.assemble(line, quiet(" …") if left_out else ""), end, width)


def shared_lines(standings: list[Standing], width: int, rows: int) -> list[Content]:
    """Several strategies beside each other, a few words each, on so many lines at most."""
    cells = [
        Content.assemble(
            (_SHORT[standing.strategy], "bold"),
            f" {standing.done:g} of {standing.of:g}{_COUNTED[standing.strategy]}" if standing.of else f" {UNANSWERED}",
            (" ✓", "$success") if standing.held else "",
        )
        for standing in standings
    ]
    lines = flowing(cells, width - 2, rows)
    if sum(line.cell_length for line in lines) < sum(cell.cell_length for cell in cells):
        lines[-1] = Content.assemble(lines[-1], quiet(" …"))
    return lines


def journey_words(values: BoardValues, width: int) -> Content:
    """Where the day is on the road, shortly; nothing until it was looked up."""
    if values.journey is None:
        return Content("")
    return quiet(f" journey {values.journey.words if width >= _WIDE else values.journey.short} ")


def suggestion_words(values: BoardValues, width: int) -> Content:
    """The quiet suggestion to add a strategy, in the week in which it is due."""
    if values.suggestion is None:
        return Content("")
    from gutbone_tui.domain.strategies import STRATEGY_NAMES

    name = STRATEGY_NAMES[values.suggestion]
    held = "held three weeks in a row" if width >= _WIDE else "held 3 weeks"
    return Content.assemble(f" {held}: room for ", (name, "bold"), "? ")
