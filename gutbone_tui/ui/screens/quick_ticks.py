"""Kinds of ultra-processed food to tick, as another way to answer how many servings there were."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from gutbone_tui.domain.quick_choices import NOT_UPF, UPF_FAMILIES
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.list_modal import ListModal
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.words import shown

KEYS: Final = "abcdefghijklmnoprst"
"""One key for each; q closes."""
_LONGEST: Final = 120
"""Letters of the kinds that are kept with the answer."""


class QuickTicksModal(ListModal):
    """The families, each with a key; Enter records as many servings as are ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"tick({place})", "Tick", show=False) for place, key in enumerate(KEYS)),
        Binding("space", "tick_shown", "Tick", show=False),
        Binding("enter", "record", "Record", show=False),
    ]

    title_words: ClassVar[str] = "Which of these did you have?"
    keys_words: ClassVar[str] = "letter or Space ticks · Enter records · Esc closes"

    def __init__(self, desk: Desk) -> None:
        """Nothing is ticked yet."""
        super().__init__(desk)
        self.day = desk.day
        self.ticked: set[int] = set()

    def list_rows(self, _: int) -> Sequence[Row]:
        """A row for each family."""
        return [self._row(place, family) for place, family in enumerate(UPF_FAMILIES)]

    def _row(self, place: int, family: str) -> Row:
        """One family, with its key."""
        mark = ("✓ ", "bold $success") if place in self.ticked else ("○ ", "$quiet")
        return Row(Content.assemble(" ", (KEYS[place], "bold $primary"), " ", mark, family), place)

    def list_notes(self) -> Sequence[Content]:
        """What is counted already, and what is not meant."""
        known = self.desk.diary.day(self.day).processed
        count = len(self.ticked)
        words = f"{count or 'no'} serving{'s' * (count != 1)} ticked"
        foods = f"; from your meals already: {', '.join(map(shown, known.foods))}" if known.foods else ""
        return [Content(f"{words}{foods}"), Content.styled(NOT_UPF, "$quiet")]

    def action_tick(self, place: int) -> None:
        """Tick a family, or take the tick away."""
        self.ticked ^= {place}
        self.show_values(place)

    def action_tick_shown(self) -> None:
        """Tick the family under the cursor."""
        if isinstance(self.rows.key, int):
            self.action_tick(self.rows.key)

    @on(CursorList.Clicked)
    def tick_clicked(self) -> None:
        """A second click ticks."""
        self.action_tick_shown()

    def action_record(self) -> None:
        """Record a serving for each tick; without any there is nothing to record."""
        if not self.ticked:
            self.tell("Nothing is ticked; on the Disruptors screen one key answers none.")
            return
        from gutbone_tui.reading import read

        families = ", ".join(UPF_FAMILIES[place].split(",")[0] for place in sorted(self.ticked))
        words = families if len(families) <= _LONGEST else f"{families[:_LONGEST]}…"
        line = f"processed {len(self.ticked)} ({words})"
        entries = read(line, self.desk.diary.context(self.day)).entries
        self.change(lambda: self.desk.diary.add(entries))
        self.dismiss()
