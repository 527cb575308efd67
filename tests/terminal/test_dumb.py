"""Where no full screen can be shown, one line says what to use instead."""

from __future__ import annotations

import subprocess

import pytest

from tests.terminal.conftest import Start
from tests.terminal.harness import GUTBONE


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
