"""Which letters a terminal can draw."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver


def driver_for(environ: Mapping[str, str]) -> type[Driver] | None:
    """What draws on a terminal whose language has no Unicode; None where the usual one does.

    Where no language is set, as in many containers, the terminal is taken to be one of today.
    """
    if "utf" in (_language(environ) or "utf").lower():
        return None
    from gutbone_tui.ui.plain_letters import PlainDriver  # seldom

    return PlainDriver


def _language(environ: Mapping[str, str]) -> str:
    """The language of letters, as the user set it; empty where nothing is set."""
    letters = environ.get("LC_CTYPE", "")
    if letters == "C.UTF-8" and not _is_users_own("LC_CTYPE"):
        letters = ""
    return environ.get("LC_ALL") or letters or environ.get("LANG", "")


def _is_users_own(name: str) -> bool:
    """Whether the program was started with this variable; Python itself sets `LC_CTYPE` where the language is C."""
    try:
        return f"{name}=".encode() in Path("/proc/self/environ").read_bytes()
    except OSError:
        return False
