"""The user's keymap: what cannot be used is named, the rest works."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.ui.commands.command import NO_KEY, Command
from gutbone_tui.ui.commands.everything import commands_by_screen
from gutbone_tui.ui.commands.keymap import KeyProblem, all_keys, keymap_from, located
from gutbone_tui.ui.commands.keys import FIXED, NAMED, NoKeyError, is_rare, key_from, keys_from
from gutbone_tui.ui.widgets.cursor_list import CursorList

ADD = Command("entry.add", "a,f2", "add", "add", "Type what you ate")
HELP = Command("app.help", "question_mark,f1", "help", "help", "All keys")
MOVE = Command("line.move", "m,ctrl+s", "move", "move", "Move the line")
TICK = Command("plants.tick", "space", "tick", "tick", "Tick the plant")
SCREENS: Mapping[str, Sequence[Command]] = {"Meals": (ADD, HELP, MOVE), "Plants": (ADD, HELP, TICK)}


def problems(chosen: Mapping[str, str]) -> list[str]:
    return [problem.words for problem in keymap_from(chosen, SCREENS).problems]


def test_no_choices_change_nothing() -> None:
    assert keymap_from({}, SCREENS) == ({}, ())


def test_keys_that_are_free_are_used() -> None:
    keys, found = keymap_from({"entry.add": "n, Ctrl+K", "line.move": "M"}, SCREENS)
    assert keys == {"entry.add": "n,ctrl+k", "line.move": "M"}
    assert not found


def test_two_commands_can_swap_their_keys() -> None:
    keys, found = keymap_from({"entry.add": "m", "line.move": "a"}, SCREENS)
    assert keys == {"entry.add": "m", "line.move": "a"}
    assert not found


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("entry.ad", "entry.add"), ("line_move", "line.move"), ("move", "line.move"), ("Help", "app.help"),
        ("app.move", "line.move"),
    ],
)  # fmt: skip
def test_an_unknown_command_is_named_with_the_nearest(name: str, nearest: str) -> None:
    keys, (problem,) = keymap_from({name: "n", "line.move": "M"}, SCREENS)
    assert keys == {"line.move": "M"}
    assert problem.words == f'there is no command called "{name}" (did you mean {nearest}?)'


def test_an_unknown_key_is_named_and_the_command_keeps_its_own() -> None:
    keys, (problem,) = keymap_from({"entry.add": "nosuchkey"}, SCREENS)
    assert keys == {}
    assert 'there is no key called "nosuchkey"' in problem.words
    assert "add (entry.add)" in problem.words
    assert problems({"entry.add": "pagup"}) == [
        'there is no key called "pagup" (did you mean pageup?); add (entry.add) does not get it'
    ]


def test_of_several_keys_the_good_ones_are_used() -> None:
    keys, (problem,) = keymap_from({"entry.add": "nosuchkey,n"}, SCREENS)
    assert keys == {"entry.add": "n"}
    assert "nosuchkey" in problem.words


def test_one_key_for_two_commands_names_both_and_the_first_has_it() -> None:
    keys, (problem,) = keymap_from({"entry.add": "n", "line.move": "n,ctrl+k"}, SCREENS)
    assert keys == {"entry.add": "n", "line.move": "ctrl+k"}
    assert problem.words == (
        "the key n is given to both add (entry.add) and move (line.move) on Meals; the first of them has it"
    )


def test_the_same_key_on_two_screens_is_no_problem() -> None:
    keys, found = keymap_from({"line.move": "n", "plants.tick": "n"}, SCREENS)
    assert keys == {"line.move": "n", "plants.tick": "n"}
    assert not found


def test_a_key_that_another_command_has_by_itself_names_both() -> None:
    keys, (problem,) = keymap_from({"entry.add": "m"}, SCREENS)
    assert keys == {"entry.add": "m", "line.move": "ctrl+s"}
    assert problem.words == (
        "the key m is given to add (entry.add), and move (line.move) has it on Meals; the second keeps Ctrl+S"
    )


def test_a_command_that_loses_its_only_key_is_left_to_the_palette() -> None:
    keys, (problem,) = keymap_from({"entry.add": "space"}, SCREENS)
    assert keys == {"entry.add": "space", "plants.tick": NO_KEY}
    assert problem.words.endswith("the second keeps only the command palette")


def test_every_screen_is_said_so() -> None:
    assert problems({"entry.add": "f1"}) == [
        "the key F1 is given to add (entry.add), and help (app.help) has it on every screen; the second keeps ?"
    ]


def test_a_problem_says_where_it_is() -> None:
    text = 'goal = 3\nkeys."entry.add" = "n"\n[keys]\n  "line.move" = "nosuch"\n'
    assert located(KeyProblem("line.move", "no such key"), "config.toml", text) == "config.toml, line 4: no such key."
    assert located(KeyProblem("entry.add", "no"), "config.toml", text) == "config.toml, line 2: no."
    assert located(KeyProblem("other", "no"), "config.toml", text) == "config.toml, line 1: no."


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("n", "n"), ("N", "N"), ("shift+n", "N"), ("Ctrl+K", "ctrl+k"), ("strg+k", "ctrl+k"), ("F2", "f2"),
        ("?", "question_mark"), ("[", "left_square_bracket"), ("/", "slash"), ("+", "plus"), ("ü", "ü"),
        ("Space", "space"), ("alt+x", "alt+x"), ("page down", "pagedown"), ("shift+tab", "shift+tab"),
        ("Ctrl+Shift+K", "ctrl+shift+k"), ("ctrl++", "ctrl+plus"), ("question", "question_mark"),
    ],
)  # fmt: skip
def test_keys_as_people_write_them(word: str, key: str) -> None:
    if key == "pagedown":
        with pytest.raises(NoKeyError, match="needed everywhere"):
            key_from(word)
    else:
        assert key_from(word) == key


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("cmd+k", "does not pass cmd on"), ("fn", "does not pass fn on"), ("super", "does not pass super on"),
        ("ctrl+i", "sends the same for it as for tab"), ("ctrl+[", "sends the same for it as for escape"),
        ("esc", "needed everywhere: it closes"), ("down", "moves in lists"), ("banana", "no key called"),
        ("", "no key called"), ("f99", "no key called"), ("\x1b[31m", "no key called that"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_key_is_named(word: str, why: str) -> None:
    with pytest.raises(NoKeyError, match=why.replace("+", r"\+")):
        key_from(word)


def test_a_comma_alone_is_the_comma() -> None:
    assert keys_from(",") == ["comma"]
    assert keys_from(" a , f2,") == ["a", "f2"]


def test_only_newer_terminals_send_some_keys() -> None:
    assert [is_rare(key) for key in ("a", "f2", "ctrl+k", "alt+x", "shift+f2", "ctrl+backslash")] == [False] * 6
    assert [is_rare(key) for key in ("ctrl+1", "ctrl+shift+k", "ctrl+plus")] == [True] * 3


@given(st.dictionaries(st.sampled_from([ADD.id, MOVE.id, TICK.id, HELP.id, "x"]), st.text(max_size=12), max_size=4))
def test_any_keymap_leaves_no_key_with_two_meanings(chosen: dict[str, str]) -> None:
    keys, _ = keymap_from(chosen, SCREENS)
    for commands in SCREENS.values():
        used = [key for command in commands for key in all_keys(command, keys)]
        assert len(used) == len(set(used))


def test_the_keys_of_every_command_are_keys_that_can_be_chosen() -> None:
    for commands in commands_by_screen().values():
        for command in commands:
            own = [key for key in keys_from(command.keys) if key not in FIXED]
            assert [key_from(key) for key in own] == own


def test_what_lists_need_is_not_given_away() -> None:
    needed = {key for binding in CursorList.BINDINGS for key in binding.key.split(",")}  # type: ignore[union-attr]
    assert needed & NAMED <= set(FIXED)
