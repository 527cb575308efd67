"""One short line where the user's flags concern what is recorded, or an amount is above its upper level."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.catalogue.cautions import cautions
from gutbone_tui.catalogue.heeding import heed, heed_planned
from gutbone_tui.domain.entries import FoodEntry, Item, SupplementEntry
from gutbone_tui.domain.plan import PlannedSupplement, Unit

NOON = datetime(2026, 11, 23, 12).astimezone()
DAY = date(2026, 11, 23)


def took(what: str, amount: float | None = None, unit: Unit | None = None) -> SupplementEntry:
    """A supplement that was taken."""
    return SupplementEntry(id="", day=DAY, at=NOON, edited=NOON, what=what, amount=amount, unit=unit)


def ate(*foods: str) -> FoodEntry:
    """A line of foods."""
    return FoodEntry(id="", day=DAY, at=NOON, edited=NOON, items=tuple(Item(food=food) for food in foods))


def test_every_caution_under_a_flag_has_a_short_line_but_those_on_exercise() -> None:
    for caution in cautions():
        assert bool(caution.short) == (bool(caution.flag) and not caution.movement), caution.id
        assert len(caution.short) <= 64


def test_a_food_is_only_spoken_of_under_a_flag(catalogue: Catalogue) -> None:
    assert heed([ate("oats", "kale")], catalogue, {"warfarin"}) == "vitamin K: keep it steady (warfarin)"
    assert heed([ate("oats", "kale")], catalogue, {"diabetes"}) == ""
    assert heed([ate("oats", "kale")], catalogue, ()) == ""
    assert heed([ate("milk")], catalogue, {"allergies"}, ("milk",)) == "it may hold what you avoid; the label says"


def test_vitamin_k_with_warfarin_names_the_clinic(catalogue: Catalogue) -> None:
    assert "clinic" in heed([took("vitamin-k2", 100, "µg")], catalogue, {"warfarin"})
    assert "clinic" in heed_planned([PlannedSupplement(id="", what="vitamin-k2")], {"warfarin"})
    assert heed([took("vitamin-k2", 100, "µg")], catalogue, {"ibs"}) == ""


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (took("vitamin-d3", 4000, "iu"), ""),
        (took("vitamin-d3", 80_000, "iu"), "above the upper level of 4,000 IU a day; check the label"),
        (took("vitamin-d2", 125, "µg"), "above the upper level of 4,000 IU a day; check the label"),
        (took("vitamin-d3", 100, "µg"), ""),
        (took("vitamin-d3"), ""),
        (took("calcium", 2_000, "mg"), ""),
        (took("calcium", 2.5, "g"), "above the upper level of 2,000 mg a day; check the label"),
        (took("calcium", 3_000, "capsule"), ""),
        (took("magnesium", 9_000, "mg"), ""),
    ],
)
def test_amounts_above_the_upper_level_are_said(entry: SupplementEntry, words: str, catalogue: Catalogue) -> None:
    assert heed([entry], catalogue, ()) == words


def test_what_is_not_taken_daily_is_above_no_daily_level() -> None:
    monthly = PlannedSupplement(id="", what="vitamin-d3", amount=20_000, unit="iu", as_needed=True)
    assert heed_planned([monthly], ()) == ""
    daily = PlannedSupplement(id="", what="vitamin-d3", amount=20_000, unit="iu")
    assert "4,000 IU" in heed_planned([daily], ())


@pytest.mark.parametrize(
    "what", ["St John's wort", "st. john’s wort 300", "fish oil", "omega-3", "curcumin", "turmeric"]
)
def test_supplements_that_go_badly_with_blood_thinners(what: str, catalogue: Catalogue) -> None:
    said = heed_planned([PlannedSupplement(id="", what=what)], {"warfarin"})
    assert "clinic" in said or "pharmacist" in said
    assert heed([took(what)], catalogue, {"ibs"}) == ""


@pytest.mark.parametrize(
    "food", ["st-johns-wort", "fish-oil", "cod-liver-oil", "grapefruit", "grapefruit-juice", "turmeric"]
)
def test_foods_that_go_badly_with_blood_thinners(food: str, catalogue: Catalogue) -> None:
    said = heed([ate(food)], catalogue, {"warfarin"})
    assert "clinic" in said or "pharmacist" in said
    assert heed([ate(food)], catalogue, {"thyroxine"}) == ""


def test_a_flag_and_an_amount_are_both_said(catalogue: Catalogue) -> None:
    said = heed([took("calcium", 3_000, "mg")], catalogue, {"bone-tablets"})
    assert "30 minutes after the bone tablet" in said
    assert "2,000 mg a day" in said


@pytest.mark.parametrize("what", ["alendronate", "Alendronic acid Teva", "risedronate"])
def test_a_bone_tablet_of_the_plan_says_how_it_is_taken(what: str) -> None:
    said = heed_planned([PlannedSupplement(id="", what=what, as_needed=True)], {"bone-tablets"})
    assert "empty stomach, water only, 30 minutes" in said
    assert heed_planned([PlannedSupplement(id="", what=what, as_needed=True)], ()) == ""
