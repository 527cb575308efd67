"""What the day's foods imply of processed food or sugar, and where the user sees it otherwise: this time, or always."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from gutbone_tui.diary.diary import Change
from gutbone_tui.domain.disruptors import SUGAR_SERVING_GRAMS
from gutbone_tui.domain.entries import FoodEntry
from gutbone_tui.domain.implied import Counted, Implied, implied_by, with_spared
from gutbone_tui.domain.words import number
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.line_modal import LineModal, Understood
from gutbone_tui.ui.screens.list_modal import ListModal
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.words import shown

_TITLES: Final[dict[Counted, str]] = {
    "processed": "Ultra-processed food in the day's meals",
    "sugar": "Added sugar in the day's meals",
}
_CONTESTED: Final = (
    "Bread and toast are taken for sliced bread from a packet; from a bakery they usually are not ultra-processed. "
    "Packaged wholegrain bread, plain plant milk, plain yogurt and bacon are argued about too: you decide."
)
_SERVING_MOST: Final = 500.0


class SugarModal(LineModal[float]):
    """Asks how many grams of sugar a serving of a food has."""

    def understand(self, line: str) -> Understood[float]:
        """Grams from 0 to 500."""
        text = line.strip().lower().removesuffix("grams").removesuffix("g").strip().replace(",", ".")
        try:
            grams = float(text)
        except ValueError:
            return Understood(None, "Type grams in one serving, such as 12.")
        if not 0 <= grams <= _SERVING_MOST:
            return Understood(None, f"Type grams from 0 to {_SERVING_MOST:g}.")
        return Understood(grams, f"{number(grams)} g of sugar in one serving, from now on and for days gone by")


class ImpliedModal(ListModal):
    """The foods of a day, with what each implies."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "this_time", "This time", show=False),
        Binding("a", "always", "Always", show=False),
        Binding("g", "grams", "Grams", show=False),
    ]

    def __init__(self, desk: Desk, what: Counted) -> None:
        """What the foods of the desk's day imply.

        Args:
            desk: where changes are made.
            what: processed food or sugar.
        """
        super().__init__(desk)
        self.what = what
        self.day = desk.day
        self._foods: Sequence[Implied] = ()

    def title_text(self) -> str:
        """What is listed."""
        return _TITLES[self.what]

    def keys_text(self) -> str:
        """What the keys do."""
        grams = " · g grams" if self.what == "sugar" else ""
        return f"Space this time · a always{grams} · Esc closes"

    def list_rows(self, width: int) -> Sequence[Row]:
        """Foods that imply something, then the others."""
        diary = self.desk.diary
        adjusted = {food for food, view in diary.library.adjusted.items() if getattr(view, self.what, None) is not None}
        self._foods = implied_by(self.what, diary.day(self.day).foods, diary.catalogue, adjusted)
        rows = [self._row(food, width) for food in self._foods]
        first_other = next((place for place, food in enumerate(self._foods) if not (food.servings or food.own)), None)
        if not rows:
            return [Row(Content.styled("Nothing was eaten on this day yet.", "$quiet"))]
        if first_other is not None:
            words = "not ultra-processed" if self.what == "processed" else "without added sugar"
            rows.insert(first_other, Row(Content.styled(f"Eaten too, taken as {words}", "$quiet")))
        return rows

    def _row(self, food: Implied, width: int) -> Row:
        """A food with what it implies and what the user said of it."""
        mark = ("✓ ", "bold $primary") if food.counts else ("○ ", "$quiet")
        said = f"  “{shown(food.words, 40)}”" if food.words and food.words.lower() != food.name.lower() else ""
        content = Content.assemble(" ", mark, shown(food.name, 60), (said, "$quiet"))
        end = Content.styled(self._state(food), "" if food.counts else "$quiet")
        return Row(content.truncate(max(width - end.cell_length - 1, 8), ellipsis=True), _key(food), end)

    def _state(self, food: Implied) -> str:
        """What a food counts as, and since whose word."""
        if food.servings and food.spared:
            return "not this time"
        own = ", your own" if food.own else ""
        if not food.servings:
            return f"never{own}" if own else ""
        if self.what == "sugar":
            return f"about {number(round(food.servings * SUGAR_SERVING_GRAMS))} g{own}"
        return f"{number(food.servings)} serving{'s' * (food.servings > 1)}{own}"

    def list_notes(self) -> Sequence[Content]:
        """What the food under the cursor counts as, and what is argued about."""
        food = self._current()
        lines = [Content("")]
        if food is not None:
            name = shown(food.name, 40)
            if food.servings:
                lines.append(Content(f"Space: {'count' if food.spared else 'leave out'} {name} this time."))
            always = "never counts" if food.servings else "always counts"
            words = "as the program sees it again" if food.own else always
            lines.append(Content(f"a: {name} {words}, also on days gone by."))
        if self.what == "processed":
            lines.append(Content.styled(_CONTESTED, "$quiet"))
        return lines

    def _current(self) -> Implied | None:
        """The food under the cursor."""
        return next((food for food in self._foods if _key(food) == self.rows.key), None)

    @on(CursorList.Clicked)
    def toggle_clicked(self) -> None:
        """A second click is as good as Space."""
        self.action_this_time()

    def action_this_time(self) -> None:
        """Leave a food out this time, or count it again."""
        food = self._current()
        if food is None:
            return
        if not food.servings:
            self.tell("It does not count now; a makes it count always, and + adds a serving for this time.")
            return
        self.change(lambda: self._spare(food))

    def _spare(self, food: Implied) -> Change | None:
        """Spare one item of an entry as it is now."""
        diary = self.desk.diary
        entry = diary.entry(food.entry_id)
        if not isinstance(entry, FoodEntry) or food.place >= len(entry.items):
            return None
        return diary.edit(entry.id, with_spared(entry, food.place, self.what, spared=not food.spared))

    def action_always(self) -> None:
        """See a food otherwise than the catalogue from now on, or as the catalogue again."""
        food = self._current()
        if food is None:
            return
        if self.what == "sugar" and not food.servings and not food.own:
            self.action_grams()
            return
        self._adjust(food, None if food.own else 0.0 if food.servings else 1.0)

    def action_grams(self) -> None:
        """Say how much sugar a serving has."""
        food = self._current()
        if food is None or self.what != "sugar":
            return

        def answered(grams: float | None) -> None:
            if grams is not None:
                self._adjust(food, grams)

        serving = self.desk.diary.catalogue.food(food.food)
        words = f" ({serving.serving})" if serving is not None and serving.serving else ""
        self.app.push_screen(SugarModal(f"Grams of sugar in one serving of {food.name}{words}", "12"), answered)

    def _adjust(self, food: Implied, value: float | None) -> None:
        """Keep the user's own view of a food, beside what else they said of it."""
        diary = self.desk.diary
        view = diary.library.adjusted.get(food.food)
        kept = {name: getattr(view, name, None) for name in ("grams", "processed", "sugar")} | {self.what: value}
        self.change(lambda: diary.adjust(food.food, **kept))


def _key(food: Implied) -> tuple[str, int]:
    """What a row stands for."""
    return food.entry_id, food.place
