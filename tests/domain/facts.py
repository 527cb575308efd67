"""A handful of foods and plants, and entries made of them, for tests of the rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone

from gutbone_tui.domain.entries import FoodEntry, Item, Slot
from gutbone_tui.domain.foods import CATEGORIES, Food, Group, Plant

MONDAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=1)))

PLANTS = {
    plant.id: plant
    for plant in (
        *(Plant(category, category.title(), category) for category in CATEGORIES),
        Plant("oats", "Oats", "whole_grain"),
        Plant("prune", "Prunes", "fruit", species="prunus domestica"),
        Plant("plum", "Plum", "fruit", species="prunus domestica"),
        Plant("pepper", "Pepper", "vegetable", species="capsicum annuum"),
        Plant("chili", "Chili", "vegetable", species="capsicum annuum"),
        Plant("basil", "Basil", "herb"),
        Plant("cumin", "Cumin", "spice"),
        Plant("wheat", "Wheat", "whole_grain"),
    )
}


def _food(food_id: str, *groups: Group, sugar: float = 0.0, processed: float = 0.0, **more: object) -> Food:
    """A food of 100 g a serving."""
    food = Food(food_id, food_id.title(), groups=frozenset(groups), grams=100.0, sugar=sugar, processed=processed)
    return Food(**{**vars(food), **more})


FOODS = {plant.id: Food(plant.id, plant.name, plants=(plant.id,)) for plant in PLANTS.values()} | {
    food.id: food
    for food in (
        _food("prune", "prune", "polyphenol", plants=("prune",), grams=45.0),
        _food("kefir", "fermented_dairy", "calcium"),
        _food("cola", sugar=32.0, processed=1.0),
        _food("white-bread", refined=("wheat",)),
        _food("pesto", "polyphenol", plants=("basil",)),
    )
}


class SomeFacts:
    """The catalogue of these tests."""

    def food(self, food_id: str) -> Food | None:
        """The food of this id."""
        return FOODS.get(food_id)

    def plant(self, plant_id: str) -> Plant | None:
        """The plant of this id."""
        return PLANTS.get(plant_id)


FACTS = SomeFacts()


def ate(items: Iterable[Item | str], day: date = MONDAY, slot: Slot | None = None, number: int = 0) -> FoodEntry:
    """A food line of items, or of foods by their ids, recorded some minutes after noon."""
    whole = tuple(Item(food=item) if isinstance(item, str) else item for item in items)
    at = NOON + timedelta(minutes=number)
    return FoodEntry(id=f"{day}-{number}", day=day, at=at, edited=at, slot=slot, items=whole)
