"""What is written about the program is true of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gutbone_tui import __version__
from gutbone_tui.cli.main import VERBS
from gutbone_tui.diary.setting_values import SETTINGS
from gutbone_tui.ui.commands.everything import commands_by_screen

PROJECT = Path(__file__).parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")
CHANGELOG = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
MAKEFILE = (PROJECT / "Makefile").read_text(encoding="utf-8")

MAKE_WORDS = frozenset(re.findall(r"^([a-z]+):.*##", MAKEFILE, re.MULTILINE))


@pytest.mark.parametrize("text", [README, CHANGELOG], ids=["README", "CHANGELOG"])
def test_commands_that_are_named_exist(text: str) -> None:
    quoted = [code for pair in re.findall(r"`([^`\n]+)`|^ {4}(.*)$", text, re.MULTILINE) for code in pair]
    verbs = {verb for code in quoted for verb in re.findall(r"^gutbone(?: --\w+ \S+)* ([a-z]+)", code)}
    words = {word for code in quoted for word in re.findall(r"\bmake ([a-z]+)", code)}
    assert verbs <= set(VERBS)
    assert words <= MAKE_WORDS


def test_the_two_commands_are_there() -> None:
    assert "make run" in README
    assert "make test" in README


def test_what_is_linked_is_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (PROJECT / target).exists(), target


def test_the_changelog_knows_this_version() -> None:
    assert f"## {__version__}" in CHANGELOG


def test_every_word_of_the_makefile_is_explained() -> None:
    (phony,) = re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert set(phony.split()) == MAKE_WORDS


def test_every_setting_and_every_command_is_on_its_page() -> None:
    """`make reference` writes the page anew."""
    named = set(re.findall(r"`([\w.-]+)`", (PROJECT / "docs" / "settings.md").read_text(encoding="utf-8")))
    assert set(SETTINGS) <= named | {"keys"}
    assert {command.id for commands in commands_by_screen().values() for command in commands} <= named
