"""What a change does to the library beside the entries, and how that is taken back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from gutbone_tui.diary.encoding import ABOUT, Tables
from gutbone_tui.diary.work import ShelfSteps, Step, edited_after, print_of

Wanted = Mapping[str, Mapping[str, Mapping[str, Any] | None]]
"""What documents of the library shall say, by table and key; None removes one."""

_SINCE_EVER: Final = ("rules", date.min.isoformat())
"""The first counting rule: of two, the one written down earlier counts, so it keeps its time."""


def steps_of(before: Tables, changed: Tables) -> ShelfSteps:
    """How to take documents of the library back.

    Args:
        before: the library without them.
        changed: the documents, by table and key.
    """
    found: dict[str, dict[str, Step]] = {}
    for shelf, documents in changed.items():
        there = before.get(shelf, {})
        for key, document in documents.items():
            old = there.get(key)
            if shelf != ABOUT and isinstance(document, dict) and (old is None or isinstance(old, dict)):
                found.setdefault(shelf, {})[key] = Step(shelf, print_of(document), old)
    return found


def replaced(library: Tables, documents: Wanted, now: datetime) -> Tables:
    """Documents as they are saved in the place of others: changed now, and with what only others know of them.

    Args:
        library: the library now.
        documents: what they shall say, by table and key; None leaves a tombstone.
        now: the time.
    """
    found: Tables = {}
    for shelf, wanted in documents.items():
        for key, document in wanted.items():
            before = library.get(shelf, {}).get(key)
            edited = edited_after(before, now)
            kept = (
                {name: value for name, value in before.items() if name != "removed"} if isinstance(before, dict) else {}
            )
            kept |= {"removed": edited} if document is None else document
            found.setdefault(shelf, {})[key] = {**kept, "edited": edited}
    return found


def taken_back(library: Tables, steps: ShelfSteps, now: datetime) -> Tables:
    """The documents that put a library back to what it was; what somebody changed since stays.

    Args:
        library: the library now.
        steps: what the change did.
        now: the time.
    """
    found: Tables = {}
    for shelf, documents in steps.items():
        for key, step in documents.items():
            current = library.get(shelf, {}).get(key)
            if isinstance(current, dict) and print_of(current) == step.content:
                found.setdefault(shelf, {})[key] = _as_it_was(current, step.restore, (shelf, key), now)
    return found


def in_place_of(ours: Mapping[str, Any], theirs: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The documents that make one table of the library say what another says.

    Args:
        ours: the table as it is.
        theirs: the table as it shall be.
        now: the time.
    """
    found: dict[str, Any] = {}
    for key in sorted(ours.keys() | theirs.keys()):
        mine, other = ours.get(key), theirs.get(key)
        if isinstance(other, dict) and "removed" not in other:
            if mine is None:
                found[key] = other
            elif isinstance(mine, dict) and print_of(mine) != print_of(other):
                found[key] = {**other, "edited": edited_after(mine, now)}
        elif isinstance(mine, dict) and "removed" not in mine:
            found[key] = _as_it_was(mine, None, ("", key), now)
    return found


def _as_it_was(current: Mapping[str, Any], before: Any, where: tuple[str, str], now: datetime) -> dict[str, Any]:
    """A document from before, changed last now; a tombstone where there was none."""
    edited = edited_after(current, now)
    if before is None:
        return {**current, "removed": edited, "edited": edited}
    return dict(before) if where == _SINCE_EVER else {**before, "edited": edited}
