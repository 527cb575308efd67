"""Finding the names of foods among the words of a line: always the longest and rightest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from gutbone_tui.catalogue.catalogue import AMBIGUOUS, Catalogue
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.units import UNITS
from gutbone_tui.reading.vocabulary import COLOURS, PREPARATION
from gutbone_tui.reading.wordlists import words

_MARK = "\0"
_PEOPLE: Final = words(
    "rosemary olive basil sage ginger poppy clementine jasmine hazel violet rose saffron cherry heather ivy daisy"
)
"""Foods that are people's names too."""
_BEFORE_PEOPLE: Final = words("met with saw called rang visited aunt auntie uncle cousin friend from and to at")
_REACH = 7
"""Words beyond which no name goes on."""


@dataclass
class Mention:
    """A food named in a line."""

    start: int
    """The first of its tokens."""
    end: int
    """One past the last of its tokens."""
    phrase: str
    """The folded name that was found."""
    food: str
    """Id of the food; `AMBIGUOUS` until its meaning is chosen."""
    options: tuple[str, ...] = ()
    """What else it could be."""
    guess: bool = False
    eaten: bool = True
    """False once it is known to be negated, an alternative, or a part of something else."""
    negated: bool = False
    """True where the line says that it was not eaten."""

    @property
    def head(self) -> str:
        """The last word of its name."""
        return self.phrase.rpartition(" ")[2]


def folds_of(tokens: Sequence[Token]) -> list[str]:
    """What names are compared with; no name goes on over a mark."""
    return [_MARK if token.kind == "mark" else token.fold for token in tokens]


def mentions_of(tokens: Sequence[Token], folds: Sequence[str], catalogue: Catalogue) -> Iterator[Mention]:
    """The foods named in a line, from left to right."""
    place = 0
    while place < len(tokens):
        mention = None
        if (
            _may_begin(tokens, folds, place, catalogue)
            and not _measures(tokens, place)
            and not _is_person(tokens, place)
        ):
            mention = _mention_at(tokens, folds, place, catalogue)
        if mention is None:
            place += 1
        else:
            yield mention
            place = mention.end


def _may_begin(tokens: Sequence[Token], folds: Sequence[str], place: int, catalogue: Catalogue) -> bool:
    """Whether a name can begin at a token, also one typed as two words or as one that is two."""
    token = tokens[place]
    if token.kind == "mark":
        return False
    return (token.kind == "word" and len(token.word) > 2) or catalogue.begins(folds[place])


def _is_person(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is somebody's name: `met Rosemary`, `Olive's house`."""
    token = tokens[place]
    if token.fold not in _PEOPLE or not token.text[0].isupper() or token.text.isupper() or place == 0:
        return False
    possessive = token.text.endswith(("'s", "’s"))
    return possessive or tokens[place - 1].word in _BEFORE_PEOPLE


def _measures(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is a measure: `cup` in `1 cup noodles`, `clove` beside garlic."""
    if tokens[place].fold == "clove":
        return any(token.fold == "garlic" for token in tokens[max(0, place - 2) : place + 4])
    return (
        place > 0
        and tokens[place - 1].kind == "number"
        and tokens[place].fold in UNITS
        and tokens[place].fold not in ("pot", "half", "bar", "round", "hand")
    )


def _ends_in_measure(tokens: Sequence[Token], place: int) -> bool:
    """Whether a name ends in a clove that measures garlic, as `whole cloves` does before `garlic`."""
    return tokens[place].fold == "clove" and _measures(tokens, place)


def _mention_at(tokens: Sequence[Token], folds: Sequence[str], place: int, catalogue: Catalogue) -> Mention | None:
    """The longest name that begins at one token."""
    found = catalogue.match(folds, place)
    length = found[0] if found else 0
    loose = _over_preparation(tokens, folds, place, catalogue) if place + 2 < len(tokens) else None
    if loose is not None and loose[0] > length:
        length, food, end = loose
        phrase = [fold for fold in folds[place:end] if fold not in PREPARATION or fold == folds[place]]
        return Mention(place, end, " ".join(phrase[:length]), food)
    if length < 2 and place + 1 < len(tokens):
        joined = _joined(tokens, folds, place, catalogue)
        if joined is not None:
            return joined
    if found is None or (found[1] in (AMBIGUOUS, "clove") and _ends_in_measure(tokens, place + length - 1)):
        return None
    return Mention(place, place + length, " ".join(folds[place : place + length]), found[1])


def _over_preparation(
    tokens: Sequence[Token], folds: Sequence[str], place: int, catalogue: Catalogue
) -> tuple[int, str, int] | None:
    """A name with words of preparation in between, as `brown long-grain rice`: its words, its food and its end."""
    if (
        tokens[place + 1].word not in PREPARATION
        or tokens[place + 1].word in COLOURS
        or catalogue.longest_from(folds[place]) < 2
    ):
        return None
    places = [place]
    for later in range(place + 1, min(place + _REACH, len(tokens))):
        if folds[later] == _MARK:
            break
        if tokens[later].word not in PREPARATION or tokens[later].word in COLOURS:
            places.append(later)
    found = catalogue.match([folds[each] for each in places])
    return (*found, places[found[0] - 1] + 1) if found is not None and found[0] > 1 else None


def _joined(tokens: Sequence[Token], folds: Sequence[str], place: int, catalogue: Catalogue) -> Mention | None:
    """A name typed as two words that is one, as `butter milk`."""
    first, second = tokens[place], tokens[place + 1]
    if first.kind != "word" or second.kind != "word" or len(first.word) < 3 or len(second.word) < 3:
        return None
    phrase = first.word + folds[place + 1]
    food = catalogue.named(phrase)
    return Mention(place, place + 2, phrase, food) if food is not None else None


__all__ = ["AMBIGUOUS", "Mention", "folds_of", "mentions_of"]
