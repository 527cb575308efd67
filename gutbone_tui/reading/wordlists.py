"""Lists of words, written as text."""

from __future__ import annotations

from collections.abc import Mapping


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def spread(spelled: Mapping[str, str]) -> dict[str, str]:
    """Each word of some texts, with the name its text is given under."""
    return {word: name for name, text in spelled.items() for word in text.split()}


Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases as words, by their first word, the longest first."""


def phrases(text: str) -> Phrases:
    """The phrases of a text that has a bar between them."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in text.split("|"):
        found = tuple(phrase.split())
        table.setdefault(found[0], []).append(found)
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in table.items()}
