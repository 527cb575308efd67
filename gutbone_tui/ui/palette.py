"""The palette, with what Textual's own does not stand."""

from __future__ import annotations

from contextlib import suppress

from textual.command import CommandPalette


class Palette(CommandPalette):
    """Textual's command palette; a page up or down before its list is drawn does nothing, and is no fault."""

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError):  # the list does not know yet on which lines its options stand
            super()._action_command_list(action)
