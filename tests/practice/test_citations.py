"""Whatever text names a study by author and year, the study is among the sources."""

from __future__ import annotations

import re

import pytest

from gutbone_tui.catalogue.knowledge import sources
from tests.practice.texts import Text, all_texts

_CITATION = re.compile(
    r"\b([A-Z][\w'’-]{2,}(?: [A-Z][\w'’-]+)?) (?:et al\. |[A-Z]{1,3}(?: et al\.)? )?((?:19|20)\d\d)\b"
)
_NOT_PEOPLE = re.compile(r"^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Medicine|Infectious|States|Human|Nat)")
"""Months, and last words of bodies and journals that stand before a year."""


def _known() -> set[tuple[str, int]]:
    """First authors, also by the last word of their name, with the year."""
    found: set[tuple[str, int]] = set()
    for source in sources().values():
        if source.year is not None:
            name = re.split(r" [A-Z-]{1,4}\b|,| et al", source.authors)[0]
            found |= {(name, source.year), (name.split()[-1], source.year)}
    return found


def _citations() -> list[tuple[Text, str, int]]:
    """Every author and year in a text."""
    return [
        (text, match[1], int(match[2]))
        for text in all_texts()
        for match in _CITATION.finditer(text.words)
        if not _NOT_PEOPLE.match(match[1])
    ]


def test_citations_are_found() -> None:
    assert len(_citations()) > 10


@pytest.mark.parametrize(("text", "author", "year"), _citations(), ids=lambda value: str(value)[:40])
def test_a_study_that_is_named_is_among_the_sources(text: Text, author: str, year: int) -> None:
    assert {(author, year), (author.split()[-1], year)} & _known(), text
