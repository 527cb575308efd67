"""Making a food or plant of one's own, on the spot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.domain.foods import CATEGORY_NAMES, GROUP_NAMES, GROUPS
from gutbone_tui.domain.words import number
from gutbone_tui.ui.screens.line_modal import LineModal, Understood

if TYPE_CHECKING:
    from gutbone_tui.reading import Context

EXPECTED = "a kind (herb), what is in it (oats, walnuts), or: not a food"
NOT_A_FOOD: Final = "not a food"
_NOT_FOODS: Final = frozenset({NOT_A_FOOD, "not food", "no food", "nothing", "none"})


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
        from gutbone_tui.reading.own import define, own_id

        if " ".join(line.casefold().split()) in _NOT_FOODS:
            none = OwnFood(id=own_id(self.words), name=self.words)
            return Understood(none, f"{own_words(none, self.context)}, from now on in every line")
        made = define(self.words, line, self.context)
        return Understood(made.own, made.problem or self._words(made.own))

    def _words(self, own: OwnFood | OwnPlant | None) -> str:
        """What the words become, and for how long."""
        return f"{own_words(own, self.context)}, from now on in every line" if own is not None else ""


def own_words(own: OwnFood | OwnPlant, context: Context) -> str:
    """What a food or plant of the user's own counts as, in words."""
    if isinstance(own, OwnPlant):
        words = [CATEGORY_NAMES[own.category].lower(), *(GROUP_NAMES[group] for group in GROUPS if group in own.groups)]
        return f"a plant of your own: {', '.join(words)}"
    counted = food_definition(own, context)
    return "no food: nothing is counted" if counted == NOT_A_FOOD else f"a food of your own: {counted}"


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
    return ", ".join([*plants, *groups, *tags]) or NOT_A_FOOD
