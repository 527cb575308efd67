"""What is printed after a fault of the program itself: where it happened, and nothing of the diary."""

from __future__ import annotations

import sys
import traceback

from rich.text import Text


def fault_report() -> Text:
    """The exception being handled as places in the program; its message is left out, for it may quote an entry."""
    kind, _, trace = sys.exc_info()
    name = kind.__name__ if kind is not None else "an unknown error"
    places = "".join(f"  {frame.filename}:{frame.lineno} in {frame.name}\n" for frame in traceback.extract_tb(trace))
    return Text(
        f"gutbone stopped because of a fault of its own ({name}). "
        "Everything it showed as recorded is kept.\n"
        f"Please report these lines; nothing of your diary is in them:\n{places}"
    )
