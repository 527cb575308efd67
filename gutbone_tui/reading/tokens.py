"""A line cut into words, numbers and marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from gutbone_tui.catalogue.folding import fold_word, plain
from gutbone_tui.reading.wordlists import spread

FRACTIONS: Final = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"

_LETTERS: Final = r"[^\W\d_](?:[^\W\d_]+|[\u0300-\u036f]+)*"
"""Letters, with accents typed after them."""

_TOKEN: Final = re.compile(
    r"(?P<skipped><[^<>]{0,300}>|https?:\S+|www\.\S+)"
    rf"|(?P<number>\d+[ -]\d+[/⁄]\d+(?!\d|/)|\d+[/⁄]\d+(?!\d|/)|(?:\d+ ?)?[{FRACTIONS}]|\d+(?:[.,]\d+)+|\d+|\.\d+)"
    r"(?P<percent> ?%)?"
    r"|(?P<hyphen>(?<=\w)[-‐‑](?=[^\W\d_]))"
    rf"|(?P<word>w/o(?:ut)?(?![^\W_])|(?:w/meal|h/m|o/n)(?![^\W_])|w/|pb&j|m&m['’]?s?|s&p(?![^\W_])|{_LETTERS}(?:['’ʼ`´]{_LETTERS})*['’]?\d*)"
    r"|(?P<mark>[^\w\s]{4,}|\S)",
    re.IGNORECASE,
)

_COUNTED: Final = re.compile(r"(?!omega|vitamin|coenzyme)([^\W\d_]{4,})(\d{1,3})", re.IGNORECASE)
"""A word with its number after it: `prunes6`."""

_SHORT: Final = spread(
    {
        "with": "w/ w",
        "without": "w/o w/out",
        "and": "n nd & +",
        "before": "b4 bef",
        "homemade": "hm h/m homemd hmade",
        "overnight": "o/n overnite onight",
        "breakfast": "brekfast",
        "frozen": "frz frzn froz frozn",
        "roast": "rst",
        "boiled": "hb",
        "organic": "org gf df",
        "small": "sm sml",
        "large": "lg lrg lge",
        "medium": "med",
        "scrambled": "scram scrmbld",
        "smoked": "smkd smk",
        "italian": "ital",
        "jacket": "jkt jckt jackt",
        "sweet": "swt",
        "green": "grn",
        "greek": "grk",
        "black": "blk blck",
        "brown": "brn",
        "dark": "dk drk",
        "wholemeal": "ww wm wg wmeal w/meal wholegr wholeg wh/meal",
        "lowfat": "lf",
        "nonfat": "nf",
        "slice": "sl slc slcs",
        "handful": "hndfl hndful hfl hanful handfull",
        "square": "sq",
        "powder": "pwdr pwd",
        "milk": "mlk",
        "cream": "crm",
        "cheese": "chz chs",
        "mozzarella": "mozz mozza",
        "parmesan": "parmie",
        "cheddar": "ched chedd",
        "feta": "fet",
        "bread": "brd",
        "toast": "tst",
        "sourdough": "sdough",
        "omelette": "omlette omlet omelete omlett omlete",
        "smoothie": "smthie smoothy smothie",
        "grilled": "grld grlld",
        "leftover": "leftvr lftover",
        "steamed": "steamd stmd",
        "salad": "sld",
        "seed": "sed",
        "mash": "mahs",
        "plum": "plumb plumbs",
        "flakes": "flks",
        "grated": "gratted grtd",
        "chicken": "ckn chkn chix chickn",
        "turkey": "turk",
        "salmon": "salm samon",
        "mackerel": "mack",
        "sardines": "sards",
        "tuna": "tun",
        "burger": "burg hamb",
        "honey": "hny",
        "marmalade": "marm",
        "ketchup": "ketch",
        "balsamic": "bals",
        "worcestershire": "worcs worcestor",
        "dijon": "dij",
        "mushroom": "mush mushies mushie shroom shrooms mushrm",
        "spaghetti": "spaghet spagetti",
        "oatmeal": "oatml oatm",
        "water": "h2o",
        "peanut": "pnut pnuts",
        "almond": "alm alms almds",
        "walnut": "waln walns wnuts",
        "cashew": "cashs",
        "coffee": "cof coff",
        "cinnamon": "cin cinn cinnam",
        "garlic": "garl",
        "ginger": "ging",
        "raspberry": "rasps rasp razz",
        "blueberry": "blubs blueb bloobs",
        "blackberry": "blackbs",
        "clementine": "clems clem",
        "satsuma": "sats",
        "nectarine": "nect nects",
        "cranberry": "crans",
        "watermelon": "wmelon",
        "grapefruit": "gfruit grapef",
        "butternut": "bns bnut",
        "zucchini": "zuke zukes zucc zucs",
        "eggplant": "eggp eggpl",
        "aubergine": "aub aubs",
        "courgette": "courgs",
        "rhubarb": "rhub",
        "edamame": "edams",
        "chickpea": "chickp chickps chicps chicpea",
        "garbanzo": "garbs",
        "lentil": "lents",
        "lettuce": "lett",
        "muesli": "mues mussli mueslie",
        "potato": "ptto pttoes pot8o",
        "yellow": "yllw",
        "banana": "bana bnna",
        "pineapple": "pineap",
        "sunflower": "sunfl sunflwr",
        "pumpkin": "pumpk",
        "kale": "kail",
        "celery": "sellery cellery",
        "peppermint": "pepmint pepermint",
        "prune": "proons proon pruns",
        "kimchi": "kimich kimchie",
        "asparagus": "asparagrass sparrowgrass",
        "sauerkraut": "sourcrout sourkraut sourcraut",
        "quinoa": "keenwah kinwa keenoa",
        "chili": "chille chillie",
    }
)
"""Abbreviations that mean one thing wherever they stand."""

Kind = Literal["word", "number", "percent", "mark"]
"""What a token is."""


class Token(NamedTuple):
    """One word, number or mark of a line."""

    text: str
    """As typed."""
    word: str
    """Lower case, without accents and apostrophes."""
    fold: str
    """Folded as the catalogue's names are."""
    start: int
    end: int
    kind: Kind
    glued: bool
    """Whether at most a hyphen stands between it and the token before."""


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text. Hyphens between words, tags and addresses of pages are passed over."""
    tokens: list[Token] = []
    end = -1
    for match in _TOKEN.finditer(text):
        start, previous, end = match.start(), end, match.end()
        found, glued = match.group(), start == previous
        kind = match.lastgroup
        if kind == "word":
            if "&" in found:
                tokens.extend(_initials(found, start, glued=glued))
            elif found[-1].isdecimal() and (counted := _COUNTED.fullmatch(found)):
                middle = start + len(counted[1])
                tokens.append(Token(counted[1], *_compared(counted[1]), start, middle, "word", glued))
                tokens.append(Token(counted[2], counted[2], counted[2], middle, end, "number", True))
            else:
                tokens.append(Token(found, *_compared(found), start, end, "word", glued))
        elif kind == "mark":
            tokens.append(_mark(found, start, glued=glued))
        elif kind == "percent":
            percent = "".join(found.split())
            tokens.append(Token(found, percent, percent, start, end, "percent", glued))
        elif kind == "number":
            tokens.append(Token(found, found, found, start, end, "number", glued))
    return tokens


@lru_cache(maxsize=16_384)
def _compared(text: str) -> tuple[str, str]:
    """A word plainly and folded."""
    word = plain(text)
    word = _SHORT.get(word, word)
    return word, fold_word(word)


def _mark(text: str, start: int, *, glued: bool) -> Token:
    """A token that is a mark, or a run of them; the ampersand and the plus are words."""
    if text in _SHORT:
        return Token(text, "and", "and", start, start + 1, "word", glued)
    return Token(text, text, text, start, start + len(text), "mark", glued)


def _initials(text: str, start: int, *, glued: bool) -> tuple[Token, ...]:
    """The three tokens of two initials with an ampersand between them."""
    first, _, last = text.partition("&")
    middle = start + len(first)
    return (
        Token(first, *_compared(first), start, middle, "word", glued),
        _mark("&", middle, glued=True),
        Token(last, *_compared(last), middle + 1, start + len(text), "word", True),
    )
