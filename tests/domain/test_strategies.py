"""The five strategies: what a week comes to with each, when it is held, and when another may be added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.days import week_of
from gutbone_tui.domain.disruptors import Servings
from gutbone_tui.domain.entries import ReliefEntry, SkipEntry, SupplementEntry
from gutbone_tui.domain.focus import HELD_WEEKS, held_in_a_row, next_strategy, next_suggestion
from gutbone_tui.domain.points import DEFAULT_RULE
from gutbone_tui.domain.strategies import STRATEGIES, STRATEGY_NAMES, Practice, Strategy, standing, standings
from gutbone_tui.domain.strategy_texts import EVIDENCE, WHY, holds_words
from gutbone_tui.domain.summary import DaySummary, WeekSummary
from tests.domain.facts import MONDAY, NOON

WEEK = week_of(MONDAY)


@dataclass(frozen=True)
class InPlan:
    """A supplement of a plan."""

    what: str
    as_needed: bool = False
    since: date | None = None


def entry_fields(number: int = 0) -> dict[str, Any]:
    """What every entry has."""
    day = MONDAY + timedelta(days=number)
    return {"id": f"e{number}", "day": day, "at": NOON, "edited": NOON}


def week(points: float = 0, goal: int = 30, **by_day: Sequence[Any]) -> WeekSummary:
    """A week of so many points, each day with the values given for it."""
    days = tuple(
        DaySummary(day, **{name: values[number] for name, values in by_day.items() if number < len(values)})
        for number, day in enumerate(WEEK.days)
    )
    return WeekSummary(WEEK, days, {}, round(points * 4), {}, DEFAULT_RULE, goal)


def skipping(summary: WeekSummary, *numbers: int) -> WeekSummary:
    """The week with some days skipped."""
    days = tuple(
        replace(day, skip=SkipEntry(**entry_fields(number), why="sick")) if number in numbers else day
        for number, day in enumerate(summary.days)
    )
    return replace(summary, days=days)


def with_groups(*days: int, groups: Sequence[str]) -> WeekSummary:
    """A week with each group on so many days."""
    return week(
        groups=[
            {group: ("food",) for group, number in zip(groups, days, strict=True) if each < number} for each in range(7)
        ]
    )


BONE = ("prune", "fermented_dairy", "fermented_veg", "prebiotic", "polyphenol")
BARRIER = ("omega3", "collagen", "zinc", "glutamine")


@pytest.mark.parametrize(("points", "held"), [(30, True), (41, True), (27, True), (26.75, False), (0, False)])
def test_plants_are_held_to_a_tenth_of_the_goal(points: float, held: bool) -> None:
    found = standing("diversity", week(points))
    assert (found.held, found.of) == (held, 30)
    assert found.words.endswith("of 30 plants")


def test_the_goal_is_the_users_own() -> None:
    assert standing("diversity", week(18, goal=20)).held is True
    assert standing("diversity", week(18, goal=21)).held is False


@pytest.mark.parametrize(
    ("days", "held"),
    [
        ((5, 3, 3, 3, 3), True),
        ((5, 0, 3, 3, 3), True),
        ((0, 3, 3, 3, 3), True),
        ((4, 2, 3, 3, 3), False),
        ((0, 0, 0, 0, 0), False),
    ],
)
def test_bone_foods_may_lack_one_group(days: tuple[int, ...], held: bool) -> None:
    found = standing("bone-foods", with_groups(*days, groups=BONE))
    assert found.held is held
    assert found.words == f"prunes on {days[0]} of 7 days"
    assert found.parts[0] == f"fermented dairy {days[1]}"


@pytest.mark.parametrize(
    ("days", "held"), [((3, 2, 0, 2), True), ((3, 0, 2, 2), True), ((3, 0, 0, 2), False), ((7, 7, 7, 7), True)]
)
def test_the_barrier_only_considers_zinc(days: tuple[int, ...], held: bool) -> None:
    assert standing("barrier", with_groups(*days, groups=BARRIER)).held is held


def test_hidden_groups_are_not_asked_for() -> None:
    some = with_groups(5, 0, 0, 3, 3, groups=BONE)
    assert standing("bone-foods", some).held is False
    without = Practice(hidden=frozenset({"fermented_dairy", "fermented_veg"}))
    assert standing("bone-foods", some, without).held is True
    everything = Practice(hidden=frozenset(BARRIER))
    assert standing("barrier", some, everything).held is None
    assert "dairy" not in holds_words("bone-foods", 30, without.hidden)


def test_a_group_of_one_is_still_asked_for() -> None:
    only = Practice(hidden=frozenset(BARRIER) - {"omega3"})
    assert standing("barrier", week(), only).held is False


def test_disruptors_count_answered_days_only() -> None:
    found = standing("disruptors", week(stress=[2, None, 9, None, 5, 3]))
    assert (found.done, found.of, found.held) == (3, 4, True)
    assert found.words == "room left on 3 of 4 answered days"
    assert found.parts == ("stress 3 of 4",)


def test_too_few_answers_say_nothing() -> None:
    assert standing("disruptors", week(stress=[9, 9])).held is None
    nothing = standing("disruptors", week())
    assert (nothing.held, nothing.words) == (None, "nothing answered yet")


def test_many_full_days_are_not_held() -> None:
    full = Servings(implied=9.0)
    assert standing("disruptors", week(processed=[full, full, full, Servings(answered=True)])).held is False


def test_a_stressful_day_with_relief_was_met() -> None:
    walked = (ReliefEntry(**entry_fields(), what="walk"),)
    stressed = week(stress=[9, 9, 9])
    assert standing("disruptors", stressed).held is False
    assert standing("disruptors", week(stress=[9, 9, 9], relief=[walked] * 3)).held is True


def test_supplements_are_held_against_the_users_own_plan() -> None:
    taken = (SupplementEntry(**entry_fields(), what="probiotic"), SupplementEntry(**entry_fields(1), what="gos"))
    five = week(supplements=[taken] * 5)
    planned = Practice(planned=(InPlan("probiotic"), InPlan("inulin", as_needed=True)))
    found = standing("supplements", five, planned)
    assert (found.done, found.of, found.held) == (5, 7, True)
    assert found.parts == ("probiotic 5",)
    assert standing("supplements", week(supplements=[taken] * 4), planned).held is False
    both = Practice(planned=(InPlan("probiotic"), InPlan("vitamin-d3")))
    assert standing("supplements", week(supplements=[taken] * 7), both).held is False


def test_days_before_a_supplement_was_planned_ask_nothing_of_it() -> None:
    taken = (SupplementEntry(**entry_fields(), what="gos"),)
    from_friday = Practice(planned=(InPlan("gos", since=MONDAY + timedelta(days=4)),))
    found = standing("supplements", week(supplements=[()] * 4 + [taken] * 3), from_friday)
    assert (found.done, found.of, found.held) == (3, 3, True)
    late = Practice(planned=(InPlan("gos", since=MONDAY + timedelta(days=7)),))
    assert standing("supplements", week(), late).held is None
    assert standing("supplements", week(), late).of == 0


def test_without_a_plan_there_is_nothing_to_hold() -> None:
    found = standing("supplements", week())
    assert (found.of, found.held) == (0, None)
    assert standing("supplements", week(), Practice(planned=(InPlan("gos", as_needed=True),))).held is None


def test_a_week_of_rest_says_nothing() -> None:
    rest = skipping(week(), *range(7))
    for strategy in STRATEGIES:
        assert standing(strategy, rest, Practice(planned=(InPlan("gos"),))).held is None


GROUPS = st.dictionaries(st.sampled_from((*BONE, *BARRIER)), st.just(("food",)))
TAKEN = st.sampled_from([(), (SupplementEntry(**entry_fields(), what="gos"),)])


@given(
    points=st.integers(0, 40),
    groups=st.lists(GROUPS, min_size=7, max_size=7),
    stress=st.lists(st.none() | st.integers(0, 10), min_size=7, max_size=7),
    taken=st.lists(TAKEN, min_size=7, max_size=7),
    skipped=st.sets(st.integers(0, 6), max_size=6),
)
def test_skip_days_never_undo_a_held_week(
    points: int, groups: list[Any], stress: list[Any], taken: list[Any], skipped: set[int]
) -> None:
    before = week(points, groups=groups, stress=stress, supplements=taken)
    practice = Practice(planned=(InPlan("gos"),))
    for strategy in STRATEGIES:
        if standing(strategy, before, practice).held:
            assert standing(strategy, skipping(before, *skipped), practice).held


HELD, NOT = week(30), week(3)


@pytest.mark.parametrize(
    ("weeks", "due"),
    [
        ((), False),
        ((HELD, HELD), False),
        ((HELD, HELD, HELD), True),
        ((NOT, HELD, HELD, HELD), True),
        ((HELD, HELD, HELD, HELD), False),
        ((HELD, HELD, HELD, NOT), False),
        ((NOT, HELD, HELD, skipping(week(), *range(7)), HELD), True),
    ],
)
def test_another_strategy_is_suggested_in_one_week_only(weeks: tuple[WeekSummary, ...], due: bool) -> None:
    assert next_suggestion(("diversity",), weeks) == ("bone-foods" if due else None)


def test_what_has_nothing_to_hold_does_not_stand_in_the_way() -> None:
    three = (HELD,) * HELD_WEEKS
    assert next_suggestion(("diversity", "supplements"), three) == "bone-foods"
    assert next_suggestion(("supplements",), three) is None
    assert next_suggestion((), three) is None
    assert next_suggestion(("diversity", "barrier"), three) is None
    assert held_in_a_row(("diversity", "barrier"), three) == 0


def test_nothing_is_left_to_suggest_when_all_are_chosen() -> None:
    assert next_strategy(STRATEGIES) is None
    assert next_strategy(("bone-foods", "diversity")) == "barrier"


def test_unknown_strategies_are_passed_over_and_none_is_said_twice() -> None:
    found = standings(("barrier", "juggling", "diversity", "barrier"), week())
    assert [each.strategy for each in found] == ["barrier", "diversity"]


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_every_strategy_has_its_words(strategy: Strategy) -> None:
    assert STRATEGY_NAMES[strategy]
    assert WHY[strategy].endswith(".")
    assert "grade" in EVIDENCE[strategy]
    assert "held" in holds_words(strategy, 30)
