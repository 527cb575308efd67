"""Sleep: `slept 7.5 well`, `sleep 7h30 4/5`, `bed 11 to 7`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from gutbone_tui.domain.entries import SleepEntry
from gutbone_tui.reading.amounts import number_of
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases.clock import hours_in_bed
from gutbone_tui.reading.phrases.found import FILLERS, Found, draft, duration_at
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import spread, words

_EXPECTED: Final = (
    "Sleep is hours from 0 to 24 and a quality from 1 to 5, such as “slept 7.5 well” or “sleep 7h30 4/5”."
)
_TRIGGERS: Final = words("slept sleep asleep bed")
_WORDS: Final = FILLERS | words(
    """
    slept sleep asleep bed bedtime quality total like log baby woke up awake to until till straight solid through
    interrupted disturbed but went fell nights not too pm am – - — . , ( ) ~
    """
)
_OR: Final = frozenset({"-", "–", "—", "to", "or"})
_LAIN: Final = frozenset({"bed", "from", "asleep"})
"""Words after which two numbers are times of the clock."""
_WIDEST: Final = 3
"""Hours between two lengths beyond which they are something else."""
_QUALITY: Final = {
    word: int(level)
    for word, level in spread(
        {
            "1": "terrible terribly awful awfully dreadful dreadfully horribly horrible",
            "2": "bad badly poor poorly restless restlessly broken",
            "3": "ok okay fair average fine meh so-so alright",
            "4": "well good soundly deeply nicely",
            "5": "great excellent brilliantly wonderfully amazing amazingly perfectly log baby",
        }
    ).items()
}
_STRONGER: Final = words("very really extremely so")


@dataclass
class _Night:
    """What is known of a night so far."""

    hours: float | None = None
    quality: float | None = None


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The night a text tells of, if it tells of one."""
    if not {token.word for token in tokens} & _TRIGGERS:
        return None
    night = _Night()
    place = 0
    while place < len(tokens):
        end = _number(tokens, place, night) or _word(tokens, place, night)
        if end is None:
            return None
        place = end
    hours, quality = night.hours, night.quality
    fits = (hours is None or 0 <= hours <= 24) and (quality is None or quality in (1, 2, 3, 4, 5))
    if (hours is None and quality is None) or not fits:
        return Found(expected=_EXPECTED)
    entry = SleepEntry(
        **draft(context, day),
        hours=round(hours, 2) if hours is not None else None,
        quality=int(quality) if quality is not None else None,
    )
    return Found((entry,))


def _number(tokens: Sequence[Token], place: int, night: _Night) -> int | None:
    """Take up a number, and say where it ends: hours first, then the quality; `x/5` is always the quality."""
    token = tokens[place]
    lain = any(before.word in _LAIN for before in tokens[:place])
    between = None if lain or night.hours is not None else _between(tokens, place)
    times = between or hours_in_bed(tokens, place)
    if times is not None:
        end, night.hours = times
        return end
    if token.kind == "number" and token.text.endswith("/5"):
        hours, _, scale = token.text.rpartition(" ")
        most = number_of(hours) if hours else None
        is_between = most is not None and night.hours is not None and tokens[place - 1].word in _OR
        least = night.hours if is_between and night.hours is not None else most
        night.hours = (least + most) / 2 if least is not None and most is not None else night.hours
        night.quality = number_of(scale.partition("/")[0])
        return place + 1
    duration = duration_at(tokens, place)
    if duration is None:
        return None
    if place and tokens[place - 1].word == "quality":
        night.quality = duration.minutes
        return duration.end
    if night.hours is None or duration.unit:
        night.hours = duration.minutes / 60 if duration.unit else duration.minutes
    else:
        night.quality = duration.minutes
    return duration.end


def _between(tokens: Sequence[Token], place: int) -> tuple[int, float] | None:
    """Where two lengths of a night end that it lies between, and the hours in their middle: `6-7 h`, `6 or 7 hours`."""
    if place + 2 >= len(tokens) or tokens[place + 1].word not in _OR or "/" in tokens[place + 2].text:
        return None
    least, most = duration_at(tokens[: place + 1], place), duration_at(tokens, place + 2)
    if least is None or most is None or most.unit == "min":
        return None
    low, high = least.minutes, most.minutes / 60 if most.unit else most.minutes
    fits = 0 < high - low <= _WIDEST and tokens[place].kind == "number"
    return (most.end, (low + high) / 2) if fits else None


def _word(tokens: Sequence[Token], place: int, night: _Night) -> int | None:
    """Take up a word, and say where it ends; None where it does not belong to a night."""
    word = tokens[place].word
    if word in _QUALITY:
        before = tokens[place - 1].word if place else ""
        quality = _QUALITY[word]
        if before in _STRONGER:
            quality += (quality == 4) - (quality == 2)
        if before in ("not", "too") and quality >= 4:
            quality = 2
        night.quality = quality
        return place + 1
    return place + 1 if word in _WORDS else None
