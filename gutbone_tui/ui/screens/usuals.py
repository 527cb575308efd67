"""The saved meals: what each stands for, which one is taken, and what is done with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, Final, Literal, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one

from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.screens.line_modal import LineModal, Understood
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.frame import clickable
from gutbone_tui.ui.widgets.lines import TextLines
from gutbone_tui.ui.words import shown

_QUICK: Final = "123456789"
"""Keys that take one of the first usuals without moving the cursor."""
_NOT_IN_NAMES: Final = "=,;:"
"""These end a name in a line, so they cannot be in one."""
_LONGEST_NAME: Final = 60


class Wish(NamedTuple):
    """What is to be done with a usual."""

    what: Literal["take", "rename", "delete"]
    name: str


class UsualsModal(BoxedModal["Wish | None"]):
    """The usuals; gives what is to be done with one of them, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", show=False),
        Binding("enter", "wish('take')", "Take", show=False),
        Binding("r,f4", "wish('rename')", "Rename", show=False),
        Binding("d,delete", "wish('delete')", "Delete", show=False),
        *(Binding(key, f"quick({place})", "Take", show=False) for place, key in enumerate(_QUICK)),
    ]
    DEFAULT_CSS = """
    UsualsModal {
        & CursorList { height: auto; max-height: 12; }
        & TextLines { height: 3; color: $quiet; border-top: solid $frame; }
    }
    """

    title_words: ClassVar[str] = "Your usuals"
    columns: ClassVar[int] = 72

    rows = query_one(CursorList)
    meaning = query_one(TextLines)

    def __init__(self, usuals: Mapping[str, str], meaning_of: Callable[[str], str]) -> None:
        """Offer the usuals.

        Args:
            usuals: the line of each, by name.
            meaning_of: says what a line counts as.
        """
        super().__init__()
        self.usuals = usuals
        self.meaning_of = meaning_of

    def keys_text(self) -> Content:
        """What the keys do; a click does it too."""
        return Content.assemble(*((words, clickable(action)) for words, action in _KEYS), " Esc closes")

    def body(self) -> ComposeResult:
        """The list, and what the usual under the cursor stands for."""
        yield CursorList()
        yield TextLines()

    def on_mount(self) -> None:
        """The next key already chooses."""
        self.rows.show(
            [
                Row(
                    Content.assemble(
                        (f" {_QUICK[place]} " if place < len(_QUICK) else "   ", "bold $primary"),
                        (f" ={shown(name)}", "bold"),
                        f"  {shown(line, 200)}",
                    ),
                    name,
                )
                for place, (name, line) in enumerate(self.usuals.items())
            ]
        )
        self.set_focus(self.rows)

    @on(CursorList.Moved)
    def show_meaning(self, event: CursorList.Moved) -> None:
        """Show what the usual under the cursor counts as."""
        event.stop()
        if isinstance(event.key, str):
            self.meaning.show(Content(shown(self.meaning_of(self.usuals[event.key]))))

    @on(CursorList.Clicked)
    def take_clicked(self, event: CursorList.Clicked) -> None:
        """A second click takes the usual."""
        event.stop()
        self.action_wish("take")

    def action_wish(self, what: Literal["take", "rename", "delete"]) -> None:
        """Give what is to be done with the usual under the cursor."""
        if isinstance(self.rows.key, str):
            self.dismiss(Wish(what, self.rows.key))

    def action_quick(self, place: int) -> None:
        """Take one of the first usuals."""
        if place < len(self.usuals):
            self.dismiss(Wish("take", list(self.usuals)[place]))

    def action_close(self) -> None:
        """Do nothing."""
        self.dismiss(None)


_KEYS: Final = (
    ("Enter takes · ", "wish('take')"),
    ("r renames · ", "wish('rename')"),
    ("d deletes ·", "wish('delete')"),
)


class UsualNameModal(LineModal[str]):
    """Asks what a usual is called; gives its name, or None."""

    def __init__(self, title: str, offered: str, usuals: Mapping[str, str], *, own: str = "") -> None:
        """Ask for a name, with one offered.

        Args:
            title: what is asked.
            offered: the name that stands there already.
            usuals: the usuals there are.
            own: the name it has now, where it has one.
        """
        super().__init__(title, "a short name such as porridge")
        self.offered = offered
        self.own = own
        self.taken = {plain_name(name): name for name in usuals if plain_name(name) != plain_name(own)}

    def on_mount(self) -> None:
        """Offer a name; where it is a guess, typing replaces it."""
        super().on_mount()
        self.field.put(self.offered)
        if not self.own:
            self.field.action_select_all()
        understood = self.understand(self.offered)
        self.preview.show(Content(shown(understood.words)))

    def understand(self, line: str) -> Understood[str]:
        """The name, if it can be one."""
        name = " ".join(line.split()).removeprefix("=").strip()
        if not name or len(name) > _LONGEST_NAME or any(sign in name for sign in _NOT_IN_NAMES):
            return Understood(None, f"Type a short name without the signs {' '.join(_NOT_IN_NAMES)}")
        if name[0].isdecimal():
            return Understood(None, "Type a name that does not begin with a number.")
        there = self.taken.get(plain_name(name))
        if there is not None and self.own:
            return Understood(None, f"Another usual is called ={there} already.")
        if there is not None:
            return Understood(there, f"={there}, in the place of the usual that has this name now")
        return Understood(name, f"={name} in any line stands for it from now on")


def plain_name(name: str) -> str:
    """A name as lines are searched for it."""
    return " ".join(name.lower().split())
