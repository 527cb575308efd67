"""The user's own supplement plan, and what of it was taken (S35-S38, S47). What labels say; no dose is suggested."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final, Literal

from gutbone_tui.domain.entries import SupplementEntry
from gutbone_tui.domain.values import value

Unit = Literal["iu", "µg", "mg", "g", "cfu", "capsule"]

IU_PER_MICROGRAM: Final = 40.0
"""International units of vitamin D in one microgram."""

VITAMIN_D_UPPER_IU: Final = 4_000
"""Upper level of vitamin D a day (Institute of Medicine 2011)."""
CALCIUM_UPPER_MG: Final = 2_000
"""Upper level of calcium a day from food and pills together (Institute of Medicine 2011)."""

KEYS: Final = "1234567890"
"""The keys that tick the plan, by place; what comes after the tenth is ticked with the cursor."""

VITAMIN_D: Final = ("vitamin-d3", "vitamin-d2")

_NAMES: Final = {
    "vitamin-d3": "D3",
    "vitamin-d2": "D2",
    "vitamin-k2": "K2",
    "vitamin-c": "vitamin C",
    "vitamin-b12": "B12",
    "gos": "GOS",
    "fos": "FOS",
    "phgg": "PHGG",
}
_UNIT_WORDS: Final = {"iu": "IU", "cfu": "CFU"}


@value(frozen=True)
class PlannedSupplement:
    """One supplement the user takes: what its label says."""

    id: str
    what: str
    """A known supplement's id such as `probiotic` or `vitamin-d3`, or the user's own word."""
    product: str = ""
    amount: float | None = None
    unit: Unit | None = None
    lactobacillus: bool | None = None
    bifidobacterium: bool | None = None
    strains: int | None = None
    as_needed: bool = False
    """Taken only now and then: a day without it is never a missed one."""
    order: int = 0
    """Its place in the plan."""
    since: date | None = None
    """The day it came into the plan; days before ask nothing of it. None where nobody wrote it down."""


@value(frozen=True)
class Planned:
    """One supplement of the plan on one day."""

    supplement: PlannedSupplement
    key: str
    """The key that ticks it; empty from the eleventh on."""
    taken: tuple[SupplementEntry, ...] = ()
    """What was recorded of it that day."""

    @property
    def done(self) -> bool:
        """Whether it was taken."""
        return bool(self.taken)

    @property
    def open(self) -> bool:
        """Whether it is still to be taken; what is taken as needed never is."""
        return not self.taken and not self.supplement.as_needed


def in_order(plan: Iterable[PlannedSupplement]) -> tuple[PlannedSupplement, ...]:
    """The plan in the user's order."""
    return tuple(sorted(plan, key=lambda planned: (planned.order, planned.id)))


def plan_on(
    plan: Iterable[PlannedSupplement], entries: Sequence[SupplementEntry]
) -> tuple[tuple[Planned, ...], tuple[SupplementEntry, ...]]:
    """The plan of a day with what was taken of it, and what was taken besides.

    An entry belongs to the one planned supplement it fits best; one that fits none is besides.

    Args:
        plan: the user's plan.
        entries: the supplements recorded on the day.
    """
    ordered = in_order(plan)
    taken: dict[str, list[SupplementEntry]] = {planned.id: [] for planned in ordered}
    besides: list[SupplementEntry] = []
    for entry in entries:
        fits = [planned for planned in ordered if planned.what == entry.what]
        if fits:
            taken[max(fits, key=lambda planned: _likeness(planned, entry, taken)).id].append(entry)
        else:
            besides.append(entry)
    days = tuple(
        Planned(planned, KEYS[place] if place < len(KEYS) else "", tuple(taken[planned.id]))
        for place, planned in enumerate(ordered)
    )
    return days, tuple(besides)


def plan_names(plan: Iterable[PlannedSupplement], entries: Sequence[SupplementEntry]) -> tuple[tuple[str, bool], ...]:
    """Short names of a day's plan and whether each was taken, then what was taken besides.

    What is taken as needed is named only where it was taken. Two of one kind are told apart by their products.
    """
    planned, besides = plan_on(plan, entries)
    kinds = [each.supplement.what for each in planned]
    names = [
        (_short_name(each.supplement, alone=kinds.count(each.supplement.what) == 1), each.done)
        for each in planned
        if each.done or each.open
    ]
    others = dict.fromkeys(supplement_name(entry.what) for entry in besides)
    return (*names, *((name, True) for name in others))


def _short_name(supplement: PlannedSupplement, *, alone: bool) -> str:
    """A supplement's name, or its product where there is another of its kind."""
    return supplement_name(supplement.what) if alone or not supplement.product else supplement.product


def _likeness(planned: PlannedSupplement, entry: SupplementEntry, taken: dict[str, list[SupplementEntry]]) -> float:
    """How well an entry fits a planned supplement: by its product, then its amount, then what is still open."""
    product = (entry.product or "") == planned.product
    amount = (entry.amount, entry.unit) == (planned.amount, planned.unit)
    return 4 * product + 2 * amount + (not taken[planned.id])


def taking(planned: PlannedSupplement, day: date, now: datetime) -> SupplementEntry:
    """The draft that records a planned supplement as taken, with what its label says."""
    return SupplementEntry(
        id="",
        day=day,
        at=now,
        edited=now,
        text=plan_line(replace(planned, product="", as_needed=False)),
        what=planned.what,
        product=planned.product or None,
        amount=planned.amount,
        unit=planned.unit,
        lactobacillus=planned.lactobacillus,
        bifidobacterium=planned.bifidobacterium,
        strains=planned.strains,
    )


def is_multi_strain_pair(supplement: PlannedSupplement | SupplementEntry) -> bool:
    """Whether it is what the article names: several strains, Lactobacillus and Bifidobacterium both (S36)."""
    both = bool(supplement.lactobacillus and supplement.bifidobacterium)
    return both and (supplement.strains is None or supplement.strains >= 2)


def supplement_name(what: str) -> str:
    """A supplement as people call it."""
    return _NAMES.get(what) or what.replace("-", " ")


def amount_words(amount: float | None, unit: str | None, *, is_vitamin_d: bool = False, first: str = "") -> str:
    """An amount as the label says it; vitamin D both in IU and in µg.

    Args:
        amount: the number, if any.
        unit: its unit.
        is_vitamin_d: whether IU and µg can be turned into each other.
        first: which of the two stands first; as the label has it if empty.
    """
    if amount is None:
        return ""
    if unit == "cfu":
        return f"{_plain(amount / 1e9)} billion CFU" if amount >= 1e9 else f"{_plain(amount)} CFU"
    if is_vitamin_d and unit in ("iu", "µg") and first in ("iu", "µg") and unit != first:
        amount, unit = (amount / IU_PER_MICROGRAM, "µg") if unit == "iu" else (amount * IU_PER_MICROGRAM, "iu")
    words = f"{_plain(amount)} {_UNIT_WORDS.get(unit or '', unit or '')}".rstrip()
    if unit == "capsule" and amount != 1:
        words += "s"
    if is_vitamin_d and unit in ("iu", "µg"):
        words += (
            f" ({_plain(amount / IU_PER_MICROGRAM)} µg)"
            if unit == "iu"
            else f" ({_plain(amount * IU_PER_MICROGRAM)} IU)"
        )
    return words


def above_upper_level(what: str, amount: float | None, unit: str | None) -> str:
    """What is said of an amount above the upper level of a day; empty of any other."""
    if amount is None:
        return ""
    if what in VITAMIN_D and amount * {"iu": 1.0, "µg": IU_PER_MICROGRAM}.get(unit or "", 0.0) > VITAMIN_D_UPPER_IU:
        return f"above the upper level of {VITAMIN_D_UPPER_IU:,} IU a day; check the label"
    if what == "calcium" and amount * {"mg": 1.0, "g": 1000.0}.get(unit or "", 0.0) > CALCIUM_UPPER_MG:
        return f"above the upper level of {CALCIUM_UPPER_MG:,} mg a day; check the label"
    return ""


def label_words(supplement: PlannedSupplement | SupplementEntry, vitamin_d_in: str = "") -> str:
    """All that the label says, in one line: product, strains, genera, amount."""
    genera = [
        name
        for name, there in (
            ("Lactobacillus", supplement.lactobacillus),
            ("Bifidobacterium", supplement.bifidobacterium),
        )
        if there
    ]
    strains = f"{supplement.strains} strain{'s' * (supplement.strains != 1)}" if supplement.strains else ""
    is_d = supplement.what in VITAMIN_D
    amount = amount_words(supplement.amount, supplement.unit, is_vitamin_d=is_d, first=vitamin_d_in)
    return " · ".join(filter(None, (supplement.product, strains, " + ".join(genera), amount)))


def needed_words(planned: PlannedSupplement) -> str:
    """`as needed`, of what is so; empty where the label says itself how often it is taken, as `once a week` does."""
    from gutbone_tui.domain.how_often import says_how_often  # only where there is a plan to show

    return "as needed" if planned.as_needed and not says_how_often(planned.product) else ""


def plan_line(planned: PlannedSupplement) -> str:
    """The typed line that reads as this supplement again."""
    strains = f"{planned.strains} strain{'s' * (planned.strains != 1)}" if planned.strains else ""
    genera = {(True, True): "L+B", (True, False): "Lactobacillus", (False, True): "Bifidobacterium"}
    named = genera.get((bool(planned.lactobacillus), bool(planned.bifidobacterium)), "")
    amount = amount_words(planned.amount, planned.unit).replace(",", "").replace("CFU", "cfu").replace("IU", "iu")
    needed = needed_words(planned)
    name = planned.what.replace("-", " ").removeprefix("vitamin ") if planned.what in VITAMIN_D else planned.what
    return " ".join(filter(None, (name.replace("-", " "), planned.product, strains, named, amount, needed)))


def moved(plan: Iterable[PlannedSupplement], planned_id: str, step: int) -> tuple[str, ...]:
    """The ids of the plan in their new order, after one of them went up (-1) or down (1)."""
    ids = [planned.id for planned in in_order(plan)]
    place = ids.index(planned_id)
    ids.insert(min(max(place + step, 0), len(ids) - 1), ids.pop(place))
    return tuple(ids)


def _plain(number: float) -> str:
    """A number with commas between thousands and no more decimals than it has."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,.3f}".rstrip("0").rstrip(".")
