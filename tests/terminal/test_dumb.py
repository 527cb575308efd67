"""Where no full screen can be shown, one line says what to use instead."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.harness import GUTBONE, Terminal


def test_without_a_terminal(environment: dict[str, str]) -> None:
    ended = subprocess.run(
        GUTBONE, capture_output=True, text=True, check=False, env=environment, stdin=subprocess.DEVNULL
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1
    assert "gutbone today" in ended.stderr


@pytest.mark.parametrize("kind", ["dumb", "", "unknown"])
def test_in_a_terminal_that_cannot_move_its_cursor(start: Start, kind: str) -> None:
    app = start(TERM=kind)
    assert app.wait() == 1
    assert "cannot move its cursor" in app.display.text.replace("\n", " ")
    assert b"\x1b" not in b"".join(each.data for each in app.sent)


def test_in_a_terminal_that_is_too_small(start: Start) -> None:
    app = start(columns=20, rows=5)
    assert app.wait() == 1
    assert b"20 by 5" in b"".join(each.data for each in app.sent)


@pytest.mark.parametrize("words", [["today"], ["foods", "oats"], ["--help"], ["locate"]])
def test_verbs_work_in_any_terminal(start: Start, words: list[str]) -> None:
    app = start(*words, TERM="dumb")
    assert app.wait() == 0
    assert b"\x1b" not in b"".join(each.data for each in app.sent)


def drawn(app: Terminal) -> str:
    """Everything the program sent, as text."""
    return b"".join(each.data for each in app.sent).decode()


@pytest.mark.parametrize("language", ["C", "POSIX", "de_DE.ISO-8859-1"])
def test_without_unicode_everything_is_drawn_in_ascii(start: Start, language: str) -> None:
    assert start("add", "b: crème fraîche, oats; slept 7.5").wait() == 0
    app = start(LANG=language)
    app.wait_for("Plants this week")
    app.settle()
    assert "+ gutbone - " in app.display.text
    assert drawn(app).isascii()
    app.press("3")
    app.wait_for("- Plants -")
    assert drawn(app).isascii()


@pytest.mark.parametrize("language", ["C.UTF-8", "en_US.utf8", ""])
def test_with_unicode_or_where_nothing_is_said_of_it_frames_are_drawn(start: Start, language: str) -> None:
    app = start(LANG=language, LC_CTYPE="")
    app.wait_for("┌ gutbone ─")


COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def codes(app: Terminal) -> set[int]:
    """The numbers of all colour sequences that were sent."""
    return {int(each) for found in COLOURS.findall(drawn(app)) for each in found[2:-1].split(";") if each}


def shown_on_two_screens(app: Terminal) -> None:
    """Look at Today, and at a list with its cursor."""
    app.wait_for("Plants this week")
    app.settle()
    app.press("3")
    app.wait_for("─ Plants ─")
    app.press("down", "down")
    app.settle()


@pytest.mark.parametrize("value", ["1", "yes"])
def test_no_color_sends_none(start: Start, value: str) -> None:
    app = start(NO_COLOR=value)
    shown_on_two_screens(app)
    assert not any(30 <= code <= 38 or 40 <= code <= 48 or 90 <= code <= 107 for code in codes(app))
    assert 7 in codes(app)
    assert "▸" in app.display.text


@pytest.mark.parametrize("terminal", ["xterm", "linux", "vt220", "screen"])
def test_sixteen_colours_are_the_terminals_own(start: Start, terminal: str) -> None:
    app = start(TERM=terminal, COLORTERM="")
    shown_on_two_screens(app)
    assert codes(app) & {38, 48} == set()
    assert 7 in codes(app)


def test_256_colours_are_exact(start: Start) -> None:
    app = start(TERM="xterm-256color", COLORTERM="")
    shown_on_two_screens(app)
    assert "\x1b[" in drawn(app)
    assert "48;5;238" in drawn(app)
    assert "48;2;" not in drawn(app)


def test_a_light_theme_by_the_settings_and_by_the_terminal(start: Start, tmp_path: Path) -> None:
    config = tmp_path / "config" / "config.toml"
    config.parent.mkdir()
    config.write_text('theme = "auto"\n', encoding="utf-8")
    light = start(COLORFGBG="0;15")
    light.wait_for("Plants this week")
    light.settle()
    assert "48;2;246;245;241" in drawn(light)
    dark = start(COLORFGBG="15;0")
    dark.wait_for("Plants this week")
    dark.settle()
    assert "48;2;246;245;241" not in drawn(dark)


def test_without_colour_the_palette_and_what_is_offered_can_be_told(start: Start) -> None:
    app = start(NO_COLOR="1")
    app.wait_for("Plants this week")
    app.press("ctrl+p")
    app.wait_for("Search for commands")
    app.press("down")
    app.settle()
    assert {1, 4, 7} <= codes(app)
