"""A day typed with the keyboard survives anything once the screen says it is recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.conftest import Ask, Start
from tests.terminal.harness import Terminal

DAY = (
    "b: kefir, oats, 6 prunes",
    "l: lentil soup, rye bread",
    "snacks: walnuts",
    "slept 7.5 well",
    "stress 3",
    "probiotic",
)


def record(app: Terminal, line: str) -> None:
    """Type a line and wait until the screen says that it is recorded."""
    app.type(line)
    app.press("enter")
    app.wait_for(f"recorded  {line}")


def opened(app: Terminal) -> Terminal:
    """The app once it shows Today."""
    app.wait_for("Plants this week")
    return app


def test_a_day_is_there_again_after_a_kill_right_after_each_line(start: Start, ask: Ask) -> None:
    """Power cut after every single line, with no time to tidy up."""
    for line in DAY:
        app = opened(start())
        app.press("a")
        record(app, line)
        app.kill()
    shown = opened(start()).wait_for("7½ h · good")
    for words in ("kefir, oats, 6 prunes", "lentil soup, rye bread", "walnuts", "3 of 10", "54 of 50 g"):
        assert words in shown
    day = ask("today")
    assert [line["text"] for line in day["meals"]["breakfast"]] == ["kefir, oats, 6 prunes"]
    assert [line["foods"] for line in day["meals"]["snacks"]] == [["walnut"]]
    assert {"oats", "prune", "lentil", "walnut"} <= set(day["plants"])
    assert day["prunes"] == {"count": 6, "grams": 54}
    assert day["sleep"] == {"hours": 7.5, "quality": 4}
    assert day["stress"] == 3
    assert [each["what"] for each in day["supplements"]] == ["probiotic"]
    assert f"{day['week']['points']:g} / 30" in shown


def test_a_whole_day_in_one_sitting(start: Start, ask: Ask) -> None:
    """Enter records and stays for the next line."""
    app = opened(start())
    app.press("a")
    for line in DAY:
        record(app, line)
    app.kill()
    day = ask("today")
    assert day["stress"] == 3
    assert day["sleep"]["hours"] == 7.5
    assert len(day["meals"]["lunch"]) == 1


def test_a_dropped_line_loses_nothing_that_was_recorded(start: Start, ask: Ask) -> None:
    """The terminal is closed under the app, as when an SSH connection breaks."""
    app = opened(start())
    app.press("a")
    record(app, "b: kefir, oats")
    app.type("half a li")
    app.hang_up()
    assert [line["text"] for line in ask("today")["meals"]["breakfast"]] == ["kefir, oats"]
    assert "kefir, oats" in opened(start()).display.text


def test_what_the_command_line_adds_is_seen_by_an_open_app(start: Start, ask: Ask) -> None:
    app = opened(start())
    ask("add", "lunch: lentil soup")
    app.wait_for("lentil soup")


def test_a_tick_on_the_plant_list_survives_a_kill(start: Start, ask: Ask) -> None:
    """Typing filters, space ticks."""
    app = opened(start())
    app.press("3")
    app.wait_for("Apple")
    app.settle()
    app.press("space")
    app.settle(1.0)
    app.kill()
    assert len(ask("today")["ticked"]) == 1


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (60, 20), (120, 40)])
def test_the_app_leaves_the_terminal_as_it_was(start: Start, columns: int, rows: int) -> None:
    """Quitting ends with 0 and gives the first screen back."""
    app = opened(start(columns=columns, rows=rows))
    app.press("q")
    assert app.wait() == 0
    sent = b"".join(each.data for each in app.sent)
    assert sent.rfind(b"\x1b[?1049l") > sent.rfind(b"\x1b[?1049h") >= 0


def test_an_idle_app_sends_nothing(start: Start) -> None:
    app = opened(start())
    app.settle(1.0)
    before = app.bytes_sent
    app.read(3.0)
    assert app.bytes_sent == before


def test_the_demo_is_thrown_away_and_touches_nobodys_diary(start: Start, tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    app = opened(start("demo", "--weeks", "2", TMPDIR=str(temporary)))
    assert list(temporary.iterdir())
    app.press("q")
    assert app.wait() == 0
    assert not list(temporary.iterdir())
    assert not (tmp_path / "data").exists()
