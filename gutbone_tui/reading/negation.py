"""What a line says was not eaten, and how far the saying of it reaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gutbone_tui.reading.lexicon import Mention
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.wordlists import Phrases, phrases, words

_FORWARD: Final = phrases(
    """
    never got to|never got round to|didnt get to|didnt get round to|everything but|all but|anything but|no|not
    |without|sans|minus|hold the|hold|skip|skipped|skipping|forgot|forgot my|forgot the|forgot to have
    |forgot to eat|forgot to take|forgot to add|instead of|rather than|in place of|in lieu of|didnt have
    |didnt eat|didnt get|didnt like|didnt want|didnt take|didnt touch|didnt manage|didnt fancy|didnt use
    |didnt add|didnt put|didnt drink|did not have|did not eat|did not get|did not want|did not take
    |did not touch|did not use|did not add|did not drink|havent had|havent eaten|have not had|have not eaten
    |hadnt any|didnt|did not|couldnt eat|couldnt face|could not eat|could not face|cant eat|cannot eat|cant have
    |cannot have|dont eat|dont have|dont like|do not eat|doesnt have|avoided|avoid|avoiding|left out|leave out
    |leaving out|left off|leave off|left the|ran out of|run out of|was out of|were out of|am out of|are out of
    |all out of|would have liked|would have loved|would have preferred|wouldve liked|wouldve loved|would like
    |would love|id have liked|id like|id love|wish i had|wish id had|wished for|wishing for|wanted|craving
    |craved|was craving|fancied|dreaming of|thinking of|thinking about|tempted by|almost had|nearly had
    |was going to have|planned to have|planned|meant to have|meant to eat|should have had|shouldve had
    |supposed to have|except|except for|excluding|free from|free of|nor|neither|never had|never ate|lacking|omit
    |omitted|omitting|none of the|picked out the|picked off the|gave up|planning|tomorrow|cut out|passed on
    |fed the|feed the|feeding the|must buy|need to buy|need more|buy more|have to buy|remember to buy
    |running low on|run low on
    |refused|turned down|resisted|replaced|swapped|swap|switched|traded|threw away|threw out|no added|devoid of
    """
)
"""What makes the foods after it uneaten."""

_OTHERS_ATE: Final = phrases(
    "|".join(
        f"{who} {verb}"
        for who in words(
            """
            husband wife partner son daughter kids kid children he she they everyone everybody others boyfriend
            girlfriend mum mom dad friend friends colleague sister brother grandkids
            """
        )
        for verb in ("had", "ate")
    )
)
"""Somebody else's food."""

_EXCEPTIONS: Final = phrases(
    """
    nothing except|nothing other than|nothing besides|nothing apart from|no more than|no less than|no fewer than
    |not only|not just|nothing but|no wonder|not bad|no idea|not too|not much|not many|not enough|not very
    |not really|not so|not as|not hungry|if not|why not|not including|or not|forgot to log|forgot to mention
    |forgot to add that|forgot to write|forgot to note|forgot to record|forgot to enter|forgot to say
    |didnt finish|did not finish|no bake|no soak|no cook|no knead|no boil|no problem|no doubt
    |no wait|no sorry|no make that|no actually
    """
)
"""What looks like it and is not."""

_ENDS: Final = words(
    """
    but with had have ate eaten eat just so then instead plus though only because however although got went used
    having topped served for by settled chose took swapped replaced while when since which that
    """
)
"""Words at which the reach of a negation ends."""


_BEGINNING: Final = _EXCEPTIONS.keys() | _OTHERS_ATE.keys()

NEGATING: Final = frozenset(word for phrases_of in _FORWARD.values() for phrase in phrases_of for word in phrase)
"""Every word that is used to say something was not eaten."""


_PLACES: Final = words("in on from at into onto")
"""Words after which a food that was left out is said to be missing from: `no nuts in the granola`."""
_LEADING: Final = words(": - – — ? = ( , /")
_NONE: Final = words("none nope nil nada nah")
_WISHES: Final = words("wanted fancied craved")
_WISHING: Final = words("i we really just so only had have then but also and")
"""Words before a wish that is one's own."""


def _phrase_at(table: Phrases, said: Sequence[str], place: int) -> int:
    """How many words the longest phrase of a table takes at a place; 0 if none is there."""
    for phrase in table.get(said[place], ()):
        length = len(phrase)
        if length == 1 or (said[place + 1 : place + 2] == [phrase[1]] and said[place : place + length] == list(phrase)):
            return length
    return 0


def _said_at(said: Sequence[str], place: int) -> tuple[int, int]:
    """How many words here say that what follows was not eaten, and how many only look as if they did."""
    length = skip = 0
    if said[place] in _BEGINNING:
        skip = _phrase_at(_EXCEPTIONS, said, place)
        length = _phrase_at(_OTHERS_ATE, said, place)
    if not length and not skip and not _others_wish(said, place):
        length = _phrase_at(_FORWARD, said, place)
    return length, skip


class _Reach:
    """How far the last negation reaches."""

    def __init__(self) -> None:
        """Nothing was negated yet."""
        self.is_open = False
        """Whether the next food is one that was not eaten."""
        self._one_only = False
        self.has_hit = False
        """Whether a food stood within reach."""

    def begin(self, tokens: Sequence[Token], place: int) -> None:
        """The words before a place say that what follows was not eaten."""
        glued = place < len(tokens) and tokens[place].glued and tokens[place].kind == "word"
        self.is_open, self.has_hit = True, False
        self._one_only = glued or tokens[place - 1].word == "not"

    def mark(self, tokens: Sequence[Token], mention: Mention) -> None:
        """Mark a mention, if it is within reach."""
        if self.is_open:
            mention.eaten, mention.negated = False, True
            self.has_hit = True
            added = mention.end < len(tokens) and tokens[mention.end].word == "added"
            self.is_open = not self._one_only and not added


def negate(tokens: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
    """Mark the mentions that were not eaten.

    Returns:
        The tokens that say so.
    """
    spoken: set[int] = set()
    mention_at = {mention.start: mention for mention in mentions}
    said = [token.word for token in tokens]
    if said[:2] == ["out", "of"] and 0 not in mention_at:
        said[0] = "without"
    place, reach = 0, _Reach()
    while place < len(tokens):
        mention = mention_at.get(place)
        if mention is not None:
            reach.mark(tokens, mention)
            _negate_behind(tokens, mention, spoken)
            place = mention.end
            continue
        length, skip = _said_at(said, place)
        if length and reach.is_open and said[place] == "except":
            reach.is_open, length, skip = False, 0, length
        if length:
            spoken.update(range(place, place + length))
            place += length
            reach.begin(tokens, place)
            continue
        if reach.is_open and (_ends(tokens, place, mention_at) or (reach.has_hit and said[place] in _PLACES)):
            reach.is_open = False
        if (reach.is_open or _is_free(tokens, place)) and tokens[place].kind == "word":
            spoken.add(place)
        place += skip or 1
    return spoken


def _negate_behind(tokens: Sequence[Token], mention: Mention, spoken: set[int]) -> None:
    """Mark a mention that is negated by what follows it: `sugar-free`, `tomatoes left out`."""
    follow = tuple(token.word for token in tokens[mention.end : mention.end + 3])
    lead = {token.word for token in tokens[max(0, mention.start - 3) : mention.start]}
    if follow[:1] == ("free",) and follow[1:2] not in (("range",), ("from",), ("of",)):
        mention.eaten, mention.negated = False, True
        spoken.add(mention.end)
    elif _is_none(tokens, mention.end):
        mention.eaten, mention.negated = False, True
    elif (
        follow[:2] in (("left", "out"), ("left", "off"), ("picked", "out"))
        or follow[:1] in (("omitted",), ("untouched",), ("skipped",))
        or (follow[:1] in (("out",), ("off",)) and lead & {"picked", "pulled", "took", "fished"})
    ):
        mention.eaten, mention.negated = False, True
        spoken.update(range(mention.end, min(mention.end + 2, len(tokens))))


def _is_none(tokens: Sequence[Token], place: int) -> bool:
    """Whether what follows a food says that there was none: `prunes: none`, `prunes? no`."""
    after = [token.word for token in tokens[place : place + 4]]
    while after and after[0] in _LEADING:
        after.pop(0)
    if not after or len(after) == len(tokens[place : place + 4]):
        return after[:1] == ["none"]
    return after[0] in _NONE or after[:2] in (["not", "today"], ["no", "."]) or (after == ["no"])


def _others_wish(said: Sequence[str], place: int) -> bool:
    """Whether somebody else wished for the food, which says nothing of what was eaten: `the kids wanted pizza`."""
    return said[place] in _WISHES and place > 0 and said[place - 1].isalpha() and said[place - 1] not in _WISHING


def _is_free(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word that is no food is said to be missing: `dairy-free`."""
    return place + 1 < len(tokens) and tokens[place + 1].word == "free" and tokens[place + 1].glued


def _ends(tokens: Sequence[Token], place: int, mention_at: dict[int, Mention]) -> bool:
    """Whether the reach of a negation ends at a token."""
    token = tokens[place]
    if token.text == ",":
        return not _list_goes_on(tokens, place + 1, mention_at)
    if token.kind == "mark":
        return token.text not in "/'\"“”"
    if token.word == "and" and place + 1 < len(tokens):
        after = tokens[place + 1]
        return after.kind == "number" or after.word in ("a", "an", "some", "lots", "the", "my", "i")
    return token.word in _ENDS


def _list_goes_on(tokens: Sequence[Token], place: int, mention_at: dict[int, Mention]) -> bool:
    """Whether a list after a comma ends in `or`, so that a negation reaches over it: `no onions, leeks or garlic`."""
    for _ in range(12):
        while place < len(tokens) and place not in mention_at and tokens[place].word in ("any", "the", "no"):
            place += 1
        mention = mention_at.get(place)
        if mention is None or mention.end >= len(tokens):
            return False
        place = mention.end
        if tokens[place].word in ("or", "nor"):
            return True
        if tokens[place].text != ",":
            return False
        place += 1
        if place < len(tokens) and tokens[place].word in ("or", "nor"):
            return True
    return False
