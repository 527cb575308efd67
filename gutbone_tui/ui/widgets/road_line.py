"""The road as a line with "you are here" on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content
from textual.geometry import Size

from gutbone_tui.domain.journey import PHASES, Journey, Phase, place_on
from gutbone_tui.domain.words import short_date
from gutbone_tui.ui.widgets.lines import Lines, two_ends
from gutbone_tui.ui.widgets.panels import quiet

_STRONG: Final = ("weeks 2–4", "months 6–12")
"""The stretches that the article names (S40, S41)."""
_HERE: Final = "●"


class RoadLine(Lines):
    """Three lines: the day in words, the road with the day on it, and what its stretches are."""

    DEFAULT_CSS = """
    RoadLine { height: 3; padding: 0 1; border-left: solid $frame; border-right: solid $frame; }
    """

    journey: Journey | None = None

    def show(self, journey: Journey) -> None:
        """Show another day."""
        self.journey = journey
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """The three lines."""
        return road_lines(self.journey, size.width) if self.journey else ()


def road_lines(journey: Journey, width: int) -> list[Content]:
    """The day in words, the road, and the names of its stretches."""
    words = journey.words if len(journey.words) <= width else journey.short
    since = quiet(f"since {short_date(journey.start, journey.day)}")
    first = Content.styled(words[0].upper() + words[1:], "bold")
    head = two_ends(first, since, width) if first.cell_length + since.cell_length + 2 <= width else first
    stretches = stretches_shown(journey, width)
    sizes = _sizes(stretches, width)
    road: list[Content] = []
    names: list[Content] = []
    for phase, cells in zip(stretches, sizes, strict=True):
        road.append(_stretch(journey, phase, cells))
        here = phase is journey.phase
        names.append(Content.styled(phase.name.ljust(cells)[:cells], "bold $primary" if here else "$quiet"))
    return [head, Content("").join(road), Content("").join(names)]


def stretches_shown(journey: Journey, width: int) -> list[Phase]:
    """As many stretches as have room for their names: those that were walked long ago go first, then the far ones."""
    shown = list(PHASES)
    while sum(len(phase.name) + 1 for phase in shown) > width:
        shown.pop(0 if shown.index(journey.phase) > len(shown) // 2 else -1)
    return shown


def _sizes(stretches: Sequence[Phase], width: int) -> list[int]:
    """Cells of each stretch: its name and an equal share of what is left."""
    sizes = [len(phase.name) + 1 for phase in stretches]
    spare, rest = divmod(width - sum(sizes), len(sizes))
    return [size + spare + (place < rest) for place, size in enumerate(sizes)]


def _stretch(journey: Journey, phase: Phase, cells: int) -> Content:
    """One stretch of the line, with the day on it if it is there."""
    stroke = "━" if phase.name in _STRONG else "─"
    line = "├" + stroke * (cells - 1)
    style = "$secondary" if phase.name in _STRONG else "$frame"
    if phase is not journey.phase or journey.number < 1:
        return Content.styled(line, style)
    place = place_on(phase.first, _last_day(phase), journey.number, cells - 1) + 1
    return Content.assemble((line[:place], style), (_HERE, "bold $primary"), (line[place + 1 :], style))


def _last_day(phase: Phase) -> int:
    """The last day of a stretch; the last one has as many days as the one before."""
    following = PHASES[PHASES.index(phase) + 1 :]
    return following[0].first - 1 if following else phase.first * 2
