"""Help: every key of a screen, made from its commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from gutbone_tui.ui.commands.command import Command
from gutbone_tui.ui.screens.text_modal import TextModal

CAUTION = (
    "gutbone helps you keep gut-friendly habits. It does not diagnose, treat or replace care. Keep your medicines, "
    "calcium, vitamin D, and strength and weight-bearing exercise, and work with your healthcare provider."
)
"""The standing caution (S45-S48)."""


class HelpModal(TextModal):
    """All that can be asked for on a screen, with its keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "Close", show=False),
    ]

    title_words: ClassVar[str] = "Keys"
    columns: ClassVar[int] = 84

    def __init__(self, commands: Sequence[Command], keys_of: Callable[[Command], tuple[str, ...]]) -> None:
        """Help for some commands.

        Args:
            commands: what can be asked for, in the order it is shown.
            keys_of: the keys a command has now.
        """
        super().__init__()
        self.help_commands = commands
        self.keys_of = keys_of

    def text(self, width: int) -> Content:
        """The standing caution, then a line for each command, keys first."""
        keys = [" ".join(self.keys_of(command)) for command in self.help_commands]
        left = max(map(len, keys), default=0) + 2
        lines: list[Content] = []
        for key, command in zip(keys, self.help_commands, strict=True):
            first, *others = Content(command.hint).wrap(max(width - left, 10))
            lines.append(Content.assemble((key.ljust(left), "$primary"), first))
            lines += [Content.assemble(" " * left, other) for other in others]
        return Content("\n").join([Content.styled(CAUTION, "$quiet"), Content(""), *lines])
