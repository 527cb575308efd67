"""Learn: what is known of the practice, how sure it is, and what is not known."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Input

from gutbone_tui.ui.commands.command import bindings_of
from gutbone_tui.ui.commands.learn import LEARN_COMMANDS
from gutbone_tui.ui.learn_pages import Page, find_pages, learn_pages
from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.find_field import FindField
from gutbone_tui.ui.widgets.frame import Section
from gutbone_tui.ui.widgets.text_page import TextPage


class LearnScreen(DayScreen):
    """Topics at the left or above, the text of one beside or under them; Enter gives the text all the room."""

    title_words = "Learn"
    own_commands = LEARN_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(LEARN_COMMANDS),
        Binding("escape", "leave_text", show=False),
    ]
    DEFAULT_CSS = """
    LearnScreen {
        & > Container { layout: horizontal; height: 1fr; }
        & CursorList { width: 32; border-left: solid $frame; scrollbar-size-vertical: 0; }
        & Section { display: none; }
        & FindField { display: none; }
        &.-finding FindField { display: block; }
        &.-narrow > Container { layout: vertical; }
        &.-narrow CursorList { width: 1fr; height: 7; border-right: solid $frame; scrollbar-size-vertical: 1; }
        &.-narrow Section { display: block; }
        &.-reading CursorList, &.-reading Section { display: none; }
    }
    """

    field = query_one(FindField)
    rows = query_one(CursorList)
    text = query_one(TextPage)
    _pages: dict[str, Page] | None = None
    _flags: frozenset[str] = frozenset()
    _shown_page = ""

    def body(self) -> ComposeResult:
        """The field while somebody looks for something, the topics, and the text."""
        yield FindField("part of a word; Enter reads, Esc shows all")
        with Container():
            yield CursorList()
            yield Section("Enter reads all of it")
            yield TextPage()

    def main_widget(self) -> Widget:
        """The text while it is read, else the field while it is open, else the topics."""
        if self.has_class("-reading"):
            return self.text
        return self.field if self.has_class("-finding") else self.rows

    def on_mount(self) -> None:
        """Keys go to the topics."""
        self.set_focus(self.rows)

    @property
    def pages(self) -> dict[str, Page]:
        """All pages, made for the user's flags."""
        if self._pages is None:
            self._flags = self.desk.diary.settings.flags
            self._pages = learn_pages(self._flags)
        return self._pages

    def show_values(self) -> None:
        """Show the topics that were looked for, or all of them; flags may have changed meanwhile."""
        if self.desk.diary.settings.flags != self._flags:
            self._pages, self._shown_page = None, ""
        self.rows.show(self._rows())
        self._show_page()

    async def show_topic(self, topic: str) -> None:
        """Open a topic to read; one that does not exist leaves the list as it is."""
        if topic not in self.pages:
            return
        self.action_leave_find()
        self.rows.move_to(topic)
        self.action_read()

    def action_read(self) -> None:
        """Give the text all the room, and the keys."""
        if self.rows.key is None:
            return
        self.remove_class("-finding")
        self.add_class("-reading")
        self.set_focus(self.text)

    def action_leave_text(self) -> None:
        """Back to the topics, or out of what was looked for."""
        if self.has_class("-reading"):
            self.remove_class("-reading")
            self.set_class(bool(self.field.value), "-finding")
            self.set_focus(self.rows)
        elif self.field.value:
            self.action_leave_find()

    def action_page(self, direction: int) -> None:
        """A page of the text on, or back."""
        self.text.action_pages(direction)

    def action_find(self) -> None:
        """Open the field, empty."""
        self.field.clear()
        self.remove_class("-reading")
        self.add_class("-finding")
        self.set_focus(self.field)

    def action_leave_find(self) -> None:
        """Close the field and show all topics again."""
        self.field.clear()
        self.remove_class("-finding")
        self.rows.show(self._rows())
        self.set_focus(self.rows)

    async def action_in_list(self, action: str) -> None:
        """Do something in the list while the field has the keys."""
        await self.app.run_action(action, self.rows)

    @on(CursorList.Moved)
    def show_moved_to(self) -> None:
        """Show the text of the topic the cursor came to."""
        self._show_page()

    @on(CursorList.Clicked)
    def read_clicked(self) -> None:
        """A second click on a topic reads it."""
        self.action_read()

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show the topics that have what was typed."""
        if event.input is self.field:
            rows = self._rows()
            first = next((row.key for row in rows if row.key is not None), None) if event.value.strip() else None
            self.rows.show(rows, first)

    @on(Input.Submitted)
    def read_found(self, event: Input.Submitted) -> None:
        """Read what was found."""
        if event.input is self.field:
            event.stop()
            self.action_read()

    def _rows(self) -> list[Row]:
        """The topics under their sections, or those that were looked for."""
        typed = self.field.value.strip()
        if typed:
            found = [Row(Content(f"  {page.title}"), page.id) for page in find_pages(self.pages.values(), typed)]
            return found or [Row(Content.styled("  Nothing here has that.", "$quiet"))]
        rows: list[Row] = []
        section = ""
        for page in self.pages.values():
            if page.section != section:
                section = page.section
                rows.append(Row(Content.styled(f" {section}", "bold $secondary")))
            rows.append(Row(Content(f"  {page.title}"), page.id))
        return rows

    def _show_page(self) -> None:
        """Put the text of the topic under the cursor into the page, unless it is there."""
        page = self.pages.get(str(self.rows.key))
        if page is not None and page.id != self._shown_page:
            self._shown_page = page.id
            self.text.show(page.lines)
