"""The app: wiring only. It opens the screens over one desk, keeps the clock's watch, and leaves cleanly."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from gutbone_tui.ui.commands.shared import PALETTE, QUIT
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.saver import Saver
from gutbone_tui.ui.screens.day import DayScreen
from gutbone_tui.ui.screens.today import TodayScreen
from gutbone_tui.ui.terminal_app import TerminalApp
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from textual.command import Provider

    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.ui.setting_problems import ToldElsewhere

BACKUP_SECONDS = 5.0
"""How long after the first picture the day's backup is made."""
LOOK_SECONDS = 1.0
"""How often other sessions' changes and the day's start are looked for; each look is a `stat` and sends nothing."""


def _commands() -> type[Provider]:
    """The palette's source, imported when the palette opens."""
    from gutbone_tui.ui.commands.provider import ScreenCommands

    return ScreenCommands


def _knowledge() -> type[Provider]:
    """The palette's topics and foods, imported when the palette opens."""
    from gutbone_tui.ui.commands.knowledge import KnowledgeCommands

    return KnowledgeCommands


class GutboneApp(TerminalApp):
    """A diary for the gut-bone practice."""

    TITLE = "gutbone"
    DEFAULT_MODE = "today"
    ENABLE_SELECT_AUTO_SCROLL = False
    ALLOW_SELECT = False
    COMMANDS: ClassVar[set[Callable[[], type[Provider]]]] = {_commands, _knowledge}  # type: ignore[assignment]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(QUIT.keys.rpartition(",")[2], "quit", QUIT.label, show=False, priority=True, id="everywhere.quit"),
        Binding(PALETTE.keys, "command_palette", PALETTE.label, show=False, priority=True, id="everywhere.palette"),
    ]

    def __init__(self, diary: Diary, *, in_terminal: bool = False, welcome: bool = False) -> None:
        """An app over an open diary, at today.

        Args:
            diary: the diary to show and to write to.
            in_terminal: whether to go by the colours and letters that the terminal has.
            welcome: whether somebody who starts for the first time is asked how they want it.
        """
        # Collecting garbage among everything just imported costs a start-up fifteen milliseconds and finds nothing.
        gc.disable()
        super().__init__(diary.settings.theme, in_terminal=in_terminal)
        self._welcomes = welcome
        self._leaving = False
        self._settings = diary.settings
        self.desk = Desk(diary, Saver(self.call_later, lambda: self._exit), self.show_changes)
        self._backup_day = self.desk.today
        if diary.settings.keys:
            self.use_keys()

    def use_settings(self) -> None:
        """Go by what was changed in the settings, in the app or by hand."""
        settings = self.desk.diary.settings
        if settings is self._settings:
            return
        before, self._settings = self._settings, settings
        if settings.theme != before.theme:
            self.theme = self.theme_for(settings.theme)
        if settings.keys != before.keys:
            self.use_keys()
            for screen in [each for stack in self._screen_stacks.values() for each in stack]:
                if isinstance(screen, DayScreen) and screen.is_attached:
                    screen.show_keys()
        if not any(isinstance(screen, DayScreen) and screen.bar.in_use for screen in self.screen_stack):
            self.desk.roll_over()

    def use_keys(self) -> None:
        """Put the keys of the settings to use."""
        from gutbone_tui.ui.keys_in_use import keys_in_use  # only where somebody has keys of their own

        keys = keys_in_use(self.desk.diary.settings, self.desk.diary.folders.settings)
        self.desk.use_keys(keys.shown, keys.problems)
        self.set_keymap(dict(keys.bound))

    def _day_screens(self) -> dict[str, Callable[[], Screen[None]]]:
        """The screens of the digits; all but Today are imported on their first visit."""
        return {
            self.DEFAULT_MODE: self.get_default_screen,
            "meals": self._meals,
            "plants": self._plants,
            "disruptors": self._disruptors,
            "trends": self._trends,
            "journey": self._journey,
            "foods": self._foods,
            "learn": self._learn,
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

    def _foods(self) -> Screen[None]:
        """The food groups of strategies 2 and 3."""
        from gutbone_tui.ui.screens.foods import FoodsScreen

        return FoodsScreen(self.desk)

    def _learn(self) -> Screen[None]:
        """What is known, and what is not."""
        from gutbone_tui.ui.screens.learn import LearnScreen

        return LearnScreen(self.desk)

    def _trends(self) -> Screen[None]:
        """Looking back."""
        from gutbone_tui.ui.screens.trends import TrendsScreen

        return TrendsScreen(self.desk)

    def _journey(self) -> Screen[None]:
        """You are here."""
        from gutbone_tui.ui.screens.journey import JourneyScreen

        return JourneyScreen(self.desk)

    def get_default_screen(self) -> Screen[None]:
        """Today. As the default screen it is shown without every style sheet being parsed once more, as for a mode."""
        return TodayScreen(self.desk)

    def on_mount(self) -> None:
        """Keep watch; what is not needed for the first picture comes after it."""
        for mode, screen in self._day_screens().items():
            self.add_mode(mode, screen)
        self.set_interval(LOOK_SECONDS, self.keep_watch, name="watch")
        self.call_after_refresh(self.complete)
        self.app_resume_signal.subscribe(self, lambda _: self.forget_picture())
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGTERM):
            loop.add_signal_handler(number, self.leave_on_signal, number)

    async def complete(self) -> None:
        """What can wait until the first picture stands, and the keys that were typed before it."""
        gc.freeze()
        gc.enable()
        self.desk.restore_draft()
        self.show_draft()
        if self._welcomes and not self.keys.waiting and not self.desk.draft:
            await self.welcome()
        await self.keys.go_on()
        self.show_notices()
        self.set_timer(BACKUP_SECONDS, self.back_up, name="backup")

    def back_up(self) -> None:
        """Make the day's backup in the background, if one is due."""
        from gutbone_tui.ui.backing_up import back_up_quietly

        def failed(sentence: str) -> None:
            with suppress(RuntimeError):  # nobody is there any more to be told
                self.call_from_thread(self.notify, shown(sentence), severity="warning", timeout=20, markup=False)

        back_up_quietly(self.desk.diary, failed)

    async def welcome(self) -> None:
        """Ask somebody who has neither settings nor an entry how they want it."""
        folders = self.desk.diary.folders
        # The names of files say enough: nobody's oldest month is read at each start.
        if os.path.lexists(folders.settings) or any(folders.months.glob("*.json")):
            return
        from gutbone_tui.ui.welcoming import Welcoming

        await Welcoming(self.desk, self.screen).open()

    def show_draft(self) -> None:
        """Put a draft of last time into the bar, unless somebody types already."""
        screen = self.screen
        if isinstance(screen, DayScreen) and self.desk.draft and not screen.bar.in_use:
            screen.bar.set_line(self.desk.draft)

    def show_notices(self) -> None:
        """Say what the diary has to say about its files and settings."""
        for sentence in self.desk.news():
            self.notify(shown(sentence), severity="warning", timeout=20, markup=False)

    def on_told_elsewhere(self, event: ToldElsewhere) -> None:
        """Let go of toasts that say what a screen shows now."""
        for toast in [each for each in self._notifications if each.message in event.sentences]:
            self._unnotify(toast)

    def show_changes(self) -> None:
        """Let the open screen show the diary as it is now; the others catch up when they are opened."""
        if not self.is_running:
            return
        self.use_settings()
        for screen in self.screen_stack:
            if isinstance(screen, DayScreen) and screen.is_mounted:
                screen.show()
            elif (tell := getattr(screen, "diary_changed", None)) is not None:
                tell()
        self.show_notices()
        self.show_cards()

    def show_cards(self) -> None:
        """Show a card about symptoms as soon as nobody is in the middle of something; the next one comes after it."""
        screen = self.screen
        typing = isinstance(screen, DayScreen) and screen.bar.in_use and screen.bar.line
        if self.desk.cards and not typing and (isinstance(screen, DayScreen) or getattr(screen, "takes_cards", False)):
            from gutbone_tui.ui.screens.card import CardModal

            self.push_screen(CardModal(self.desk.cards.pop(0)), self._show_next_card)

    def _show_next_card(self, _: None) -> None:
        """Show the card after the one that was just read."""
        self.call_later(self.show_cards)

    def keep_watch(self) -> None:
        """Look for a new day and for other sessions' changes; never a new day under something half typed."""
        if not self.is_running or not self.screen.is_mounted:
            return
        if not self._is_busy():
            self.desk.roll_over()
        self.desk.keep_draft()
        self.desk.look()
        self.show_cards()
        if (today := self.desk.diary.today()) != self._backup_day:
            self._backup_day = today
            self.back_up()

    def _is_busy(self) -> bool:
        """Whether somebody is in the middle of something that belongs to the day shown."""
        screen = self.screen
        return not isinstance(screen, DayScreen) or screen.bar.in_use

    async def action_quit(self) -> None:
        """Leave once everything is saved; what could not be saved is shown first. Asked again, leave at once."""
        self.desk.keep_draft()
        if self._leaving or not self.desk.saver.pending:
            self.exit()
            return
        self._leaving = True
        failures = self.desk.failures

        def leave(_: object) -> None:
            if self.desk.failures == failures:
                self.exit()
            self._leaving = False

        self.desk.saver.run(lambda: None, leave, leave)

    async def action_show_mode(self, mode: str) -> None:
        """Open one of the screens of the digits; the next key is already for it."""
        await self.switch_mode(self.DEFAULT_MODE if mode == "today" else mode)

    def leave_on_signal(self, number: int) -> None:
        """Finish what is being saved, then end as the signal asks: a dropped line must not lose a recorded line."""
        self.desk.keep_draft()
        self.desk.finish()
        if number == signal.SIGTERM:
            self.exit(return_code=128 + number)
            return
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)
