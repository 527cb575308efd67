"""What the plant checklist can do."""

from __future__ import annotations

from typing import Final

from gutbone_tui.ui.commands.command import Command

TICK: Final = Command(
    "plants.tick", "space,enter", "tick", "tick", "Tick the plant for the day shown, or take the tick away",
    in_footer=True,
)  # fmt: skip
FILTER: Final = Command(
    "plants.filter", "slash,ctrl+f", "filter", "find", "Type part of a name; Space ticks, Esc shows all again",
    in_footer=True,
)  # fmt: skip
SHOPPING: Final = Command(
    "plants.shopping", "p,ctrl+s", "shopping", "shopping", "What to buy next, as a short list", in_footer=True
)
NEVER: Final = Command(
    "plants.never", "i,ctrl+u", "never", "never", "Never suggest the plant under the cursor, or suggest it again"
)
DETAILS: Final = Command(
    "plants.details", "v,ctrl+d", "details", "details", "What is known of the plant under the cursor"
)
WEEK_BEFORE: Final = Command("week.before", "less_than_sign,f9", "week(-1)", "Week before", "Go one week back", "week")
WEEK_AFTER: Final = Command("week.after", "greater_than_sign,f10", "week(1)", "Week after", "Go one week on", "week")

PLANT_COMMANDS: Final = (TICK, FILTER, SHOPPING, NEVER, DETAILS, WEEK_BEFORE, WEEK_AFTER)
"""In the order of footer and help."""
