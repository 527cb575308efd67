"""Which words are keys: what people write for a key, as Textual calls it, and what no terminal can send."""

from __future__ import annotations

from typing import Final

from textual.keys import REPLACED_KEYS, Keys, _character_to_key, key_to_character

_MODIFIERS: Final = ("alt", "ctrl", "shift")
"""In the order in which Textual writes them."""
_SPOKEN: Final = {"control": "ctrl", "strg": "ctrl", "option": "alt", "meta": "alt"}
_NOT_SENT: Final = ("cmd", "command", "super", "win", "windows", "hyper")
"""Modifiers that the window system keeps for itself."""
_ALIASES: Final = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "page_up": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "page_down": "pagedown",
    "spacebar": "space",
    "period": "full_stop",
    "dot": "full_stop",
    "hyphen": "minus",
    "equal": "equals_sign",
    "equals": "equals_sign",
    "question": "question_mark",
}
"""Names that people have for keys, and Textual's."""
_SAME_AS: Final = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+h": "backspace",
    "ctrl+left_square_bracket": "escape",
    "shift+space": "space",
    "shift+enter": "enter",
    "ctrl+enter": "enter",
    "shift+backspace": "backspace",
    "ctrl+tab": "tab",
}
"""Keys for which a terminal sends the same as for another."""
_ALONE: Final = ("ctrl", "alt", "shift", "caps_lock", "capslock", "fn", "num_lock", "numlock", *_NOT_SENT)
NAMED: Final = frozenset(
    key.value for key in Keys if key.value.isalnum() and key.value not in ("return", "ctrl", "ignore")
)
"""Keys that are no characters, without modifiers: `up`, `f2`, `delete` …"""
FIXED: Final = {
    "escape": "closes and leaves",
    "up": "moves in lists",
    "down": "moves in lists",
    "pageup": "moves in lists",
    "pagedown": "moves in lists",
    "home": "moves in lists",
    "end": "moves in lists",
    "ctrl+c": "copies",
}
"""Keys that lists, boxes and text fields need everywhere, and what they do there."""
_CTRL_OF_OLD: Final = frozenset({"backslash", "right_square_bracket", "circumflex_accent", "underscore", "at"})
"""Characters that have a control character of their own besides the letters."""
_EXAMPLES: Final = "a, A, f2, ctrl+k, alt+k, space, comma, question_mark"


class NoKeyError(ValueError):
    """A word that is no key; its text says why."""


def keys_from(words: str) -> list[str]:
    """The words that stand for single keys in a text such as `n,ctrl+k`; a comma alone is the comma."""
    if words.strip() == ",":
        return ["comma"]
    return [word.strip() for word in words.split(",") if word.strip()]


def key_from(word: str) -> str:
    """The key that a word stands for, as Textual calls it.

    Raises:
        NoKeyError: it stands for none that a terminal sends, or for one that is needed elsewhere.
    """
    *modifiers, base = _parts(word)
    refused = next((each for each in modifiers if each in _NOT_SENT), "")
    if refused or (not modifiers and base in _ALONE):
        raise NoKeyError(f"{_quoted(word)} cannot be a key: a terminal does not pass {refused or base} on")
    unknown = next((each for each in modifiers if each not in _MODIFIERS), "")
    if unknown or not _is_base(base):
        raise NoKeyError(f"there is no key called {_quoted(word)}{_nearest(base)}")
    if modifiers == ["shift"] and len(base) == 1:
        modifiers, base = [each for each in modifiers if each != "shift"], base.upper()
    key = "+".join([*(each for each in _MODIFIERS if each in modifiers), base.lower() if modifiers else base])
    if key in _SAME_AS:
        same = _SAME_AS[key]
        raise NoKeyError(f"{_quoted(word)} cannot be a key: a terminal sends the same for it as for {same}")
    if key in FIXED:
        raise NoKeyError(f"{_quoted(word)} is needed everywhere: it {FIXED[key]}")
    return key


def is_rare(key: str) -> bool:
    """Whether only newer terminals send a key: those with the protocol that tells all combinations apart."""
    *modifiers, base = key.split("+")
    if not modifiers or base in NAMED:
        return "alt" in modifiers and base in NAMED
    if modifiers == ["ctrl"]:
        return not (len(base) == 1 and base.isascii() and base.isalpha()) and base not in _CTRL_OF_OLD
    return modifiers != ["alt"]


def _parts(word: str) -> list[str]:
    """Modifiers and the key itself, in the names used here; a plus sign may be the key."""
    word = word.strip()
    if word.endswith("+"):
        parts = [*word[:-1].rstrip("+").split("+"), "plus"] if len(word) > 1 else ["plus"]
    else:
        parts = word.split("+")
    *modifiers, base = parts
    lower = [_SPOKEN.get(each.strip().lower(), each.strip().lower()) for each in modifiers]
    base = base.strip()
    if len(base) == 1:
        base = base if base.isalnum() else _character_to_key(base)
    else:
        base = base.lower().replace(" ", "_")
        base = _ALIASES.get(base, base)
    return [*lower, base]


def _is_base(base: str) -> bool:
    """Whether this is a key without its modifiers: a character, by itself or by its name, or a named key."""
    if base in NAMED:
        return True
    if len(base) == 1:
        return base.isprintable()
    character = key_to_character(REPLACED_KEYS.get(base, base))
    return character is not None and character.isascii() and _character_to_key(character) == base


def _nearest(base: str) -> str:
    """A question with the key whose name is most like this one, or examples of keys."""
    from difflib import get_close_matches  # only for a slip

    common = ("comma", "slash", "question_mark", "full_stop", "minus", "plus", "equals_sign", "left_square_bracket")
    close = get_close_matches(base.lower(), [*sorted(NAMED), *common, *_ALIASES], n=1)
    if close:
        return f" (did you mean {_ALIASES.get(close[0], close[0])}?)"
    return f"; keys are written {_EXAMPLES}"


def _quoted(word: str) -> str:
    """A word as it may be put into a sentence."""
    return f'"{word}"' if word.isprintable() and len(word) <= 40 else "that"
