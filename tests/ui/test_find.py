"""Words are found on whatever day they were typed, and Enter goes there."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from gutbone_tui.diary.diary import Diary
from gutbone_tui.ui.screens.find import FindModal
from gutbone_tui.ui.widgets.find_field import OverList
from tests.nasty import NASTY_HEAPS
from tests.ui.opened import THURSDAY, day_screen, diary_in, opened, picture, press, settled, type_text, typed


def noted(folder: Path) -> Diary:
    """A diary of a year with a few words in it."""
    diary = diary_in(folder)
    for back, line in ((0, "l: lentil soup"), (20, "note: lentils upset me"), (300, "d: Käsespätzle, Lentil stew")):
        typed(diary, line, THURSDAY - timedelta(days=back))
    return diary


async def looked_for(pilot: Pilot[None], words: str) -> str:
    """What is shown once all months were looked through."""
    await type_text(pilot, words)
    await pilot.app.workers.wait_for_complete()
    await settled(pilot)
    return picture(pilot)


@pytest.mark.parametrize("mode", ["", "2", "5", "6"])
async def test_newest_first_with_its_day_and_enter_goes_there(tmp_path: Path, mode: str) -> None:
    async with opened(noted(tmp_path), mode) as pilot:
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "slash")
        shown = await looked_for(pilot, "lentil")
        lines = [line for line in shown.splitlines() if "lentil" in line and "Nov" in line]
        assert [line.split("│")[2].split()[1:3] for line in lines[:2]] == [["26", "Nov"], ["6", "Nov"]]
        assert "3 found" in shown
        await press(pilot, "down", "enter")
        assert day_screen(pilot).desk.day == THURSDAY - timedelta(days=20)
        assert not isinstance(pilot.app.screen, FindModal)
        assert "lentils upset me" in picture(pilot)


@pytest.mark.parametrize("words", ["kasespatzle", "KÄSE", "käsesp lentil"])
async def test_accents_and_capitals_make_no_difference(tmp_path: Path, words: str) -> None:
    async with opened(noted(tmp_path)) as pilot:
        await press(pilot, "slash")
        shown = await looked_for(pilot, words)
        assert "Käsespätzle" in shown
        assert "1 found" in shown


async def test_nothing_found_is_said_and_enter_stays(tmp_path: Path) -> None:
    async with opened(noted(tmp_path), "", (60, 20)) as pilot:
        await press(pilot, "slash")
        assert "nothing found" in await looked_for(pilot, "xyzzy")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, FindModal)
        await press(pilot, "escape")
        assert day_screen(pilot).desk.day == THURSDAY


async def test_other_words_take_the_place_of_those_before(tmp_path: Path) -> None:
    async with opened(noted(tmp_path)) as pilot:
        await press(pilot, "slash")
        await looked_for(pilot, "lentil")
        await press(pilot, *["backspace"] * 6)
        shown = await looked_for(pilot, "upset")
        assert "1 found" in shown
        assert "lentil soup" not in shown


async def test_a_long_line_is_cut_about_the_words(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, f"note: {'so it went on ' * 20} zebra {'and on' * 10}")
    async with opened(diary, "", (60, 20)) as pilot:
        await press(pilot, "slash")
        assert "zebra" in (await looked_for(pilot, "zebra")).split("zebra", 1)[1]


@pytest.mark.parametrize("texts", NASTY_HEAPS)
async def test_odd_words_are_text(tmp_path: Path, texts: tuple[str, ...]) -> None:
    diary = diary_in(tmp_path)
    for number, text in enumerate(texts):
        typed(diary, f"note: needle{number} {text}")
    async with opened(diary) as pilot:
        for number, text in enumerate(texts):
            await press(pilot, "slash")
            shown = await looked_for(pilot, f"needle{number}")
            assert shown.count(f"needle{number}") == 2, text
            assert "\x1b" not in shown, text
            await press(pilot, "enter")
            assert day_screen(pilot).desk.day == THURSDAY, text


@pytest.mark.parametrize("texts", NASTY_HEAPS)
async def test_odd_words_are_looked_for_as_words(tmp_path: Path, texts: tuple[str, ...]) -> None:
    diary = diary_in(tmp_path)
    for text in texts:
        typed(diary, f"note: {text}")
    async with opened(diary, "", (60, 20)) as pilot:
        for text in texts:
            await press(pilot, "slash")
            pilot.app.screen.query_one(OverList).post_message(events.Paste(text))
            assert "\x1b" not in await looked_for(pilot, ""), text
            await press(pilot, "down", "escape")
            assert not isinstance(pilot.app.screen, FindModal), text


async def test_plants_keeps_its_filter(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "3") as pilot:
        await press(pilot, "slash")
        assert not isinstance(pilot.app.screen, FindModal)


async def test_what_is_half_typed_in_the_bar_stays(tmp_path: Path) -> None:
    async with opened(noted(tmp_path)) as pilot:
        await press(pilot, "a", "k", "a", "l", "e", "escape", "slash")
        await looked_for(pilot, "lentil")
        await press(pilot, "enter")
        assert day_screen(pilot).bar.line == "kale"
