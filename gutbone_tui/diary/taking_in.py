"""Taking another diary's documents into this one, as one change that can be undone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

from gutbone_tui.diary.differences import Differences, counted
from gutbone_tui.diary.document_checks import checked_documents
from gutbone_tui.diary.encoding import ENTRIES, Tables
from gutbone_tui.diary.errors import ReadOnlyError
from gutbone_tui.diary.merging import is_changed_later, is_living, later_tables
from gutbone_tui.diary.month import edited_at, readable
from gutbone_tui.diary.shelves import SHELVES
from gutbone_tui.diary.work import Document, Step, Work, print_of

_NEVER: Final = datetime.min.replace(tzinfo=UTC)

Places = dict[str, Any]
"""The documents of one id by month: usually one, several where an entry was moved."""


class TakingIn:
    """Works out what a diary is once it holds what others hold too.

    Their documents keep their time of change, so that the same merge elsewhere ends the same. An entry that lives in
    two months, because one machine moved it while another changed it, ends in the month where it was changed last.
    """

    def __init__(self, work: Work, names: Iterable[str], incoming: Mapping[str, Tables]) -> None:
        """Take in another diary.

        Args:
            work: the change it becomes.
            names: all months of this diary.
            incoming: what the other diary holds, by month.
        """
        self._work = work
        self._names = sorted({*names, *incoming})
        self._incoming = incoming
        self._unread = self._passed_over = 0

    def plan(self) -> Differences:
        """Work out everything that has to be written, and what is different then.

        Raises:
            ReadOnlyError: a month that would change may not be written.
        """
        before = self._places_here()
        after = defaultdict(dict, {key: dict(places) for key, places in before.items()})
        for name, tables in self._incoming.items():
            mine = self._work.month(name).tables
            later = later_tables(mine, tables, name)
            self._passed_over += _passed_over(mine.get(ENTRIES, {}), tables.get(ENTRIES, {}), later.get(ENTRIES, {}))
            for key, document in later.get(ENTRIES, {}).items():
                after[key][name] = document
            self._write(name, later)
        for key, places in after.items():
            if len(places) > 1:
                self._settle(key, places)
        for name in self._work.writes:
            if locked := self._work.month(name).locked:
                raise ReadOnlyError(locked)
        return self._compared(before, after)

    def _places_here(self) -> dict[str, Places]:
        """The documents of this diary by id and month."""
        places: dict[str, Places] = defaultdict(dict)
        for name in self._names:
            for key, document in self._work.month(name).documents.items():
                places[key][name] = document
        return places

    def _write(self, name: str, later: Tables) -> None:
        """Write into a month what is later elsewhere; what cannot be read is put in as it is."""
        documents = later.pop(ENTRIES, {})
        if documents:
            checked, _ = checked_documents(name, documents)
            good = {key: documents[key] for key, entry in checked.items() if readable(documents[key]) == entry}
            odd = {key: document for key, document in documents.items() if key not in good}
            if good:
                self._work.writes.setdefault(name, {}).update(good)
            if odd:
                later[ENTRIES] = odd
                self._unread += len(odd)
        if later:
            self._work.keep(name, later)

    def _settle(self, key: str, places: Places) -> None:
        """Leave tombstones where an entry lives although it was changed later in another month."""
        last = _last(places)
        if not self._is_entry(key, last, places):
            return
        edited = places[last]["edited"]
        for name, document in places.items():
            stale = name != last and is_living(document) and self._is_entry(key, name, places)
            if stale and not self._work.month(name).locked:
                places[name] = {**document, "removed": edited, "edited": edited}
                self._work.writes.setdefault(name, {})[key] = places[name]

    def _compared(self, before: Mapping[str, Places], after: Mapping[str, Places]) -> Differences:
        """Count what is different, and know how to take it back."""
        added = changed = removed = 0
        for key in sorted({key for documents in self._work.writes.values() for key in documents}):
            old, new = self._shown(key, before.get(key, {})), self._shown(key, after[key])
            if print_of(old) == print_of(new):
                continue
            added += old is None
            removed += new is None
            changed += old is not None and new is not None
            self._work.days |= {date.fromisoformat(each["day"]) for each in (old, new) if each is not None}
            month = _last(after[key])
            if self._is_entry(key, month, after[key]):
                self._work.steps[key] = Step(month, print_of(after[key][month]), old)
        return Differences(
            added=added,
            changed=changed,
            removed=removed,
            still_removed=self._still_removed(after),
            unread=self._unread,
            passed_over=self._passed_over,
            days=frozenset(self._work.days),
        )

    def _still_removed(self, after: Mapping[str, Places]) -> int:
        """How many entries live elsewhere and stay removed here."""
        theirs: dict[str, Places] = defaultdict(dict)
        for name, tables in self._incoming.items():
            for key, document in tables.get(ENTRIES, {}).items():
                theirs[key][name] = document
        return sum(
            is_living(places[_last(places)]) and "removed" in after[key][_last(after[key])]
            for key, places in theirs.items()
            if isinstance(after[key][_last(after[key])], dict)
        )

    def _shown(self, key: str, places: Places) -> Document | None:
        """The document that is shown of an entry; None where it is removed or cannot be read."""
        if not places or not self._is_entry(key, last := _last(places), places):
            return None
        document: Document = places[last]
        return document if is_living(document) else None

    def _is_entry(self, key: str, name: str, places: Places) -> bool:
        """Whether a document is an entry that can be read."""
        month = self._work.month(name)
        if month.documents.get(key) is places[name]:
            return month.entry(key) is not None
        return self._work.writes.get(name, {}).get(key) is places[name]


def told_apart(ours: Tables, later: Tables) -> int:
    """How many documents of a library are new or say something else; a mere time of change is no difference."""
    return sum(
        _said(ours.get(shelf, {}).get(key)) != _said(document)
        for shelf in SHELVES
        for key, document in later.get(shelf, {}).items()
    )


def named(differences: Differences) -> str:
    """What such a change is called."""
    return f"{counted(differences.entries, 'entry', 'entries')} merged"


def _passed_over(ours: Mapping[str, Any], theirs: Mapping[str, Any], later: Mapping[str, Any]) -> int:
    """How many later versions are not taken over."""
    return sum(key not in later and is_changed_later(document, ours[key]) for key, document in theirs.items())


def _said(document: Any) -> int:
    """A number that is the same for documents that say the same; 0 for what is removed, missing or no document."""
    return print_of(document) if is_living(document) else 0


def _last(places: Places) -> str:
    """The month where an entry was changed last; at equal instants where it lives, so that it is in one place only."""
    if len(places) == 1:
        return next(iter(places))

    def rank(name: str) -> tuple[bool, datetime, bool, str]:
        """Places in order."""
        document = places[name]
        return (readable(document) is not None, edited_at(document) or _NEVER, is_living(document), name)

    return max(places, key=rank)
