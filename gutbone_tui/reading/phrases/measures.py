"""Measures: `dxa hip -1.8`, `lab crp 1.2 mg/l`. Data only, never judged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from gutbone_tui.domain.entries import MeasureEntry, NoteEntry
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases.found import Found, draft
from gutbone_tui.reading.phrases.scans import is_scan, read_scan
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

_SUGARS: Final = words("sugar sugars glucose")
_EXPECTED_LAB: Final = "A lab value is a name, a number and a unit, such as “lab crp 1.2 mg/l”."
_AMOUNTS: Final = words("ng nmol pmol mmol umol µmol μmol pg ug µg μg mcg mg g u iu miu mu")
_VOLUMES: Final = words("ml l dl litre liter")
_LABS: Final = words(
    """
    lab labs inr crp hscrp il6 tnf ferritin hba1 esr p1 ctx calprotectin cholesterol tsh pth
    """
)
_LAB: Final = re.compile(
    r"(?:my )?(?P<name>[^\W_].*?(?: ?[<>])?) ?(?:[ :=]|was|is)*(?<=[ :=<>])"
    r"(?P<value>[-−]?\d+(?:[.,]\d+)?) ?(?P<unit>%|[^\W\d_].*|)"
)
"""A name, with < or > where the laboratory wrote one, a number after a blank or a colon, and a unit."""
_ANOTHER: Final = re.compile(r" \d")
"""Another number after the unit."""
_MOST_WORDS: Final = 6
"""Words beyond which a text is no lab value."""
_MOST: Final = 1e9


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The scan or lab value a text tells of, if it tells only of that."""
    if is_scan(tokens):
        return read_scan(tokens, context, day)
    said = {token.word for token in tokens}
    if "blood" in said and said & _SUGARS:
        return _blood_sugar(tokens, context, day)
    if said & _LABS or _unit_at_end(tokens):
        return _lab([token for token in tokens if token.word not in ("lab", "labs")], context, day)
    return None


def _blood_sugar(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """A blood sugar: a lab value where a number ends it, else a note; it is never sugar that was eaten."""
    if any(token.text == "," or token.word in ("and", "then") for token in tokens):
        return None
    if tokens[-1].kind == "number" or _unit_at_end(tokens):
        found = _lab([token for token in tokens if token.word not in ("lab", "labs")], context, day)
        if found is not None and found.entries:
            return found
    return Found((NoteEntry(**draft(context, day)),))


def _lab(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """A lab value: its name, its number and its unit. Several with commas between are read one by one."""
    if any(token.text == "," for token in tokens):
        return None
    text = _as_typed(tokens).strip(" :")
    match = _LAB.fullmatch(text)
    if match is None:
        return Found(expected=_EXPECTED_LAB) if len(tokens) <= _MOST_WORDS else None
    value = float(match["value"].replace(",", ".").replace("−", "-"))
    if len(match["name"].split()) > _MOST_WORDS or abs(value) > _MOST or _ANOTHER.search(match["unit"]):
        return None
    entry = MeasureEntry(
        **draft(context, day), what="lab", name=match["name"][:80], value=value, unit=(match["unit"] or "")[:40] or None
    )
    return Found((entry,))


def _unit_at_end(tokens: Sequence[Token]) -> bool:
    """Whether a number with a unit only laboratories use ends a text: `vitamin d 18 ng/ml`."""
    *before, number, amount, stroke, volume = [None] * 4 + list(tokens)
    return (
        bool(before)
        and number is not None
        and amount is not None
        and stroke is not None
        and volume is not None
        and number.kind == "number"
        and amount.word in _AMOUNTS
        and stroke.text in ("/", "per")
        and volume.word in _VOLUMES
    )


def _as_typed(tokens: Sequence[Token]) -> str:
    """The words with a hyphen where one stood between them, and a blank where anything else did."""
    text = ""
    for place, token in enumerate(tokens):
        gap = token.start - tokens[place - 1].end if place else 0
        text += ("-" if token.glued else " ") * bool(gap) + token.text
    return text
