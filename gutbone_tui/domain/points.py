"""What plants score: the counting rules, in quarter points so that sums stay exact."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from gutbone_tui.domain.foods import PRUNE_FOOD, Category, Facts, Plant
from gutbone_tui.domain.values import value

WHOLE: Final = 4
"""Quarter points in one point."""

DEFAULT_GOAL: Final = 30
"""Different plants a week (S13)."""

PLUM: Final = "plum"
"""Id of the plant that a prune may count as."""

_FRACTIONS: Final = ("", "¼", "½", "¾")


@value(frozen=True)
class Rule:
    """How plants are counted. Scores are in quarter points."""

    id: str
    name: str
    hint: str
    """The rule in one line."""
    herb: int = WHOLE
    spice: int = 0
    fungi_and_algae: int = 0
    extra: int = 0
    """Coffee, teas and cocoa."""
    colours: bool = False
    """Colours of one plant count apart."""
    species: bool = False
    """Plants of one species count once."""
    refined: bool = False
    """Refined forms count too."""
    prune_is_plum: bool = False
    """Prunes and plums count once."""

    def quarters(self, category: Category) -> int:
        """Quarter points of a plant of this category."""
        match category:
            case "herb":
                return self.herb
            case "spice":
                return self.spice
            case "mushroom" | "algae":
                return self.fungi_and_algae
            case "extra":
                return self.extra
            case _:
                return WHOLE


PRESETS: Final[dict[str, Rule]] = {
    rule.id: rule
    for rule in (
        Rule("article", "Article", "fruit, vegetables, whole grains, legumes, nuts, seeds and herbs count 1 each"),
        Rule(
            "everything",
            "Everything counts",
            "spices, mushrooms, seaweed, coffee, tea and cocoa count 1 too, and colors count apart",
            spice=WHOLE,
            fungi_and_algae=WHOLE,
            extra=WHOLE,
            colours=True,
        ),
        Rule(
            "quarter-points",
            "Quarter points",
            "herbs, spices, coffee, tea and cocoa count ¼ each, and colors count apart",
            herb=1,
            spice=1,
            extra=1,
            colours=True,
        ),
        Rule("species", "Strict species", "as Article, but plants of one species count once", species=True),
    )
}
"""The four presets, under descriptive names; the first is the default."""

DEFAULT_RULE: Final = PRESETS["article"]


class Eaten(NamedTuple):
    """A plant as it was eaten."""

    plant: str
    colour: str = ""


def scoring_key(plant: Plant, colour: str, rule: Rule) -> str:
    """What a plant counts as under a rule: things with the same key score once."""
    if rule.prune_is_plum and plant.id in (PRUNE_FOOD, PLUM):
        return PLUM
    if rule.species and plant.species:
        return f"species {plant.species}"
    return f"{plant.id} {colour}" if rule.colours and colour else plant.id


def points_of(eaten: Iterable[Eaten], rule: Rule, facts: Facts) -> int:
    """Quarter points that these plants score together; order and repeats never matter.

    A plant without a colour scores only where none of its colours did: "pepper" after "red pepper" adds nothing.
    Plants nobody knows any more score nothing.
    """
    distinct = set(eaten)
    coloured = {each.plant for each in distinct if each.colour}
    scored: dict[str, int] = {}
    for each in distinct:
        plant = facts.plant(each.plant)
        if plant is None or (rule.colours and not each.colour and each.plant in coloured):
            continue
        key = scoring_key(plant, each.colour, rule)
        scored[key] = max(scored.get(key, 0), rule.quarters(plant.category))
    return sum(scored.values())


def points_text(quarters: int) -> str:
    """Quarter points as people read them: 111 is `27¾`."""
    whole, rest = divmod(quarters, WHOLE)
    return f"{whole or ''}{_FRACTIONS[rest]}" or "0"
