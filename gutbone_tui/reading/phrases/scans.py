"""Bone scans: `dxa hip -1.8`, `dxa hip -2.6, spine -2.9 bmd 0.81`; every site has its own values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Final

from gutbone_tui.domain.entries import MeasureEntry
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases.found import FILLERS, Found, draft, value_of
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

EXPECTED: Final = "A bone scan is a site and a T-score from -10 to 10, such as “dxa hip -1.8”."
NO_SIGN: Final = (
    "A T-score is mostly below zero: type its minus sign, as in “hip -2.7”, "
    "or a plus where it is above, as in “hip +1.3”."
)
TO_COME: Final = "A bone scan cannot be of a day that is still to come."
_HIGHEST_WITHOUT_SIGN: Final = 1.0
_HIGHEST: Final = 4.0
"""T-scores beyond which none is believed, without a plus and with one."""
EACH_SITE: Final = "Each site needs its own T-score, such as “dxa hip -1.8, spine -2.1 bmd 0.81”."

_FAMILIES: Final = {
    word: family
    for family, sites in (
        ("hip", "hip neck femoral femur trochanter ward wards"),
        ("spine", "spine lumbar l1 l2 l3 l4"),
        ("arm", "forearm wrist radius"),
        ("heel", "heel"),
        ("", "total left right"),
    )
    for word in sites.split()
}
"""Words for sites, by what is measured as one."""
_VERTEBRAE: Final = frozenset({"l1", "l2", "l3", "l4"})
_MINUS: Final = frozenset({"-", "−", "–"})
_MARKS: Final = frozenset({":", ",", ".", "(", ")", "=", "/", ";"})
_SCAN_WORDS: Final = FILLERS | words("dxa dexa scan bone density t score scores tscore result results g cm2 cm bmd")
_PLAIN: Final = re.compile(r"\d{0,2}(?:[.,]\d{1,4})?|\d")
"""A number as scans have them."""


@dataclass
class _Site:
    """What is known of one site so far."""

    start: int
    """The token it begins with."""
    names: list[str] = field(default_factory=list)
    t_score: float | None = None
    bmd: float | None = None
    signed: bool = False
    """Whether its T-score has a minus or a plus."""

    @property
    def measured(self) -> bool:
        """Whether it has a value yet."""
        return self.t_score is not None or self.bmd is not None


def is_scan(tokens: Sequence[Token]) -> bool:
    """Whether a text may tell of a bone scan; a site alone is one with a value below zero, or with decimals."""
    said = {token.word for token in tokens}
    if said & {"dxa", "dexa", "tscore", "bmd"} or {"bone", "scan"} <= said or {"t", "score"} <= said:
        return True
    numbers = [place for place, token in enumerate(tokens) if value_of(token) is not None]
    return bool(numbers) and not said.isdisjoint(_FAMILIES) and all(_is_score(tokens, place) for place in numbers)


def _is_score(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number looks like a T-score by itself, or belongs to a site."""
    return "." in tokens[place].text or _is_below_zero(tokens, place) or _is_vertebra(tokens, place)


def read_scan(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The scan a text tells of, if it tells only of that: an entry for each site."""
    if any(not _understood(token) for token in tokens):
        return None
    sites = _sites(tokens)
    if sites is None:
        return Found(expected=EACH_SITE)
    if any(_lacks_sign(site) for site in sites):
        return Found(expected=NO_SIGN)
    if not all(map(_fits, sites)):
        return Found(expected=EXPECTED)
    if day > context.today:
        return Found(expected=TO_COME)
    if len(sites) > 1 and not all(site.names for site in sites):
        return Found(expected=EACH_SITE)
    entries = tuple(
        MeasureEntry(
            **draft(context, day),
            what="dxa",
            site=_site_name(site.names),
            t_score=site.t_score,
            bmd=site.bmd,
        )
        for site in sites
    )
    starts = [0, *(tokens[site.start].start for site in sites[1:]), tokens[-1].end]
    return Found(entries, spans=tuple(pairwise(starts)))


def _understood(token: Token) -> bool:
    """Whether a token belongs to a scan."""
    return (
        value_of(token) is not None
        or token.word in _FAMILIES
        or token.word in _SCAN_WORDS
        or token.word == "minus"
        or token.text in _MINUS
        or token.text in _MARKS
    )


def _site_name(names: Sequence[str]) -> str | None:
    """The site by its words; what is measured over several lumbar vertebrae is the lumbar spine."""
    said = {part for name in names for part in name.split("-")}
    if "lumbar" in said or len(said & _VERTEBRAE) > 1 or any("-" in name for name in names):
        return "lumbar spine"
    return " ".join(names)[:80] or None


def _lacks_sign(site: _Site) -> bool:
    """Whether a T-score is so far above zero that a minus seems to be missing."""
    return (
        site.t_score is not None
        and _HIGHEST_WITHOUT_SIGN < site.t_score <= 10
        and not (site.signed and site.t_score <= _HIGHEST)
    )


def _fits(site: _Site) -> bool:
    """Whether a site's values are such as scans have."""
    return site.measured and -10 <= (site.t_score or 0) <= 10 and 0 <= (site.bmd or 0) <= 5


def _sites(tokens: Sequence[Token]) -> list[_Site] | None:
    """The sites of a text with their values; None where it is open which value belongs to which."""
    sites = [_Site(0)]
    values_first = _values_come_first(tokens)
    for place, token in enumerate(tokens):
        if _is_vertebra(tokens, place):
            sites[-1].names[-1] += f"-{token.text}"
        elif token.word in _FAMILIES:
            if not values_first and sites[-1].measured:
                sites.append(_Site(place))
            if not _joins(tokens, place, sites[-1]):
                return None
            sites[-1].names.append(token.word)
        elif value_of(token) is not None:
            if values_first and sites[-1].names:
                sites.append(_Site(_first_of(tokens, place)))
            if not _take_value(tokens, place, sites[-1]):
                return None
    return sites if all(site.measured or len(sites) == 1 for site in sites) else None


def _values_come_first(tokens: Sequence[Token]) -> bool:
    """Whether the values stand before their sites: `-2.6 hip, -2.9 spine`."""
    return next((value_of(token) is not None for token in tokens if _is_value_or_site(token)), False)


def _is_value_or_site(token: Token) -> bool:
    """Whether a token is a number or a word for a site."""
    return value_of(token) is not None or token.word in _FAMILIES


def _joins(tokens: Sequence[Token], place: int, site: _Site) -> bool:
    """Whether a word goes on with the name of a site: `femoral neck`, and not `hip and spine`."""
    if not site.names:
        return True
    if tokens[place - 1].word == "and":
        return False
    families = {_FAMILIES.get(name.partition("-")[0], "") for name in (*site.names, tokens[place].word)} - {""}
    return len(families) < 2


def _is_vertebra(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number only ends a span of vertebrae: `L1-4`."""
    return (
        place > 1
        and tokens[place].text in ("2", "3", "4")
        and tokens[place - 1].text in _MINUS
        and tokens[place - 2].word in _VERTEBRAE
        and tokens[place].glued
        and tokens[place - 1].glued
    )


def _is_below_zero(tokens: Sequence[Token], place: int) -> bool:
    """Whether a minus stands before a number; nobody writes a dash there that means none."""
    return place > 0 and (tokens[place - 1].word == "minus" or tokens[place - 1].text in _MINUS)


def _first_of(tokens: Sequence[Token], place: int) -> int:
    """Where the words begin that lead in a value: its minus and its name."""
    while place and (tokens[place - 1].text in _MINUS or tokens[place - 1].word in ("minus", "t", "score", "bmd")):
        place -= 1
    return place


def _take_value(tokens: Sequence[Token], place: int, site: _Site) -> bool:
    """Take up a number as the T-score or the density of a site; False where the site has that already."""
    value = value_of(tokens[place]) or 0.0
    if not _PLAIN.fullmatch(tokens[place].text):
        value = 1e3
    value = -value if _is_below_zero(tokens, place) else value
    name = _name_of(tokens, place)
    dense = name == "bmd" or (name != "score" and site.t_score is not None and value > 0)
    if (site.bmd if dense else site.t_score) is not None:
        return False
    if dense:
        site.bmd = value
    else:
        site.t_score = value
        site.signed = place > 0 and (_is_below_zero(tokens, place) or tokens[place - 1].text == "+")
    return True


def _name_of(tokens: Sequence[Token], place: int) -> str:
    """What a number is called: `bmd`, `score`, or nothing."""
    before = place - 1
    while before >= 0 and (
        tokens[before].text in _MINUS or tokens[before].word in ("minus", ":", "=", "of", "was", "is")
    ):
        before -= 1
    word = tokens[before].word if before >= 0 else ""
    if word == "bmd" or (word == "density" and before):
        return "bmd"
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    last = place + 2 >= len(tokens) or not _begins_value(tokens, place + 2)
    if following == "g" or (following == "bmd" and last):
        return "bmd"
    return "score" if word in ("score", "tscore", "t") else ""


def _begins_value(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number stands at a place, or right behind marks there."""
    while place < len(tokens) and (tokens[place].text in _MINUS or tokens[place].text in (":", "=")):
        place += 1
    return place < len(tokens) and value_of(tokens[place]) is not None
