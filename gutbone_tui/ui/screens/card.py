"""A calm card with a few sentences and where they come from; it stays until it is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.getters import query_one

from gutbone_tui.domain.cards import Card
from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.widgets.lines import Lines
from gutbone_tui.ui.words import shown


class CardLines(Lines):
    """The sentences of a card."""

    DEFAULT_CSS = """
    CardLines { height: auto; }
    """

    def __init__(self, card: Card) -> None:
        """The sentences of this card."""
        super().__init__()
        self.card = card

    def make(self, size: Size) -> Sequence[Content]:
        """The text, and under it where it comes from."""
        text = [
            line for part in shown(self.card.text, 4_000).split("¶") if part for line in Content(part).wrap(size.width)
        ]
        return [
            *text,
            *([Content("")] if text else []),
            *Content.styled(shown(self.card.source), "$quiet").wrap(size.width),
        ]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """As many rows as the sentences take."""
        return len(self.make(Size(width, 0)))


class CardModal(BoxedModal[None]):
    """One card, over whatever is open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,q", "dismiss", "Close", show=False),
        Binding("up,k", "scroll(-1)", "Up", show=False),
        Binding("down,j,space", "scroll(1)", "Down", show=False),
    ]
    DEFAULT_CSS = """
    CardModal VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    """

    keys_words: ClassVar[str] = "Enter closes"
    columns: ClassVar[int] = 66

    scroller = query_one(VerticalScroll)

    def __init__(self, card: Card) -> None:
        """Show a card."""
        super().__init__()
        self.card = card

    def title_text(self) -> str:
        """What the card is about."""
        return self.card.title

    def body(self) -> ComposeResult:
        """The sentences."""
        with VerticalScroll(can_focus=False):
            yield CardLines(self.card)

    def action_scroll(self, step: int) -> None:
        """A line on, where there is more than fits."""
        self.scroller.scroll_relative(y=step, animate=False)
