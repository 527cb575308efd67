"""What looking back can do."""

from __future__ import annotations

from typing import Final

from gutbone_tui.ui.commands.command import Command
from gutbone_tui.ui.commands.shared import FIND

SHORTER: Final = Command(
    "trends.shorter", "left,less_than_sign", "reach(-1)", "shorter", "Look back over fewer weeks", "span",
    in_footer=True,
)  # fmt: skip
LONGER: Final = Command(
    "trends.longer", "right,greater_than_sign", "reach(1)", "longer", "Look back over more weeks", "span",
    in_footer=True,
)  # fmt: skip

TREND_COMMANDS: Final = (SHORTER, LONGER, FIND)
"""In the order of footer and help."""
