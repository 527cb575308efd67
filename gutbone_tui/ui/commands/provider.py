"""The command palette's source: the very commands of the screen that is open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Protocol, runtime_checkable

from textual.command import DiscoveryHit, Hit, Hits, Provider

from gutbone_tui.ui.commands.command import Command
from gutbone_tui.ui.commands.shared import PALETTE


@runtime_checkable
class HasCommands(Protocol):
    """A screen with commands of its own."""

    @property
    def commands(self) -> tuple[Command, ...]:
        """All commands of the screen."""

    def keys_of(self, command: Command) -> tuple[str, ...]:
        """The keys a command has now."""


class ScreenCommands(Provider):
    """Offers each command of the open screen under its hint."""

    def _commands(self) -> Iterator[Command]:
        """Commands worth offering: all but the palette itself."""
        if isinstance(self.screen, HasCommands):
            yield from (command for command in self.screen.commands if command is not PALETTE)

    async def discover(self) -> Hits:
        """Everything, before a letter is typed."""
        for command in self._commands():
            yield DiscoveryHit(command.hint, partial(self.screen.run_action, command.action), help=self._help(command))

    async def search(self, query: str) -> Hits:
        """Commands whose hint or label matches."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.hint), matcher.match(command.label))
            if score > 0:
                run = partial(self.screen.run_action, command.action)
                yield Hit(score, matcher.highlight(command.hint), run, text=command.hint, help=self._help(command))

    def _help(self, command: Command) -> str:
        """The keys of a command, as the second line of its hit."""
        return "  ".join(self.screen.keys_of(command)) if isinstance(self.screen, HasCommands) else ""
