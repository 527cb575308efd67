"""Choose any number of things from a list, a key each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one

from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.words import shown

LETTERS: Final = "123456789abcdefghiklmnoprstuvwxyz"
"""Keys of the things, in their order; without those that lists move or leave with."""
MOST_KEYED: Final = 12
"""A longer list is walked through: nobody looks for the twentieth letter."""


class SeveralModal(BoxedModal[None]):
    """Things to choose from. Each choice is handed on when it is made; nothing is kept until the box closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "turn_shown", "Choose", show=False),
        Binding("escape,q", "dismiss", "Close", show=False),
    ]
    DEFAULT_CSS = """
    SeveralModal CursorList { height: auto; max-height: 18; }
    """

    keys_words: ClassVar[str] = "Space chooses · Esc closes"

    rows = query_one(CursorList)

    def __init__(
        self,
        title: str,
        things: Mapping[str, str],
        chosen: Sequence[str],
        changed: Callable[[tuple[str, ...]], object],
        *,
        in_order: bool = False,
    ) -> None:
        """Offer things.

        Args:
            title: what is asked.
            things: words by what they stand for.
            chosen: what is chosen already.
            changed: told all that is chosen, after each choice.
            in_order: whether the order of choosing counts; it is shown then.
        """
        super().__init__()
        self.question = title
        self.things = things
        self.chosen = tuple(chosen)
        self.changed = changed
        self.in_order = in_order
        if len(things) <= MOST_KEYED:
            for key, thing in zip(LETTERS, things, strict=False):
                self._bindings.bind(key, f"turn('{thing}')", show=False)

    def title_text(self) -> str:
        """What is asked."""
        return self.question

    def body(self) -> ComposeResult:
        """A list."""
        yield CursorList(acts_on_click=True)

    def on_mount(self) -> None:
        """The next key already chooses."""
        self._show()
        self.set_focus(self.rows)

    def action_turn_shown(self) -> None:
        """Choose what the cursor is on, or let go of it."""
        if isinstance(self.rows.key, str):
            self.action_turn(self.rows.key)

    def action_turn(self, thing: str) -> None:
        """Choose a thing, or let go of it."""
        rest = tuple(each for each in self.chosen if each != thing)
        self.chosen = rest if thing in self.chosen else (*self.chosen, thing)
        self._show(thing)
        self.changed(self.chosen)

    @on(CursorList.Clicked)
    def turn_clicked(self, event: CursorList.Clicked) -> None:
        """A click chooses."""
        event.stop()
        if isinstance(event.key, str):
            self.action_turn(event.key)

    def _show(self, at: str | None = None) -> None:
        """Draw the list."""
        self.rows.show([self._row(place, thing) for place, thing in enumerate(self.things)], at)

    def _row(self, place: int, thing: str) -> Row:
        """A thing with its key and whether it is chosen."""
        keyed = len(self.things) <= MOST_KEYED
        mark = "x" if thing in self.chosen else " "
        if self.in_order and thing in self.chosen:
            mark = str(self.chosen.index(thing) + 1)
        return Row(
            Content.assemble(
                (f" {LETTERS[place]} " if keyed else " ", "bold $primary"),
                (f"[{mark}] ", "bold" if mark != " " else "$quiet"),
                shown(self.things[thing]),
            ),
            thing,
        )
