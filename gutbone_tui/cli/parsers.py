"""How the command line is read. Imported only when there is something to read: argparse costs milliseconds."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from gutbone_tui import __version__
from gutbone_tui.cli.options import place
from gutbone_tui.cli.output import terminal_width


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the rest of what is printed."""

    def __init__(self, prog: str) -> None:
        """Know the width: argparse would import half a dozen modules to find it, for every option it is told of."""
        super().__init__(prog, width=terminal_width())


def main_parser(verbs: Mapping[str, str]) -> argparse.ArgumentParser:
    """The parser of what stands before a verb."""
    width = max(map(len, verbs))
    listed = "\n".join(f"  {verb:<{width}} {purpose}" for verb, purpose in verbs.items())
    parser = argparse.ArgumentParser(
        prog="gutbone",
        usage="gutbone [verb] [options]",
        description="A terminal diary for the gut-bone practice. Without a verb, gutbone starts full-screen.",
        epilog=f"verbs:\n{listed}\n\n`gutbone VERB --help` says more. Exit codes: 0 done, 1 could not, 2 wrong usage.",
        formatter_class=_Help,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"gutbone {__version__}")
    add_common(parser)
    return parser


def verb_parser(verb: str, purpose: str) -> argparse.ArgumentParser:
    """The parser of what stands after a verb, without the verb's own arguments."""
    parser = argparse.ArgumentParser(
        prog=f"gutbone {verb}",
        description=f"{purpose[0].upper()}{purpose[1:]}.",
        formatter_class=_Help,
        allow_abbrev=False,
    )
    add_common(parser)
    return parser


def add_common(parser: argparse.ArgumentParser) -> None:
    """Options that may stand before or after the verb; what was not said stays as it was."""
    unsaid = argparse.SUPPRESS
    parser.add_argument("--data", metavar="DIR", type=place, default=unsaid, help="keep the diary in this folder")
    parser.add_argument(
        "--date", metavar="DAY", default=unsaid, help="the day that is meant: yesterday, mon, 2026-11-20"
    )
    parser.add_argument("--json", action="store_true", default=unsaid, help="print JSON for programs")
