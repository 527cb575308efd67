"""A list with a cursor that sends a line or two per key, however long it is."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import ClassVar, Final, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from gutbone_tui.ui.widgets.lines import Pen, two_ends

_NOTHING: Final = Content("")
_MARK: Final = "▸"
_SHORT_END: Final = 8
"""Columns of a row's end that stay, whatever stands before it."""


class Row(NamedTuple):
    """One line of a list."""

    content: Content
    key: Hashable | None = None
    """What the row stands for; rows without a key are headings that the cursor passes over."""
    end: Content | None = None
    """What stands at the right end, however wide the list is."""

    def line(self, width: int) -> Content:
        """The row in so many columns; a long end gives way to the content, the content to a short end."""
        if self.end is None:
            return self.content
        room = max(width - self.content.cell_length - 1, _SHORT_END)
        return two_ends(self.content, self.end.truncate(room, ellipsis=True), width)

    def is_same(self, other: Row) -> bool:
        """Whether two rows look the same."""
        ends = (self.end or _NOTHING).is_same(other.end or _NOTHING)
        return ends and self.content.is_same(other.content)


def _marked(content: Content) -> Content:
    """A row with the cursor's mark in its first free column, so that it can be told without colours."""
    column = content.plain.find(" ", 0, 2)
    return content if column < 0 else Content.assemble(content[:column], _MARK, content[column + 1 :])


class CursorList(ScrollView, can_focus=True):
    """Rows with a cursor. It holds what it shows; whoever owns it keeps the values and listens to the messages."""

    ALLOW_SELECT = False
    ALLOW_MAXIMIZE = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"cursor-list--cursor"}
    DEFAULT_CSS = """
    CursorList {
        height: 1fr;
        scrollbar-size-vertical: 1;
        scrollbar-size-horizontal: 0;
        overflow-x: hidden;
        & > .cursor-list--cursor { background: $panel; }
        &:focus > .cursor-list--cursor { background: $cursor; text-style: bold; }
        &:ansi > .cursor-list--cursor { text-style: bold; }
        &:ansi:focus > .cursor-list--cursor { text-style: bold reverse; }
        &:nocolor:focus > .cursor-list--cursor { text-style: bold reverse; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "to_end(-1)", "First", show=False),
        Binding("end", "to_end(1)", "Last", show=False),
    ]

    class Moved(Message):
        """The cursor is on another row."""

        def __init__(self, cursor_list: CursorList, key: Hashable) -> None:
            """The cursor of `cursor_list` is on the row of `key` now."""
            super().__init__()
            self.cursor_list = cursor_list
            self.key = key

        @property
        def control(self) -> CursorList:
            """The list, for `@on(CursorList.Moved, "#id")`."""
            return self.cursor_list

    class Clicked(Moved):
        """A row was clicked that had the cursor already, or was double-clicked."""

    def __init__(
        self,
        *,
        acts_on_click: bool = False,
        rests_at_top: bool = False,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        """An empty list.

        Args:
            acts_on_click: whether the first click on a row is `Clicked` already, as in a list to choose from.
            rests_at_top: whether the list shows its beginning, and no cursor, while it has not the keys.
            id: its id.
            classes: its classes.
        """
        super().__init__(id=id, classes=classes)
        self.acts_on_click = acts_on_click
        self.rests_at_top = rests_at_top
        self._rows: Sequence[Row] = ()
        self._cursor: int | None = None
        self._style_cache: tuple[Style, Style] | None = None
        self._pen: Pen | None = None

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, headings too."""
        return self._rows

    @property
    def key(self) -> Hashable | None:
        """What the row under the cursor stands for; None in a list without rows."""
        return None if self._cursor is None else self._rows[self._cursor].key

    def show(self, rows: Sequence[Row], key: Hashable | None = None) -> None:
        """Show these rows, refreshing only the lines that differ.

        Args:
            rows: the rows, headings among them.
            key: where the cursor goes; it stays with its row, or near it, otherwise.
        """
        before, old_cursor, old_key = self._rows, self._cursor, self.key
        self._rows = rows
        self._cursor = self._row_near(key if key is not None else old_key, old_cursor)
        if len(before) != len(rows):
            self.virtual_size = Size(self.size.width, len(rows))
            self.refresh()
        else:
            for y, (old, new) in enumerate(zip(before, rows, strict=True)):
                if not old.is_same(new) or (y in (old_cursor, self._cursor) and old_cursor != self._cursor):
                    self._refresh_row(y)
        self._scroll_to_cursor()
        if self.key is not None and self.key != old_key:
            self.post_message(self.Moved(self, self.key))

    def move_to(self, key: Hashable) -> None:
        """Put the cursor on a row."""
        for y, row in enumerate(self._rows):
            if row.key == key:
                self._set_cursor(y)
                return

    def action_move(self, step: int) -> None:
        """One row on, passing over headings."""
        if self._cursor is None:
            return
        y = self._cursor + step
        while 0 <= y < len(self._rows):
            if self._rows[y].key is not None:
                self._set_cursor(y)
                return
            y += step
        if step < 0:
            self.scroll_to(y=0, animate=False)

    def action_page(self, direction: int) -> None:
        """A screenful on."""
        if self._cursor is not None:
            self._set_cursor(self._keyed_from(self._cursor + direction * max(self.size.height - 1, 1), direction))

    def action_to_end(self, direction: int) -> None:
        """To the first or the last row."""
        if self._cursor is not None:
            self._set_cursor(self._keyed_from(0 if direction < 0 else len(self._rows) - 1, -direction))

    def render_line(self, y: int) -> Strip:
        """One visible line."""
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        content = self._rows[index].line(width) if index < len(self._rows) else _NOTHING
        plain, cursor = self._styles()
        if index != self._cursor or (self.rests_at_top and not self.has_focus):
            return self.pen.strip(content, width, plain)
        return self.pen.strip(_marked(content) if self.has_focus else content, width, cursor)

    def notify_style_update(self) -> None:
        """Forget the styles of another theme or state."""
        self._style_cache = None
        self._pen = None
        super().notify_style_update()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor in view."""
        self.virtual_size = Size(event.size.width, len(self._rows))
        self._scroll_to_cursor()

    def on_focus(self) -> None:
        """The cursor is wanted now."""
        if self.rests_at_top:
            self._scroll_to_cursor()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicks; a second click acts."""
        offset = event.get_content_offset(self)
        y = -1 if offset is None else offset.y + self.scroll_offset.y
        if not (0 <= y < len(self._rows)) or self._rows[y].key is None:
            return
        if y == self._cursor or event.chain > 1 or self.acts_on_click:
            self.post_message(self.Clicked(self, self._rows[y].key))
        self._set_cursor(y)

    @property
    def pen(self) -> Pen:
        """What draws the rows in the present colours."""
        if self._pen is None:
            self._pen = Pen(self.app)
        return self._pen

    def _styles(self) -> tuple[Style, Style]:
        """Style of a row without and with the cursor."""
        if self._style_cache is None:
            cursor = self.get_visual_style("cursor-list--cursor")
            if self.get_component_styles("cursor-list--cursor").text_style.reverse:
                cursor += Style(reverse=True)
            self._style_cache = (self.visual_style, cursor)
        return self._style_cache

    def _set_cursor(self, y: int) -> None:
        """Move the cursor, refreshing the two lines concerned."""
        before, self._cursor = self._cursor, y
        if before == y:
            return
        for changed in (before, y):
            if changed is not None:
                self._refresh_row(changed)
        self._scroll_to_cursor()
        key = self._rows[y].key
        if key is not None:
            self.post_message(self.Moved(self, key))

    def _refresh_row(self, y: int) -> None:
        """Draw one row again, if it is in view."""
        line = y - self.scroll_offset.y
        if 0 <= line < self.size.height:
            self.refresh(Region(0, line, self.size.width, 1))

    def _scroll_to_cursor(self) -> None:
        """Bring the cursor into view, with the heading above the first row."""
        if self._cursor is None or not self.size.height:
            return
        if self.rests_at_top and not self.has_focus:
            self.scroll_to(y=0, animate=False)
            return
        top, height = self.scroll_offset.y, self.size.height
        first = self._cursor
        while first > 0 and self._rows[first - 1].key is None and self._cursor - first < 2:
            first -= 1
        if first < top:
            self.scroll_to(y=first, animate=False)
        elif self._cursor >= top + height:
            self.scroll_to(y=self._cursor - height + 1, animate=False)

    def _row_near(self, key: Hashable | None, y: int | None) -> int | None:
        """The row of a key, or else the keyed row next to where the cursor was."""
        if key is not None:
            for index, row in enumerate(self._rows):
                if row.key == key:
                    return index
        if not any(row.key is not None for row in self._rows):
            return None
        return self._keyed_from(min(y or 0, len(self._rows) - 1), 1)

    def _keyed_from(self, y: int, step: int) -> int:
        """The first row with a key from here on, or failing that the last before."""
        start = min(max(y, 0), len(self._rows) - 1)
        ahead = range(start, len(self._rows)) if step > 0 else range(start, -1, -1)
        behind = range(start, -1, -1) if step > 0 else range(start, len(self._rows))
        order: list[int] = [*ahead, *behind]
        for index in order:
            if self._rows[index].key is not None:
                return index
        return start
