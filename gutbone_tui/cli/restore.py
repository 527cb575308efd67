"""`gutbone restore`: a backup merged into the diary, or put in its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gutbone_tui.cli.asking import confirmed
from gutbone_tui.cli.differing import difference_sentences, undo_sentence
from gutbone_tui.cli.opening import day_named, heard_diary_for
from gutbone_tui.cli.options import Options, UsageError, place
from gutbone_tui.cli.output import complain, say, say_json
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.domain.words import short_date

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator, Sequence

    from gutbone_tui.diary.backup import Backup
    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.diary.differences import Differences

_NOTE = """\
BACKUP is a file, or the day of one of the diary's own backups (yesterday, mon, 2026-11-20); the newest if nothing is
said. It is checked through and through before anything is changed, and nothing in it can reach outside the diary.

Merging, which is the usual, adds what is missing; of two versions of an entry the later one stays, and what was removed
since stays removed. With --replace the diary says afterwards what the backup says, and nothing else. Either way what is
there now is backed up first, and `gutbone undo` takes it back.

With --json, one object: file, restored (whether it was done), replace, added, changed, removed, still_removed, unread,
library (how many), days. It needs --yes or --dry-run, because programs cannot be asked."""


def add_arguments(parser: ArgumentParser) -> None:
    """Which backup, and how."""
    parser.add_argument("backup", metavar="BACKUP", nargs="?", help="a file, or the day of a backup")
    parser.add_argument("--replace", action="store_true", help="put it in the place of what is there")
    parser.add_argument("--yes", action="store_true", help="restore without asking")
    parser.add_argument("--dry-run", action="store_true", help="say what would change and change nothing")
    parser.epilog = _NOTE


def run(options: Options) -> int:
    """Restore, or say what would be restored."""
    if options.json and not (options.yes or options.dry_run):
        raise UsageError("say --yes or --dry-run together with --json.")
    diary = heard_diary_for(options)
    path = backup_meant(options.backup, diary)
    differences = diary.restore_differences(path, replace=options.replace)
    if not options.json:
        say(*_sentences(path, differences, options))
    if options.dry_run:
        return _ended(path, differences, options, restored=False)
    if differences.any and not options.yes and not confirmed("Restore it?"):
        complain("Nothing was restored. (--yes restores without asking.)")
        return 1
    if differences.any:
        diary.restore(path, replace=options.replace)
    return _ended(path, differences, options, restored=differences.any)


def backup_meant(words: str | None, diary: Diary) -> Path:
    """The backup that is meant: a file, the name or the day of one of the diary's own, or the newest.

    Raises:
        DiaryError: there is none.
        UsageError: the words name neither a file nor a day.
    """
    backups = diary.backups()
    if words is None:
        whole = next((backup.path for backup in backups if backup.verified), None)
        if whole is None:
            raise DiaryError(f"There is no backup in {diary.folders.backups}; name the file of one.")
        return whole
    path = place(words).expanduser().absolute()
    if path.exists() or path.parent != Path.cwd() or path.suffix == ".zip":
        return _own_of_that_name(words, backups) or path
    return _of_day(words, backups, diary)


def _own_of_that_name(words: str, backups: Sequence[Backup]) -> Path | None:
    """The diary's own backup of this name, where there is no such file here."""
    if Path(words).expanduser().exists():
        return None
    return next((backup.path for backup in backups if backup.path.name == words), None)


def _of_day(words: str, backups: Sequence[Backup], diary: Diary) -> Path:
    """The newest backup of the day that words name."""
    try:
        day = day_named(words, diary.today())
    except UsageError:
        raise UsageError(f"{words!r} is neither a file nor a day; say yesterday, mon or 2026-11-20.") from None
    found = next((backup for backup in backups if backup.day == day and backup.verified), None)
    if found is None:
        days = ", ".join(dict.fromkeys(backup.day.isoformat() for backup in backups)) or "none"
        raise DiaryError(f"There is no backup of {short_date(day, diary.today())}; there are: {days}.")
    return found.path


def _sentences(path: Path, differences: Differences, options: Options) -> Iterator[str]:
    """What restoring would change, in sentences."""
    yield f"{path} is whole. {'Put in the place of the diary' if options.replace else 'Merged with the diary'}:"
    yield from difference_sentences(differences)
    if not differences.any:
        yield "Nothing would change: the diary has all of it already."
    if differences.still_removed:
        yield "(--replace would bring back what was removed since, and take away what was added.)"


def _ended(path: Path, differences: Differences, options: Options, *, restored: bool) -> int:
    """Say how it ended."""
    if options.json:
        numbers = {
            name: value for name, value in differences._asdict().items() if name not in ("problems", "passed_over")
        }
        days = sorted(day.isoformat() for day in differences.days)
        say_json({"file": str(path), "restored": restored, "replace": options.replace, **numbers, "days": days})
    elif restored:
        say(f"Restored. {undo_sentence(differences)}")
    return 0
