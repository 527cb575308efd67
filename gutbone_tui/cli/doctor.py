"""`gutbone doctor`: every file checked, and what was found in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from gutbone_tui.cli.opening import diary_for, folders_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import say, say_json
from gutbone_tui.diary.differences import counted
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.finding import Finding

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Iterator, Sequence

    from gutbone_tui.diary.checkup import Checkup

_NOTE = """\
Looks at every month, the library, the settings and every backup: whether each can be read and is valid, whether entries
are in the right month and in one place only, who else can look into the folder, what was left lying about, whether the
disk has room and can be locked, and whether the clock can be right. Nothing is changed without --fix, and with it only
what can be mended without giving anything up: a damaged file is set aside untouched, never thrown away.

Exit codes: 0 healthy, 1 not, 2 wrong usage. With --json, one object: healthy, diary, months, entries, backups (how many
can be restored) and findings, each with check, problem, says, file, mendable and mended (what was done, or null)."""

_ROUNDS: Final = 3
"""How often to mend and look again: with one thing mended another may show."""


class Found(NamedTuple):
    """A finding, and what was done about it."""

    finding: Finding
    mended: str | None = None


def add_arguments(parser: ArgumentParser) -> None:
    """Whether to mend."""
    parser.add_argument("--fix", action="store_true", help="mend what can safely be mended")
    parser.epilog = _NOTE


def run(options: Options) -> int:
    """Check, mend if that was asked for, and say what was found."""
    checkup = diary_for(options).check_up()
    found: list[Found] = []
    for _ in range(_ROUNDS if options.fix else 0):
        mended = [Found(finding, _mended(finding.mend)) for finding in checkup.findings if finding.mend is not None]
        if not mended:
            break
        found.extend(mended)
        checkup = diary_for(options).check_up()
    told = {each.finding.says for each in found}
    found.extend(Found(finding) for finding in checkup.findings if finding.says not in told)
    if options.json:
        say_json(_shape(str(folders_for(options).data), checkup, found))
    else:
        say(*_sentences(checkup, found, fix=options.fix))
    return 0 if checkup.healthy else 1


def _mended(mend: Callable[[], str]) -> str:
    """What was done, or why it could not be."""
    try:
        return mend()
    except DiaryError as error:
        return f"It could not be mended. {error}"


def _sentences(checkup: Checkup, found: Sequence[Found], *, fix: bool) -> Iterator[str]:
    """What was found and what was done about it."""
    entries = counted(checkup.entries, "entry", "entries")
    backups = counted(checkup.backups, "backup")
    yield f"Checked {counted(checkup.months, 'month')} with {entries}, and {backups} that can be restored."
    for finding, mended in found:
        yield f"{'!' if finding.is_problem else '·'} {finding.says}"
        if mended is not None:
            yield f"  {mended}"
    yield _verdict(checkup, fix=fix)


def _verdict(checkup: Checkup, *, fix: bool) -> str:
    """How the diary is."""
    if checkup.healthy:
        return "The diary is healthy."
    left = [finding for finding in checkup.findings if finding.is_problem]
    found = f"{counted(len(left), 'problem')} {'left' if fix else 'found'}"
    mendable = sum(finding.mend is not None for finding in left)
    if fix or not mendable:
        return f"{found}."
    return f"{found}; `gutbone doctor --fix` mends {'it' if mendable == len(left) == 1 else f'{mendable} of them'}."


def _shape(folder: str, checkup: Checkup, found: Sequence[Found]) -> dict[str, object]:
    """A check-up for programs."""
    return {
        "healthy": checkup.healthy,
        "diary": folder,
        "months": checkup.months,
        "entries": checkup.entries,
        "backups": checkup.backups,
        "findings": [_finding_shape(*each) for each in found],
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
