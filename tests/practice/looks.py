"""What the points of the article ask of the rules, where one call does not say it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from gutbone_tui.domain import disruptors, journey, plan, points, runs, strategies
from gutbone_tui.domain.entries import CourseEntry, SkipEntry, SupplementEntry
from gutbone_tui.domain.foods import Category
from gutbone_tui.domain.points import DEFAULT_RULE, PRESETS, WHOLE, Eaten
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.ui.first_run_pages import pages
from tests.practice.places import (
    NOON,
    catalogue,
)

SEVEN: tuple[Category, ...] = ("fruit", "vegetable", "whole_grain", "legume", "nut", "seed", "herb")
TODAY = NOON.date()


def repeats_add_nothing() -> bool:
    """The same plant twice scores once."""
    twice = [Eaten("oats"), Eaten("oats"), Eaten("kale")]
    return points.points_of(twice, DEFAULT_RULE, catalogue()) == 2 * WHOLE


def seven_groups_score() -> bool:
    """The seven groups of the article score, spices do not, unless somebody wants them to."""
    scoring = {category for category in (*SEVEN, "spice") if DEFAULT_RULE.quarters(category)}
    return scoring == set(SEVEN) and PRESETS["everything"].quarters("spice") == WHOLE


def course_states() -> list[str]:
    """A prescribed course on its last day, in the 45 days after it, in the 180, and later."""
    entry = CourseEntry(id="1", day=TODAY, at=NOON, edited=NOON, start=TODAY, end=TODAY, prescribed=True)
    days = (0, 45, 46, 180, 181)
    courses = disruptors.courses_of([entry])
    return [disruptors.course_status(courses, TODAY + timedelta(days=after)).state for after in days]


def pair(strains: int | None, *, both: bool) -> bool:
    """Whether a probiotic is the mix that the article names."""
    entry = SupplementEntry(id="", day=TODAY, at=NOON, edited=NOON, what="probiotic", strains=strains)
    entry = replace(entry, lactobacillus=True, bifidobacterium=both)
    return plan.is_multi_strain_pair(entry)


def focus_page_offers_all_five() -> bool:
    """The first run asks which strategies to begin with."""
    (page,) = [page for page in pages({}) if page.id == "focus"]
    return {choice.value for choice in page.choices} == set(strategies.STRATEGIES)


def phase(day: int) -> str:
    """What the journey says of a day."""
    return journey.Journey(TODAY, TODAY + timedelta(days=day - 1)).phase.name


def skips_break_no_run() -> bool:
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
