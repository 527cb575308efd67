"""Text that has broken programs before. Every place that shows or keeps people's words is tried with it."""

from __future__ import annotations

from typing import Final

NASTY: Final = (
    "[red]tomato",
    "[/",
    "soup [/] x",
    "[Oats]",
    "[b]bold[/b] claims",
    "oats \\",
    "$primary beans",
    "tea \x1b[31m\x1b]0;title\x07",
    "nul \x00 and bell \x07",
    "line\u2028separator",
    "\u202eright to left override",
    "שעועית עם עגבניות",
    "👩‍👩‍👧 ate 🥦🥦",
    "café / cafe\u0301",
    "½ cup ¼ tsp ⅓",
    "=1+1",
    "'; drop table entries; --",
    "-1.8",
    "1e9 prunes",
    "x" * 10_000,
    "{}",
    "%s %d %n",
    "../../etc/passwd",
    ";;;",
    ":",
    ",",
)
"""One line each."""

NASTY_HEAPS: Final = tuple(NASTY[start::4] for start in range(4))
"""The same in four heaps, for tests to which starting is what takes the time."""
