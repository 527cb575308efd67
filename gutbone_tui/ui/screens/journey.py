"""Journey: you are here, the strategies and how they go, runs, scans and lab notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.getters import query_one
from textual.widget import Widget

from gutbone_tui.diary.practice import journey_on, practice_of
from gutbone_tui.diary.road import Road, road_behind
from gutbone_tui.domain.strategies import STRATEGY_NAMES
from gutbone_tui.ui.commands.command import Command, bindings_of
from gutbone_tui.ui.commands.journey import FOCUS, JOURNEY_COMMANDS, MEASURE
from gutbone_tui.ui.commands.shared import OPEN_LEARN
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.widgets.cursor_list import CursorList
from gutbone_tui.ui.widgets.frame import Section
from gutbone_tui.ui.widgets.journey_meanings import SHORT_CAUTION, SHORTEST_CAUTION, meaning_lines
from gutbone_tui.ui.widgets.journey_rows import JourneyValues, Keys, journey_rows
from gutbone_tui.ui.widgets.lines import Lines
from gutbone_tui.ui.widgets.panels import quiet
from gutbone_tui.ui.widgets.road_line import RoadLine

if TYPE_CHECKING:
    from datetime import date

    from gutbone_tui.domain.entries import Entry

_PLACES = {"diversity": "plants", "disruptors": "disruptors", "bone-foods": "foods", "barrier": "foods"}
"""The screen where each strategy is lived."""
_TOPICS = {"phase": "time", "next": "time", "scans": "scans", "caution": "cautions"}
"""The topic of Learn that explains a row."""

_IN_MEALS = "Enter: edit or delete it in Meals"
"""What is said of a scan or a lab value."""


class AboutLines(Lines):
    """What the row under the cursor means, and the caution in small."""

    DEFAULT_CSS = """
    AboutLines { height: 8; padding: 0 1; border-left: solid $frame; border-right: solid $frame; }
    """

    values: JourneyValues | None = None
    key: object = None

    def show(self, values: JourneyValues, key: object) -> None:
        """Explain another row."""
        self.values, self.key = values, key
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """The meaning from the top, the caution on the last line."""
        if self.values is None:
            return ()
        lines = meaning_lines(self.values, self.key, size.width, size.height - 1)
        caution = SHORT_CAUTION if len(SHORT_CAUTION) <= size.width else SHORTEST_CAUTION
        return [*lines, *[Content("")] * (size.height - 1 - len(lines)), quiet(caution)]


class JourneyScreen(DayScreen):
    """Where the user is on the road, and how it goes."""

    title_words = "Journey"
    own_commands = JOURNEY_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(JOURNEY_COMMANDS)]
    DEFAULT_CSS = """
    JourneyScreen {
        & CursorList { border-left: solid $frame; border-right: solid $frame; }
        &.-short AboutLines { height: 6; }
        &.-high AboutLines { height: 11; }
    }
    """

    line = query_one(RoadLine)
    rows = query_one(CursorList)
    about = query_one(AboutLines)
    about_title = query_one(Section)

    def __init__(self, desk: Desk) -> None:
        """The journey over the desk that all screens share; nothing was looked up yet."""
        super().__init__(desk)
        self._road: Road | None = None
        self._road_of: tuple[object, ...] = ()

    def body(self) -> ComposeResult:
        """The road, the rows, and what the one under the cursor means."""
        yield RoadLine()
        yield CursorList()
        yield Section("")
        yield AboutLines()

    def main_widget(self) -> Widget:
        """The rows."""
        return self.rows

    def on_mount(self) -> None:
        """Keys go to the rows."""
        self.set_focus(self.rows)

    def show_values(self) -> None:
        """Show the desk's day, and look back in the background where something changed."""
        values = self._values()
        width = self.rows.scrollable_content_region.width or self.size.width - 2
        self.line.show(values.journey)
        self.rows.show(journey_rows(values, width))
        self._explain(values)
        self._look_back(values.journey.start)

    def on_resize(self) -> None:
        """Rows are as wide as the list."""
        if self.is_mounted:
            self.call_after_refresh(self.show_values)

    @on(CursorList.Moved)
    def explain(self) -> None:
        """Explain the row the cursor came to."""
        self._explain(self._values())

    @on(CursorList.Clicked)
    async def follow_clicked(self) -> None:
        """A second click on a row goes where it leads."""
        await self.action_follow()

    async def action_focus_strategies(self) -> None:
        """Choose the strategies to begin with, a digit each."""
        from gutbone_tui.ui.screens.several import SeveralModal

        names = {str(strategy): name for strategy, name in STRATEGY_NAMES.items()}
        chosen = self.desk.diary.settings.focus

        def change(focus: tuple[str, ...]) -> None:
            """Keep what is chosen now."""
            self._set("focus", focus)

        await self.app.push_screen(
            SeveralModal("In focus: one or two to begin with", names, chosen, change, in_order=True)
        )

    async def action_start_date(self) -> None:
        """Ask for the first day of the journey."""
        from gutbone_tui.ui.screens.start_date import StartModal

        await self.app.push_screen(StartModal(self.desk.today, self.desk.diary.first_day()), self._start_on)

    async def action_measure(self) -> None:
        """Ask for a bone scan or a lab value."""
        from gutbone_tui.ui.screens.measure import MeasureModal

        await self.app.push_screen(MeasureModal(self.desk.diary.context(self.desk.day)), self._record)

    async def action_follow(self) -> None:
        """Go to where the row under the cursor is recorded."""
        key = str(self.rows.key or "")
        if key.startswith(("scan ", "lab ")):
            entry = self.desk.diary.entry(key.partition(" ")[2])
            if entry is not None:
                await self.show_in_meals(entry)
        elif key in _PLACES:
            await self.run_action(f"app.show_mode('{_PLACES[key]}')")
        elif key == "supplements":
            await self.run_action("screen.taken")
        elif key in _TOPICS:
            from gutbone_tui.ui.food_places import open_topic

            await open_topic(self.app, _TOPICS[key])

    def _values(self) -> JourneyValues:
        """The day, its week, and what was found when last looked back."""
        diary, day = self.desk.diary, self.desk.day
        practice = replace(practice_of(diary), planned=tuple(diary.library.plan))
        return JourneyValues(
            journey=journey_on(diary, day),
            week=diary.week(day),
            today=self.desk.today,
            focus=diary.settings.focus,
            practice=practice,
            road=self._road,
            keys=Keys(self._key(FOCUS), self._key(MEASURE), self._key(OPEN_LEARN)),
        )

    def _key(self, command: Command) -> str:
        """The key a command has now; its name where it has none."""
        return next(iter(self.keys_of(command)), command.label)

    def _look_back(self, start: date) -> None:
        """Work out what lies behind, off the screen; once for each state of the diary."""
        desk = self.desk
        state = (desk.changes, desk.today, start, desk.diary.settings)
        if state == self._road_of:
            return
        self._road_of = state
        today = desk.today

        def found(road: Road) -> None:
            """Show it."""
            self._road = road
            if self.is_attached:
                self.show_values()

        desk.saver.run(lambda: road_behind(desk.diary, today, start), found, self.complain)

    def _explain(self, values: JourneyValues) -> None:
        """Explain the row under the cursor."""
        key = str(self.rows.key or "")
        names = {str(strategy): name for strategy, name in STRATEGY_NAMES.items()}
        title = _IN_MEALS if key.startswith(("scan ", "lab ")) else names.get(key, "")
        self.about_title.show(title, f"{values.keys.learn} Learn: sources")
        self.about.show(values, key)

    def _set(self, name: str, value: object) -> None:
        """Change a setting in the background; screens show it when it is kept."""
        diary = self.desk.diary
        self.desk.saver.run(lambda: diary.change_setting(name, value), lambda _: self.desk.changed(), self.complain)

    def _start_on(self, start: date | None) -> None:
        """Begin the journey on another day."""
        if start is not None:
            self._set("journey_start", start)

    def _record(self, entries: tuple[Entry, ...] | None) -> None:
        """Record a measure."""
        if entries:
            self.change(lambda: self.desk.diary.add(entries))
