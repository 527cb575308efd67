"""Cautions apply to the right foods, and what must not be suggested is not."""

from __future__ import annotations

import pytest

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.catalogue.cautions import (
    allergens,
    cautions,
    cautions_for,
    cautions_for_movement,
    cautions_for_supplement,
    never_suggested,
)
from gutbone_tui.catalogue.group_notes import group_notes
from gutbone_tui.diary.setting_values import ALLERGENS, FLAGS
from gutbone_tui.domain.foods import Food


def _food(catalogue: Catalogue, food_id: str) -> Food:
    food = catalogue.food(food_id)
    assert food is not None, food_id
    return food


def test_flags_and_allergens_are_those_of_the_settings() -> None:
    assert {caution.flag for caution in cautions()} - {""} == set(FLAGS)
    assert set(allergens()) == set(ALLERGENS)


def test_what_a_caution_is_about_exists(catalogue: Catalogue) -> None:
    matters = [caution.matter for caution in cautions()] + [allergen.matter for allergen in allergens().values()]
    for matter in matters:
        assert matter.plants <= set(catalogue.plants)
        assert matter.foods <= set(catalogue.foods)


@pytest.mark.parametrize(
    ("flag", "food", "words"),
    [
        ("warfarin", "kale", "steady"),
        ("warfarin", "prune", "clinic"),
        ("warfarin", "natto", "K2"),
        ("ibs", "garlic", "symptoms"),
        ("ibs", "lentil-soup", "symptoms"),
        ("kidney-stones", "spinach", "oxalate"),
        ("kidney-disease", "banana", "potassium"),
        ("diabetes", "prune", "portion"),
        ("lactose", "milk", "lactose"),
        ("low-immunity", "kimchi", "doctor"),
        ("bone-tablets", "milk", "empty stomach"),
        ("thyroxine", "yogurt", "4 hours"),
        ("pregnancy", "liver", "pregnancy"),
    ],
)
def test_a_flag_switches_its_caution_on(catalogue: Catalogue, flag: str, food: str, words: str) -> None:
    on = " ".join(caution.text for caution in cautions_for(_food(catalogue, food), {flag}))
    off = [caution for caution in cautions_for(_food(catalogue, food), frozenset()) if caution.flag]
    assert words in on
    assert off == []


def test_flagged_cautions_come_before_those_for_everybody(catalogue: Catalogue) -> None:
    found = cautions_for(_food(catalogue, "prune"), {"warfarin", "ibs"})
    flags = [bool(caution.flag) for caution in found]
    assert flags == sorted(flags, reverse=True)
    assert not flags[-1]


def test_a_dish_says_what_in_it_is_meant(catalogue: Catalogue) -> None:
    (caution,) = [each for each in cautions_for(_food(catalogue, "kimchi"), {"ibs"}) if each.flag == "ibs"]
    assert caution.text.startswith("It has garlic")


def test_supplements_and_exercise_have_cautions_too() -> None:
    assert "doctor" in cautions_for_supplement("probiotic", {"low-immunity"})[0].text
    assert [caution.id for caution in cautions_for_supplement("probiotic", ())] == ["probiotic-antibiotic"]
    assert "2,000 mg" in " ".join(caution.text for caution in cautions_for_supplement("calcium", ()))
    assert cautions_for_movement(()) == ()
    assert "bending" in cautions_for_movement({"spine-fracture"})[0].text


@pytest.mark.parametrize(
    ("flags", "allergies", "spared", "suggested"),
    [
        (("warfarin",), (), "kale spinach natto cranberry parsley prune", "blueberry oats"),
        (("ibs",), (), "garlic onion jerusalem-artichoke apple lentil", "blueberry carrot rice"),
        (("kidney-stones",), (), "spinach rhubarb almond cocoa beet", "kale walnut"),
        (("pregnancy",), (), "sauerkraut kimchi liver oysters soft-ripened-cheese swordfish", "yogurt salmon"),
        (("low-immunity",), (), "kimchi sauerkraut kombucha oysters yakult", "yogurt leek"),
        (("kidney-disease",), (), "prune banana black-bean", "blueberry"),
        (("lactose",), (), "milk ricotta", "yogurt kefir cheddar"),
        ((), ("nuts",), "almond walnut walnut-pesto marzipan", "peanut coconut butternut-squash nutmeg pumpkin-seed"),
        ((), ("peanuts",), "peanut peanut-butter", "almond"),
        ((), ("sesame",), "sesame hummus dukkah", "sunflower-seed"),
        ((), ("soy",), "soybean tofu tempeh miso-soup natto", "lentil"),
        ((), ("fish",), "salmon sardines fish-broth anchovies", "walnut bone-broth"),
        ((), ("shellfish",), "oysters mussels crab", "salmon oyster-mushroom"),
        ((), ("milk",), "kefir yogurt cheddar milk butter", "coconut-milk oat-milk peanut-butter butter-bean"),
        ((), ("eggs",), "eggs omelette", "eggplant"),
        ((), ("lupin",), "lupin-bean", "lentil"),
        ((), ("celery",), "celery celeriac", "carrot"),
        ((), ("mustard",), "mustard-seed mustard-greens mustard", "kale"),
        ((), ("wheat",), "wheat whole-wheat-bread pizza", "rice buckwheat spaghetti-squash"),
    ],
)
def test_what_is_never_suggested(
    catalogue: Catalogue, flags: tuple[str, ...], allergies: tuple[str, ...], spared: str, suggested: str
) -> None:
    is_spared = never_suggested(flags, allergies, (), catalogue)
    assert [food for food in spared.split() if not is_spared(food)] == []
    assert [food for food in suggested.split() if is_spared(food)] == []


def test_the_users_own_list_counts_for_dishes_too(catalogue: Catalogue) -> None:
    is_spared = never_suggested((), (), ("beet", "kefir"), catalogue)
    assert is_spared("beet")
    assert is_spared("fermented-beets")
    assert is_spared("kefir")
    assert not is_spared("yogurt")
    assert not is_spared("something nobody knows")


def test_something_of_every_group_is_left_under_any_one_flag(catalogue: Catalogue) -> None:
    """Live ferments and prunes are the exceptions that the flags are there for."""
    for flag in FLAGS:
        is_spared = never_suggested((flag,), (), (), catalogue)
        for group, note in group_notes().items():
            left = [food for food in note.common if not is_spared(food)]
            assert left or (flag, group) in {
                ("warfarin", "prune"),
                ("ibs", "prune"),
                ("kidney-disease", "prune"),
                ("low-immunity", "fermented_veg"),
                ("pregnancy", "fermented_veg"),
            }
