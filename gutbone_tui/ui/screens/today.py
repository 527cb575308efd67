"""Today: the whole day at a glance, and the entry bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.getters import query_one

from gutbone_tui.domain.days import DAYS_IN_WEEK, last_days
from gutbone_tui.ui.commands.command import bindings_of
from gutbone_tui.ui.commands.shared import COPY, FIND
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.widgets.board import Board
from gutbone_tui.ui.widgets.panels import BoardValues

if TYPE_CHECKING:
    from gutbone_tui.domain.plan import PlannedSupplement
    from gutbone_tui.domain.summary import DaySummary


class TodayScreen(DayScreen):
    """The whole day at a glance, and the entry bar."""

    DEFAULT_CSS = """
    TodayScreen EntryBar { display: block; }
    """

    own_commands = (COPY, FIND)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(own_commands)]

    board = query_one(Board)

    def __init__(self, desk: Desk) -> None:
        """Today over the desk that all screens share."""
        super().__init__(desk)
        self._complete = False

    def body(self) -> ComposeResult:
        """One board that draws everything."""
        yield Board()

    async def action_copy_yesterday(self) -> None:
        """Ask what to copy from the day before."""
        from gutbone_tui.ui.copying import CopyPlace

        await CopyPlace(self).open()

    def show_values(self) -> None:
        """Hand the board the day and its week; what is not cheap to know comes right after the first picture."""
        self.board.show(self._values())
        if not self._complete:
            self._complete = True
            self.call_after_refresh(self.show_values)

    def _values(self) -> BoardValues:
        """What the board shows, cheap to know; the rest is put in once the first picture stands."""
        diary, day = self.desk.diary, self.desk.day
        shown = diary.day(day)
        week = diary.week(day)
        ticked = (item.food for entry in shown.lines(None) for item in entry.items)
        values = BoardValues(
            day=shown,
            week=week,
            recent=tuple(diary.day(each) for each in last_days(day, DAYS_IN_WEEK)),
            today=self.desk.today,
            food_names={food: known.name for food in ticked if (known := diary.catalogue.food(food))},
            plants=tuple(plant for each in week.plants if (plant := diary.catalogue.plant(each))),
            hidden=diary.settings.hide,
            units=diary.settings.units,
            in_pieces=diary.settings.prunes_in == "pieces",
        )
        if diary.settings.focus:
            from gutbone_tui.diary.practice import focus_standings  # only where somebody has a focus

            values = values._replace(focus=focus_standings(diary, week))
        return self._with_the_rest(values) if self._complete else values

    def _with_the_rest(self, values: BoardValues) -> BoardValues:
        """What looks further back: courses half a year, a suggestion some weeks, the journey to its first day."""
        from gutbone_tui.diary.practice import journey_on, suggestion_on

        diary, day = self.desk.diary, self.desk.day
        return values._replace(
            course=diary.courses(day),
            plan=_plan_names(diary.plan(), values.day) if diary.library.on("plan") else (),
            journey=journey_on(diary, day),
            suggestion=suggestion_on(diary, self.desk.today) if day == self.desk.today else None,
        )


def _plan_names(plan: Sequence[PlannedSupplement], day: DaySummary) -> tuple[tuple[str, bool], ...]:
    """The plan of a day, and what of it was taken."""
    from gutbone_tui.domain.plan import plan_names  # only where there is a plan

    return plan_names(plan, day.supplements)
