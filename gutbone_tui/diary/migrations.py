"""Older files brought up to date: one pure function a step, from each version of a file to the next.

A file is brought up to date in memory whenever it is read, and on the disk when it is next saved, after a backup of
everything as it was. A sample of every version is kept with the tests.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from gutbone_tui.diary.encoding import ABOUT, SCHEMA, Tables, UnreadableError

Step = Callable[[Tables], Tables]
"""Makes what a file of the next version holds; what it is given stays as it is."""

FIRST: Final = 1
"""The version of the first files; one that does not say its version is as old."""

MONTH_STEPS: Final[tuple[Step, ...]] = ()
"""How month files changed: the first step leads from version 1 to version 2, and so on."""

LIBRARY_STEPS: Final[tuple[Step, ...]] = ()
"""How the library changed, version by version like the months."""


def version_of(tables: Tables) -> int:
    """The version a file says it has.

    Raises:
        UnreadableError: it says none, or one that never was.
    """
    if ABOUT not in tables:
        return FIRST
    about = tables[ABOUT].get("1")
    version = about.get("schema") if isinstance(about, dict) else None
    if type(version) is not int or version < FIRST:
        raise UnreadableError("it does not say its version")
    return version


def is_newer(tables: Tables) -> bool:
    """Whether a newer program wrote this file, so that it may be read but not written."""
    return version_of(tables) > SCHEMA


def is_older(tables: Tables) -> bool:
    """Whether an older program wrote this file, so that it is brought up to date."""
    return version_of(tables) < SCHEMA


def up_to_date(tables: Tables, steps: Sequence[Step]) -> Tables:
    """What a file holds in the present version; one that is present or newer is given as it is.

    Args:
        tables: what the file holds; a missing table of versions is added.
        steps: how files of its sort changed, from version 1 on.

    Raises:
        UnreadableError: it does not say its version.
    """
    version = version_of(tables)
    for step in steps[version - FIRST :]:
        tables = step(tables)
        version += 1
    about = tables.get(ABOUT, {})
    return {**tables, ABOUT: {**about, "1": {**about.get("1", {}), "schema": version}}}
