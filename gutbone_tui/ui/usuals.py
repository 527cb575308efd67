"""Usuals on the Meals screen: a meal saved under a name, taken again, renamed, deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from gutbone_tui.domain.entries import FoodEntry, Slot
from gutbone_tui.reading.remarks import without_remark
from gutbone_tui.reading.usuals import spelt_out
from gutbone_tui.ui.commands.meals import KEEP
from gutbone_tui.ui.screens.usuals import UsualNameModal, UsualsModal, Wish, plain_name
from gutbone_tui.ui.words import SLOT_NAMES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from gutbone_tui.ui.screens.meals import MealsScreen

_LONGEST_OFFER: Final = 24


class UsualsPlace:
    """Keeps, offers and changes the saved meals; u takes each change back."""

    def __init__(self, screen: MealsScreen) -> None:
        """Usuals, asked for and told about on a screen."""
        self.screen = screen
        self.desk = screen.desk

    async def open(self) -> None:
        """Show the saved meals, if there are any."""
        usuals = self.desk.diary.usuals()
        if usuals:
            in_order = {name: usuals[name] for name in sorted(usuals, key=plain_name)}
            await self.screen.app.push_screen(UsualsModal(in_order, self._meaning), self._do)
        else:
            self.screen.tell(f"There are no saved meals yet; {self.desk.key_of(KEEP)} saves the meal under the cursor.")

    async def keep(self, slot: Slot | None) -> None:
        """Ask for a name for the meal of a slot."""
        diary = self.desk.diary
        entries = diary.day(self.desk.day).lines(slot) if slot is not None else ()
        usuals = diary.usuals()
        line = meal_line(entries, usuals)
        if slot is None or not line:
            self.screen.tell(f"Put the cursor on a meal that has a line; then {self.desk.key_of(KEEP)} saves it.")
            return

        def named(name: str | None) -> None:
            if name is not None:
                self.screen.change(lambda: diary.keep_usual(name, line))

        title = f"Save {SLOT_NAMES[slot].lower()} as a usual"
        await self.screen.app.push_screen(UsualNameModal(title, offered_name(entries, slot, usuals), usuals), named)

    async def _do(self, wish: Wish | None) -> None:
        """Do what was chosen with a usual."""
        if wish is None:
            return
        diary, name = self.desk.diary, wish.name
        if wish.what == "take":
            await self.screen.put_line(f"={name}")
        elif wish.what == "delete":
            self.screen.change(lambda: diary.drop_usual(name))
        else:

            def renamed(new: str | None) -> None:
                if new is not None and new != name:
                    self.screen.change(lambda: diary.rename_usual(name, new))

            modal = UsualNameModal(f"Rename ={name}", name, diary.usuals(), own=name)
            await self.screen.app.push_screen(modal, renamed)

    def _meaning(self, line: str) -> str:
        """What a line counts as, in words."""
        from gutbone_tui.reading import read
        from gutbone_tui.reading.previewing import preview

        diary = self.desk.diary
        context = diary.context(self.desk.day)
        parts = preview(read(line, context), context, diary.week(self.desk.day).plants)
        return " · ".join(" ".join([part.words, ", ".join(part.notes)]).strip() for part in parts)


def meal_line(entries: Sequence[FoodEntry], usuals: Mapping[str, str]) -> str:
    """The lines of a meal as one line, without remarks; a usual in it is spelt out, so that none is lost with it."""
    return ", ".join(spelt_out(without_remark(entry.text), usuals).strip(" ,") for entry in entries if entry.text)


def offered_name(entries: Sequence[FoodEntry], slot: Slot, usuals: Collection[str]) -> str:
    """A name for a meal: its first food, or else the name of its slot, whichever is free."""
    taken = {plain_name(name) for name in usuals}
    items = [item for entry in entries for item in entry.items]
    words = [item.words.lower() for item in items if item.words and item.words.replace(" ", "").isalpha()]
    offers = [*(word for word in words if len(word) <= _LONGEST_OFFER), slot]
    return next((offer for offer in offers if plain_name(offer) not in taken), slot)
