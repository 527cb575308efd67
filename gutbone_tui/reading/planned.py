"""A line of the supplement plan: `probiotic Acme 10 strains L+B 10 billion cfu`, `d3 1000 iu, inulin 5 g as needed`.

Unlike a line of the diary it may hold any words: what is no name, amount or genus is the product on the label. What is
taken on some days of the week only keeps the words that say so, and is as needed: no day without it is a missed one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from gutbone_tui.domain.plan import PlannedSupplement, Unit
from gutbone_tui.reading.phrases.found import value_of
from gutbone_tui.reading.phrases.genera import GENUS_WORDS, genera_of
from gutbone_tui.reading.phrases.supplements import EXPECTED, MOST, UNITS, name_at
from gutbone_tui.reading.plan_words import labels_of, without_how_often
from gutbone_tui.reading.tokens import Token, tokens_of

_AS_NEEDED: Final = (("as", "needed"), ("when", "needed"), ("if", "needed"), ("as", "required"), ("prn",))
_BEHIND: Final = (",", ";", ":")
"""What stands right behind the word before it, even where an amount was taken out between them."""
_LONGEST_PRODUCT: Final = 200
_LONGEST_WHAT: Final = 80
_LONGEST_LINE: Final = 400
_EXAMPLES: Final = "Type a supplement, such as “d3 1000 iu” or “probiotic Acme 10 strains L+B 10 billion cfu”."


class PlannedReading(NamedTuple):
    """What a line of the plan was read as."""

    supplement: PlannedSupplement | None
    """None where it means nothing; its id and order are still to be given."""
    problem: str = ""
    """One sentence on what is expected."""


class PlanReading(NamedTuple):
    """What a line of several supplements was read as."""

    supplements: tuple[PlannedSupplement, ...]
    """Empty where any of it means nothing; ids and orders are still to be given."""
    problem: str = ""
    """One sentence on what is expected."""


class _Label:
    """What is known of a label so far."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.product: list[Token] = []
        self.amount: float | None = None
        self.unit: Unit | None = None
        self.strains: int | None = None


def read_plan(line: str) -> PlanReading:
    """The supplements that a line describes: one or several, with commas, semicolons or `and` between them."""
    found: list[PlannedSupplement] = []
    for label in labels_of(line[:_LONGEST_LINE]):
        supplement, problem = read_planned(label)
        if supplement is None:
            return PlanReading((), problem)
        found.append(supplement)
    return PlanReading(tuple(found), "" if found else _EXAMPLES)


def read_planned(line: str) -> PlannedReading:
    """The supplement that a line describes."""
    tokens = [token for token in tokens_of(line[:_LONGEST_LINE]) if token.text not in ("-", "–")]
    if any(mark in line for mark in (" -", "−")):
        return PlannedReading(None, EXPECTED)
    tokens, as_needed = _without_as_needed(tokens)
    tokens, how_often = without_how_often(tokens)
    if not any(token.kind == "word" for token in tokens):
        return PlannedReading(None, _EXAMPLES)
    start, what = name_at(tokens, 0) or (0, "")
    label = _Label()
    place = start
    while place < len(tokens):
        place += _take(tokens, place, label)
    if label.amount is not None and label.amount > MOST:
        return PlannedReading(None, EXPECTED)
    product = _words(label.product)
    if not what:
        what, product = product[:_LONGEST_WHAT].strip(), ""
    product = " ".join(filter(None, (product, _words(how_often))))
    if not what:
        return PlannedReading(None, _EXAMPLES)
    lactobacillus, bifidobacterium = genera_of([token.word for token in tokens])
    planned = PlannedSupplement(
        id="",
        what=what,
        product=product[:_LONGEST_PRODUCT],
        amount=label.amount,
        unit=label.unit,
        lactobacillus=True if lactobacillus else None,
        bifidobacterium=True if bifidobacterium else None,
        strains=label.strains,
        as_needed=as_needed or bool(how_often),
    )
    return PlannedReading(planned)


def _without_as_needed(tokens: list[Token]) -> tuple[list[Token], bool]:
    """The tokens without the words that say it is taken as needed, and whether they were there."""
    said = tuple(token.word for token in tokens)
    for words in _AS_NEEDED:
        for place in range(len(said) - len(words) + 1):
            if said[place : place + len(words)] == words:
                return [*tokens[:place], *tokens[place + len(words) :]], True
    return tokens, False


def _take(tokens: Sequence[Token], place: int, label: _Label) -> int:
    """Take up what stands at a place; how many tokens it was."""
    token = tokens[place]
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    number = value_of(token)
    if number is not None and following in ("strain", "strains"):
        label.strains = int(min(number, 1_000))
        return 2
    if number is not None and following in UNITS and label.amount is None:
        label.unit, factor = UNITS[following]
        label.amount = number * factor
        return 3 if factor > 1 and place + 2 < len(tokens) and tokens[place + 2].word in ("cfu", "cfus") else 2
    if token.word in GENUS_WORDS or _is_pair(tokens, place):
        return 3 if _is_pair(tokens, place) else 1
    if token.word in ("and", "of") and _beside_genus(tokens, place):
        return 1
    label.product.append(token)
    return 1


def _is_pair(tokens: Sequence[Token], place: int) -> bool:
    """Whether `L+B` stands here."""
    letters = [token.word for token in tokens[place : place + 3]]
    return len(letters) == 3 and {letters[0], letters[2]} == {"l", "b"} and letters[1] == "and"


def _beside_genus(tokens: Sequence[Token], place: int) -> bool:
    """Whether a genus stands right before or behind."""
    return any(0 <= beside < len(tokens) and tokens[beside].word in GENUS_WORDS for beside in (place - 1, place + 1))


def _words(tokens: Sequence[Token]) -> str:
    """Tokens as they were typed, with the blanks that were between them."""
    words = ""
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else None
        apart = before is not None and token.start > before.end and token.text not in _BEHIND
        words += (" " if apart else "") + token.text
    return words.strip(" ,;:.+")
