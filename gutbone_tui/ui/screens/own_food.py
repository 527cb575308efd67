"""Making a food or plant of one's own, on the spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.domain.foods import CATEGORY_NAMES, GROUP_NAMES, GROUPS
from gutbone_tui.domain.words import number
from gutbone_tui.ui.screens.line_modal import LineModal, Understood

if TYPE_CHECKING:
    from gutbone_tui.reading import Context

EXPECTED = "herb · or: oats, walnuts · or: fermented dairy, calcium"


class OwnFoodModal(LineModal["OwnFood | OwnPlant"]):
    """Asks what a word is; gives the food or plant it becomes, or None."""

    def __init__(self, words: str, context: Context, now: str = "") -> None:
        """Ask what some words are.

        Args:
            words: the words nobody could read.
            context: what the reader knows already.
            now: what they are so far, as one would type it.
        """
        super().__init__(f"What is “{words}”?", EXPECTED)
        self.words = words
        self.context = context
        self.now = now

    def on_mount(self) -> None:
        """What it is so far can be changed."""
        if self.now:
            self.field.value = self.now
            self.field.cursor_position = len(self.now)

    def understand(self, line: str) -> Understood[OwnFood | OwnPlant]:
        """The food or plant that the words become."""
        from gutbone_tui.reading.own import define

        made = define(self.words, line, self.context)
        return Understood(made.own, made.problem or (own_words(made.own, self.context) if made.own else ""))


def own_words(own: OwnFood | OwnPlant, context: Context) -> str:
    """What a food or plant of the user's own counts as, in words."""
    if isinstance(own, OwnPlant):
        words = [CATEGORY_NAMES[own.category].lower(), *(GROUP_NAMES[group] for group in GROUPS if group in own.groups)]
        return f"a plant of your own: {', '.join(words)}"
    return f"a food of your own: {food_definition(own, context)}"


def definition(own: OwnFood | OwnPlant, context: Context) -> str:
    """What one would type to make it."""
    if isinstance(own, OwnPlant):
        words = [own.category.replace("_", " "), *(GROUP_NAMES[group] for group in GROUPS if group in own.groups)]
        return ", ".join(words)
    return food_definition(own, context)


def food_definition(own: OwnFood, context: Context) -> str:
    """The plants, the groups and the rest that a food of one's own counts as."""
    plants = [plant.name for each in own.plants if (plant := context.catalogue.plant(each)) is not None]
    groups = [GROUP_NAMES[group] for group in GROUPS if group in own.groups]
    tags = [f"added sugar {number(own.sugar)} g"] * bool(own.sugar) + ["ultra-processed"] * bool(own.processed)
    return ", ".join([*plants, *groups, *tags])
