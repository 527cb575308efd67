"""What people say of how they are without a number, and of meals they left out.

Where there is a question for it, as for `constipated` and `tired`, its number is asked; a guess would be invented.
Anything else of the kind is a note: `woke at 4`, `headache`, `no breakfast`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from gutbone_tui.domain.entries import NoteEntry
from gutbone_tui.reading.lexicon import folds_of, mentions_of
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases import TRIGGERS
from gutbone_tui.reading.phrases.feelings import ENERGY, STOOL_FORM
from gutbone_tui.reading.phrases.found import FILLERS, Found, draft
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import words

_USUAL: Final = "Type what it was; a meal kept as a usual is typed as =name."
_STOOL: Final = words("constipated constipation diarrhoea diarrhea diarrhoeas diarrheas")
_FORMS: Final = words("loose hard watery runny liquid lumpy soft")
_STOOLS: Final = words("stool stools poo poos poop poops motion motions")
_TIRED: Final = words("tired exhausted fatigue fatigued knackered weary")
_NOTED: Final = words(
    """
    woke insomnia headache headaches migraine nausea nauseous dizzy fell cramp cramps heartburn reflux indigestion
    vomited vomiting ache aches backache pain pains painful sore stomachache
    """
)
_FELL: Final = words("fell fallen tripped stumbled")
_A_FALL: Final = words("fall tumble")
_NO_FALL: Final = words("asleep apart wagon short")
_MEDICINES: Final = frozenset(word for word, phrase in TRIGGERS.items() if phrase == "medicines")
"""Medicines by name: that one was taken is a note, and its amount is no matter for a diary of food."""
_MEALS: Final = words("breakfast lunch dinner supper snack snacks brunch meal meals")
_LEFT_OUT: Final = words("no nothing skip skipped skipping missed without didnt not fasted fasting")
_AROUND_MEALS: Final = FILLERS | _MEALS | _LEFT_OUT | words("eat eaten ate yet hungry any : , . ( ) todays")
_SAME: Final = FILLERS | _MEALS | words("same as yesterdays usual day before meal food , . :")
_BESIDE: Final = frozenset({None, "remarked", "relief", "pauses"})
"""Phrases whose words may stand beside; those of any other are recorded for themselves."""
_NEGATED: Final = words("no not none never without isnt wasnt")


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """What a text says of how somebody is, or of a meal left out, if it names no food."""
    said = {token.word for token in tokens}
    if said & _MEALS and said & _LEFT_OUT and said <= _AROUND_MEALS:
        return Found((NoteEntry(**draft(context, day)),))
    if {"same", "as"} <= said and said & {"yesterday", "yesterdays", "usual", "before"} and said <= _SAME:
        return Found(expected=_USUAL)
    if _is_fall([token.word for token in tokens]) or said & _MEDICINES:
        return None if _eats_elsewhere(tokens, context) else Found((NoteEntry(**draft(context, day)),))
    expected = _asked(said)
    others = {TRIGGERS.get(word) for word in said - _STOOLS}
    if (not expected and not said & _NOTED) or not others <= _BESIDE:
        return None
    if any(True for _ in mentions_of(tokens, folds_of(tokens), context.lookup)):
        return None
    if expected and not said & _NEGATED:
        return Found(expected=expected)
    return Found((NoteEntry(**draft(context, day)),))


def _is_fall(said: Sequence[str]) -> bool:
    """Whether a text tells of a fall: `fell over`, `tripped on the step`, `had a fall`."""
    if not _NO_FALL.isdisjoint(said):
        return False
    slipped = any(word == "slipped" and said[place + 1 : place + 2] != ["up"] for place, word in enumerate(said))
    had = any(word in _A_FALL and "a" in said[max(0, place - 2) : place] for place, word in enumerate(said))
    return slipped or not _FELL.isdisjoint(said) or (had and not {"had", "took", "have"}.isdisjoint(said))


def _eats_elsewhere(tokens: Sequence[Token], context: Context) -> bool:
    """Whether a food is named in a part between commas that tells neither of a fall nor of a medicine."""
    folds = folds_of(tokens)
    parts: list[list[int]] = [[]]
    for place, token in enumerate(tokens):
        parts.append([]) if token.text == "," or token.word in ("and", "then") else parts[-1].append(place)
    for part in parts:
        said = [tokens[place].word for place in part]
        if not part or _is_fall(said) or not _MEDICINES.isdisjoint(said):
            continue
        first, last = part[0], part[-1] + 1
        if any(True for _ in mentions_of(tokens[first:last], folds[first:last], context.lookup)):
            return True
        if any(TRIGGERS.get(word) not in (*_BESIDE, "measures") for word in said):
            return True
    return False


def _asked(said: set[str]) -> str:
    """The sentence that asks for the number of what is said; empty where there is no question for it."""
    if said & _STOOL or (said & _FORMS and said & _STOOLS):
        return STOOL_FORM
    return ENERGY if said & _TIRED else ""
