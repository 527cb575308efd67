"""Feelings and stress: `digestion 4`, `bloating 2`, `stool 4`, `energy 3`, `stress 4`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from gutbone_tui.domain.entries import FeelingEntry, StressEntry
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases.found import FILLERS, Found, draft, value_of, whole_number
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words


class _Scale(NamedTuple):
    """A question and the whole numbers that answer it."""

    field: str
    low: int
    high: int
    expected: str
    words: dict[str, int]


_FIVE: Final = {
    "terrible": 1,
    "awful": 1,
    "exhausted": 1,
    "bad": 2,
    "poor": 2,
    "low": 2,
    "ok": 3,
    "okay": 3,
    "fine": 3,
    "average": 3,
    "normal": 3,
    "good": 4,
    "high": 4,
    "great": 5,
    "excellent": 5,
}
_NONE_TO_SEVERE: Final = {
    "none": 0,
    "no": 0,
    "mild": 1,
    "slight": 1,
    "moderate": 2,
    "medium": 2,
    "bad": 3,
    "severe": 4,
}
_HOW_MUCH: Final = _NONE_TO_SEVERE | {"not": 0, "bit": 1, "little": 1, "slightly": 1, "very": 3, "really": 3, "so": 3}
"""Words that go with an adjective, as in `a bit bloated`."""
_STRESS: Final = {
    "none": 0,
    "no": 0,
    "not": 0,
    "low": -1,
    "high": -1,
    "medium": -1,
    "moderate": -1,
    "bad": -1,
    "extreme": -1,
}
"""Words for stress; those that say how much, but not as a number, are asked again rather than turned into one."""
ENERGY: Final = "Energy is a number from 1 (very low) to 5 (very high)."
STOOL_FORM: Final = "Stool form is a number from 1 (hard) to 7 (liquid) on the Bristol scale."
_SCALES: Final = {
    "digestion": _Scale("digestion", 1, 5, "Digestion is a number from 1 (very poor) to 5 (very good).", _FIVE),
    "energy": _Scale("energy", 1, 5, ENERGY, _FIVE),
    "bloating": _Scale("bloating", 0, 4, "Bloating is a number from 0 (none) to 4 (severe).", _NONE_TO_SEVERE),
    "bloated": _Scale("bloating", 0, 4, "Bloating is a number from 0 (none) to 4 (severe).", _HOW_MUCH),
    "gas": _Scale("gas", 0, 4, "Gas is a number from 0 (none) to 4 (severe).", _NONE_TO_SEVERE),
    "gassy": _Scale("gas", 0, 4, "Gas is a number from 0 (none) to 4 (severe).", _HOW_MUCH),
    "wind": _Scale("gas", 0, 4, "Gas is a number from 0 (none) to 4 (severe).", _NONE_TO_SEVERE),
    "stool": _Scale("stool", 1, 7, STOOL_FORM, {}),
    "bristol": _Scale("stool", 1, 7, STOOL_FORM, {}),
    "stools": _Scale("stools", 0, 99, "The number of stools is a whole number from 0 to 99.", {"none": 0, "no": 0}),
    "bm": _Scale("stools", 0, 99, "The number of stools is a whole number from 0 to 99.", {"none": 0, "no": 0}),
    "stress": _Scale("stress", 0, 10, "Stress is a number from 0 (none) to 10 (worst).", _STRESS),
    "stressed": _Scale("stress", 0, 10, "Stress is a number from 0 (none) to 10 (worst).", _STRESS),
}
_BLACK: Final = frozenset({"black", "tarry"})
_BLOOD: Final = frozenset({"blood", "bloody", "bleeding", "bled", "bleed"})
_STOOL: Final = words(
    """
    stool stools poo poop bm bristol motion motions toilet loo wipe wiped wiping tissue rectal rectum bowel bottom
    passed passing diarrhoea diarrhea paper bowl pan bum anus pooed pooing pooping passage piles haemorrhoids
    hemorrhoids backside
    """
)
"""What blood and black are said of; `bleeding` alone may be of the gums."""
_ABOUT_BLOOD: Final = words(
    """
    there saw seen noticed found fresh bright red dark drop drops streak streaks trace traces spot spots lot lots when
    while more any it again bit bits specks speck movement movements form type to went going back
    """
)
_OF_A_TEST: Final = frozenset(
    {"took", "take", "taken", "taking", "done", "did", "do", "type", "level", "score", "form"}
)
"""Words that blood in a test tube goes with too."""
_NO_BLOOD: Final = frozenset({"no", "none", "not", "without", "never"})
_SCALES["poo"] = _SCALES["poop"] = _SCALES["stool"]
_WORDS: Final = FILLERS | words("type form scale : = , . ( ) / bristol stool level today x times")


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """What a text says of a feeling or of stress, if it says only that."""
    said = [token.word for token in tokens]
    if not (_BLOOD | _BLACK).isdisjoint(said):
        return read_blood(tokens, context, day)
    names = [place for place, word in enumerate(said) if word in _SCALES and not _repeats(said, place)]
    understood = all(_understood(token, [_SCALES[said[place]] for place in names]) for token in tokens)
    if not names or not understood:
        return None
    answers: dict[str, Any] = {}
    for number, place in enumerate(names):
        scale = _SCALES[said[place]]
        end = names[number + 1] if number + 1 < len(names) else len(tokens)
        start = names[number - 1] + 1 if number else 0
        given = _first_answer(tokens[place:end], scale)
        if given is None and len(names) == 1:
            given = _first_answer(tokens[start:place], scale)
        if given is None or given < 0:
            return Found(expected=scale.expected)
        answers[scale.field] = given
    return _entries(answers, context, day)


def _repeats(said: Sequence[str], place: int) -> bool:
    """Whether a word only names again what the word before it named: `bristol stool`, `stool form bristol`."""
    return any(
        word in _SCALES and _SCALES[word].field == _SCALES[said[place]].field
        for word in said[max(0, place - 2) : place]
    )


def _understood(token: Token, scales: Sequence[_Scale]) -> bool:
    """Whether a token belongs to the phrase."""
    if token.word in _WORDS or token.word in _SCALES:
        return True
    return any(_answer(token, scale) is not None for scale in scales)


def _first_answer(tokens: Sequence[Token], scale: _Scale) -> int | None:
    """The first answer that some tokens give."""
    return next((given for token in tokens if (given := _answer(token, scale)) is not None), None)


def _answer(token: Token, scale: _Scale) -> int | None:
    """The answer a token gives: -1 where it is a number that does not fit, None where it is none."""
    if token.word in scale.words:
        return scale.words[token.word]
    if token.kind == "percent":
        return -1
    if token.kind == "number" and "/" in token.text:
        top, _, bottom = token.text.partition("/")
        if bottom != str(scale.high) or not top.isdecimal():
            return -1
        return int(top) if scale.low <= int(top) <= scale.high else -1
    value = value_of(token)
    if value is None:
        return None
    whole = whole_number(value, scale.low, scale.high)
    return -1 if whole is None else whole


def _entries(answers: dict[str, Any], context: Context, day: date) -> Found:
    """The entries of some answers."""
    stress = answers.pop("stress", None)
    entries: list[StressEntry | FeelingEntry] = []
    if stress is not None:
        entries.append(StressEntry(**draft(context, day), level=stress))
    if answers:
        entries.append(FeelingEntry(**draft(context, day), **answers))
    return Found(tuple(entries))


def read_blood(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """Blood in the stool, or a black one, yes or no; a form or a number of stools may be said with it."""
    said = {token.word for token in tokens}
    scale = next((_SCALES[token.word] for token in tokens if token.word in _SCALES), None)
    given = _first_answer(tokens, scale) if scale is not None and scale.field in ("stool", "stools") else None
    amounts = {token.word for token in tokens if given is not None and value_of(token) is not None}
    known = FILLERS | _STOOL | _BLACK | _BLOOD | _ABOUT_BLOOD | _NO_BLOOD | amounts | {"yes", ":", ".", ","}
    is_seen = "blood" in said and said.isdisjoint(_OF_A_TEST)
    is_clear = is_seen or not said.isdisjoint(_STOOL | _NO_BLOOD | {"yes"})
    if said - known or not is_clear or (said.isdisjoint(_BLOOD) and said.isdisjoint(_STOOL)):
        return None
    counted: dict[str, Any] = (
        {scale.field: given} if scale is not None and given is not None and given >= 0 and amounts else {}
    )
    return Found((FeelingEntry(**draft(context, day), blood=said.isdisjoint(_NO_BLOOD), **counted),))
