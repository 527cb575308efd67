"""Words for what settings can be."""

from __future__ import annotations

from typing import Final

from gutbone_tui.domain.foods import GROUP_NAMES
from gutbone_tui.domain.points import Rule, points_text

FLAG_WORDS: Final[dict[str, str]] = {
    "warfarin": "warfarin or another vitamin K blocker",
    "ibs": "irritable bowel, FODMAP",
    "kidney-stones": "kidney stones",
    "kidney-disease": "kidney disease",
    "diabetes": "diabetes",
    "lactose": "lactose",
    "low-immunity": "low immunity",
    "bone-tablets": "bone tablets (alendronate and others)",
    "thyroxine": "thyroxine",
    "pregnancy": "pregnancy",
    "allergies": "food allergies",
    "spine-fracture": "a spine fracture",
}
"""What switches cautions on."""

ALLERGEN_WORDS: Final[dict[str, str]] = {
    "nuts": "tree nuts",
    "peanuts": "peanuts",
    "sesame": "sesame",
    "soy": "soy",
    "fish": "fish",
    "shellfish": "shellfish",
    "milk": "milk",
    "eggs": "eggs",
    "lupin": "lupin",
    "celery": "celery",
    "mustard": "mustard",
    "wheat": "wheat",
}

HIDDEN_WORDS: Final[dict[str, str]] = {
    **{str(group): name for group, name in GROUP_NAMES.items()},
    "processed": "ultra-processed food",
    "sugar": "added sugar",
    "antibiotics": "antibiotics",
    "stress": "stress",
    "sleep": "sleep",
    "quality": "how well you slept",
    "digestion": "digestion",
    "bloating": "bloating",
    "gas": "gas",
    "stool": "stool form",
    "energy": "energy",
    "runs": "runs of weeks and days",
    "movement": "strength and weight-bearing exercise",
    "supplements": "supplements",
    "suggestions": "suggestions",
    "relief": "relief from stress",
}
"""What can be hidden."""


def preset_words(name: str, rule: Rule) -> str:
    """What a counting rule says on the point of one option."""
    match name:
        case "herbs_spices":
            return f"herbs {points_text(rule.herb)}, spices {points_text(rule.spice)}"
        case "extras":
            return points_text(rule.extra)
        case "mushrooms_algae":
            return points_text(rule.fungi_and_algae)
        case "colours":
            return "count apart" if rule.colours else "count once"
        case "strict_species":
            return "counts once" if rule.species else "counts apart"
        case _:
            return "count" if rule.refined else "do not count"
