"""Every point of the article (S1-S56) lives somewhere in the program, and is found there."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import pytest

from gutbone_tui.catalogue.group_notes import group_notes
from gutbone_tui.catalogue.knowledge import Grade, sources, topics
from gutbone_tui.domain import feelings, focus, journey, kept_up, plan, points, strategies
from gutbone_tui.domain.entries import ENTRY_KINDS
from gutbone_tui.domain.summary import PRUNE_BAND_GRAMS, PRUNE_GOAL_GRAMS, DaySummary
from gutbone_tui.ui.first_run_pages import WELCOME
from gutbone_tui.ui.screens.help import CAUTION
from gutbone_tui.ui.widgets.panels import GUT_AND_BONE
from tests.practice.looks import (
    SEVEN,
    TODAY,
    course_states,
    focus_page_offers_all_five,
    pair,
    phase,
    repeats_add_nothing,
    seven_groups_score,
    skips_break_no_run,
)
from tests.practice.places import (
    can_set,
    counts,
    diary,
    does,
    has_plants,
    has_verb,
    learns,
    opens,
    records,
    says,
)

Look = Callable[[], object]


MAP: dict[str, tuple[Look, ...]] = {
    "S1": (lambda: learns("axis", "S1", "gut–bone axis"), lambda: "Gut and bone" in GUT_AND_BONE),
    "S2": (lambda: learns("axis", "S2", "trillions of bacteria"),),
    "S2a": (
        lambda: learns("axis", "S2a", "calcium and magnesium"),
        lambda: learns("prebiotic-fiber", "S2a", "magnesium"),
    ),
    "S2b": (lambda: learns("fatty-acids", "S2b", "short-chain"), lambda: learns("prebiotic", "S2b", "fiber")),
    "S2c": (lambda: learns("inflammation", "S2c", "inflammation"),),
    "S3": (lambda: learns("axis", "S3", "These are ideas with reasons, not findings"),),
    "S4": (lambda: learns("axis", "S4", "94 women"), lambda: learns("article", "S4", "followed no women itself")),
    "S5": (lambda: learns("prunes", "S5", "IL-1β and TNF-α"),),
    "S6": (lambda: learns("axis", "S6", "bacteria may partly decide"),),
    "S7": (
        lambda: learns("calcium", "S7", "nothing here takes their place"),
        lambda: learns("exercise", "S7", "strength training"),
        lambda: "calcium, vitamin D, and strength" in WELCOME,
    ),
    "S8": (lambda: learns("calcium", "S8", "may take up less"), lambda: learns("axis", "S8", "may be taken up")),
    "S9": (lambda: learns("axis", "S9", "building crew"),),
    "S10": (lambda: learns("fatty-acids", "S10", "In mice they mainly held back the cells that remove bone"),),
    "S11": (lambda: learns("barrier", "S11", "gut lining"), lambda: learns("inflammation", "S11", "gut lining")),
    "S12": (lambda: "diversity" in strategies.STRATEGIES, lambda: learns("thirty-plants", "S12", "diverse")),
    "S13": (
        lambda: points.DEFAULT_GOAL == 30,
        lambda: can_set("goal"),
        lambda: opens("plants"),
        lambda: does("Plants", "plants.tick"),
    ),
    "S14": (
        seven_groups_score,
        lambda: all(has_plants(category, 15) for category in SEVEN),
        lambda: can_set("preset", "herbs_spices", "colours", "extras", "mushrooms_algae", "strict_species", "refined"),
    ),
    "S15": (
        repeats_add_nothing,
        lambda: learns("counting", "S15", "once a week"),
        lambda: does("Plants", "plants.shopping"),
    ),
    "S16": (
        lambda: (PRUNE_GOAL_GRAMS, PRUNE_BAND_GRAMS) == (50, 100),
        lambda: counts("prune", "prune"),
        lambda: diary().context().prune_grams == 9,
        lambda: "lost less hip bone" in group_notes()["prune"].note,
    ),
    "S17": (lambda: learns("prunes", "S17", "polyphenols may feed helpful bacteria"),),
    "S18": (lambda: counts("fermented_dairy", "kefir", "yogurt"), lambda: opens("foods")),
    "S19": (lambda: counts("fermented_veg", "sauerkraut", "kimchi"),),
    "S20": (lambda: counts("prebiotic", "garlic", "onion", "jerusalem-artichoke"),),
    "S21": (lambda: counts("polyphenol", "blueberry", "strawberry", "raspberry", "green-tea", "kale", "spinach"),),
    "S22": (lambda: learns("barrier", "S22", "often called a leaky gut"),),
    "S23": (
        lambda: counts("omega3", "salmon", "mackerel", "sardines", "walnut", "flaxseed"),
        lambda: "a few times a week" in group_notes()["omega3"].goal,
    ),
    "S24": (lambda: counts("collagen", "bone-broth"), lambda: learns("collagen", "S24", "not broth")),
    "S25": (
        lambda: counts("zinc", "pumpkin-seed", "oysters"),
        lambda: "consider" in group_notes()["zinc"].goal,
    ),
    "S26": (lambda: counts("glutamine", "bone-broth", "cabbage"), lambda: counts("collagen", "bone-broth")),
    "S27": (lambda: records("processed 2", "disruptor", what="processed", servings=2.0), lambda: opens("disruptors")),
    "S28": (lambda: records("sugar none", "disruptor", what="sugar", servings=0.0), lambda: can_set("sugar_basis")),
    "S29": (
        lambda: records("antibiotic amoxicillin 7 days", "course", name="amoxicillin"),
        lambda: course_states() == ["on course", "recovering", "settling", "settling", "clear"],
        lambda: learns("antibiotics", "S29", "gutbone never counts it against you"),
        lambda: "antibiotics" not in strategies._AT_MOST,
    ),
    "S30": (lambda: records("meditated 10 min", "relief", what="meditation", minutes=10.0),),
    "S31": (
        lambda: records("walk 20", "relief", minutes=20.0),
        lambda: not records("walk 20", "movement"),
        lambda: learns("stress", "S31", "Gentle exercise is noted as relief"),
    ),
    "S32": (
        lambda: records("relief: juggling 10", "relief", what="juggling"),
        lambda: does("Disruptors", "disruptors.relief"),
    ),
    "S33": (
        lambda: records("slept 7.5 well", "sleep", hours=7.5, quality=4),
        lambda: learns("sleep", "S33", "7–9 hours"),
    ),
    "S34": (lambda: learns("disruptors", "S34", "may harm helpful bacteria"),),
    "S35": (
        lambda: learns("supplements", "S35", "food first"),
        lambda: "supplements" in strategies.STRATEGIES,
        lambda: does("Today", "day.taken"),
        lambda: says(r"[Ff]ood first"),
    ),
    "S36": (
        lambda: pair(8, both=True) and not pair(8, both=False) and not pair(1, both=True),
        lambda: records(
            "probiotic with Limosilactobacillus and Bifidobacterium",
            "supplement",
            lactobacillus=True,
            bifidobacterium=True,
        ),
        lambda: learns("probiotics", "S36", "Lacticaseibacillus"),
    ),
    "S37": (
        lambda: records("inulin 5 g", "supplement", what="inulin", amount=5.0, unit="g"),
        lambda: records("gos", "supplement", what="gos"),
    ),
    "S38": (
        lambda: records("d3 1000 iu", "supplement", what="vitamin-d3", unit="iu"),
        lambda: records("d2 1000 iu", "supplement", what="vitamin-d2"),
        lambda: plan.IU_PER_MICROGRAM == 40,
        lambda: learns("vitamin-d3", "S38", "That is not the reason to take it"),
    ),
    "S39": (lambda: opens("journey"), lambda: learns("time", "S39", "fair guess")),
    "S40": (lambda: phase(9) == phase(28) != phase(29),),
    "S41": (
        lambda: phase(journey.HALF_YEAR + 1) == phase(journey.YEAR) != phase(journey.YEAR + 1),
        lambda: says("[Hh]olding"),
        lambda: records("dxa hip -1.8", "measure", what="dxa", t_score=-1.8),
        lambda: does("Journey", "journey.measure"),
        lambda: learns("scans", "S41", "noise"),
    ),
    "S42": (
        lambda: does("Today", "day.feel"),
        lambda: "digestion" in feelings.QUESTIONS,
        lambda: records("digestion 4", "feeling", digestion=4),
    ),
    "S43": (lambda: "energy" in feelings.QUESTIONS, lambda: records("energy 3", "feeling", energy=3)),
    "S44": (
        lambda: records("lab hs-crp 1.2 mg/l", "measure", what="lab", value=1.2),
        lambda: not any("inflammation" in name for name in feelings.QUESTIONS),
        lambda: learns("inflammation", "S44", "reads nothing into them"),
    ),
    "S45": (lambda: "does not diagnose, treat or replace care" in CAUTION, lambda: learns("start", "S45", "on top of")),
    "S46": (
        lambda: "healthcare provider" in CAUTION,
        lambda: has_verb("report"),
        lambda: does("Today", "diary.report"),
    ),
    "S47": (
        lambda: "calcium, vitamin D" in CAUTION,
        lambda: counts("calcium", "milk", "sardines", "kale"),
        lambda: records("calcium 500 mg", "supplement", what="calcium"),
        lambda: not kept_up.intake_on(DaySummary(TODAY), "calcium").done,
    ),
    "S48": (
        lambda: kept_up.MOVEMENTS == ("strength", "weight-bearing"),
        lambda: records("strength 30", "movement", what="strength"),
        lambda: records("weight-bearing 20", "movement", what="weight-bearing"),
        lambda: learns("exercise", "S48", "two separate things"),
    ),
    "S49": (lambda: learns("start", "S49", "on top of"),),
    "S50": (
        lambda: learns("not-known", "S50", "Nobody has tested the whole practice"),
        lambda: {claim.grade for topic in topics().values() for claim in topic.claims} == {*get_args(Grade), None},
    ),
    "S51": (lambda: learns("start", "S51", "possibly bone"),),
    "S52": (
        skips_break_no_run,
        lambda: "skip" in ENTRY_KINDS,
        lambda: records("sick", "skip", why="sick"),
        lambda: does("Today", "day.skip"),
        lambda: learns("start", "S52", "add up"),
    ),
    "S53": (
        focus_page_offers_all_five,
        lambda: can_set("focus"),
        lambda: does("Journey", "journey.focus"),
        lambda: focus.HELD_WEEKS == 3,
    ),
    "S54": (lambda: learns("start", "S54", "in your own hands"),),
    "S55": (lambda: sources()["duffuler-2024"].doi == "10.26599/FSHW.2022.9250001", lambda: opens("learn")),
    "S56": (
        lambda: learns("article", "S56", "women after menopause"),
        lambda: "of women after menopause" in WELCOME,
    ),
}
"""Where each point is found."""


def test_no_point_is_missing() -> None:
    assert list(MAP) == [
        name for number in range(1, 57) for name in ([f"S{number}"] if number != 2 else ["S2", "S2a", "S2b", "S2c"])
    ]


@pytest.mark.parametrize("point", MAP)
def test_a_point_is_where_the_map_says(point: str) -> None:
    for place, look in enumerate(MAP[point], start=1):
        assert look(), f"{point}, place {place}"


def test_learn_answers_to_points_that_exist() -> None:
    assert {point for topic in topics().values() for point in topic.points} <= set(MAP)


@pytest.mark.parametrize(
    "look",
    [
        lambda: learns("axis", "S55", "gut–bone axis"),
        lambda: learns("axis", "S1", "words that nobody wrote"),
        lambda: learns("nothing of the kind", "S1", ""),
        lambda: counts("prune", "oats"),
        lambda: counts("prune", "food that nobody knows"),
        lambda: has_plants("nut", 10_000),
        lambda: records("walk 20", "movement"),
        lambda: records("slept 7.5 well", "sleep", hours=8.0),
        lambda: does("Plants", "journey.focus"),
        lambda: opens("kitchen"),
        lambda: says("words that nobody " + "wrote"),
        lambda: can_set("goal", "shoe_size"),
        lambda: has_verb("sing"),
    ],
)
def test_what_is_not_there_is_not_found(look: Look) -> None:
    assert not look()
