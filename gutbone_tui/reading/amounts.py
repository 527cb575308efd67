"""Quantities in a line: numbers in any form, measures, and what they weigh."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from gutbone_tui.domain.foods import PRUNE_FOOD, Food
from gutbone_tui.reading.tokens import FRACTIONS, Token
from gutbone_tui.reading.units import GRAMS, MILLILITERS, NUMBERS, SIZES, UNITS

_LARGEST: Final = 100_000.0
_VALUES: Final = (
    1 / 2,
    1 / 3,
    2 / 3,
    1 / 4,
    3 / 4,
    1 / 5,
    2 / 5,
    3 / 5,
    4 / 5,
    1 / 6,
    5 / 6,
    1 / 7,
    1 / 8,
    3 / 8,
    5 / 8,
)
_FRACTION: Final = dict(zip(FRACTIONS, (*_VALUES, 7 / 8, 1 / 9, 1 / 10), strict=True))


class Amount(NamedTuple):
    """A quantity and where in the line it stands."""

    start: int
    """The first of its tokens."""
    end: int
    """One past the last of its tokens."""
    number: float
    unit: str
    """A measure of `units`, or empty where pieces are counted."""
    said: bool = True
    """False for a mere article."""


def number_of(text: str) -> float | None:
    """The value of a numeral: `½`, `1½`, `1/2`, `1 1/2`, `1.5`, `1,5`, `1,000`; None where it makes no sense."""
    if text[-1] in _FRACTION:
        whole = text[:-1].strip()
        return (float(whole) if whole else 0.0) + _FRACTION[text[-1]]
    if "/" in text or "⁄" in text:
        whole, _, fraction = text.replace("⁄", "/").replace("-", " ").rpartition(" ")
        top, _, bottom = fraction.partition("/")
        return (float(whole or 0) + float(top) / float(bottom)) if float(bottom) else None
    return _decimal(text)


def _decimal(text: str) -> float | None:
    """The value of a numeral with points or commas."""
    groups = text.replace(",", ".").split(".")
    if len(groups) == 2 and not ("," in text and len(groups[1]) == 3 and groups[0] not in ("", "0")):
        return float(f"{groups[0] or 0}.{groups[1] or 0}")
    if len(groups) == 1 or all(len(group) == 3 for group in groups[1:]):
        value = float("".join(groups))
        return value if math.isfinite(value) else None
    return None


def _value(token: Token) -> float | None:
    """The number a token is, if it is one."""
    if token.kind == "number":
        return number_of(token.text.strip())
    if token.kind != "word":
        return None
    if token.word in NUMBERS:
        return NUMBERS[token.word]
    if token.word[0] in "x×" and token.word[1:].isdecimal():
        return number_of(token.word[1:])
    return None


def _number_at(tokens: Sequence[Token], start: int) -> tuple[int, float] | None:
    """The number that begins at a token and where it ends: `4-5`, `2 to 3`, `half a dozen`, `a couple of`."""
    value = _value(tokens[start])
    if value is None:
        return _between(tokens, start)
    end, last = start + 1, len(tokens)
    word = tokens[start].word
    if end + 1 < last and tokens[end].word == "and" and (half := _half_at(tokens, end + 1)) is not None:
        return half[0], value + half[1]
    if word in ("a", "an", "half", "quarter", "third", "the") or word in ("one", "two", "three", "four", "six"):
        if end < last and tokens[end].word in ("good", "full") and end + 1 < last:
            end += 1
        follow = tokens[end].word if end < last else ""
        if word in ("a", "an") and follow in ("couple", "pair", "few", "dozen", "half", "quarter", "third"):
            return _after_of(tokens, end, NUMBERS[follow])
        if word == "half" and follow in ("a", "an"):
            end += 1
            follow = tokens[end].word if end < last else ""
        if follow == "dozen":
            return _after_of(tokens, end, value * 12)
        return _after_of(tokens, end - 1, value)
    if end + 1 < last and (tokens[end].text in "-–—" or tokens[end].word in ("to", "or")):
        upper = _value(tokens[end + 1])
        if upper is not None and tokens[end + 1].word not in ("a", "an") and upper > value:
            return end + 2, (value + upper) / 2
    return _after_of(tokens, end - 1, value)


def _between(tokens: Sequence[Token], start: int) -> tuple[int, float] | None:
    """The middle of `between 4 and 6`, and where it ends."""
    if tokens[start].word != "between" or start + 3 >= len(tokens) or tokens[start + 2].word != "and":
        return None
    lower, upper = _value(tokens[start + 1]), _value(tokens[start + 3])
    return (start + 4, (lower + upper) / 2) if lower is not None and upper is not None else None


def _half_at(tokens: Sequence[Token], start: int) -> tuple[int, float] | None:
    """The part that makes a number a mixed one, `a half` in `two and a half`, and where it ends."""
    token = tokens[start]
    if token.kind == "number":
        value = number_of(token.text.strip()) if not token.text[0].isdecimal() or "/" in token.text else None
        return (start + 1, value) if value is not None and value < 1 else None
    if token.word != "a" or start + 1 >= len(tokens) or tokens[start + 1].word not in ("half", "quarter", "third"):
        return None
    follow = tokens[start + 2].word if start + 2 < len(tokens) else ""
    return (start + 2, NUMBERS[tokens[start + 1].word]) if follow not in ("a", "an", "of", "the") else None


def _after_of(tokens: Sequence[Token], last_token: int, value: float) -> tuple[int, float]:
    """The end of a number whose last token is given, past an `of`, an `a` and a multiplication sign."""
    end = last_token + 1
    if value < 1 and end < len(tokens) and tokens[end].word == "of":
        end += 1
        if end < len(tokens) and tokens[end].word in ("a", "an", "the"):
            end += 1
    return end, value


def may_be_amount(token: Token) -> bool:
    """Whether an amount may begin with a token."""
    if token.kind == "word":
        word = token.word
        return word in NUMBERS or token.fold in UNITS or word[0] in "xt×" or word == "between"
    return token.kind == "number"


def amount_at(tokens: Sequence[Token], start: int, free: Sequence[bool]) -> Amount | None:
    """The amount that begins at a token, if one does.

    Args:
        tokens: the line.
        start: where to look.
        free: which tokens are not part of a food's name.
    """
    found = _number_at(tokens, start)
    if found is None:
        return _bare_unit(tokens, start, free)
    end, number = found
    last = len(tokens)
    said = tokens[start].word not in ("a", "an") or end > start + 1
    end, number = _multiplied(tokens, end, number, free)
    unit_at = end
    while unit_at < last and free[unit_at] and tokens[unit_at].word in SIZES and unit_at < end + 3:
        unit_at += 1
    unit = _unit(tokens, unit_at, free)
    if not unit:
        number = _either(tokens[start].text) or number
    if unit:
        end = unit_at + 1
        if unit == "dozen":
            number, unit = number * 12, ""
        if end < last and tokens[end].text == "." and tokens[end].glued:
            end += 1
        end += end < last and tokens[end].word == "of"
    return Amount(start, end, min(number, _LARGEST), unit, said or bool(unit))


def _either(text: str) -> float | None:
    """The middle of two numbers of pieces with a slash between them, `5/6`, which nobody eats as a fraction."""
    first, _, second = text.partition("/")
    if not (first.isdecimal() and second.isdecimal() and len(first) < 3) or int(second) != int(first) + 1:
        return None
    return int(first) + 0.5 if int(first) > 3 else None


def _multiplied(tokens: Sequence[Token], end: int, number: float, free: Sequence[bool]) -> tuple[int, float]:
    """A number and its end past a sign of multiplication, times what comes after it: `2 x 3`, `2 lots of 3`."""
    last = len(tokens)
    if end >= last or not free[end]:
        return end, number
    if tokens[end].word[0] in "x×" and tokens[end].word[1:].isdecimal():
        return end + 1, number * (number_of(tokens[end].word[1:]) or 1)
    if tokens[end].word in ("x", "×", "*"):
        end += 1
    elif tokens[end].word in ("lots", "times") and end + 1 < last:
        end += 1 + (tokens[end + 1].word == "of")
    elif not (number < 1 and tokens[end - 1].word == "of"):
        return end, number
    if end < last and tokens[end].kind == "number" and free[end]:
        return end + 1, number * (number_of(tokens[end].text.strip()) or 1)
    return end, number


def _unit(tokens: Sequence[Token], place: int, free: Sequence[bool]) -> str:
    """The measure a token names; empty if none. `T` is a tablespoon and `t` a teaspoon."""
    if place >= len(tokens) or tokens[place].kind != "word" or not free[place]:
        return ""
    text = tokens[place].text
    if text in ("T", "t"):
        return "tbsp" if text == "T" else "tsp"
    return UNITS.get(tokens[place].fold, "")


def _bare_unit(tokens: Sequence[Token], start: int, free: Sequence[bool]) -> Amount | None:
    """A measure without a number, one of it: `handful of`, `pinch`, `bowl of`."""
    unit = _unit(tokens, start, free)
    if not unit or unit in ("inch", "half", "quarter") or len(tokens[start].word) < 3:
        return None
    end = start + 1
    end += end < len(tokens) and tokens[end].word == "of"
    return Amount(start, end, 1.0, unit, True)


def grams_of(amount: Amount, food: Food, prune_grams: float) -> float | None:
    """What an amount of a food weighs, where it is known."""
    unit, number = amount.unit, amount.number
    grams = _grams_of_one(unit, food, prune_grams)
    return round(min(number * grams, _LARGEST), 1) if grams is not None else None


def _grams_of_one(unit: str, food: Food, prune_grams: float) -> float | None:
    """What one of a measure of a food weighs; of a dish with prunes, what the prunes in it weigh."""
    measures = food.measures
    if unit in GRAMS:
        return GRAMS[unit] if food.id == PRUNE_FOOD or "prune" not in food.groups else None
    if unit in ("", "piece") and "piece" in measures:
        return prune_grams if "prune" in food.groups else measures["piece"]
    if unit in measures:
        return measures[unit]
    if unit == "serving":
        return food.grams
    if unit in ("pinch", "drop", "drizzle"):
        return measures.get("tsp")
    return _grams_of_volume(unit, measures)


def _grams_of_volume(unit: str, measures: dict[str, float] | object) -> float | None:
    """What one measure of volume weighs, by another measure of volume whose weight is known."""
    if unit not in MILLILITERS or not isinstance(measures, dict):
        return None
    for known in ("cup", "glass", "tbsp", "tsp"):
        if known in measures:
            return float(measures[known]) * MILLILITERS[unit] / MILLILITERS[known]
    return MILLILITERS[unit] if unit in ("ml", "cl", "dl", "l") else None
