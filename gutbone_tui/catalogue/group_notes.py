"""What each food group is for, how sure that is, and which of its foods are common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from gutbone_tui.catalogue.knowledge import Grade, Source, sources, tables
from gutbone_tui.domain.foods import Group


@dataclass(frozen=True)
class GroupNote:
    """What there is to say about a group."""

    group: Group
    name: str
    goal: str
    """What counts as enough; gutbone's own but for prunes."""
    note: str
    """One or two sentences of evidence."""
    topic: str
    """The topic of Learn that says more."""
    common: tuple[str, ...]
    """Foods of the group that are common, by id, the article's own first."""
    sources: tuple[Source, ...] = ()
    grade: Grade | None = None
    weekly: int = 7
    """Days a week that are enough."""


@cache
def group_notes() -> Mapping[Group, GroupNote]:
    """The notes of all groups, in their order."""
    notes: dict[Group, GroupNote] = {}
    for identity, fields in tables("groups.toml").items():
        group = cast("Group", identity)
        known = {"sources": tuple(sources()[each] for each in fields["sources"]), "common": tuple(fields["common"])}
        notes[group] = GroupNote(group=group, **{**fields, **known})
    return notes
