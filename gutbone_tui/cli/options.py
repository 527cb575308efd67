"""What the user asked for on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gutbone_tui.cli.hearing import Hearing


class UsageError(Exception):
    """The user asked for something that makes no sense; `str` is one plain sentence."""


class Options:
    """The options of all verbs; argparse fills in what was said."""

    data: Path | None = None
    """Folder of the diary, instead of the usual one."""
    date: str | None = None
    """The day that is meant, in the user's words."""
    json: bool = False
    """Print JSON for programs instead of words for people."""
    lines: list[str]
    """The lines given to `add` and `foods`."""
    missing: bool = False
    """`plants`: those not eaten this week."""
    file: Path | None = None
    """`import`: the file to read."""
    report_weeks: int | None = None
    """`report`: how many weeks."""
    first: str | None = None
    """`report`: the first day, in the user's words."""
    last: str | None = None
    """`report`: the last day."""
    notes: bool = False
    """`report`: with the user's own notes."""
    html: Path | None = None
    """`report`: the file to write a page into."""
    shell: str = ""
    """`completions`: which shell."""
    everything: bool = False
    """`plants --missing`: all of them, rather than a short list."""
    into: Path | None = None
    """`demo`: the folder to write a diary into."""
    weeks: int = 12
    """`demo`: how many weeks to make up."""
    to: Path | None = None
    """`backup`: the file to write, or a folder."""
    listing: bool = False
    """`backup`: list the backups there are."""
    backup: str | None = None
    """`restore`: a file or a day, in the user's words."""
    replace: bool = False
    """`restore`: put the backup in the place of what is there."""
    fix: bool = False
    """`doctor`: mend what can safely be mended."""
    others: list[Path]
    """`merge`: the diaries to merge."""
    yes: bool = False
    """Do it without asking."""
    dry_run: bool = False
    """Say what would be done, and do nothing."""
    git_driver: list[Path] | None = None
    """`merge`: the three files git names."""
    git_setup: bool = False
    """`merge`: print what to tell git."""
    hearing: Hearing | None = None
    """Listens to the diary, once one is open."""


def place(words: str) -> Path:
    """The file or folder that words name. An empty name would be the folder one happens to be in.

    Raises:
        UsageError: the name is empty.
    """
    if not words.strip():
        raise UsageError("an empty name is no file or folder; give the name of one.")
    return Path(words)
