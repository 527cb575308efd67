"""Trends: plants, prunes, sleep, stress and feelings over weeks, months and years, and what went together."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.getters import query_one
from textual.widget import Widget
from textual.worker import get_current_worker

from gutbone_tui.domain.spans import REACHES, Reach
from gutbone_tui.domain.words import short_date
from gutbone_tui.ui.commands.command import bindings_of
from gutbone_tui.ui.commands.trends import TREND_COMMANDS
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.looking_back import Asked, TrendValues, asked_of, judged, looked_back
from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.widgets.frame import clickable
from gutbone_tui.ui.widgets.lines import Lines, two_ends
from gutbone_tui.ui.widgets.page import Page, Part
from gutbone_tui.ui.widgets.trend_parts import Room, line_parts, plants_part
from gutbone_tui.ui.widgets.trend_views import calendar_part, look_back_part, strategies_part

_MANY_WEEKS = 60
"""Weeks from which the charts are shown before the strategies and the look-back are worked out."""
_AT_ONCE_SECONDS = 0.2
"""What is found so soon is drawn without an empty page before it, which would be half of all bytes of the visit."""


class StoppedError(Exception):
    """Somebody asked for something else meanwhile."""


class ReachLine(Lines):
    """How far back the charts go, and how far the reading is."""

    DEFAULT_CSS = """
    ReachLine { height: 1; padding: 0 1; border-left: solid $frame; border-right: solid $frame; }
    """

    reach: Reach = "12 weeks"
    words = ""

    def show(self, reach: Reach, words: str) -> None:
        """Show another reach, or other words at the right end."""
        self.reach, self.words = reach, words
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """The reaches, the present one between brackets."""
        cells = [
            Content.styled(*((f"[{each}]", "bold") if each == self.reach else (f" {each} ", "$quiet"))).stylize(
                clickable(f"reach_to('{each}')")
            )
            for each in REACHES
        ]
        return (two_ends(Content.assemble(*cells), Content.styled(self.words, "$quiet"), size.width),)


class TrendsScreen(DayScreen):
    """Looking back from the day shown."""

    title_words = "Trends"
    own_commands = TREND_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(TREND_COMMANDS)]
    DEFAULT_CSS = """
    TrendsScreen Page { padding: 0 0 0 1; border-left: solid $frame; border-right: solid $frame; }
    """

    line = query_one(ReachLine)
    page = query_one(Page)
    reach: Reach = "12 weeks"
    _asked: Asked | None = None
    _values: TrendValues | None = None
    _drawn: tuple[object, Room, list[Part]] | None = None
    """The charts as they were drawn last, and from what: what is judged comes after them."""

    def __init__(self, desk: Desk) -> None:
        """Look back from the desk's day."""
        super().__init__(desk)
        self._held = ExitStack()
        """What keeps the first picture back until there is something to show, or it takes too long."""

    def body(self) -> ComposeResult:
        """How far back, and the page."""
        yield ReachLine()
        yield Page()

    def main_widget(self) -> Widget:
        """The page."""
        return self.page

    def on_mount(self) -> None:
        """Keys go to the page."""
        self.set_focus(self.page)
        self._held.enter_context(self.app.batch_update())
        self.set_timer(_AT_ONCE_SECONDS, self._held.close)

    def on_unmount(self) -> None:
        """Hold nothing back any more."""
        self._held.close()

    def show_values(self) -> None:
        """Look back from the desk's day, in a thread: years of diary may have to be read."""
        asked = self._asked = asked_of(self.desk.diary, self.reach, self.desk.day)
        self._show_line()
        self.run_worker(lambda: self._look_back(asked), group="look back", exclusive=True, thread=True)

    def on_resize(self) -> None:
        """Charts are as wide as the page."""
        if self.is_mounted:
            self.call_after_refresh(self._draw)

    def action_reach(self, step: int) -> None:
        """Look back over more, or fewer, weeks."""
        place = min(max(REACHES.index(self.reach) + step, 0), len(REACHES) - 1)
        self.action_reach_to(REACHES[place])

    def action_reach_to(self, reach: str) -> None:
        """Look back so far."""
        chosen = next(each for each in REACHES if each == reach)
        if chosen != self.reach:
            self.reach = chosen
            self.show_values()

    def _look_back(self, asked: Asked) -> None:
        """Work everything out, in the thread."""
        worker = get_current_worker()

        def progress(done: int, months: int) -> None:
            """Say how far it is, unless nobody waits for it any more."""
            if worker.is_cancelled:
                raise StoppedError
            self.app.call_later(self._show_progress, done, months)

        try:
            values = looked_back(self.desk.diary, asked, progress)
        except StoppedError:
            return
        if len(values.weeks) <= _MANY_WEEKS:
            values = judged(values, asked)
        self.app.call_later(self._show_trends, asked, values)

    def _judge(self, asked: Asked, values: TrendValues) -> None:
        """Work out what takes as long as everything else, in the thread, once that has been drawn."""
        self.app.call_later(self._show_trends, asked, judged(values, asked))

    def _show_progress(self, done: int, months: int) -> None:
        """Say how far the reading is."""
        if self.is_mounted and done < months:
            self._show_line(f"reading {done} of {months} months")

    def _show_trends(self, asked: Asked, values: TrendValues) -> None:
        """Show what was found, unless something else was asked for meanwhile."""
        if self.is_mounted and asked is self._asked:
            self._values = values
            self._draw()
            self._held.close()
            if values.held is None:
                self.run_worker(lambda: self._judge(asked, values), group="look back", exclusive=True, thread=True)

    def _show_line(self, words: str = "") -> None:
        """Say how far back, and since when or how far the reading is."""
        values = self._values
        if not words and values is not None and values.figures and values.reach == self.reach:
            first = short_date(max(values.weeks[0].week.first, values.begun), values.today)
            to_today = values.last == values.today
            words = f"since {first}" if to_today else f"{first} – {short_date(values.last, values.today)}"
        self.line.show(self.reach, words)

    def _draw(self) -> None:
        """Draw the charts for the room there is."""
        values = self._values
        if values is None or not self.page.size.width:
            return
        self._show_line()
        width = self.page.size.width - 1
        high = self.size.height
        room = Room(width, 8 if high >= 36 else 5 if high >= 24 else 4, 3 if high >= 36 else 2 if high >= 24 else 1)
        if not values.figures:
            words = "Nothing is recorded up to this day. After a few days there is something to look back on."
            self.page.show([Part("Nothing to look back on", Content(words).wrap(width))], width)
            return
        if self._drawn is None or self._drawn[0] is not values.figures or self._drawn[1] != room:
            self._drawn = (values.figures, room, charts(values, room))
        self.page.show([*self._drawn[2], strategies_part(values, room), look_back_part(values, room)], width)


def charts(values: TrendValues, room: Room) -> list[Part]:
    """Everything that is only drawn, one under the other."""
    return [plants_part(values, room), *line_parts(values, room), calendar_part(values, room)]
