"""What the user taught the diary: usuals, own foods and plants, meanings of words, and counting rules by day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import Signature, make_folders, put_in_place, read_file, stat_file
from gutbone_tui.diary.encoding import ABOUT, SCHEMA, Tables, UnreadableError, decoded_strictly
from gutbone_tui.diary.errors import DiaryError, ReadOnlyError, disk_error, reason_of
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.notices import Notices
from gutbone_tui.domain.points import Rule

if TYPE_CHECKING:
    from gutbone_tui.catalogue.own import OwnFood, OwnPlant

Shelf = Literal["usuals", "foods", "plants", "meanings", "rules"]
"""The tables of the library. Documents are kept under a name, an id, a word, or a day."""

FOR_EVER: Final = date.min
"""The day from which the first counting rule is in force."""

_PATIENCE: Final = 1.0
_RULE_FIELDS: Final = {field.name: field.default for field in fields(Rule)}


class Library:
    """The library file: read when first asked for, each change saved at once."""

    def __init__(self, fs: FileSystem, path: Path, guard: Guard, clock: Clock, notices: Notices) -> None:
        """Nothing is read before it is asked for."""
        self._fs = fs
        self._path = path
        self._guard = guard
        self._clock = clock
        self._notices = notices
        self._tables: Tables | None = None
        self._signature: Signature | None = None
        self._locked = ""

    def on(self, shelf: Shelf) -> dict[str, Mapping[str, Any]]:
        """The documents of one table that were not removed; what is no document is passed over."""
        if self._tables is None:
            self._look()
        documents = (self._tables or {}).get(shelf, {})
        return {
            key: document
            for key, document in documents.items()
            if isinstance(document, dict) and "removed" not in document
        }

    @property
    def usuals(self) -> dict[str, str]:
        """What each saved meal stands for, by its name."""
        return _texts(self.on("usuals"), "line")

    @property
    def meanings(self) -> dict[str, str]:
        """Foods the user chose for words, by the word."""
        return _texts(self.on("meanings"), "food")

    @property
    def plants(self) -> tuple[OwnPlant, ...]:
        """The user's own plants."""
        from gutbone_tui.diary.own import own_plant  # only where there are some

        found = (own_plant(key, document) for key, document in self.on("plants").items())
        return tuple(plant for plant in found if plant is not None)

    @property
    def foods(self) -> tuple[OwnFood, ...]:
        """The user's own foods."""
        from gutbone_tui.diary.own import own_food  # only where there are some

        found = (own_food(key, document) for key, document in self.on("foods").items())
        return tuple(food for food in found if food is not None)

    def in_force(self, day: date) -> tuple[Rule, int] | None:
        """The counting rule and the goal that were in force on a day; None where nobody wrote one down."""
        rules = self.on("rules")
        for since in sorted(rules, reverse=True):
            if since <= day.isoformat() and (rule := _rule(rules[since])) is not None:
                return rule
        return None

    def keep_rule(self, rule: Rule, goal: int, since: date) -> None:
        """Write down a counting rule and a goal, unless they are those that hold already.

        Raises:
            DiaryError: it was not possible.
        """
        if self.in_force(date.max) != (rule, goal):
            first = FOR_EVER if not self.on("rules") else since
            self.put("rules", first.isoformat(), {"goal": goal, "rule": vars(rule)})

    def put(self, shelf: Shelf, key: str, document: Mapping[str, Any] | None) -> None:
        """Save one document lastingly; None leaves a tombstone.

        Raises:
            DiaryError: it was not possible; the library is as it was.
        """
        with self._guard.held():
            try:
                before = self._read()
                if self._locked:
                    raise ReadOnlyError(self._locked)
                now = self._clock().isoformat()
                tables = self._tables or {}
                kept = tables.get(shelf, {}).get(key, {})
                changed = {**kept, "removed": now} if document is None else dict(document)
                self._write({**changed, "edited": now}, shelf, key, before)
            except OSError as error:
                raise disk_error("save", self._path, error) from error

    def refresh(self) -> bool:
        """Read the file again if it changed on disk; whether it did."""
        try:
            if self._tables is None or stat_file(self._fs, self._path) == self._signature:
                return False
        except OSError:
            return False
        self._look()
        return True

    def _look(self) -> None:
        """Read the file; if it cannot be read the library is empty, and the file is set aside if it is damaged."""
        try:
            self._load(read_file(self._fs, self._path))
        except OSError as error:
            self._tables, self._locked = {}, f"{self._path} cannot be read: {reason_of(error)}."
            self._notices.add(self._locked)
        except UnreadableError:
            try:
                with self._guard.held(_PATIENCE):
                    self._read()
            except (OSError, DiaryError):
                self._tables, self._locked = (
                    {},
                    f"{self._path} is damaged and could not be set aside; it stays as it is.",
                )
                self._notices.add(self._locked)

    def _read(self) -> bytes | None:
        """Read the file while holding the lock; a damaged one is set aside. Its bytes."""
        found = read_file(self._fs, self._path)
        try:
            self._load(found)
        except UnreadableError as error:
            from gutbone_tui.diary.rescue import move_aside  # only for damage

            aside = move_aside(self._fs, self._path, self._clock())
            self._notices.add(f"{self._path} was damaged ({error}) and is kept untouched as {aside}.")
            self._load(None)
            return None
        return None if found is None else found[0]

    def _load(self, found: tuple[bytes, Signature] | None) -> None:
        """Take over what was read.

        Raises:
            UnreadableError: it is no library.
        """
        tables = {ABOUT: {"1": {"schema": SCHEMA}}} if found is None else decoded_strictly(found[0])
        if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
            raise UnreadableError("not in the shape of a library")
        about = tables.get(ABOUT, {}).get("1")
        schema = about.get("schema") if isinstance(about, dict) else None
        if type(schema) is not int:
            raise UnreadableError("it does not say its version")
        newer = schema > SCHEMA
        self._locked = f"{self._path} was written by a newer gutbone; it is read here but not changed." if newer else ""
        if newer:
            self._notices.add(self._locked)
        self._tables, self._signature = tables, None if found is None else found[1]

    def _write(self, document: Mapping[str, Any], shelf: Shelf, key: str, before: bytes | None) -> None:
        """Replace the file by one with another document in it."""
        from gutbone_tui.diary.storage import DurableStorage, MonthBase  # brings TinyDB

        make_folders(self._fs, self._path.parent)
        storage = DurableStorage(self._fs, self._path, self._tables or {}, before, {})
        with MonthBase(storage=lambda: storage) as base:
            base.table(shelf).put({key: document})
        if storage.prepared is not None:
            put_in_place(self._fs, [storage.prepared])
            self._tables, self._signature = storage.tables, storage.prepared.signature


def _texts(documents: Mapping[str, Mapping[str, Any]], name: str) -> dict[str, str]:
    """One text of each document."""
    return {key: text for key, document in documents.items() if isinstance(text := document.get(name), str)}


def _rule(document: Mapping[str, Any]) -> tuple[Rule, int] | None:
    """A counting rule and a goal from their document; what only others know is passed over."""
    goal, rule = document.get("goal"), document.get("rule")
    if type(goal) is not int or not isinstance(rule, dict):
        return None
    known = {name: value for name, value in rule.items() if name in _RULE_FIELDS}
    texts = all(isinstance(known.get(name), str) for name in ("id", "name", "hint"))
    numbers = all(type(value) in (int, bool) for name, value in known.items() if name not in ("id", "name", "hint"))
    return (Rule(**known), goal) if texts and numbers else None
