"""Every setting as the Settings screen shows it: its name, what it does, and what it can be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, NamedTuple

from gutbone_tui.diary.setting_values import ALLERGENS, FLAGS, HIDDEN
from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.days import WEEKDAYS
from gutbone_tui.domain.points import PRESETS
from gutbone_tui.domain.strategies import STRATEGIES, STRATEGY_NAMES
from gutbone_tui.domain.words import number
from gutbone_tui.ui.option_words import ALLERGEN_WORDS, FLAG_WORDS, HIDDEN_WORDS, preset_words

Kind = Literal["choice", "number", "day", "several", "foods", "keys", "place"]


class Option(NamedTuple):
    """One setting, or a place that Settings leads to."""

    name: str
    """Name of the setting as in the file; of a place, the word it is opened by."""
    label: str
    hint: str
    """What it does, in one line."""
    kind: Kind = "choice"
    values: Mapping[object, str] = {}
    """What it can be, with the words for it."""
    step: float = 1
    """How far one key moves a number."""
    unit: str = ""

    def value(self, settings: Settings) -> object:
        """What it is now."""
        return getattr(settings, self.name)


SWITCH: Final[Mapping[object, str]] = {False: "no", True: "yes"}
PAST: Final = "Weeks gone by keep the goal and the rule they had."
"""Said where a change would otherwise seem to reach back."""


def _switch(name: str, label: str, hint: str) -> Option:
    """A setting that is on or off."""
    return Option(name, label, hint, values=SWITCH)


_PRACTICE: Final = (
    Option(
        "focus", "Strategies in focus", "They stand first on Today and Journey. One or two are plenty to begin with.",
        "several", {each: STRATEGY_NAMES[each] for each in STRATEGIES},
    ),
    Option("goal", "Plants a week", f"How many different plants a week you aim for. {PAST}", "number"),
    Option("journey_start", "Start of the journey", "The day from which weeks and months are counted.", "day"),
    Option("hide", "Not shown", "What you do not use leaves the screens; nothing recorded is lost.", "several",
           {each: HIDDEN_WORDS[each] for each in HIDDEN}),
)  # fmt: skip

_COUNTING: Final = (
    Option(
        "preset", "Plants count",
        f"Article: as the article behind gutbone counts. The lines below change the rule. {PAST}", "choice",
        {rule.id: rule.name for rule in PRESETS.values()},
    ),
    Option(
        "herbs_spices", "Herbs and spices", "What one herb or spice scores; the article names herbs and no spices.",
        values={"preset": "", "article": "herbs 1, spices 0", "full": "1 each", "quarter": "¼ each", "none": "0"},
    ),
    Option("extras", "Coffee, tea and cocoa", "What each of them scores; cocoa means chocolate from 70 %.",
           values={"preset": "", "0": "0", "1/4": "¼", "1": "1"}),
    Option("mushrooms_algae", "Mushrooms, seaweed", "What each of them scores; strictly they are no plants.",
           values={"preset": "", "0": "0", "1": "1"}),
    Option("colours", "Colors", "Whether red and green pepper are one plant or two.",
           values={"preset": "", "once": "count once", "separate": "count apart"}),
    Option("strict_species", "One species", "Whether broccoli, kale and cabbage, one species, count once.",
           values={"preset": "", "off": "counts apart", "on": "counts once"}),
    Option("refined", "Refined forms", "White rice, white bread, white pasta: whether their grain counts.",
           values={"preset": "", "exclude": "do not count", "include": "count"}),
    _switch("merge_prune_plum", "Prune and plum are one", "They are two plants otherwise."),
    _switch("min_portion", "Least portions", "Shown beside plants: a handful, or a teaspoon of seeds or herbs."),
    _switch("cheese_ferments", "Ripened cheese ferments", "Whether it is fermented dairy, as kefir and yogurt are."),
)  # fmt: skip

_DAYS: Final = (
    Option("first_weekday", "Weeks start on", "Calendar weeks run from this day.", values=dict(enumerate(WEEKDAYS))),
    _switch("rolling", "Last seven days instead", "A week is then always the seven days up to the one shown."),
    Option("day_start_hour", "A new day starts at", "What you record before this hour belongs to the day before.",
           "choice", {hour: f"{hour:02}:00" for hour in range(24)}),
)  # fmt: skip

_UNITS: Final = (
    Option("english", "English", "What a word with two meanings most likely means: biscuits, chips, coriander.",
           values={"us": "US", "uk": "UK"}),
    Option("units", "Weights in", "How weights are shown; both are understood when you type.",
           values={"g": "grams", "oz": "ounces"}),
    Option("prunes_in", "Prunes in", "What stands first where prunes are shown.",
           values={"grams": "grams", "pieces": "pieces"}),
    Option("prune_piece_grams", "One prune weighs", "Pitted ones weigh about 9 g; weigh yours if they are large.",
           "number", step=0.5, unit="g"),
    Option("vitamin_d_in", "Vitamin D in", "How it is shown; 40 IU are 1 µg.", values={"iu": "IU", "µg": "µg"}),
)  # fmt: skip

_YOU: Final = (
    Option("flags", "Cautions for", "Optional. Cautions about these are shown; kept only on this machine.", "several",
           {each: FLAG_WORDS[each] for each in FLAGS}),
    Option("allergies", "Allergic to", "Optional. Foods with these are never suggested; kept only on this machine.",
           "several", {each: ALLERGEN_WORDS[each] for each in ALLERGENS}),
    Option("never_suggest", "Never suggest", "Plants and foods that no list of suggestions will name.", "foods"),
    _switch("walks_bear_weight", "Walks: weight-bearing", "Whether a walk is weight-bearing, besides being relief."),
    _switch("over_65", "65 or older", "The sleep recommendation is then 7–8 h instead of 7–9 h."),
    Option("sugar_basis", "Sugar counted", "Free sugars (WHO, UK) are those of juice too.",
           values={"added": "added sugar", "free": "free sugars"}),
    Option("sugar_low_grams", "Low sugar up to",
           "American Heart Association: women 25 g, men 36 g; UK: 30 g free sugars.",
           "number", unit="g a day"),
)  # fmt: skip

_SCREEN: Final = (
    Option("theme", "Colors of the screen", "Auto goes by what the terminal says of its background.",
           values={"dark": "dark", "light": "light", "auto": "auto"}),
    Option("keys", "Keys", "Give any command another key.", "keys"),
)  # fmt: skip

_PLACES: Final = (
    Option("plan", "Supplement plan", "What you take, as its label says it.", "place"),
    Option("usuals", "Usuals", "Saved meals: take, rename, delete.", "place"),
    Option("own", "Foods of your own", "Foods and plants you made: rename, delete.", "place"),
    Option("backups", "Backups", "Make one, or restore one.", "place"),
)

SECTIONS: Final[Mapping[str, tuple[Option, ...]]] = {
    "Your practice": _PRACTICE,
    "How plants count": _COUNTING,
    "Weeks and days": _DAYS,
    "Words and units": _UNITS,
    "About you": _YOU,
    "Screen and keys": _SCREEN,
    "Elsewhere": _PLACES,
}
"""All options, in the order they are shown."""

OPTIONS: Final[Mapping[str, Option]] = {option.name: option for options in SECTIONS.values() for option in options}


def value_words(option: Option, settings: Settings) -> str:
    """What an option is now, in a few words."""
    value = option.value(settings)
    if option.kind == "choice" and value == "preset":
        return f"as the rule: {preset_words(option.name, PRESETS[settings.preset])}"
    if isinstance(value, (tuple, frozenset)):
        return _several(option, value)
    if isinstance(value, Mapping):
        return f"{len(value)} of your own" if value else "as they are"
    if value is None:
        return "your first entry"
    if isinstance(value, date):
        return f"{value.day} {value:%b %Y}"
    if isinstance(value, (int, float)) and option.kind == "number":
        return f"{number(value)} {option.unit}".strip()
    return option.values.get(value, str(value))


def _several(option: Option, value: tuple[str, ...] | frozenset[str]) -> str:
    """A list in a few words, in the order of its choices where its own means nothing."""
    if option.kind == "foods":
        return (f"{len(value)} foods" if len(value) > 1 else "1 food") if value else "nothing"
    chosen = value if isinstance(value, tuple) else [each for each in option.values if each in value]
    words = [option.values.get(each, str(each)) for each in chosen]
    return ", ".join(words) if words else "none"


def next_value(option: Option, settings: Settings, step: int) -> object:
    """The value before or after the present one; the last is followed by the first, numbers end at their limits."""
    value = option.value(settings)
    if option.kind == "number" and isinstance(value, (int, float)):
        moved = value + step * option.step
        return int(moved) if isinstance(value, int) else moved
    order = list(option.values)
    return order[(order.index(value) + step) % len(order)] if value in order else order[0]


def to_write(option: Option, value: object) -> object:
    """A value as it goes into the file: weekdays by their names, a list that is empty not at all."""
    if option.name == "first_weekday" and isinstance(value, int):
        return WEEKDAYS[value].lower()
    return None if isinstance(value, (tuple, frozenset)) and not value else value
