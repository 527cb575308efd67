"""Food details: what a food counts for, its serving, and the cautions that concern the user."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one

from gutbone_tui.catalogue.adjusting import Adjusted
from gutbone_tui.catalogue.cautions import Caution, cautions_for
from gutbone_tui.domain.foods import CATEGORY_NAMES, GROUP_NAMES, GROUPS, Food
from gutbone_tui.domain.points import points_text
from gutbone_tui.domain.words import number
from gutbone_tui.ui.eating import eat
from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.screens.serving import Amount, AmountModal
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.food_rows import caution_words, serving_words
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Change
    from gutbone_tui.ui.screens.day import DayScreen

_LABEL: Final = 11
_MOST_FLAGGED: Final = 3


class FoodDetailsModal(BoxedModal[None]):
    """All there is to know of a food. Rows with a mark can be changed with Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close", show=False),
        Binding("enter,e", "change", "Change", show=False),
        Binding("space", "eat", "Ate it", show=False),
        Binding("delete,d", "forget", "As it was", show=False),
        Binding("up", "in_list('move(-1)')", show=False),
        Binding("down", "in_list('move(1)')", show=False),
    ]
    DEFAULT_CSS = """
    FoodDetailsModal {
        & > .box { max-height: 94%; }
        & CursorList { height: auto; max-height: 30; }
    }
    """

    keys_words: ClassVar[str] = "Space ate it · Enter changes · d resets · Esc"
    columns: ClassVar[int] = 66

    rows = query_one(CursorList)

    def __init__(self, screen: DayScreen, food_id: str) -> None:
        """Details of a food.

        Args:
            screen: the screen it is opened from, which makes changes and says that they are made.
            food_id: id of the food.
        """
        super().__init__()
        self.below = screen
        self.diary = screen.desk.diary
        self.food_id = food_id

    def title_text(self) -> str:
        """The food."""
        return food.name if (food := self._food()) is not None else ""

    def body(self) -> ComposeResult:
        """A list."""
        yield CursorList(acts_on_click=True)

    def on_mount(self) -> None:
        """Show it; the keys are the list's."""
        self.show()
        self.set_focus(self.rows)

    def show(self) -> None:
        """Show the food as it is now."""
        food = self._food()
        if food is not None:
            self.show_edges()
            self.rows.show(self._rows(food))

    async def action_in_list(self, action: str) -> None:
        """Move in the list."""
        await self.app.run_action(action, self.rows)

    @on(CursorList.Clicked)
    def change_clicked(self) -> None:
        """A click on a row changes it."""
        self.action_change()

    def action_change(self) -> None:
        """Ask for another serving, or for what else it implies."""
        food = self._food()
        if food is not None and isinstance(self.rows.key, str):
            self.app.push_screen(AmountModal(self.rows.key, food), self._keep)

    def _food(self) -> Food | None:
        """The food as it is now."""
        return self.diary.catalogue.food(self.food_id)

    def action_eat(self) -> None:
        """Record a serving for the day shown, and close."""
        eat(self.below, self.food_id)
        self.dismiss()

    def action_forget(self) -> None:
        """Go back to what the catalogue says."""
        if self.food_id in self.diary.library.adjusted:
            self._make(lambda: self.diary.adjust(self.food_id))
        else:
            self.below.tell("This food is as the catalogue has it.")

    def _keep(self, amount: Amount | None) -> None:
        """Keep another amount."""
        if amount is not None:
            own = replace(self.diary.library.adjusted.get(self.food_id, Adjusted()), **{amount.what: amount.value})
            self._make(
                lambda: self.diary.adjust(self.food_id, grams=own.grams, processed=own.processed, sugar=own.sugar)
            )

    def _make(self, job: Callable[[], Change]) -> None:
        """Make a change and show what came of it."""

        def done() -> None:
            if self.is_open:
                self.show()

        self.below.change(job, done)

    def _rows(self, food: Food) -> list[Row]:
        """Serving, plants, groups, what it implies, cautions."""
        width = self.inner_width - 2
        adjusted = self.food_id in self.diary.library.adjusted
        note = "  your own" if adjusted else ""
        rows = [
            Row(_labelled("Serving", f"{serving_words(food, self.diary.settings.units)}{note}"), "grams"),
            *_text("Plants", self._plants(food), width),
            *_text("Counts for", _groups(food), width),
            Row(_labelled("Processed", _processed(food)), "processed"),
            Row(_labelled("Sugar", _sugar(food)), "sugar"),
        ]
        settings = self.diary.settings
        for caution in _most_important(cautions_for(food, settings.flags, settings.allergies)):
            rows += _wrapped(caution_words(caution), width)
        return rows

    def _plants(self, food: Food) -> str:
        """The plants one log of it credits, and what they score under the present rule."""
        catalogue, rule = self.diary.catalogue, self.diary.settings.rule
        words = []
        for plant_id in food.plants:
            plant = catalogue.plant(plant_id)
            if plant is not None:
                points = points_text(rule.quarters(plant.category))
                category = CATEGORY_NAMES[plant.category].lower()
                words.append(f"{plant.name} ({category}, {points})" if len(food.plants) < 4 else plant.name)
        return ", ".join(words) or "none that count"


def _most_important(found: Sequence[Caution]) -> list[Caution]:
    """The cautions under the user's flags, and one that is for everybody: a small line, not a wall."""
    flagged = [caution for caution in found if caution.flag][:_MOST_FLAGGED]
    return [*flagged, *[caution for caution in found if not caution.flag][:1]]


def _processed(food: Food) -> str:
    """Ultra-processed servings it stands for, in words."""
    if not food.processed:
        return "not ultra-processed"
    return f"{number(food.processed)} ultra-processed serving{'s' if food.processed != 1 else ''}"


def _sugar(food: Food) -> str:
    """Added sugar in one serving, in words."""
    return f"{number(food.sugar)} g added in a serving" if food.sugar else "none added"


def _groups(food: Food) -> str:
    """The groups it counts for."""
    return " · ".join(GROUP_NAMES[group] for group in GROUPS if group in food.groups) or "no group"


def _labelled(label: str, words: str) -> Content:
    """A value under its label."""
    return Content.assemble((f" {label.ljust(_LABEL)}", "$quiet"), shown(words))


def _text(label: str, words: str, width: int) -> Iterator[Row]:
    """A text under its label, wrapped beside it."""
    for number_of_line, line in enumerate(Content(shown(words)).wrap(width - _LABEL)):
        yield Row(Content.assemble((f" {'' if number_of_line else label}".ljust(_LABEL + 1), "$quiet"), line))


def _wrapped(text: Content, width: int) -> list[Row]:
    """A text over the whole width."""
    return [Row(Content.assemble(" ", line)) for line in text.wrap(width)]
