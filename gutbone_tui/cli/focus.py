"""The strategies in focus, for `gutbone today` and `gutbone week`; next to nothing is loaded where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.domain.summary import WeekSummary


def focus_rows(diary: Diary, week: WeekSummary) -> list[tuple[str, str]]:
    """A name and a standing for each; the plants have a row of their own already."""
    if not diary.settings.focus:
        return []
    from gutbone_tui.diary.practice import focus_standings
    from gutbone_tui.domain.strategies import STRATEGY_NAMES

    rows: list[tuple[str, str]] = []
    for standing in focus_standings(diary, week):
        if standing.strategy != "diversity":
            held = " (held)" if standing.held else ""
            rows.append((STRATEGY_NAMES[standing.strategy], ", ".join((standing.words, *standing.parts)) + held))
    return rows


def focus_shapes(diary: Diary, week: WeekSummary) -> list[dict[str, Any]]:
    """The same for programs, with the plants."""
    if not diary.settings.focus:
        return []
    from gutbone_tui.diary.practice import focus_standings
    from gutbone_tui.domain.strategies import STRATEGY_NAMES

    return [
        {**vars(standing), "name": STRATEGY_NAMES[standing.strategy], "parts": list(standing.parts)}
        for standing in focus_standings(diary, week)
    ]
