"""One short line on what is recorded: what the user's own flags say of it, or an amount above its upper level."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from gutbone_tui.domain.entries import Entry, FoodEntry, SupplementEntry
from gutbone_tui.domain.foods import Facts

if TYPE_CHECKING:
    from gutbone_tui.domain.plan import PlannedSupplement


def heed(entries: Iterable[Entry], facts: Facts, flags: Collection[str], allergies: Collection[str] = ()) -> str:
    """What is worth a glance in what is recorded, one line; empty where nothing is.

    Supplements come before foods, and what a flag says before an amount.

    Args:
        entries: what is recorded, or would be.
        facts: where foods are looked up.
        flags: the flags the user ticked.
        allergies: the allergens the user named.
    """
    known = tuple(entries)
    supplements = [entry for entry in known if isinstance(entry, SupplementEntry)]
    if said := _of_supplements(supplements, supplements, flags):
        return said
    if not flags and not allergies:
        return ""
    foods = dict.fromkeys(item.food for entry in known if isinstance(entry, FoodEntry) for item in entry.items)
    return _first(_of_food(food, facts, flags, allergies) for food in foods)


def heed_planned(planned: Iterable[PlannedSupplement], flags: Collection[str]) -> str:
    """What is worth a glance in what shall be planned, one line; an amount not taken daily is above no daily level."""
    supplements = tuple(planned)
    return _of_supplements(supplements, [each for each in supplements if not each.as_needed], flags)


def _of_supplements(
    supplements: Iterable[SupplementEntry | PlannedSupplement],
    daily: Iterable[SupplementEntry | PlannedSupplement],
    flags: Collection[str],
) -> str:
    """What a flag says of supplements, and what there is to say of the amounts of a day."""
    flagged = _first(_of_supplement(each.what, flags) for each in supplements) if flags else ""
    return " · ".join(filter(None, (flagged, _first(_of_amount(each) for each in daily))))


def _of_amount(supplement: SupplementEntry | PlannedSupplement) -> str:
    """What there is to say of an amount."""
    from gutbone_tui.domain.plan import above_upper_level  # not for a meal

    return above_upper_level(supplement.what, supplement.amount, supplement.unit)


def _of_supplement(what: str, flags: Collection[str]) -> str:
    """What a flag says of a supplement."""
    from gutbone_tui.catalogue.cautions import cautions_for_supplement  # not where nobody has a flag

    return _first(caution.short for caution in cautions_for_supplement(what, flags) if caution.flag)


def _of_food(food_id: str, facts: Facts, flags: Collection[str], allergies: Collection[str]) -> str:
    """What a flag says of a food."""
    from gutbone_tui.catalogue.cautions import cautions_for  # not where nobody has a flag

    food = facts.food(food_id)
    found = cautions_for(food, flags, allergies) if food is not None else ()
    return _first(caution.short for caution in found if caution.flag)


def _first(lines: Iterable[str]) -> str:
    """The first line that says something."""
    return next((line for line in lines if line), "")
