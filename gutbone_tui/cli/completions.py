"""`gutbone completions`: what makes a shell complete the verbs and options."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from gutbone_tui.cli.options import Options, UsageError
from gutbone_tui.cli.output import plain, say

if TYPE_CHECKING:
    from argparse import ArgumentParser

SHELLS: Final = ("bash", "zsh", "tcsh")

_NOTE: Final = """\
bash:  gutbone completions bash > ~/.local/share/bash-completion/completions/gutbone
zsh:   gutbone completions zsh > ~/.zfunc/_gutbone    (or any other folder of $fpath)
tcsh:  gutbone completions tcsh > /etc/profile.d/gutbone.completion.csh

fish is not among them: shtab, which writes them, does not know it."""


def add_arguments(parser: ArgumentParser) -> None:
    """Which shell."""
    parser.add_argument("shell", metavar="SHELL", help=f"{', '.join(SHELLS[:-1])} or {SHELLS[-1]}")
    parser.epilog = _NOTE


def run(options: Options) -> int:
    """Print what the shell has to read.

    Raises:
        UsageError: it is a shell that shtab knows nothing of.
    """
    if options.shell not in SHELLS:
        raise UsageError(f"completions are for {', '.join(SHELLS)}; {plain(options.shell)!r} is none that shtab knows.")
    import shtab  # imported for this verb alone

    parser = whole_parser()
    say(*shtab.complete(parser, options.shell).splitlines())
    return 0


def whole_parser() -> ArgumentParser:
    """One parser that knows all verbs with their options; the program itself only ever makes that of one verb."""
    from gutbone_tui.cli.main import VERBS, module_of
    from gutbone_tui.cli.parsers import add_common

    parser = argparse.ArgumentParser(prog="gutbone", add_help=True)
    parser.add_argument("--version", action="store_true", help="say the version")
    add_common(parser)
    verbs = parser.add_subparsers(metavar="verb")
    for verb, purpose in VERBS.items():
        of_verb = verbs.add_parser(verb, help=purpose)
        add_common(of_verb)
        module_of(verb).add_arguments(of_verb)
    return parser
