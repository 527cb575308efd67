"""A framed box over the screen below: what every modal is, whatever is in it."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen, ScreenResultType
from textual.widget import Widget

from gutbone_tui.ui.words import shown

_EDGES: Final = 4
"""Columns that the frame takes, and those kept free within it."""


class BoxedModal(ModalScreen[ScreenResultType]):
    """A box with a title in its upper edge and the keys in its lower one.

    A subclass says what these are in `title_words` and `keys_words`, or in `title_text` and `keys_text` where that
    depends, and yields what is in the box in `body`. The box is as high as that needs; a subclass may say otherwise of
    `.box` in its own styles.
    """

    DEFAULT_CSS = """
    BoxedModal {
        align: center middle;
        background: transparent;
        & > .box {
            max-width: 96%;
            height: auto;
            max-height: 90%;
            border: round $frame;
            border-title-color: $primary;
            border-subtitle-color: $quiet;
            background: $surface;
            padding: 0 1;
        }
    }
    """

    title_words: ClassVar[str] = ""
    """The title, where it is always the same."""
    keys_words: ClassVar[str] = "Esc closes"
    """The keys, where they are always the same."""
    columns: ClassVar[int] = 60
    """Columns of the box where there are as many."""
    box_type: ClassVar[type[Widget]] = Container
    """What the box is."""

    box = query_one(".box", Widget)

    def title_text(self) -> str:
        """What stands in the upper edge; anybody's words may be in it."""
        return self.title_words

    def keys_text(self) -> str | Content:
        """The keys, for the lower edge."""
        return self.keys_words

    @abstractmethod
    def body(self) -> ComposeResult:
        """What is in the box."""

    def compose(self) -> ComposeResult:
        """The box around the body."""
        with self.box_type(classes="box") as box:
            box.styles.width = self.columns
            box.border_title, box.border_subtitle = self._edges()
            yield from self.body()

    @property
    def is_open(self) -> bool:
        """Whether it is still there to be shown anything; Textual calls it attached and mounted while it goes."""
        return self.is_attached and self in self.app.screen_stack

    def show_edges(self) -> None:
        """Show the title and the keys as they are now."""
        self.box.border_title, self.box.border_subtitle = self._edges()

    @property
    def inner_width(self) -> int:
        """Columns inside the box."""
        return min(self.columns, self.app.size.width * 96 // 100) - _EDGES

    def complain(self, sentence: str) -> None:
        """Say in one plain sentence what could not be done."""
        self.app.notify(shown(sentence), title="Not done", severity="warning", timeout=10, markup=False)

    def _edges(self) -> tuple[Content, Content]:
        """The title and the keys, none of their words taken for markup."""
        keys = self.keys_text()
        return Content(shown(self.title_text())), keys if isinstance(keys, Content) else Content(shown(keys))
