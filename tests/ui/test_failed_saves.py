"""A line that could not be saved comes back: in its order, with its day, to the screen in sight."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path

from gutbone_tui.diary.diary import Change
from gutbone_tui.diary.errors import DiskError
from tests.ui.gate import FULL, Gate, enter_held
from tests.ui.opened import (
    THURSDAY,
    diary_in,
    opened,
    picture,
    press,
    settled,
    type_text,
    typed,
)


async def test_a_failed_line_comes_back_to_the_bar_with_the_sentence(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary, FULL)
    async with opened(diary) as pilot:
        await press(pilot, "a")
        await type_text(pilot, "oats")
        await press(pilot, "enter")
        shown = picture(pilot)
        assert "> oats" in shown
        assert f"! {FULL}" in shown
        gate.failure = None
        await press(pilot, "enter")
        assert "✓ recorded  oats" in picture(pilot)


async def test_a_failed_line_comes_before_what_was_typed_since(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary, FULL)
    async with opened(diary) as pilot:
        await enter_held(pilot, gate, "oats")
        await type_text(pilot, "walnuts")
        gate.open.set()
        await settled(pilot)
        assert "> oats; walnuts" in picture(pilot)


async def test_failed_lines_come_back_in_the_order_they_were_entered(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary, FULL)
    async with opened(diary) as pilot:
        await enter_held(pilot, gate, "oats", "walnuts")
        await type_text(pilot, "kefir")
        gate.open.set()
        await settled(pilot)
        assert "> oats; walnuts; kefir" in picture(pilot)


async def test_a_failed_line_keeps_its_day(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary, FULL)
    async with opened(diary) as pilot:
        await pilot.press("[")
        await enter_held(pilot, gate, "oats")
        await pilot.press("escape", "]", "a")
        await type_text(pilot, "walnuts")
        gate.open.set()
        await settled(pilot)
        yesterday = THURSDAY - timedelta(days=1)
        assert f"> {yesterday}: oats; {THURSDAY}: walnuts" in picture(pilot)
        gate.failure = None
        await press(pilot, "enter")
    assert diary_in(tmp_path).day(yesterday).plants == {"oats"}
    assert diary_in(tmp_path).day(THURSDAY).plants == {"walnut"}


async def test_a_failed_line_comes_back_to_the_screen_that_is_shown_by_then(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary, FULL)
    async with opened(diary) as pilot:
        await enter_held(pilot, gate, "oats")
        await pilot.press("escape", "2", "a")
        await type_text(pilot, "walnuts")
        gate.open.set()
        await settled(pilot)
        assert "> oats; walnuts" in picture(pilot)
        assert f"! {FULL}" in picture(pilot)
        await press(pilot, "escape", "1")
        assert "> oats; walnuts" in picture(pilot)


async def test_a_failed_line_does_not_get_into_an_entry_that_is_edited(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir")
    gate = Gate(diary, FULL)
    async with opened(diary) as pilot:
        await enter_held(pilot, gate, "oats")
        await pilot.press("escape", "2", "e")
        gate.open.set()
        await settled(pilot)
        assert "> kefir" in picture(pilot)
        assert "Not done" in picture(pilot)
        await press(pilot, "escape")
        assert "> oats" in picture(pilot)


async def test_an_edit_that_failed_waits_for_its_screen(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir")
    gate = threading.Event()

    def refused(*_: object) -> Change:
        assert gate.wait(10)
        raise DiskError(FULL)

    async with opened(diary) as pilot:
        edit_line, diary.edit_line = diary.edit_line, refused  # type: ignore[method-assign, assignment]
        await pilot.press("2", "e")
        await type_text(pilot, ", figs")
        await pilot.press("enter", "1")
        gate.set()
        await settled(pilot)
        assert "> kefir, figs" not in picture(pilot)
        assert "Not done" in picture(pilot)
        diary.edit_line = edit_line  # type: ignore[method-assign]
        await press(pilot, "2")
        assert "> kefir, figs" in picture(pilot)
        await press(pilot, "enter")
    assert [entry.text for entry in diary_in(tmp_path).day(THURSDAY).foods] == ["kefir, figs"]
