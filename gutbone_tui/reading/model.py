"""What the reader is told and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.domain.counting import PRUNE_PIECE_GRAMS
from gutbone_tui.domain.entries import Entry, Slot

English = Literal["us", "uk"]
"""The English whose meaning of a word is likelier."""

DoubtKind = Literal["unread", "guess", "ask", "value"]
"""Words nobody could read, a guess, several meanings of which none is likelier, or a number that does not fit."""


@dataclass(frozen=True, kw_only=True)
class Context:
    """All that reading a line depends on besides the line."""

    catalogue: Catalogue
    now: datetime
    """The local time, with UTC offset."""
    day: date
    """The logical day that entries go to unless the line says another."""
    today: date
    """The logical day it is now; `yesterday:` and weekdays count back from it."""
    english: English = "us"
    prune_grams: float = PRUNE_PIECE_GRAMS
    """Grams of one prune."""
    usuals: Mapping[str, str] = field(default_factory=dict)
    """Saved meals: what to read for `=name`."""
    meanings: Mapping[str, str] = field(default_factory=dict)
    """Foods this user chose before, by the words they stood for."""
    slot: Slot | None = None
    """The slot of food lines that do not say one; None takes it from the time of day."""
    free_slot: Callable[[date], Slot] | None = None
    """The slot of such lines on other days than today, where the time of day says nothing; None takes it there too."""

    @cached_property
    def lookup(self) -> Catalogue:
        """The catalogue with what this user chose before."""
        return self.catalogue.with_chosen(self.meanings) if self.meanings else self.catalogue


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """Something about a reading that the user should see."""

    kind: DoubtKind
    words: str
    """The words it is about, as typed."""
    message: str
    """One plain sentence."""
    options: tuple[str, ...] = ()
    """Ids of foods it could be instead."""
    entry: int | None = None
    """Which of the entries it is about."""
    item: int | None = None
    """Which item of that entry."""


@dataclass(frozen=True)
class Reading:
    """What a line was read as."""

    entries: tuple[Entry, ...] = ()
    """Drafts without an id, in the order of the line."""
    doubts: tuple[Doubt, ...] = ()
