"""Opens the diary that the options name, and finds the day they mean."""

from __future__ import annotations

import os
from datetime import date

from gutbone_tui.cli.options import Options, UsageError
from gutbone_tui.cli.output import complain
from gutbone_tui.diary.clock import system_clock
from gutbone_tui.diary.diary import Diary, open_diary
from gutbone_tui.diary.folders import Folders, find_folders


def folders_for(options: Options) -> Folders:
    """The folders to use."""
    return find_folders(options.data, os.environ)


def diary_for(options: Options) -> Diary:
    """The diary to use."""
    return open_diary(folders_for(options), system_clock)


def heard_diary_for(options: Options) -> Diary:
    """The diary to use, once what it has to say is on standard error."""
    diary = diary_for(options)
    for notice in diary.notices:
        complain(f"gutbone: {notice}")
    return diary


def day_for(options: Options, diary: Diary) -> date:
    """The day that is meant: today unless the user named another.

    Raises:
        UsageError: the words name no day.
    """
    return diary.today() if options.date is None else day_named(options.date, diary.today())


def day_named(words: str, today: date) -> date:
    """The day that words such as `yesterday`, `mon` or `2026-11-20` name.

    Raises:
        UsageError: they name none.
    """
    from gutbone_tui.reading.daywords import day_from

    day = day_from(words, today)
    if day is None:
        raise UsageError(f"{words!r} is no day; say yesterday, mon or 2026-11-20.")
    return day
