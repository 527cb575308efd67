"""Records a serving of a food by its id, as from a list of foods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gutbone_tui.domain.entries import FoodEntry, Item

if TYPE_CHECKING:
    from gutbone_tui.ui.screens.day import DayScreen


def eat(screen: DayScreen, food_id: str) -> None:
    """Record a serving of a food for the day shown, in the meal of the hour.

    Args:
        screen: the screen that says that it is done.
        food_id: the food; nothing happens where it is known no more.
    """
    diary, day = screen.desk.diary, screen.desk.day
    food = diary.catalogue.food(food_id)
    if food is None:
        return
    from gutbone_tui.reading.slots import slot_at  # not before something is eaten

    context = diary.context(day)
    free = context.free_slot if day != context.today else None
    slot = free(day) if free is not None else slot_at(context.now)
    item = Item(food=food_id, words=food.name, plants=food.plants)
    entry = FoodEntry(id="", day=day, at=context.now, edited=context.now, text=food.name, items=(item,), slot=slot)
    screen.change(lambda: diary.add((entry,)))
