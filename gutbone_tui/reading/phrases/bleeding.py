"""Bleeding, in everyday words: from behind it is recorded as blood in the stool; any other is kept as a note.

Nothing of such a phrase is food. What is eaten beside it, behind a comma or an `and`, is read for itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from gutbone_tui.domain.entries import FeelingEntry, NoteEntry
from gutbone_tui.reading.lexicon import folds_of, mentions_of
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.phrases import TRIGGERS
from gutbone_tui.reading.phrases.feelings import read_blood
from gutbone_tui.reading.phrases.found import Found, draft
from gutbone_tui.reading.tokens import Token, tokens_of
from gutbone_tui.reading.wordlists import words

_BLOOD: Final = words("blood bleeding bled bleed bleeds nosebleed nosebleeds")
_BLACK: Final = words("black tarry tar melaena melena")
_STOOL: Final = words(
    """
    stool stools poo poos poop poops pooed pooped pooing pooping motion motions bm crap turd turds
    diarrhoea diarrhea bowel bowels
    """
)
_BEHIND: Final = _STOOL | words(
    """
    passage rectum rectal rectally anus anal behind backside bum bottom piles pile haemorrhoid haemorrhoids hemorrhoid
    hemorrhoids hemroids hemmoroids fissure melaena melena
    """
)
_WIPING: Final = words("tissue tissues paper toilet loo lavatory wipe wiped wiping bog")
_PERHAPS: Final = _WIPING | words("pan bowl passed passing went")
"""What blood from behind is seen on, and other blood too."""
_ELSEWHERE: Final = words(
    """
    gum gums nose nosebleed nosebleeds wee weed weeing pee peed peeing urine mouth tooth teeth tongue lip lips finger
    fingers thumb toe foot knee leg shin elbow arm hand head eye eyes ear ears skin cut cuts wound scratch shaving
    period periods vaginal vagina womb menopause vomit vomited
    sick coughed coughing cough sputum phlegm spat spit sneezed
    test tests pressure sugar glucose donor donated donation gave give sample type thinner thinners count
    """
)
_MARKS: Final = words("bright fresh dark red black as tar on in the back passage gum gums bleeding blood bled tooth")
"""Words of such phrases that are names of food elsewhere."""
_OUR_WORDS: Final = _BLOOD | _BLACK | _BEHIND | _PERHAPS | _ELSEWHERE | _MARKS
_NEGATING: Final = words("no not none without never didnt wasnt isnt hasnt havent hadnt dont doesnt werent nor stopped")
_NEGATED_BACK: Final = 4
_NOT_NEGATING: Final = words("sure certain much only just lot many")
"""Words behind `not` that leave the bleeding standing."""
_JOINS: Final = words("and then but plus also")
_ALSO_MEANT: Final = frozenset({None, "bleeding", "measures", "courses"})
"""Phrases whose words are not recorded for themselves beside bleeding."""
_NOT_BLOOD_RED: Final = words("face cheeks cheek rash swollen wine beetroot beetroots beet beets borscht")


def read(tokens: Sequence[Token], context: Context, day: date) -> Found | None:
    """What a text tells of bleeding, if it tells of it and nothing beside it is to be read for itself."""
    named = _in_food(tokens, context)
    signs = [place for place in range(len(tokens)) if _is_sign(tokens, place) and not named[place]]
    if not signs:
        return None
    if any(_is_of_something_else(tokens, part, signs, named) for part in _parts(tokens)):
        return None
    strict = read_blood(tokens, context, day)
    if strict is not None:
        return strict
    behind = _is_behind(tokens, signs)
    said = {token.word for token in tokens}
    about_food = any(named) and said.isdisjoint(_BEHIND | _WIPING | _ELSEWHERE)
    if about_food or not (behind or said & _BLOOD):
        return None
    if behind and any(not _is_negated(tokens, place) for place in signs):
        return Found((FeelingEntry(**draft(context, day), blood=True),))
    return Found((NoteEntry(**draft(context, day)),))


def bleeding_in(text: str, context: Context, day: date) -> FeelingEntry | None:
    """The blood in the stool that a note tells of, if it does; that there is none is left to the note."""
    tokens = tokens_of(text)
    signs = [place for place in range(len(tokens)) if _is_sign(tokens, place)]
    named = _in_food(tokens, context) if signs else []
    signs = [place for place in signs if not named[place] and not _is_negated(tokens, place)]
    if not signs or not (_is_behind(tokens, signs) or _is_plain(tokens, context, day)):
        return None
    return FeelingEntry(**draft(context, day), text=text, blood=True)


def _is_plain(tokens: Sequence[Token], context: Context, day: date) -> bool:
    """Whether a text is a plain `blood seen`."""
    found = read_blood(tokens, context, day)
    return found is not None and any(isinstance(entry, FeelingEntry) and entry.blood for entry in found.entries)


def _is_sign(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word may tell of bleeding: blood itself, and black or red where a stool or wiping is named."""
    word = tokens[place].word
    if word in _BLOOD:
        return place + 1 == len(tokens) or tokens[place + 1].word not in ("sugar", "sugars", "glucose")
    said = {token.word for token in tokens}
    if word == "bloody":
        return bool(said & (_BEHIND | _WIPING))
    if word in ("red", "reddish"):
        return bool(said & (_STOOL | _WIPING)) and said.isdisjoint(_NOT_BLOOD_RED)
    return word in _BLACK and bool(said & _STOOL or word in ("melaena", "melena"))


def _is_behind(tokens: Sequence[Token], signs: Sequence[int]) -> bool:
    """Whether it is from behind, by where it is said to come from or to be seen."""
    said = {token.word for token in tokens}
    if said & _BEHIND or any(tokens[place].word in _BLACK for place in signs):
        return True
    return bool(said & _PERHAPS) and said.isdisjoint(_ELSEWHERE)


def _is_negated(tokens: Sequence[Token], place: int) -> bool:
    """Whether words right before or behind a sign say that there is none."""
    following = [token.word for token in tokens[place + 1 : place + 3]]
    if "stopped" in following or following[:1] == ["free"]:
        return True
    for before in range(place - 1, max(-1, place - 1 - _NEGATED_BACK), -1):
        word = tokens[before].word
        if tokens[before].kind == "mark" or word in ("but", "only", "then"):
            return False
        if word in _NEGATING:
            return tokens[before + 1].word not in _NOT_NEGATING and "lot" not in following
    return False


def _in_food(tokens: Sequence[Token], context: Context) -> list[bool]:
    """Whether each token belongs to the name of a food, as in `black pudding` and `blood orange`."""
    named = [False] * len(tokens)
    for mention in mentions_of(tokens, folds_of(tokens), context.lookup):
        if any(token.word not in _OUR_WORDS for token in tokens[mention.start : mention.end]):
            named[mention.start : mention.end] = [True] * (mention.end - mention.start)
    return named


def _parts(tokens: Sequence[Token]) -> Iterator[range]:
    """The parts of a text between commas and words like `and`."""
    start = 0
    for place, token in enumerate(tokens):
        if token.text == "," or token.word in _JOINS:
            yield range(start, place)
            start = place + 1
    yield range(start, len(tokens))


def _is_of_something_else(tokens: Sequence[Token], part: range, signs: Sequence[int], named: Sequence[bool]) -> bool:
    """Whether a part without a sign names food or what is recorded for itself."""
    if any(place in part for place in signs):
        return False
    return any(named[place] or _other_phrase(tokens[place].word) for place in part)


def _other_phrase(word: str) -> bool:
    """Whether a word may begin a phrase of another kind."""
    return word not in _OUR_WORDS and TRIGGERS.get(word) not in _ALSO_MEANT and word not in ("no", "nothing")
