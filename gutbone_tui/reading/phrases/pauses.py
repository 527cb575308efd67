"""Days that break no run: `sick day`, `travelling`, `rest day`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

from gutbone_tui.domain.entries import SkipEntry
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases.found import FILLERS, Found, draft
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

Why = Literal["sick", "travelling", "resting"]

_WHY: Final[dict[str, Why]] = {
    "sick": "sick",
    "ill": "sick",
    "poorly": "sick",
    "unwell": "sick",
    "flu": "sick",
    "influenza": "sick",
    "covid": "sick",
    "norovirus": "sick",
    "travelling": "travelling",
    "traveling": "travelling",
    "travel": "travelling",
    "travelled": "travelling",
    "traveled": "travelling",
    "holiday": "travelling",
    "vacation": "travelling",
    "rest": "resting",
    "resting": "resting",
    "skip": "resting",
}
_WORDS: Final = FILLERS | words("skip day days off all : . , because bed home down still")
_MEALS: Final = words("breakfast lunch dinner supper snack tea meal")


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The pause a text tells of, if it tells only of that."""
    why: Why | None = None
    if any(token.word == "skip" for token in tokens) and any(token.word in _MEALS for token in tokens):
        return None
    for token in tokens:
        if token.word in _WHY and (why is None or why == "resting"):
            why = _WHY[token.word]
        elif token.word not in _WORDS and token.word not in _WHY:
            return None
    return Found((SkipEntry(**draft(context, day), why=why),)) if why is not None else None
