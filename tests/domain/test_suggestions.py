"""What is suggested to eat next."""

from __future__ import annotations

from datetime import date, timedelta

from gutbone_tui.catalogue.catalogue import load_catalogue
from gutbone_tui.catalogue.common import common_plants
from gutbone_tui.domain.days import week_of
from gutbone_tui.domain.points import PRESETS, Eaten
from gutbone_tui.domain.suggestions import days_before, eaten_lately, suggestions
from gutbone_tui.domain.summary import DaySummary, WeekSummary, summarise_week

MONDAY = date(2026, 11, 23)
CATALOGUE = load_catalogue()


def day_with(day: date, *plants: str) -> DaySummary:
    return DaySummary(day, eaten=frozenset(Eaten(plant) for plant in plants))


def week_with(*plants: str, rule: str = "article") -> WeekSummary:
    return summarise_week(week_of(MONDAY), [day_with(MONDAY, *plants)], CATALOGUE, rule=PRESETS[rule])


def test_last_months_plants_come_first_and_the_most_usual_of_them_before() -> None:
    week = week_with("oats")
    before = [day_with(MONDAY - timedelta(days=back), "kale", *["leek"] * (back > 3)) for back in range(1, 6)]
    assert len(days_before(week)) == 28
    lately = eaten_lately(before, week)
    found = suggestions(lately, week, ["apple", "kale", "oats"], CATALOGUE)
    assert (found.lately, found.new) == (("kale", "leek"), ("apple",))


def test_what_scores_nothing_is_not_suggested() -> None:
    found = suggestions(["cinnamon", "kale"], week_with(), ["black-pepper", "coffee", "apple"], CATALOGUE)
    assert (found.lately, found.new) == (("kale",), ("apple",))
    everything = week_with(rule="everything")
    assert "cinnamon" in suggestions(["cinnamon"], everything, [], CATALOGUE).lately


def test_what_is_never_suggested_is_not_even_if_it_was_eaten() -> None:
    found = suggestions(
        ["walnut", "kale"], week_with(), ["almond", "apple"], CATALOGUE, ("walnut", "almond").__contains__
    )
    assert (found.lately, found.new) == (("kale",), ("apple",))


def test_a_species_that_scored_is_not_suggested_again_where_species_count_once() -> None:
    week = week_with("broccoli", rule="species")
    assert suggestions(["kale", "leek"], week, ["cabbage", "apple"], CATALOGUE).lately == ("leek",)


def test_the_list_is_short_and_keeps_room_for_what_is_new() -> None:
    common = common_plants()
    found = suggestions(common[:60], week_with(), common[60:], CATALOGUE)
    assert len(found.lately) + len(found.new) == 14
    assert len(found.new) >= 7
    few = suggestions((), week_with(), common, CATALOGUE)
    assert few.lately == ()
    shelves = few.by_category(CATALOGUE)
    assert len(shelves) >= 6
    assert max(map(len, shelves.values())) <= 2


def test_common_plants_are_plants_each_once() -> None:
    common = common_plants()
    assert len(common) == len(set(common)) > 100
    assert not [plant for plant in common if CATALOGUE.plant(plant) is None]
