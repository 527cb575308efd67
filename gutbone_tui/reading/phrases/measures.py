"""Measures: `dxa hip -1.8`, `lab crp 1.2 mg/l`. Data only, never judged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from gutbone_tui.domain.entries import MeasureEntry
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases.found import FILLERS, Found, draft, value_of
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

_EXPECTED: Final = "A bone scan is a site and a T-score from -10 to 10, such as “dxa hip -1.8”."
_EXPECTED_LAB: Final = "A lab value is a name, a number and a unit, such as “lab crp 1.2 mg/l”."
_SITES: Final = words(
    """
    hip spine neck femoral femur lumbar total forearm wrist heel left right l1 l2 l3 l4
    """
)
_SCANS: Final = words("dxa dexa tscore bmd")
_LABS: Final = words(
    """
    lab labs crp hscrp il6 tnf ferritin hba1 esr p1 ctx calprotectin cholesterol tsh pth
    """
)
_LAB: Final = re.compile(
    r"(?:my )?(?P<name>[^\W_].*?(?: ?[<>])?) ?(?:[ :=]|was|is)*(?<=[ :=<>])"
    r"(?P<value>[-−]?\d+(?:[.,]\d+)?) ?(?P<unit>%|[^\W\d_].*|)"
)
"""A name, with < or > where the laboratory wrote one, a number after a blank or a colon, and a unit."""
_MOST_WORDS: Final = 6
"""Words beyond which a text is no lab value."""
_MOST: Final = 1e9
_SCAN_WORDS: Final = FILLERS | words("dxa dexa scan bone t score tscore result results : , . ( ) g cm2 cm / bmd")


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The scan or lab value a text tells of, if it tells only of that."""
    words = {token.word for token in tokens}
    if words & _SCANS or {"bone", "scan"} <= words or {"t", "score"} <= words:
        return _scan(tokens, context, day)
    if words & _LABS:
        return _lab(tokens, context, day)
    return None


def _signed(tokens: Sequence[Token], place: int) -> float | None:
    """The number at a place, negative after a minus."""
    value = value_of(tokens[place])
    if value is None:
        return None
    minus = place > 0 and (
        tokens[place - 1].word == "minus" or (tokens[place - 1].text in "-−–" and tokens[place].glued)
    )
    return -value if minus else value


def _scan(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """A bone scan: its site, its T-score and its density."""
    site: list[str] = []
    t_score = bmd = None
    dense = False
    for place, token in enumerate(tokens):
        value = _signed(tokens, place)
        if value is not None:
            if dense or (t_score is not None and value > 0):
                bmd, dense = value, False
            else:
                t_score = value
        elif token.word == "bmd":
            dense = True
        elif token.word in _SITES:
            site.append(token.word)
        elif token.word not in _SCAN_WORDS and token.text not in ("-", "−", "–") and token.word != "minus":
            return None
    if (t_score is None and bmd is None) or not -10 <= (t_score or 0) <= 10 or not 0 <= (bmd or 0) <= 5:
        return Found(expected=_EXPECTED)
    where = " ".join(site) or None
    return Found((MeasureEntry(**draft(context, day), what="dxa", site=where, t_score=t_score, bmd=bmd),))


def _lab(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """A lab value: its name, its number and its unit."""
    if tokens[0].word in ("lab", "labs"):
        tokens = tokens[1 + (len(tokens) > 1 and tokens[1].word == ":") :]
    text = _as_typed(tokens)
    match = _LAB.fullmatch(text)
    if match is None:
        return Found(expected=_EXPECTED_LAB) if len(tokens) <= _MOST_WORDS else None
    value = float(match["value"].replace(",", ".").replace("−", "-"))
    if len(match["name"].split()) > _MOST_WORDS or abs(value) > _MOST:
        return None
    entry = MeasureEntry(
        **draft(context, day), what="lab", name=match["name"][:80], value=value, unit=(match["unit"] or "")[:40] or None
    )
    return Found((entry,))


def _as_typed(tokens: Sequence[Token]) -> str:
    """The words with a hyphen where one stood between them, and a blank where anything else did."""
    text = ""
    for place, token in enumerate(tokens):
        gap = token.start - tokens[place - 1].end if place else 0
        text += ("-" if token.glued else " ") * bool(gap) + token.text
    return text
