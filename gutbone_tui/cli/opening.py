"""Opens the diary that the options name, and finds the day they mean."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import date
from pathlib import Path
from stat import S_ISDIR

from gutbone_tui.cli.hearing import Hearing
from gutbone_tui.cli.options import Options, UsageError
from gutbone_tui.diary.clock import system_clock
from gutbone_tui.diary.diary import Diary, DiaryError, open_diary
from gutbone_tui.diary.folders import Folders, find_folders


def folders_for(options: Options) -> Folders:
    """The folders to use.

    Raises:
        DiaryError: something that is no folder stands in the place of the diary.
    """
    return folders_in(options.data)


def folders_in(data: Path | None) -> Folders:
    """The folders to use, with the diary in a folder of its own if one is named.

    Raises:
        DiaryError: something that is no folder stands in the place of the diary.
    """
    folders = find_folders(data, os.environ)
    with suppress(OSError):  # what is not there can be made, and what cannot be looked at is told of when it is used
        if not S_ISDIR(folders.data.stat().st_mode):
            raise DiaryError(f"{folders.data} is no folder, so there can be no diary in it.")
    return folders


def diary_for(options: Options) -> Diary:
    """The diary to use."""
    return open_diary(folders_for(options), system_clock)


def heard_diary_for(options: Options) -> Diary:
    """The diary to use, with what it has to say on standard error; what it finds later is told as the verb ends."""
    diary = diary_for(options)
    options.hearing = Hearing(diary)
    options.hearing.tell()
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
