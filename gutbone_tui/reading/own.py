"""Making a food or plant of one's own in a line: what it is, said in the words one already types.

`quargle` can be made a plant by naming its category (`herb`), or a food by naming what it holds (`oats, walnuts`),
the groups it belongs to (`fermented dairy, calcium`), or both. A plant may have groups too. `processed` and
`sugar 8 g` are understood too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.domain.counting import plants_of
from gutbone_tui.domain.disruptors import SUGAR_SERVING_GRAMS
from gutbone_tui.domain.entries import FoodEntry
from gutbone_tui.domain.foods import CATEGORIES, CATEGORY_NAMES, GROUP_NAMES, GROUPS, Category, Group
from gutbone_tui.reading.line import read
from gutbone_tui.reading.model import Context

EXPECTED: Final = "a category (herb, fruit …), groups (fermented dairy …) or foods it holds (oats, honey)"

_MIXED: Final = "A plant has a category and groups; what holds other foods or sugar is a food: leave the category out."
_LONGEST_ID: Final = 60
_SUGAR: Final = re.compile(r"(?:added )?sugar(?: (\d+(?:[.,]\d+)?) ?(g|grams?|servings?)?)?")
_PROCESSED: Final = frozenset({"processed", "ultra processed", "ultra-processed", "upf"})


@dataclass(frozen=True, kw_only=True)
class Definition:
    """What a definition was read as."""

    own: OwnFood | OwnPlant | None = None
    problem: str = ""
    """One plain sentence where it could not be read."""


@dataclass
class _Found:
    """What the parts of a definition have said so far."""

    category: Category | None = None
    groups: set[Group] = field(default_factory=set)
    plants: dict[str, None] = field(default_factory=dict)
    sugar: float = 0.0
    processed: float = 0.0
    unread: list[str] = field(default_factory=list)


def define(name: str, definition: str, context: Context) -> Definition:
    """Make a food or plant of a name and a line that says what it is.

    Args:
        name: the words it is called by, as typed.
        definition: a category, groups, foods it holds; parted by commas.
        context: the catalogue and the user's English.
    """
    shown_name = " ".join(name.split())
    if not shown_name or not definition.strip():
        return Definition(problem=f"Say what it is: {EXPECTED}.")
    found = _Found()
    for part in definition.split(","):
        if part.strip():
            _take(part.strip(), found, context)
    if found.unread:
        return Definition(problem=f"“{found.unread[0]}” is not known; say {EXPECTED}.")
    identity = own_id(shown_name)
    if found.category is not None:
        if found.plants or found.sugar or found.processed:
            return Definition(problem=_MIXED)
        return Definition(own=OwnPlant(id=identity, name=shown_name, category=found.category, groups=_set(found)))
    return Definition(
        own=OwnFood(
            id=identity,
            name=shown_name,
            plants=tuple(found.plants),
            groups=_set(found),
            sugar=found.sugar,
            processed=found.processed,
        )
    )


def _set(found: _Found) -> frozenset[Group]:
    """The groups that were named."""
    return frozenset(found.groups)


def own_id(name: str) -> str:
    """An id for a name of the user's; the same name always gives the same one."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_ID].strip("-")
    return f"own-{slug}" if slug else "own-" + "-".join(f"{ord(letter):x}" for letter in name[:8])


def _take(part: str, found: _Found, context: Context) -> None:
    """Add what one part of a definition says."""
    plain = " ".join(part.casefold().split())
    if (category := _CATEGORY_WORDS.get(plain)) is not None:
        found.category = category
    elif (group := _GROUP_WORDS.get(plain)) is not None:
        found.groups.add(group)
    elif plain in _PROCESSED:
        found.processed = 1.0
    elif (sugar := _SUGAR.fullmatch(plain)) is not None:
        found.sugar = _sugar_grams(sugar)
    else:
        _take_foods(part, found, context)


def _sugar_grams(match: re.Match[str]) -> float:
    """Grams of sugar; one serving where no number is given."""
    if match[1] is None:
        return SUGAR_SERVING_GRAMS
    number = float(match[1].replace(",", "."))
    return number * SUGAR_SERVING_GRAMS if (match[2] or "").startswith("serving") else number


def _take_foods(part: str, found: _Found, context: Context) -> None:
    """Add the plants and groups of the foods that a part names."""
    reading = read(part, context)
    foods = [entry for entry in reading.entries if isinstance(entry, FoodEntry)]
    items = [item for entry in foods for item in entry.items]
    if len(foods) != len(reading.entries) or not items or any(entry.unread for entry in foods):
        found.unread.append(part)
        return
    for item in items:
        found.plants |= dict.fromkeys(plants_of(item, context.catalogue))
        food = context.catalogue.food(item.food)
        if food is not None:
            found.groups |= food.groups
            found.sugar += food.sugar
            found.processed = max(found.processed, food.processed)


_CATEGORY_WORDS: Final[dict[str, Category]] = {
    **{category.replace("_", " "): category for category in CATEGORIES},
    **{name.casefold(): category for category, name in CATEGORY_NAMES.items()},
    **{f"{category.replace('_', ' ')}s": category for category in CATEGORIES},
    "grain": "whole_grain",
    "veg": "vegetable",
    "bean": "legume",
    "pulse": "legume",
    "seaweed": "algae",
}

_GROUP_WORDS: Final[dict[str, Group]] = {
    **{group.replace("_", " "): group for group in GROUPS},
    **{name: group for group, name in GROUP_NAMES.items()},
    "fermented vegetable": "fermented_veg",
    "omega 3": "omega3",
    "polyphenols": "polyphenol",
    "prebiotics": "prebiotic",
}
