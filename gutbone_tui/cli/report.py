"""`gutbone report`: what was recorded in a period, added up for the visit at the clinic."""

from __future__ import annotations

import os
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from gutbone_tui.cli.opening import day_for, day_named, heard_diary_for
from gutbone_tui.cli.options import Options, UsageError, place
from gutbone_tui.cli.output import say, say_json
from gutbone_tui.diary.errors import DiaryError, reason_of
from gutbone_tui.domain.days import DAYS_IN_WEEK, FIRST_DAY

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from pathlib import Path

    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.exchange.report import Report

_WEEKS: Final = 12
_NOTE: Final = """\
The last twelve weeks up to today, or up to --date, unless another period is said. It is printed as Markdown, which
reads well as plain text; `gutbone report > report.md` keeps it. It holds figures and dates, no advice and no score.
Your notes are in it only with --notes.

With --json, one object: first, last, about and sections, each with title, rows (what, words) and note.

Exit code 1: some of the diary could not be read or was damaged; what and where is said on standard error."""


def add_arguments(parser: ArgumentParser) -> None:
    """Which period, and where to."""
    parser.add_argument("--weeks", type=int, dest="report_weeks", metavar="N", help="so many weeks")
    parser.add_argument("--from", dest="first", metavar="DAY", help="the first day, such as 2026-09-01")
    parser.add_argument("--to", dest="last", metavar="DAY", help="the last day")
    parser.add_argument("--notes", action="store_true", help="with your own notes")
    parser.add_argument("--html", type=place, metavar="FILE", help="write a page to print into this new file instead")
    parser.epilog = _NOTE


def run(options: Options) -> int:
    """Print the report."""
    from gutbone_tui.exchange.report import report_of
    from gutbone_tui.exchange.report_pages import html_of, markdown_of

    diary = heard_diary_for(options)
    report = report_of(diary, *_period(options, diary), notes=options.notes)
    if options.html is not None:
        path = options.html.expanduser().absolute()
        _write(path, "\n".join(html_of(report)) + "\n")
        say(f"The report is in {path}.")
    elif options.json:
        say_json(_shape(report))
    else:
        say(*markdown_of(report))
    # Whoever takes this to the clinic must know if something in the diary could not be read.
    return 1 if options.hearing is not None and options.hearing.tell() else 0


def _period(options: Options, diary: Diary) -> tuple[date, date]:
    """The first and the last day.

    Raises:
        UsageError: the period makes no sense.
    """
    from gutbone_tui.exchange.report import LONGEST_PERIOD

    if options.first is not None and options.report_weeks is not None:
        raise UsageError("say --weeks or --from, not both.")
    last = day_named(options.last, diary.today()) if options.last is not None else day_for(options, diary)
    weeks = _WEEKS if options.report_weeks is None else options.report_weeks
    if not 1 <= weeks <= LONGEST_PERIOD // DAYS_IN_WEEK:
        raise UsageError(f"a report is of 1 to {LONGEST_PERIOD // DAYS_IN_WEEK} weeks.")
    first = max(last - timedelta(days=weeks * DAYS_IN_WEEK - 1), FIRST_DAY)
    if options.first is not None:
        first = day_named(options.first, diary.today())
    if first > last:
        raise UsageError("the first day comes after the last one.")
    if (last - first).days >= LONGEST_PERIOD:
        raise UsageError("a report is of ten years at most.")
    return first, last


def _write(path: Path, text: str) -> None:
    """Write a new file that only its owner can read.

    Raises:
        DiaryError: there is one already, or it was not possible.
    """
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text.encode("utf-8", "replace").decode("utf-8"))
    except FileExistsError:
        raise DiaryError(f"There is a file {path} already; the report was not written.") from None
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "that is no name of a file"
        raise DiaryError(f"{path} cannot be written: {reason}.") from error


def _shape(report: Report) -> dict[str, object]:
    """A report in JSON."""
    sections = [
        {"title": section.title, "rows": [row._asdict() for row in section.rows], "note": section.note}
        for section in report.sections
    ]
    return {
        "first": report.first.isoformat(),
        "last": report.last.isoformat(),
        "about": report.about,
        "sections": sections,
    }
