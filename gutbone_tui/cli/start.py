"""Starts the app. The only module outside `ui` that knows there is one, and it imports it as late as possible."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Final

from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import complain

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Diary

SMALLEST: Final = (50, 16)
"""Columns and rows below which there is no room for a screen."""

_INSTEAD: Final = "Use `gutbone add`, `gutbone today` or `gutbone week` here; `gutbone --help` lists all verbs."


def start(options: Options) -> int:
    """Run the app on the user's diary until they leave it."""
    if (hindrance := hindrance_to_screens()) is not None:
        complain(f"gutbone: {hindrance} {_INSTEAD}")
        return 1
    from gutbone_tui.cli.opening import diary_for

    return show(diary_for(options), welcome=True)


def show(diary: Diary, *, welcome: bool = False) -> int:
    """Run the app on a diary until the user leaves it.

    Args:
        diary: the diary.
        welcome: whether somebody who starts for the first time is asked how they want it.
    """
    # Collecting garbage among freshly imported modules costs 15 ms and finds none; the app turns it on again.
    gc.disable()
    from gutbone_tui.ui.app import GutboneApp

    app = GutboneApp(diary, in_terminal=True, welcome=welcome)
    app.run()
    refused = app.desk.finish()
    for line, sentence in refused:
        complain(f"gutbone: This line is not recorded: {line}")
        complain(f"gutbone: {sentence}")
    return app.return_code or (1 if refused else 0)


def hindrance_to_screens() -> str | None:
    """Why a full-screen app cannot run here, in one sentence; None if it can."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        return "The screens need a terminal, and this is not one."
    if os.environ.get("TERM", "") in {"", "dumb", "unknown"}:
        return "This terminal cannot move its cursor, so it cannot show the screens."
    columns, rows = os.get_terminal_size(sys.stderr.fileno())
    if 0 < columns < SMALLEST[0] or 0 < rows < SMALLEST[1]:
        return f"This terminal is {columns} by {rows}, and the screens need at least {SMALLEST[0]} by {SMALLEST[1]}."
    return None
