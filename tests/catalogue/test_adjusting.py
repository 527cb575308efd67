"""Foods seen otherwise than the catalogue does."""

from __future__ import annotations

import pytest

from gutbone_tui.catalogue.adjusting import CHOICE_COLUMNS, CHOICES, Adjusted, chosen_foods
from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.domain.foods import Food

BREAD = Food(id="bread", name="Bread", serving="1 slice", grams=40, sugar=2, processed=1)


@pytest.mark.parametrize(
    ("change", "grams", "sugar", "processed", "serving"),
    [
        (Adjusted(), 40, 2, 1, "1 slice"),
        (Adjusted(grams=80), 80, 4, 1, "80 g"),
        (Adjusted(grams=80, sugar=0), 80, 0, 1, "80 g"),
        (Adjusted(processed=0), 40, 2, 0, "1 slice"),
    ],
)
def test_an_own_view_of_a_food(change: Adjusted, grams: float, sugar: float, processed: float, serving: str) -> None:
    seen = change.of(BREAD)
    assert (seen.grams, seen.sugar, seen.processed, seen.serving) == (grams, sugar, processed, serving)
    assert seen.name == BREAD.name


def test_every_food_that_options_change_is_in_the_catalogue(catalogue: Catalogue) -> None:
    rows = [line.split(",") for line in CHOICES.read_text(encoding="utf-8").splitlines()]
    assert ",".join(rows[0]) == CHOICE_COLUMNS
    for identity, cheese, free_sugar in rows[1:]:
        food = catalogue.food(identity)
        assert food is not None, identity
        assert bool(cheese) != bool(free_sugar), identity
        assert not cheese or "calcium" in food.groups, identity
        assert not free_sugar or food.sugar == 0, f"{identity} has added sugar already"


def test_options_change_only_what_they_say(catalogue: Catalogue) -> None:
    assert chosen_foods(catalogue.foods, cheese_ferments=False, free_sugars=False) == {}
    cheeses = chosen_foods(catalogue.foods, cheese_ferments=True, free_sugars=False)
    assert "fermented_dairy" in cheeses["cheddar"].groups
    assert "orange-juice" not in cheeses
    juices = chosen_foods(catalogue.foods, cheese_ferments=False, free_sugars=True)
    assert juices["orange-juice"].sugar > 0
    assert "cheddar" not in juices
    assert catalogue.with_foods(juices).food("orange-juice") == juices["orange-juice"]
    assert catalogue.with_foods(juices).named("orange juice") == "orange-juice"
