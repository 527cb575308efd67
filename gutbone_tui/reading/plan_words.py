"""Where one label of the supplement plan ends and the next begins, and on which days something is taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from gutbone_tui.domain.how_often import SOME_DAYS
from gutbone_tui.reading.phrases.found import value_of
from gutbone_tui.reading.phrases.supplements import UNITS, name_at
from gutbone_tui.reading.tokens import Token, tokens_of

_BETWEEN: Final = re.compile(r"[;\n]|,(?!\d)|\s(?:and|\+)\s")
"""Where a new label may begin."""


def labels_of(line: str) -> Iterator[str]:
    """A line cut where another supplement begins; a comma inside one label does not cut it."""
    start = 0
    for between in _BETWEEN.finditer(line):
        before, after = line[start : between.start()], line[between.end() :]
        if _begins(between.group().strip(), before, after):
            yield before
            start = between.end()
    if line[start:].strip() or not start:
        yield line[start:]


def _begins(mark: str, before: str, after: str) -> bool:
    """Whether what follows a mark is another supplement: one with a name, or with an amount of its own."""
    if not before.strip() or not after.strip():
        return False
    if mark in (";", ""):
        return True
    tokens = tokens_of(_BETWEEN.split(after, maxsplit=1)[0])
    if not tokens:
        return False
    named = name_at(tokens, 0) is not None
    has_amount = _has_amount(tokens_of(before))
    if mark != ",":
        return named and has_amount
    return named or (has_amount and tokens[0].kind == "word" and _has_amount(tokens))


def _has_amount(tokens: Sequence[Token]) -> bool:
    """Whether a number with a unit is among some tokens."""
    return any(value_of(token) is not None and following.word in UNITS for token, following in pairwise(tokens))


def without_how_often(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens without those that say on which days it is taken, and those."""
    text = ""
    places: list[int] = []
    for token in tokens:
        text += " " * (token.start > (tokens[len(places) - 1].end if places else token.start))
        places.append(len(text))
        text += token.text.lower()
    said = SOME_DAYS.search(text)
    if said is None:
        return list(tokens), []
    inside = [said.start() <= place < said.end() for place in places]
    rest = [token for token, is_inside in zip(tokens, inside, strict=True) if not is_inside]
    if not any(token.kind == "word" for token in rest):
        return list(tokens), []
    return rest, [token for token, is_inside in zip(tokens, inside, strict=True) if is_inside]
