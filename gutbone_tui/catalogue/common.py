"""Which plants are common: easy to come by, and eaten by many. Only for suggesting, never for counting."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).parent / "data" / "common.txt"
"""Ids, the most common first: by how often a plant stands in some twenty thousand lines of ingredients, with what
people eat without a recipe (fruit, oats, nuts) moved up by hand."""


@cache
def common_plants() -> tuple[str, ...]:
    """Ids of the common plants, the most common first."""
    return tuple(_FILE.read_text(encoding="utf-8").split())
