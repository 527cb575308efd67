"""The goal of plants where it changed between the weeks that are shown, in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from gutbone_tui.domain.trends import WeekFigures
from gutbone_tui.domain.words import MONTHS


def goals_words(weeks: Sequence[WeekFigures]) -> str:
    """`goal 25 until 6 Sep, 30 since`; empty where it was one and the same all the time."""
    runs = [(goal, list(run)[-1].week.last) for goal, run in groupby(weeks, key=lambda week: week.goal)]
    if len(runs) < 2:
        return ""
    *before, (now, _) = runs
    until = [f"{goal} until {last.day} {MONTHS[last.month - 1]}" for goal, last in before]
    return f"goal {', '.join(until)}, {now} since"
