"""What the first run asks, page by page, and the settings file that the answers make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.points import PRESETS
from gutbone_tui.domain.strategies import STRATEGIES, STRATEGY_NAMES, Strategy
from gutbone_tui.ui.option_words import ALLERGEN_WORDS, FLAG_WORDS
from gutbone_tui.ui.options import OPTIONS, to_write

_KEYS: Final = "123456789abcdefghilmnoprstuvwxyz"
"""Keys of the choices of a page, in their order."""


class Choice(NamedTuple):
    """One answer of a page."""

    setting: str
    value: Any
    words: str
    key: str = ""


class Page(NamedTuple):
    """One step."""

    id: str
    title: str
    text: str
    choices: tuple[Choice, ...] = ()
    heads: Mapping[int, str] = {}
    """Headings, by the place of the choice they stand above."""

    def choice(self, key: str | None) -> Choice | None:
        """The choice that a key takes."""
        return next((choice for choice in self.choices if choice.key == key), None)


WELCOME: Final = """\
A diary for the gut–bone practice: you type what you eat, it counts the different plants of your week, your prunes and \
the foods for gut and bone, and you note how you sleep and feel. A minute a day.

It does not diagnose, treat or replace care. Keep your medicines, calcium, vitamin D, and strength and weight-bearing \
exercise, and work with your healthcare provider. Ask them or a pharmacist before you start a supplement or change \
your diet sharply. Most studies behind it are of women after menopause, and bone changes slowly: think 6 to 12 months \
or more.

A few questions follow, half a minute. Enter takes what is marked; Esc leaves the rest as it is."""


_PLANTS: Final = """\
Each different plant of a week counts once. Which ones? “Article” counts as the article on gut health and osteoporosis \
does that this practice comes from; Learn has it."""

_IN_SHORT: Final[dict[Strategy, str]] = {
    "diversity": "many different plants through the week",
    "bone-foods": "prunes, ferments, prebiotics, berries, greens",
    "barrier": "foods with omega-3, zinc, collagen, glutamine",
    "disruptors": "ultra-processed food, sugar, stress, sleep",
    "supplements": "what is in a plan of your own; food comes first",
}
"""The strategies in a few words each (S12-S38)."""


def pages(chosen: Mapping[str, Any]) -> tuple[Page, ...]:
    """The pages, given what was chosen so far: allergies are only asked for where there are some."""
    flags = chosen.get("flags", frozenset())
    more = (_allergies(),) if "allergies" in flags else ()
    return (Page("welcome", "Welcome", WELCOME), _focus(), _counting(), _weeks(), _words(), _flags(), *more)


def is_chosen(choice: Choice, chosen: Mapping[str, Any]) -> bool:
    """Whether an answer is among those given; the default where none was. Without a fixed week no day begins one."""
    if choice.setting == "first_weekday" and chosen.get("rolling"):
        return False
    value = chosen.get(choice.setting, getattr(Settings(), choice.setting))
    return choice.value in value if isinstance(value, (tuple, frozenset)) else bool(choice.value == value)


def with_choice(choice: Choice, chosen: Mapping[str, Any]) -> dict[str, Any]:
    """What is chosen after one more key: one value takes the place of another, a list grows or shrinks."""
    before = chosen.get(choice.setting, getattr(Settings(), choice.setting))
    if isinstance(before, frozenset):
        return {**chosen, choice.setting: before ^ {choice.value}}
    if isinstance(before, tuple):
        rest = tuple(each for each in before if each != choice.value)
        return {**chosen, choice.setting: rest if choice.value in before else (*before, choice.value)}
    if choice.setting == "first_weekday":
        return {**chosen, "first_weekday": choice.value, "rolling": False}
    return {**chosen, choice.setting: choice.value}


def english_of(environ: Mapping[str, str]) -> str:
    """The English that the system's language suggests."""
    language = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    territory = language.partition(".")[0].partition("_")[2].upper()
    return "uk" if territory in {"GB", "IE", "AU", "NZ", "ZA", "IN", "MT", "SG", "HK"} else "us"


def _keyed(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """Choices with their keys."""
    return tuple(choice._replace(key=key) for choice, key in zip(choices, _KEYS, strict=False))


def _focus() -> Page:
    """Which strategies to begin with (S53)."""
    choices = [Choice("focus", each, f"{STRATEGY_NAMES[each]} · {_IN_SHORT[each]}") for each in STRATEGIES]
    text = "Which one or two would you like to begin with? The others can be added step by step; all of them are shown."
    return Page("focus", "Where to begin", text, _keyed(choices))


def _counting() -> Page:
    """How plants count."""
    choices = [Choice("preset", rule.id, f"{rule.name} · {rule.hint}") for rule in PRESETS.values()]
    return Page("counting", "How plants count", _PLANTS, _keyed(choices))


def _weeks() -> Page:
    """Weeks and days."""
    days = [Choice("first_weekday", day, name) for day, name in ((0, "Monday"), (6, "Sunday"), (5, "Saturday"))]
    hours = [Choice("day_start_hour", hour, f"{hour:02}:00") for hour in (0, 3, 4, 5)]
    rolling = Choice("rolling", True, "no fixed week: always the last seven days")
    heads = {0: "A week starts on", 4: "A new day starts at; what you eat before that hour belongs to the day before"}
    return Page("weeks", "Weeks and days", "", _keyed([*days, rolling, *hours]), heads)


def _words() -> Page:
    """English, prunes, units."""
    choices = [
        Choice("english", "us", "US · chips are crisps, cilantro is the leaf"),
        Choice("english", "uk", "UK · chips are fried potatoes, coriander is the leaf"),
        Choice("prune_piece_grams", 7.0, "small, 7 g"),
        Choice("prune_piece_grams", 9.0, "usual, 9 g"),
        Choice("prune_piece_grams", 12.0, "large, 12 g"),
        Choice("units", "g", "grams"),
        Choice("units", "oz", "ounces"),
    ]
    heads = {0: "Words with two meanings are read as", 2: "One of your prunes is", 5: "Weights are shown in"}
    return Page("words", "Words and weights", "", _keyed(choices), heads)


def _flags() -> Page:
    """What switches cautions on."""
    choices = [Choice("flags", flag, words) for flag, words in FLAG_WORDS.items()]
    text = "You may leave this out. It shows cautions that concern you, and is kept only on this machine."
    return Page("flags", "Anything to be careful with?", text, _keyed(choices))


def _allergies() -> Page:
    """What is never suggested."""
    choices = [Choice("allergies", each, words) for each, words in ALLERGEN_WORDS.items()]
    return Page("allergies", "Allergies", "Foods with these are never suggested.", _keyed(choices))


def settings_text(chosen: Mapping[str, Any]) -> str:
    """The settings file that the answers make, with comments for whoever edits it by hand."""
    import tomlkit  # once in a diary's life

    document = tomlkit.document()
    for line in _HEAD:
        document.add(tomlkit.comment(line))
    for name, value in chosen.items():
        written = to_write(OPTIONS[name], value)
        if written is None or value == getattr(Settings(), name):
            continue
        document.add(tomlkit.nl())
        document.add(tomlkit.comment(OPTIONS[name].hint))
        document.add(name, sorted(value) if isinstance(value, frozenset) else written)
    document.add(tomlkit.nl())
    # A table that is really there keeps settings that are added later above it.
    keys = tomlkit.table()
    for line in _FOOT:
        keys.add(tomlkit.comment(line))
    document.add("keys", keys)
    return tomlkit.dumps(document)


_HEAD: Final = (
    "Settings of gutbone. Change them in the app (the key , there) or here by hand: a change is used at once.",
    "What is not named here has its default; whatever cannot be used is said when gutbone starts.",
)
_FOOT: Final = (
    "Keys of your own: a command and its keys. Settings, Keys in the app lists all commands. For example:",
    '"entry.add" = "n,f2"',
)
