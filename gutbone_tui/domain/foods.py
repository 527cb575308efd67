"""What the rules need to know of a food and a plant, and where to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Final, Literal, Protocol, get_args

from gutbone_tui.domain.values import value

Category = Literal[
    "fruit",
    "vegetable",
    "whole_grain",
    "legume",
    "nut",
    "seed",
    "herb",
    "spice",
    "mushroom",
    "algae",
    "extra",
]
"""Categories of plants. The first seven score by default (S14)."""

CATEGORIES: Final[tuple[Category, ...]] = get_args(Category)

CATEGORY_NAMES: Final[dict[Category, str]] = {
    "fruit": "Fruit",
    "vegetable": "Vegetables",
    "whole_grain": "Whole grains",
    "legume": "Legumes",
    "nut": "Nuts",
    "seed": "Seeds",
    "herb": "Herbs",
    "spice": "Spices",
    "mushroom": "Mushrooms",
    "algae": "Seaweed and algae",
    "extra": "Coffee, tea, cocoa",
}
"""The categories as people call them."""

Group = Literal[
    "prune",
    "fermented_dairy",
    "fermented_veg",
    "prebiotic",
    "polyphenol",
    "omega3",
    "collagen",
    "zinc",
    "glutamine",
    "calcium",
]
"""Food groups of the practice."""

GROUPS: Final[tuple[Group, ...]] = get_args(Group)

GROUP_NAMES: Final[dict[Group, str]] = {
    "prune": "prunes",
    "fermented_dairy": "fermented dairy",
    "fermented_veg": "fermented vegetables",
    "prebiotic": "prebiotic",
    "polyphenol": "polyphenol",
    "omega3": "omega-3",
    "collagen": "collagen",
    "zinc": "zinc",
    "glutamine": "glutamine",
    "calcium": "calcium",
}
"""The groups as people call them."""

BONE_AND_BARRIER: Final[tuple[Group, ...]] = (
    "fermented_dairy",
    "fermented_veg",
    "prebiotic",
    "polyphenol",
    "omega3",
    "collagen",
    "zinc",
    "glutamine",
)
"""The groups of strategies 2 and 3 (S18-S26); prunes have a gauge of their own and calcium is kept up alongside."""

PRUNE_FOOD: Final = "prune"
"""Id of the plant, and the food, that prunes are."""


@value(frozen=True)
class Plant:
    """One of the distinct plants that can score."""

    id: str
    name: str
    category: Category
    species: str = ""
    """Shared by plants of one species, for the rule that merges them; empty where the plant stands alone."""


@value(frozen=True)
class Food:
    """Something one eats, from the catalogue or the user's own."""

    id: str
    name: str
    plants: tuple[str, ...] = ()
    """Ids of the plants one log of it credits."""
    groups: frozenset[Group] = frozenset()
    serving: str = ""
    """One serving in household words, such as `½ cup`."""
    grams: float | None = None
    """Grams of one serving."""
    measures: Mapping[str, float] = field(default_factory=dict)
    """Grams of one household measure: `piece`, `cup`, `tbsp`, `tsp`, `handful`, `slice`, `can`, `bowl`, `glass` ..."""
    sugar: float = 0.0
    """Grams of added sugar in one serving."""
    processed: float = 0.0
    """Servings of ultra-processed food (NOVA group 4, E22) one serving stands for: 0 or 1."""
    refined: tuple[str, ...] = ()
    """Plants it would credit if refined forms counted."""
    own: bool = False
    """True for a food the user made."""


class Facts(Protocol):
    """Where the rules look foods and plants up: the catalogue, together with the user's own."""

    def food(self, food_id: str) -> Food | None:
        """The food of this id; plants are foods under their own id."""

    def plant(self, plant_id: str) -> Plant | None:
        """The plant of this id."""
