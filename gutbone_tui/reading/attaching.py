"""Which amount belongs to which food: before it, after it, said in two goes, or said wrong and put right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.reading.amounts import Amount, amount_at, may_be_amount
from gutbone_tui.reading.lexicon import Mention
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.units import MILLILITERS, UNITS
from gutbone_tui.reading.vocabulary import PREPARATION
from gutbone_tui.reading.wordlists import words

Attached = dict[int, Amount]
"""The amount of each mention, by the mention's first token."""

_REACH: Final = 14
"""Tokens after a food within which a number may still be about it."""
_CLOSE: Final = frozenset('(x×-–—:=*#~"')
"""Marks between a food and the number right after it."""
_BETWEEN: Final = _CLOSE | frozenset(",)[]/?!.'")
"""Marks over which a number further on is still looked for."""
_APART: Final = words(", ; . : )")
"""Marks that part an amount from the food after it."""
_JOINING: Final = words("and plus with then")
_LIQUID: Final = words("ml cl dl l glass mug pint")
_ABOUT: Final = words(
    """
    about around approx approximately roughly ca circa maybe perhaps probably nearly almost just only all total of
    them those these qty so i had ate took eaten have eat as usual the my a an it day daily
    """
)
_FURTHER: Final = words("and then plus another more also again later too extra additional")
_TIMES: Final = words(
    """
    in at after before for this morning mornings evening afternoon night noon midday lunch lunchtime breakfast dinner
    supper tea bed bedtime today tonight later again more too am pm first each time times luck with
    """
)
_CORRECTING: Final = words("wait sorry actually rather mean oops correction scratch no make that")
_CLOCK: Final = words("at by until till since from @ for serves")
"""Words before a number that is a time or a number of people."""
_HOURS: Final = words("am pm oclock")
_OVER: Final = PREPARATION | _ABOUT | _FURTHER | _TIMES | _CORRECTING | words("twice thrice overnight night")
_ENDING: Final = (_OVER - words("day daily")) | words(", ; . ! ? ) ] and or \" '")
"""What may follow a number that stands alone."""
_COVERED: Final = words("covered wrapped stuffed dipped coated filled topped enrobed")
_ROLE = Literal["first", "instead", "times", "more", "nothing", "end"]
_TWICE: Final = {"twice": 2.0, "thrice": 3.0}


def amounts_of(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Amount]:
    """The amounts of a line, outside the names of foods; `3 + 3` and `1 cup plus 2 tbsp` are one."""
    free = [True] * len(tokens)
    for mention in mentions:
        free[mention.start : mention.end] = [False] * (mention.end - mention.start)
    found: list[Amount] = []
    place = 0
    while place < len(tokens):
        amount = amount_at(tokens, place, free) if free[place] and may_be_amount(tokens[place]) else None
        if amount is None:
            place += 1
            continue
        place = amount.end
        if found and _makes_sum(tokens, found[-1], amount, free):
            first = found.pop()
            amount = first._replace(end=amount.end, number=first.number + amount.number * _in(amount, first))
        found.append(amount)
    return found


def _makes_sum(tokens: Sequence[Token], first: Amount, second: Amount, free: Sequence[bool]) -> bool:
    """Whether two amounts are added, as `3 + 3`; `figs 1 + 5 prunes` are two."""
    if second.start - first.end != 1 or tokens[first.end].text not in ("+", "plus"):
        return False
    if first.unit or second.unit:
        return first.unit == second.unit or (first.unit in MILLILITERS and second.unit in MILLILITERS)
    named_before = first.start > 0 and not free[first.start - 1]
    named_after = second.end < len(tokens) and not free[second.end]
    return not (named_before and named_after)


def _in(amount: Amount, other: Amount) -> float:
    """How many of another amount's measure one of an amount's is."""
    return 1.0 if amount.unit == other.unit else MILLILITERS[amount.unit] / MILLILITERS[other.unit]


def attach(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    amounts: Sequence[Amount],
    before: Attached,
    catalogue: Catalogue,
) -> Attached:
    """The amount of each mention, from the one before it and those after it.

    Args:
        tokens: the line.
        mentions: the foods named in it.
        amounts: its amounts.
        before: the amount right before each mention.
        catalogue: what the foods are measured by.
    """
    attached = dict(before)
    taken = {amount.end for amount in before.values()}
    starts = {amount.start: amount for amount in amounts if amount.end not in taken and amount.said}
    for place, mention in enumerate(mentions):
        stop = mentions[place + 1].start if place + 1 < len(mentions) else len(tokens)
        stop = min(stop, mention.end + _REACH)
        counted = _comes_in_pieces(mention, catalogue)
        amount = _settled(tokens, mention, before.get(mention.start), starts, stop, counted=counted)
        if amount is not None:
            attached[mention.start] = _of_halves(tokens, mention, amount)
    return attached


def _comes_in_pieces(mention: Mention, catalogue: Catalogue) -> bool:
    """Whether a food is one that people count."""
    food = catalogue.food(mention.food)
    return food is not None and "piece" in food.measures


def amounts_before(
    tokens: Sequence[Token], mentions: Sequence[Mention], amounts: Sequence[Amount], catalogue: Catalogue
) -> Attached:
    """The amount that stands before each mention."""
    before: Attached = {}
    waiting = 0
    last: Mention | None = None
    for mention in mentions:
        nearest: Amount | None = None
        while waiting < len(amounts) and amounts[waiting].end <= mention.start:
            nearest = _with_outer(tokens, nearest, amounts[waiting])
            waiting += 1
        if (
            nearest is not None
            and not any(token.text in _APART for token in tokens[nearest.end : mention.start])
            and not (last is not None and _belongs_before(tokens, last, nearest, mention, catalogue))
        ):
            before[mention.start] = nearest
        last = mention
    _give_to_head(tokens, mentions, before)
    _take_names_first(tokens, mentions, before)
    return before


def _with_outer(tokens: Sequence[Token], outer: Amount | None, amount: Amount) -> Amount:
    """An amount with the number before it: `2 cans`, `2 400 g cans`, and `5 (6?)`, where the first one counts."""
    if outer is None:
        return amount
    if amount.unit and not outer.unit and amount.start - outer.end <= 1:
        return amount._replace(start=outer.start, number=outer.number * amount.number)
    closed = amount.end + 1 < len(tokens) and ")" in (tokens[amount.end].text, tokens[amount.end + 1].text)
    if not outer.unit and not amount.unit and closed and tokens[outer.end].text == "(":
        return outer._replace(end=amount.end + 1 + (tokens[amount.end].text != ")"))
    return amount


def _belongs_before(
    tokens: Sequence[Token], last: Mention, amount: Amount, mention: Mention, catalogue: Catalogue
) -> bool:
    """Whether an amount between two foods is that of the first: `kefir 200 ml and prunes`."""
    if any(token.text not in _CLOSE for token in tokens[last.end : amount.start]):
        return False
    if any(token.word in _JOINING for token in tokens[amount.end : mention.start]):
        return True
    if amount.unit not in _LIQUID:
        return False
    first, second = catalogue.food(last.food), catalogue.food(mention.food)
    return first is not None and second is not None and "glass" in first.measures and "glass" not in second.measures


def _give_to_head(tokens: Sequence[Token], mentions: Sequence[Mention], before: Attached) -> None:
    """Give the amount of a cover to what is covered: `3 chocolate covered prunes`."""
    for first, second in pairwise(mentions):
        between = tokens[first.end : second.start]
        if between and between[0].word in _COVERED and len(between) == 1 and first.start in before:
            before.setdefault(second.start, before.pop(first.start))


def _take_names_first(tokens: Sequence[Token], mentions: Sequence[Mention], before: Attached) -> None:
    """Where each number of a list is after its food, as in `figs 2 prunes 4`, take it from the food after it."""
    run: list[Mention] = []
    for mention in mentions:
        amount = before.get(mention.start)
        follows = bool(run) and amount is not None and _fills(amount, run[-1].end, mention.start)
        if not follows:
            run = []
        if follows or amount is None:
            run.append(mention)
        end = mention.end
        if len(run) > 1 and end < len(tokens) and tokens[end].kind == "number" and _is_last(tokens, end):
            for each in run[1:]:
                before.pop(each.start, None)


def _fills(amount: Amount, start: int, end: int) -> bool:
    """Whether an amount is all that stands between two places."""
    return amount.start == start and amount.end == end


def _is_last(tokens: Sequence[Token], place: int) -> bool:
    """Whether nothing but a measure and a mark comes after a number."""
    after = [token for token in tokens[place + 1 : place + 3] if token.fold not in UNITS]
    return not after or after[0].kind == "mark"


def _settled(
    tokens: Sequence[Token], mention: Mention, had: Amount | None, starts: Attached, stop: int, *, counted: bool
) -> Amount | None:
    """The amount of a mention, with what the words after it say: another one, more, twice, or a correction."""
    later: list[float] = []
    factor = 1.0
    place = since = mention.end
    while place < stop:
        amount = starts.get(place)
        if amount is None:
            factor = _TWICE.get(tokens[place].word, factor)
            if tokens[place].word not in _OVER and tokens[place].text not in _BETWEEN:
                break
            place += 1
            continue
        role = _role(tokens, tokens[since:place], amount, had, counted=counted)
        if role == "end":
            break
        if role in ("first", "instead"):
            had, later = amount, []
        elif role == "times" and had is not None:
            had = had._replace(number=had.number * amount.number)
        elif role == "more":
            later.append(amount.number)
        place = since = amount.end
    if had is None:
        return None
    more = 0.0 if len(later) > 1 and sum(later) == had.number else sum(later)
    return had._replace(number=(had.number + more) * factor)


def _role(
    tokens: Sequence[Token], between: Sequence[Token], amount: Amount, had: Amount | None, *, counted: bool
) -> _ROLE:
    """What a number after a food says of it.

    Args:
        tokens: the line.
        between: what stands between the number and the food, or the number before it.
        amount: the number.
        had: the amount of the food so far.
        counted: whether the food comes in pieces.
    """
    follow = tokens[amount.end].word if amount.end < len(tokens) else "."
    close = all(token.text in _CLOSE for token in between)
    if follow in _HOURS or (between and between[-1].word in _CLOCK):
        return "nothing"
    times = tokens[amount.start].word[0] in "x×" or (bool(between) and between[-1].word in ("x", "×"))
    if had is not None and not amount.unit and (times or tokens[amount.end - 1].word in ("x", "×")):
        return "times"
    if had is None and close:
        return "first"
    if follow not in _ENDING:
        return "end"
    if had is None:
        return "first" if amount.unit or counted else "nothing"
    if amount.unit or had.unit:
        return "nothing"
    if any(token.word in _CORRECTING for token in between):
        return "instead"
    more = follow in _TIMES or any(token.word in _FURTHER for token in between)
    return "more" if more else "nothing"


def _of_halves(tokens: Sequence[Token], mention: Mention, amount: Amount) -> Amount:
    """The amount, of halves where the line says `6 prune halves`."""
    halves = not amount.unit and mention.end < len(tokens) and tokens[mention.end].word == "halves"
    return amount._replace(unit="half") if halves else amount
