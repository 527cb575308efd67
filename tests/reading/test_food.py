"""Food as people type it, by kind of difficulty: the plants that a line credits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gutbone_tui.reading import Context, read
from tests.reading.lines import items, plants, unread

PLANTS: dict[str, list[tuple[str, str]]] = {
    "lists and sentences": [
        ("porridge w/ bluberries + a handful of walnuts, no sugar", "oats blueberry walnut"),
        ("Had a banana and some almonds before work", "banana almond"),
        ("kefir, oats, 6 prunes", "oats prune"),
        ("2 eggs on wholemeal toast with half an avo and cherry toms", "wheat avocado tomato"),
        ("CARROTS AND PEAS", "carrot pea"),
        ("apple pear banana", "apple pear banana"),
        ("spinach/kale/chard", "spinach kale swiss-chard"),
        ("salad (lettuce, cucumber, radishes)", "lettuce cucumber radish"),
        ("stir fry: carrots, pak choi and cashews", "carrot bok-choy cashew"),
        ("PB&J on rye", "peanut rye"),
        ("jalapeño + crème fraîche", "chili-pepper"),
        ("🍎 apple", "apple"),
    ],
    "plurals and spelling": [
        ("cherries, tomatoes, leaves of parsley, radishes", "cherry tomato parsley radish"),
        ("yoghurt with blackcurrants", "blackcurrant"),
        ("courgette and aubergine", "zucchini eggplant"),
        ("zucchini and eggplant", "zucchini eggplant"),
        ("coriander leaves", "cilantro"),
        ("butter nut squash", "butternut-squash"),
        ("chick peas", "chickpea"),
        ("water melon", "watermelon"),
    ],
    "typos": [
        ("brocoli", "broccoli"),
        ("avacado on toast", "avocado"),
        ("rasberries and straberries", "raspberry strawberry"),
        ("butternutt squash", "butternut-squash"),
        ("sweet potatos", "sweet-potato"),
        ("brussel sprouts", "brussels-sprouts"),
        ("bannana", "banana"),
        ("letuce and cucmber", "lettuce cucumber"),
        ("peanutbutter", "peanut"),
        ("broc and toms", "broccoli tomato"),
        ("ate late with linda", ""),
        ("met Rosemary at Olive's house", ""),
        ("a walk in the park", ""),
    ],
    "short forms": [
        ("brek: porridge + blubs", "oats blueberry"),
        ("eggs on ww toast", "wheat"),
        ("raspbs + gr yog", "raspberry"),
        ("tom soup", "tomato"),
        ("cherry toms, mozz, basil", "tomato basil"),
        ("swt pot fries", "sweet-potato"),
        ("s. potato n gr beans", "sweet-potato green-bean"),
        ("200 gr beans", ""),
        ("b. rice w veg", "rice"),
        ("w/meal bread", "wheat"),
        ("evoo, s&p", "black-pepper"),
        ("f&c", "potato"),
        ("roast pots, grn beans", "potato green-bean"),
        ("salad - let, cuke, toms, avo, evoo", "lettuce cucumber tomato avocado"),
        ("a spin class", ""),
        ("poached egg n spin", "spinach"),
        ("red cab + leeks", "cabbage leek"),
        ("aubs n courgs", "eggplant zucchini"),
        ("walns + almds", "walnut almond"),
        ("asparag", "asparagus"),
        ("o/n oats w chia", "oats chia"),
        ("pnut butter", "peanut"),
        ("h/m hummus", "chickpea sesame lemon garlic"),
        ("ready brek", "oats"),
        ("walked with tom", ""),
        ("sunfl seeds", "sunflower-seed"),
        ("w'melon", "watermelon"),
        ("g tea", "green-tea"),
    ],
    "slips in several words, and words that are none": [
        ("swet potatoe", "sweet-potato"),
        ("bell peper", "bell-pepper"),
        ("brusel sprouts", "brussels-sprouts"),
        ("green beens", "green-bean"),
        ("coconut mlk", "coconut"),
        ("peenut butter", "peanut"),
        ("brown rise", "rice"),
        ("geen beans", "green-bean"),
        ("blak beans", "black-bean"),
        ("chick pees", "chickpea"),
        ("sweat potato", "sweet-potato"),
        ("olvies", "olive"),
        ("datse", "date"),
        ("aplle", "apple"),
        ("borccoli", "broccoli"),
        ("holemeal bread", "wheat"),
        ("nroccoli", "broccoli"),
        ("hummas", "chickpea sesame lemon garlic"),
        ("redpepper", "bell-pepper"),
        ("applepie", "apple"),
        ("leak and potato soup", "leek potato onion"),
        ("pruned the apple tree", ""),
        ("fed the chickens", ""),
        ("met Bernadette in Paisley", ""),
        ("french style bread", ""),
        ("gingerly walked upstairs", ""),
        ("three ears of corn", "corn"),
    ],
    "dishes of many tables": [
        ("clapshot", "potato rutabaga"),
        ("panelle", "chickpea"),
        ("tinga tacos", "tomato onion chili-pepper"),
        ("matbucha", "tomato bell-pepper garlic"),
        ("papas rellenas", "potato"),
        ("ndole", "bitterleaf peanut"),
        ("pizzoccheri", "buckwheat potato cabbage"),
        ("makdous", "eggplant walnut garlic"),
        ("lecso", "bell-pepper tomato onion"),
        ("pytt i panna", "potato onion"),
        ("lemon rice", "lemon"),
        ("canh chua", "tamarind tomato pineapple"),
        ("laing", "taro-leaves coconut"),
        ("kenchinjiru", "daikon carrot soybean"),
        ("low country boil", "corn potato"),
        ("chiles en nogada", "chili-pepper walnut pomegranate"),
        ("tzimmes", "carrot"),
        ("prune tzimmes", "carrot prune"),
        ("mole verde", "pumpkin-seed tomatillo chili-pepper"),
        ("spinach rice", "spinach"),
        ("tutu de feijao", "black-bean"),
        ("janssons frestelse", "potato"),
        ("karjalanpiirakka", "rye"),
        ("dosa and coconut chutney", "urad-bean coconut"),
    ],
    "several meanings, by what stands near": [
        ("tuna, pepper, sweetcorn", "bell-pepper corn"),
        ("pepper and onion fajitas", "bell-pepper onion"),
        ("eggs, salt, pepper", "black-pepper"),
        ("played squash", ""),
        ("squash with feta", "butternut-squash"),
        ("coriander, cumin, turmeric", "coriander-seed cumin turmeric"),
        ("chilli flakes", "chili-pepper"),
        ("fish and chips", "potato"),
        ("glass of sorrel", "hibiscus"),
        ("stir fry with sprouts", "mung-bean"),
        ("turkey sandwich with sprouts", "alfalfa-sprouts"),
        ("lime blossom tea", "linden"),
    ],
    "vowels left out": [
        ("brccli n crrts", "broccoli carrot"),
        ("strwbrrs, wlnts", "strawberry walnut"),
        ("lttce, tmto, cucmbr", "lettuce tomato cucumber"),
        ("thymus scan", ""),
        ("thnks, cu tmrw", ""),
    ],
    "one more time": [
        ("tart apples", "apple"),
        ("oat milk latte", "coffee"),
        ("peanut butter sandwich", "peanut"),
    ],
    "heads": [
        ("peanut butter", "peanut"),
        ("butternut squash", "butternut-squash"),
        ("rice vinegar", ""),
        ("ginger ale", ""),
        ("mustard greens", "mustard-greens"),
        ("grapefruit", "grapefruit"),
        ("pineapple", "pineapple"),
        ("corn oil", ""),
        ("chicken with peas", "pea"),
        ("steak and kidney pie", ""),
        ("orange juice", ""),
        ("cranberry vodka", ""),
        ("strawberry yogurt", ""),
        ("yogurt with strawberries", "strawberry"),
        ("lemon-flavored water", ""),
        ("8 whole cloves garlic", "garlic"),
        ("4 whole cloves", "clove"),
        ("shiitake mushrooms", "shiitake"),
        ("fennel tea", "fennel-seed"),
        ("juice of 1 lemon", ""),
        ("juice and zest of 1 lemon", "lemon"),
        ("1 lemon, juiced", "lemon"),
        ("grated rind of 2 oranges", "orange"),
        ("red onion", "onion"),
        ("butter the size of a walnut", ""),
        ("oolong tea leaves ground in a coffee grinder", "black-tea"),
    ],
    "shared words": [
        ("2 tablespoons corn, peanut or vegetable oil", ""),
        ("pinto or kidney beans", "pinto-bean"),
        ("cherry or grape tomatoes", "tomato"),
        ("lemon and lime juice", ""),
        ("chicken or vegetable stock", ""),
        ("garlic and sesame oil", "garlic"),
        ("red and green peppers", "bell-pepper"),
        ("carrot, apple & ginger juice", ""),
    ],
    "negation": [
        ("salad without onion", ""),
        ("no tomatoes", ""),
        ("no onions, tomatoes or leeks, just oats", "oats"),
        ("toast without butter and jam but with figs", "fig"),
        ("had an apple instead of grapes", "apple"),
        ("instead of rice, quinoa", "quinoa"),
        ("walnut-free granola", "oats"),
        ("hold the onions", ""),
        ("didn't have strawberries, had pears", "pear"),
        ("forgot my prunes", ""),
        ("skipped the banana", ""),
        ("would have liked cherries but had plums", "plum"),
        ("neither figs nor dates", ""),
        ("swapped the potatoes for lentils", "lentil"),
        ("soup w/o celery", ""),
        ("nothing but apples", "apple"),
        ("no more than 3 figs", "fig"),
        ("forgot to log figs", "fig"),
        ("ran out of oats so had rye bread", "rye"),
        ("no nuts in the granola", "oats"),
        ("picked the raisins out of my muesli", "oats"),
        ("everything except beetroot", ""),
        ("nothing except an apple", "apple"),
        ("my husband had strawberries, I had pears", "pear"),
        ("the kids wanted figs so I had a fig", "fig"),
        ("fish with lemon, didn't eat the lemon", ""),
        ("tomorrow lentil soup", ""),
        ("never got to the almonds, only the cashews", "cashew"),
        ("Greek salad, no onion", "tomato cucumber olive oregano"),
    ],
    "alternatives": [
        ("parsley or cilantro", "parsley"),
        ("basil, mint or parsley", "basil"),
        ("walnuts and/or pecans", "walnut pecan"),
        ("2 or 3 carrots", "carrot"),
        ("fresh herbs, such as dill or mint", "dill"),
        ("1 onion or 2 shallots", "onion"),
        ("salt, or to taste, and leeks", "leek"),
    ],
    "several meanings": [
        ("salt and pepper", "black-pepper"),
        ("freshly ground pepper to taste", "black-pepper"),
        ("2 peppers, sliced", "bell-pepper"),
        ("stuffed peppers with quinoa", "bell-pepper quinoa onion"),
        ("hot peppers", "chili-pepper"),
        ("red pepper flakes", "chili-pepper"),
        ("orange squash to drink", ""),
        ("roast squash", "butternut-squash"),
        ("roast sprouts with chestnuts", "brussels-sprouts chestnut"),
        ("orange peppers", "bell-pepper"),
        ("an orange, carrot sticks", "orange carrot"),
        ("date night", ""),
        ("6 dates", "date"),
    ],
    "whole and refined": [
        ("brown rice", "rice"),
        ("brown long-grain rice", "rice"),
        ("white rice", ""),
        ("rice", ""),
        ("wholemeal toast", "wheat"),
        ("white bread", ""),
        ("whole wheat pasta", "wheat"),
        ("spaghetti", ""),
        ("popcorn", "corn"),
        ("plain flour", ""),
        ("whole-wheat flour", "wheat"),
    ],
    "recipe lines": [
        (
            "1 1/4 cups cooked and pureed fresh butternut squash, or 1 10-ounce package frozen squash, defrosted",
            "butternut-squash",
        ),
        ("Freshly ground black pepper", "black-pepper"),
        ("1 cup canned plum tomatoes with juice", "tomato"),
        ("1/2 teaspoon hot red pepper flakes", "chili-pepper"),
        ("4 bay leaves", "bay-leaf"),
        ("2 tablespoons unflavored gelatin, dissolved in 1/2 cup water", ""),
        ("1 medium-size onion, peeled and chopped", "onion"),
        ("3 cups applesauce (<a href='http://example.org/carrot-soup'>see recipe</a>)", "apple"),
    ],
}


@pytest.mark.parametrize(
    ("line", "expected"),
    [pair for pairs in PLANTS.values() for pair in pairs],
    ids=[f"{kind}: {line[:40]}" for kind, pairs in PLANTS.items() for line, _ in pairs],
)
def test_a_line_credits_these_plants(line: str, expected: str, context: Context) -> None:
    assert plants(line, context) == set(expected.split())


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


@pytest.mark.parametrize("line", ["-1", "[red]x[/]", "the usual", "walked to the shop", "a bit constipated, tired"])
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
