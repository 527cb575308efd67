"""An app in a terminal: its keys in the order they are typed, its colours, and as few bytes as its picture needs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from textual import events, on
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.css.query import NoMatches

from gutbone_tui.ui.key_order import KeyOrder
from gutbone_tui.ui.letters import driver_for
from gutbone_tui.ui.styles.themes import THEMES, Colours, own_variables, theme_of
from gutbone_tui.ui.thin import Thinner

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.screen import Screen


def _colours_of(system: str | None, *, no_colour: bool) -> Colours:
    """How many colours a terminal has, or shall have."""
    if no_colour:
        return "few"
    return "all" if system == "truecolor" else "256" if system == "256" else "few"


_WITHOUT_COLOUR: Final = """
Input:nocolor > .input--cursor { text-style: reverse; }
Input:nocolor > .input--suggestion, Input:nocolor > .input--placeholder { text-style: italic dim; }
CommandList:nocolor > .option-list--option-highlighted { text-style: bold underline; }
"""
"""Textual shows these by colour alone."""


class TerminalApp(App[None]):
    """What has nothing to do with diaries."""

    def __init__(self, theme: str, *, in_terminal: bool) -> None:
        """An app in the theme that fits.

        Args:
            theme: what the user chose: `dark`, `light` or `auto`.
            in_terminal: whether to go by the colours and letters that the terminal has.
        """
        no_colour = in_terminal and "NO_COLOR" in os.environ
        driver = driver_for(os.environ) if in_terminal else None
        super().__init__(driver, ansi_color=True if no_colour else None)
        self._colours: Colours = _colours_of(self.console.color_system, no_colour=no_colour) if in_terminal else "all"
        if no_colour:
            self.CSS = _WITHOUT_COLOUR  # type: ignore[misc]  # of this app; others of the class have colours
        self._thinner = Thinner()
        self.keys = KeyOrder(self, self._take)
        self.animation_level = "none"
        for each in THEMES:
            self.register_theme(each)
        # Before anything is parsed: a theme chosen later would have every style sheet parsed again.
        self.set_reactive(App.theme, self.theme_for(theme))
        if self._colours == "few":
            self._refresh_truecolor_filter(self.ansi_theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def theme_for(self, chosen: str) -> str:
        """The theme that fits a choice of the settings and the terminal."""
        return theme_of(chosen, os.environ, self._colours).name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours only gutbone knows, in whatever theme was chosen."""
        return own_variables(self.current_theme)

    async def on_event(self, event: events.Event) -> None:
        """Let each key wait for the one before it, and the first for the first picture: before, nothing takes keys."""
        if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
            await self.keys.typed(event)
        else:
            await super().on_event(event)

    async def _take(self, event: events.Key | events.Paste) -> None:
        """Do what a key asks before the next key is looked at, where no text field has the keys.

        Textual would pass the key to the screen first and act when it comes back, by which time the keys typed
        quickly after it have gone to whatever had the focus before.
        """
        if self._exit:
            return  # what is left on the screen is being taken away
        if isinstance(event, events.Key):
            take_key = getattr(self.screen, "take_key", None)
            if take_key is not None and await take_key(event):
                return
            focused = self.focused
            is_text = focused is not None and focused.check_consume_key("a", "a")
            if not is_text and await self._check_bindings(event.key):
                return
        await super().on_event(event)

    def action_command_palette(self) -> None:
        """Show the palette."""
        from gutbone_tui.ui.palette import Palette

        if self.use_command_palette and not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send only what the terminal does not show yet."""
        if isinstance(renderable, CompositorUpdate):
            renderable = self._thinner.thin(renderable)
        super()._display(screen, renderable)

    def _handle_exception(self, error: Exception) -> None:
        """End because of a fault, unless it is that a screen is gone already of an app that is leaving."""
        if not (self._exit and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End after a fault of our own, without printing anything of the diary as Textual's traceback would."""
        from gutbone_tui.ui.fault import fault_report

        self.bell()
        self._exit_renderables.append(fault_report())
        self._close_messages_no_wait()

    @on(events.Resize)
    def forget_picture(self) -> None:
        """Terminals move what they show when their size changes."""
        self._thinner.forget()
