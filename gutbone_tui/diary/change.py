"""What a change to the diary did."""

from __future__ import annotations

from datetime import date

from gutbone_tui.domain.values import value


@value(frozen=True)
class Change:
    """What a change did."""

    label: str
    """In a few words, such as "lunch added"."""
    days: frozenset[date]
    """Days that look different now."""
    entry_ids: tuple[str, ...]
    """The entries it added or changed."""
