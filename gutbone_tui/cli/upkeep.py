"""What the command line does for the diary once an answer is on the screen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from gutbone_tui.cli.output import complain, flush

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Diary

LONGEST_WITHOUT_BACKUP: Final = timedelta(days=1)
"""How old the newest backup may grow where the app, which makes one a day, is not used."""


def back_up_after(diary: Diary) -> None:
    """Back the diary up if it has not been for a while, with the answer on the screen before.

    Usually this costs a look at one folder. What fails is told on standard error; what was recorded stays recorded.
    """
    from gutbone_tui.diary.errors import DiaryError

    last = diary.last_backup
    if last is not None and diary.clock().date() - last <= LONGEST_WITHOUT_BACKUP:
        return
    flush()
    try:
        made = diary.back_up_if_due()
    except DiaryError as error:
        complain(f"gutbone: This is recorded, but the diary could not be backed up. {error}")
        return
    for path in made.left_out if made is not None else ():
        complain(f"gutbone: {path} is damaged or cannot be read, and is not in the backup; `gutbone doctor` says more.")
