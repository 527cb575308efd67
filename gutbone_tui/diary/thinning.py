"""Which backups stay: those of the last days, and of ever fewer days the longer ago they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Final

DAILY: Final = 7
WEEKLY: Final = 4
MONTHLY: Final = 12
NEWEST: Final = 3
"""The newest few stay even where they are of one day, such as those made before something was restored."""

_NAME: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d{6})(?:-\d+)?)?\.zip", re.ASCII)


def day_of(name: str) -> date | None:
    """The day of a backup by its name; None where the name is not one of ours, so that the file is left alone."""
    match = _NAME.fullmatch(name)
    try:
        return None if match is None else date.fromisoformat(match[1])
    except ValueError:
        return None


def free_name(moment: datetime, taken: Iterable[str]) -> str:
    """A name for a backup that no other has: the day, and the time where the day has one already."""
    day = f"{moment:%Y-%m-%d}"
    names = {name for name in in_order(taken) if name.startswith(day)}
    if not names:
        return f"{day}.zip"
    name, number = f"{day}T{moment:%H%M%S}.zip", 1
    while name in names:
        number += 1
        name = f"{day}T{moment:%H%M%S}-{number}.zip"
    return name


def in_order(names: Iterable[str]) -> list[str]:
    """Names of backups, the newest first; all others are left out."""
    return sorted((name for name in names if day_of(name) is not None), key=_age, reverse=True)


def newest_of(names: Iterable[str], today: date) -> str | None:
    """The name of the newest backup, leaving out days to come; None where there is none."""
    return next((name for name in in_order(names) if (day := day_of(name)) is not None and day <= today), None)


def worth_keeping(names: Iterable[str], today: date) -> frozenset[str]:
    """Names of the backups that stay.

    The last backup of each of the last days that have one, and likewise of weeks and of months. Those of days to come,
    made while a clock was wrong, are neither counted nor given up.
    """
    dated = [(name, day) for name in in_order(names) if (day := day_of(name)) is not None]
    to_come = {name for name, day in dated if day > today}
    past = [(name, day) for name, day in dated if day <= today]
    newest = {name for name, _ in past[:NEWEST]}
    return frozenset(
        to_come
        | newest
        | _last_of_each(past, lambda day: day.isoformat(), DAILY)
        | _last_of_each(past, lambda day: "{}-{:02}".format(*day.isocalendar()[:2]), WEEKLY)
        | _last_of_each(past, lambda day: f"{day:%Y-%m}", MONTHLY)
    )


def _last_of_each(backups: Iterable[tuple[str, date]], span: Callable[[date], str], number: int) -> set[str]:
    """The newest backup of each of the newest spans of time."""
    last: dict[str, str] = {}
    for name, day in backups:
        last.setdefault(span(day), name)
        if len(last) == number:
            break
    return set(last.values())


def _age(name: str) -> tuple[str, int, str]:
    """For sorting names: the bare day first, then by the time, then by number."""
    stem = name.removesuffix(".zip")
    return (stem[:17], len(stem), stem)
