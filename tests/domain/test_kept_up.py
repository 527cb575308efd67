"""What is kept up alongside: exercise, and walks where the user counts them."""

from __future__ import annotations

from gutbone_tui.domain.entries import MovementEntry, ReliefEntry
from gutbone_tui.domain.kept_up import movement_days, movement_minutes, uncounted_walks
from gutbone_tui.domain.summary import DaySummary, summarise_day
from gutbone_tui.domain.trends import figures_of
from tests.domain.facts import FACTS, MONDAY
from tests.domain.test_summary import made


def walked(*others: MovementEntry, counts: bool) -> DaySummary:
    """A day with a walk of twenty minutes and a bath, and perhaps more."""
    relief = (made(ReliefEntry, what="walking", minutes=20), made(ReliefEntry, what="warm bath", minutes=30))
    return summarise_day(MONDAY, (*relief, *others), FACTS, walks_bear_weight=counts)


def test_a_walk_is_relief_alone_unless_the_user_says_more() -> None:
    day = walked(counts=False)
    assert movement_days([day], "weight-bearing") == 0
    assert movement_minutes(day, "weight-bearing") is None
    assert uncounted_walks(day)
    figures = figures_of(day)
    assert figures is not None
    assert figures.movement == frozenset()


def test_a_walk_is_weight_bearing_where_walks_are_counted() -> None:
    day = walked(made(MovementEntry, what="weight-bearing", minutes=10), counts=True)
    assert movement_days([day, walked(counts=True), DaySummary(MONDAY)], "weight-bearing") == 2
    assert movement_days([day], "strength") == 0
    assert movement_minutes(day, "weight-bearing") == 30
    assert len(day.relief) == 2
    assert not uncounted_walks(day)
    figures = figures_of(day)
    assert figures is not None
    assert figures.movement == {"weight-bearing"}


def test_nothing_is_said_of_walks_where_the_day_has_such_exercise() -> None:
    assert not uncounted_walks(walked(made(MovementEntry, what="weight-bearing"), counts=False))
    assert not uncounted_walks(DaySummary(MONDAY))
