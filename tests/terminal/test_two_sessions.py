"""Two apps and a command line on one diary: each sees what the others record, soon and without being asked."""

from __future__ import annotations

import time

from tests.terminal.conftest import Ask, Start
from tests.terminal.harness import Terminal
from tests.terminal.test_a_day import opened, record

SOON = 2.0
"""Seconds after which a session has seen what another one recorded."""


def seconds_until_seen(app: Terminal, words: str) -> float:
    """How long it takes from now until a session shows these words."""
    began = time.perf_counter()
    app.wait_for(words)
    return time.perf_counter() - began


def test_sessions_see_each_other_within_two_seconds(start: Start, ask: Ask) -> None:
    """The quickest of three lines each way counts: the rest of the machine may be busy, the program must not be."""
    one, other = opened(start()), opened(start())
    for app in (one, other):
        app.press("a")
    there, back = [], []
    for number, (line, answer) in enumerate((("b: oats", "l: kale"), ("d: leek", "b: figs"), ("l: rye", "d: plum"))):
        record(one, line)
        there.append(seconds_until_seen(other, line[3:]))
        record(other, answer)
        back.append(seconds_until_seen(one, answer[3:]))
        assert len(ask("today")["meals"]["breakfast"]) == (1 if number == 0 else 2)
    assert min(there) <= SOON
    assert min(back) <= SOON
    ask("undo")
    for app in (one, other):
        app.wait_for(lambda text: "leek; plum" not in text and "leek" in text)
