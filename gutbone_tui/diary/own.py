"""The user's own foods and plants, as documents of the library and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from gutbone_tui.catalogue.adjusting import Adjusted
from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.domain.foods import CATEGORIES, GROUPS, Group

Document = dict[str, Any]

LIGHTEST: Final = 0.01
"""Grams that a serving has at least."""


def plant_document(plant: OwnPlant) -> Document:
    """The document of a plant, without its id."""
    return _document(plant)


def food_document(food: OwnFood) -> Document:
    """The document of a food, without its id."""
    return _document(food)


def own_plant(plant_id: str, document: Mapping[str, Any]) -> OwnPlant | None:
    """The plant of a document; None where it is none."""
    name, category = document.get("name"), document.get("category")
    if not isinstance(name, str) or category not in CATEGORIES:
        return None
    return OwnPlant(
        id=plant_id,
        name=name,
        category=category,
        synonyms=_words(document, "synonyms"),
        groups=_groups(document),
    )


def own_food(food_id: str, document: Mapping[str, Any]) -> OwnFood | None:
    """The food of a document; None where it is none."""
    name, serving = document.get("name"), document.get("serving", "")
    if not isinstance(name, str) or not isinstance(serving, str):
        return None
    return OwnFood(
        id=food_id,
        name=name,
        synonyms=_words(document, "synonyms"),
        plants=_words(document, "plants"),
        groups=_groups(document),
        serving=serving,
        grams=_weight(document),
        sugar=_amount(document, "sugar") or 0.0,
        processed=_amount(document, "processed") or 0.0,
    )


def adjusted_food(document: Mapping[str, Any]) -> Adjusted | None:
    """The user's own view of a food from its document; None where it says nothing."""
    adjusted = Adjusted(
        grams=_weight(document),
        processed=_amount(document, "processed"),
        sugar=_amount(document, "sugar"),
    )
    return None if adjusted == Adjusted() else adjusted


def _document(own: OwnPlant | OwnFood) -> Document:
    """All fields but the id, also those that say nothing, so that they replace what was there."""
    values = {field.name: getattr(own, field.name) for field in fields(own) if field.name != "id"}
    plain = {key: sorted(value) if isinstance(value, frozenset) else value for key, value in values.items()}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in plain.items()}


def _groups(document: Mapping[str, Any]) -> frozenset[Group]:
    """The groups that a document names and that there are."""
    named = _words(document, "groups")
    return frozenset(group for group in GROUPS if group in named)


def _words(document: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """A list of words."""
    value = document.get(name)
    return tuple(word for word in value if isinstance(word, str)) if isinstance(value, list) else ()


def _amount(document: Mapping[str, Any], name: str) -> float | None:
    """A number that is not negative."""
    value = document.get(name)
    fits = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 1e6
    return value if fits else None


def _weight(document: Mapping[str, Any]) -> float | None:
    """Grams of a serving, by which others are divided."""
    grams = _amount(document, "grams")
    return grams if grams is not None and grams >= LIGHTEST else None
