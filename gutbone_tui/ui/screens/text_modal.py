"""A text in a box, scrolled where it is longer."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from gutbone_tui.ui.screens.boxed import BoxedModal


class TextModal(BoxedModal[None]):
    """One text. Subclasses make it for the width there is."""

    DEFAULT_CSS = """
    TextModal > .box { max-height: 94%; scrollbar-size-vertical: 1; }
    """

    box_type: ClassVar[type[Widget]] = VerticalScroll

    @abstractmethod
    def text(self, width: int) -> Content:
        """The text in lines of at most this width."""

    def body(self) -> ComposeResult:
        """The text, beside the room that its scrollbar takes."""
        yield Static(self.text(self.inner_width - 1))
