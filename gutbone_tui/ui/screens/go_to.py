"""Go to a day: one line that takes `yesterday`, `mon`, `2026-11-20`."""

from __future__ import annotations

from datetime import date

from gutbone_tui.domain.words import distance, short_date
from gutbone_tui.ui.screens.line_modal import LineModal, Understood

EXPECTED = "yesterday, mon, 20 nov or 2026-11-20"


class GoToModal(LineModal[date]):
    """Asks for a day; gives it, or None."""

    def __init__(self, today: date) -> None:
        """Ask, reading words like `mon` from today."""
        super().__init__("Go to", EXPECTED)
        self.today = today

    def understand(self, line: str) -> Understood[date]:
        """The day that words mean."""
        from gutbone_tui.reading import day_from

        day = day_from(line, self.today)
        if day is None:
            return Understood(None, f"Type a day such as {EXPECTED}.")
        return Understood(day, f"{short_date(day, self.today)} · {distance(day, self.today)}")
