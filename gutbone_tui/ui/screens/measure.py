"""Bone scans or a lab value as one line: `hip -1.8`, `crp 1.2 mg/l`, `14 apr 2025: spine -2.1 bmd 0.81`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gutbone_tui.ui.screens.line_modal import LineModal, Understood

if TYPE_CHECKING:
    from gutbone_tui.domain.entries import Entry
    from gutbone_tui.reading import Context

EXPECTED: Final = "hip -1.8, spine -2.1 bmd 0.81 or crp 1.2 mg/l"
_WHEN: Final = "Type the day as 2025-03-10, 10 Mar 2025 or Oct 2025, then the values."
_TO_COME: Final = "That day is still to come."


class MeasureModal(LineModal["tuple[Entry, ...]"]):
    """Asks for a scan or a lab value; gives the entries it was read as, or None. A day may stand before it."""

    def __init__(self, context: Context) -> None:
        """Ask.

        Args:
            context: the day it is for unless the line says another, and all the reader needs.
        """
        super().__init__("Bone scan or lab value · when: 10 Mar 2025: …", EXPECTED)
        self.context = context

    def understand(self, line: str) -> Understood[tuple[Entry, ...]]:
        """The measures of a line: as it is, or as a scan, or as a lab value, on the day before them."""
        from gutbone_tui.reading.dated import day_before

        dated = day_before(line, self.context.today)
        if dated.unclear:
            return Understood(None, _WHEN)
        if dated.day is not None and dated.day > self.context.today:
            return Understood(None, _TO_COME)
        context = replace(self.context, day=dated.day or self.context.day)
        return self._measures(dated.rest, context)

    def _measures(self, text: str, context: Context) -> Understood[tuple[Entry, ...]]:
        """The measures of a text without its day."""
        from gutbone_tui.domain.words import short_date
        from gutbone_tui.reading import read
        from gutbone_tui.reading.describing import describe

        problem = f"Type {EXPECTED}."
        for each in (text, f"dxa {text}", f"lab {text}"):
            reading = read(each, context)
            if reading.entries and all(entry.kind == "measure" for entry in reading.entries):
                days = ", ".join(
                    short_date(day, context.today) for day in sorted({entry.day for entry in reading.entries})
                )
                words = " · ".join(describe(entry, context.catalogue) for entry in reading.entries)
                return Understood(reading.entries, f"{days}: {words}")
            found = (doubt.message for doubt in reading.doubts if doubt.kind == "value")
            if (said := next(found, "")) and not each.startswith("lab "):
                return Understood(None, said)
        return Understood(None, problem)
