"""What the journey can do."""

from __future__ import annotations

from typing import Final

from gutbone_tui.ui.commands.command import Command
from gutbone_tui.ui.commands.shared import FIND

FOCUS: Final = Command(
    "journey.focus", "o,ctrl+f", "focus_strategies", "focus", "Choose the strategies to begin with", in_footer=True
)
START: Final = Command("journey.start", "j,f4", "start_date", "start", "Change the first day", in_footer=True)
MEASURE: Final = Command(
    "journey.measure", "i,f9", "measure", "scan, lab", "Note a bone scan or a lab value", in_footer=True
)
FOLLOW: Final = Command(
    "journey.follow",
    "enter,f10",
    "follow",
    "go there",
    "Go to where the row under the cursor is lived, recorded or explained",
)

JOURNEY_COMMANDS: Final = (FOCUS, START, MEASURE, FOLLOW, FIND)
"""In the order of footer and help."""
