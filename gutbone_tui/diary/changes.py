"""What the changes of a diary do, each worked out from what is on disk while nobody else can change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any, Final, Protocol

from gutbone_tui.diary.errors import ChangedElsewhereError
from gutbone_tui.diary.fitting import document_to_record
from gutbone_tui.diary.ids import made_at, new_ids
from gutbone_tui.diary.month import known_fields
from gutbone_tui.diary.saving import Plan
from gutbone_tui.diary.work import Place, Work
from gutbone_tui.domain.counting import plants_of
from gutbone_tui.domain.days import month_of
from gutbone_tui.domain.entries import DisruptorEntry, Entry, FoodEntry, Item, Slot
from gutbone_tui.domain.foods import Facts
from gutbone_tui.domain.summary import without_plant


class Whereabouts(Protocol):
    """Knows in which months an entry may be."""

    def holding(self, entry_id: str) -> tuple[str, ...]:
        """Months that held it when they were last read."""

    def mentioning(self, entry_id: str) -> tuple[str, ...]:
        """Months whose files speak of it now."""


CLOCK_IS_BEHIND: Final = "The clock of this machine is behind the newest entry of the month; the day may be wrong."
"""Said once, because a wrong clock puts entries on wrong days."""

_CLOCK_SLIP: Final = 600
"""Seconds by which the clocks of two machines may well differ."""

_NAMES: Final = {"course": "antibiotics", "measure": "measurement", "skip": "skipped day"}


def adding(drafts: Sequence[Entry]) -> Plan:
    """Add entries, each on its own day."""

    def plan(work: Work) -> str:
        months = {month_of(draft.day) for draft in drafts}
        latest = max((max(work.month(name).documents, default="") for name in months), default="")
        if made_at(latest) > work.now.timestamp() + _CLOCK_SLIP:
            work.notices.append(CLOCK_IS_BEHIND)
        for draft, new_id in zip(drafts, new_ids(work.now, len(drafts), latest), strict=True):
            entry = replace(draft, id=new_id, at=draft.at.replace(microsecond=0), removed=None)
            work.record(document_to_record(entry), None)
        return f"{names_of(drafts)} added"

    return plan


def editing(entry_id: str, edited: Entry, more: Sequence[Entry], where: Whereabouts) -> Plan:
    """Put an entry in the place of another, under its id; what the same line says besides is added."""

    def plan(work: Work) -> str:
        place, before = living(work, entry_id, where)
        entry = replace(edited, id=entry_id, at=before.at, removed=None)
        work.record(merged(place, before, entry), place)
        adding(more)(work)
        return f"{names_of([entry])} changed"

    return plan


def removing(entry_ids: Iterable[str], where: Whereabouts) -> Plan:
    """Leave tombstones in the place of entries. One that is removed already stays so."""

    def plan(work: Work) -> str:
        removed = []
        for entry_id in dict.fromkeys(entry_ids):
            place, entry = found(work, entry_id, where)
            if not place.removed:
                work.record({**place.document, "removed": ""}, place)
            removed.append(entry)
        return f"{names_of(removed)} removed"

    return plan


def moving(entry_ids: Iterable[str], day: date | None, slot: Slot | None, where: Whereabouts) -> Plan:
    """Give entries another day, and food lines another slot."""

    def plan(work: Work) -> str:
        moved = []
        for entry_id in dict.fromkeys(entry_ids):
            place, before = living(work, entry_id, where)
            entry = before if day is None else replace(before, day=day)
            if slot is not None and isinstance(entry, FoodEntry):
                entry = replace(entry, slot=slot)
            if entry != before:
                work.record(merged(place, before, entry), place)
            moved.append(before)
        places = [f"{day:%a} {day.day} {day:%b}"] if day is not None else []
        return f"{names_of(moved)} moved to {' '.join([*places, *([slot] if slot is not None else [])])}"

    return plan


def ticking(plant: str, day: date, facts: Facts) -> Plan:
    """Tick a plant on the plant list; one eaten that day already is not recorded twice."""

    def plan(work: Work) -> str:
        entries = work.month(month_of(day)).on(day)
        eaten = {each for entry in entries if isinstance(entry, FoodEntry) for each in credited(entry, facts)}
        if plant not in eaten:
            tick = FoodEntry(id="", day=day, at=work.now, edited=work.now, items=(Item(food=plant),))
            adding([tick])(work)
        return f"{_plant_name(plant, facts)} ticked"

    return plan


def unticking(plant: str, day: date, facts: Facts) -> Plan:
    """Remove the ticks of a plant, and un-tick it in the food lines of the day; their words stay."""

    def plan(work: Work) -> str:
        month = month_of(day)
        for before in work.month(month).on(day):
            if not isinstance(before, FoodEntry) or plant not in credited(before, facts):
                continue
            place = work.find(before.id, [month])
            entry = without_plant(before, plant, facts)
            if place is not None:
                gone = is_tick(before) and not credited(entry, facts)
                work.record({**place.document, "removed": ""} if gone else merged(place, before, entry), place)
        return f"{_plant_name(plant, facts)} unticked"

    return plan


def found(work: Work, entry_id: str, where: Whereabouts) -> tuple[Place, Entry]:
    """Where an entry is, and what it says.

    Raises:
        ChangedElsewhereError: there is none.
    """
    place = work.find(entry_id, where.holding(entry_id))
    if place is None or place.removed:
        place = work.find(entry_id, where.mentioning(entry_id))
    entry = None if place is None else place.entry
    if place is None or entry is None:
        raise ChangedElsewhereError("That entry is no longer in the diary.")
    return place, entry


def living(work: Work, entry_id: str, where: Whereabouts) -> tuple[Place, Entry]:
    """Where an entry is that was not removed, and what it says.

    Raises:
        ChangedElsewhereError: there is none.
    """
    place, entry = found(work, entry_id, where)
    if place.removed:
        raise ChangedElsewhereError("That entry was removed meanwhile, so it was not changed.")
    return place, entry


def merged(place: Place, before: Entry, entry: Entry) -> dict[str, Any]:
    """An entry's document; what only others know of the one before stays in it."""
    known = known_fields(before.kind)
    document = {
        **{key: value for key, value in place.document.items() if key not in known},
        **document_to_record(entry),
    }
    old_items, new_items = place.document.get("items"), document.get("items")
    if isinstance(old_items, list) and isinstance(new_items, list):
        document["items"] = [_kept_item(item, old_items) for item in new_items]
    return document


def is_tick(entry: FoodEntry) -> bool:
    """Whether this is a tick on the plant list rather than a line somebody typed."""
    return entry.slot is None and entry.text is None


def credited(entry: FoodEntry, facts: Facts) -> frozenset[str]:
    """Plants that a food line credits."""
    return frozenset(plant for item in entry.items for plant in plants_of(item, facts))


def names_of(entries: Sequence[Entry]) -> str:
    """Entries in a word or two, such as `lunch and sleep`."""
    names = list(dict.fromkeys(_name(entry) for entry in entries))
    return " and ".join(names) if 0 < len(names) < 3 else f"{len(entries)} entries"


def _name(entry: Entry) -> str:
    """An entry in a word."""
    if isinstance(entry, FoodEntry):
        return entry.slot or "food"
    if isinstance(entry, DisruptorEntry):
        return "processed food" if entry.what == "processed" else "sugar"
    return _NAMES.get(entry.kind, entry.kind)


def _plant_name(plant: str, facts: Facts) -> str:
    """A plant as people call it."""
    known = facts.plant(plant)
    return plant if known is None else known.name


def _kept_item(item: Mapping[str, Any], before: Iterable[Any]) -> Mapping[str, Any]:
    """An item; if it says what one said before, then with what only others know of that one."""
    names = {field.name for field in fields(Item)}
    for old in before:
        if isinstance(old, dict) and {key: value for key, value in old.items() if key in names} == item:
            return old
    return item
