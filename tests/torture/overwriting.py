"""Whether something was written over that nobody could read, or that nobody changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from gutbone_tui.diary.encoding import ABOUT, UnreadableError, decoded_strictly
from gutbone_tui.diary.library import FOR_EVER
from gutbone_tui.diary.rules import is_legible, is_rule
from tests.diary.making import MONDAY
from tests.torture.places import holds

_WRITTEN: Final = ("goal", "rule", "edited", "removed")
"""What writing a counting rule down changes of its document."""


def overwritten(place: Path, name: str, spoilt: bytes) -> str:
    """What was lost of a file that was saved since: bytes that could not be read, or documents in it."""
    if holds(place, spoilt):
        return ""
    try:
        tables = decoded_strictly(spoilt)
        after = decoded_strictly((place / name).read_bytes())
    except UnreadableError as error:
        return f"overwritten although it could not be read ({error})"
    for table, documents in tables.items():
        for key, document in documents.items():
            now = after.get(table, {}).get(key)
            if table != ABOUT and repr(now) != repr(document) and not _is_rule_in_force(table, key, document, now):
                return f"a document of {table} was changed that nobody changed"
    return ""


def _is_rule_in_force(table: str, key: str, before: Any, now: Any) -> bool:
    """Whether a change is the one that recording makes by itself: the rule of the settings takes the place of one.

    It is written down for the present week, or for ever where there is no rule yet. Whatever cannot be read as a rule
    must not be replaced like this without a copy; and what else the document says must still be there.
    """
    if table != "rules" or key not in (MONDAY.isoformat(), FOR_EVER.isoformat()) or not is_legible(table, before):
        return False
    return isinstance(now, dict) and is_rule(now) and repr(_beside(now)) == repr(_beside(before))


def _beside(document: dict[str, Any]) -> dict[str, Any]:
    """What a document says beside a counting rule."""
    return {name: value for name, value in document.items() if name not in _WRITTEN}
