"""Leaving waits for the last save, and what could not be saved is never lost without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.ui.app import GutboneApp
from gutbone_tui.ui.words import shortened
from tests.ui.gate import FULL, Gate
from tests.ui.opened import THURSDAY, diary_in, opened, picture, press, settled, type_text


async def test_a_save_that_fails_while_leaving_brings_the_line_back(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary, FULL)
    async with opened(diary) as pilot:
        gate.open.clear()
        await pilot.press("a")
        await type_text(pilot, "oats")
        await pilot.press("enter", "ctrl+q")
        await pilot.pause()
        assert pilot.app.is_running
        gate.open.set()
        await settled(pilot)
        assert pilot.app.is_running
        assert "> oats" in picture(pilot)
        assert f"! {FULL}" in picture(pilot)
        gate.failure = None
        await press(pilot, "enter")
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert not pilot.app.is_running
    assert diary_in(tmp_path).day(THURSDAY).plants == {"oats"}


@pytest.mark.parametrize(
    ("room", "words"),
    [
        (200, "Could not save /home/kim/.local/share/gutbone/diary/2026-11.json: the disk is full."),
        (72, "Could not save …/share/gutbone/diary/2026-11.json: the disk is full."),
        (50, "Could not save …/2026-11.json: the disk is full."),
        (10, "Could not save …/2026-11.json: the disk is full."),
    ],
)
def test_a_sentence_that_is_too_long_keeps_its_reason(room: int, words: str) -> None:
    said = shortened("Could not save /home/kim/.local/share/gutbone/diary/2026-11.json: the disk is full.", room)
    assert said.endswith("the disk is full.")
    assert len(said) <= max(room, 48)
    assert said == words


async def test_a_save_that_ends_well_lets_leave(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary)
    async with opened(diary) as pilot:
        gate.open.clear()
        await pilot.press("a")
        await type_text(pilot, "oats")
        await pilot.press("enter", "ctrl+q")
        await pilot.pause()
        assert pilot.app.is_running
        gate.open.set()
        app = pilot.app
        assert isinstance(app, GutboneApp)
        assert app.desk.finish() == ()
    assert diary_in(tmp_path).day(THURSDAY).plants == {"oats"}


async def test_who_leaves_at_once_finds_the_line_in_the_bar_next_time(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary, FULL)
    async with opened(diary) as pilot:
        app = pilot.app
        assert isinstance(app, GutboneApp)
        gate.open.clear()
        await pilot.press("a")
        await type_text(pilot, "b: oats")
        await pilot.press("enter")
        await type_text(pilot, "half a li")
        await pilot.press("ctrl+q", "ctrl+q")
        await pilot.pause()
    gate.open.set()
    (refused,) = app.desk.finish()
    assert refused == ("b: oats", FULL)
    assert app.desk.finish() == (refused,)
    assert diary_in(tmp_path).draft() == "b: oats; half a li"
    async with opened(diary_in(tmp_path)) as pilot:
        await settled(pilot)
        assert "> b: oats; half a li" in picture(pilot)
