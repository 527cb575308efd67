"""Saving in the background: never waiting, never claiming too early, never losing a line."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from textual.pilot import Pilot

from gutbone_tui.diary.diary import Change, Diary
from gutbone_tui.diary.errors import DiskError
from gutbone_tui.domain.entries import Entry
from gutbone_tui.ui.app import GutboneApp
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


class Gate:
    """Stands before a diary's disk: holds saves back, or lets them fail."""

    def __init__(self, diary: Diary) -> None:
        self.open = threading.Event()
        self.open.set()
        self.failure: str | None = None
        self._add = diary.add
        diary.add = self.add  # type: ignore[method-assign]

    def add(self, entries: Sequence[Entry]) -> Change:
        """Wait until the gate is open, then save, or fail."""
        assert self.open.wait(10)
        if self.failure is not None:
            raise DiskError(self.failure)
        return self._add(entries)


async def test_recorded_appears_only_when_it_is_and_typing_goes_on(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary)
    async with opened(diary) as pilot:
        gate.open.clear()
        await pilot.press("a")
        await type_text(pilot, "oats")
        await pilot.press("enter")
        await pilot.pause()
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


async def test_a_failed_line_comes_back_to_the_bar_with_the_sentence(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary)
    gate.failure = "Could not save the diary: the disk is full."
    async with opened(diary) as pilot:
        await press(pilot, "a")
        await type_text(pilot, "oats")
        await press(pilot, "enter")
        shown = picture(pilot)
        assert "> oats" in shown
        assert "! Could not save the diary: the disk is full." in shown
        gate.failure = None
        await press(pilot, "enter")
        assert "✓ recorded  oats" in picture(pilot)


async def test_a_failed_line_comes_before_what_was_typed_since(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary)
    gate.failure = "Could not save the diary: the disk is full."
    async with opened(diary) as pilot:
        gate.open.clear()
        await pilot.press("a")
        await type_text(pilot, "oats")
        await pilot.press("enter")
        await type_text(pilot, "walnuts")
        gate.open.set()
        await settled(pilot)
        assert "> oats; walnuts" in picture(pilot)


async def test_lines_are_saved_in_the_order_they_were_entered(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary)
    async with opened(diary) as pilot:
        gate.open.clear()
        await pilot.press("a")
        for word in ("oats", "walnuts", "kefir"):
            await type_text(pilot, word)
            await pilot.press("enter")
        gate.open.set()
        await settled(pilot)
    assert [entry.text for entry in diary_in(tmp_path).day(THURSDAY).foods] == ["oats", "walnuts", "kefir"]


async def test_leaving_waits_for_the_last_save(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary)
    async with opened(diary) as pilot:
        gate.open.clear()
        await pilot.press("a")
        await type_text(pilot, "oats")
        await pilot.press("enter")
        await pilot.pause()
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


async def enter(pilot: Pilot[None], *lines: str) -> None:
    """Enter lines while saves are held back."""
    for line in lines:
        await type_text(pilot, line)
        await pilot.press("enter")
    await pilot.pause()


async def test_failed_lines_come_back_in_the_order_they_were_entered(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary)
    gate.failure = "Could not save the diary: the disk is full."
    async with opened(diary) as pilot:
        gate.open.clear()
        await pilot.press("a")
        await enter(pilot, "oats", "walnuts")
        await type_text(pilot, "kefir")
        gate.open.set()
        await settled(pilot)
        assert "> oats; walnuts; kefir" in picture(pilot)


async def test_a_failed_line_keeps_its_day(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    gate = Gate(diary)
    gate.failure = "Could not save the diary: the disk is full."
    async with opened(diary) as pilot:
        gate.open.clear()
        await pilot.press("[", "a")
        await enter(pilot, "oats")
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
    gate = Gate(diary)
    gate.failure = "Could not save the diary: the disk is full."
    async with opened(diary) as pilot:
        gate.open.clear()
        await pilot.press("a")
        await enter(pilot, "oats")
        await pilot.press("escape", "2", "a")
        await type_text(pilot, "walnuts")
        gate.open.set()
        await settled(pilot)
        assert "> oats; walnuts" in picture(pilot)
        assert "! Could not save the diary: the disk is full." in picture(pilot)
        await press(pilot, "escape", "1")
        assert "> oats; walnuts" in picture(pilot)


async def test_a_failed_line_does_not_get_into_an_entry_that_is_edited(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir")
    gate = Gate(diary)
    gate.failure = "Could not save the diary: the disk is full."
    async with opened(diary) as pilot:
        gate.open.clear()
        await pilot.press("a")
        await enter(pilot, "oats")
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
        raise DiskError("Could not save the diary: the disk is full.")

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


async def test_what_is_taken_back_on_another_day_names_the_day(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await enter_line(pilot, "a", "l: pear")
        await press(pilot, "escape", "left_square_bracket", "u")
        assert "Taken back: lunch added (Thu 26 Nov)" in picture(pilot)
