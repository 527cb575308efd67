"""Documents from outside, validated one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gutbone_tui.domain.checking import InvalidEntryError, checked_entry
from gutbone_tui.domain.days import month_of
from gutbone_tui.domain.entries import Entry


def checked_documents(name: str, documents: Mapping[str, Any]) -> tuple[dict[str, Entry], dict[str, str]]:
    """Documents from outside: the entries among them, and why the others are none."""
    entries: dict[str, Entry] = {}
    bad: dict[str, str] = {}
    for key in sorted(documents):
        try:
            entry = checked_entry(documents[key])
        except InvalidEntryError as error:
            bad[key] = str(error)
            continue
        if entry.id != key:
            bad[key] = "id: differs from the name it is kept under"
        elif month_of(entry.day) != name:
            bad[key] = "day: belongs to another month"
        else:
            entries[key] = entry
    return entries, bad
