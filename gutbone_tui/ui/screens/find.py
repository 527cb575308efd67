"""Find in the diary: words that were typed on any day, the newest first, and the way to that day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Input
from textual.worker import get_current_worker

from gutbone_tui.domain.entries import Entry, FoodEntry
from gutbone_tui.domain.words import short_date
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.entry_bar import LineInput
from gutbone_tui.ui.widgets.find_field import OverList
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from gutbone_tui.catalogue.catalogue import Catalogue

MOST_FOUND: Final = 200
"""Entries after which a search ends; more words find fewer."""
_FEWEST_LETTERS: Final = 2
_BEFORE: Final = 12
"""Columns shown before what was found, where a line is cut."""


class FindModal(BoxedModal["Entry | None"]):
    """Asks for words; gives the entry that was chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Close", show=False)]
    DEFAULT_CSS = """
    FindModal {
        & > .box { height: 80%; }
        & CursorList { margin-top: 1; }
    }
    """

    title_words: ClassVar[str] = "Find in the diary"
    columns: ClassVar[int] = 90

    field = query_one(OverList)
    rows = query_one(CursorList)

    def __init__(self, desk: Desk) -> None:
        """Nothing is looked for yet."""
        super().__init__()
        self.desk = desk
        self._found: list[Entry] = []
        self._said = "Esc closes"
        self._goes = False

    def keys_text(self) -> str:
        """What came of looking, and what the keys do."""
        return self._said

    def body(self) -> ComposeResult:
        """A field over a list."""
        yield OverList("words of any line or note; Enter goes to its day")
        yield CursorList(acts_on_click=True)

    def on_mount(self) -> None:
        """The next key is already for the field."""
        self.set_focus(self.field)

    @on(LineInput.Left)
    def leave(self) -> None:
        """Go nowhere."""
        self.dismiss(None)

    async def action_in_list(self, action: str) -> None:
        """Do something in the list while the field has the keys."""
        await self.app.run_action(action, self.rows)

    @on(Input.Changed)
    def look_for(self, event: Input.Changed) -> None:
        """Look for these words instead, in a thread: years of diary may have to be read."""
        words = event.value.strip()
        self._found = []
        self._goes = False
        self._show(words)
        if len(words) < _FEWEST_LETTERS:
            self.workers.cancel_group(self, "find")
            self._say("Esc closes" if not words else "one letter more")
            return
        self._say("looking …")
        self.run_worker(lambda: self._look(words), group="find", exclusive=True, thread=True)

    @on(Input.Submitted)
    def take(self) -> None:
        """Give the entry under the cursor, or the first one when there is one."""
        found = next((entry for entry in self._found if entry.id == self.rows.key), None)
        self._goes = found is None
        if found is not None:
            self.dismiss(found)

    @on(CursorList.Clicked)
    def take_clicked(self, event: CursorList.Clicked) -> None:
        """Give the entry whose row was clicked."""
        self.rows.move_to(event.key)
        self.take()

    def _look(self, words: str) -> None:
        """Look through the months, in the thread, until there is enough or somebody wants something else."""
        worker = get_current_worker()
        count = 0
        for found in self.desk.diary.search(words):
            if worker.is_cancelled:
                return
            count += len(found)
            if found:
                self.app.call_later(self._add, words, found)
            if count >= MOST_FOUND:
                break
        self.app.call_later(self._end, words)

    def _wants(self, words: str) -> bool:
        """Whether these are still the words; nobody wants anything of a box that is closing."""
        return self.is_open and self.field.value.strip() == words

    def _add(self, words: str, found: Sequence[Entry]) -> None:
        """Show what one month has, unless other words were typed meanwhile."""
        if self._wants(words):
            self._found += found[: MOST_FOUND - len(self._found)]
            self._show(words)
            if self._goes:
                self.take()

    def _end(self, words: str) -> None:
        """Say how much was found."""
        if self._wants(words):
            count = len(self._found)
            found = "nothing found" if not count else f"the newest {count}" if count >= MOST_FOUND else f"{count} found"
            self._say(f"{found} · Enter goes there · Esc closes")

    def _say(self, words: str) -> None:
        """Say something at the foot of the box."""
        self._said = words
        self.show_edges()

    def _show(self, words: str) -> None:
        """Show what was found so far."""
        width = self.rows.scrollable_content_region.width or self.size.width
        days = [short_date(entry.day, self.desk.today) for entry in self._found]
        longest = max(map(len, days), default=0)
        catalogue = self.desk.diary.catalogue
        rows = zip(self._found, days, strict=True)
        self.rows.show([found_row(entry, day.ljust(longest), words, width, catalogue) for entry, day in rows])


def found_row(entry: Entry, day: str, words: str, width: int, catalogue: Catalogue) -> Row:
    """An entry as a row: its day, and its words about the place where they answer."""
    from gutbone_tui.reading.describing import describe  # not before something was found

    text = shown(entry.text or describe(entry, catalogue)).strip()
    slot = entry.slot if isinstance(entry, FoodEntry) and entry.slot else ""
    room = max(width - len(day) - len(slot) - 4, _BEFORE)
    places = [text.lower().find(word) for word in words.lower().split()]
    first = min((place for place in places if place >= 0), default=0)
    cut = max(min(first - _BEFORE, len(text) - room), 0)
    said = Content(f"…{text[cut + 1 :]}" if cut else text)
    for word in words.lower().split():
        place = said.plain.lower().find(word)
        if place >= 0:
            said = said.stylize("bold $primary", place, place + len(word))
    return Row(
        Content.assemble((day, "$quiet"), "  ", said), entry.id, Content.styled(slot, "$quiet") if slot else None
    )
