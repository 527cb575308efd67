"""A bone scan or a lab value as one line: `hip -1.8`, `crp 1.2 mg/l`, `14 apr: spine -2.1 bmd 0.81`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from gutbone_tui.ui.screens.line_modal import LineModal, Understood

if TYPE_CHECKING:
    from gutbone_tui.domain.entries import Entry
    from gutbone_tui.reading import Context

EXPECTED: Final = "hip -1.8, spine -2.1 bmd 0.81 or crp 1.2 mg/l"


class MeasureModal(LineModal["tuple[Entry, ...]"]):
    """Asks for a scan or a lab value; gives the entries it was read as, or None. A day may stand before it."""

    def __init__(self, context: Context) -> None:
        """Ask.

        Args:
            context: the day it is for unless the line says another, and all the reader needs.
        """
        super().__init__("Bone scan or lab value", EXPECTED)
        self.context = context

    def understand(self, line: str) -> Understood[tuple[Entry, ...]]:
        """The measures of a line: as it is, or as a scan, or as a lab value."""
        from gutbone_tui.domain.words import short_date
        from gutbone_tui.reading import read
        from gutbone_tui.reading.describing import describe

        for each in _readings(line):
            reading = read(each, self.context)
            problem = next((doubt.message for doubt in reading.doubts if doubt.kind == "value"), "")
            if problem:
                return Understood(None, problem)
            if reading.entries and all(entry.kind == "measure" for entry in reading.entries):
                days = sorted({entry.day for entry in reading.entries} - {self.context.day})
                on = f" · on {', '.join(short_date(day, self.context.today) for day in days)}" if days else ""
                words = " · ".join(describe(entry, self.context.catalogue) for entry in reading.entries)
                return Understood(reading.entries, words + on)
        return Understood(None, f"Type {EXPECTED}.")


def _readings(line: str) -> Iterator[str]:
    """The line as it may be meant: nobody should have to type `dxa` where scans are asked for."""
    yield line
    day, colon, rest = line.rpartition(":")
    for word in ("dxa", "lab"):
        yield f"{day}{colon} {word} {rest}".strip()
