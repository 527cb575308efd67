"""Asks for the user's own serving of a food, or for what it implies."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from gutbone_tui.domain.foods import Food
from gutbone_tui.domain.words import number
from gutbone_tui.ui.screens.line_modal import LineModal, Understood

What = Literal["grams", "processed", "sugar"]

_ASKED: Final[dict[str, tuple[str, str]]] = {
    "grams": ("Your serving of {name}", "60 g, or an amount such as 1 cup or 2 pieces"),
    "processed": ("Ultra-processed servings in one of {name}", "0, 1 or ½"),
    "sugar": ("Added sugar in one serving of {name}", "grams, such as 5, or 0"),
}
_MOST: Final[dict[str, float]] = {"grams": 2_000, "processed": 10, "sugar": 200}
_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}


class Amount(NamedTuple):
    """What was answered."""

    what: str
    value: float


class AmountModal(LineModal[Amount]):
    """Asks for one number about a food."""

    def __init__(self, what: str, food: Food) -> None:
        """Ask for the serving, or for what one serving implies.

        Args:
            what: `grams`, `processed` or `sugar`.
            food: the food.
        """
        title, expected = _ASKED[what]
        super().__init__(title.format(name=food.name), expected)
        self.what = what
        self.food = food

    def understand(self, line: str) -> Understood[Amount]:
        """The number a line means."""
        value = self._value(line)
        if value is None:
            return Understood(None, f"Type {self.expected}.")
        if not 0 <= value <= _MOST[self.what] or (self.what == "grams" and value == 0):
            return Understood(None, f"Type a number up to {number(_MOST[self.what])}.")
        unit = " servings" if self.what == "processed" else " g"
        return Understood(Amount(self.what, value), f"{number(value)}{unit}")

    def _value(self, line: str) -> float | None:
        """A number, with its unit or in household measures of the food."""
        words = line.lower().replace(",", ".").split()
        if not words:
            return None
        first = words[0].removesuffix("g") or words[0]
        amount = _FRACTIONS.get(first)
        if amount is None:
            try:
                amount = float(first)
            except ValueError:
                return None
        unit = " ".join(words[1:]).removesuffix("s")
        if self.what == "grams" and unit in self.food.measures:
            return amount * self.food.measures[unit]
        return amount if unit in ("", "g", "gram") else None
