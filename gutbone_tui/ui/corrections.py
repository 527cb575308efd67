"""Corrections to how a food line was read. Pure: an entry in, the corrected entry out; the words stay as they were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from gutbone_tui.domain.entries import FoodEntry, Item

if TYPE_CHECKING:
    from gutbone_tui.reading import Context


def with_item(entry: FoodEntry, place: int, item: Item) -> FoodEntry:
    """The line with another item in one place."""
    return replace(entry, items=(*entry.items[:place], item, *entry.items[place + 1 :]))


def ticked_over(entry: FoodEntry, place: int, what: str) -> FoodEntry:
    """The line with one plant, or food, of an item counted if it was not, and the other way round."""
    item = entry.items[place]
    unticked = tuple(each for each in item.unticked if each != what)
    if what not in item.unticked:
        unticked = (*item.unticked, what)
    return with_item(entry, place, replace(item, unticked=unticked))


def confirmed(entry: FoodEntry, place: int) -> FoodEntry:
    """The line with a guess taken for true."""
    return with_item(entry, place, replace(entry.items[place], guess=False))


def meanings_of(entry: FoodEntry, context: Context) -> Mapping[int, tuple[str, ...]]:
    """The foods that the words of an item can mean, by its place; only where they can mean several.

    The line is read again as if nothing had been chosen before, and items are found again by their words.
    """
    from gutbone_tui.reading import read

    reading = read(entry.text or "", replace(context, meanings={}))
    found: dict[int, tuple[str, ...]] = {}
    for doubt in reading.doubts:
        if doubt.options and doubt.entry is not None and doubt.item is not None:
            reread = reading.entries[doubt.entry]
            if not isinstance(reread, FoodEntry):
                continue
            item = reread.items[doubt.item]
            for place, kept in enumerate(entry.items):
                if kept.words == item.words:
                    found[place] = tuple(dict.fromkeys((item.food, *doubt.options)))
    return found


def read_as(entry: FoodEntry, place: int, food_id: str, context: Context) -> FoodEntry:
    """The line with the words of one item read as another food, its amount weighed anew where that is possible."""
    from gutbone_tui.reading import read

    item = entry.items[place]
    words = item.words or ""
    reading = read(entry.text or "", replace(context, meanings={**context.meanings, words.lower(): food_id}))
    for reread in reading.entries:
        for other in reread.items if isinstance(reread, FoodEntry) else ():
            if other.words == item.words and other.food == food_id:
                return with_item(entry, place, replace(other, guess=False))
    food = context.catalogue.food(food_id)
    plants = food.plants if food is not None and food.plants != (food_id,) else None
    return with_item(
        entry, place, replace(item, food=food_id, plants=plants or None, unticked=(), spared=(), guess=False)
    )
