"""The supplement plan: what of it was taken, in which order, and what its labels say."""

from __future__ import annotations

from dataclasses import replace

from gutbone_tui.domain.entries import SupplementEntry
from gutbone_tui.domain.plan import (
    PlannedSupplement,
    amount_words,
    is_multi_strain_pair,
    label_words,
    moved,
    plan_on,
    taking,
)
from tests.domain.facts import MONDAY, NOON

ACME = PlannedSupplement(
    id="a", what="probiotic", product="Acme", lactobacillus=True, bifidobacterium=True, strains=10, order=1
)
OTHER = PlannedSupplement(id="b", what="probiotic", product="Other", order=2)
D3 = PlannedSupplement(id="c", what="vitamin-d3", amount=1000, unit="iu", order=0)
INULIN = PlannedSupplement(id="d", what="inulin", amount=5, unit="g", as_needed=True, order=3)
PLAN = (ACME, OTHER, D3, INULIN)


def took(what: str, **more: object) -> SupplementEntry:
    """A supplement recorded on Monday."""
    entry = SupplementEntry(id=what, day=MONDAY, at=NOON, edited=NOON, what=what)
    return replace(entry, **more)  # type: ignore[arg-type]


def test_each_has_one_key_in_the_users_order() -> None:
    days, _ = plan_on(PLAN, [])
    assert [(each.key, each.supplement.id) for each in days] == [("1", "c"), ("2", "a"), ("3", "b"), ("4", "d")]


def test_from_the_eleventh_on_there_is_no_key() -> None:
    days, _ = plan_on((replace(D3, id=str(number), order=number) for number in range(12)), [])
    assert [each.key for each in days] == [*"1234567890", "", ""]


def test_what_was_taken_as_needed_is_never_open() -> None:
    days, _ = plan_on(PLAN, [])
    assert [each.open for each in days] == [True, True, True, False]


def test_an_entry_belongs_to_what_it_fits_best() -> None:
    days, besides = plan_on(PLAN, [took("probiotic", product="Other"), took("zinc")])
    assert [each.supplement.id for each in days if each.done] == ["b"]
    assert [entry.what for entry in besides] == ["zinc"]


def test_a_typed_word_ticks_the_one_of_its_kind_that_is_open() -> None:
    days, _ = plan_on(PLAN, [took("probiotic", product="Acme"), took("probiotic")])
    assert [each.supplement.id for each in days if each.done] == ["a", "b"]
    assert all(len(each.taken) <= 1 for each in days)


def test_taking_says_what_the_label_says() -> None:
    entry = taking(ACME, MONDAY, NOON)
    assert (entry.what, entry.product, entry.strains, entry.day) == ("probiotic", "Acme", 10, MONDAY)
    assert is_multi_strain_pair(entry)
    days, besides = plan_on(PLAN, [entry, taking(D3, MONDAY, NOON)])
    assert [each.supplement.id for each in days if each.done] == ["c", "a"]
    assert besides == ()


def test_the_plan_is_put_in_another_order() -> None:
    assert moved(PLAN, "b", -1) == ("c", "b", "a", "d")
    assert moved(PLAN, "c", -1) == ("c", "a", "b", "d")
    assert moved(PLAN, "d", 1) == ("c", "a", "b", "d")


def test_labels_in_words() -> None:
    assert label_words(ACME) == "Acme · 10 strains · Lactobacillus + Bifidobacterium"
    assert amount_words(1e10, "cfu") == "10 billion CFU"
    assert amount_words(2, "capsule") == "2 capsules"
    assert amount_words(12.5, "µg", is_vitamin_d=True) == "12.5 µg (500 IU)"
    assert amount_words(None, None) == ""
