"""The goal where it changed between the weeks that are shown."""

from __future__ import annotations

from datetime import date

from gutbone_tui.domain.days import week_of
from gutbone_tui.domain.points import DEFAULT_RULE
from gutbone_tui.domain.trends import WeekFigures
from gutbone_tui.ui.widgets.trend_goals import goals_words

MONDAY = date(2026, 8, 24)


def weeks_with(*goals: int) -> list[WeekFigures]:
    """Weeks one after the other, each with its goal."""
    first = week_of(MONDAY)
    return [WeekFigures(first.shifted(place), 80, DEFAULT_RULE, goal, ()) for place, goal in enumerate(goals)]


def test_a_goal_that_stayed_the_same_is_not_spoken_of() -> None:
    assert goals_words(weeks_with(30, 30)) == ""
    assert goals_words([]) == ""


def test_a_goal_that_changed_says_until_when_it_held() -> None:
    assert goals_words(weeks_with(25, 25, 30)) == "goal 25 until 6 Sep, 30 since"
    assert goals_words(weeks_with(20, 25, 30)) == "goal 20 until 30 Aug, 25 until 6 Sep, 30 since"
