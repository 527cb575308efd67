"""`gutbone import`: an export of this program, or rows of days and lines, taken into the diary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from gutbone_tui.cli.asking import confirmed
from gutbone_tui.cli.differing import difference_sentences, undo_sentence
from gutbone_tui.cli.opening import heard_diary_for
from gutbone_tui.cli.options import Options, UsageError, place
from gutbone_tui.cli.output import complain, say, say_json
from gutbone_tui.diary.differences import Differences, counted
from gutbone_tui.diary.errors import DiaryError, reason_of
from gutbone_tui.domain.words import short_date
from gutbone_tui.reading.describing import describe

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator

    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.exchange.importing import Import

LARGEST: Final = 64 << 20
"""Bytes of a file; a line a minute for a year would take less."""
_SHOWN: Final = 5
"""Lines shown before the question, and problems told one by one."""

_NOTE: Final = """\
FILE is what `gutbone export` printed, or a text with one row for each line: a day, a tab (or comma, semicolon, colon),
and what one would type in the app:

    2026-11-20\tb: kefir, oats, 6 prunes
    2026-11-20\tslept 7.5 well

Rows that say no meal fill breakfast, lunch and dinner of their day in order. What would be added is said first. Entries
that the diary has already are not added again, so the same file can be imported twice. `gutbone undo` takes it back.

With --json, one object: imported (whether it was done), added, repeated, unread, problems, days; of an export also
changed, removed, still_removed, passed_over, library. It needs --yes or --dry-run, because programs cannot be asked."""


def add_arguments(parser: ArgumentParser) -> None:
    """Which file, and how."""
    parser.add_argument("file", metavar="FILE", type=place, help="an export, or rows of days and lines")
    parser.add_argument("--yes", action="store_true", help="import without asking")
    parser.add_argument("--dry-run", action="store_true", help="say what would be added and add nothing")
    parser.epilog = _NOTE


def run(options: Options) -> int:
    """Import, or say what would be imported."""
    if options.json and not (options.yes or options.dry_run):
        raise UsageError("say --yes or --dry-run together with --json.")
    diary = heard_diary_for(options)
    path = (options.file or Path()).expanduser().absolute()
    data = _bytes_of(path)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _import_export(path, diary, options)
    return _import_rows(_text_of(data, path), diary, options)


def _bytes_of(path: Path) -> bytes:
    """All of a file.

    Raises:
        DiaryError: it is no file, or too large, or cannot be read.
    """
    try:
        if not path.is_file():
            raise DiaryError(f"There is no file {path}.")
        if path.stat().st_size > LARGEST:
            raise DiaryError(f"{path} is too large to be rows of a diary.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "that is no name of a file"
        raise DiaryError(f"{path} cannot be read: {reason}.") from error


def _text_of(data: bytes, path: Path) -> str:
    """A file's text, which is in UTF-8 or, from old programs, in Latin-1.

    Raises:
        DiaryError: it is no text.
    """
    if b"\0" in data:
        raise DiaryError(f"{path} is neither an export nor a text.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _import_export(path: Path, diary: Diary, options: Options) -> int:
    """Take in an export, which is merging it: by the ids of entries, the later version stays."""
    differences = diary.differences([path])
    if not options.json:
        say(*difference_sentences(differences))
    if not differences.any:
        return _ended(options, _shape(differences), "There is nothing in it that the diary has not got.")
    if not _wanted(options):
        return _not_done(options, _shape(differences))
    diary.merge([path])
    return _ended(options, {**_shape(differences), "imported": True}, f"Imported. {undo_sentence(differences)}")


def _shape(differences: Differences) -> dict[str, object]:
    """What an export would change, in JSON."""
    days = sorted(day.isoformat() for day in differences.days)
    return {"imported": False, "repeated": 0, **differences._asdict(), "days": days}


def _import_rows(text: str, diary: Diary, options: Options) -> int:
    """Take in rows of days and lines."""
    from gutbone_tui.exchange.importing import import_of

    found = import_of(text, diary)
    shape: dict[str, object] = {
        "imported": False,
        "added": len(found.drafts),
        "repeated": found.repeated,
        "unread": found.unread,
        "problems": found.problems,
        "days": sorted({draft.day.isoformat() for draft in found.drafts}),
    }
    if not options.json:
        say(*_sentences(found, diary))
    if not found.drafts:
        return _ended(options, shape, "There is nothing in it that the diary has not got.")
    if not _wanted(options):
        return _not_done(options, shape)
    diary.add(found.drafts)
    return _ended(options, {**shape, "imported": True}, "Imported. `gutbone undo` takes it back.")


def _sentences(found: Import, diary: Diary) -> Iterator[str]:
    """What rows would add, the first of them word by word."""
    yield from found.problems[:_SHOWN]
    if len(found.problems) > _SHOWN:
        yield f"… and {counted(len(found.problems) - _SHOWN, 'more problem')} like these."
    if found.drafts:
        days = sorted({draft.day for draft in found.drafts})
        yield f"{counted(len(found.drafts), 'entry', 'entries')} for {counted(len(days), 'day')} would be added:"
        for draft in found.drafts[:_SHOWN]:
            yield f"  {short_date(draft.day, diary.today())}  {describe(draft, diary.catalogue)}"
        if len(found.drafts) > _SHOWN:
            yield f"  … and {len(found.drafts) - _SHOWN} more."
    if found.unread:
        yield f"{counted(found.unread, 'line')} with words that are not known; they are kept, and marked in Meals."
    if found.repeated:
        yield f"{counted(found.repeated, 'entry', 'entries')} the diary has already."


def _wanted(options: Options) -> bool:
    """Whether to go on."""
    return not options.dry_run and (options.yes or confirmed("Import it?"))


def _not_done(options: Options, shape: dict[str, object]) -> int:
    """Say that nothing was done: that was wanted, or else the answer was no."""
    if options.json:
        say_json(shape)
    if options.dry_run:
        return 0
    complain("Nothing was imported. (--yes imports without asking.)")
    return 1


def _ended(options: Options, shape: dict[str, object], sentence: str) -> int:
    """Say how it ended."""
    if options.json:
        say_json(shape)
    else:
        say(sentence)
    return 0
