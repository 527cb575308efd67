"""`gutbone undo`: the last change taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gutbone_tui.cli.opening import heard_diary_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import complain, say, say_json
from gutbone_tui.domain.words import on_days

if TYPE_CHECKING:
    from argparse import ArgumentParser

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
        say(f"Undone: {change.label}{on_days(days, diary.today())}.")
    return 0 if change else 1
