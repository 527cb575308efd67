"""Words are the same whatever their number, accents and spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.catalogue.folding import fold, fold_word, plain


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("berry", "berries"),
        ("tomato", "tomatoes"),
        ("potato", "potatoes"),
        ("avocado", "avocados"),
        ("radish", "radishes"),
        ("peach", "peaches"),
        ("leaf", "leaves"),
        ("olive", "olives"),
        ("chive", "chives"),
        ("clove", "cloves"),
        ("cookie", "cookies"),
        ("cherry", "cherries"),
        ("pea", "peas"),
        ("oat", "oats"),
        ("quiche", "quiches"),
        ("box", "boxes"),
        ("glass", "glasses"),
        ("loaf", "loaves"),
        ("kiwi", "kiwis"),
        ("pie", "pies"),
        ("mango", "mangoes"),
        ("egg", "eggs"),
        ("squash", "squashes"),
        ("sloe", "sloes"),
        ("cheese", "cheeses"),
        ("sausage", "sausages"),
        ("zucchini", "zucchinis"),
        ("brownie", "brownies"),
    ],
)
def test_one_and_many_are_the_same(singular: str, plural: str) -> None:
    assert fold_word(singular) == fold_word(plural)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("green", "greens"),
        ("sweet", "sweets"),
        ("crisp", "crisps"),
        ("bean", "bear"),
        ("cress", "cres"),
        ("fry", "fries"),
    ],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert fold_word(one) != fold_word(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("yoghurt", "yogurt"),
        ("Jalapeño", "jalapeno"),
        ("crème fraîche", "creme fraiche"),
        ("shepherd’s pie", "shepherd's pie"),
        ("chillies", "chili"),
        ("fish & chips", "fish and chip"),
        ("stir-fry", "stir fry"),
        ("caramelised onion", "caramelized onions"),
        ("flavoured", "flavored"),
        ("cafe\u0301", "café"),
        ("ÅLAND", "aland"),
    ],
)
def test_spellings_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(max_size=60))
def test_any_text_folds(text: str) -> None:
    assert fold(text) == fold(plain(text)) or not text.isascii()
    assert all(" " not in word for word in fold(text))
