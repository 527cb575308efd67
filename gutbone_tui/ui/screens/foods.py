"""Foods: the groups of strategies 2 and 3, what counted, and what would count next."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Input

from gutbone_tui.catalogue.cautions import cautions, cautions_for, never_suggested
from gutbone_tui.catalogue.group_notes import GroupNote, group_notes
from gutbone_tui.domain.days import last_days
from gutbone_tui.domain.group_days import groups_of_week, next_foods, usual_foods
from gutbone_tui.domain.suggestions import LATELY_DAYS
from gutbone_tui.ui.commands.command import bindings_of
from gutbone_tui.ui.commands.foods import FOODS_COMMANDS
from gutbone_tui.ui.eating import eat
from gutbone_tui.ui.food_finder import FoodFinder
from gutbone_tui.ui.food_places import open_food_details, open_topic
from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.find_field import FindField
from gutbone_tui.ui.widgets.food_rows import FoodsValues, detail_rows, found_rows, group_rows
from gutbone_tui.ui.widgets.frame import Section


class FoodsScreen(DayScreen):
    """The groups above, the foods of one of them below."""

    title_words = "Foods"
    own_commands = FOODS_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(FOODS_COMMANDS),
        Binding("escape,left", "leave", show=False),
        Binding("right", "enter_group", show=False),
        Binding("tab", "other_list", show=False),
    ]
    DEFAULT_CSS = """
    FoodsScreen {
        & CursorList { border-left: solid $frame; border-right: solid $frame; }
        & #groups { height: auto; max-height: 11; }
        & #foods { height: 1fr; }
        & FindField { display: none; }
        &.-finding FindField { display: block; }
        &.-finding #groups { display: none; }
        &.-short.-inside #groups { display: none; }
    }
    """

    groups = query_one("#groups", CursorList)
    foods = query_one("#foods", CursorList)
    about = query_one(Section)
    field = query_one(FindField)
    _finder: FoodFinder | None = None

    def body(self) -> ComposeResult:
        """The field while somebody looks for a food, the groups, and the foods."""
        yield FindField("part of a name; Enter opens, Esc shows the groups")
        yield CursorList(id="groups")
        yield Section("")
        yield CursorList(id="foods", rests_at_top=True)

    def main_widget(self) -> Widget:
        """The field while it is open, else the list that was left last."""
        if self.has_class("-finding"):
            return self.field
        return self.foods if self.has_class("-inside") else self.groups

    def on_mount(self) -> None:
        """Keys go to the groups."""
        self.set_focus(self.groups)

    @property
    def note(self) -> GroupNote | None:
        """The group under the cursor."""
        return next((note for group, note in group_notes().items() if group == self.groups.key), None)

    @property
    def food(self) -> str | None:
        """The food under the cursor of the list of foods."""
        return self.foods.key[1] if isinstance(self.foods.key, tuple) else None

    def show_values(self) -> None:
        """Show the groups on the desk's day, and the foods of the one under the cursor."""
        self.groups.show(group_rows(self._values(), self._width(self.groups)))
        self._show_foods()

    def on_resize(self) -> None:
        """Rows are as wide as the lists."""
        if self.is_mounted:
            self.call_after_refresh(self.show_values)

    @on(CursorList.Moved, "#groups")
    def show_group(self) -> None:
        """Show the foods of the group the cursor came to, from what is known of it on."""
        self._show_foods(to_first=True)

    @on(CursorList.Clicked, "#groups")
    def enter_clicked(self) -> None:
        """A second click on a group goes into it."""
        self.action_enter_group()

    @on(CursorList.Clicked, "#foods")
    async def open_clicked(self) -> None:
        """A second click on a food opens its details."""
        await self._open_food()

    async def action_open(self) -> None:
        """Into the group, or the details of the food."""
        if self.has_class("-inside") or self.has_class("-finding"):
            await self._open_food()
        else:
            self.action_enter_group()

    def action_enter_group(self) -> None:
        """Give the keys to the foods of the group."""
        if self.food is not None:
            self.add_class("-inside")
            self.set_focus(self.foods)

    def action_leave(self) -> None:
        """Back to the groups."""
        self.remove_class("-inside")
        self.set_focus(self.groups)
        self.foods.scroll_to(y=0, animate=False)

    def action_other_list(self) -> None:
        """From one list to the other."""
        if self.has_class("-inside"):
            self.action_leave()
        else:
            self.action_enter_group()

    def action_eat(self) -> None:
        """Record a serving of the food under the cursor."""
        if self.food is not None and (self.has_class("-inside") or self.has_class("-finding")):
            eat(self, self.food)
        else:
            self.action_enter_group()

    async def action_learn(self) -> None:
        """Open what Learn says of the group."""
        if self.note is not None:
            await open_topic(self.app, self.note.topic)

    def action_find(self) -> None:
        """Open the field."""
        self.add_class("-finding")
        self.foods.rests_at_top = False
        self.set_focus(self.field)
        self._show_foods()

    def action_leave_find(self) -> None:
        """Close the field and show the groups again."""
        self.field.clear()
        self.remove_class("-finding", "-inside")
        self.foods.rests_at_top = True
        self._show_foods()
        self.set_focus(self.groups)

    async def action_in_list(self, action: str) -> None:
        """Do something in the list of foods while the field has the keys."""
        await self.app.run_action(action, self.foods)

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show the foods that answer to what was typed."""
        if event.input is self.field:
            self._show_foods(to_first=True)

    @on(Input.Submitted)
    async def open_found(self, event: Input.Submitted) -> None:
        """Open the details of the food that was found."""
        if event.input is self.field:
            event.stop()
            await self._open_food()

    async def _open_food(self) -> None:
        """Open the details of the food under the cursor."""
        if self.food is not None:
            await open_food_details(self, self.food)

    def _show_foods(self, *, to_first: bool = False) -> None:
        """Show the foods that were looked for, or those of the group."""
        if self.has_class("-finding"):
            rows = self._found(self._width(self.foods))
            self.about.show("Found")
        elif (note := self.note) is not None:
            rows = self._details(note)
            self.about.show(note.name)
        else:
            return
        first = next((row.key for row in rows if row.key is not None), None)
        self.foods.show(rows, first if to_first else None)

    def _found(self, width: int) -> list[Row]:
        """Foods that answer to what was typed."""
        catalogue = self.desk.diary.catalogue
        if self._finder is None or self._finder.catalogue is not catalogue:
            self._finder = FoodFinder(catalogue)
        return found_rows(catalogue, self._finder.find(self.field.value), width)

    def _values(self) -> FoodsValues:
        """The day, its week, and what was chosen."""
        diary, day = self.desk.diary, self.desk.day
        week, summary, settings = diary.week(day), diary.day(day), diary.settings
        return FoodsValues(
            notes={group: note for group, note in group_notes().items() if group not in settings.hide},
            eaten=groups_of_week(week.days, day, diary.catalogue),
            days=week.week.days,
            day=day,
            prunes=summary.prunes,
            is_logged=bool(summary.foods),
            pieces_first=settings.prunes_in == "pieces",
            facts=diary.catalogue,
            rolling=settings.rolling,
            units=settings.units,
            is_flagged=self._is_flagged,
        )

    def _is_flagged(self, food_id: str) -> bool:
        """Whether a caution under the user's flags or allergies applies to a food."""
        settings, food = self.desk.diary.settings, self.desk.diary.catalogue.food(food_id)
        return food is not None and any(
            caution.flag for caution in cautions_for(food, settings.flags, settings.allergies)
        )

    def _details(self, note: GroupNote) -> list[Row]:
        """What there is to say of a group, and its foods."""
        diary, values = self.desk.diary, self._values()
        settings, catalogue = diary.settings, diary.catalogue
        is_spared = never_suggested(settings.flags, settings.allergies, settings.never_suggest, catalogue)
        lately = usual_foods((diary.day(day) for day in last_days(self.desk.day, LATELY_DAYS)), catalogue)
        wanted: tuple[str, ...] = ()
        if "suggestions" not in settings.hide:
            wanted = next_foods(values.eaten[note.group], lately[note.group], note.common, is_spared, catalogue)
        applying = [
            caution for caution in cautions() if caution.flag in settings.flags and note.group in caution.matter.groups
        ]
        return detail_rows(values, note, applying, wanted, self._width(self.foods))

    def _width(self, rows: CursorList) -> int:
        """Columns of a list, before it was laid out too."""
        return rows.scrollable_content_region.width or self.size.width - 2
