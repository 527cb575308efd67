"""Asks the user before something is done."""

from __future__ import annotations

import sys

from gutbone_tui.cli.output import plain


def confirmed(question: str) -> bool:
    """Whether the user says yes; no answer is a no.

    The question goes to standard error, so that standard output holds nothing but what was asked for.
    """
    if sys.stdin is None:
        return False
    if sys.stderr is not None:
        print(plain(f"{question} [y/N] "), end="", file=sys.stderr, flush=True)  # noqa: T201
    answer = sys.stdin.readline()
    if not answer.endswith("\n") and sys.stderr is not None:
        print(file=sys.stderr)  # noqa: T201
    return answer.strip().lower() in ("y", "yes")
