"""`A or B`: one of them was eaten. The first is taken and marked as a guess."""

from __future__ import annotations

from collections.abc import Sequence

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.reading.lexicon import Mention
from gutbone_tui.reading.tokens import Token


def settle_alternatives(tokens: Sequence[Token], mentions: Sequence[Mention], catalogue: Catalogue) -> None:
    """Mark the later of alternatives as not eaten and the first as a guess."""
    taken: dict[int, Mention] = {}
    for place in range(1, len(mentions)):
        second = mentions[place]
        if not _either(tokens, mentions[place - 1].end, second.start):
            continue
        start = _start_of_list(tokens, mentions, place - 1, catalogue)
        first = taken.get(start, mentions[start])
        for later in range(start + 1, place + 1):
            taken[later] = first
            _prefer(first, mentions[later])


def _either(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an `or` between two mentions offers the second instead of the first."""
    words = [token.word for token in tokens[start:end]]
    if "or" not in words:
        return False
    place = len(words) - 1 - words[::-1].index("or")
    if place >= 2 and words[place - 2 : place] == ["and", "/"]:
        return False
    after = words[place + 1 :]
    return not set(after) & {",", ";", ".", "more", "less", "so", "and", "with", "to"}


def _start_of_list(tokens: Sequence[Token], mentions: Sequence[Mention], place: int, catalogue: Catalogue) -> int:
    """Where a list of alternatives begins: `basil, mint or parsley`. All of a list are of one category."""
    category = _category(mentions[place], catalogue)
    while place and category:
        before = mentions[place - 1]
        between = [token.text for token in tokens[before.end : mentions[place].start]]
        if between != [","] or _category(before, catalogue) != category:
            break
        place -= 1
    return place


def _category(mention: Mention, catalogue: Catalogue) -> str:
    """The category of the plant a mention is; empty for other foods."""
    plant = catalogue.plant(mention.food)
    return plant.category if plant is not None else ""


def _prefer(first: Mention, second: Mention) -> None:
    """Take the first of two alternatives, if it was eaten at all."""
    if not second.eaten or not first.eaten:
        return
    second.eaten = False
    if first.food != second.food:
        first.guess = True
        first.options = tuple(dict.fromkeys((*first.options, second.food)))
