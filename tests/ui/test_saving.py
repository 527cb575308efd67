"""Saving in the background: never waiting, never claiming too early, never losing a line."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from gutbone_tui.ui.app import GutboneApp
from tests.ui.gate import Gate, enter_held
from tests.ui.opened import (
    NOON,
    THURSDAY,
    day_screen,
    diary_in,
    enter_line,
    opened,
    picture,
    press,
    settled,
    type_text,
    typed,
)


async def test_recorded_appears_only_when_it_is_and_typing_goes_on(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary)
    async with opened(diary) as pilot:
        await enter_held(pilot, gate, "oats")
        shown = picture(pilot)
        assert "… oats" in shown
        assert "recorded" not in shown
        assert "0 / 30" in shown
        await type_text(pilot, "walnuts")
        await pilot.pause()
        assert "> walnuts" in picture(pilot)
        gate.open.set()
        await settled(pilot)
        assert "1 / 30" in picture(pilot)
        assert "> walnuts" in picture(pilot)
        await press(pilot, "enter")
        assert "✓ recorded  walnuts" in picture(pilot)
    assert diary_in(tmp_path).day(THURSDAY).plants == {"oats", "walnut"}


async def test_lines_are_saved_in_the_order_they_were_entered(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary)
    async with opened(diary) as pilot:
        await enter_held(pilot, gate, "oats", "walnuts", "kefir")
        gate.open.set()
        await settled(pilot)
    assert [entry.text for entry in diary_in(tmp_path).day(THURSDAY).foods] == ["oats", "walnuts", "kefir"]


async def test_leaving_waits_for_the_last_save(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary)
    async with opened(diary) as pilot:
        await enter_held(pilot, gate, "oats")
        app = pilot.app
        assert isinstance(app, GutboneApp)
        saver = app.desk.saver
        await pilot.press("ctrl+q")
    gate.open.set()
    saver.finish()
    assert diary_in(tmp_path).day(THURSDAY).plants == {"oats"}


async def test_undo_and_redo_say_what_they_did(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await press(pilot, "u")
        assert "There is nothing to take back" in picture(pilot)
        await press(pilot, "a")
        await type_text(pilot, "oats")
        await press(pilot, "enter", "escape", "u")
        assert "Taken back" in picture(pilot)
        assert "0 / 30" in picture(pilot)
        await press(pilot, "ctrl+y")
        assert "Done again" in picture(pilot)
        assert "1 / 30" in picture(pilot)


async def test_another_session_is_seen_at_the_next_look(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        typed(diary_in(tmp_path), "b: oats, kefir")
        app = pilot.app
        assert isinstance(app, GutboneApp)
        app.keep_watch()
        await settled(pilot)
        assert "oats, kefir" in picture(pilot)


async def test_the_day_rolls_over_but_not_under_something_half_typed(tmp_path: Path) -> None:
    now = NOON
    diary = diary_in(tmp_path, clock=lambda: now)
    async with opened(diary) as pilot:
        app = pilot.app
        assert isinstance(app, GutboneApp)
        await press(pilot, "a")
        await type_text(pilot, "oats")
        now = NOON + timedelta(hours=17)
        app.keep_watch()
        await settled(pilot)
        assert "Thu 26 Nov" in picture(pilot)
        await press(pilot, "enter", "escape")
        app.keep_watch()
        await settled(pilot)
        assert "Fri 27 Nov · today" in picture(pilot)
        assert day_screen(pilot).desk.day == THURSDAY + timedelta(days=1)
    assert diary_in(tmp_path).day(THURSDAY).plants == {"oats"}


async def test_a_day_gone_to_stays_when_the_day_rolls_over(tmp_path: Path) -> None:
    now: datetime = NOON
    diary = diary_in(tmp_path, clock=lambda: now)
    async with opened(diary) as pilot:
        app = pilot.app
        assert isinstance(app, GutboneApp)
        await press(pilot, "left_square_bracket")
        now = NOON + timedelta(hours=17)
        app.keep_watch()
        await settled(pilot)
        assert "Wed 25 Nov · 2 days ago" in picture(pilot)


async def test_notices_of_the_diary_are_shown_as_text(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary._notices.add("Moved [/] 2026-11.json aside.")
    async with opened(diary, size=(120, 40)) as pilot:
        assert "Moved [/] 2026-11.json aside." in picture(pilot)


async def test_copies_of_a_sync_tool_are_mentioned_once_and_merged_when_asked(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: oats")
    month = tmp_path / "data" / "diary" / "2026-11.json"
    copy = month.with_name("2026-11.sync-conflict-20261126-120000-ABCDEFG.json")
    typed(diary, "l: lentil soup")
    copy.write_bytes(month.read_bytes())
    diary.undo()
    async with opened(diary, size=(120, 40)) as pilot:
        app = pilot.app
        assert isinstance(app, GutboneApp)
        app.keep_watch()
        await settled(pilot)
        assert "left a second copy" in picture(pilot)
        assert "Press Ctrl+P and type “merge”, or run `gutbone merge`" in " ".join(app.desk._told)
        app.clear_notifications()
        app.keep_watch()
        await settled(pilot)
        assert "left a second copy" not in picture(pilot)
        day_screen(pilot).action_merge_copies()
        await settled(pilot)
        assert not copy.exists()
        day_screen(pilot).action_merge_copies()
        await settled(pilot)
        assert "no copies to merge" in picture(pilot)


async def test_what_is_taken_back_on_another_day_names_the_day(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await enter_line(pilot, "a", "l: pear")
        await press(pilot, "escape", "left_square_bracket", "u")
        assert "Taken back: lunch added (Thu 26 Nov)" in picture(pilot)
