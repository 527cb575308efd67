"""Looking foods up by id and by name; the user's own outrank the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.catalogue.catalogue import AMBIGUOUS, Catalogue, groups_of, load_catalogue
from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.domain.foods import Food


def test_every_plant_is_a_food_of_its_own(catalogue: Catalogue) -> None:
    for plant_id in catalogue.plants:
        food = catalogue.food(plant_id)
        assert food is not None
        assert food.plants == (plant_id,)


def test_an_unknown_id_is_none(catalogue: Catalogue) -> None:
    assert catalogue.food("no-such-food") is None
    assert catalogue.plant("no-such-plant") is None


def test_the_longest_name_wins(catalogue: Catalogue) -> None:
    found = catalogue.match(["butternut", "squash", "soup"])
    assert found is not None
    assert found[0] == 3
    assert catalogue.match(["xyzzy"]) is None


def test_a_word_with_several_meanings_is_marked(catalogue: Catalogue) -> None:
    assert catalogue.named("pepper") == AMBIGUOUS
    assert len(catalogue.meanings.of("pepper")) >= 3
    assert catalogue.meanings.of("walnut") == ()


def test_own_foods_and_plants_outrank_the_catalogue(catalogue: Catalogue) -> None:
    own = catalogue.with_own(
        [OwnFood(id="own-porridge", name="Porridge", plants=("oats", "hazelnut"), grams=300)],
        [OwnPlant(id="own-oca", name="Papa roja", category="vegetable", synonyms=("red oca",))],
    )
    assert own.named("porridge") == "own-porridge"
    assert own.named("red oca") == "own-oca"
    assert own.named("walnut") == "walnut"
    assert own.plant("own-oca") is not None
    food = own.food("own-porridge")
    assert food is not None
    assert food.own
    assert food.plants == ("oats", "hazelnut")
    assert catalogue.named("porridge") == "oats"
    assert "own-oca" not in catalogue.plants


def test_without_own_things_nothing_is_copied(catalogue: Catalogue) -> None:
    assert catalogue.with_own([], []) is catalogue


def test_what_was_chosen_outranks_all_and_must_be_there(catalogue: Catalogue) -> None:
    chosen = catalogue.with_chosen({"Pepper": "chili-pepper", "walnuts": "gone-since"})
    assert chosen.named("pepper") == "chili-pepper"
    assert chosen.named("walnut") == "walnut"


def test_tags_tell_added_sugar_and_processed_food() -> None:
    food = Food(id="x", name="X", groups=frozenset({"zinc", "calcium"}), sugar=4.0, processed=1.0)
    assert groups_of(food) == ("zinc", "calcium", "added_sugar", "ultra_processed")
    assert groups_of(Food(id="y", name="Y")) == ()


def test_words_by_their_first_letter_and_length_serve_misspelt_names(catalogue: Catalogue) -> None:
    words = catalogue.words_from("b", 8)
    assert words["broccoli"] > 5
    assert all(word.startswith("b") and len(word) == 8 for word in words)


def test_own_names_are_among_all_names(catalogue: Catalogue) -> None:
    own = catalogue.with_own([], [OwnPlant(id="own-oca", name="Papa Roja", category="vegetable")])
    assert ("papa roja", "own-oca") in set(own.names())
    assert set(catalogue.names()) < set(own.names())


def test_a_file_with_other_columns_is_refused(tmp_path: Path) -> None:
    for name in ("plants.csv", "foods.csv", "meanings.csv"):
        (tmp_path / name).write_text("a,b,c\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"plants\.csv"):
        load_catalogue(tmp_path)
