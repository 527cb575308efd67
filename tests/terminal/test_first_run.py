"""The first start, in a terminal."""

from __future__ import annotations

from pathlib import Path

from tests.terminal.conftest import Ask, Start


def test_the_first_start_asks_and_the_second_does_not(start: Start, tmp_path: Path) -> None:
    app = start()
    app.wait_for("Welcome · 1 of")
    for title in ("Where to begin", "How plants count", "Weeks and days", "Words and weights"):
        app.press("enter")
        app.wait_for(title)
    app.press("2", "enter")
    app.wait_for("Anything to be careful with?")
    app.press("enter")
    app.wait_for("Kept.")
    assert 'english = "uk"' in (tmp_path / "config" / "config.toml").read_text(encoding="utf-8")
    app.press("q")
    assert app.wait() == 0
    again = start()
    again.wait_for("Plants this week")
    again.settle(0.5)
    assert "Welcome" not in again.display.text


def test_a_line_typed_from_the_first_moment_on_is_recorded(start: Start, ask: Ask) -> None:
    app = start()
    for key in "anote: at once":
        app.type(key)
    app.settle(0.5)
    app.press("enter")
    app.wait_for("✓")
    assert "at once" in str(ask("today"))


def test_a_command_on_the_welcome_is_done(start: Start) -> None:
    app = start()
    app.wait_for("Welcome · 1 of")
    app.type("anote: after it")
    app.wait_for("> note: after it")


def test_after_a_line_from_the_command_line_nobody_is_asked(start: Start) -> None:
    assert start("add", "oats").wait() == 0
    app = start()
    app.wait_for("Plants this week")
    app.settle(0.5)
    assert "Welcome" not in app.display.text


def test_the_demo_never_asks(start: Start) -> None:
    app = start("demo", "--weeks", "1")
    app.wait_for("Plants this week")
    app.settle(0.5)
    assert "Welcome" not in app.display.text


def test_keys_of_the_users_own(start: Start, tmp_path: Path) -> None:
    config = tmp_path / "config" / "config.toml"
    config.parent.mkdir()
    config.write_text(
        '[keys]\n"app.quit" = "f12"\n"entry.add" = "n"\n"entry.ad" = "x"\n"day.go" = "n"\n', encoding="utf-8"
    )
    app = start(columns=120, rows=40)
    app.wait_for("n add")
    app.wait_for(lambda text: all(each in text for each in ('"entry.ad"', "entry.add?", "(day.go)")))
    app.type("nbanana")
    app.wait_for("> banana")
    app.press("ctrl+q")
    app.settle(0.3)
    assert app.running
    app.type("\x1b[24~")
    assert app.wait() == 0
