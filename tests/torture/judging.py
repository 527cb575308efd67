"""Whether what a diary says after a fault is what it may say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple

from tests.torture.places import State

_PARTLY: Final = ("not certain", "were merged, but", "were restored, but", "were put back, but")
"""What a refusal says where a part of the change may be there."""

_NO_SETTINGS: Final = "The settings of the backup could not be restored"
"""What is said beside where all the rest was."""


class Tried(NamedTuple):
    """What became of an operation on a failing disk."""

    ending: Literal["done", "refused", "stopped"]
    steps: int
    """How many steps were acknowledged."""
    sentence: str = ""
    """What a refusal said, or what the user was told beside."""
    goes_on: bool = True
    """Whether the program still runs."""
    vanished: bool = False
    """Whether the folder was away for a while, so that some of the change may have gone into another one."""


def is_partly(tried: Tried) -> bool:
    """Whether the program said that a part of the change may be there."""
    return any(words in tried.sentence for words in _PARTLY)


def wrong_after(tried: Tried, states: Sequence[State], state: State) -> str:
    """What is wrong with a state, in words, or nothing.

    Args:
        tried: what became of the operation.
        states: what the diary says after no step, after one, and so on, where nothing fails.
        state: what it says now.
    """
    before = states[tried.steps]
    after = states[min(tried.steps + 1, len(states) - 1)]
    complaint = ""
    if tried.ending == "refused" and not is_plain(tried.sentence):
        complaint = "the refusal is not said in plain sentences"
    elif tried.vanished:
        complaint = _lost(states[0], before, state) or _mixed(states[0], after, state)
    elif tried.ending == "done" or (tried.ending == "refused" and not is_partly(tried)):
        complaint = _different(before, state, tried)
    elif tried.ending == "stopped" and state.entries not in (before.entries, after.entries):
        complaint = "the entries are neither as before nor as after"
    else:
        complaint = _mixed(before, after, state)
    return complaint or _wrong_backups(tried, states, state)


def _lost(first: State, last: State, state: State) -> str:
    """What is no longer there of what was acknowledged to be new."""
    gone = last.entries.keys() - first.entries.keys() - state.entries.keys()
    return f"an acknowledged entry is gone: {min(gone)}" if gone else ""


def _mixed(before: State, after: State, state: State) -> str:
    """What is neither as before nor as after."""
    if mixed := _neither(before.entries, after.entries, state.entries):
        return f"an entry is neither as before nor as after: {mixed}"
    if mixed := _neither(before.library, after.library, state.library):
        return f"in the library, this is neither as before nor as after: {mixed}"
    return (
        "" if state.settings in (before.settings, after.settings) else "the settings are neither as before nor as after"
    )


def _different(wanted: State, state: State, tried: Tried) -> str:
    """What is different from what it must be."""
    if state.entries != wanted.entries:
        return f"{tried.ending}, and yet the entries are not as they must be"
    differing = {
        key for key in wanted.library.keys() | state.library if wanted.library.get(key) != state.library.get(key)
    }
    if tried.ending == "refused":
        # The counting rule is written down before the first change of all, and harms nobody.
        differing = {key for key in differing if not key.startswith("rules/")}
    if differing:
        return f"{tried.ending}, and yet the library is not as it must be"
    if state.settings == wanted.settings or (not state.settings and _NO_SETTINGS in tried.sentence):
        return ""
    return f"{tried.ending}, and yet the settings are not as they must be"


def _neither(before: Mapping[str, str], after: Mapping[str, str], now: Mapping[str, str]) -> str:
    """A key whose value is neither as before nor as after."""
    for key in sorted(before.keys() | after.keys() | now.keys()):
        if now.get(key) not in (before.get(key), after.get(key)):
            return key
    return ""


def _wrong_backups(tried: Tried, states: Sequence[State], state: State) -> str:
    """What is wrong with the backups: some may be new, and some may be given up, as in the operation itself."""
    fitting = frozenset[str]().union(*(each.backups for each in states))
    staying = fitting.intersection(*(each.backups for each in states))
    if tried.ending == "done" and not tried.vanished:
        staying |= states[-1].backups
    if gone := staying - state.backups:
        return f"a backup is gone: {min(gone)}"
    if strange := state.backups - fitting:
        return f"a backup is not what it should be: {min(strange)}"
    return ""


def is_plain(sentence: str) -> bool:
    """Whether this is plain sentences."""
    return sentence.endswith(".") and "\n" not in sentence and "Error" not in sentence and "[Errno" not in sentence
