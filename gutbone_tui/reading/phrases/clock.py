"""Times of the clock: `11 to 7`, `23:00-6:30`, `from 11pm until 7`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from gutbone_tui.reading.phrases.found import value_of
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

_UNTIL: Final = words("to until till - – —")
_BETWEEN: Final = words("woke up at and , awake")
_BED: Final = words("bed from asleep")


class _Time(NamedTuple):
    """A time of the clock."""

    end: int
    hour: float
    certain: bool
    """Whether it can be nothing else, as `23:00` and `11pm`."""


def hours_in_bed(tokens: Sequence[Token], place: int) -> tuple[int, float] | None:
    """The hours between two times that stand at a place, and where the second one ends."""
    first = _time(tokens, place)
    if first is None:
        return None
    end = first.end
    while end < len(tokens) and (tokens[end].word in _UNTIL or tokens[end].word in _BETWEEN):
        end += 1
    between = {token.word for token in tokens[first.end : end]}
    if not between & (_UNTIL | {"woke", "up"}):
        return None
    second = _time(tokens, end)
    said = any(token.word in _BED for token in tokens[:place])
    if second is None or not (said or first.certain or second.certain):
        return None
    if first.hour <= 12 and second.hour <= 12:
        return second.end, (second.hour - first.hour) % 12 or 12.0
    return second.end, (second.hour - first.hour) % 24


def _time(tokens: Sequence[Token], place: int) -> _Time | None:
    """The time of the clock that begins at a token."""
    if place >= len(tokens):
        return None
    value = value_of(tokens[place])
    if value is None or not 0 <= value <= 24:
        return None
    hour, minutes = divmod(value, 1)
    end, certain = place + 1, False
    if "." in tokens[place].text:
        minutes = round(minutes * 100) / 60
    if end + 1 < len(tokens) and tokens[end].text == ":" and tokens[end + 1].kind == "number":
        minutes, end, certain = min(value_of(tokens[end + 1]) or 0.0, 59) / 60, end + 2, True
    if end < len(tokens) and tokens[end].word in ("pm", "am"):
        hour, certain = hour % 12 + (12 if tokens[end].word == "pm" else 0), True
        end += 1
    return _Time(end, hour + minutes, certain)
