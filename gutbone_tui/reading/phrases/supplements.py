"""Supplements: `probiotic`, `inulin 5 g`, `d3 1000 iu`, `gos`. Amounts are what the label says; none is suggested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from gutbone_tui.domain.entries import Entry, SupplementEntry
from gutbone_tui.domain.plan import Unit
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases.found import FILLERS, Found, draft, value_of
from gutbone_tui.reading.phrases.genera import GENUS_WORDS, LABEL_WORDS, genera_of
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

EXPECTED: Final = "A supplement's amount is a number with IU, µg, mg, g or CFU, such as “d3 1000 iu” or “inulin 5 g”."
MOST: Final = 1e15

_NAMES: Final[dict[tuple[str, ...], str]] = {
    tuple(name.split()): what
    for what, names in {
        "probiotic": "probiotic|probiotics",
        "prebiotic": "prebiotic|prebiotics|prebiotic fibre|prebiotic fiber",
        "inulin": "inulin|oligofructose",
        "gos": "gos|galacto oligosaccharides|galactooligosaccharides",
        "fos": "fos",
        "phgg": "phgg",
        "psyllium": "psyllium capsule|psyllium capsules",
        "vitamin-d3": "d3|vitamin d3|vit d3|vitamin d|vit d",
        "vitamin-d2": "d2|vitamin d2|vit d2",
        "vitamin-k2": "k2|vitamin k2|vit k2|vitamin k|vit k",
        "vitamin-c": "vitamin c|vit c",
        "vitamin-b12": "b12|vitamin b12|vit b12",
        "calcium": "calcium|adcal|calcichew|calceos|accrete|cacit",
        "magnesium": "magnesium|magnesium citrate|magnesium glycinate",
        "zinc": "zinc",
        "iron": "iron",
        "boron": "boron",
        "selenium": "selenium",
        "potassium": "potassium",
        "folate": "folate|folic acid",
        "omega-3": "omega 3|omega3|omega 3s|omega 3 capsule|omega 3 capsules",
        "creatine": "creatine",
        "multivitamin": "multivitamin|multivitamins|vitamins|multi vitamin",
        "curcumin": "curcumin|turmeric capsule|turmeric capsules",
    }.items()
    for name in names.split("|")
}
_LONGEST: Final = 3
_BRANDS: Final = words("adcal calcichew calceos accrete cacit")
"""Makers' names for calcium, which are sold with vitamin D3 as well: `Adcal D3` is both."""
_IN_BLOOD: Final = 400
"""A number of vitamin D below which it is as well what a laboratory found as what a label says."""
_LAB_OR_LABEL: Final = (
    "“vitamin d” with a number needs its unit: IU or µg for a supplement, nmol/l or ng/ml for a lab value."
)

UNITS: Final[dict[str, tuple[Unit, float]]] = {
    "iu": ("iu", 1),
    "ius": ("iu", 1),
    "units": ("iu", 1),
    "µg": ("µg", 1),
    "μg": ("µg", 1),
    "ug": ("µg", 1),
    "mcg": ("µg", 1),
    "mg": ("mg", 1),
    "mgs": ("mg", 1),
    "g": ("g", 1),
    "gram": ("g", 1),
    "grams": ("g", 1),
    "cfu": ("cfu", 1),
    "cfus": ("cfu", 1),
    "billion": ("cfu", 1e9),
    "bn": ("cfu", 1e9),
    "million": ("cfu", 1e6),
    "capsule": ("capsule", 1),
    "capsules": ("capsule", 1),
    "caps": ("capsule", 1),
    "cap": ("capsule", 1),
    "tablet": ("capsule", 1),
    "tablets": ("capsule", 1),
    "tab": ("capsule", 1),
    "tabs": ("capsule", 1),
    "pill": ("capsule", 1),
    "pills": ("capsule", 1),
    "sachet": ("capsule", 1),
    "gummy": ("capsule", 1),
    "drops": ("capsule", 1),
}
_BEFORE_NAME: Final = words("my a an the some also then took taken had and")
_WORDS: Final = (
    FILLERS
    | GENUS_WORDS
    | words(
        """
    supplement supplements powder daily dose tsp fibre fiber strain strains multi multistrain live cultures with
    meal food : , . ( ) + bed bedtime breakfast lunch dinner cfu citrate
    usual
    """
    )
)


@dataclass
class _Taken:
    """What is known of a supplement so far."""

    what: str | None = None
    amount: float | None = None
    unit: Unit | None = None
    strains: int | None = None
    named: bool = False
    """Whether a genus is named, as only a probiotic's label does."""


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The supplements a text says were taken, if it says only that: `d3 800 iu and my probiotic`."""
    starts = _starts(tokens)
    found = [_read_one(tokens[start:end], context, day) for start, end in pairwise([*starts, len(tokens)])]
    entries: list[Entry] = []
    for one in found:
        if one is None:
            return None
        if one.expected:
            return one
        entries.extend(one.entries)
    if len(entries) < 2:
        return Found(tuple(entries))
    ends = [tokens[start - 1].start for start in starts[1:]]
    places = [tokens[start].start for start in starts]
    return Found(tuple(entries), spans=tuple(zip(places, [*ends, tokens[-1].end], strict=True)))


def _starts(tokens: Sequence[Token]) -> list[int]:
    """Where each supplement begins: at the beginning, and behind `and` or a comma where another one is named."""
    starts = [0]
    named = False
    for place in range(len(tokens)):
        joined = place > 0 and (
            tokens[place - 1].word in ("and", "plus")
            or tokens[place - 1].text == ","
            or tokens[place - 1].word in _BRANDS
        )
        if named and joined and _names_another(tokens, place):
            starts.append(place)
        named = named or name_at(tokens, place) is not None
    return starts


def _names_another(tokens: Sequence[Token], place: int) -> bool:
    """Whether a supplement is named at a place, behind words that add nothing."""
    while place < len(tokens) and tokens[place].word in _BEFORE_NAME:
        place += 1
    return place < len(tokens) and name_at(tokens, place) is not None


def _read_one(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The one supplement a text says was taken, if it says only that."""
    tokens = _without_join(tokens)
    taken = _Taken(named=not GENUS_WORDS.isdisjoint(token.word for token in tokens))
    place = 0
    while place < len(tokens):
        name = name_at(tokens, place) if taken.what is None else None
        if name is not None:
            place, taken.what = name
        elif _take(tokens, place, taken):
            place += 1
        elif taken.what is not None and tokens[place].text in "-−–" and place + 1 < len(tokens):
            return Found(expected=EXPECTED)
        else:
            return None
    if taken.what is None and taken.named:
        taken.what = "probiotic"
    if taken.what is None:
        return None
    if _may_be_of_blood(taken, {token.word for token in tokens}):
        return Found(expected=_LAB_OR_LABEL)
    if taken.amount is not None and not 0 <= taken.amount <= MOST:
        return Found(expected=EXPECTED)
    return Found((_entry(taken, [token.word for token in tokens], context, day),))


def _without_join(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without the words at their end that only lead to what comes next."""
    while tokens and (tokens[-1].word in ("and", "plus") or tokens[-1].text == ","):
        tokens = tokens[:-1]
    return tokens


def _may_be_of_blood(taken: _Taken, said: set[str]) -> bool:
    """Whether a number without a unit may be what a laboratory found, as it may of vitamin D that is not called D3."""
    if taken.what != "vitamin-d3" or taken.unit is not None or not 0 < (taken.amount or 0) < _IN_BLOOD:
        return False
    return "d" in said and said.isdisjoint({"took", "taken", "taking", "supplement", "supplements"})


def _take(tokens: Sequence[Token], place: int, taken: _Taken) -> bool:
    """Take up a number, a unit or a word; False where it does not belong to a supplement."""
    token = tokens[place]
    value = value_of(token)
    if value is not None:
        follow = tokens[place + 1].word if place + 1 < len(tokens) else ""
        if follow in ("strain", "strains"):
            taken.strains = int(min(value, 1000))
            return True
        if taken.amount is not None:
            return False
        taken.amount = value
        return True
    if token.word not in UNITS:
        if token.word in LABEL_WORDS and (taken.named or taken.what == "probiotic"):
            return True
        return token.word in _WORDS or _is_pair([token.word for token in tokens], place)
    unit, factor = UNITS[token.word]
    if taken.unit is None:
        taken.unit, taken.amount = unit, None if taken.amount is None else taken.amount * factor
    return unit in (taken.unit, "capsule")


def _is_pair(said: Sequence[str], place: int) -> bool:
    """Whether a letter belongs to `L+B`."""
    return said[place] in ("l", "b") and {"l", "b"} <= set(said[max(0, place - 2) : place + 3])


def _entry(taken: _Taken, said: Sequence[str], context: Context, day: date) -> SupplementEntry:
    """The entry of a supplement that was taken."""
    lactobacillus, bifidobacterium = genera_of(said)
    amount = 1.0 if taken.unit == "capsule" and taken.amount is None else taken.amount
    return SupplementEntry(
        **draft(context, day),
        what=taken.what or "",
        amount=amount,
        unit=taken.unit if amount is not None else None,
        lactobacillus=True if lactobacillus else None,
        bifidobacterium=True if bifidobacterium else None,
        strains=taken.strains,
    )


def name_at(tokens: Sequence[Token], place: int) -> tuple[int, str] | None:
    """The supplement named at a place, and where its name ends."""
    for length in range(_LONGEST, 0, -1):
        words = tuple(token.word for token in tokens[place : place + length])
        if words in _NAMES:
            return place + len(words), _NAMES[words]
    return None
