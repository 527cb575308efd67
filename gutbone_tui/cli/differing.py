"""What taking in another diary or a backup changes, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from gutbone_tui.diary.differences import Differences, counted


def difference_sentences(differences: Differences) -> Iterator[str]:
    """One sentence for each sort of difference; none where nothing would change."""
    yield from differences.problems
    if differences.entries:
        days = sorted(differences.days)
        span = f"{days[0]} to {days[-1]}" if len(days) > 1 else str(days[0])
        yield f"Entries: {differences.words()} ({counted(len(days), 'day')}, {span})."
    if differences.library:
        what = "Usuals, own foods, supplement plan, meanings and counting rules"
        yield f"{what}: {differences.library} new or different."
    if differences.unread:
        yield f"{counted(differences.unread, 'line')} that this version cannot read: kept as written."
    if differences.passed_over:
        yield f"{counted(differences.passed_over, 'later version')} that cannot be read: passed over."
    if differences.still_removed:
        yield f"{counted(differences.still_removed, 'entry', 'entries')} removed here: not brought back."


def undo_sentence(differences: Differences) -> str:
    """What `gutbone undo` can take back of it: lines that nobody can read are none of its business."""
    if not differences.unread:
        return "`gutbone undo` takes it back."
    if differences.entries or differences.library:
        return "`gutbone undo` takes it back, but for the lines that cannot be read."
    return "It is nothing that `gutbone undo` could take back."
