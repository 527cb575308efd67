"""Sleep: `slept 7.5 well`, `sleep 7h30 4/5`, `bed 11 to 7`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from gutbone_tui.domain.entries import SleepEntry
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases.found import FILLERS, Found, draft, duration_at, value_of, whole_number
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

_EXPECTED: Final = (
    "Sleep is hours from 0 to 24 and a quality from 1 to 5, such as “slept 7.5 well” or “sleep 7h30 4/5”."
)
_WORDS: Final = FILLERS | words(
    """
    slept sleep asleep bed bedtime quality total like log baby woke up awake to until till straight solid
    through interrupted disturbed but went fell nights pm am – - — . , ( )
    """
)
_QUALITY: Final = {
    "terrible": 1,
    "terribly": 1,
    "awful": 1,
    "awfully": 1,
    "dreadful": 1,
    "dreadfully": 1,
    "horribly": 1,
    "bad": 2,
    "badly": 2,
    "poor": 2,
    "poorly": 2,
    "restless": 2,
    "broken": 2,
    "restlessly": 2,
    "ok": 3,
    "okay": 3,
    "fair": 3,
    "average": 3,
    "fine": 3,
    "meh": 3,
    "well": 4,
    "good": 4,
    "soundly": 4,
    "deeply": 4,
    "great": 5,
    "excellent": 5,
    "brilliantly": 5,
    "wonderfully": 5,
    "amazing": 5,
    "amazingly": 5,
    "perfectly": 5,
    "log": 5,
    "baby": 5,
}
_STRONGER: Final = frozenset({"very", "really", "extremely", "so"})


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """The night a text tells of, if it tells of one."""
    if not {token.word for token in tokens} & {"slept", "sleep", "asleep", "bed"}:
        return None
    hours = quality = None
    place = 0
    while place < len(tokens):
        token = tokens[place]
        times = _bed_times(tokens, place)
        scale = _out_of_five(tokens, place)
        duration = duration_at(tokens, place)
        if times is not None:
            place, hours = times
        elif scale is not None:
            place, quality = place + 3, scale
        elif duration is not None:
            if hours is not None and not duration.unit:
                quality = whole_number(duration.minutes, 1, 5)
                if quality is None:
                    return Found(expected=_EXPECTED)
            else:
                hours = duration.minutes / 60 if duration.unit else duration.minutes
            place = duration.end
        elif token.word in _QUALITY:
            strong = place > 0 and tokens[place - 1].word in _STRONGER
            quality = _QUALITY[token.word]
            quality += strong * ((quality == 4) - (quality == 2))
            place += 1
        elif token.word in _WORDS:
            place += 1
        else:
            return None
    if hours is None and quality is None:
        return Found(expected=_EXPECTED)
    if (hours is not None and not 0 <= hours <= 24) or (quality is not None and not 1 <= quality <= 5):
        return Found(expected=_EXPECTED)
    rounded = round(hours, 2) if hours is not None else None
    return Found((SleepEntry(**draft(context, day), hours=rounded, quality=quality),))


def _out_of_five(tokens: Sequence[Token], place: int) -> int | None:
    """The quality that `4/5` says at a place; numbers with a slash are one token or three."""
    token = tokens[place]
    if token.kind == "number" and token.text.endswith("/5") and token.text[:-2].isdecimal():
        return int(token.text[:-2])
    return None


def _bed_times(tokens: Sequence[Token], place: int) -> tuple[int, float] | None:
    """The hours between two times of the clock, `11 to 7`, and where they end."""
    first = _clock(tokens, place)
    if first is None or first[0] >= len(tokens):
        return None
    end, bed, said = first
    while end < len(tokens) and tokens[end].word in ("woke", "up", "at", "and", ","):
        end += 1
    between = {token.word for token in tokens[first[0] : end]}
    if tokens[end].word in ("to", "until", "till", "-", "–", "—") if end < len(tokens) else False:
        end += 1
    elif not between & {"woke", "up"}:
        return None
    if end >= len(tokens):
        return None
    second = _clock(tokens, end)
    if second is None:
        return None
    has_bed = any(token.word in ("bed", "from", "asleep") for token in tokens[:place]) or said or second[2]
    if not has_bed:
        return None
    hours = (second[1] - bed) % 12 if not (said and bed >= 12) and bed <= 12 else (second[1] - bed) % 24
    return second[0], hours or 12.0


def _clock(tokens: Sequence[Token], place: int) -> tuple[int, float, bool] | None:
    """A time of the clock: where it ends, its hour, and whether it can be nothing else."""
    if place >= len(tokens):
        return None
    value = value_of(tokens[place])
    if value is None or value > 24:
        return None
    end, hour, said = place + 1, value, False
    if "." in tokens[place].text and round(value % 1 * 100) in (15, 30, 45):
        hour = int(value) + round(value % 1 * 100) / 60
    if end + 1 < len(tokens) and tokens[end].text == ":" and tokens[end + 1].kind == "number":
        minutes = value_of(tokens[end + 1]) or 0.0
        hour, end, said = hour + min(minutes, 59) / 60, end + 2, True
    if end < len(tokens) and tokens[end].word in ("pm", "am", "p", "a"):
        hour, end, said = hour % 12 + (12 if tokens[end].word[0] == "p" else 0), end + 1, True
    return end, hour, said
