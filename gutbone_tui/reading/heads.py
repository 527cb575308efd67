"""Heads and modifiers: `orange juice` is a juice, `strawberry yogurt` a yogurt, and neither is a fruit eaten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.reading.amounts import Amount
from gutbone_tui.reading.lexicon import Mention
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.vocabulary import PREPARATION
from gutbone_tui.reading.wordlists import words

TAKES_ALL: Final = words(
    """
    juice oil vinegar liqueur brandy vodka gin rum schnapps wine beer ale cider soda cola cordial syrup extract
    flavoring essence jam jelly marmalade stock broth bouillon consomme water starch concentrate nectar spray
    lemonade limeade
    """
)
"""Heads that leave nothing of the plant before them."""

TAKES_FRUIT: Final = words(
    """
    yogurt cream sorbet sherbet gelato candy sweets gum lolly popsicle milkshake mousse kefir skyr fudge toffee
    caramel seltzer tea kombucha chocolate gummy drizzle icing frosting cereal biscuit cookie pastille
    """
)
"""Heads for which a fruit before them is only the flavor."""

_FLAVOR: Final = frozenset({"flavored", "flavor", "flavoring", "scented", "infused", "essence"})
_ZEST: Final = frozenset({"zest", "rind", "peel", "zested"})
_PARTS: Final = words(
    """
    seed bean nut green greens leaf sprout berry root flower blossom heart floret stem shoot kernel
    """
)
"""Words for parts of a plant, that add nothing after its name."""


def settle_heads(
    tokens: Sequence[Token], mentions: list[Mention], amounts: dict[int, Amount], catalogue: Catalogue
) -> None:
    """Mark the mentions that are only modifiers of the one after them, or of a juice."""
    for place, mention in enumerate(mentions):
        if mention.head in TAKES_ALL or mention.head in TAKES_FRUIT:
            _take_before(tokens, mentions, place, amounts, catalogue)
        if mention.phrase == "juice":
            _take_after(tokens, mentions, place)
        if mention.end < len(tokens) and tokens[mention.end].fold in _FLAVOR:
            mention.eaten = False
        if place and mention.phrase in _PARTS and _adjacent(tokens, mentions[place - 1], mention):
            mention.eaten = not mentions[place - 1].eaten


def _adjacent(tokens: Sequence[Token], first: Mention, second: Mention) -> bool:
    """Whether nothing but words of preparation stands between two mentions."""
    return all(tokens[each].word in PREPARATION for each in range(first.end, second.start))


def _take_before(
    tokens: Sequence[Token],
    mentions: list[Mention],
    place: int,
    amounts: dict[int, Amount],
    catalogue: Catalogue,
) -> None:
    """Let a head take the mentions right before it, and those joined to them by `or`."""
    head = mentions[place]
    left = head
    for before in range(place - 1, -1, -1):
        modifier = mentions[before]
        if not _modifies(modifier, head, catalogue):
            return
        if not _adjacent(tokens, modifier, left) and not _joined(tokens, modifier, left, amounts):
            return
        modifier.eaten = False
        left = modifier


def _modifies(modifier: Mention, head: Mention, catalogue: Catalogue) -> bool:
    """Whether a food can be what a head is made of or tastes of."""
    if head.head in TAKES_ALL:
        return modifier.head not in TAKES_ALL
    plant = catalogue.plant(modifier.food)
    return plant is not None and plant.category in ("fruit", "extra") and head.phrase != "sour cream"


def _joined(tokens: Sequence[Token], first: Mention, second: Mention, amounts: dict[int, Amount]) -> bool:
    """Whether two modifiers share a head: `lemon or lime juice`, `chicken or vegetable stock`."""
    between = [token.word for token in tokens[first.end : second.start]]
    plural = tokens[first.end - 1].word != tokens[first.end - 1].fold
    counted = first.start in amounts and amounts[first.start].unit == ""
    return between in (["or"], ["and", "/", "or"], ["/"], ["and"]) and not plural and not counted


def _take_after(tokens: Sequence[Token], mentions: list[Mention], place: int) -> None:
    """Let `juice of` take the fruit after it, unless the zest is used too."""
    juice = mentions[place]
    end = juice.end
    clause = {token.word for token in tokens[max(0, juice.start - 4) : end + 6]}
    if clause & _ZEST:
        return
    if end >= len(tokens) or tokens[end].word not in ("of", "from"):
        return
    if place + 1 < len(mentions) and not _cut(tokens, end, mentions[place + 1].start):
        mentions[place + 1].eaten = False
        if place + 2 < len(mentions):
            follow = mentions[place + 2]
            between = {token.word for token in tokens[mentions[place + 1].end : follow.start]}
            if between & {"or", "and"} and not _cut(tokens, mentions[place + 1].end, follow.start):
                follow.eaten = False
    elif place and end + 1 >= len(tokens):
        mentions[place - 1].eaten = False


def _cut(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a mark that ends a clause stands between two places."""
    return any(token.text in ",;:." for token in tokens[start:end])
