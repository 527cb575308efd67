"""The whole diary as one JSON document, in pieces, so that printing starts at once."""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Any

from gutbone_tui import __version__
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.encoding import ABOUT
from gutbone_tui.diary.exports import EXPORT_VERSION
from gutbone_tui.domain.documents import document_of


def exported(diary: Diary) -> Iterator[str]:
    """Pieces of text that together are one JSON object: `gutbone`, `made`, `program`, `entries` and `library`.

    Every entry that was not removed is there, oldest day first, one to a line, in the form the diary keeps it in; then
    what the library holds, such as usuals and own foods.
    """
    head = {"gutbone": EXPORT_VERSION, "made": diary.clock().isoformat(timespec="seconds"), "program": __version__}
    yield json.dumps(head)[:-1] + ', "entries": ['
    separator = "\n"
    for month in diary.months():
        for entry in diary.entries(*_days_of(month)):
            yield separator + json.dumps(document_of(entry), ensure_ascii=False)
            separator = ",\n"
    yield f'\n], "library": {json.dumps(_library_of(diary), ensure_ascii=False)}}}\n'


def _library_of(diary: Diary) -> dict[str, dict[str, Any]]:
    """The documents of the library that were not removed, by table and key."""
    tables = {name: table for name, table in diary.library.tables.items() if name != ABOUT}
    living = {
        name: {key: each for key, each in table.items() if isinstance(each, dict) and "removed" not in each}
        for name, table in tables.items()
    }
    return {name: table for name, table in living.items() if table}


def _days_of(month: str) -> tuple[date, date]:
    """The first and the last day of a month such as `2026-11`."""
    year, number = (int(part) for part in month.split("-"))
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])
