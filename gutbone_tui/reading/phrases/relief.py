"""Relief from stress and movement: `meditated 10 min`, `walk 20`, `strength 30`, `weight-bearing 20`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from gutbone_tui.domain.entries import MovementEntry, ReliefEntry
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases import TRIGGERS
from gutbone_tui.reading.phrases.found import FILLERS, Duration, Found, draft, duration_at
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

_EXPECTED: Final = "Minutes are a number from 0 to 1440, such as “walk 20” or “meditated 10 min”."
_WHICH: Final = "Exercise is recorded as what it is, such as “strength 30”, “weight-bearing 20” or “walk 20”."
_MOST: Final = 1440

_PRACTICES: Final = {
    "meditation": "meditated|meditation|meditate|meditating|mindfulness",
    "breathing": "breathing|breathed|breathwork|belly breathing|breathing exercise|breathing exercises|deep breathing",
    "walking": "walk|walked|walking|gentle walk|stroll",
    "yoga": "yoga",
    "tai chi": "tai chi|taichi|qigong",
    "stretching": "stretching|stretched|stretch|stretches",
    "swimming": "swim|swimming|swam|easy swim",
    "pilates": "pilates",
    "muscle relaxation": "progressive muscle relaxation|muscle relaxation|pmr|relaxation|relaxed",
    "body scan": "body scan",
    "guided imagery": "guided imagery|imagery|visualisation|visualization",
    "prayer or quiet time": "prayer|prayed|praying|quiet time|prayers",
    "time in nature": "nature|time in nature|forest|forest bathing|in nature|gardening|gardened|garden",
    "music": "music|listened to music|listening to music|singing|sang",
    "warm bath": "bath|warm bath|hot bath|sauna|massage",
    "journaling": "journaling|journalling|journal|journaled",
    "social contact": "social contact|social|friends|friend|saw friends|met friends|met a friend|chat with a friend",
    "hobby": "hobby|knitting|reading|painting|crafts|craft|drawing",
    "screen-off hour": "screen off hour|screen off|screens off",
    "nap": "nap",
}
"""What people do against stress, and what they call it."""

_MOVEMENTS: Final = {
    "strength": "strength|strength training|weights|lifted weights|lifting|lifted|gym|resistance|resistance training"
    "|resistance bands|dumbbells|kettlebell|kettlebells|squats|pushups|weight training|weight lifting|strength class",
    "weight-bearing": "weight bearing|weight bearing exercise|jogging|jogged|jog|run|ran|running|hike|hiked|hiking"
    "|dancing|danced|skipping rope|jumping|stairs|tennis",
}

_NAMES: Final = {
    tuple(name.split()): (kind, what)
    for kind, practices in (("relief", _PRACTICES), ("movement", _MOVEMENTS))
    for what, names in practices.items()
    for name in names.split("|")
}
_LONGEST: Final = max(map(len, _NAMES))
_LONGEST_PRACTICE: Final = 80
_WORDS: Final = FILLERS | words(
    """
    went to did minutes session class exercise exercises . : easy gentle brisk quick long short park round dog dogs
    nordic
    """
)
_ON_THE_WAY: Final = words("to with in around along through by up round home from into down over across")
"""Words that begin to say where a walk went, or with whom; nothing of it is recorded."""
_PLACES: Final = words("nature forest garden friend friends stairs social chat")
"""Words that stand for something else by themselves, and not where a walk went."""
_DISTANCE: Final = words("mile miles mi km kms k kilometer kilometre kilometers kilometres steps metres meters")
"""Words that make a number how far it was."""
_FURTHEST: Final = 8
"""Words beyond which a text tells more than of a walk."""
_EXERCISE: Final = words("exercise exercises exercised exercising workout")


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """What a text says was done, if it says only that."""
    return (_own_practice if tokens[0].word == "relief" else _known_practice)(tokens, context, day)


def _known_practice(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """A practice or movement that has a name here."""
    done: tuple[str, str] | None = None
    minutes: float | None = None
    place = 0
    while place < len(tokens):
        name = _name_at(tokens, place)
        if name is not None and done is None:
            place, done = name
            continue
        duration = duration_at(tokens, place)
        if duration is not None:
            place = duration.end
            if minutes is not None and not _is_distance(tokens, duration):
                return None
            minutes = minutes if _is_distance(tokens, duration) else duration.minutes
        elif tokens[place].word in _WORDS | _DISTANCE or _is_on_the_way(tokens, place, done, context):
            place += 1
        else:
            return None
    if done is None:
        return Found(expected=_WHICH) if any(token.word in _EXERCISE for token in tokens) else None
    if minutes is not None and not 0 <= minutes <= _MOST:
        return Found(expected=_EXPECTED)
    kind, what = done
    if kind == "relief":
        return Found((ReliefEntry(**draft(context, day), what=what, minutes=minutes),))
    if what == "strength":
        return Found((MovementEntry(**draft(context, day), what="strength", minutes=minutes),))
    return Found((MovementEntry(**draft(context, day), what="weight-bearing", minutes=minutes),))


def _is_distance(tokens: Sequence[Token], said: Duration) -> bool:
    """Whether a number says how far it was and not how long."""
    return not said.unit and said.end < len(tokens) and tokens[said.end].word in _DISTANCE


def _is_on_the_way(tokens: Sequence[Token], place: int, done: tuple[str, str] | None, context: Context) -> bool:
    """Whether a word only says where a walk went or with whom, and is neither food nor something else that was done."""
    if done is None or done[1] not in ("walking", "weight-bearing", "swimming"):
        return False
    token = tokens[place]
    if token.word in _ON_THE_WAY or token.word in _PLACES:
        return True
    led = next((back for back in range(place - 1, -1, -1) if tokens[back].word in _ON_THE_WAY), None)
    return (
        led is not None
        and len(tokens) <= _FURTHEST + 4
        and place - led <= _FURTHEST
        and token.kind == "word"
        and token.word not in TRIGGERS
        and context.lookup.named(token.fold) is None
    )


def _own_practice(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """A practice of the user's own, after the word relief: `relief: juggling 10`."""
    said = [token for token in tokens[1:] if token.kind == "word" or token.kind == "number"]
    place = next((place for place in range(1, len(tokens)) if duration_at(tokens, place) is not None), len(tokens))
    duration = duration_at(tokens, place) if place < len(tokens) else None
    what = " ".join(token.text for token in said if token.start < (tokens[place].start if duration else 1 << 30))
    if not what or (duration is not None and duration.end != len(tokens)):
        return None
    if duration is not None and not 0 <= duration.minutes <= _MOST:
        return Found(expected=_EXPECTED)
    known = _name_at(tokens, 2 if tokens[1].text == ":" else 1)
    name = known[1][1] if known is not None else what[:_LONGEST_PRACTICE]
    return Found((ReliefEntry(**draft(context, day), what=name, minutes=duration.minutes if duration else None),))


def _name_at(tokens: Sequence[Token], place: int) -> tuple[int, tuple[str, str]] | None:
    """The practice or movement named at a place, and where its name ends."""
    for length in range(_LONGEST, 0, -1):
        words = tuple(token.word for token in tokens[place : place + length])
        if words in _NAMES:
            return place + len(words), _NAMES[words]
    return None
