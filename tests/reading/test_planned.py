"""Lines of the supplement plan, and labels in lines of the diary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gutbone_tui.domain.entries import SupplementEntry
from gutbone_tui.domain.plan import (
    PlannedSupplement,
    is_multi_strain_pair,
    label_words,
    needed_words,
    plan_line,
    taking,
)
from gutbone_tui.reading import Context, read
from gutbone_tui.reading.planned import read_plan, read_planned
from tests.nasty import NASTY


def planned(what: str, **more: object) -> PlannedSupplement:
    """A supplement that was just read."""
    return replace(PlannedSupplement(id="", what=what), **more)  # type: ignore[arg-type]


LINES = {
    "probiotic": planned("probiotic"),
    "probiotic Acme 10 strains L+B 10 billion cfu": planned(
        "probiotic", product="Acme", strains=10, lactobacillus=True, bifidobacterium=True, amount=1e10, unit="cfu"
    ),
    "d3 1000 iu": planned("vitamin-d3", amount=1000, unit="iu"),
    "Vitamin D3 25 µg": planned("vitamin-d3", amount=25, unit="µg"),
    "d2 400 iu as needed": planned("vitamin-d2", amount=400, unit="iu", as_needed=True),
    "inulin 5 g as needed": planned("inulin", amount=5, unit="g", as_needed=True),
    "gos 3.5 g": planned("gos", amount=3.5, unit="g"),
    "calcium Brand X 500 mg": planned("calcium", product="Brand X", amount=500, unit="mg"),
    "omega-3 Nordic Naturals 2 capsules": planned("omega-3", product="Nordic Naturals", amount=2, unit="capsule"),
    "boswellia 300 mg": planned("boswellia", amount=300, unit="mg"),
    "probiotic Reuteri Gold Limosilactobacillus": planned("probiotic", product="Reuteri Gold", lactobacillus=True),
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_the_plan(line: str) -> None:
    assert read_planned(line).supplement == LINES[line]


@pytest.mark.parametrize(
    ("line", "supplements"),
    [
        (
            "D3 800 IU, inulin 4 g as needed",
            [planned("vitamin-d3", amount=800, unit="iu"), planned("inulin", amount=4, unit="g", as_needed=True)],
        ),
        (
            "probiotic Acme, 12 strains, 10 billion cfu",
            [planned("probiotic", product="Acme", strains=12, amount=1e10, unit="cfu")],
        ),
        ("inulin 4 g, as needed", [planned("inulin", amount=4, unit="g", as_needed=True)]),
        ("d3 1,000 iu", [planned("vitamin-d3", amount=1000, unit="iu")]),
        (
            "d3 800 iu and k2 100 mcg",
            [planned("vitamin-d3", amount=800, unit="iu"), planned("vitamin-k2", amount=100, unit="µg")],
        ),
        ("calcium and vitamin d 500 mg", [planned("calcium", product="and vitamin d", amount=500, unit="mg")]),
        (
            "boswellia 300 mg, ashwagandha 500 mg",
            [planned("boswellia", amount=300, unit="mg"), planned("ashwagandha", amount=500, unit="mg")],
        ),
        ("d3; k2", [planned("vitamin-d3"), planned("vitamin-k2")]),
    ],
)
def test_a_line_of_several_supplements(line: str, supplements: list[PlannedSupplement]) -> None:
    assert list(read_plan(line).supplements) == supplements


@pytest.mark.parametrize(
    ("line", "what", "product"),
    [
        ("alendronic acid 70 mg every tuesday", "alendronic acid", "every tuesday"),
        ("alendronic acid 70 mg weekly", "alendronic acid", "weekly"),
        ("k2 100 mcg 3 days a week", "vitamin-k2", "3 days a week"),
        ("k2 mk7 100 mcg 3x/week", "vitamin-k2", "mk7 3x/week"),
        ("d3 20,000 iu once a month", "vitamin-d3", "once a month"),
        ("b12 1000 mcg mon, wed and fri", "vitamin-b12", "mon, wed and fri"),
        ("magnesium 200 mg every other day", "magnesium", "every other day"),
    ],
)
def test_what_is_not_taken_daily_is_never_missed_and_keeps_its_words(line: str, what: str, product: str) -> None:
    (supplement,) = read_plan(line).supplements
    assert (supplement.what, supplement.product, supplement.as_needed) == (what, product, True)
    assert read_plan(plan_line(supplement)).supplements == (supplement,)


@pytest.mark.parametrize("line", ["d3 1000 iu every day", "d3 1000 iu twice a day", "probiotic Sun Gold", "d3 daily"])
def test_what_is_taken_daily_or_only_sounds_like_a_day_is_daily(line: str) -> None:
    (supplement,) = read_plan(line).supplements
    assert not supplement.as_needed


def test_a_line_of_which_one_label_means_nothing_is_asked_again() -> None:
    assert not read_plan("d3 -5 iu, k2").supplements
    assert "such as" in read_plan("d3 -5 iu, k2").problem


@pytest.mark.parametrize("line", LINES)
def test_a_plan_line_reads_as_the_same_supplement_again(line: str) -> None:
    assert read_planned(plan_line(LINES[line])).supplement == LINES[line]


@pytest.mark.parametrize(
    "label",
    [
        "Lactobacillus and Bifidobacterium, 8 strains",
        "Lacticaseibacillus rhamnosus, Bifidobacterium longum",
        "Lactiplantibacillus plantarum B. lactis",
        "Limosilactobacillus reuteri Bifidobacterium breve 2 strains",
        "Ligilactobacillus salivarius bifidum",
        "L+B",
        "B + L 12 strains",
    ],
)
def test_both_genera_are_recognised_by_old_and_new_names(label: str) -> None:
    supplement = read_planned(f"probiotic {label}").supplement
    assert supplement is not None
    assert is_multi_strain_pair(supplement)


@pytest.mark.parametrize("label", ["L. reuteri", "Bacillus coagulans", "LGG 1 strain", "L+B 1 strain", "B. subtilis"])
def test_what_is_not_several_strains_of_both_is_kept_as_it_is(label: str) -> None:
    supplement = read_planned(f"probiotic {label}").supplement
    assert supplement is not None
    assert not is_multi_strain_pair(supplement)


@pytest.mark.parametrize("line", ["", "   ", "5 g", "10", "...", "as needed"])
def test_a_line_without_a_name_says_what_is_expected(line: str) -> None:
    reading = read_planned(line)
    assert reading.supplement is None
    assert "such as" in reading.problem


@pytest.mark.parametrize("line", ["d3 -1000 iu", "d3 −5 µg", "inulin 9e99 g"])
def test_an_amount_that_cannot_be_meant_is_asked_again(line: str) -> None:
    reading = read_planned(line)
    assert reading.supplement is None or reading.supplement.amount is None


@pytest.mark.parametrize("text", NASTY)
def test_odd_lines_are_kept_as_words(text: str) -> None:
    read_planned(text)
    read_plan(f"{text}, {text}")
    supplement = read_planned(f"probiotic {text}").supplement
    assert supplement is None or (supplement.what == "probiotic" and len(supplement.product) <= 200)


def test_vitamin_d_is_said_in_both_units() -> None:
    assert label_words(LINES["d3 1000 iu"]) == "1,000 iu (25 µg)".replace("iu", "IU")
    assert label_words(LINES["Vitamin D3 25 µg"]) == "25 µg (1,000 IU)"


@pytest.mark.parametrize("line", ["probiotic L+B 10 billion cfu", "probiotic lacticaseibacillus and bifido 10 strains"])
def test_a_line_of_the_diary_knows_the_genera_too(line: str, context: Context) -> None:
    (entry,) = read(line, context).entries
    assert isinstance(entry, SupplementEntry)
    assert is_multi_strain_pair(entry)


def test_food_with_a_supplements_name_in_it_stays_food(context: Context) -> None:
    assert [entry.kind for entry in read("probiotic yogurt", context).entries] == ["food"]


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("boswellia")])
def test_the_words_of_a_tick_are_read_as_that_supplement_when_they_are_edited(line: str, context: Context) -> None:
    tick = taking(LINES[line], context.day, context.now)
    (entry,) = read(tick.text or "", context).entries
    assert entry == replace(tick, product=None)


@pytest.mark.parametrize(
    ("line", "product"),
    [
        ("alendronate 70 mg once a week, Sunday", "once a week, Sunday"),
        ("alendronate 70 mg once a week on sundays", "once a week on sundays"),
        ("alendronate 70 mg weekly", "weekly"),
        ("alendronate 70 mg on Sundays", "on Sundays"),
        ("alendronate 70 mg, Sundays", "Sundays"),
        ("alendronate 70 mg Sunday", "Sunday"),
        ("weekly alendronate 70 mg", "weekly"),
    ],
)
def test_a_weekly_medicine_keeps_its_name_and_says_how_often_itself(line: str, product: str) -> None:
    (supplement,) = read_plan(line).supplements
    assert (supplement.what, supplement.product, supplement.as_needed) == ("alendronate", product, True)
    assert needed_words(supplement) == ""
    assert read_plan(plan_line(supplement)).supplements == (supplement,)


def test_what_is_as_needed_says_so() -> None:
    (supplement,) = read_plan("boswellia 300 mg, Acme, as needed").supplements
    assert (supplement.what, needed_words(supplement)) == ("boswellia, Acme", "as needed")
