"""What can be undone and redone on this machine, also by another process."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Signature, host_name, make_folders, read_file, replace_file, stat_file
from gutbone_tui.diary.encoding import SCHEMA
from gutbone_tui.diary.month import readable
from gutbone_tui.diary.work import ShelfSteps, Step

_STEPS: Final = 100
"""Changes that can be taken back."""
_ENTRIES: Final = 1_000
"""Entries in all of them together; the newest change is kept whatever its size."""


class Past(NamedTuple):
    """One change that can be taken back, or made again."""

    label: str
    steps: Mapping[str, Step]
    """By entry id."""
    shelves: ShelfSteps = MappingProxyType({})
    """What it did to the library."""


class Stacks(NamedTuple):
    """Changes made and changes undone, the newest last."""

    done: tuple[Past, ...] = ()
    undone: tuple[Past, ...] = ()


class History:
    """The file of this machine's changes. It may be lost without harm to any entry."""

    def __init__(self, fs: FileSystem, data: Path) -> None:
        """Nothing is read before it is asked for."""
        self._fs = fs
        self._path = data / ".undo" / f"{host_name() or 'here'}.json"
        self._signature: Signature | None = None
        self._stacks = Stacks()

    def read(self) -> Stacks:
        """What can be undone and redone; nothing where the file is damaged.

        Raises:
            OSError: the file cannot be read.
        """
        signature = stat_file(self._fs, self._path)
        if signature is None or signature != self._signature:
            found = read_file(self._fs, self._path)
            self._stacks, self._signature = (Stacks(), None) if found is None else (_stacks(found[0]), found[1])
        return self._stacks

    def write(self, stacks: Stacks) -> None:
        """Keep the stacks, without waiting for the disk.

        Raises:
            OSError: that was not possible.
        """
        record = {"schema": SCHEMA, "done": _written(stacks.done), "undone": _written(stacks.undone)}
        make_folders(self._fs, self._path.parent)
        replace_file(self._fs, self._path, json.dumps(record, separators=(",", ":")).encode(), lasting=False)
        self._stacks, self._signature = stacks, stat_file(self._fs, self._path)


def trimmed(changes: tuple[Past, ...]) -> tuple[Past, ...]:
    """The newest changes that are worth keeping."""
    kept: list[Past] = []
    entries = 0
    for change in reversed(changes[-_STEPS:]):
        entries += len(change.steps) + sum(map(len, change.shelves.values()))
        if kept and entries > _ENTRIES:
            break
        kept.append(change)
    return tuple(reversed(kept))


def _stacks(data: bytes) -> Stacks:
    """What a record says; nothing where it is damaged."""
    with suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError):
        record = json.loads(data)
        if record["schema"] != SCHEMA:
            return Stacks()  # what other versions would put back does not fit into the files of this one
        return Stacks(_read(record["done"]), _read(record["undone"]))
    return Stacks()


def _read(changes: list[dict[str, Any]]) -> tuple[Past, ...]:
    """Changes from their record.

    Raises:
        ValueError: a document to restore is none.
    """
    found = tuple(
        Past(
            str(change["label"]),
            _steps(change["entries"]),
            {shelf: _steps(documents) for shelf, documents in change.get("library", {}).items()},
        )
        for change in changes
    )
    for change in found:
        for step in change.steps.values():
            if step.restore is not None and readable(step.restore) is None:
                raise ValueError("no entry to restore")
    return found


def _steps(recorded: Mapping[str, Any]) -> dict[str, Step]:
    """Steps from their record.

    Raises:
        TypeError: they are none.
    """
    steps = {key: Step(*step) for key, step in recorded.items()}
    for step in steps.values():
        if not isinstance(step.month, str) or not isinstance(step.restore, dict | None):
            raise TypeError("no document to restore")
    return steps


def _written(changes: tuple[Past, ...]) -> list[dict[str, Any]]:
    """The record of changes."""
    return [
        {"label": change.label, "entries": change.steps, **({"library": change.shelves} if change.shelves else {})}
        for change in changes
    ]
