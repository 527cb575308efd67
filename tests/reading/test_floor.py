"""How well lines are read, on lines nobody looked at while the reader was made, may not fall.

The floors stand just under what was reached; `make reading` prints the figures themselves.
"""

from __future__ import annotations

import pytest

from gutbone_tui.catalogue.catalogue import load_catalogue
from tests.reading.measure import (
    Half,
    Labelled,
    about_prunes,
    diary_lines,
    group_score,
    measure,
    plant_score,
    prunes_wrong,
    recipe_lines,
    recipe_texts_file,
)

CATALOGUE = load_catalogue()


def check(lines: list[Labelled], *, precision: float, recall: float, groups: float) -> None:
    """Measure lines and compare with the floors."""
    measured = [measure(line, CATALOGUE) for line in lines]
    plants = plant_score(measured)
    assert plants.precision >= precision
    assert plants.recall >= recall
    assert group_score(measured).recall >= groups


@pytest.mark.parametrize(("half", "recall"), [("dev", 0.98), ("held", 0.95)])
def test_diary_lines(half: Half, recall: float) -> None:
    check(diary_lines(half), precision=0.97, recall=recall, groups=0.95)


@pytest.mark.parametrize("half", ["dev", "held"])
def test_recipe_lines(half: Half) -> None:
    lines = recipe_lines(half, recipe_texts_file())
    if lines is None:
        pytest.skip("the texts of the recipe lines are not here")
    check(lines, precision=0.97, recall=0.98, groups=0.95)


@pytest.mark.parametrize("half", ["dev", "held"])
def test_prunes_are_counted(half: Half) -> None:
    measured = about_prunes([measure(line, CATALOGUE) for line in diary_lines(half)])
    wrong = sum(map(prunes_wrong, measured))
    assert wrong <= 0.1 * len(measured)
