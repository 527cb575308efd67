"""The foods and plants of the user's own: what each counts as; made, changed, renamed, deleted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one

from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.screens.line_modal import LineModal, Understood
from gutbone_tui.ui.screens.own_food import OwnFoodModal, definition, own_words
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.lines import TextLines
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from gutbone_tui.catalogue.own import OwnFood, OwnPlant
    from gutbone_tui.diary.diary import Change

ChangeWith = Callable[[Callable[[], "Change | None"], Callable[[], None]], None]
"""Makes a change in the background, says so, and calls back when it is over."""

_LONGEST_NAME = 60


class OwnFoodsModal(BoxedModal[None]):
    """The list, and what the one under the cursor counts as."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a,f2", "add", "New", show=False),
        Binding("e,f4,enter", "edit", "Change", show=False),
        Binding("r", "rename", "Rename", show=False),
        Binding("d,delete", "delete", "Delete", show=False),
        Binding("u,ctrl+z", "undo", "Undo", show=False),
        Binding("escape,q", "dismiss", "Close", show=False),
    ]
    DEFAULT_CSS = """
    OwnFoodsModal {
        & CursorList { height: auto; min-height: 2; max-height: 14; }
        & TextLines { height: 3; color: $quiet; border-top: solid $frame; }
    }
    """

    title_words: ClassVar[str] = "Foods of your own"
    keys_words: ClassVar[str] = "a new · e change · r rename · d delete · u back · Esc"
    columns: ClassVar[int] = 64

    rows = query_one(CursorList)
    about = query_one(TextLines)

    def __init__(self, desk: Desk, change: ChangeWith) -> None:
        """Show what the user made.

        Args:
            desk: knows the diary.
            change: makes changes in the background.
        """
        super().__init__()
        self.desk = desk
        self.change = change
        self.own: dict[str, OwnFood | OwnPlant] = {}

    def body(self) -> ComposeResult:
        """A list, and what is said of the row under the cursor."""
        yield CursorList()
        yield TextLines()

    def on_mount(self) -> None:
        """Show the list."""
        self.show()
        self.set_focus(self.rows)

    def show(self) -> None:
        """Show what there is now."""
        library = self.desk.diary.library
        self.own = {}
        self.own.update((plant.id, plant) for plant in library.plants)
        self.own.update((food.id, food) for food in library.foods)
        rows = [Row(Content(f" {shown(each.name)}"), each.id) for each in self.own.values()]
        nothing = Row(Content.styled(" None yet; a makes one.", "$quiet"))
        self.rows.show(rows or [nothing])
        if not rows:
            self.about.show(Content(""))

    @on(CursorList.Moved)
    def explain(self, event: CursorList.Moved) -> None:
        """Say what the one under the cursor counts as."""
        event.stop()
        own = self._shown()
        if own is not None:
            self.about.show(Content(shown(own_words(own, self.desk.diary.context()))))

    @on(CursorList.Clicked)
    async def edit_clicked(self, event: CursorList.Clicked) -> None:
        """A second click changes."""
        event.stop()
        await self.action_edit()

    async def action_add(self) -> None:
        """Ask for a name, then for what it is."""

        def named(name: str | None) -> None:
            if name is not None:
                self.app.push_screen(OwnFoodModal(name, self.desk.diary.context()), self._keep)

        await self.app.push_screen(OwnNameModal("A food or plant of your own", "its name"), named)

    async def action_edit(self) -> None:
        """Ask anew what the one under the cursor is; it keeps its names."""
        own = self._shown()
        if own is None:
            return

        def changed(made: OwnFood | OwnPlant | None) -> None:
            if made is not None:
                self._keep(replace(made, id=own.id, name=own.name, synonyms=own.synonyms))

        context = self.desk.diary.context()
        await self.app.push_screen(OwnFoodModal(own.name, context, definition(own, context)), changed)

    def _keep(self, own: OwnFood | OwnPlant | None) -> None:
        """Keep what was made or changed."""
        if own is not None:
            self._make(lambda: self.desk.diary.keep_own(own))

    async def action_rename(self) -> None:
        """Ask for another name; the old one is still understood."""
        own = self._shown()
        if own is None:
            return

        def named(name: str | None) -> None:
            if name is not None:
                synonyms = tuple(dict.fromkeys((*own.synonyms, own.name.lower())))
                self._make(lambda: self.desk.diary.keep_own(replace(own, name=name, synonyms=synonyms)))

        await self.app.push_screen(OwnNameModal(f"Another name for “{own.name}”", "a name"), named)

    def action_delete(self) -> None:
        """Delete the one under the cursor; what was recorded stays."""
        own = self._shown()
        if own is not None:
            self._make(lambda: self.desk.diary.forget_own(own.id))

    def action_undo(self) -> None:
        """Take the last change back."""
        self._make(self.desk.diary.undo)

    def _shown(self) -> OwnFood | OwnPlant | None:
        """The one under the cursor."""
        return self.own.get(str(self.rows.key))

    def _make(self, job: Callable[[], Change | None]) -> None:
        """Make a change and show the list anew."""
        self.change(job, lambda: self.show() if self.is_open else None)


class OwnNameModal(LineModal[str]):
    """Asks for a name; gives it, or None."""

    def understand(self, line: str) -> Understood[str]:
        """The name, if it can be one."""
        name = " ".join(line.split())
        if len(name) > _LONGEST_NAME or any(each in name for each in "=;:,"):
            return Understood(None, f"Type at most {_LONGEST_NAME} letters, without = ; : and commas.")
        return Understood(name, "")
