"""The strategies in focus: how long they have held, and when there is room for another (S53)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from gutbone_tui.domain.strategies import DEFAULT_PRACTICE, STRATEGIES, Practice, Strategy, counted_days, standings
from gutbone_tui.domain.summary import WeekSummary

HELD_WEEKS: Final = 3
"""Held weeks in a row after which another strategy may be added (S53)."""
SUGGESTION_WEEKS: Final = HELD_WEEKS + 3
"""Completed weeks that `next_suggestion` wants to see: those that were held, one before them, two of rest between."""


def held_in_a_row(focus: Iterable[str], weeks: Sequence[WeekSummary], practice: Practice = DEFAULT_PRACTICE) -> int:
    """How many of the last weeks held every focus strategy that has something to hold.

    Args:
        focus: the strategies chosen.
        weeks: completed weeks, the latest last; those of skip days alone are passed over.
        practice: the user's own choices.
    """
    run = 0
    for week in reversed(weeks):
        if not counted_days(week):
            continue
        asked = [each for each in standings(focus, week, practice) if each.of]
        if not asked or not all(each.held for each in asked):
            break
        run += 1
    return run


def next_strategy(focus: Iterable[str]) -> Strategy | None:
    """The first strategy that is not in focus yet."""
    chosen = frozenset(focus)
    return next((each for each in STRATEGIES if each not in chosen), None)


def next_suggestion(
    focus: Sequence[str], weeks: Sequence[WeekSummary], practice: Practice = DEFAULT_PRACTICE
) -> Strategy | None:
    """The strategy to suggest adding this week, or None (S53).

    It is due in the one week after every focus strategy was held for the third time in a row and not again while they
    go on being held, so that nothing has to remember that it was said.

    Args:
        focus: the strategies chosen, in order.
        weeks: completed weeks since the journey began, the latest last; `SUGGESTION_WEEKS` of them are enough.
        practice: the user's own choices.
    """
    due = bool(focus) and held_in_a_row(focus, weeks, practice) == HELD_WEEKS
    return next_strategy(focus) if due else None
