"""What can be done with food lines."""

from __future__ import annotations

from typing import Final

from gutbone_tui.ui.commands import shared
from gutbone_tui.ui.commands.command import Command

EDIT: Final = Command(
    "line.edit", "e,enter,f4", "edit", "edit", "Edit the line, or add to the empty slot", in_footer=True
)
DELETE: Final = Command("line.delete", "d,delete,ctrl+d", "delete", "delete", "Delete the line", in_footer=True)
MOVE: Final = Command(
    "line.move", "m,ctrl+s", "move_line", "move", "Move the line to another slot or day", in_footer=True
)
COPY: Final = shared.COPY._replace(in_footer=True)
USUALS: Final = Command(
    "line.usuals", "equals_sign,ctrl+u", "usuals", "usuals", "Your saved meals: take one, rename, delete"
)
KEEP: Final = Command("line.keep", "w,ctrl+f", "save_usual", "save", "Save the meal under the cursor as a usual")
READING: Final = Command(
    "line.reading", "right,tab", "to_reading", "reading", "Go to what the line was read as", in_footer=True
)
LINES: Final = Command("line.lines", "left", "to_lines", "lines", "Go back to the lines")
TICK: Final = Command("reading.tick", "space", "tick", "tick", "Count a plant or food of the line, or do not count it")
OTHER: Final = Command(
    "reading.other",
    "o,f12",
    "other_meaning",
    "other",
    "Read the words as something else, or say what they are",
)
DETAILS: Final = Command("reading.details", "v,f9", "details", "details", "What is known of the food under the cursor")

MEAL_COMMANDS: Final = (EDIT, DELETE, MOVE, COPY, USUALS, KEEP, READING, LINES, TICK, OTHER, DETAILS, shared.FIND)
"""In the order of footer and help."""
