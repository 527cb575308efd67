"""What goes badly with what: cautions for foods, supplements and exercise, and what is never suggested."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from gutbone_tui.catalogue.knowledge import prose, tables
from gutbone_tui.domain.foods import Facts, Food

if TYPE_CHECKING:
    from gutbone_tui.domain.foods import Group


@dataclass(frozen=True)
class Matter:
    """Which foods something is about."""

    plants: frozenset[str] = frozenset()
    foods: frozenset[str] = frozenset()
    groups: frozenset[Group] = frozenset()
    words: tuple[str, ...] = ()
    """Words of a food's name."""
    but: tuple[str, ...] = ()
    """Phrases that are taken out of a name before its words are looked at."""

    def concerns(self, food: Food) -> bool:
        """Whether a food is one of these, holds one, or is called so."""
        return (
            food.id in self.foods
            or not self.plants.isdisjoint((food.id, *food.plants))
            or not self.groups.isdisjoint(food.groups)
            or self._is_called_so(food)
        )

    def held_by(self, food: Food) -> tuple[str, ...]:
        """The plants a dish holds that make it concerned; empty where the food is concerned itself."""
        if food.id in self.plants or food.id in self.foods:
            return ()
        return tuple(plant for plant in food.plants if plant in self.plants)

    def _is_called_so(self, food: Food) -> bool:
        """Whether the food's name or id has one of the words; plants are known by their ids alone."""
        if not self.words or food.plants == (food.id,):
            return False
        name = f" {_letters(food.name)}  {_letters(food.id)} "
        for phrase in self.but:
            name = name.replace(f" {phrase} ", " , ")
        return any(f" {word} " in name for word in self.words)


@dataclass(frozen=True)
class Caution:
    """Something to know before eating, taking or doing something."""

    id: str
    about: str
    """What it is about, in words."""
    who: str
    """Whom it concerns."""
    text: str
    matter: Matter
    short: str = ""
    """The same in a few words, for when such a thing is recorded."""
    flag: str = ""
    """What switches it on; empty where it concerns everybody."""
    supplements: frozenset[str] = frozenset()
    movement: bool = False
    spared: bool = False
    """Whether what it is about is never suggested under its flag."""
    source: str = ""
    """Where it was read; empty for general advice."""


@dataclass(frozen=True)
class Allergen:
    """Something people are allergic to, and what may hold it."""

    id: str
    name: str
    matter: Matter


@cache
def cautions() -> tuple[Caution, ...]:
    """All cautions, those with a flag first."""
    return tuple(_caution_of(fields) for fields in tables("cautions.toml")["caution"])


@cache
def allergens() -> Mapping[str, Allergen]:
    """All allergens by id."""
    entries = tables("allergens.toml").items()
    return {identity: Allergen(identity, fields["name"], _matter_of(fields)) for identity, fields in entries}


def cautions_for(food: Food, flags: Collection[str], allergies: Collection[str] = ()) -> tuple[Caution, ...]:
    """The cautions that apply to a food, those under the user's flags first.

    Args:
        food: what would be eaten.
        flags: the flags the user ticked.
        allergies: the allergens the user named.
    """
    found: list[Caution] = []
    for caution in cautions():
        if caution.flag and caution.flag not in flags:
            continue
        if caution.matter.concerns(food):
            held = " and ".join(plant.replace("-", " ") for plant in caution.matter.held_by(food)[:3])
            found.append(replace(caution, text=f"It has {held} in it. {caution.text}") if held else caution)
    held_allergens = [each.name for name in allergies if (each := allergens().get(name)) and each.matter.concerns(food)]
    if held_allergens:
        text = f"It may hold {' and '.join(held_allergens)}, which you avoid; the label says."
        found.insert(0, replace(_by_id("allergies"), text=text))
    return tuple(found)


def cautions_for_supplement(what: str, flags: Collection[str]) -> tuple[Caution, ...]:
    """The cautions that apply to a supplement, by its id such as `probiotic` or by the user's own words for it."""
    name = _letters(what.replace("’", "'")).replace("'", "")
    words = f"-{name.replace(' ', '-')}-"
    about = (caution for caution in cautions() if any(f"-{each}-" in words for each in caution.supplements))
    return _under(flags, about)


def cautions_for_movement(flags: Collection[str]) -> tuple[Caution, ...]:
    """The cautions that apply to exercise."""
    return _under(flags, (caution for caution in cautions() if caution.movement))


def never_suggested(
    flags: Collection[str], allergies: Collection[str], own: Collection[str], facts: Facts
) -> Callable[[str], bool]:
    """What tells whether a food or plant is never to be suggested. What is eaten all the same is counted and shown.

    Args:
        flags: the flags the user ticked.
        allergies: the allergens the user named.
        own: plants and foods that the user never wants suggested, by id.
        facts: where foods are looked up.

    Returns:
        A function of a food's or plant's id.
    """
    matters = [caution.matter for caution in cautions() if caution.spared and caution.flag in flags]
    matters += [allergen.matter for name, allergen in allergens().items() if name in allergies]
    spared = Matter(plants=frozenset(own), foods=frozenset(own))
    known: dict[str, bool] = {}

    def is_spared(food_id: str) -> bool:
        """Whether this is never to be suggested."""
        if food_id not in known:
            food = facts.food(food_id)
            known[food_id] = food is not None and any(matter.concerns(food) for matter in (spared, *matters))
        return known[food_id]

    return is_spared


def _under(flags: Collection[str], all_of_them: Iterable[Caution]) -> tuple[Caution, ...]:
    """Those for everybody or under one of the flags, the latter first."""
    applying = [caution for caution in all_of_them if not caution.flag or caution.flag in flags]
    return tuple(sorted(applying, key=lambda caution: not caution.flag))


def _by_id(identity: str) -> Caution:
    """The caution of an id."""
    return next(caution for caution in cautions() if caution.id == identity)


def _letters(text: str) -> str:
    """The words of a name, in lower case and with one blank between them."""
    return " ".join("".join(each if each.isalnum() or each == "'" else " " for each in text.lower()).split())


def _matter_of(fields: Mapping[str, Any]) -> Matter:
    """What a table says it is about."""
    return Matter(
        plants=frozenset(fields.get("plants", ())),
        foods=frozenset(fields.get("foods", ())),
        groups=frozenset(fields.get("groups", ())),
        words=tuple(fields.get("words", ())),
        but=tuple(fields.get("but", ())),
    )


def _caution_of(fields: Mapping[str, Any]) -> Caution:
    """The caution of a table."""
    return Caution(
        id=fields["id"],
        about=fields["about"],
        who=fields["who"],
        text=prose(fields["text"]),
        matter=_matter_of(fields),
        short=fields.get("short", ""),
        flag=fields.get("flag", ""),
        supplements=frozenset(fields.get("supplements", ())),
        movement=fields.get("movement", False),
        spared=fields.get("spared", False),
        source=fields.get("source", ""),
    )
