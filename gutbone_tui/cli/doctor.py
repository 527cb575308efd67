"""`gutbone doctor`: every file checked, and what was found in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gutbone_tui.cli.opening import diary_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import say, say_json
from gutbone_tui.diary.differences import counted
from gutbone_tui.diary.errors import DiaryError

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator, Mapping

    from gutbone_tui.diary.checkup import Checkup
    from gutbone_tui.diary.finding import Finding

_NOTE = """\
Looks at every month, the library, the settings and every backup: whether each can be read and is valid, whether entries
are in the right month and in one place only, who else can look into the folder, what was left lying about, whether the
disk has room and can be locked, and whether the clock can be right. Nothing is changed without --fix, and with it only
what can be mended without giving anything up: a damaged file is set aside untouched, never thrown away.

Exit codes: 0 healthy, 1 not, 2 wrong usage. With --json, one object: healthy, diary, months, entries, backups (how many
can be restored) and findings, each with check, problem, says, file, mendable and mended (what was done, or null)."""

Mended = dict[int, str]
"""What was done about findings, by their place in the list."""


def add_arguments(parser: ArgumentParser) -> None:
    """Whether to mend."""
    parser.add_argument("--fix", action="store_true", help="mend what can safely be mended")
    parser.epilog = _NOTE


def run(options: Options) -> int:
    """Check, mend if that was asked for, and say what was found."""
    diary = diary_for(options)
    checkup = diary.check_up()
    mended = _mend(checkup) if options.fix else {}
    afterwards = diary_for(options).check_up() if mended else checkup
    if options.json:
        say_json(_shape(str(diary.folders.data), checkup, mended, afterwards))
    else:
        say(*_sentences(checkup, mended, afterwards, fix=options.fix))
    return 0 if afterwards.healthy else 1


def _mend(checkup: Checkup) -> Mended:
    """Mend what can be mended; what could not be is said in its place."""
    done: Mended = {}
    for number, finding in enumerate(checkup.findings):
        if finding.mend is not None:
            try:
                done[number] = finding.mend()
            except DiaryError as error:
                done[number] = f"It could not be mended. {error}"
    return done


def _sentences(checkup: Checkup, mended: Mapping[int, str], afterwards: Checkup, *, fix: bool) -> Iterator[str]:
    """What was found and what was done about it."""
    entries = counted(checkup.entries, "entry", "entries")
    backups = counted(checkup.backups, "backup")
    yield f"Checked {counted(checkup.months, 'month')} with {entries}, and {backups} that can be restored."
    for number, finding in enumerate(checkup.findings):
        yield f"{'!' if finding.is_problem else '·'} {finding.says}"
        if number in mended:
            yield f"  {mended[number]}"
    yield _verdict(checkup, afterwards, fix=fix)


def _verdict(checkup: Checkup, afterwards: Checkup, *, fix: bool) -> str:
    """How the diary is."""
    if afterwards.healthy:
        return "The diary is healthy." if checkup.healthy else "The diary is healthy now."
    left = [finding for finding in afterwards.findings if finding.is_problem]
    found = f"{counted(len(left), 'problem')} {'left' if fix else 'found'}"
    mendable = sum(finding.mend is not None for finding in left)
    if fix or not mendable:
        return f"{found}."
    return f"{found}; `gutbone doctor --fix` mends {'it' if mendable == len(left) == 1 else f'{mendable} of them'}."


def _shape(folder: str, checkup: Checkup, mended: Mapping[int, str], afterwards: Checkup) -> dict[str, object]:
    """A check-up for programs."""
    return {
        "healthy": afterwards.healthy,
        "diary": folder,
        "months": checkup.months,
        "entries": checkup.entries,
        "backups": checkup.backups,
        "findings": [_finding_shape(each, mended.get(number)) for number, each in enumerate(checkup.findings)],
    }


def _finding_shape(finding: Finding, mended: str | None) -> dict[str, object]:
    """One finding for programs."""
    return {
        "check": finding.check,
        "problem": finding.is_problem,
        "says": finding.says,
        "file": None if finding.path is None else str(finding.path),
        "mendable": finding.mend is not None,
        "mended": mended,
    }
