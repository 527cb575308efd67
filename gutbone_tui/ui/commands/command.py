"""A command: one thing a user can ask for, described once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from textual.binding import Binding
from textual.keys import REPLACED_KEYS, key_to_character

_KEY_NAMES: Final = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "question_mark": "?",
    "equals_sign": "=",
    "comma": ",",
    "slash": "/",
    "full_stop": ".",
    "plus": "+",
    "minus": "-",
    "greater_than_sign": ">",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "escape": "Esc",
    "enter": "Enter",
    "delete": "Del",
    "space": "Space",
    "tab": "Tab",
}
"""How keys are written for people, where Textual's own name would not do."""


NO_KEY: Final = "<none>"
"""Stands for a command that has no key; no key is called so."""


class Command(NamedTuple):
    """One thing a user can ask for."""

    id: str
    """Stable id that a keymap may name."""
    keys: str
    """Keys, first the one that is shown; every single-letter key has a ctrl or function key beside it. What is asked
    for seldom has none and is found in the command palette."""
    action: str
    """Textual action that does it."""
    label: str
    """Two words at most, for the footer."""
    hint: str
    """One line, for help and the command palette."""
    group: str = ""
    """Commands of one group share a place in the footer, under this label."""
    in_footer: bool = False

    def binding(self) -> Binding:
        """The key binding, remappable through its id."""
        return Binding(self.keys or NO_KEY, self.action, self.label, tooltip=self.hint, id=self.id, show=False)

    def shown_keys(self, keymap: Mapping[str, str]) -> tuple[str, ...]:
        """The keys it has now, as people read them."""
        keys = keymap.get(self.id, self.keys).split(",")
        return tuple(key_name(key.strip()) for key in keys if key.strip() not in ("", NO_KEY))


def key_name(key: str) -> str:
    """A key as people read it: `left_square_bracket` is `[`, `ctrl+z` is `Ctrl+Z`."""
    *modifiers, last = key.split("+")
    name = _KEY_NAMES.get(last) or (key_to_character(REPLACED_KEYS.get(last, last)) if len(last) > 1 else last) or last
    if (len(name) == 1 and modifiers) or (name[:1] == "f" and name[1:].isdigit()):
        name = name.upper()
    return "+".join([*(modifier.capitalize() for modifier in modifiers), name])


def bindings_of(commands: Iterable[Command]) -> list[Binding]:
    """The bindings of some commands, for a `BINDINGS`."""
    return [command.binding() for command in commands]
