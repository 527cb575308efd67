"""Names that share their last words: `corn, peanut or vegetable oil`, `grape or cherry tomatoes`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gutbone_tui.catalogue.catalogue import AMBIGUOUS, Catalogue
from gutbone_tui.reading.amounts import Amount
from gutbone_tui.reading.lexicon import Mention
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.vocabulary import PREPARATION, is_function
from gutbone_tui.reading.wordlists import words

_JOINTS: Final = frozenset({"or", "and", "/", ","})
_SHARED_BY_AND: Final = words("juice cordial squash jam jelly soda liqueur smoothie")
"""Heads that foods joined by `and` share; elsewhere `garlic and sesame oil` are two things."""
_LONGEST: Final = 2
"""Words that a shared name may lack a food of its own for."""


def share_names(
    tokens: Sequence[Token],
    folds: Sequence[str],
    mentions: list[Mention],
    amounts: dict[int, Amount],
    catalogue: Catalogue,
) -> list[Mention]:
    """Complete the names that leave their last words to a later one, from right to left.

    Returns:
        All mentions in order, with those found among words that are no name alone.
    """
    complete: list[Mention] = []
    lender: Mention | None = None
    last_joint = ""
    for place in range(len(mentions) - 1, -1, -1):
        mention = mentions[place]
        joint = _joint_before(tokens, complete[-1].start) if complete else None
        lent = False
        if lender is not None and joint is not None and mention.end == _before_joint(tokens, joint):
            last_joint = last_joint or tokens[joint].word
            lent = _may_share(tokens, mention, lender, last_joint, amounts) and _lend(mention, lender, catalogue)
        if not lent:
            lender, last_joint = mention, ""
        complete.append(mention)
        stop = mentions[place - 1].end if place else 0
        among = _among_words(tokens, folds, mention.start, stop, lender or mention, catalogue, last_joint)
        if among:
            last_joint = "or"
        complete.extend(among)
    complete.reverse()
    return complete


def _joint_before(tokens: Sequence[Token], start: int) -> int | None:
    """The joining word or mark right before a place, words of preparation aside."""
    place = start - 1
    while place > 0 and tokens[place].word in PREPARATION:
        place -= 1
    return place if place > 0 and tokens[place].word in _JOINTS else None


def _before_joint(tokens: Sequence[Token], joint: int) -> int:
    """Where what stands before a joint ends; `, or` and `and/or` are one joint."""
    while joint > 0 and tokens[joint - 1].word in _JOINTS:
        joint -= 1
    return joint


def _may_share(
    tokens: Sequence[Token], mention: Mention, lender: Mention, last_joint: str, amounts: dict[int, Amount]
) -> bool:
    """Whether a food can be short for a longer name: not in the plural, nor counted on its own before an `and`."""
    last = tokens[mention.end - 1]
    if last.word != last.fold or last_joint not in ("or", "/", "and"):
        return False
    amount = amounts.get(mention.start)
    return last_joint != "and" or (lender.head in _SHARED_BY_AND and (amount is None or bool(amount.unit)))


def _lend(mention: Mention, lender: Mention, catalogue: Catalogue) -> bool:
    """Complete a food's name with the last words of a later one, if that is a name too."""
    words_lent = lender.phrase.split()
    for length in range(1, len(words_lent)):
        phrase = " ".join((mention.phrase, *words_lent[length:]))
        food = catalogue.named(phrase)
        if food is not None and food != AMBIGUOUS and not mention.phrase.endswith(words_lent[-1]):
            mention.food, mention.phrase = food, phrase
            return True
    return False


def _among_words(
    tokens: Sequence[Token],
    folds: Sequence[str],
    start: int,
    stop: int,
    lender: Mention,
    catalogue: Catalogue,
    last_joint: str,
) -> list[Mention]:
    """Foods before a joint whose words are no name without the words they share: `pinto or kidney beans`."""
    found: list[Mention] = []
    while (joint := _joint_before(tokens, start)) is not None:
        if tokens[joint].text == "," and not found and last_joint != "or":
            break
        end = _before_joint(tokens, joint)
        mention = _shared(tokens, folds, lender, max(stop, end - _LONGEST), end, catalogue)
        if mention is None or mention.food == lender.food:
            break
        found.append(mention)
        start = mention.start
    return found


def _shared(
    tokens: Sequence[Token], folds: Sequence[str], lender: Mention, first: int, end: int, catalogue: Catalogue
) -> Mention | None:
    """The food that the words before a joint name together with the last words of another name."""
    lent = lender.phrase.split()
    for start in range(first, end):
        if any(token.kind != "word" or is_function(token.word) for token in tokens[start:end]):
            continue
        for length in range(min(1, len(lent) - 1), len(lent)):
            phrase = " ".join((*folds[start:end], *lent[length:]))
            food = catalogue.named(phrase)
            if food is not None and food != AMBIGUOUS:
                return Mention(start, end, phrase, food)
    return None
