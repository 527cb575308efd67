"""Awkward text on every screen: shown as text, never run, never crashing, kept as typed."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.events import Paste

from gutbone_tui.diary.diary import Diary
from gutbone_tui.domain.entries import SLOTS, Entry, FoodEntry, NoteEntry, SupplementEntry
from gutbone_tui.ui.words import shown
from tests.nasty import NASTY
from tests.ui.opened import NOON, THURSDAY, diary_in, opened, picture, press


def awkward(diary: Diary) -> None:
    """Every awkward text as a food line, a supplement and a note, today and yesterday."""
    entries: list[Entry] = []
    for back, day in enumerate((THURSDAY, THURSDAY - timedelta(days=1))):
        base: dict[str, Any] = {"id": "", "day": day, "at": NOON, "edited": NOON}
        for place, text in enumerate(NASTY):
            slot = SLOTS[(place + back) % len(SLOTS)]
            entries.append(FoodEntry(**base, slot=slot, text=text, unread=(text[:400],)))
            entries.append(SupplementEntry(**base, what=text[:80]))
            entries.append(NoteEntry(**base, text=text))
    diary.add(entries)


def is_plain(text: str) -> bool:
    """Whether a terminal would only show it."""
    return not any(unicodedata.category(each) in {"Cc", "Cs"} for each in text.replace("\n", ""))


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_every_screen_stands_it(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path)
    awkward(diary)
    async with opened(diary, size=size) as pilot:
        assert is_plain(picture(pilot))
        await press(pilot, "2")
        for _ in range(len(NASTY) + len(SLOTS)):
            await press(pilot, "down")
            assert is_plain(picture(pilot))
        await press(pilot, "home", "down", "right", "space", "o", "left")
        for keys in (["m", "escape"], ["y"], ["escape"], ["e"], ["escape"], ["3"], ["4"], ["1"], ["c"], ["q"]):
            await press(pilot, *keys)
            assert is_plain(picture(pilot))
            assert "gutbone" in picture(pilot)
    kept = {entry.text for entry in diary_in(tmp_path).day(THURSDAY).foods}
    assert kept == set(NASTY)


async def test_it_can_be_pasted_previewed_and_recorded(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await press(pilot, "a")
        for text in NASTY:
            pilot.app.post_message(Paste(text))
            await press(pilot, "home", "end")
            assert is_plain(picture(pilot))
            await press(pilot, "enter")
            assert is_plain(picture(pilot))
            await press(pilot, "ctrl+u")
        await press(pilot, "escape", "2")
        assert is_plain(picture(pilot))


def test_acting_characters_are_made_visible() -> None:
    assert shown("a\x1b[31mb") == "a␛[31mb"
    assert shown("a\tb\nc") == "a b c"
    assert shown("\u202eabc\ud800") == "\ufffdabc?"
    assert len(shown("x" * 10_000)) < 1_100
