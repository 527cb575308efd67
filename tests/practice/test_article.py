"""Every point of the article (S1-S56) lives somewhere in the program, and is found there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from gutbone_tui.catalogue.group_notes import group_notes
from gutbone_tui.catalogue.knowledge import Grade, sources, topics
from gutbone_tui.domain import disruptors, feelings, focus, journey, kept_up, plan, points, runs, strategies
from gutbone_tui.domain.entries import ENTRY_KINDS, CourseEntry, SkipEntry, SupplementEntry
from gutbone_tui.domain.foods import Category
from gutbone_tui.domain.points import DEFAULT_RULE, PRESETS, WHOLE, Eaten
from gutbone_tui.domain.summary import PRUNE_BAND_GRAMS, PRUNE_GOAL_GRAMS, DaySummary
from gutbone_tui.ui.first_run_pages import WELCOME, pages
from gutbone_tui.ui.screens.help import CAUTION
from gutbone_tui.ui.widgets.panels import GUT_AND_BONE
from tests.practice.places import (
    NOON,
    can_set,
    catalogue,
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

SEVEN: tuple[Category, ...] = ("fruit", "vegetable", "whole_grain", "legume", "nut", "seed", "herb")
TODAY = NOON.date()


def _repeats_add_nothing() -> bool:
    """The same plant twice scores once."""
    twice = [Eaten("oats"), Eaten("oats"), Eaten("kale")]
    return points.points_of(twice, DEFAULT_RULE, catalogue()) == 2 * WHOLE


def _seven_groups_score() -> bool:
    """The seven groups of the article score, spices do not, unless somebody wants them to."""
    scoring = {category for category in (*SEVEN, "spice") if DEFAULT_RULE.quarters(category)}
    return scoring == set(SEVEN) and PRESETS["everything"].quarters("spice") == WHOLE


def _course_states() -> list[str]:
    """A prescribed course on its last day, in the 45 days after it, in the 180, and later."""
    entry = CourseEntry(id="1", day=TODAY, at=NOON, edited=NOON, start=TODAY, end=TODAY, prescribed=True)
    days = (0, 45, 46, 180, 181)
    courses = disruptors.courses_of([entry])
    return [disruptors.course_status(courses, TODAY + timedelta(days=after)).state for after in days]


def _pair(strains: int | None, *, both: bool) -> bool:
    """Whether a probiotic is the mix that the article names."""
    entry = SupplementEntry(id="", day=TODAY, at=NOON, edited=NOON, what="probiotic", strains=strains)
    entry = replace(entry, lactobacillus=True, bifidobacterium=both)
    return plan.is_multi_strain_pair(entry)


def _focus_page_offers_all_five() -> bool:
    """The first run asks which strategies to begin with."""
    (page,) = [page for page in pages({}) if page.id == "focus"]
    return {choice.value for choice in page.choices} == set(strategies.STRATEGIES)


def _phase(day: int) -> str:
    """What the journey says of a day."""
    return journey.Journey(TODAY, TODAY + timedelta(days=day - 1)).phase.name


def _skips_break_no_run() -> bool:
    """Skip days end no run of days, nor does a single missed one; two missed ones do."""

    def run(*ago: int, skipped: tuple[int, ...] = ()) -> int:
        """The run of days, checked in or skipped so many days ago."""
        days = [DaySummary(TODAY - timedelta(days=back), stress=3) for back in ago]
        for back in skipped:
            day = TODAY - timedelta(days=back)
            days.append(DaySummary(day, skip=SkipEntry(id="", day=day, at=NOON, edited=NOON, why="sick")))
        marks = {day.day: runs.mark_of(day) for day in days}
        return runs.run_of_days(lambda day: marks.get(day, "missed"), TODAY, min(marks))

    return run(0, 1, 4, skipped=(2, 3)) == 3 and run(0, 2) == 2 and run(0, 3) == 1


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
        _seven_groups_score,
        lambda: all(has_plants(category, 15) for category in SEVEN),
        lambda: can_set("preset", "herbs_spices", "colours", "extras", "mushrooms_algae", "strict_species", "refined"),
    ),
    "S15": (
        _repeats_add_nothing,
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
        lambda: _course_states() == ["on course", "recovering", "settling", "settling", "clear"],
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
        lambda: _pair(8, both=True) and not _pair(8, both=False) and not _pair(1, both=True),
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
    "S40": (lambda: _phase(9) == _phase(28) != _phase(29),),
    "S41": (
        lambda: _phase(journey.HALF_YEAR + 1) == _phase(journey.YEAR) != _phase(journey.YEAR + 1),
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
        _skips_break_no_run,
        lambda: "skip" in ENTRY_KINDS,
        lambda: records("sick", "skip", why="sick"),
        lambda: does("Today", "day.skip"),
        lambda: learns("start", "S52", "add up"),
    ),
    "S53": (
        _focus_page_offers_all_five,
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
