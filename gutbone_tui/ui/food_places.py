"""Ways from anywhere to a food's details and to a topic of Learn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

    from gutbone_tui.ui.screens.day import DayScreen


async def open_food_details(screen: DayScreen, food_id: str) -> None:
    """Open what there is to know of a food; says so where it is known no more.

    Args:
        screen: the screen to come back to.
        food_id: id of a food or plant.
    """
    from gutbone_tui.ui.screens.food_details import FoodDetailsModal

    if screen.desk.diary.catalogue.food(food_id) is None:
        screen.tell("This food is not in the catalogue any more.")
    else:
        await screen.app.push_screen(FoodDetailsModal(screen, food_id))


async def open_topic(app: App[Any], topic: str) -> None:
    """Open a topic of Learn, by its id."""
    from gutbone_tui.ui.screens.learn import LearnScreen

    await app.run_action("app.show_mode('learn')")
    if isinstance(app.screen, LearnScreen):
        await app.screen.show_topic(topic)
