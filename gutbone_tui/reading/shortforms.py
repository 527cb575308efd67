"""Short forms that mean a food only beside some words, or as an item of a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gutbone_tui.catalogue.folding import fold_word
from gutbone_tui.reading.tokens import Token
from gutbone_tui.reading.vocabulary import PREPARATION
from gutbone_tui.reading.wordlists import words

_BEFORE: Final[dict[str, dict[str, str]]] = {
    "gr": {
        "bean": "green",
        "pepper": "green",
        "tea": "green",
        "apple": "green",
        "salad": "green",
        "yogurt": "greek",
        "yog": "greek",
    },
    "g": {"bean": "green", "tea": "green", "pepper": "green", "yog": "greek", "yogurt": "greek"},
    "gk": {"yog": "greek", "yogurt": "greek", "salad": "greek"},
    "bl": {"bean": "black", "tea": "black", "pepper": "black", "coffee": "black", "olive": "black"},
    "b": {"rice": "brown", "sprout": "brussels", "bean": "black", "potato": "baked"},
    "br": {"rice": "brown", "sprout": "brussels", "bread": "brown", "sugar": "brown", "toast": "brown"},
    "s": {"potato": "sweet", "onion": "spring"},
    "sw": {"potato": "sweet", "pot": "sweet", "corn": "sweet"},
    "sp": {"onion": "spring", "green": "spring", "greens": "spring"},
    "spr": {"onion": "spring", "green": "spring", "greens": "spring", "roll": "spring"},
    "r": {"onion": "red", "cabbage": "red", "pepper": "red"},
    "y": {"pepper": "yellow", "pep": "yellow"},
    "k": {"bean": "kidney"},
    "kid": {"bean": "kidney"},
    "fg": {"bean": "green"},
    "ff": {"bean": "french", "yogurt": "nonfat", "yog": "nonfat", "milk": "nonfat", "cheese": "nonfat"},
    "cot": {"cheese": "cottage"},
    "cott": {"cheese": "cottage"},
    "cr": {"cheese": "cream", "cracker": "cream"},
    "sr": {"cream": "sour"},
    "ss": {"milk": "skimmed"},
    "sk": {"milk": "skimmed"},
    "van": {"yog": "vanilla", "yogurt": "vanilla", "ice": "vanilla", "latte": "vanilla", "custard": "vanilla"},
    "nat": {"yog": "natural", "yogurt": "natural"},
    "qui": {"salad": "quinoa"},
    "cam": {"tea": "chamomile"},
    "chamo": {"tea": "chamomile"},
    "pep": {"pizza": "pepperoni", "hummus": "pepper", "houmous": "pepper", "soup": "pepper"},
    "apl": {"sauce": "apple", "juice": "apple", "pie": "apple"},
    "rom": {"lettuce": "romaine"},
    "fr": {"toast": "french", "onion": "french", "bean": "french", "fries": "french"},
    "sd": {"toast": "sourdough", "bread": "sourdough"},
    "shred": {"wheat": "shredded"},
    "app": {"juice": "apple", "pie": "apple", "crumble": "apple", "sauce": "apple"},
    "cran": {"juice": "cranberry", "sauce": "cranberry"},
    "cant": {"melon": "cantaloupe"},
    "hdew": {"melon": "honeydew"},
    "mand": {"orange": "mandarin"},
    "pot": {"salad": "potato", "wedge": "potato", "soup": "potato"},
    "chick": dict.fromkeys(
        words("curry soup salad breast thigh wrap sandwich stew pie casserole korma tikka nugget kiev"), "chicken"
    ),
    "bnut": {"squash": "butternut"},
    "wh": {"rice": "white", "bread": "white", "toast": "white", "bean": "white", "wine": "white"},
    "p": {"butter": "peanut"},
    "pean": {"butter": "peanut"},
    "alm": {"milk": "almond", "butter": "almond"},
    "ch": {"tomato": "cherry"},
    "chai": {"seed": "chia"},
    "chic": {"pea": "chick", "pee": "chick"},
    "sweat": {"potato": "sweet", "potatoe": "sweet", "corn": "sweet"},
    "leak": {"and": "leek", "soup": "leek", "pie": "leek", "quiche": "leek"},
    "leaks": {"and": "leek", "in": "leek"},
}
"""What a short form means before some folded words."""

_AFTER: Final[dict[str, dict[str, str]]] = {
    "pot": dict.fromkeys(
        words("new roast sweet roasted rst baby boiled mash mashed jacket jkt jckt swt steamed sauteed baked"),
        "potato",
    ),
    "pee": dict.fromkeys(words("chick chic green split mushy garden frozen"), "pea"),
    "tee": dict.fromkeys(words("green mint peppermint black herbal chamomile camomile ginger iced"), "tea"),
    "leak": {"and": "leek"},
    "pep": {"red": "pepper", "green": "pepper", "yellow": "pepper", "bell": "pepper", "sweet": "pepper"},
    "sq": dict.fromkeys(words("butternut bnut acorn summer winter"), "squash"),
    "sal": dict.fromkeys(
        words("side fruit green grn tuna tun cesar ceasar caesar mixed chicken chx egg potato pot greek pasta big"),
        "salad",
    ),
    "cr": {"ice": "cream", "sour": "cream", "clotted": "cream"},
    "cab": dict.fromkeys(words("red white green sav savoy pointed spring"), "cabbage"),
    "on": {"red": "onion", "spr": "onion", "sp": "onion", "spring": "onion", "wh": "onion"},
}
"""What a short form means after some words."""

_LISTED: Final = {
    "let": "lettuce",
    "rom": "lettuce",
    "cab": "cabbage",
    "spin": "spinach",
    "ban": "banana",
    "bans": "banana",
    "blues": "blueberry",
    "straws": "strawberry",
    "asp": "asparagus",
    "pots": "potato",
    "pist": "pistachio",
    "pists": "pistachio",
    "gran": "granola",
    "sal": "salmon",
    "brocs": "broccoli",
    "cash": "cashew",
    "pars": "parsley",
    "bac": "bacon",
    "cel": "celery",
}
"""What a short form means as a whole item of a list, where no other word goes with it."""

_AROUND: Final = words("and with or plus then") | PREPARATION
_FOLLOWING: Final = words("and with or plus then on for")


_OF_PLACES: Final = words("the my a an this that toast bread top")
"""Words behind `on` that leave it what it is."""


def spelled_out(tokens: list[Token]) -> list[Token]:
    """Tokens with the short forms written out that the words beside them decide."""
    shortened: list[int] = []
    for place, token in enumerate(tokens):
        if token.kind != "word" or len(token.word) > 6:
            continue
        meant = _meant(tokens, place)
        if meant:
            tokens[place] = token._replace(word=meant, fold=fold_word(meant))
            shortened.append(place + 1)
    for place in reversed(shortened):
        if place < len(tokens) and tokens[place].text == ".":
            del tokens[place]
    return tokens


def _meant(tokens: Sequence[Token], place: int) -> str:
    """What a word is short for, or nothing."""
    token = tokens[place]
    previous = tokens[place - 1] if place else None
    if token.word in _BEFORE and not (previous is not None and previous.kind == "number"):
        follow = place + 1 + (place + 1 < len(tokens) and tokens[place + 1].text == ".")
        if follow < len(tokens) and (meant := _BEFORE[token.word].get(tokens[follow].fold)):
            return meant
    if token.fold in _AFTER and previous is not None and (meant := _AFTER[token.fold].get(previous.word)):
        following = tokens[place + 1].word if place + 1 < len(tokens) else ""
        return "" if following in _OF_PLACES else meant
    if token.word in _LISTED and _is_listed(tokens, place):
        return _LISTED[token.word]
    return ""


def _is_listed(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is an item of a list with others: nothing but joining words and marks beside it."""
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if before is None and after is None:
        return False
    opens = before is None or before.kind != "word" or before.word in _AROUND
    closes = after is None or after.kind == "mark" or after.word in _FOLLOWING
    return opens and closes and (before is None or before.kind != "number" or tokens[place].word != "pots")
