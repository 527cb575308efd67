"""The shopping list: a few plants that would make the week grow, as one walks through a shop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from gutbone_tui.domain.foods import CATEGORY_NAMES, Category, Plant
from gutbone_tui.ui.screens.text_modal import TextModal
from gutbone_tui.ui.styles.themes import colour_of
from gutbone_tui.ui.words import CATEGORY_MARKS, shown

_NOTHING: Final = "There is nothing to suggest: all that is common and would count was eaten this week."
_NAME_WIDTH: Final = 15


class ShoppingModal(TextModal):
    """What to buy for the week; what was eaten in the last month is told apart from what would be new."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,p,enter", "dismiss", "Close", show=False)]

    title_words: ClassVar[str] = "For the next shopping"
    columns: ClassVar[int] = 64

    def __init__(self, shelves: Mapping[Category, Sequence[Plant]], new: frozenset[str], never: str) -> None:
        """A list of plants.

        Args:
            shelves: what to buy, by category.
            new: ids of those that were not eaten in the last month.
            never: the key that keeps a plant off the list.
        """
        super().__init__()
        self.shelves = shelves
        self.new = new
        self.never = never

    def text(self, width: int) -> Content:
        """A line or two for each category, and how to have the list printed."""
        lines = [line for category, plants in self.shelves.items() for line in self._shelf(category, plants, width)]
        notes = [
            "new: not eaten in the last four weeks. The others were, but not yet this week.",
            f"“gutbone plants --missing” prints this list. Among the plants, {self.never} leaves one out for good.",
        ]
        quiet = [Content.styled(note, "$quiet") for note in notes]
        return Content("\n").join([*lines, Content(""), *quiet] if lines else [Content(_NOTHING)])

    def _shelf(self, category: Category, plants: Sequence[Plant], width: int) -> list[Content]:
        """The plants of one category, wrapped beside its name."""
        names = Content(", ").join(
            Content.assemble(shown(plant.name), (" new", "$quiet") if plant.id in self.new else "") for plant in plants
        )
        head = Content.assemble(
            (f"{CATEGORY_MARKS[category]} ", colour_of(category)),
            Content.styled(CATEGORY_NAMES[category], "bold").truncate(_NAME_WIDTH - 1, ellipsis=True, pad=True),
            " ",
        )
        first, *others = names.wrap(max(width - head.cell_length, 12))
        return [Content.assemble(head, first), *(Content.assemble(" " * head.cell_length, each) for each in others)]
