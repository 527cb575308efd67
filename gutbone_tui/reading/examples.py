"""`Mushrooms such as shiitake`: the example is taken, as a guess, and the kind it stands for is not counted as well."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from gutbone_tui.catalogue.catalogue import AMBIGUOUS, Catalogue
from gutbone_tui.reading.heads import KINDS
from gutbone_tui.reading.lexicon import Mention
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

_LEADS: Final = words("such like eg e.g preferably perhaps say ideally example namely")
_BETWEEN: Final = words(", ( . : as for a an the g e fresh dried mixed some")


def settle_examples(tokens: Sequence[Token], mentions: Sequence[Mention], catalogue: Catalogue) -> None:
    """Mark examples as guesses, and kinds that only announce an example as not eaten."""
    for kind, example in pairwise(mentions):
        between = [token.word for token in tokens[kind.end : example.start]]
        if not _LEADS.intersection(between):
            continue
        if between[0] in _LEADS or between[0] in _BETWEEN:
            example.guess = example.guess or kind.food != example.food
            if kind.food == AMBIGUOUS or (kind.food != example.food and _announces(kind, example, catalogue)):
                kind.eaten = False


def _announces(kind: Mention, example: Mention, catalogue: Catalogue) -> bool:
    """Whether a food only says what kind of thing the example is."""
    plant, named = catalogue.plant(kind.food), catalogue.plant(example.food)
    if plant is None or named is None or plant.category != named.category:
        return False
    return kind.guess or kind.phrase in KINDS
