"""The food in a text: from words to items, with what was not understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from gutbone_tui.catalogue.catalogue import AMBIGUOUS
from gutbone_tui.domain.entries import Item
from gutbone_tui.domain.foods import Food
from gutbone_tui.reading.alternatives import settle_alternatives
from gutbone_tui.reading.amounts import Amount, grams_of
from gutbone_tui.reading.attaching import amounts_before, amounts_of, attach
from gutbone_tui.reading.choosing import choose
from gutbone_tui.reading.examples import settle_examples
from gutbone_tui.reading.heads import settle_heads
from gutbone_tui.reading.lexicon import Mention, folds_of, mentions_of
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.negation import negate
from gutbone_tui.reading.sharing import share_names
from gutbone_tui.reading.shortforms import spelled_out
from gutbone_tui.reading.tokens import Token, tokens_of
from gutbone_tui.reading.units import NUMBERS, UNITS
from gutbone_tui.reading.vocabulary import COLOURS, is_chatter

_ABSURD: Final = 5_000
"""Pieces beyond which a number is no amount."""
_MANY: Final = 100
_HEAVY: Final = 3_000
"""Pieces, and what they weigh in grams, beyond which a number is no amount either."""
_LONGEST_WORDS: Final = 400
_LONGEST_AMOUNT: Final = 80


@dataclass
class FoodLine:
    """What a text of food was read as."""

    items: list[Item] = field(default_factory=list)
    options: list[tuple[str, ...]] = field(default_factory=list)
    """For each item, what else it could be."""
    unread: list[str] = field(default_factory=list)
    asked: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    """Words with several meanings of which none is likelier."""
    odd: list[str] = field(default_factory=list)
    """Numbers that nobody eats so many of."""
    named: bool = False
    """Whether a food was named at all, eaten or not."""
    passed: list[str] = field(default_factory=list)
    """Words understood as no food or as not eaten."""

    def extend(self, other: FoodLine) -> None:
        """Add what another text was read as."""
        self.items += other.items
        self.options += other.options
        self.unread += other.unread
        self.asked += other.asked
        self.passed += other.passed
        self.odd += other.odd
        self.named = self.named or other.named


def read_food(text: str, context: Context) -> FoodLine:
    """Read a text as food."""
    tokens = spelled_out(tokens_of(text))
    folds = folds_of(tokens)
    mentions = list(mentions_of(tokens, folds, context.lookup))
    unknown = _unknown(tokens, mentions)
    mentions = _with_typos(tokens, folds, mentions, unknown, context)
    amounts = amounts_of(tokens, mentions)
    before = amounts_before(tokens, mentions, amounts, context.lookup)
    mentions = share_names(tokens, folds, mentions, before, context.lookup)
    choose(mentions, folds, [token.word for token in tokens], before, context)
    settle_heads(tokens, mentions, context.lookup)
    spoken = negate(tokens, mentions)
    settle_examples(tokens, mentions, context.lookup)
    settle_alternatives(tokens, mentions, context.lookup)
    missing = _missing(mentions)
    line = FoodLine(named=bool(mentions))
    attached = attach(tokens, mentions, amounts, before, context.lookup)
    for mention in mentions:
        _add(line, text, tokens, mention, attached.get(mention.start), missing, context)
    _add_unread(line, text, tokens, mentions, amounts, spoken)
    return line


def _unknown(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[int]:
    """The words that are no food and not otherwise understood."""
    named = {place for mention in mentions for place in range(mention.start, mention.end)}
    return [
        place
        for place, token in enumerate(tokens)
        if place not in named
        and token.kind == "word"
        and not is_chatter(token.word, token.fold)
        and token.fold not in UNITS
        and token.word not in NUMBERS
    ]


def _with_typos(
    tokens: Sequence[Token], folds: list[str], mentions: list[Mention], unknown: list[int], context: Context
) -> list[Mention]:
    """The foods named once misspelt words are read as what they were likely meant to be."""
    from gutbone_tui.reading.typos import beside_known, corrected

    slips = corrected(tokens, folds, unknown, context.lookup) if unknown else {}
    named = [False] * len(tokens)
    for mention in mentions:
        named[mention.start : mention.end] = [True] * (mention.end - mention.start)
    for place in slips:
        named[place] = True
    slips.update(beside_known(tokens, folds, named, context.lookup))
    if not slips:
        return mentions
    for place, word in slips.items():
        folds[place] = word
    mentions = list(mentions_of(tokens, folds, context.lookup))
    for mention in mentions:
        mention.guess = any(place in slips for place in range(mention.start, mention.end))
    return mentions


def _missing(mentions: Sequence[Mention]) -> set[str]:
    """Foods that the line says were left out; what was named before it is not eaten either."""
    missing: set[str] = set()
    earlier: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.eaten:
            earlier.setdefault(mention.food, []).append(mention)
        elif mention.negated:
            missing.update((mention.food, *mention.options))
            for same in earlier.pop(mention.food, ()):
                same.eaten = False
    return missing - {mention.food for mention in mentions if mention.eaten}


def _add(
    line: FoodLine,
    text: str,
    tokens: Sequence[Token],
    mention: Mention,
    amount: Amount | None,
    missing: set[str],
    context: Context,
) -> None:
    """Add the item of a mention, if it was eaten."""
    said = text[tokens[mention.start].start : tokens[mention.end - 1].end]
    if not mention.eaten or (amount is not None and amount.number == 0):
        line.passed.append(said)
        return
    if mention.food == AMBIGUOUS:
        line.asked.append((said, mention.options))
        line.unread.append(said)
        return
    food = context.lookup.food(mention.food)
    if food is None:
        line.passed.append(said)
        return
    if amount is not None and _is_below_zero(tokens, amount):
        below = text[tokens[amount.start - 1].start : tokens[max(mention.end, amount.end) - 1].end]
        line.odd.append(below)
        line.unread.append(below)
        return
    if amount is not None and _is_absurd(amount, food, context):
        line.odd.append(text[tokens[amount.start].start : tokens[amount.end - 1].end])
        amount = None
    _add_eaten(line, text, tokens, mention, food, amount, missing, context)


def _add_eaten(
    line: FoodLine,
    text: str,
    tokens: Sequence[Token],
    mention: Mention,
    food: Food,
    amount: Amount | None,
    missing: set[str],
    context: Context,
) -> None:
    """Add the item of a food that was eaten."""
    amount = _in_its_measure(tokens, mention, food, amount)
    item = _item(text, tokens, mention, food, amount, context)
    if item.plants and missing.intersection(item.plants):
        item = replace(item, plants=tuple(plant for plant in item.plants if plant not in missing))
    line.items.append(item)
    line.options.append(mention.options)


def _is_below_zero(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether a minus right before a number begins a text or stands behind a comma: `-3 prunes`."""
    place = amount.start - 1
    if place < 0 or tokens[place].text not in ("-", "−") or not tokens[amount.start].glued:
        return False
    return tokens[amount.start].kind == "number" and (place == 0 or tokens[place - 1].text == ",")


def _is_absurd(amount: Amount, food: Food, context: Context) -> bool:
    """Whether nobody eats so many pieces."""
    if amount.unit not in ("", "piece"):
        return False
    heavy = amount.number > _MANY and (grams_of(amount, food, context.prune_grams) or 0) > _HEAVY
    return heavy or (not amount.unit and amount.number > _ABSURD)


def _in_its_measure(tokens: Sequence[Token], mention: Mention, food: Food, amount: Amount | None) -> Amount | None:
    """The amount of a mention whose name begins with a measure: half of it, or two, of `tin of sardines`."""
    if mention.end - mention.start < 3 or tokens[mention.start + 1].word != "of":
        return amount
    unit = UNITS.get(tokens[mention.start].fold, "")
    if unit not in food.measures:
        return amount
    if amount is None:
        return Amount(mention.start, mention.start + 1, 1.0, unit, said=False)
    return amount._replace(unit=unit) if amount.unit in ("", "piece") else amount


def _item(
    text: str, tokens: Sequence[Token], mention: Mention, food: Food, amount: Amount | None, context: Context
) -> Item:
    """The item of an eaten mention."""
    is_plant = context.lookup.plant(food.id) is not None
    typed = text[tokens[amount.start].start : tokens[amount.end - 1].end] if amount and amount.said else None
    return Item(
        food=food.id,
        words=text[tokens[mention.start].start : tokens[mention.end - 1].end][:_LONGEST_WORDS],
        amount=typed[:_LONGEST_AMOUNT] if typed else None,
        count=amount.number if amount and amount.unit in ("", "piece") else None,
        grams=grams_of(amount, food, context.prune_grams) if amount else None,
        plants=None if is_plant or not food.plants else food.plants,
        colour=_colour(tokens, mention, food) if is_plant else None,
        guess=mention.guess,
    )


def _colour(tokens: Sequence[Token], mention: Mention, food: Food) -> str | None:
    """The colour a plant was named with, where the colour is not part of its name."""
    first = max(0, mention.start - 1)
    name = food.name.lower()
    for token in tokens[first : mention.end]:
        if token.word in COLOURS and token.word not in name:
            return token.word
    return None


def _add_unread(
    line: FoodLine,
    text: str,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    amounts: Sequence[Amount],
    spoken: set[int],
) -> None:
    """Add the words that nobody could read, runs of them together."""
    named = {place for mention in mentions for place in range(mention.start, mention.end)}
    understood = spoken | {place for amount in amounts for place in range(amount.start, amount.end)}
    run: list[Token] = []
    for place, token in enumerate(tokens):
        if _is_unread(token, understood=place in named or place in understood):
            run.append(token)
            continue
        if place not in named:
            line.passed.append(token.text)
        if run:
            line.unread.append(text[run[0].start : run[-1].end])
            run = []
    if run:
        line.unread.append(text[run[0].start : run[-1].end])


def _is_unread(token: Token, *, understood: bool) -> bool:
    """Whether a token is a word that nobody could read."""
    return not understood and token.kind == "word" and not is_chatter(token.word, token.fold)
