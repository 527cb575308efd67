"""Choose one of a few things, with one key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one
from textual.keys import _character_to_key

from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.words import shown


class Choice(NamedTuple):
    """One thing to choose."""

    key: str
    """The key that takes it."""
    words: str
    value: str
    """What is given when it is taken."""


class ChooseModal(BoxedModal["str | None"]):
    """A few things to choose from; gives the value of the one taken, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take_shown", "Take", show=False),
        Binding("escape", "close", "Close", show=False),
    ]
    DEFAULT_CSS = """
    ChooseModal CursorList { height: auto; max-height: 16; }
    """

    keys_words: ClassVar[str] = "one key, or Enter · Esc closes"

    rows = query_one(CursorList)

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        """Offer some choices.

        Args:
            title: what is asked.
            choices: what can be taken.
        """
        super().__init__()
        self.question = title
        self.choices = choices
        # Bindings, and not a handler of keys: the app acts on them before it looks at the next key, however fast.
        for place, choice in enumerate(choices):
            self._bindings.bind(_character_to_key(choice.key), f"take({place})", show=False)

    def title_text(self) -> str:
        """What is asked."""
        return self.question

    def body(self) -> ComposeResult:
        """A list."""
        yield CursorList(acts_on_click=True)

    def on_mount(self) -> None:
        """The next key already chooses."""
        self.rows.show(
            [
                Row(Content.assemble((f" {choice.key} ", "bold $primary"), " ", shown(choice.words, 200)), choice.value)
                for choice in self.choices
            ]
        )
        self.set_focus(self.rows)

    def action_take(self, place: int) -> None:
        """Take one of the choices."""
        self.dismiss(self.choices[place].value)

    def action_take_shown(self) -> None:
        """Take the choice under the cursor."""
        if isinstance(self.rows.key, str):
            self.dismiss(self.rows.key)

    def action_close(self) -> None:
        """Take nothing."""
        self.dismiss(None)

    @on(CursorList.Clicked)
    def take_clicked(self, event: CursorList.Clicked) -> None:
        """A click takes the row."""
        event.stop()
        if isinstance(event.key, str):
            self.dismiss(event.key)
