"""Searching what was typed, over all months from the newest to the oldest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, Final

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import read_file
from gutbone_tui.diary.month import Month
from gutbone_tui.diary.months import Months
from gutbone_tui.domain.entries import Entry

_ESCAPED: Final = re.compile(r'["\\\x00-\x1f]')
"""What a file holds in another way than it was typed."""

_ACCENTS: Final = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
"""Accents, once they are apart from their letters."""


class Search:
    """One search. A month whose file cannot hold the words is neither taken apart nor kept in memory."""

    def __init__(self, fs: FileSystem, months: Months, words: str) -> None:
        """Nothing is read yet.

        Args:
            fs: the file system.
            months: the months.
            words: what to search, all of which must be there; capitals and accents make no difference.
        """
        self._fs = fs
        self._months = months
        self._words = tuple(folded(words).split())
        self._plain = tuple(word for word in self._words if not _ESCAPED.search(word))

    def run(self) -> Iterator[tuple[Entry, ...]]:
        """What each month has, the newest first, also nothing."""
        if not self._words:
            return
        for name in reversed(self._months.names()):
            yield self._found_in(self._months.get(name)) if self._may_hold(name) else ()

    def _may_hold(self, name: str) -> bool:
        """Whether the file of a month may have the words in it."""
        try:
            found = read_file(self._fs, self._months.path(name))
            text = "" if found is None else found[0].decode()
        except (OSError, ValueError):
            return True
        if "\\u" in text:  # written by somebody who spells letters out
            return True
        whole = folded(text)
        return found is not None and all(word in whole for word in self._plain)

    def _found_in(self, month: Month) -> tuple[Entry, ...]:
        """The entries of a month that have the words, the newest first."""
        found = []
        for key, document in month.documents.items():
            if isinstance(document, dict) and "removed" not in document and self._fits(document):
                entry = month.entry(key)
                if entry is not None and self._is_here(entry, month):
                    found.append(entry)
        return tuple(sorted(found, key=lambda entry: (entry.day, entry.at, entry.id), reverse=True))

    def _fits(self, document: Mapping[str, Any]) -> bool:
        """Whether a document has all the words, in its text or in the foods read of it."""
        items = document.get("items")
        foods = [item.get("food") for item in items if isinstance(item, dict)] if isinstance(items, list) else []
        said = [document.get("text"), *(str(food).replace("-", " ") for food in foods)]
        whole = folded(" ".join(each for each in said if isinstance(each, str)))
        return all(word in whole for word in self._words)

    def _is_here(self, entry: Entry, month: Month) -> bool:
        """Whether no other month holds a later version of an entry."""
        others = (other for other in self._months.loaded if other.name != month.name)
        versions = (other.entry(entry.id) for other in others if entry.id in other.documents)
        return all(version is None or version.edited < entry.edited for version in versions)


def folded(text: str) -> str:
    """A text without capitals and accents, to be compared."""
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
