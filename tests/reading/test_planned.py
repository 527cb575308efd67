"""Lines of the supplement plan, and labels in lines of the diary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gutbone_tui.domain.entries import SupplementEntry
from gutbone_tui.domain.plan import PlannedSupplement, is_multi_strain_pair, label_words, plan_line, taking
from gutbone_tui.reading import Context, read
from gutbone_tui.reading.planned import read_planned
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
