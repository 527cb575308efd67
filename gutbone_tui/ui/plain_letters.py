"""For terminals without Unicode: everything that is drawn, in ASCII and in the same columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import combining, normalize

from rich.cells import get_character_cell_size
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from collections.abc import Mapping

_DRAWN: Final[Mapping[str, str]] = {
    "-": "─━╌┄–—‑−═▱",
    "|": "│┃╎▌▐▍▎▏▕║",
    "+": "┌┐└┘╭╮╰╯├┤┬┴┼╞╡┝┥¼½¾⅓⅔⅛",
    "=": "▰",
    "_": "▁",
    ".": "·∙",
    ",": "▂",
    ":": "▃",
    "~": "▄…≈",
    "!": "▅",
    "$": "▆",
    "@": "●",
    "o": "○◦°",
    "%": "▇",
    "#": "█■▓▒",
    "^": "▲↑",
    "<": "◆←≤",
    "v": "▼↓",
    "*": "•✓★☆",
    "y": "ψ",
    "x": "×✗",
    "t": "τ",
    "u": "∪µμ",
    ">": "▸›→≥»",
    '"': "“”„",
    "'": "‘’‚",
}
"""What stands in the place of the characters that screens draw with."""


class _Plain(dict[int, str]):
    """A character's ASCII, found out once for each; for `str.translate`."""

    def __missing__(self, code: int) -> str:
        """What is as wide and most like it."""
        found = self[code] = _plain(chr(code))
        return found


def _plain(character: str) -> str:
    """One character in ASCII: its own letter without its accent, or question marks as wide as it is."""
    if character.isascii():
        return character
    letters = "".join(each for each in normalize("NFKD", character) if not combining(each))
    width = get_character_cell_size(character)
    return letters if letters.isascii() and len(letters) == width else "?" * width


_TABLE: Final = _Plain({ord(each): plain for plain, drawn in _DRAWN.items() for each in drawn})


def in_ascii(text: str) -> str:
    """A text as a terminal without Unicode can show it."""
    return text if text.isascii() else text.translate(_TABLE)


class PlainDriver(LinuxDriver):
    """Sends nothing but ASCII."""

    def write(self, data: str) -> None:
        """Send what was drawn."""
        super().write(in_ascii(data))
