"""What can be chosen on the Meals screen: where a line goes, what is copied, which usual is taken. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from gutbone_tui.domain.entries import SLOTS, FoodEntry
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.ui.screens.choose import Choice
from gutbone_tui.ui.words import SLOT_NAMES, food_words

ANOTHER_DAY: Final = "day"
"""Stands for a day that is asked for next."""
EVERYTHING: Final = "all"
"""Stands for all slots."""

_KEYS: Final = "123456789abcdefghilmnopqrstuvwxyz"
"""Keys of a list of unknown length, without those that move the cursor."""


def move_choices(entry: FoodEntry) -> list[Choice]:
    """Where a line can go: another slot by its name, another day by its distance, or a day to be asked for."""
    slots = [Choice(slot[0], SLOT_NAMES[slot], slot) for slot in SLOTS if slot != entry.slot]
    days = [Choice("[", "the day before", "-1"), Choice("]", "the day after", "1")]
    return [*slots, *days, Choice("g", "another day …", ANOTHER_DAY)]


def copy_choices(before: DaySummary) -> list[Choice]:
    """What can be copied of a day; nothing where it has no meals."""
    lines = {slot: before.lines(slot) for slot in SLOTS}
    choices = [
        Choice(slot[0], f"{SLOT_NAMES[slot]}: {'; '.join(map(food_words, entries))}", slot)
        for slot, entries in lines.items()
        if entries
    ]
    return [*choices, Choice("y", "the whole day", EVERYTHING)] if choices else []


def copied(before: DaySummary, taken: str, day: date, now: datetime) -> list[FoodEntry]:
    """New entries like those of one slot, or all slots, of another day."""
    return [
        replace(entry, id="", day=day, at=now, edited=now)
        for slot in SLOTS
        if taken in (slot, EVERYTHING)
        for entry in before.lines(slot)
    ]


def usual_choices(usuals: Mapping[str, str]) -> list[Choice]:
    """The saved meals, each with what it stands for."""
    return [Choice(key, f"={name}: {line}", name) for key, (name, line) in zip(_KEYS, usuals.items(), strict=False)]
