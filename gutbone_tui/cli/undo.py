"""`gutbone undo`: the last change taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gutbone_tui.cli.opening import heard_diary_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import complain, say, say_json
from gutbone_tui.domain.words import short_date

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence
    from datetime import date

_MOST_DAYS: Final = 3
"""More days than these are given as from when to when."""

_SHAPE = "With --json, one object: undone (what the change was, null if there was none), days, ids."


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing besides the common options."""
    parser.epilog = _SHAPE


def run(options: Options) -> int:
    """Take the last change back."""
    diary = heard_diary_for(options)
    change = diary.undo()
    days = sorted(change.days) if change else []
    if options.json:
        undone = change.label if change else None
        ids = list(change.entry_ids) if change else []
        say_json({"undone": undone, "days": [day.isoformat() for day in days], "ids": ids})
    elif change is None:
        complain("There is nothing to undo.")
    else:
        say(f"Undone: {change.label}{_on_days(days, diary.today())}.")
    return 0 if change else 1


def _on_days(days: Sequence[date], today: date) -> str:
    """The days in brackets; a merge may have changed hundreds, and another change none."""
    if not days:
        return ""
    if len(days) > _MOST_DAYS:
        return f" ({short_date(days[0], today)} – {short_date(days[-1], today)})"
    return f" ({', '.join(short_date(day, today) for day in days)})"
