"""`gutbone merge`: another diary, a backup or the copies of a sync tool become part of this diary."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from gutbone_tui.cli.asking import confirmed
from gutbone_tui.cli.differing import difference_sentences, undo_sentence
from gutbone_tui.cli.opening import heard_diary_for
from gutbone_tui.cli.options import Options, UsageError, place
from gutbone_tui.cli.output import complain, say, say_json
from gutbone_tui.diary.differences import Differences
from gutbone_tui.diary.errors import DiaryError

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator, Sequence

    from gutbone_tui.diary.diary import Diary

_NOTE = """\
OTHER is another diary folder, a backup, or a file that a sync tool left beside a month such as
"2026-11 (conflicted copy).json". Without OTHER, all such copies in the diary's own folder are merged and then moved
into its folder `merged`. Entries that are only there are added, of two versions the later one stays, and what was
removed stays removed. OTHER itself is never changed. `gutbone undo` takes the merge back.

With --json, one object: merged (whether it was done), added, changed, removed, still_removed, unread, passed_over,
library (how many), days, problems, copies. It needs --yes or --dry-run, because programs cannot be asked."""


def add_arguments(parser: ArgumentParser) -> None:
    """What to merge, and how."""
    parser.add_argument("others", metavar="OTHER", nargs="*", type=place, help="a diary folder, a backup or a file")
    parser.add_argument("--yes", action="store_true", help="merge without asking")
    parser.add_argument("--dry-run", action="store_true", help="say what would change and change nothing")
    parser.add_argument(
        "--git-driver",
        nargs=3,
        type=Path,
        metavar=("BASE", "OURS", "THEIRS"),
        help="merge THEIRS into the file OURS, for git; BASE is not needed",
    )
    parser.add_argument("--git-setup", action="store_true", help="print what to tell git")
    parser.epilog = _NOTE


def run(options: Options) -> int:
    """Merge, or say what would be merged."""
    if options.git_setup:
        return _print_git_setup()
    if options.git_driver is not None:
        return _drive(options.git_driver)
    if options.json and not (options.yes or options.dry_run):
        raise UsageError("say --yes or --dry-run together with --json.")
    diary = heard_diary_for(options)
    paths = tuple(path.expanduser().absolute() for path in options.others) or diary.conflict_copies()
    differences = diary.differences(paths)
    if not options.json:
        say(*_sentences(diary, paths, differences))
    if options.dry_run:
        return _ended(options, differences, paths, merged=False)
    if differences.any and not options.yes and not confirmed("Merge?"):
        complain("Nothing was merged. (--yes merges without asking.)")
        return 1
    # Without anything to merge, entries that git left in two months are put into one, which can wait if need be.
    with suppress(*(() if paths else (DiaryError,))):
        diary.merge(paths)
    return _ended(options, differences, paths, merged=True)


def _ended(options: Options, differences: Differences, paths: Sequence[Path], *, merged: bool) -> int:
    """Say how it ended."""
    if options.json:
        numbers = differences._asdict()
        days = sorted(day.isoformat() for day in differences.days)
        copies = [str(path) for path in paths] if not options.others else []
        say_json({"merged": merged, **numbers, "days": days, "copies": copies})
    elif merged and differences.any:
        say(f"Merged. {undo_sentence(differences)}")
    return 0


def _sentences(diary: Diary, paths: Sequence[Path], differences: Differences) -> Iterator[str]:
    """What merging would change, in sentences."""
    if not paths:
        yield f"There are no conflict copies in {diary.folders.data}."
        return
    yield from difference_sentences(differences)
    if not differences.any:
        yield "There is nothing new in it."


def _drive(files: Sequence[Path]) -> int:
    """Merge two files for git; an error leaves the file of ours as it is, and git then calls it a conflict."""
    from gutbone_tui.diary.disk import Disk
    from gutbone_tui.diary.file_merging import merge_file

    _, ours, theirs = files
    merge_file(Disk(), ours, theirs)
    return 0


def _print_git_setup() -> int:
    """Print the commands that tell git of the driver, to be typed in the diary's folder."""
    from gutbone_tui.diary.file_merging import ATTRIBUTES, DRIVER

    say(f"echo '{ATTRIBUTES}' >> .gitattributes", f"git config merge.gutbone.driver '{DRIVER}'")
    return 0
