"""Prunes as people write them down: how many a line counts."""

from __future__ import annotations

import pytest

from gutbone_tui.reading import Context
from gutbone_tui.reading.explain import foods_json

TOLERANCE = 0.1


@pytest.mark.parametrize(
    ("line", "prunes"),
    [
        ("2 x 3 prunes", 6),
        ("3 prunes at breakfast and 3 after dinner", 6),
        ("prunes, about 6", 6),
        ("prunes? none today", None),
        ("3 walnut stuffed prunes", 3),
        ("prunes stuffed with walnuts x3", 3),
        ("prunes wrapped in bacon (4)", 4),
        ("4 devils on horseback", 4),
        ("prunes 3 + 3", 6),
        ("prunes (soaked overnight) 5", 5),
        ("10 prunes, no wait 8", 8),
        ("5 prunes, sorry 6", 6),
        ("6 prunes not 5", 6),
        ("6 d'agen prunes", 6),
        ("5 pruneaux", 5),
        ("prunes = 5", 5),
        ("prunes=5", 5),
        ("prunes *4", 4),
        ("prunes #5", 5),
        ("prunes6", 6),
        ("prunes 5/6", 5.5),
        ("between 4 and 6 prunes", 5),
        ("five or six prunes", 5.5),
        ("two and a half prunes", 2.5),
        ("half of 6 prunes", 3),
        ("6 prune halves", 3),
        ("2 lots of 3 prunes", 6),
        ("3x2 prunes", 6),
        ("3 prunes x 2", 6),
        ("three prunes twice a day", 6),
        ("3 prunes then another 2", 5),
        ("3 prunes and another 3 later", 6),
        ("5 prunes and 1 for luck", 6),
        ("6 prunes (3 am, 3 pm)", 6),
        ("6 prunes, 3 in the morning and 3 at night", 6),
        ("prunes 3 morning 3 evening", 6),
        ("prunes for breakfast, 5 of them", 5),
        ("prunes, pitted, 5", 5),
        ("prunes (approx 40g)", 4.4),
        ("prunes, a handful", 5),
        ("prunes, 2 tbsp chopped", 2.4),
        ("1/2 cup of chopped prunes", 9.7),
        ("100 grams prunes", 11.1),
        ("half a tin of prunes", 16.1),
        ("figs 2 prunes 4 walnuts 6", 4),
        ("figs 2 + 5 prunes", 5),
        ("6 walnuts 4 prunes", 4),
        ("kefir 200ml + prunes", 5.6),
        ("kefir 200 ml prunes 5", 5),
        ("3 chocolate covered prunes", 3),
        ("lamb tagine with prunes", 5.6),
        ("300 g prune tagine", 5.6),
        ("lamb tagine with 4 prunes", 4),
        ("stewed prunes", 5.6),
        ("prunes as usual", 5.6),
        ("6 prunes = 50 g", 6),
        ("0 prunes", None),
        ("prunes: none", None),
        ("prunes x0", None),
        ("need to buy prunes", None),
        ("out of prunes", None),
        ("pruned the roses", None),
        ("prune juice and 4 prunes", 4),
        ("husband had 6 prunes", None),
        ("the doc says prunes so I had 5", 5),
        ("b: porridge with 3 prunes, l: soup, d: fish and peas, then 2 more prunes", 5),
        ("6 prunes, dinner at 8", 6),
        ("soup for 4, 6 prunes", 6),
        ("5 prunes, 8 am", 5),
    ],
)
def test_prunes_are_counted(line: str, prunes: float | None, context: Context) -> None:
    counted = foods_json(line, context)["prunes"]
    assert counted == (None if prunes is None else pytest.approx(prunes, abs=TOLERANCE))
