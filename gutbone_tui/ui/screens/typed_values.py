"""Values of settings that are typed: a number, a day."""

from __future__ import annotations

from datetime import date

from gutbone_tui.diary.setting_values import SETTINGS
from gutbone_tui.domain.words import distance, number, short_date
from gutbone_tui.ui.screens.line_modal import LineModal, Understood


class NumberModal(LineModal[float]):
    """Asks for a number that a setting can be; gives it, or None."""

    def __init__(self, setting: str, title: str, unit: str) -> None:
        """Ask for a number.

        Args:
            setting: name of the setting.
            title: what people call it.
            unit: written behind the number.
        """
        self.setting = setting
        self.unit = unit
        super().__init__(title, self._expected())

    def understand(self, line: str) -> Understood[float]:
        """The number that was typed, where the setting can be that."""
        words = line.strip().removesuffix(self.unit).strip().replace(",", ".")
        try:
            typed = float(words)
            value = SETTINGS[self.setting](int(typed) if typed.is_integer() else typed)
        except (ValueError, OverflowError):
            return Understood(None, f"Type {self._expected()}.")
        return Understood(value, f"{number(value)} {self.unit}".strip())

    def _expected(self) -> str:
        """What the setting can be."""
        try:
            SETTINGS[self.setting](None)
        except ValueError as error:
            return str(error)
        return "a number"


class DayModal(LineModal[date]):
    """Asks for the day of a setting; gives it, or None."""

    def __init__(self, title: str, today: date) -> None:
        """Ask, reading words like `mon` from today."""
        super().__init__(title, "a day such as yesterday, mon, 20 nov or 2026-11-20")
        self.today = today

    def understand(self, line: str) -> Understood[date]:
        """The day that words mean."""
        from gutbone_tui.reading import day_from

        day = day_from(line, self.today)
        if day is None:
            return Understood(None, f"Type {self.expected}.")
        return Understood(day, f"{short_date(day, self.today)} · {distance(day, self.today)}")
