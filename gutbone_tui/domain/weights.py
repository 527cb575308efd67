"""Weights and prunes in the units the user chose. Added sugar stays in grams, as its guidelines are."""

from __future__ import annotations

from typing import Final, Literal

from gutbone_tui.domain.counting import Prunes
from gutbone_tui.domain.summary import PRUNE_BAND_GRAMS, PRUNE_GOAL_GRAMS
from gutbone_tui.domain.words import number

Units = Literal["g", "oz"]

GRAMS_IN_OUNCE: Final = 28.35


def weight(grams: float, units: Units = "g") -> str:
    """`54 g`, or `1.9 oz`."""
    return f"{amount(grams, units)} {units}"


def amount(grams: float, units: Units = "g") -> str:
    """A weight without its unit."""
    return number(grams) if units == "g" else f"{grams / GRAMS_IN_OUNCE:.1f}".removesuffix(".0")


def prunes_against_goal(prunes: Prunes, units: Units = "g", *, in_pieces: bool = False) -> str:
    """A day's prunes against the 50 g of the trial: `54 of 50 g (6)`, or `6 prunes, 54 of 50 g`.

    The goal stays a weight: it is what the trial weighed (E3), and prunes differ.
    """
    of_goal = f"{amount(prunes.grams, units)} of {weight(PRUNE_GOAL_GRAMS, units)}"
    if not prunes.count:
        return of_goal
    pieces = number(prunes.count)
    if not in_pieces:
        return f"{of_goal} ({pieces})"
    return f"{pieces} prune{'' if pieces in {'1', '¼', '½', '¾'} else 's'}, {of_goal}"


def prune_band(units: Units = "g") -> str:
    """The article's band, `50–100 g`."""
    return f"{amount(PRUNE_GOAL_GRAMS, units)}–{weight(PRUNE_BAND_GRAMS, units)}"
