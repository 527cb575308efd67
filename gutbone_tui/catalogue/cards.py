"""What a doctor needs to hear of, beyond the cards that are shown when something is noted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from gutbone_tui.catalogue.knowledge import tables


@dataclass(frozen=True)
class Card:
    """A calm sentence or two on whom to ask."""

    id: str
    title: str
    text: str
    urgent: bool = False
    """Whether it cannot wait for an appointment."""
    source: str = ""
    """Where it was read; empty for general advice."""


@cache
def cards() -> Mapping[str, Card]:
    """All cards by id, in the order they are listed."""
    return {identity: Card(id=identity, **fields) for identity, fields in tables("cards.toml").items()}
