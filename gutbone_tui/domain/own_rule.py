"""A counting rule of the user's own: a preset with options put over it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from gutbone_tui.domain.points import WHOLE, Rule, points_text

OWN: Final = "own"
"""Id of every rule that is none of the presets."""

_HERBS_SPICES: Final = {"article": (WHOLE, 0), "full": (WHOLE, WHOLE), "quarter": (1, 1), "none": (0, 0)}
_QUARTERS: Final = {"0": 0, "1/4": 1, "1": WHOLE}


def own_rule(
    preset: Rule,
    herbs_spices: str,
    colours: str,
    extras: str,
    mushrooms_algae: str,
    strict_species: str,
    refined: str,
    *,
    merge_prune_plum: bool,
) -> Rule:
    """A preset with these options; where an option is `preset`, the preset's own way stays.

    It is the preset itself where nothing is different in the end.
    """
    given: dict[str, Any] = {}
    if herbs_spices != "preset":
        given["herb"], given["spice"] = _HERBS_SPICES[herbs_spices]
    if extras != "preset":
        given["extra"] = _QUARTERS[extras]
    if mushrooms_algae != "preset":
        given["fungi_and_algae"] = _QUARTERS[mushrooms_algae]
    if colours != "preset":
        given["colours"] = colours == "separate"
    if strict_species != "preset":
        given["species"] = strict_species == "on"
    if refined != "preset":
        given["refined"] = refined == "include"
    if merge_prune_plum:
        given["prune_is_plum"] = True
    different = {name: value for name, value in given.items() if getattr(preset, name) != value}
    if not different:
        return preset
    hint = f"as {preset.name}, but {_listed([_said(name, value) for name, value in different.items()])}"
    return replace(preset, id=OWN, name="Your own", hint=hint, **different)


_AMOUNTS: Final = {
    "herb": "herbs",
    "spice": "spices",
    "extra": "coffee, tea and cocoa",
    "fungi_and_algae": "mushrooms and seaweed",
}
_SWITCHES: Final = {
    "colours": ("colors count apart", "colors count once"),
    "species": ("plants of one species count once", "plants of one species count apart"),
    "refined": ("refined forms count", "refined forms do not count"),
    "prune_is_plum": ("prunes and plums count once", ""),
}


def _said(name: str, value: int) -> str:
    """One difference in a few words."""
    if name in _SWITCHES:
        return _SWITCHES[name][0 if value else 1]
    return f"{_AMOUNTS[name]} count {points_text(value)}"


def _listed(parts: list[str]) -> str:
    """Parts of a sentence, one after the other."""
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]
