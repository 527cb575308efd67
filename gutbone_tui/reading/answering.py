"""What an answer of the check-in records."""

from __future__ import annotations

from gutbone_tui.domain.check_in import Choice
from gutbone_tui.domain.entries import Entry
from gutbone_tui.reading.model import Context


def entries_of(choice: Choice, context: Context) -> tuple[Entry, ...]:
    """The entries of an answer; none where it records nothing."""
    if choice.planned:
        from gutbone_tui.domain.plan import taking

        return tuple(taking(each, context.day, context.now) for each in choice.planned)
    if not choice.line:
        return ()
    from gutbone_tui.reading import read

    return read(choice.line, context).entries
