"""Plants: the checklist of every plant, with what this week has had."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Input

from gutbone_tui.diary.next_plants import next_plants
from gutbone_tui.domain.points import WHOLE, points_text
from gutbone_tui.domain.suggestions import Suggestions
from gutbone_tui.domain.summary import WeekSummary
from gutbone_tui.ui.commands.command import bindings_of
from gutbone_tui.ui.commands.plants import NEVER, PLANT_COMMANDS
from gutbone_tui.ui.commands.shared import ADD
from gutbone_tui.ui.plant_finder import PlantFinder
from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.find_field import FindField
from gutbone_tui.ui.widgets.frame import clickable
from gutbone_tui.ui.widgets.lines import Lines, two_ends
from gutbone_tui.ui.widgets.panels import category_legend, plant_dots
from gutbone_tui.ui.widgets.plant_rows import PlantListValues, all_rows, found_rows

PAST_WEEKS = 8
"""Weeks before the one shown whose points stand in the head."""


class PlantsHead(Lines):
    """The week's points, and those of the weeks before it."""

    DEFAULT_CSS = """
    PlantsHead { height: 3; padding: 0 1; border-left: solid $frame; border-right: solid $frame; }
    """

    week: WeekSummary | None = None
    past: Sequence[WeekSummary] = ()

    def show(self, week: WeekSummary, past: Sequence[WeekSummary]) -> None:
        """Show another week."""
        self.week, self.past = week, past
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """Points and dots, what the dots are, the weeks before."""
        if self.week is None:
            return ()
        width = size.width
        reached = " ✓" if self.week.quarters >= self.week.goal * WHOLE else ""
        points = (points_text(self.week.quarters), "bold $primary")
        count = Content.assemble(points, (f" / {self.week.goal}{reached}", "$foreground"))
        dots = plant_dots(self.week)
        dots = dots.truncate(width - count.cell_length - 2, ellipsis=True)
        return (two_ends(dots, count, width), category_legend(self.week, width), self._past(width))

    def _past(self, width: int) -> Content:
        """Points of the weeks before, the latest last; weeks without an entry are left out."""
        points = [points_text(week.quarters) for week in self.past if week.plants]
        rule = Content.styled(f"counted by: {self.week.rule.name}" if self.week else "", "$quiet")
        before = Content.styled(f"weeks before: {'  '.join(points)}" if points else "", "$quiet")
        return two_ends(before, rule.stylize(clickable("help")), width)


class PlantFilter(FindField):
    """Part of a name. Letters narrow the list; Space and Enter tick."""

    async def _on_key(self, event: events.Key) -> None:
        """No plant's name needs a space to be found, so it ticks, before the next letter is looked at."""
        if event.key in ("space", "enter"):
            event.prevent_default()
            event.stop()
            await self.run_action(f"screen.tick_found('{event.key}')")
            return
        await super()._on_key(event)


class PlantsScreen(DayScreen):
    """The checklist of every plant: space ticks, `/` and letters find, suggestions first."""

    title_words = "Plants"
    own_commands = PLANT_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(PLANT_COMMANDS)]
    DEFAULT_CSS = """
    PlantsScreen {
        & PlantFilter { display: none; }
        &.-filtering PlantFilter { display: block; }
        & CursorList { border-left: solid $frame; border-right: solid $frame; }
        &.-short PlantsHead { height: 1; }
    }
    """

    head = query_one(PlantsHead)
    field = query_one(PlantFilter)
    rows = query_one(CursorList)
    _finder: PlantFinder | None = None
    _pending: frozenset[str] = frozenset()
    _narrowed = ""

    def body(self) -> ComposeResult:
        """The week in short, the filter while somebody looks for something, and the list."""
        yield PlantsHead()
        yield PlantFilter("part of a name; Space ticks, Esc shows all")
        yield CursorList()

    def main_widget(self) -> Widget:
        """The list, or the filter while it is open."""
        return self.field if self.has_class("-filtering") else self.rows

    def on_mount(self) -> None:
        """Keys go to the list."""
        self.set_focus(self.rows)

    def show_values(self) -> None:
        """Show the week of the desk's day."""
        week = self.desk.diary.week(self.desk.day)
        self.head.show(week, self._past(week))
        self.rows.show(self._rows(week))

    def on_resize(self) -> None:
        """Rows are as wide as the list."""
        if self.is_mounted:
            self.call_after_refresh(self.show_values)

    def _past(self, week: WeekSummary) -> list[WeekSummary]:
        """The weeks before the one shown, the earliest first."""
        diary, last = self.desk.diary, week.week.last
        return [diary.week(last - timedelta(weeks=back)) for back in range(PAST_WEEKS, 0, -1)]

    def _rows(self, week: WeekSummary) -> list[Row]:
        """What was looked for, or everything."""
        diary = self.desk.diary
        is_hidden = "suggestions" in diary.settings.hide
        next_ones = Suggestions() if is_hidden else next_plants(diary, self.desk.day)
        catalogue = diary.catalogue
        typed = self.field.value.strip()
        found = self._find(typed, {*next_ones.lately, *week.plants}) if typed else {}
        values = PlantListValues(
            plants=catalogue.plants,
            facts=catalogue,
            week=week,
            day=self.desk.day,
            # What is being ticked makes room at once, so that the next key ticks the next one, however fast it comes.
            lately=[plant for plant in next_ones.lately if plant not in self._pending],
            new=[plant for plant in next_ones.new if plant not in self._pending],
            never=diary.settings.never_suggest,
            portions=diary.settings.min_portion,
            pending=self._pending,
            found=found,
        )
        width = self.rows.scrollable_content_region.width or self.size.width
        if typed:
            return found_rows(values, width) or [
                Row(
                    Content.styled(f"  No plant has a name like that; {self.desk.key_of(ADD)} adds any food.", "$quiet")
                )
            ]
        return all_rows(values, width)

    def _find(self, typed: str, usual: set[str]) -> dict[str, str]:
        """The plants with a name or synonym like this, the closest first, each with the synonym that answered."""
        self._finder = self._finder or PlantFinder(self.desk.diary.catalogue)
        return {found.plant: found.called for found in self._finder.find(typed, usual)}

    def action_tick(self) -> None:
        """Tick the plant under the cursor for the day shown, or take the tick away."""
        if not isinstance(self.rows.key, tuple):
            return
        plant, day, diary = self.rows.key[1], self.desk.day, self.desk.diary
        if plant in self._pending:
            return
        self._pending |= {plant}
        eaten = plant in diary.day(day).plants
        self.change(lambda: diary.untick(plant, day) if eaten else diary.tick(plant, day), lambda: self._settle(plant))
        was_looked_for = bool(self.field.value)
        self._clear()
        self.show_values()
        if was_looked_for:
            self.rows.move_to((diary.catalogue.plants[plant].category, plant))

    async def action_shopping(self) -> None:
        """Show what to buy next."""
        from gutbone_tui.ui.screens.shopping import ShoppingModal

        found = next_plants(self.desk.diary, self.desk.day)
        shelves = found.by_category(self.desk.diary.catalogue)
        await self.app.push_screen(ShoppingModal(shelves, frozenset(found.new), self.desk.key_of(NEVER)))

    async def action_details(self) -> None:
        """Show what is known of the plant under the cursor."""
        if isinstance(self.rows.key, tuple):
            from gutbone_tui.ui.food_places import open_food_details

            await open_food_details(self, self.rows.key[1])

    def action_never(self) -> None:
        """Never suggest the plant under the cursor, or suggest it again."""
        if not isinstance(self.rows.key, tuple):
            return
        diary, plant = self.desk.diary, self.rows.key[1]
        never = diary.settings.never_suggest
        name = diary.catalogue.plants[plant].name
        if plant in never:
            chosen, words = tuple(each for each in never if each != plant), f"{name} may be suggested again."
        else:
            chosen, words = (
                (*never, plant),
                f"{name} is never suggested from now on; {self.desk.key_of(NEVER)} takes that back.",
            )

        def done(_: None) -> None:
            self.desk.changed()
            self.tell(words)

        self.desk.saver.run(lambda: diary.change_setting("never_suggest", list(chosen)), done, self.complain)

    def _settle(self, plant: str) -> None:
        """The tick is on disk, or failed: show what is."""
        self._pending -= {plant}
        self.show_values()

    def action_filter(self) -> None:
        """Open the filter."""
        self.add_class("-filtering")
        self.set_focus(self.field)

    def action_leave_find(self) -> None:
        """Close the filter and show everything again."""
        self._clear()
        self.remove_class("-filtering")
        self.set_focus(self.rows)

    async def action_in_list(self, action: str) -> None:
        """Do something in the list while the filter has the keys."""
        await self.app.run_action(action, self.rows)

    def action_week(self, weeks: int) -> None:
        """Go so many weeks on, or back."""
        self.desk.go(self.desk.day + timedelta(weeks=weeks))

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show what answers to the letters typed."""
        if event.input is self.field:
            self._narrow()

    def _narrow(self) -> None:
        """Show what answers to the letters in the filter, the best one under the cursor, unless it is shown already."""
        if self._narrowed == self.field.value:
            return
        self._narrowed = self.field.value
        rows = self._rows(self.desk.diary.week(self.desk.day))
        first = next((row.key for row in rows if row.key is not None), None) if self.field.value.strip() else None
        self.rows.show(rows, first)

    def _clear(self) -> None:
        """Take the letters away; the next one narrows anew."""
        self.field.clear()
        self._narrowed = ""

    def action_tick_found(self, key: str) -> None:
        """Tick from within the filter, which stays open for the next plant; what is ticked is only gone to.

        Space in the empty filter is one in the list.
        """
        self._narrow()
        if not isinstance(self.rows.key, tuple):
            return
        plant = self.rows.key[1]
        in_list = key == "space" and not self.field.value
        if in_list or plant not in self.desk.diary.day(self.desk.day).plants:
            self.action_tick()
            return
        plants = self.desk.diary.catalogue.plants
        self.action_leave_find()
        self.show_values()
        self.rows.move_to((plants[plant].category, plant))
        self.tell(f"{plants[plant].name} is ticked already; Space takes the tick away.")

    @on(CursorList.Clicked)
    def tick_clicked(self) -> None:
        """A second click on a row ticks it."""
        self.action_tick()
