"""Putting a backup in the place of what a diary says, as one change that can be undone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from gutbone_tui.diary.differences import Differences
from gutbone_tui.diary.document_checks import checked_documents
from gutbone_tui.diary.encoding import ENTRIES, Tables
from gutbone_tui.diary.errors import ReadOnlyError
from gutbone_tui.diary.work import Place, Work, print_of, recency


class Replacing:
    """Works out how a diary comes to say what a backup says.

    Every entry that is put back or removed counts as changed now, so that copies of the diary elsewhere follow. Entries
    that the backup does not know become tombstones. What cannot be read stays where it is, here as in any other change.
    """

    def __init__(self, work: Work, names: Iterable[str], incoming: Mapping[str, Tables]) -> None:
        """Put a backup in the place of a diary.

        Args:
            work: the change it becomes.
            names: all months of the diary.
            incoming: what the backup holds, by month.
        """
        self._work = work
        self._names = sorted({*names, *incoming})
        self._incoming = incoming
        self._unread = 0

    def plan(self) -> Differences:
        """Work out everything that has to be written, and what is different then.

        Raises:
            ReadOnlyError: a month that would change may not be written.
        """
        ours, theirs = self._places_here(), self._places_there()
        added = changed = removed = 0
        for key, wanted in theirs.items():
            current = ours.get(key)
            if wanted.removed or (current is not None and _is_same(current, wanted)):
                continue
            added += current is None or current.removed
            changed += current is not None and not current.removed
            self._work.record(dict(wanted.document), current)
        for key, current in ours.items():
            there = theirs.get(key)
            if not current.removed and (there is None or there.removed):
                removed += 1
                self._work.record({**current.document, "removed": ""}, current)
        self._refuse_locked()
        return Differences(
            added=added, changed=changed, removed=removed, unread=self._unread, days=frozenset(self._work.days)
        )

    def _places_here(self) -> dict[str, Place]:
        """Where each entry is that can be read, also as a tombstone."""
        places: dict[str, list[Place]] = defaultdict(list)
        for name in self._names:
            month = self._work.month(name)
            for key, document in month.documents.items():
                if month.entry(key) is not None:
                    places[key].append(Place(name, document))
        return {key: max(found, key=recency) for key, found in places.items()}

    def _places_there(self) -> dict[str, Place]:
        """Where the backup has each entry that can be read; the others are put in as they are."""
        places: dict[str, list[Place]] = defaultdict(list)
        for name, tables in self._incoming.items():
            documents = tables[ENTRIES]
            valid, bad = checked_documents(name, documents)
            for key in valid:
                places[key].append(Place(name, documents[key]))
            self._keep(name, {key: documents[key] for key in bad})
        return {key: max(found, key=recency) for key, found in places.items()}

    def _keep(self, name: str, odd: Mapping[str, Any]) -> None:
        """Put documents that are no entries into a month, where it has none under their ids."""
        there = self._work.month(name).documents
        if missing := {key: document for key, document in odd.items() if key not in there}:
            self._unread += len(missing)
            self._work.keep(name, {ENTRIES: missing})

    def _refuse_locked(self) -> None:
        """Refuse to change months that may not be written.

        Raises:
            ReadOnlyError: one of them may not.
        """
        for name in self._work.writes:
            if locked := self._work.month(name).locked:
                raise ReadOnlyError(locked)


def _is_same(current: Place, wanted: Place) -> bool:
    """Whether an entry is where it shall be and says what it shall say."""
    return current.month == wanted.month and (
        current.document == wanted.document or print_of(current.document) == print_of(wanted.document)
    )
