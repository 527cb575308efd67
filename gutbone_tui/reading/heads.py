"""Heads and modifiers: `orange juice` is a juice, `strawberry yogurt` a yogurt, and neither is a fruit eaten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.reading.lexicon import Mention
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.vocabulary import PREPARATION
from gutbone_tui.reading.wordlists import words

TAKES_ALL: Final = words(
    """
    juice oil vinegar liqueur brandy vodka gin rum schnapps wine beer ale cider soda cola cordial syrup extract
    flavoring essence jam jelly marmalade preserves stock broth bouillon consomme water starch concentrate nectar
    spray lemonade limeade soju sake vermouth bitters pop
    """
)
"""Heads that leave nothing of the plant before them."""

TAKES_FLAVOR: Final = words(
    """
    yogurt sorbet sherbet gelato candy sweets gum lolly popsicle milkshake mousse kefir skyr fudge toffee caramel
    seltzer kombucha chocolate gummy drizzle icing frosting biscuit cookie pastille custard pudding wafer jello
    lozenge
    """
)
"""Heads for which a fruit, nut, herb or spice before them is only the flavor."""

_FLAVORS: Final = frozenset({"fruit", "extra", "nut", "herb", "spice", "seed"})
_FLAVORED: Final = frozenset({"flavored", "flavor", "flavoring", "scented", "infused", "essence"})
_ZEST: Final = frozenset({"zest", "rind", "peel", "zested"})
_PARTS: Final = words(
    "seed bean nut green greens leaf sprout berry root flower blossom heart floret stem shoot kernel bulb pod stalk"
)
"""Words for parts of a plant, that add nothing after its name."""

_WITH_BEANS: Final = frozenset({"legume", "extra", "spice"})
"""Kinds of plants whose seeds are called beans; after any other, beans are food of their own: `potato, beans`."""

KINDS: Final = {
    "mushroom": ("mushroom",),
    "wild mushroom": ("mushroom",),
    "bean": ("legume",),
    "squash": ("vegetable",),
    "pepper": ("spice", "vegetable"),
    "chili": ("spice",),
    "chili pepper": ("spice",),
    "herb": ("herb",),
    "spice": ("spice",),
    "salad leaf": ("vegetable",),
    "vegetable": ("vegetable",),
    "fruit": ("fruit",),
    "berry": ("fruit",),
    "nut": ("nut",),
    "seed": ("seed", "spice", "herb"),
    "tea": ("herb", "spice", "fruit"),
    "seaweed": ("algae",),
}
"""Names of a kind, which add nothing right after a plant of that kind: `shiitake mushrooms`."""


def settle_heads(tokens: Sequence[Token], mentions: Sequence[Mention], catalogue: Catalogue) -> None:
    """Mark the mentions that are only modifiers of what follows, or that only repeat what stands before."""
    for place, mention in enumerate(mentions):
        if mention.head in TAKES_ALL or mention.head in TAKES_FLAVOR or mention.phrase.endswith("ice cream"):
            _take_before(tokens, mentions, place, catalogue)
        if mention.phrase in ("juice", "rind and juice", "zest and juice", "grated rind and juice"):
            _take_after(tokens, mentions, place)
        if mention.head in TAKES_ALL:
            _take_in_brackets(tokens, mentions, place, catalogue)
        _settle_word_after(tokens, mention, catalogue)
        if place and _is_same_in_brackets(tokens, mentions[place - 1], mention):
            mention.eaten = False
        elif place:
            _settle_kind(tokens, mentions[place - 1], mention, catalogue)


def _is_same_in_brackets(tokens: Sequence[Token], first: Mention, second: Mention) -> bool:
    """Whether a mention only says once more what the one before it is: `chevre (goat cheese)`."""
    return first.food == second.food and [token.text for token in tokens[first.end : second.start]] == ["("]


def _adjacent(tokens: Sequence[Token], first: int, second: int) -> bool:
    """Whether nothing but words of preparation stands between two places."""
    return all(tokens[each].word in PREPARATION for each in range(first, second))


def _take_before(tokens: Sequence[Token], mentions: Sequence[Mention], place: int, catalogue: Catalogue) -> None:
    """Let a head take the mentions right before it."""
    head = left = mentions[place]
    for before in range(place - 1, -1, -1):
        modifier = mentions[before]
        if not _adjacent(tokens, modifier.end, left.start) or not _modifies(tokens, modifier, head.head, catalogue):
            return
        modifier.eaten = False
        left = modifier


def _modifies(tokens: Sequence[Token], modifier: Mention, head: str, catalogue: Catalogue) -> bool:
    """Whether a food right before a head can be what the head is made of or tastes of."""
    last = tokens[modifier.end - 1]
    if last.word != last.fold and last.word.endswith("s"):
        return False
    plant = catalogue.plant(modifier.food)
    if head in TAKES_ALL:
        return modifier.head not in TAKES_ALL
    return plant is not None and plant.category in _FLAVORS


def _take_in_brackets(tokens: Sequence[Token], mentions: Sequence[Mention], place: int, catalogue: Catalogue) -> None:
    """Let a head take what is named after it: `vegetable oil (peanut, corn or canola)`, `green juice: kale, apple`."""
    head = mentions[place]
    opening = tokens[head.end].text if head.end < len(tokens) else ""
    if opening == ":" and head.head == "juice":
        for pressed in mentions[place + 1 :]:
            pressed.eaten = False
    if opening != "(":
        return
    for kind in mentions[place + 1 :]:
        food = catalogue.named(f"{kind.phrase} {head.head}")
        if food is None or any(token.text == ")" for token in tokens[head.end : kind.start]):
            return
        kind.eaten = False


def _settle_word_after(tokens: Sequence[Token], mention: Mention, catalogue: Catalogue) -> None:
    """Mark a mention that only flavors the word after it: `lemon-flavored`, or a head that is no name itself."""
    if mention.end >= len(tokens):
        return
    follow = tokens[mention.end].fold
    if follow in _FLAVORED or (
        (follow in TAKES_ALL or follow in TAKES_FLAVOR)
        and not catalogue.named(follow)
        and _modifies(tokens, mention, follow, catalogue)
    ):
        mention.eaten = False


def _settle_kind(tokens: Sequence[Token], first: Mention, second: Mention, catalogue: Catalogue) -> None:
    """Mark a mention that only says what part or kind of plant the one before it is."""
    if second.phrase not in _PARTS and second.phrase not in KINDS:
        return
    if not _adjacent(tokens, first.end, second.start):
        return
    plant = catalogue.plant(first.food)
    if plant is None:
        return
    last = tokens[first.end - 1]
    if second.phrase == "bean" and plant.category not in _WITH_BEANS:
        return
    kind = plant.category in KINDS.get(second.phrase, ())
    if second.phrase in _PARTS or (kind and (last.word == last.fold or not last.word.endswith("s"))):
        second.eaten = False


def _take_after(tokens: Sequence[Token], mentions: Sequence[Mention], place: int) -> None:
    """Let `juice of` take the fruit after it, unless the zest is used too."""
    juice = mentions[place]
    end = juice.end
    if {token.word for token in tokens[max(0, juice.start - 5) : end + 6]} & _ZEST:
        return
    if end >= len(tokens) or tokens[end].word not in ("of", "from"):
        return
    if place + 1 == len(mentions):
        if place and end + 1 >= len(tokens):
            mentions[place - 1].eaten = False
        return
    for later in range(place + 1, min(place + 3, len(mentions))):
        between = {token.word for token in tokens[end : mentions[later].start]}
        if between & {",", ";", ".", "plus", "with"} or (later > place + 1 and not between & {"or", "and"}):
            return
        mentions[later].eaten = False
        end = mentions[later].end
