"""Writes docs/settings.md: every setting and every command, from the objects the program itself uses."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from gutbone_tui.diary.setting_values import SETTINGS
from gutbone_tui.diary.settings import Settings
from gutbone_tui.ui.commands.everything import commands_by_screen
from gutbone_tui.ui.commands.shared import SHARED
from gutbone_tui.ui.options import OPTIONS, SECTIONS, Option, to_write

PAGE = Path(__file__).parent.parent / "docs" / "settings.md"

_HEAD = """\
# Settings and keys

Every setting can be changed in the app (the key `,`) and by hand in `config.toml`; `gutbone locate` says where that
file is. A change is used at once, by hand too while the app is open. What is not named in the file has its default.
Whatever cannot be used is said when gutbone starts and beside the setting in the app, with its line and the nearest
name; the default is used instead, and the line stays as it is. A week gone by keeps the goal and the rule it had.

    preset = "quarter-points"
    first_weekday = "sunday"
    hide = ["zinc", "runs"]

    [keys]
    "entry.add" = "n,f2"

"""
_KEYS = """\
## Keys

Under `[keys]`, a command and its keys, parted by commas: `"entry.add" = "n,f2"`. Keys are written `a`, `A`, `f2`,
`ctrl+k`, `alt+k`, `space`, or as the character itself. In the app: Settings, Keys, Enter on a command, the new key.
An unknown command, what is no key, and one key for two commands on one screen are named; the rest of the keymap works.
Escape, the arrows, Page, Home, End and Ctrl+C cannot be given away. Every command is in the palette too.

"""


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for title, options in SECTIONS.items():
        rows = [_row(option) for option in options if option.kind not in ("place", "keys")]
        if rows:
            parts.append(f"## {title}\n\n| setting | what it does | values, the default first |\n|---|---|---|\n")
            parts += [*rows, "\n"]
    parts.append(_KEYS)
    screens = {"On every screen": SHARED} | {
        name: tuple(command for command in commands if command not in SHARED)
        for name, commands in commands_by_screen().items()
    }
    for name, commands in screens.items():
        if commands:
            parts.append(f"| {name} | keys | what it does |\n|---|---|---|\n")
            for command in commands:
                keys = " ".join(f"`{key}`" for key in command.shown_keys({})) or "–"
                parts.append(f"| `{command.id}` | {keys} | {command.hint} |\n")
            parts.append("\n")
    return "".join(parts).rstrip() + "\n"


def _row(option: Option) -> str:
    """One setting."""
    return f"| `{option.name}` | {option.label}: {option.hint} | {_values(option)} |\n"


def _values(option: Option) -> str:
    """What a setting can be."""
    default = option.value(Settings())
    if isinstance(default, (tuple, frozenset)):
        known = " ".join(f"`{each}`" for each in option.values)
        return f"a list of {known}" if known else 'a list such as `["kale", "peanut"]`'
    if option.kind == "choice" and isinstance(option.values, Mapping):
        order = [default, *(value for value in option.values if value != default)]
        shown = order if len(order) <= 8 else order[:1]
        words = " ".join(f"`{_toml(to_write(OPTIONS[option.name], value))}`" for value in shown)
        return words if shown == order else f"{words}, {_expected(option.name)}"
    first = f"`{_toml(default)}`, " if default is not None else ""
    return f"{first}{_expected(option.name)}"


def _toml(value: object) -> str:
    """A value as it stands in the file."""
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else f"{value:g}"


def _expected(name: str) -> str:
    """What a setting can be, as its reader says it."""
    try:
        SETTINGS[name](None)
    except ValueError as error:
        return str(error)
    return ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
