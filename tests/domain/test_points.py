"""What plants score under the four presets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.foods import CATEGORIES, Category
from gutbone_tui.domain.points import PRESETS, WHOLE, Eaten, Rule, points_of, points_text
from tests.domain.facts import FACTS, PLANTS

EATEN = st.lists(
    st.builds(Eaten, st.sampled_from(sorted(PLANTS)), st.sampled_from(["", "red", "green", "yellow"])), max_size=40
)
RULES = st.sampled_from(list(PRESETS.values()))


def plants(*names: str) -> list[Eaten]:
    """Plants without a colour."""
    return [Eaten(name) for name in names]


@pytest.mark.parametrize(
    ("preset", "scores"),
    [
        ("article", {"herb": "1", "spice": "0", "mushroom": "0", "algae": "0", "extra": "0"}),
        ("everything", {"herb": "1", "spice": "1", "mushroom": "1", "algae": "1", "extra": "1"}),
        ("quarter-points", {"herb": "¼", "spice": "¼", "mushroom": "0", "algae": "0", "extra": "¼"}),
        ("species", {"herb": "1", "spice": "0", "mushroom": "0", "algae": "0", "extra": "0"}),
    ],
)
def test_what_one_plant_of_each_category_scores(preset: str, scores: dict[Category, str]) -> None:
    expected = {category: scores.get(category, "1") for category in CATEGORIES}
    shown = {category: points_text(points_of(plants(category), PRESETS[preset], FACTS)) for category in CATEGORIES}
    assert shown == expected


def test_the_first_preset_is_the_article() -> None:
    assert next(iter(PRESETS)) == "article"


@pytest.mark.parametrize(
    ("quarters", "shown"), [(0, "0"), (1, "¼"), (2, "½"), (3, "¾"), (4, "1"), (5, "1¼"), (30, "7½"), (111, "27¾")]
)
def test_quarters_are_shown_as_people_write_them(quarters: int, shown: str) -> None:
    assert points_text(quarters) == shown


def test_four_herbs_and_spices_make_one_quarter_point_each() -> None:
    assert points_text(points_of(plants("basil", "herb", "cumin", "oats"), PRESETS["quarter-points"], FACTS)) == "1¾"


def test_colours_count_apart_only_where_the_rule_says_so() -> None:
    peppers = [Eaten("pepper", "red"), Eaten("pepper", "green"), Eaten("pepper")]
    assert points_of(peppers, PRESETS["article"], FACTS) == WHOLE
    assert points_of(peppers, PRESETS["everything"], FACTS) == 2 * WHOLE
    assert points_of(peppers[2:], PRESETS["everything"], FACTS) == WHOLE


def test_one_species_counts_once_under_the_strict_rule() -> None:
    stone_fruit = plants("plum", "prune", "oats")
    assert points_of(stone_fruit, PRESETS["article"], FACTS) == 3 * WHOLE
    assert points_of(stone_fruit, PRESETS["species"], FACTS) == 2 * WHOLE


def test_a_plant_nobody_knows_any_more_scores_nothing() -> None:
    assert points_of(plants("triffid"), PRESETS["everything"], FACTS) == 0


@given(EATEN, RULES)
def test_eating_it_twice_scores_once(eaten: list[Eaten], rule: Rule) -> None:
    assert points_of(eaten + eaten, rule, FACTS) == points_of(eaten, rule, FACTS)


@given(EATEN.flatmap(lambda eaten: st.tuples(st.just(eaten), st.permutations(eaten))), RULES)
def test_order_never_matters(both: tuple[list[Eaten], list[Eaten]], rule: Rule) -> None:
    assert points_of(both[0], rule, FACTS) == points_of(both[1], rule, FACTS)


@given(EATEN, EATEN, RULES)
def test_eating_more_never_scores_less(eaten: list[Eaten], more: list[Eaten], rule: Rule) -> None:
    assert points_of(eaten + more, rule, FACTS) >= points_of(eaten, rule, FACTS)


@given(EATEN)
def test_everything_counts_at_least_as_much_as_the_article(eaten: list[Eaten]) -> None:
    article = points_of(eaten, PRESETS["article"], FACTS)
    assert points_of(eaten, PRESETS["everything"], FACTS) >= article
    assert points_of(eaten, PRESETS["species"], FACTS) <= article
