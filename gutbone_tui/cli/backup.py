"""`gutbone backup`: everything in one file, read back before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gutbone_tui.cli.opening import heard_diary_for
from gutbone_tui.cli.options import Options, place
from gutbone_tui.cli.output import complain, say, say_json
from gutbone_tui.cli.phrases import bytes_words
from gutbone_tui.diary.differences import counted
from gutbone_tui.domain.words import short_date

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from gutbone_tui.diary.backup import Backup, Made
    from gutbone_tui.diary.diary import Diary

_NOTE = """\
A backup holds all entries, the library and the settings. It goes into the diary's own folder of backups, of which the
last of 7 days, 4 weeks and 12 months are kept, or to FILE, which may also be a folder and is never overwritten. Every
backup is read back and compared before it gets its name. The app makes one a day by itself when something changed.

With --json, one object: file, months, bytes, left_out (files that are not in it, damaged or unreadable). With --list
and --json, one object: backups, each with file, day, made, bytes, trouble (why it cannot be used, or null)."""


def add_arguments(parser: ArgumentParser) -> None:
    """Where to, or what there is."""
    parser.add_argument("--to", metavar="FILE", type=place, help="write this file, or into this folder")
    parser.add_argument("--list", action="store_true", dest="listing", help="list the backups there are")
    parser.epilog = _NOTE


def run(options: Options) -> int:
    """Back up, or list the backups."""
    diary = heard_diary_for(options)
    if options.listing:
        return _list(diary, options)
    made = diary.back_up(None if options.to is None else options.to.expanduser().absolute())
    for path in made.left_out:
        complain(f"gutbone: {path} is damaged or cannot be read, and is not in the backup; `gutbone doctor` says more.")
    if options.json:
        say_json(_made_shape(made))
    else:
        size = bytes_words(made.size)
        say(f"Backed up {counted(made.months, 'month')} ({size}), read back and found whole: {made.path}")
    return 1 if made.left_out else 0


def _list(diary: Diary, options: Options) -> int:
    """List the backups there are, the newest first."""
    backups = diary.backups()
    if options.json:
        say_json({"backups": [_backup_shape(backup) for backup in backups]})
    elif not backups:
        say("There is no backup yet; `gutbone backup` makes one.")
    else:
        say(*(_backup_line(backup, diary) for backup in backups))
    return 0


def _backup_line(backup: Backup, diary: Diary) -> str:
    """A backup on one line; its name is not wrapped, because it is there to be copied."""
    when = short_date(backup.day, diary.today())
    time = f" {backup.made:%H:%M}" if backup.made is not None else ""
    return f"{when + time:<22}{bytes_words(backup.size):>9}  {backup.trouble or backup.path}"


def _made_shape(made: Made) -> dict[str, object]:
    """A backup just made, for programs."""
    left_out = [str(path) for path in made.left_out]
    return {"file": str(made.path), "months": made.months, "bytes": made.size, "left_out": left_out}


def _backup_shape(backup: Backup) -> dict[str, object]:
    """A backup, for programs."""
    return {
        "file": str(backup.path),
        "day": backup.day.isoformat(),
        "made": None if backup.made is None else backup.made.isoformat(),
        "bytes": backup.size,
        "trouble": backup.trouble or None,
    }
