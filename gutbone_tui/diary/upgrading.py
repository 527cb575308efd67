"""A backup of everything as it is, made before the first file of an older version is written anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gutbone_tui.diary.notices import Notices

if TYPE_CHECKING:
    from gutbone_tui.diary.backups import Backups


class Upgrade:
    """Sees to it, once in a session, that what an older program wrote can be had again."""

    def __init__(self, backups: Callable[[], Backups], notices: Notices) -> None:
        """Nothing is made before there is something to bring up to date."""
        self._backups = backups
        self._notices = notices
        self._is_prepared = False

    def prepare(self) -> None:
        """Back everything up. Call it while holding the diary's lock, before an older file is replaced.

        Raises:
            DiaryError: it was not possible, so nothing may be replaced.
        """
        if not self._is_prepared and (made := self._backups().make_under_lock()) is not None:
            self._is_prepared = True
            self._notices.add(
                f"This diary was written by an older gutbone and is being brought up to date; {made.path} holds it as "
                f"it was."
            )
