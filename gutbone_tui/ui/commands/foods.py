"""What the food groups can do."""

from __future__ import annotations

from typing import Final

from gutbone_tui.ui.commands.command import Command

OPEN_FOOD: Final = Command(
    "foods.open", "enter,f4", "open", "open", "Into the group's foods; on a food: its details", in_footer=True
)
FIND_FOOD: Final = Command(
    "foods.find", "slash,ctrl+f", "find", "find", "Any food by part of its name; Esc shows the groups again",
    in_footer=True,
)  # fmt: skip
EAT: Final = Command(
    "foods.eat", "space,plus", "eat", "ate it", "Record a serving of this food for the day shown", in_footer=True
)
MORE_ABOUT: Final = Command(
    "foods.learn", "i,f9", "learn", "why", "What is known of this group, in Learn", in_footer=True
)

FOODS_COMMANDS: Final = (OPEN_FOOD, EAT, FIND_FOOD, MORE_ABOUT)
"""In the order of footer and help."""
