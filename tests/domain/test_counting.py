"""What the foods of a day count for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from gutbone_tui.catalogue.catalogue import load_catalogue
from gutbone_tui.domain.counting import plants_of
from gutbone_tui.domain.entries import DisruptorEntry, FoodEntry, Item
from gutbone_tui.domain.summary import DaySummary, summarise_day

DAY = date(2026, 11, 26)
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
CATALOGUE = load_catalogue()


def eaten(*items: Item) -> DaySummary:
    entry = FoodEntry(id="f", day=DAY, at=NOON, edited=NOON, slot="lunch", items=items)
    return summarise_day(DAY, [entry], CATALOGUE)


def answer(minute: int, servings: float) -> DisruptorEntry:
    at = NOON + timedelta(minutes=minute)
    return DisruptorEntry(id=f"d{minute}", day=DAY, at=at, edited=at, what="processed", servings=servings)


def test_a_food_not_counted_counts_for_nothing() -> None:
    cola = Item(food="cola")
    assert eaten(cola).sugar.total > 0
    off = eaten(replace(cola, unticked=("cola",)))
    assert (off.sugar.total, off.processed.total, off.groups) == (0, 0, {})


def test_a_dish_not_counted_credits_none_of_its_plants() -> None:
    hummus = Item(food="hummus", plants=("chickpea", "sesame"))
    assert plants_of(hummus, CATALOGUE) == ("chickpea", "sesame")
    assert plants_of(replace(hummus, unticked=("hummus",)), CATALOGUE) == ()
    assert plants_of(replace(hummus, unticked=("sesame",)), CATALOGUE) == ("chickpea",)


def test_an_explicit_none_takes_back_what_was_added_before_and_not_after() -> None:
    def total(*answers: DisruptorEntry) -> tuple[float, bool]:
        processed = summarise_day(DAY, answers, CATALOGUE).processed
        return processed.total, processed.answered

    assert total() == (0, False)
    assert total(answer(1, 2), answer(2, 0)) == (0, True)
    assert total(answer(2, 0), answer(1, 2)) == (0, True)
    assert total(answer(1, 0), answer(2, 2), answer(3, 1)) == (3, True)
