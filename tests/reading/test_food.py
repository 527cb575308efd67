"""What else is read of food: which meaning, how much, and what was only guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gutbone_tui.reading import Context, read
from tests.reading.lines import items, plants, unread


@pytest.mark.parametrize(
    ("line", "us", "uk"),
    [
        ("fish and a portion of chips, peas", "potato pea", "potato pea"),
        ("a bag of chips", "", ""),
        ("pawpaw", "american-pawpaw", "papaya"),
        ("1 tsp coriander", "coriander-seed", "coriander-seed"),
        ("biscuits with tea", "black-tea", "black-tea"),
    ],
)
def test_english_tells_which_meaning_is_likelier(line: str, us: str, uk: str, context: Context) -> None:
    assert plants(line, replace(context, english="us")) == set(us.split())
    assert plants(line, replace(context, english="uk")) == set(uk.split())


@pytest.mark.parametrize(
    ("line", "food", "amount", "count", "grams"),
    [
        ("6 prunes", "prune", "6", 6, 54),
        ("prunes x6", "prune", "x6", 6, 54),
        ("prunes (6)", "prune", "6", 6, 54),
        ("50g prunes", "prune", "50g", None, 50),
        ("prunes 50 grams", "prune", "50 grams", None, 50),
        ("half a dozen prunes", "prune", "half a dozen", 6, 54),
        ("a couple of prunes", "prune", "a couple", 2, 18),
        ("4-5 prunes", "prune", "4-5", 4.5, 40.5),
        ("prunes, I had 5", "prune", "5", 5, 45),
        ("2 prunes and 4 more", "prune", "2", 6, 54),
        ("two prunes", "prune", "two", 2, 18),
        ("2 oz walnuts", "walnut", "2 oz", None, 56.7),
        ("a walnut", "walnut", None, 1, None),
        ("0,5 kg carrots", "carrot", "0,5 kg", None, 500),
        ("1,000 g carrots", "carrot", "1,000 g", None, 1000),
        ("1½ lb carrots", "carrot", "1½ lb", None, 680.4),
        ("2 x 400g tomatoes", "tomato", "2 x 400g", None, 800),
    ],
)
def test_amounts_are_kept_and_weighed(
    line: str, food: str, amount: str | None, count: float | None, grams: float | None, context: Context
) -> None:
    (item,) = items(line, context)
    assert (item.food, item.amount, item.count) == (food, amount, count)
    assert grams is None or item.grams == pytest.approx(grams)


@pytest.mark.parametrize(
    "line",
    [
        "2 tbsp ground flax",
        "half an avocado",
        "a handful of almonds",
        "half a tin of chickpeas",
        "250 ml kefir",
        "1 cup oats",
        "2 slices rye bread",
        "bowl of lentil soup",
    ],
)
def test_household_measures_become_grams(line: str, context: Context) -> None:
    (item,) = items(line, context)
    assert item.grams is not None
    assert item.grams > 0


def test_the_users_own_prunes_are_weighed(context: Context) -> None:
    (item,) = items("6 prunes", replace(context, prune_grams=8.0))
    assert item.grams == 48


def test_a_dish_keeps_the_plants_it_was_read_with(context: Context) -> None:
    (item,) = items("hummus", context)
    assert item.plants == ("chickpea", "sesame", "lemon", "garlic")
    (single,) = items("walnuts", context)
    assert single.plants is None


@pytest.mark.parametrize(
    ("line", "colour"),
    [
        ("red pepper", "red"),
        ("purple carrots", "purple"),
        ("carrots", None),
        ("black pepper", None),
        ("green tea", None),
    ],
)
def test_colours_are_kept_where_they_are_not_the_name(line: str, colour: str | None, context: Context) -> None:
    (item,) = items(line, context)
    assert item.colour == colour


def test_a_misspelt_name_is_a_guess(context: Context) -> None:
    reading = read("brocoli and walnuts", context)
    assert [(doubt.kind, doubt.words, doubt.item) for doubt in reading.doubts] == [("guess", "brocoli", 0)]


def test_a_guess_offers_the_others(context: Context) -> None:
    (doubt,) = read("parsley or dill", context).doubts
    assert (doubt.kind, doubt.options) == ("guess", ("dill",))


def test_unknown_words_are_marked_and_kept(context: Context) -> None:
    reading = read("oats with frobnicated grommets", context)
    assert unread("oats with frobnicated grommets", context) == ["frobnicated grommets"]
    assert [doubt.kind for doubt in reading.doubts] == ["unread"]


def test_general_words_ask_which(context: Context) -> None:
    reading = read("handful of nuts", context)
    assert plants("handful of nuts", context) == set()
    assert [doubt.kind for doubt in reading.doubts] == ["ask"]


def test_what_was_chosen_before_is_no_guess_any_more(context: Context) -> None:
    chosen = replace(context, meanings={"pepper": "chili-pepper", "grommets": "fig"})
    assert plants("pepper and grommets", chosen) == {"chili-pepper", "fig"}
    assert not read("pepper and grommets", chosen).doubts


@pytest.mark.parametrize("line", ["-1", "[red]x[/]", "the usual", "went to the shop", "a bit constipated, tired"])
def test_a_line_without_any_food_is_kept_as_unknown(line: str, context: Context) -> None:
    assert unread(line, context) == [line]


def test_a_line_that_says_what_was_not_eaten_is_understood(context: Context) -> None:
    assert unread("no prunes today", context) == []


def test_nobody_eats_a_million_apples(context: Context) -> None:
    reading = read("1000000 apples", context)
    assert [doubt.kind for doubt in reading.doubts] == ["value"]
    assert items("1000000 apples", context)[0].grams is None


@pytest.mark.parametrize(
    ("line", "grams"),
    [("1/3 cup plus 1/2 cup oats", 70.8), ("1 cup plus 2 tablespoons oats", 95.6), ("2 x 400 g chickpeas", 800)],
)
def test_amounts_are_added_and_multiplied(line: str, grams: float, context: Context) -> None:
    assert items(line, context)[0].grams == pytest.approx(grams, abs=0.1)


def test_chatter_is_not_taken_for_food(context: Context) -> None:
    line = "Then I had some of the lovely leftover soup for lunch with mum at work, really quick, with an apple"
    assert plants(line, context) == {"apple"}
    assert unread(line, context) == []


@pytest.mark.parametrize(
    ("line", "grams"),
    [
        ("a tin of sardines", 95),
        ("1 can sardines", 95),
        ("half a tin of sardines", 47.5),
        ("2 tins of sardines", 190),
        ("half a tin of salmon", 85),
        ("a tin of tuna", 110),
    ],
)
def test_a_tin_is_a_can(line: str, grams: float, context: Context) -> None:
    (item,) = items(line, context)
    assert item.grams == grams


def test_beans_alone_are_kept_and_asked_about(context: Context) -> None:
    reading = read("beans", context)
    assert [item.food for item in items("beans", context)] == ["beans"]
    (doubt,) = reading.doubts
    assert (doubt.kind, doubt.item) == ("ask", 0)
    assert {"baked-beans", "black-bean", "green-bean"} <= set(doubt.options)
    assert not plants("beans", context)


@pytest.mark.parametrize("line", ["jacket potato beans n cheese", "jacket potato, beans, cheese"])
def test_beans_after_another_food_are_not_lost(line: str, context: Context) -> None:
    assert [item.food for item in items(line, context)] == ["potato", "baked-beans", "cheese"]
