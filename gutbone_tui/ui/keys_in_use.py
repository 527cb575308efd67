"""Puts the user's keymap to use: checked first, and told about where something of it cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.keys import key_to_character

from gutbone_tui.ui.commands.command import NO_KEY
from gutbone_tui.ui.commands.keymap import Keymap, all_keys, keymap_from, located
from gutbone_tui.ui.commands.shared import PALETTE, QUIT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from gutbone_tui.diary.settings import Settings

EVERYWHERE: Final = {"everywhere.quit": QUIT, "everywhere.palette": PALETTE}
"""Bindings of the app itself, by id, that work in text fields and boxes too, and the commands they belong to."""


class KeysInUse(NamedTuple):
    """The keys of this session."""

    shown: Mapping[str, str]
    """By command, where they are not the program's own."""
    bound: Mapping[str, str]
    """The same for Textual, with the bindings that work everywhere."""
    problems: tuple[str, ...]
    """A sentence for everything that could not be used, with file and line."""


def keys_in_use(settings: Settings, path: Path) -> KeysInUse:
    """What the user's keymap comes to.

    Args:
        settings: with the keymap as it was written.
        path: the settings file, which is read only where something in it cannot be used.
    """
    if not settings.keys:
        return KeysInUse({}, {}, ())
    checked = checked_keys(settings.keys)
    everywhere = {
        name: ",".join(key for key in all_keys(command, checked.keys) if key_to_character(key) is None) or NO_KEY
        for name, command in EVERYWHERE.items()
    }
    return KeysInUse(checked.keys, {**checked.keys, **everywhere}, _sentences(checked, path))


def checked_keys(keys: Mapping[str, str]) -> Keymap:
    """A keymap checked against the commands of all screens."""
    from gutbone_tui.ui.commands.everything import commands_by_screen  # only where somebody has a keymap

    return keymap_from(keys, commands_by_screen())


def _sentences(checked: Keymap, path: Path) -> tuple[str, ...]:
    """The problems with the lines they are on."""
    if not checked.problems:
        return ()
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        text = ""
    return tuple(located(problem, path, text) for problem in checked.problems)
