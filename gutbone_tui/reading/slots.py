"""The meals a text names: `b:`, `lunch:`, `dinner was salmon`, `soup for lunch and fish for dinner`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from gutbone_tui.domain.entries import Slot
from gutbone_tui.reading.tokens import Token, tokens_of
from gutbone_tui.reading.wordlists import words

SLOTS: Final[dict[str, Slot]] = {
    "b": "breakfast",
    "bf": "breakfast",
    "bfast": "breakfast",
    "breakfast": "breakfast",
    "breaky": "breakfast",
    "brekkie": "breakfast",
    "brekky": "breakfast",
    "brek": "breakfast",
    "brunch": "breakfast",
    "l": "lunch",
    "lunch": "lunch",
    "luncheon": "lunch",
    "lunchtime": "lunch",
    "d": "dinner",
    "dinner": "dinner",
    "tea": "dinner",
    "teatime": "dinner",
    "supper": "dinner",
    "s": "snacks",
    "snack": "snacks",
    "snacks": "snacks",
    "elevenses": "snacks",
}
"""What people call the four slots; single letters only before a colon."""

_MENTIONED: Final = re.compile(
    r"\b(?:b|l|d|s|bf|bfast|br[eu]\w+|lunch\w*|dinner|tea|teatime|supper|snacks?|elevenses)\b", re.IGNORECASE
)
_ANOTHER_NUMBER: Final = re.compile(
    r"[\s,&+]*(?:(?:and|then|plus|another|also)\s+)*(?:\d{1,2}|one|two|three|four|five|six|eight|ten)\b"
    r"(?=\s*(?:$|(?:more|again|later|of them|after|before|at|for|with|in the|on|this)\b[^,;]{0,30}$))",
    re.IGNORECASE,
)
"""Another number of what was eaten, with no food after it."""
_BEFORE: Final = words("for my our a late early the todays at as")
_VERBS: Final = words("was were is consisted today i we had ate")
_BARE: Final = words("breakfast brekkie brekky bfast brunch lunch dinner supper snack snacks elevenses")
"""Meals that are named without a colon or a `for`; tea is mostly a drink."""
_COMPOUNDS: Final = words(
    """
    roll rolls tea meat meats sausage sausages cereal cereals bar bars burrito muffin sandwich biscuit biscuits bun
    radish radishes bake plate box special menu potatoes time money smoothie hash wrap taco tacos platter or break
    mix pot pots food foods pizza club date drink juice patty link links egg steak set and
    """
)
"""Words that make something else of a meal's name before them, as in `dinner roll`."""


class Piece(NamedTuple):
    """A piece of a text and the slot it says, if any."""

    text: str
    slot: Slot | None


class _Said(NamedTuple):
    """A meal named in a text."""

    start: int
    """Where the words that name it begin."""
    end: int
    slot: Slot
    leads: bool
    """Whether the food comes after it."""


def pieces_of(text: str) -> Iterator[Piece]:
    """A text cut where it goes over to another meal. The words that lead in a meal are taken off."""
    said = [meal for meal in _said(text) if not _goes_on(text, meal)] if _MENTIONED.search(text) else []
    start = 0
    slot: Slot | None = None
    for meal in said:
        if meal.leads:
            yield Piece(text[start : meal.start], slot)
            start, slot = meal.end, meal.slot
        else:
            yield Piece(text[start : meal.end], meal.slot)
            start, slot = meal.end, None
    yield Piece(text[start:], slot)


def slot_led(text: str) -> Slot | None:
    """The meal that food after a text still belongs to: the last one it names, where its food comes after its name."""
    said = list(_said(text)) if _MENTIONED.search(text) else []
    return said[-1].slot if said and said[-1].leads else None


def _goes_on(text: str, meal: _Said) -> bool:
    """Whether only another number of the same food comes after a meal: `3 prunes at breakfast and 3 after dinner`."""
    return not meal.leads and _ANOTHER_NUMBER.match(text, meal.end) is not None


def _said(text: str) -> Iterator[_Said]:
    """The meals a text names, in order."""
    tokens = tokens_of(text)
    for place, token in enumerate(tokens):
        slot = SLOTS.get(token.word)
        if slot is None or token.kind != "word":
            continue
        first = place
        while first and tokens[first - 1].word in _BEFORE:
            first -= 1
        meal = _meal(tokens, first, place, slot)
        if meal is not None:
            yield meal


def _meal(tokens: Sequence[Token], first: int, place: int, slot: Slot) -> _Said | None:
    """The meal that a word names, if it names one there."""
    token = tokens[place]
    follow = tokens[place + 1] if place + 1 < len(tokens) else None
    begins = first == 0 or tokens[first - 1].text in ",.;!?(" or tokens[first - 1].word in ("and", "then")
    if follow is not None and follow.text == ":" and (begins or len(token.word) > 1):
        return _Said(tokens[first].start, follow.end, slot, leads=True)
    if len(token.word) < 3:
        return None
    is_for = any(each.word in ("for", "at") for each in tokens[first:place])
    bare = token.word in _BARE or (follow is not None and follow.word in ("was", "were"))
    if begins and follow is not None and (bare or is_for) and follow.word not in _COMPOUNDS:
        end = place + 1
        while end < len(tokens) and (tokens[end].word in _VERBS or tokens[end].text in ",-–—="):
            end += 1
        return _Said(tokens[first].start, tokens[end - 1].end, slot, leads=True) if end < len(tokens) else None
    if is_for and not begins and (follow is None or follow.word not in _COMPOUNDS or follow.word == "and"):
        return _Said(tokens[first].start, token.end, slot, leads=False)
    return None


def slot_at(now: datetime) -> Slot:
    """The slot of a time of day: breakfast from 4 until 11, lunch until 16, dinner from 17 to 22, snacks otherwise."""
    if 4 <= now.hour < 11:
        return "breakfast"
    if 11 <= now.hour < 16:
        return "lunch"
    return "dinner" if 17 <= now.hour < 22 else "snacks"
