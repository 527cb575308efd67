"""Backups in the app: one a day by itself after the first picture, and a place to make one and to restore one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.domain.words import short_date
from gutbone_tui.ui.commands.shared import UNDO
from gutbone_tui.ui.screens.choose import Choice, ChooseModal

if TYPE_CHECKING:
    from gutbone_tui.diary.backup import Backup, Made
    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.diary.differences import Differences
    from gutbone_tui.ui.screens.day import DayScreen

_NOW = "now"
_MOST_SHOWN = 9


def back_up_quietly(diary: Diary, failed: Callable[[str], object]) -> None:
    """Make the day's backup if one is due, in a thread of its own: it holds up neither the screen nor a save.

    The thread is a daemon: a backup that leaving the program cuts short is only a temporary file, which the next one
    clears away.

    Args:
        diary: what to back up.
        failed: told in one sentence, in that thread, why there is none.
    """

    def job() -> None:
        try:
            made = diary.back_up_if_due()
        except DiaryError as error:
            failed(str(error))
            return
        except Exception as error:  # noqa: BLE001 - as a traceback it could quote the diary
            failed(f"The day's backup could not be made: this is a mistake of the program ({type(error).__name__}).")
            return
        if made is not None and made.left_out:
            failed(f"The day's backup is without {made.left_out[0]}, which cannot be read.")

    Thread(target=job, name="gutbone-backup", daemon=True).start()


class BackupsPlace:
    """Shows the backups there are, makes one, restores one after saying what that would change."""

    def __init__(self, screen: DayScreen) -> None:
        """Backups, asked for and told about on a screen."""
        self.screen = screen
        self.desk = screen.desk

    def open(self) -> None:
        """Look the backups up in the background and show them."""
        self.desk.saver.run(self.desk.diary.backups, self._show, self.screen.complain)

    def _show(self, backups: tuple[Backup, ...]) -> None:
        """Offer to make one, and the newest to be restored."""
        today = self.desk.today
        last = f"last one {short_date(backups[0].day, today)}" if backups else "there is none yet"
        choices = [Choice("b", f"Make a backup now ({last})", _NOW)]
        for number, backup in enumerate(backups[:_MOST_SHOWN], start=1):
            trouble = f" – {backup.trouble}" if backup.trouble else ""
            words = f"Restore {short_date(backup.day, today)}, {max(backup.size // 1024, 1)} KB{trouble}"
            choices.append(Choice(str(number), words, str(backup.path)))
        self.screen.app.push_screen(ChooseModal("Backups", choices), self._chosen)

    def _chosen(self, taken: str | None) -> None:
        """Make one, or say what restoring one would change."""
        diary = self.desk.diary
        if taken == _NOW:
            self.desk.saver.run(diary.back_up, self._made, self.screen.complain)
        elif taken is not None:
            path = Path(taken)
            self.desk.saver.run(
                lambda: (diary.restore_differences(path), diary.restore_differences(path, replace=True)),
                lambda differences: self._ask(path, *differences),
                self.screen.complain,
            )

    def _made(self, made: Made) -> None:
        """Say where the backup is."""
        self.screen.tell(f"Backed up and read back: {made.path.name}, {max(made.size // 1024, 1)} KB.")

    def _ask(self, path: Path, merged: Differences, replaced: Differences) -> None:
        """Ask whether to merge or to replace, with what each would change."""
        choices = [
            Choice("m", f"Merge: {merged.words()}", "merge"),
            Choice("r", f"Replace: {replaced.words()}", "replace"),
            Choice("n", "Neither", "neither"),
        ]

        def restore(taken: str | None) -> None:
            if taken in ("merge", "replace"):
                self.screen.change(lambda: self.desk.diary.restore(path, replace=taken == "replace"))

        self.screen.app.push_screen(
            ChooseModal(f"Restore {path.name}; {self.desk.key_of(UNDO)} takes it back", choices), restore
        )
