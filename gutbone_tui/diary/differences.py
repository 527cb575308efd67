"""What taking in another diary changes, in numbers and in words."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Differences(NamedTuple):
    """What is different after taking in another diary."""

    added: int = 0
    """Entries that were not here."""
    changed: int = 0
    """Entries that say something else."""
    removed: int = 0
    """Entries that were removed there."""
    still_removed: int = 0
    """Entries that live there and stay removed here, because they were removed later."""
    unread: int = 0
    """Documents taken over as they are, because this program cannot read them."""
    passed_over: int = 0
    """Later versions that this program cannot read, where there is one here that it can."""
    library: int = 0
    """Usuals, own foods, planned supplements, meanings of words and counting rules that are new or different."""
    days: frozenset[date] = frozenset()
    """Days that look different."""
    problems: tuple[str, ...] = ()
    """What could not be read, in plain sentences."""

    @property
    def entries(self) -> int:
        """Entries that are different in any way."""
        return self.added + self.changed + self.removed

    @property
    def any(self) -> bool:
        """Whether anything is different."""
        return bool(self.entries or self.unread or self.library)

    def words(self) -> str:
        """In a few words, such as `12 added, 3 changed, 1 removed`."""
        numbers = [(self.added, "added"), (self.changed, "changed"), (self.removed, "removed")]
        return ", ".join(f"{number} {what}" for number, what in numbers)


def counted(number: int, thing: str, things: str = "") -> str:
    """A number of things, such as `1 entry` and `2 entries`."""
    return f"{number} {thing if number == 1 else things or f'{thing}s'}"
