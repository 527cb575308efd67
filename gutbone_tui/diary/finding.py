"""What a check-up of a diary finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Finding(NamedTuple):
    """One thing that a check-up found."""

    check: str
    """What was checked, in a word, such as `permissions`."""
    says: str
    """What was found, in one plain sentence."""
    path: Path | None = None
    """The file or folder it is about."""
    is_problem: bool = True
    """False for what is merely worth knowing."""
    mend: Callable[[], str] | None = None
    """Mends it and says what was done, or raises a `DiaryError`; None where only people can."""


def note(check: str, says: str, path: Path | None = None) -> Finding:
    """Something merely worth knowing."""
    return Finding(check, says, path, is_problem=False)
