"""Fields over a list in which what is typed is found."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from gutbone_tui.ui.widgets.entry_bar import LineInput


class OverList(LineInput):
    """A field that has the keys while the arrows move in a list; the screen it is on has the action `in_list`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "screen.in_list('move(-1)')", show=False),
        Binding("down", "screen.in_list('move(1)')", show=False),
        Binding("pageup", "screen.in_list('page(-1)')", show=False),
        Binding("pagedown", "screen.in_list('page(1)')", show=False),
    ]


class FindField(OverList):
    """Part of a name. Enter takes what the cursor is on, Esc shows everything again: the screen's `leave_find`."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "screen.leave_find", show=False)]
    DEFAULT_CSS = """
    FindField, FindField:focus {
        width: 1fr;
        padding: 0 1;
        border-left: solid $frame;
        border-right: solid $frame;
    }
    """
