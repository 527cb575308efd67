"""Foods that imply servings, and what the user says of them."""

from __future__ import annotations

from gutbone_tui.domain.entries import Item
from gutbone_tui.domain.implied import implied_by, with_spared
from gutbone_tui.domain.summary import summarise_day
from tests.domain.facts import FACTS, MONDAY, ate


def test_what_implies_something_comes_first_and_is_counted_by_amount() -> None:
    line = ate(["oats", Item(food="cola", grams=200, words="large cola")])
    cola, oats = implied_by("sugar", [line], FACTS)
    assert (cola.name, cola.words, cola.servings, cola.place) == ("Cola", "large cola", 8.0, 1)
    assert (oats.servings, oats.counts) == (0, False)


def test_a_spared_food_implies_nothing_this_time_and_counts_again_when_put_back() -> None:
    line = ate(["cola", "cola"])
    spared = with_spared(line, 0, "processed", spared=True)
    day = summarise_day(MONDAY, [spared], FACTS)
    assert day.processed.implied == 1
    assert day.sugar.implied == 8
    first, second = implied_by("processed", [spared], FACTS)
    assert (first.spared, first.counts, second.counts) == (True, False, True)
    assert with_spared(spared, 0, "processed", spared=False) == line


def test_sparing_one_thing_leaves_the_other() -> None:
    both = with_spared(with_spared(ate(["cola"]), 0, "processed", spared=True), 0, "sugar", spared=True)
    assert set(both.items[0].spared) == {"processed", "sugar"}
    assert not summarise_day(MONDAY, [both], FACTS).sugar.known


def test_foods_unticked_altogether_are_not_listed() -> None:
    assert implied_by("processed", [ate([Item(food="cola", unticked=("cola",))])], FACTS) == ()


def test_a_food_with_a_value_of_the_users_own_is_listed_with_those_that_imply() -> None:
    oats, kefir = implied_by("processed", [ate(["kefir", "oats"])], FACTS, adjusted={"oats"})
    assert (oats.food, oats.own, oats.servings) == ("oats", True, 0)
    assert not kefir.own
