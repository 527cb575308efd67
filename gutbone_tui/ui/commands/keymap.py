"""The user's keymap, checked: what is no command, no key, or has two meanings is named, and the rest is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from gutbone_tui.ui.commands.command import NO_KEY, Command, key_name
from gutbone_tui.ui.commands.keys import NoKeyError, key_from, keys_from

Screens = Mapping[str, Sequence[Command]]
"""The commands of each screen, by its name as the user knows it."""


class KeyProblem(NamedTuple):
    """What could not be used of a keymap."""

    command: str
    """The command as it stands in the keymap."""
    words: str
    """What is wrong, as half a sentence without its full stop."""


class Keymap(NamedTuple):
    """Keys in use where they are not the program's own, and what was passed over."""

    keys: Mapping[str, str]
    """Keys by command id, in Textual's names, for every command whose keys differ from its own."""
    problems: tuple[KeyProblem, ...] = ()


def keymap_from(chosen: Mapping[str, str], screens: Screens) -> Keymap:
    """The keymap that a user's choices make.

    Args:
        chosen: keys by command as the settings say them; earlier ones win.
        screens: the commands of every screen.
    """
    return _Check(screens).keymap(chosen) if chosen else Keymap({})


def located(problem: KeyProblem, path: object, text: str) -> str:
    """The problem as a sentence that says where it is.

    Args:
        problem: what is wrong.
        path: the settings file.
        text: what stands in it.
    """
    return f"{path}, line {_line(text, problem.command)}: {problem.words}."


class _Check:
    """One look at a keymap."""

    def __init__(self, screens: Screens) -> None:
        """A check against the commands of all screens."""
        self._ids = {name: frozenset(command.id for command in commands) for name, commands in screens.items()}
        self.commands = {command.id: command for commands in screens.values() for command in commands}
        self.problems: list[KeyProblem] = []

    def keymap(self, chosen: Mapping[str, str]) -> Keymap:
        """Everything that can be used, and what cannot."""
        wanted: dict[str, list[str]] = {}
        for name, words in chosen.items():
            if name not in self.commands:
                self._tell(name, f"there is no command called {_quoted(name)}{self._nearest(name)}")
            elif keys := self._keys(name, words):
                wanted[name] = self._without_taken(name, keys, wanted)
        keys_of = {name: ",".join(keys) or NO_KEY for name, keys in wanted.items()}
        for command, kept in self._others(wanted):
            keys_of[command.id] = ",".join(kept) or NO_KEY
        return Keymap(keys_of, tuple(self.problems))

    def _keys(self, name: str, words: str) -> list[str]:
        """The keys that some words give a command; what is no key is told."""
        keys: list[str] = []
        for word in keys_from(words):
            try:
                keys.append(key_from(word))
            except NoKeyError as error:
                self._tell(name, f"{error}; {self._named(self.commands[name])} does not get it")
        if not keys_from(words):
            self._tell(name, f"{self._named(self.commands[name])} has no key there, so it keeps its own")
        return list(dict.fromkeys(keys))

    def _without_taken(self, name: str, keys: Sequence[str], wanted: Mapping[str, Sequence[str]]) -> list[str]:
        """The keys that no command before has on a screen that both are on."""
        kept: list[str] = []
        for key in keys:
            rival = next((other for other, theirs in wanted.items() if key in theirs and self._meet(name, other)), None)
            if rival is None:
                kept.append(key)
                continue
            both = f"{self._named(self.commands[rival])} and {self._named(self.commands[name])}"
            where = self._meet(name, rival)
            self._tell(name, f"{_shown(key)} is given to both {both} on {where}; the first of them has it")
        return kept

    def _others(self, wanted: Mapping[str, Sequence[str]]) -> Iterator[tuple[Command, list[str]]]:
        """Commands that lose keys of their own to one the user gave them to, with what they keep."""
        for command in self.commands.values():
            own = _own_keys(command)
            if command.id in wanted or not own:
                continue
            kept = list(own)
            for name, keys in wanted.items():
                # Most commands lose nothing, and which screens two of them share is worth asking only for the others.
                if not (lost := [key for key in keys if key in kept]) or not (where := self._meet(name, command.id)):
                    continue
                for key in lost:
                    kept.remove(key)
                    self._tell(name, self._lost(key, self.commands[name], command, where, kept))
            if len(kept) < len(own):
                yield command, kept

    def _lost(self, key: str, winner: Command, loser: Command, where: str, kept: Sequence[str]) -> str:
        """That a command lost one of its own keys, and how it is still reached."""
        left = " ".join(key_name(each) for each in kept) or "only the command palette"
        both = f"{_shown(key)} is given to {self._named(winner)}, and {self._named(loser)} has it on {where}"
        return f"{both}; the second keeps {left}"

    def _meet(self, one: str, other: str) -> str:
        """The first screen that has both commands, or that there are several; empty where none has."""
        names = [name for name, ids in self._ids.items() if one != other and one in ids and other in ids]
        return "every screen" if len(names) == len(self._ids) > 1 else ", ".join(names)

    def _named(self, command: Command) -> str:
        """A command by what it is called on screen, and its id."""
        return f"{command.label} ({command.id})"

    def _nearest(self, name: str) -> str:
        """A question with the command whose id or label is most like this."""
        from difflib import get_close_matches  # only for a slip

        by_name = {command.label.lower(): command.id for command in self.commands.values()}
        by_name |= {command.id.partition(".")[2]: command.id for command in self.commands.values()}
        by_name |= {each: each for each in self.commands}
        asked = name.lower().replace("_", "-").replace(" ", "-")
        close = get_close_matches(asked, by_name, n=1) or get_close_matches(asked.rpartition(".")[2], by_name, n=1)
        return f" (did you mean {by_name[close[0]]}?)" if close else ""

    def _tell(self, name: str, words: str) -> None:
        """Note a problem."""
        self.problems.append(KeyProblem(name, words))


def all_keys(command: Command, keymap: Mapping[str, str]) -> tuple[str, ...]:
    """The keys a command has under a keymap, in Textual's names."""
    keys = keymap.get(command.id, command.keys)
    return tuple(key for key in _split(keys) if key != NO_KEY)


def _own_keys(command: Command) -> list[str]:
    """The keys a command has by itself."""
    return list(_split(command.keys))


def _split(keys: str) -> Iterable[str]:
    """The keys of a list with commas."""
    return (key.strip() for key in keys.split(",") if key.strip())


def _shown(key: str) -> str:
    """A key in a sentence."""
    return f"the key {key_name(key)}"


def _quoted(word: str) -> str:
    """A word as it may be put into a sentence."""
    return f'"{word}"' if word.isprintable() and len(word) <= 40 else "that"


def _line(text: str, name: str) -> int:
    """The line on which a command gets its keys."""
    for number, line in enumerate(text.split("\n"), start=1):
        given, sign, _ = line.partition("=")
        plain = given.replace('"', "").replace("'", "").replace(" ", "").strip()
        if sign and plain in (name, f"keys.{name}"):
            return number
    return 1


class Rebinding(NamedTuple):
    """What giving a command a key means."""

    keys: Mapping[str, str | None]
    """What to write down, by command id; None lets a command have its own keys again."""
    losers: tuple[str, ...] = ()
    """What other commands do that had the key, in words."""


def rebound(command: Command, key: str, keymap: Mapping[str, str], screens: Screens) -> Rebinding:
    """Give a command a key in the place of its first one.

    A command that has the key already gives it up, and gets the other one for it where it would have none left.

    Args:
        command: the command.
        key: its new key.
        keymap: the keys in use that are not the program's own.
        screens: the commands of every screen.
    """
    now = all_keys(command, keymap)
    new = [key, *(each for each in now[1:] if each != key)]
    keys: dict[str, str | None] = {command.id: ",".join(new)}
    losers: list[str] = []
    for other in {each.id: each for commands in screens.values() if command in commands for each in commands}.values():
        theirs = all_keys(other, keymap)
        if other.id != command.id and key in theirs:
            kept = [each for each in theirs if each != key] or list(now[:1])
            keys[other.id] = ",".join(kept) or None
            losers.append(other.hint)
    return Rebinding(keys, tuple(losers))
