"""What the command line does for the diary once an answer is on the screen."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from gutbone_tui.cli.output import flush

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Diary

LONGEST_WITHOUT_BACKUP: Final = timedelta(days=1)
"""How old the newest backup may grow where the app, which makes one a day, is not used."""


def back_up_after(diary: Diary) -> None:
    """Back the diary up if it has not been for a while, with the answer on the screen before.

    Usually this costs a look at one folder. A failure is not worth a word here: the next change tries again, and
    `gutbone doctor` tells of backups that are old.
    """
    from gutbone_tui.diary.errors import DiaryError

    last = diary.last_backup
    if last is not None and diary.clock().date() - last <= LONGEST_WITHOUT_BACKUP:
        return
    flush()
    with suppress(DiaryError):
        diary.back_up_if_due()
