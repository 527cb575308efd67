"""Keys typed faster than anything can be drawn mean what they mean one after the other."""

from __future__ import annotations

import pytest

from tests.terminal.conftest import Ask, Start


def slots(ask: Ask) -> dict[str, list[str]]:
    """The meals of today that have lines."""
    meals = ask("today")["meals"]
    return {slot: [line["text"] for line in lines] for slot, lines in meals.items() if lines}


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        ("ml", {"lunch": ["kefir"]}),
        ("mlu", {"breakfast": ["kefir"]}),
        ("mlumd", {"dinner": ["kefir"]}),
        ("md" + "ml" + "uu", {"breakfast": ["kefir"]}),
    ],
)
def test_undo_right_after_a_pick_takes_the_pick_back(
    start: Start, ask: Ask, keys: str, left: dict[str, list[str]]
) -> None:
    ask("add", "b: kefir")
    terminal = start()
    terminal.wait_for("kefir")
    terminal.press("2")
    terminal.wait_for("Read as")
    terminal.type(keys)
    terminal.settle(0.6)
    terminal.type("q")
    terminal.wait()
    assert slots(ask) == left


def test_a_day_is_copied_and_taken_back_in_one_breath(start: Start, ask: Ask) -> None:
    ask("add", "--date", "yesterday", "b: kefir; l: lentil soup")
    terminal = start()
    terminal.wait_for("Plants this week")
    terminal.type("yyuyb")
    terminal.settle(0.6)
    terminal.type("q")
    terminal.wait()
    assert slots(ask) == {"breakfast": ["kefir"]}


def test_a_usual_is_taken_and_recorded_in_one_breath(start: Start, ask: Ask) -> None:
    ask("add", "b: kefir, oats")
    terminal = start()
    terminal.wait_for("kefir")
    terminal.press("2")
    terminal.wait_for("Read as")
    terminal.type("w\r")
    terminal.wait_for("saved")
    terminal.type("[=1\r")
    terminal.settle(0.6)
    terminal.type("\x1b")
    terminal.settle(0.3)
    terminal.type("q")
    terminal.wait()
    assert [line["text"] for line in ask("today", "--date", "yesterday")["meals"]["breakfast"]] == ["=kefir"]
