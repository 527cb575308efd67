"""The plants and foods that are never suggested."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one

from gutbone_tui.domain.entries import FoodEntry
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.screens.line_modal import LineModal, Understood
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from gutbone_tui.reading import Context


class NeverModal(BoxedModal[None]):
    """The list; foods are added by their names and taken off again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a,f2,enter", "add", "Add", show=False),
        Binding("d,delete", "remove", "Take off", show=False),
        Binding("escape,q", "dismiss", "Close", show=False),
    ]
    DEFAULT_CSS = """
    NeverModal CursorList { height: auto; min-height: 2; max-height: 16; }
    """

    title_words: ClassVar[str] = "Never suggested"
    keys_words: ClassVar[str] = "a adds · d takes off · Esc closes"

    rows = query_one(CursorList)

    def __init__(self, desk: Desk, foods: tuple[str, ...], changed: Callable[[tuple[str, ...]], object]) -> None:
        """Show a list.

        Args:
            desk: knows the foods.
            foods: the ids on the list.
            changed: told the whole list after each change.
        """
        super().__init__()
        self.desk = desk
        self.foods = foods
        self.changed = changed

    def body(self) -> ComposeResult:
        """A list."""
        yield CursorList()

    def on_mount(self) -> None:
        """Show the list."""
        self._show()
        self.set_focus(self.rows)

    def _show(self) -> None:
        """Draw the list."""
        catalogue = self.desk.diary.catalogue
        rows = []
        for each in self.foods:
            food = catalogue.food(each)
            rows.append(Row(Content(f" {shown(each if food is None else food.name)}"), each))
        self.rows.show(rows or [Row(Content.styled(" Nothing is on the list.", "$quiet"))])

    async def action_add(self) -> None:
        """Ask for a name."""

        def named(foods: tuple[str, ...] | None) -> None:
            if foods:
                self._change(tuple(dict.fromkeys((*self.foods, *foods))))

        await self.app.push_screen(FoodNamesModal(self.desk.diary.context(self.desk.day)), named)

    def action_remove(self) -> None:
        """Take the food under the cursor off the list."""
        self._change(tuple(each for each in self.foods if each != self.rows.key))

    @on(CursorList.Clicked)
    def keep_click(self, event: CursorList.Clicked) -> None:
        """A click chooses the row and nothing more."""
        event.stop()

    def _change(self, foods: tuple[str, ...]) -> None:
        """Show and hand on another list."""
        if foods != self.foods:
            self.foods = foods
            self._show()
            self.changed(foods)


class FoodNamesModal(LineModal[tuple[str, ...]]):
    """Asks for foods by their names; gives their ids, or None."""

    def __init__(self, context: Context) -> None:
        """Ask for names that the reader knows."""
        super().__init__("Never suggest", "names such as kale, peanuts")
        self.context = context

    def understand(self, line: str) -> Understood[tuple[str, ...]]:
        """The foods that are named."""
        from gutbone_tui.reading import read

        reading = read(line, self.context)
        items = [item for entry in reading.entries if isinstance(entry, FoodEntry) for item in entry.items]
        known = [(item.food, food.name) for item in items if (food := self.context.catalogue.food(item.food))]
        if not known:
            return Understood(None, f"No food is known by that name; type {self.expected}.")
        return Understood(tuple(each for each, _ in known), ", ".join(name for _, name in known))
