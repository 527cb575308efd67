"""What was measured, beside what it may be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """One measured thing and its budget."""

    what: str
    measured: float
    budget: float
    unit: str = ""
    note: str = ""
    """What the figure comes from, such as the milliseconds behind a ratio."""

    @property
    def ok(self) -> bool:
        """Whether the budget is kept."""
        return self.measured <= self.budget


def table(rows: Iterable[Row]) -> str:
    """The rows as text in columns."""
    cells = [("what", "measured", "budget", "", "")]
    for row in rows:
        unit = f" {row.unit}" if row.unit else ""
        verdict = "ok" if row.ok else "OVER"
        cells.append((row.what, f"{_number(row.measured)}{unit}", f"{_number(row.budget)}{unit}", verdict, row.note))
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    aligned = (zip(row, widths, strict=True) for row in cells)
    return "\n".join("  ".join(f"{cell:<{width}}" for cell, width in row).rstrip() for row in aligned)


def _number(value: float) -> str:
    """A figure with as many digits as it deserves."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
