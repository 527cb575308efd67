"""The whole diary as one JSON document, in pieces, so that printing starts at once."""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

from gutbone_tui import __version__
from gutbone_tui.diary.diary import Diary
from gutbone_tui.domain.documents import document_of

EXPORT_VERSION: Final = 1
"""Version of the shape of an export."""


def exported(diary: Diary) -> Iterator[str]:
    """Pieces of text that together are one JSON object: `gutbone`, `made`, `program` and `entries`.

    Every entry that was not removed is there, oldest day first, one to a line, in the form the diary keeps it in.
    """
    head = {"gutbone": EXPORT_VERSION, "made": diary.clock().isoformat(timespec="seconds"), "program": __version__}
    yield json.dumps(head)[:-1] + ', "entries": ['
    separator = "\n"
    for month in diary.months():
        for entry in diary.entries(*_days_of(month)):
            yield separator + json.dumps(document_of(entry), ensure_ascii=False)
            separator = ",\n"
    yield "\n]}\n"


def _days_of(month: str) -> tuple[date, date]:
    """The first and the last day of a month such as `2026-11`."""
    year, number = (int(part) for part in month.split("-"))
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])
