"""What the disruptor tracker can do."""

from __future__ import annotations

from typing import Final

from gutbone_tui.ui.commands.command import Command

ANSWER: Final = Command(
    "disruptors.answer", "enter,e,f4", "answer", "answer", "Answer for the day shown", in_footer=True
)
MORE: Final = Command(
    "disruptors.more", "plus,equals_sign,f9", "serving(1)", "more", "One serving more, on top of what foods imply",
    "serving", in_footer=True,
)  # fmt: skip
LESS: Final = Command(
    "disruptors.less", "minus,f10", "serving(-1)", "less", "Take back the serving added last", "serving",
    in_footer=True,
)  # fmt: skip
NONE: Final = Command("disruptors.none", "n,ctrl+f", "none", "none", "Answer none, or no stress", in_footer=True)
RELIEF: Final = Command(
    "disruptors.relief", "r,ctrl+r", "relief", "relief", "Note something done against stress", in_footer=True
)

IMPLIED: Final = Command(
    "disruptors.implied", "v,ctrl+u", "implied", "correct", "What foods imply, or the courses: see it, and correct it",
    in_footer=True,
)  # fmt: skip
TICKS: Final = Command(
    "disruptors.ticks", "x,ctrl+d", "quick_ticks", "tick list", "Answer by ticking kinds of ultra-processed food"
)
EXPLAIN: Final = Command("disruptors.explain", "i,ctrl+s", "explain", "explain", "All that is said of a row, to read")

DISRUPTOR_COMMANDS: Final = (ANSWER, NONE, MORE, LESS, IMPLIED, RELIEF, TICKS, EXPLAIN)
"""In the order of footer and help."""
