"""Words as they are compared: lower case, no accents, one number, one spelling.

The same folding is applied to the catalogue's names and to what the user types, so a fold need not be good English; it
only has to be the same for "berry" and "berries", "yoghurt" and "yogurt", "jalapeño" and "jalapeno".
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_APOSTROPHES: Final = dict.fromkeys(map(ord, "'’‘ʼ`´"))
_LETTERS: Final = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "đ": "d"})
_NAME_MARKS: Final = str.maketrans({**dict.fromkeys('-–—/,.()[]:;!?"_+*', " "), "&": " and "})

_IRREGULAR: Final = {
    "leaves": "leaf",
    "loaves": "loaf",
    "halves": "half",
    "calves": "calf",
    "knives": "knife",
    "geese": "goose",
    "greens": "greens",
    "sweets": "sweets",
    "crisps": "crisps",
    "fries": "fries",
    "bitters": "bitters",
    "spirits": "spirits",
    "preserves": "preserves",
    "yoghurt": "yogurt",
    "yoghurts": "yogurt",
    "yoghourt": "yogurt",
    "yogourt": "yogurt",
    "chilli": "chili",
    "chillies": "chili",
    "chillis": "chili",
    "chilies": "chili",
    "chile": "chili",
    "chiles": "chili",
    "chilly": "chili",
    "flavour": "flavor",
    "flavours": "flavor",
    "flavoured": "flavored",
    "flavouring": "flavoring",
    "colour": "color",
    "coloured": "colored",
    "fibre": "fiber",
    "litre": "liter",
    "litres": "liter",
    "grey": "gray",
    "pitta": "pita",
    "pittas": "pita",
    "doughnut": "donut",
    "doughnuts": "donut",
    "omelette": "omelet",
    "omelettes": "omelet",
    "lasagne": "lasagna",
    "whiskey": "whisky",
    "whiskeys": "whisky",
    "tumeric": "turmeric",
    "bulghur": "bulgur",
    "bulgar": "bulgur",
    "unsulphured": "unsulfured",
    "pasteurised": "pasteurized",
    "unpasteurised": "unpasteurized",
    "caesar": "cesar",
    "wmeal": "wholemeal",
    "broc": "broccoli",
    "chx": "chicken",
    "choc": "chocolate",
    "strawb": "strawberry",
    "strawbs": "strawberry",
    "raspb": "raspberry",
    "raspbs": "raspberry",
    "blueb": "blueberry",
    "bluebs": "blueberry",
    "toms": "tomato",
    "cauli": "cauliflower",
    "courg": "courgette",
    "cuke": "cucumber",
    "cukes": "cucumber",
    "spuds": "potato",
    "spud": "potato",
}
"""Plurals the rules get wrong, plurals that are another word, spellings that are one word, and short forms."""


def plain(text: str) -> str:
    """Lower case without accents and apostrophes."""
    lowered = text.lower()
    if not lowered.isascii():
        decomposed = unicodedata.normalize("NFKD", lowered.translate(_APOSTROPHES))
        lowered = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).translate(_LETTERS)
    return lowered.replace("'", "").replace("`", "")


@lru_cache(maxsize=16_384)
def fold_word(word: str) -> str:
    """One plain word, in the singular and in one spelling."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4:
        return word
    if word.endswith("ised"):
        return word[:-3] + "zed"
    if word[-1] == "s":
        return _singular(word)
    if word[-2:] in ("ie", "oe") and len(word) > 4:
        return word[:-2] + ("y" if word[-2] == "i" else "o")
    return word[:-1] if word.endswith("che") else word


def _singular(word: str) -> str:
    """The singular of a word that ends in s."""
    ending = word[-3:]
    if word.endswith(("ss", "us")):
        return word
    if ending == "ies":
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if ending == "oes" and len(word) > 5:
        return word[:-2]
    if ending in ("hes", "xes") or word.endswith("sses"):
        return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]
    return word[:-1]


def fold(text: str) -> tuple[str, ...]:
    """The folded words of a name or phrase."""
    return tuple(fold_word(word) for word in plain(text.translate(_NAME_MARKS)).split())
