"""What counted for the groups in a week, and what would count next."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from gutbone_tui.catalogue.catalogue import load_catalogue
from gutbone_tui.domain.entries import FoodEntry, Item
from gutbone_tui.domain.group_days import MOST_NEXT, groups_of_week, is_enough, next_foods, usual_foods
from gutbone_tui.domain.summary import DaySummary, summarise_day

MONDAY = date(2026, 11, 23)
TUESDAY = MONDAY + timedelta(days=1)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
FACTS = load_catalogue()


def _day(day: date, *foods: str, unticked: str = "") -> DaySummary:
    items = tuple(Item(food=food, unticked=(unticked,) if food == unticked else ()) for food in foods)
    return summarise_day(day, [FoodEntry(id=str(day), day=day, at=NOW, edited=NOW, items=items)], FACTS)


def test_days_and_foods_of_a_group() -> None:
    week = groups_of_week([_day(MONDAY, "kefir", "yogurt"), _day(TUESDAY, "kefir")], TUESDAY, FACTS)
    dairy = week["fermented_dairy"]
    assert dairy.on_the_day == ("kefir",)
    assert dairy.days == (MONDAY, TUESDAY)
    assert dict(dairy.eaten_on) == {"kefir": (MONDAY, TUESDAY), "yogurt": (MONDAY,)}
    assert week["collagen"].days == ()


def test_one_food_can_count_for_several_groups() -> None:
    week = groups_of_week([_day(MONDAY, "bone-broth")], MONDAY, FACTS)
    assert week["collagen"].on_the_day == week["glutamine"].on_the_day == ("bone-broth",)


def test_what_was_unticked_counts_for_nothing() -> None:
    week = groups_of_week([_day(MONDAY, "kefir", unticked="kefir")], MONDAY, FACTS)
    assert week["fermented_dairy"].days == ()


def test_what_one_eats_anyway_comes_first_and_todays_foods_not_again() -> None:
    before = [_day(MONDAY - timedelta(days=back), "skyr") for back in (1, 2)]
    usual = usual_foods([*before, _day(MONDAY - timedelta(days=3), "quark")], FACTS)
    eaten = groups_of_week([_day(MONDAY, "kefir")], MONDAY, FACTS)["fermented_dairy"]
    common = ("kefir", "yogurt", "greek-yogurt", "skyr", "buttermilk", "quark", "labneh")
    found = next_foods(eaten, usual["fermented_dairy"], common, lambda food: food == "greek-yogurt", FACTS)
    assert found == ("skyr", "quark", "yogurt", "buttermilk", "labneh")
    assert len(found) <= MOST_NEXT


def test_sweetened_and_ultra_processed_foods_are_not_suggested() -> None:
    usual = usual_foods([_day(MONDAY, "flavored-yogurt", "yakult")], FACTS)
    eaten = groups_of_week([], TUESDAY, FACTS)["fermented_dairy"]
    assert next_foods(eaten, usual["fermented_dairy"], (), lambda _: False, FACTS) == ()


def test_a_few_days_can_be_enough_for_a_week() -> None:
    days = [_day(MONDAY + timedelta(days=each), "salmon") for each in range(3)]
    week = groups_of_week(days, MONDAY + timedelta(days=5), FACTS)
    assert is_enough(week["omega3"], weekly=3)
    assert not is_enough(week["omega3"], weekly=7)
    assert is_enough(groups_of_week(days, MONDAY, FACTS)["omega3"], weekly=7)
