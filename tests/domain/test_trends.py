"""Days and weeks in numbers: missing is missing, and a week keeps the goal it had."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.days import Week, week_of
from gutbone_tui.domain.entries import (
    Entry,
    FeelingEntry,
    MovementEntry,
    ReliefEntry,
    SkipEntry,
    SleepEntry,
    StressEntry,
    SupplementEntry,
)
from gutbone_tui.domain.past_weeks import day_summary, held_over, week_summary
from gutbone_tui.domain.points import PRESETS, Eaten, Rule
from gutbone_tui.domain.spans import Span, span_of, weeks_back
from gutbone_tui.domain.strategies import STRATEGIES, Practice, standings
from gutbone_tui.domain.strips import day_level
from gutbone_tui.domain.summary import DaySummary, summarise_day, summarise_week
from gutbone_tui.domain.trends import (
    BANDS,
    DayFigures,
    Stretch,
    band_of,
    bands_of,
    daily,
    days_a_week,
    figures_of,
    had_group,
    had_movement,
    had_prunes,
    means,
    middles,
    new_plants,
    stool_forms,
    stretch_of,
    weeks_of,
)
from tests.domain.facts import FACTS, MONDAY, NOON, ate

LAST = MONDAY + timedelta(days=6)


def in_force(week: Week) -> tuple[Rule, int]:
    """The same rule and goal always."""
    return PRESETS["article"], 30


IN_FORCE: Callable[[Week], tuple[Rule, int]] = in_force


def entries_of(day: date) -> list[Entry]:
    """A day with a little of everything."""
    when: dict[str, Any] = {"day": day, "at": NOON, "edited": NOON}
    return [
        ate(["oats"], day=day),
        SleepEntry(id="s", hours=7.5, quality=4, **when),
        StressEntry(id="t", level=3, **when),
        FeelingEntry(id="f", digestion=4, bloating=0, stool=4, energy=3, **when),
        SupplementEntry(id="p", what="probiotic", lactobacillus=True, **when),
        MovementEntry(id="m", what="strength", **when),
        ReliefEntry(id="r", what="breathing", **when),
    ]


def stretch(figures: list[DayFigures], last: date = LAST, today: date = LAST + timedelta(days=9)) -> Stretch:
    """The days from Monday on, a piece each."""
    weeks = weeks_back(last, "4 weeks", 0, MONDAY)
    span = span_of(weeks, (MONDAY, last), today, 99)
    return stretch_of({day.day: day for day in figures}, span)


def test_a_day_without_an_entry_has_no_figures() -> None:
    assert figures_of(DaySummary(MONDAY)) is None


def test_what_was_not_answered_is_none() -> None:
    figures = figures_of(summarise_day(MONDAY, [ate(["oats"])], FACTS))
    assert figures is not None
    assert figures.fed
    assert figures.prunes == 0
    unanswered = (figures.sleep, figures.stress, figures.digestion, figures.processed, figures.sugar, figures.energy)
    assert set(unanswered) == {None}


def test_without_food_lines_prunes_and_groups_are_not_known() -> None:
    figures = figures_of(summarise_day(MONDAY, [StressEntry(id="t", day=MONDAY, at=NOON, edited=NOON, level=3)], FACTS))
    assert figures is not None
    assert not figures.fed
    assert had_prunes(figures) is None
    assert had_group("zinc")(figures) is None
    assert had_movement("strength")(figures) == 0


def test_a_day_made_again_from_its_figures_stands_as_it_stood() -> None:
    """Strategies read the same from the numbers as from the day itself."""
    entries = entries_of(MONDAY)
    day = summarise_day(MONDAY, entries, FACTS)
    figures = figures_of(day)
    assert figures is not None
    again = day_summary(figures)
    assert again.plants == day.plants
    assert set(again.groups) == set(day.groups)
    assert [entry.what for entry in again.supplements] == ["probiotic"]
    assert again.supplements[0].lactobacillus
    assert [entry.what for entry in again.movement] == ["strength"]
    for what in ("processed", "sugar", "stress", "sleep"):
        assert day_level(again, what) == day_level(day, what)
    assert figures_of(again) == figures._replace(fed=False, prunes=None)


def test_strategies_stand_in_a_week_made_again_as_they_stood() -> None:
    week = week_of(MONDAY)
    days = [summarise_day(day, entries_of(day), FACTS) for day in week.days[:5]]
    figures = [found for day in days if (found := figures_of(day)) is not None]
    (again,) = weeks_of(figures, [week], FACTS, IN_FORCE)
    before = summarise_week(week, days, FACTS)
    held = [standing.held for standing in standings(STRATEGIES, before)]
    assert [standing.held for standing in standings(STRATEGIES, week_summary(again))] == held
    assert [over[0] for over in held_over([again], Practice()).values()] == held


def test_nothing_is_said_of_a_week_without_any_entry() -> None:
    (empty,) = weeks_of([], [week_of(MONDAY)], FACTS, IN_FORCE)
    assert empty.quarters is None
    assert not empty.reached
    assert all(over == (None,) for over in held_over([empty], Practice()).values())


def test_a_week_keeps_the_goal_and_the_rule_it_had() -> None:
    figures = [DayFigures(MONDAY, fed=True, eaten=frozenset({Eaten("oats")}))]
    weeks = [week_of(MONDAY), week_of(MONDAY).shifted(1)]
    goals = {weeks[0]: (PRESETS["article"], 1), weeks[1]: (PRESETS["everything"], 40)}
    first, second = weeks_of(figures, weeks, FACTS, goals.__getitem__)
    assert (first.quarters, first.goal, first.reached) == (4, 1, True)
    assert (second.quarters, second.goal, second.rule.id) == (None, 40, "everything")


@pytest.mark.parametrize(
    ("points", "band"),
    [(0, "0–5"), (5, "0–5"), (5.25, "6–10"), (10, "6–10"), (20, "11–20"), (30, "21–30"), (30.25, "31+"), (99, "31+")],
)
def test_bands(points: float, band: str) -> None:
    assert band_of(round(points * 4)) == band


@given(st.lists(st.one_of(st.none(), st.integers(0, 300))))
def test_every_week_with_food_is_in_one_band(points: list[int | None]) -> None:
    week = week_of(MONDAY)
    weeks = [weeks_of([], [week], FACTS, IN_FORCE)[0]._replace(quarters=quarters) for quarters in points]
    counts = bands_of(weeks)
    assert tuple(counts) == BANDS
    assert sum(counts.values()) == sum(quarters is not None for quarters in points)


def test_a_plant_is_new_once_a_week() -> None:
    eaten = [{"oats"}, {"oats", "basil"}, set()]
    days = [
        DayFigures(MONDAY + timedelta(days=number), fed=number < 2, eaten=frozenset(Eaten(plant) for plant in plants))
        for number, plants in enumerate(eaten)
    ]
    (week,) = weeks_of(days, [week_of(MONDAY)], FACTS, IN_FORCE)
    assert new_plants(week, FACTS) == {MONDAY: 1, MONDAY + timedelta(days=1): 1}


def test_a_mean_is_over_the_answered_days() -> None:
    figures = [DayFigures(MONDAY, stress=2), DayFigures(MONDAY + timedelta(days=3), stress=6)]
    series = means(stretch(figures), daily("stress"))
    assert series.values == (2, None, None, 6, None, None, None)
    assert (series.mean, series.answered, series.days, series.missing) == (4, 2, 7, 5)


def test_nothing_answered_has_no_mean() -> None:
    series = means(stretch([DayFigures(MONDAY)]), daily("sleep"))
    assert (series.mean, series.answered, series.missing) == (None, 0, 7)
    assert set(series.values) == {None}


def test_today_is_missing_in_nothing() -> None:
    """A day that is not over counts where it was answered, and is not missing where it was not."""
    figures = [DayFigures(MONDAY, stress=2), DayFigures(LAST, sleep=7)]
    today = stretch(figures, today=LAST)
    assert (means(today, daily("stress")).answered, means(today, daily("stress")).missing) == (1, 5)
    assert (means(today, daily("sleep")).answered, means(today, daily("sleep")).missing) == (1, 6)


def test_days_a_week_count_the_days_that_had_it() -> None:
    week = ((MONDAY, LAST),)
    figures = {MONDAY: DayFigures(MONDAY, fed=True, prunes=54), LAST: DayFigures(LAST, fed=True, prunes=20)}
    series = days_a_week(stretch_of(figures, Span("week", week, MONDAY, LAST)), had_prunes)
    assert (series.values, series.mean, series.answered, series.missing) == ((1,), 1, 2, 5)


def test_a_skip_day_is_missing_in_nothing() -> None:
    figures = [DayFigures(MONDAY, stress=2), DayFigures(MONDAY + timedelta(days=1), skip="sick")]
    assert means(stretch(figures), daily("stress")).missing == 5
    answered = [figures[0], figures[1]._replace(stress=4)]
    series = means(stretch(answered), daily("stress"))
    assert (series.mean, series.missing) == (3, 5)


def test_forms_of_stool_are_counted_and_have_a_middle() -> None:
    figures = [
        DayFigures(MONDAY + timedelta(days=number), stool=form) for number, form in enumerate((1, 4, None, 7, 3))
    ]
    assert stool_forms(stretch(figures)) == {"1–2": 1, "3–5": 2, "6–7": 1}
    assert middles(stretch(figures), daily("stool")).mean == 3.5


def test_skip_days_are_told_apart() -> None:
    skipped = summarise_day(MONDAY, [SkipEntry(id="k", day=MONDAY, at=NOON, edited=NOON, why="sick")], FACTS)
    figures = figures_of(skipped)
    assert figures is not None
    assert figures.skip == "sick"
    skip = day_summary(figures).skip
    assert skip is not None
    assert skip.why == "sick"
