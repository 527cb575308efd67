"""A field for part of a name, over a list that narrows while one types."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from gutbone_tui.ui.widgets.entry_bar import LineInput


class FindField(LineInput):
    """Part of a name. The arrows move in the list, Enter takes what the cursor is on, Esc shows everything again.

    The screen it is on has the actions `in_list` and `leave_find`.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "screen.in_list('move(-1)')", show=False),
        Binding("down", "screen.in_list('move(1)')", show=False),
        Binding("pageup", "screen.in_list('page(-1)')", show=False),
        Binding("pagedown", "screen.in_list('page(1)')", show=False),
        Binding("escape", "screen.leave_find", show=False),
    ]
    DEFAULT_CSS = """
    FindField, FindField:focus {
        width: 1fr;
        padding: 0 1;
        border-left: solid $frame;
        border-right: solid $frame;
    }
    """
