"""The first day of the journey, as one line."""

from __future__ import annotations

from datetime import date

from gutbone_tui.domain.journey import Journey
from gutbone_tui.domain.words import short_date
from gutbone_tui.ui.screens.line_modal import LineModal, Understood

EXPECTED = "1 nov, yesterday, 2026-11-20, or first for the first entry"


class StartModal(LineModal[date]):
    """Asks for the first day of the journey; gives it, or None."""

    def __init__(self, today: date, first_entry: date | None) -> None:
        """Ask, reading words like `mon` from today.

        Args:
            today: the day it is.
            first_entry: the day of the first entry, which `first` stands for.
        """
        super().__init__("The journey began on", EXPECTED)
        self.today = today
        self.first_entry = first_entry

    def understand(self, line: str) -> Understood[date]:
        """The day that words mean, and where it puts today."""
        from gutbone_tui.reading import day_from

        is_first = line.strip().lower() in ("first", "first entry")
        start = (self.first_entry or self.today) if is_first else day_from(line, self.today)
        if start is None:
            return Understood(None, f"Type a day such as {EXPECTED}.")
        return Understood(start, f"{short_date(start, self.today)} · today is {Journey(start, self.today).words}")
