"""What Learn can do."""

from __future__ import annotations

from typing import Final

from gutbone_tui.ui.commands.command import Command

READ: Final = Command(
    "learn.read", "enter,f4", "read", "read", "Read the topic; Esc goes back to the list", in_footer=True
)
FIND_TOPIC: Final = Command(
    "learn.find", "slash,ctrl+f", "find", "find", "Type part of a word; Esc shows all topics again", in_footer=True
)
PAGE_ON: Final = Command("learn.on", "space,pagedown", "page(1)", "page", "The next page of the text", in_footer=True)
PAGE_BACK: Final = Command("learn.back", "backspace,pageup", "page(-1)", "page back", "The page before")

LEARN_COMMANDS: Final = (READ, PAGE_ON, PAGE_BACK, FIND_TOPIC)
"""In the order of footer and help."""
