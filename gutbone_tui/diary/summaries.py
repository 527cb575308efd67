"""Old months in numbers, kept in the cache, so that looking back over ten years does not read ten years again.

A file for each year holds what its months come to, each beside the signature of the month file it was worked out from
and under a stamp of everything else that the numbers depend on. It may be deleted at any time; one that is damaged,
outdated or of another version is worked out again without a word. Everything here may run in another thread than the
diary: it reads the files with a reader of its own, and lets go of each year when its numbers are known.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zlib import crc32

from gutbone_tui.diary.durable import Signature, make_folders, read_file, replace_file, stat_file
from gutbone_tui.diary.summary_file import KeptMonth, decoded_year, encoded_year
from gutbone_tui.diary.view import View
from gutbone_tui.domain.days import month_of
from gutbone_tui.domain.trends import DayFigures, figures_of

if TYPE_CHECKING:
    from gutbone_tui.diary.basis import Basis
    from gutbone_tui.diary.disk import FileSystem
    from gutbone_tui.diary.month import Month
    from gutbone_tui.diary.months import Months

_NONE: Final[Signature] = (0, 0, 0)
"""A signature that no file has."""

Progress = Callable[[int, int], None]
"""Told how many of how many months were read; it may raise to stop."""


def _unheard(_done: int, _all: int) -> None:
    """Nobody listens."""


class Summaries:
    """The numbers of a diary's days, from the cache as far as it is good."""

    def __init__(self, fs: FileSystem, cache: Path, data: Path, months: Callable[[], Months]) -> None:
        """Nothing is read before it is asked for.

        Args:
            fs: the file system.
            cache: the folder of the cache.
            data: the folder of the diary, for one cache may serve several.
            months: makes a reader of the month files that nobody else uses.
        """
        self._fs = fs
        self._folder = cache / f"summaries-{crc32(os.fsencode(data)):08x}"
        self._new_months = months
        self._years: dict[str, tuple[Signature, str, dict[str, KeptMonth]]] = {}

    def figures(self, first: date, last: date, basis: Basis, progress: Progress = _unheard) -> dict[date, DayFigures]:
        """The days from one to another that have anything recorded, in order.

        Args:
            first: the first day.
            last: the last day.
            basis: what the numbers depend on.
            progress: told how far it is, where months have to be read.
        """
        months = self._new_months()
        names = [name for name in months.names() if month_of(first) <= name <= month_of(last)]
        kept = {year: self._kept(year, basis.stamp) for year in sorted({name[:4] for name in names})}
        stale = [name for name in names if not _is_good(kept[name[:4]].get(name), self._signature(months, name))]
        self._bring_up_to_date(kept, stale, basis, progress)
        days = (day for name in names for day in kept[name[:4]][name].days)
        return {day.day: day for day in days if first <= day.day <= last}

    def _bring_up_to_date(
        self, kept: Mapping[str, dict[str, KeptMonth]], stale: list[str], basis: Basis, progress: Progress
    ) -> None:
        """Work out months anew, a year at a time, and keep each year when it is done."""
        done, now = 0, month_of(basis.today)
        for year in sorted({name[:4] for name in stale}):
            names = [name for name in stale if name.startswith(year)]
            months = self._new_months()
            view = View(months, lambda: None)
            for name in names:
                progress(done, len(stale))
                kept[year][name] = _worked_out(months.get(name), view, basis)
                done += 1
            if names[0] < now:
                self._keep(year, {name: month for name, month in kept[year].items() if name < now}, basis.stamp)
        if stale:
            progress(done, len(stale))

    def _signature(self, months: Months, name: str) -> Signature | None:
        """The signature of a month's file; None where it cannot be asked for."""
        try:
            return stat_file(self._fs, months.path(name))
        except OSError:
            return None

    def _path(self, year: str) -> Path:
        """The file of a year."""
        return self._folder / f"{year}.json"

    def _kept(self, year: str, stamp: str) -> dict[str, KeptMonth]:
        """What is kept of a year; nothing where the file is missing, damaged or outdated."""
        try:
            signature = stat_file(self._fs, self._path(year))
            before = self._years.get(year)
            if signature is None or (before is not None and before[:2] == (signature, stamp)):
                return {} if signature is None or before is None else dict(before[2])
            found = read_file(self._fs, self._path(year))
            if found is None:
                return {}
            months = decoded_year(found[0], stamp)
        except (OSError, ValueError, TypeError, LookupError, RecursionError):
            return {}
        self._years[year] = (found[1], stamp, months)
        return dict(months)

    def _keep(self, year: str, months: Mapping[str, KeptMonth], stamp: str) -> None:
        """Keep a year; it is only a cache, so a failure is passed over."""
        with suppress(OSError):
            make_folders(self._fs, self._folder)
            replace_file(self._fs, self._path(year), encoded_year(months, stamp), lasting=False)


def _worked_out(month: Month, view: View, basis: Basis) -> KeptMonth:
    """A month in numbers. One that cannot be read whole is told of again the next time, so it is not kept."""
    days = []
    for day in month.days():
        walks = basis.walks_bear_weight
        figures = figures_of(view.day(day, basis.facts, basis.prune_piece_grams, walks_bear_weight=walks))
        if figures is not None:
            days.append(figures)
        time.sleep(0)  # the screen's thread goes first; it would wait five milliseconds for its turn otherwise
    return KeptMonth(_NONE if month.locked or month.signature is None else month.signature, tuple(days))


def _is_good(kept: KeptMonth | None, signature: Signature | None) -> bool:
    """Whether what is kept of a month was worked out from the file that is there."""
    return kept is not None and signature is not None and kept.signature == signature
