"""`gutbone export`: everything in the diary, on standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gutbone_tui.cli.opening import heard_diary_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import write_json

if TYPE_CHECKING:
    from argparse import ArgumentParser

_SHAPE = """\
One JSON object, one entry a line: gutbone (version of this format), made (when), program (its version), entries,
each as the diary keeps it, and library (usuals, own foods, the supplement plan …). `gutbone import` reads
it. JSON is the only format so far, so --json need not be said.

Exit code 1: some of the diary could not be read or was damaged; what and where is said on standard error."""


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing besides the common options."""
    parser.epilog = _SHAPE


def run(options: Options) -> int:
    """Print all of it, piece by piece."""
    from gutbone_tui.exchange.export import exported

    diary = heard_diary_for(options)
    for piece in exported(diary):
        write_json(piece)
    # Whoever keeps this as their copy must not believe it whole if something in the diary could not be read.
    return 1 if options.hearing is not None and options.hearing.tell() else 0
