"""Foods that are seen otherwise than the catalogue does: by the user's own view, or by a counting option."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from gutbone_tui.catalogue.rows import lines_of, text_of
from gutbone_tui.domain.foods import Food

CHOICES: Final = Path(__file__).parent / "data" / "choices.csv"
"""Foods that an option changes: ripened cheeses, and the free sugar that 100 % juice has in a serving."""

CHOICE_COLUMNS: Final = "id,cheese,free_sugar"


@dataclass(frozen=True, kw_only=True)
class Adjusted:
    """The user's own view of a food; None is as in the catalogue."""

    grams: float | None = None
    """Grams of one serving."""
    processed: float | None = None
    """Ultra-processed servings that one serving is."""
    sugar: float | None = None
    """Grams of added sugar in one serving."""

    def of(self, food: Food) -> Food:
        """The food as the user sees it. In a larger serving there is more sugar, unless the user said how much."""
        grams = food.grams if self.grams is None else self.grams
        larger = grams / food.grams if grams and food.grams else 1.0
        return replace(
            food,
            grams=grams,
            serving=food.serving if grams == food.grams or grams is None else f"{grams:g} g",
            processed=food.processed if self.processed is None else self.processed,
            sugar=food.sugar * larger if self.sugar is None else self.sugar,
        )


def chosen_foods(
    foods: Mapping[str, Food], *, cheese_ferments: bool, free_sugars: bool, table: Path = CHOICES
) -> dict[str, Food]:
    """The foods that are different under these options.

    Args:
        foods: foods by id; those of the user's own stay as the user made them.
        cheese_ferments: ripened cheese is fermented dairy too.
        free_sugars: the sugar of juice counts as well, as the WHO and the United Kingdom count (D2).
        table: the file of such foods.
    """
    found: dict[str, Food] = {}
    for line in lines_of(text_of(table, CHOICE_COLUMNS)).values() if cheese_ferments or free_sugars else ():
        identity, cheese, free_sugar = line.split(",")
        food = foods.get(identity)
        if food is None or food.own:
            continue
        if cheese_ferments and cheese:
            found[identity] = replace(food, groups=food.groups | {"fermented_dairy"})
        if free_sugars and free_sugar:
            found[identity] = replace(food, sugar=float(free_sugar))
    return found
