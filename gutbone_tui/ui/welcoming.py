"""Opens the first run, and writes down what was chosen there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from gutbone_tui.ui.commands.keymap import all_keys
from gutbone_tui.ui.commands.shared import ADD, SETTINGS
from gutbone_tui.ui.first_run_pages import english_of, settings_text
from gutbone_tui.ui.screens.first_run import FirstRunModal
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from textual.screen import Screen

    from gutbone_tui.ui.desk import Desk


class Welcoming:
    """The first run over one diary."""

    def __init__(self, desk: Desk, screen: Screen[Any]) -> None:
        """A first run above a screen.

        Args:
            desk: knows the diary and its settings.
            screen: what is under it, whose keys still work on the first page.
        """
        self.desk = desk
        self.screen = screen

    async def open(self) -> None:
        """Ask."""
        commands = getattr(self.screen, "commands", ())
        keys = {key for command in commands for key in all_keys(command, self.desk.keymap)}
        guesses = {"english": english_of(os.environ)}
        await self.screen.app.push_screen(FirstRunModal(guesses, keys, self._is_empty), self._keep)

    def _is_empty(self) -> bool:
        """Whether the diary has no entry."""
        return self.desk.diary.first_day() is None

    def _keep(self, chosen: Mapping[str, Any] | None) -> None:
        """Write the settings once, so that nobody is asked again; whoever began at once may be asked another time."""
        if chosen is None:
            return
        diary, app, key_of = self.desk.diary, self.screen.app, self.desk.key_of

        def kept(_: None) -> None:
            self.desk.changed()
            app.notify(f"Kept. {key_of(SETTINGS)} changes any of it; {key_of(ADD)} begins.", markup=False)

        def failed(sentence: str) -> None:
            app.notify(shown(sentence), title="Not done", severity="warning", timeout=10, markup=False)

        self.desk.saver.run(lambda: diary.begin_settings(settings_text(chosen)), kept, failed)
