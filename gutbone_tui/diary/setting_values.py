"""What each setting may be: read from the file, or said in a few words what is expected."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final, get_args

from gutbone_tui.domain.days import WEEKDAYS
from gutbone_tui.domain.disruptors import Disruptor
from gutbone_tui.domain.foods import GROUPS
from gutbone_tui.domain.points import PRESETS

Reader = Callable[[object], Any]
"""Gives the value of a setting, or raises a `ValueError` with what is expected."""

STRATEGIES: Final = ("diversity", "bone-foods", "barrier", "disruptors", "supplements")
"""The strategies that can be in focus."""

FLAGS: Final = (
    "warfarin",
    "ibs",
    "kidney-stones",
    "kidney-disease",
    "diabetes",
    "lactose",
    "low-immunity",
    "bone-tablets",
    "thyroxine",
    "pregnancy",
    "allergies",
    "spine-fracture",
)
"""What switches cautions on."""

ALLERGENS: Final = (
    "nuts",
    "peanuts",
    "sesame",
    "soy",
    "fish",
    "shellfish",
    "milk",
    "eggs",
    "lupin",
    "celery",
    "mustard",
    "wheat",
)
"""What one can be allergic to."""

QUESTIONS: Final = (
    "sleep",
    "quality",
    "stress",
    "processed",
    "sugar",
    "digestion",
    "bloating",
    "gas",
    "stool",
    "energy",
)
"""What the check-in asks."""

HIDDEN: Final = (
    *dict.fromkeys(
        (*GROUPS, *get_args(Disruptor), *QUESTIONS, "runs", "movement", "supplements", "suggestions", "relief")
    ),
)
"""What can be hidden."""


class PartlyError(ValueError):
    """Some of a list fits and some does not."""

    def __init__(self, problem: str, rest: object) -> None:
        """What does not fit, in a sentence's end, and what does."""
        super().__init__(problem)
        self.rest = rest


def weekday(value: object) -> int:
    """A weekday by its name, or the first letters of it, or 0 to 6."""
    if type(value) is int and 0 <= value <= 6:
        return value
    if isinstance(value, str) and len(value) >= 2:
        for number, name in enumerate(WEEKDAYS):
            if name.lower().startswith(value.strip().lower()):
                return number
    raise ValueError('a weekday such as "monday"')


def switch(value: object) -> bool:
    """On or off."""
    if isinstance(value, bool):
        return value
    raise ValueError("true or false")


def number(low: float, high: float, *, whole: bool = False) -> Reader:
    """A number within limits."""

    def read(value: object) -> float:
        """The number, if it fits."""
        fits = isinstance(value, int) or (isinstance(value, float) and not whole)
        if fits and not isinstance(value, bool) and isinstance(value, (int, float)) and low <= value <= high:
            return value
        raise ValueError(f"a {'whole ' if whole else ''}number from {low:g} to {high:g}")

    return read


def one_of(*choices: str) -> Reader:
    """One of a few words."""

    def read(value: object) -> str:
        """The word, if it is one of them; `true` and `false` stand for on and off, a number for its text."""
        if isinstance(value, bool):
            value = "on" if value else "off"
        word = str(value) if isinstance(value, (str, int)) else ""
        if word in choices:
            return word
        raise ValueError(", ".join(f'"{choice}"' for choice in choices[:-1]) + f' or "{choices[-1]}"')

    return read


def day(value: object) -> date:
    """A day, as a date of TOML or as text."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise ValueError("a day such as 2026-11-20")


def words_of(choices: Collection[str], kind: type[tuple[str, ...] | frozenset[str]], most: int = 1000) -> Reader:
    """A list of words, each once; unknown ones are named and the others kept.

    Args:
        choices: the words there are; any if there are none.
        kind: a tuple where their order counts.
        most: how many there may be.
    """

    def read(value: object) -> Collection[str]:
        """The words, if they fit."""
        several = isinstance(value, (list, tuple, frozenset, set))
        if not several or not isinstance(value, Collection) or not all(isinstance(word, str) for word in value):
            raise ValueError(f'a list such as ["{next(iter(choices), "oats")}"]')
        words = dict.fromkeys(value)
        known = kind([word for word in words if not choices or word in choices][:most])
        unknown = [word for word in words if choices and word not in choices]
        if unknown:
            raise PartlyError(f"it knows no word {shown(unknown[0])}{nearest(unknown[0], choices)}", known)
        if len(words) > most:
            raise PartlyError(f"there may be {most} at most", known)
        return known

    return read


def keys(value: object) -> Mapping[str, str]:
    """Keys by command; what they mean is checked where the commands are."""
    if not isinstance(value, dict):
        raise ValueError('a table such as [keys] with lines such as "entry.add" = "n,f2"')
    flat = dict(_flat(value))
    known = {name: found for name, found in flat.items() if isinstance(found, str)}
    if len(known) < len(flat):
        wrong = next(name for name in flat if name not in known)
        raise PartlyError(f'{shown(wrong)} should be keys such as "n,f2"', known)
    return known


def _flat(table: Mapping[str, object], before: str = "") -> Iterator[tuple[str, object]]:
    """Commands and their keys; TOML reads `entry.add` without quotes as a table in a table."""
    for name, found in table.items():
        if isinstance(found, dict):
            yield from _flat(found, f"{before}{name}.")
        elif isinstance(found, list) and all(isinstance(key, str) for key in found):
            yield f"{before}{name}", ",".join(found)
        else:
            yield f"{before}{name}", found


SETTINGS: Final[Mapping[str, Reader]] = {
    "first_weekday": weekday,
    "rolling": switch,
    "day_start_hour": number(0, 23, whole=True),
    "english": one_of("us", "uk"),
    "preset": one_of(*PRESETS),
    "goal": number(1, 200, whole=True),
    "herbs_spices": one_of("preset", "article", "full", "quarter", "none"),
    "colours": one_of("preset", "once", "separate"),
    "extras": one_of("preset", "0", "1/4", "1"),
    "mushrooms_algae": one_of("preset", "0", "1"),
    "strict_species": one_of("preset", "on", "off"),
    "refined": one_of("preset", "exclude", "include"),
    "merge_prune_plum": switch,
    "min_portion": switch,
    "cheese_ferments": switch,
    "sugar_basis": one_of("added", "free"),
    "sugar_low_grams": number(0, 500),
    "prune_piece_grams": number(1, 50),
    "prunes_in": one_of("grams", "pieces"),
    "vitamin_d_in": one_of("iu", "µg"),
    "units": one_of("g", "oz"),
    "walks_bear_weight": switch,
    "over_65": switch,
    "focus": words_of(STRATEGIES, tuple, len(STRATEGIES)),
    "journey_start": day,
    "flags": words_of(FLAGS, frozenset),
    "allergies": words_of(ALLERGENS, tuple),
    "never_suggest": words_of((), tuple),
    "hide": words_of(HIDDEN, frozenset),
    "theme": one_of("dark", "light", "auto"),
    "keys": keys,
}
"""Each setting, and what reads its value or says what is expected."""


def nearest(name: str, names: Collection[str]) -> str:
    """A question with the name that is most like this one, if any is."""
    from difflib import get_close_matches  # only for a slip

    def plain(word: str) -> str:
        """A name without what is easily mixed up."""
        return word.lower().replace("-", "_")

    by_plain = {plain(each): each for each in names}
    close = get_close_matches(plain(name), by_plain, n=1)
    return f" (did you mean {by_plain[close[0]]}?)" if close else ""


def shown(name: str) -> str:
    """A name as it may be put into a sentence."""
    return f'"{name}"' if name.isprintable() and len(name) <= 40 else "that"
