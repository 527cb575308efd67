"""A list with keys of its own in a box, and a few lines under it about the row under the cursor."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.getters import query_one

from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.lines import Lines, wrapped
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Change

_FRAME: Final = 4
"""Rows that the box's edges take, and that stay free around it."""
_LEAST_ROWS: Final = 4
"""Rows of the list that are always seen."""
_READS_ON: Final = "… ? reads on"
"""Stands at the end of what there is no room for."""


class NoteLines(Lines):
    """What is said under the list."""

    notes: Sequence[Content] = ()

    def show(self, notes: Sequence[Content]) -> None:
        """Say something else; the rows it takes were given before."""
        self.notes = notes
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """As much as there is room for, and an ellipsis where that is not all."""
        lines = note_lines(self.notes, size.width)
        if len(lines) > size.height > 0:
            last = lines[size.height - 1].truncate(size.width - len(_READS_ON))
            lines[size.height - 1] = Content.assemble(last, (_READS_ON, "$primary"))
        return lines[: size.height]


def note_lines(notes: Sequence[Content], width: int) -> list[Content]:
    """Sentences as lines of a width; an empty one stays an empty line."""
    return [line for note in notes for line in (wrapped(note, width, 40) if note else [note])]


class ListModal(BoxedModal[None]):
    """A list over the desk's day. Subclasses say what its rows are, what is said of them, and what keys do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "Close", show=False),
        Binding("u,ctrl+z", "undo", "Undo", show=False),
        Binding("question_mark,f1", "read_on", "Read on", show=False),
    ]
    DEFAULT_CSS = """
    ListModal > .box { max-height: 100%; }
    """

    columns: ClassVar[int] = 72

    rows = query_one(CursorList)
    notes = query_one(NoteLines)

    def __init__(self, desk: Desk) -> None:
        """A list over what this desk shows."""
        super().__init__()
        self.desk = desk

    @abstractmethod
    def list_rows(self, width: int) -> Sequence[Row]:
        """The rows of the list."""

    def list_notes(self) -> Sequence[Content]:
        """What is said under the list, about the row under the cursor or about all of them."""
        return ()

    def body(self) -> ComposeResult:
        """A list, and lines under it."""
        yield CursorList()
        yield NoteLines()

    def on_mount(self) -> None:
        """The next key is already for the list."""
        self.show_values()
        self.set_focus(self.rows)

    def on_resize(self, _: events.Resize) -> None:
        """There is more room, or less."""
        self.show_values()

    def show_values(self, key: Hashable | None = None) -> None:
        """Show everything as it is now, with the cursor on a row if one is named."""
        if not self.is_open:
            return
        self.show_edges()
        width = self.inner_width
        self.rows.show(self.list_rows(width), key)
        self.show_notes()

    @on(CursorList.Moved)
    def show_notes(self) -> None:
        """Say what there is to say of the row under the cursor, and share the room out."""
        notes = self.list_notes()
        room = max(self.app.size.height - _FRAME, _LEAST_ROWS)
        wanted = len(note_lines(notes, self.inner_width))
        rows = max(min(len(self.rows.rows), max(room - wanted, room * 3 // 5)), min(_LEAST_ROWS, len(self.rows.rows)))
        self.rows.styles.height = max(rows, 1)
        self.notes.styles.height = max(min(wanted, room - rows), 0)
        self.notes.show(notes)

    def change(self, job: Callable[[], Change | None]) -> None:
        """Make a change, and show what became of it."""
        self.desk.change(job, lambda _: self.show_values(), self.complain, self.show_values)

    def complain(self, sentence: str) -> None:
        """Say in one plain sentence what could not be done."""
        self.show_values()
        super().complain(sentence)

    def tell(self, sentence: str) -> None:
        """Say one plain sentence, in passing."""
        self.notify(shown(sentence), markup=False)

    def action_undo(self) -> None:
        """Take the last change back."""
        self.change(self.desk.diary.undo)

    def action_read_on(self) -> None:
        """Show all that is said under the list, where there is not room for it."""
        from gutbone_tui.domain.cards import Card
        from gutbone_tui.ui.screens.card import CardModal

        *texts, last = [note.plain for note in self.list_notes() if note] or [""]
        self.app.push_screen(CardModal(Card(self.title_text(), "¶".join(texts), last)))

    def action_close(self) -> None:
        """Close it."""
        self.dismiss()
