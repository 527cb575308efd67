"""The app: wiring only. It opens the screens over one desk, keeps the clock's watch, and leaves cleanly."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from gutbone_tui.ui.commands.shared import QUIT
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.saver import Saver
from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.screens.today import TodayScreen
from gutbone_tui.ui.styles.themes import DARK, LIGHT, own_variables
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from textual.command import Provider

    from gutbone_tui.diary.diary import Diary

LOOK_SECONDS = 1.0
"""How often other sessions' changes and the day's start are looked for; each look is a `stat` and sends nothing."""


def _commands() -> type[Provider]:
    """The palette's source, imported when the palette opens."""
    from gutbone_tui.ui.commands.provider import ScreenCommands

    return ScreenCommands


class GutboneApp(App[None]):
    """A diary for the gut-bone practice."""

    TITLE = "gutbone"
    DEFAULT_MODE = "today"
    ENABLE_SELECT_AUTO_SCROLL = False
    ALLOW_SELECT = False
    COMMANDS: ClassVar[set[Callable[[], type[Provider]]]] = {_commands}  # type: ignore[assignment]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(QUIT.keys.rpartition(",")[2], "quit", QUIT.label, show=False, priority=True),
    ]

    def __init__(self, diary: Diary) -> None:
        """An app over an open diary, at today.

        Args:
            diary: the diary to show and to write to.
        """
        super().__init__()
        self.animation_level = "none"
        self.desk = Desk(diary, Saver(self.call_later), self.show_changes)
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = DARK.name
        for mode, screen in self._day_screens().items():
            self.add_mode(mode, screen)
        if diary.settings.keys:
            self.set_keymap(dict(diary.settings.keys))

    def _day_screens(self) -> dict[str, Callable[[], Screen[None]]]:
        """The screens of the digits; all but Today are imported on their first visit."""
        return {
            "today": lambda: TodayScreen(self.desk),
            "meals": self._meals,
            "plants": self._plants,
            "disruptors": self._disruptors,
        }

    def _meals(self) -> Screen[None]:
        """The day's food lines."""
        from gutbone_tui.ui.screens.meals import MealsScreen

        return MealsScreen(self.desk)

    def _plants(self) -> Screen[None]:
        """The plant checklist."""
        from gutbone_tui.ui.screens.plants import PlantsScreen

        return PlantsScreen(self.desk)

    def _disruptors(self) -> Screen[None]:
        """The five disruptors."""
        from gutbone_tui.ui.screens.disruptors import DisruptorsScreen

        return DisruptorsScreen(self.desk)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours only gutbone knows, in whatever theme was chosen."""
        return own_variables(self.current_theme)

    def on_mount(self) -> None:
        """Keep watch; what is not needed for the first picture comes after it."""
        self.set_interval(LOOK_SECONDS, self.keep_watch, name="watch")
        self.call_after_refresh(self.show_notices)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGTERM):
            loop.add_signal_handler(number, self.leave_on_signal, number)

    def show_notices(self) -> None:
        """Say what the diary has to say about its files and settings."""
        for notice in self.desk.diary.notices:
            self.notify(shown(notice), severity="warning", timeout=20, markup=False)

    def show_changes(self) -> None:
        """Let the open screen show the diary as it is now; the others catch up when they are opened."""
        for screen in self.screen_stack:
            if isinstance(screen, DayScreen) and screen.is_mounted:
                screen.show()

    def keep_watch(self) -> None:
        """Look for a new day and for other sessions' changes; never a new day under something half typed."""
        if not self._is_busy():
            self.desk.roll_over()
        self.desk.look()

    def _is_busy(self) -> bool:
        """Whether somebody is in the middle of something that belongs to the day shown."""
        screen = self.screen
        return not isinstance(screen, DayScreen) or screen.bar.in_use

    def action_show_mode(self, mode: str) -> None:
        """Open one of the screens of the digits."""
        self.switch_mode(mode)

    def leave_on_signal(self, number: int) -> None:
        """Finish what is being saved, then end as the signal asks: a dropped line must not lose a recorded line."""
        self.desk.saver.finish()
        if number == signal.SIGTERM:
            self.exit(return_code=128 + number)
            return
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)
