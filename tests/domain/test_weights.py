"""Weights in the user's units."""

from __future__ import annotations

import pytest

from gutbone_tui.domain.counting import Prunes
from gutbone_tui.domain.weights import Units, prune_band, prunes_against_goal, weight


@pytest.mark.parametrize(("grams", "units", "words"), [(54, "g", "54 g"), (54, "oz", "1.9 oz"), (28.35, "oz", "1 oz")])
def test_a_weight_is_shown_in_the_unit_chosen(grams: float, units: Units, words: str) -> None:
    assert weight(grams, units) == words


@pytest.mark.parametrize(
    ("count", "units", "in_pieces", "words"),
    [
        (6, "g", False, "54 of 50 g (6)"),
        (6, "g", True, "6 prunes, 54 of 50 g"),
        (1, "g", True, "1 prune, 9 of 50 g"),
        (6, "oz", False, "1.9 of 1.8 oz (6)"),
        (0, "g", True, "0 of 50 g"),
    ],
)
def test_prunes_are_shown_as_chosen(count: float, units: Units, in_pieces: bool, words: str) -> None:
    assert prunes_against_goal(Prunes(count, count * 9), units, in_pieces=in_pieces) == words


def test_the_band_is_the_articles() -> None:
    assert prune_band() == "50–100 g"
    assert prune_band("oz") == "1.8–3.5 oz"
