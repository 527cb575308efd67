"""Screens, days, help, footer, palette."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.diary.settings import Settings
from gutbone_tui.ui.app import GutboneApp
from gutbone_tui.ui.commands.command import Command, bindings_of, key_name
from gutbone_tui.ui.commands.disruptors import DISRUPTOR_COMMANDS
from gutbone_tui.ui.commands.meals import MEAL_COMMANDS
from gutbone_tui.ui.commands.plants import PLANT_COMMANDS
from gutbone_tui.ui.commands.shared import SHARED
from tests.ui.opened import day_screen, diary_in, enter_line, opened, picture, press, settled, type_text

OWN = {"1": (), "2": MEAL_COMMANDS, "3": PLANT_COMMANDS, "4": DISRUPTOR_COMMANDS}


@pytest.mark.parametrize("digit", OWN)
async def test_help_names_every_command_of_the_screen(tmp_path: Path, digit: str) -> None:
    async with opened(diary_in(tmp_path), digit, (120, 50)) as pilot:
        await press(pilot, "question_mark")
        shown = picture(pilot)
        for command in (*OWN[digit], *SHARED):
            assert command.hint in shown
        assert "does not diagnose" in shown
        await press(pilot, "escape")
        assert "does not diagnose" not in picture(pilot)


@pytest.mark.parametrize("digit", OWN)
def test_every_letter_has_a_twin_and_no_key_means_two_things(digit: str) -> None:
    commands: tuple[Command, ...] = (*OWN[digit], *SHARED)
    keys = [key for command in commands for key in command.keys.split(",") if key]
    assert len(keys) == len(set(keys))
    assert len({command.id for command in commands}) == len(commands)
    for command in commands:
        own = command.keys.split(",")
        if any(len(key) == 1 for key in own):
            assert any(key.startswith(("ctrl+", "f")) and len(key) > 1 for key in own), command.id


def test_keys_are_written_as_people_read_them() -> None:
    assert [
        key_name(key)
        for key in ("left_square_bracket", "ctrl+z", "f2", "a", "delete", "ctrl+underscore", "exclamation_mark")
    ] == [
        "[",
        "Ctrl+Z",
        "F2",
        "a",
        "Del",
        "Ctrl+_",
        "!",
    ]
    assert [binding.id for binding in bindings_of(SHARED)] == [command.id for command in SHARED]


async def test_the_footer_is_made_from_the_commands_and_can_be_clicked(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        footer = picture(pilot).splitlines()[-1]
        for hint in ("a add", "c check-in", "[ ] day", "1–6 screens", "? help"):
            assert hint in footer
        await pilot.click(offset=(footer.index("a add"), 23))
        await settled(pilot)
        assert day_screen(pilot).bar.in_use
        await press(pilot, "escape")
        await pilot.click(offset=(footer.index("? help"), 23))
        await settled(pilot)
        assert "╭─ Keys ─" in picture(pilot)


async def test_a_remapped_key_works_and_is_shown(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, Settings(keys={"entry.add": "n,f2"}))) as pilot:
        assert "n add" in picture(pilot).splitlines()[-1]
        await press(pilot, "n")
        await type_text(pilot, "oats")
        assert "> oats" in picture(pilot)


async def test_go_to_a_day_by_word_or_date(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "g")
        await type_text(pilot, "yesterday")
        await settled(pilot)
        assert "Wed 25 Nov · yesterday" in picture(pilot)
        await press(pilot, "enter")
        assert "gutbone ─ Wed 25 Nov" in picture(pilot)
        await enter_line(pilot, "g", "nonsense [/]")
        assert "! Type a day such as" in picture(pilot)
        await press(pilot, "escape")
        await enter_line(pilot, "g", "2025-02-28")
        assert "Fri 28 Feb 2025" in picture(pilot)


async def test_the_palette_offers_every_command_of_the_screen(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), size=(100, 50)) as pilot:
        await press(pilot, "ctrl+p")
        await pilot.pause(0.1)
        await type_text(pilot, "food lines")
        await pilot.pause(0.2)
        assert "The day's food lines" in picture(pilot)
        await press(pilot, "enter")
        await settled(pilot)
        assert "─ Meals ─" in picture(pilot)


async def test_q_leaves(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        app = pilot.app
        assert isinstance(app, GutboneApp)
        await pilot.press("q")
        await pilot.pause()
        assert not app.is_running or app._exit


@pytest.mark.parametrize("theme", ["gutbone", "gutbone-light", "ansi-dark", "ansi-light", "textual-dark", "nord"])
async def test_every_screen_draws_in_every_theme(tmp_path: Path, theme: str) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        pilot.app.theme = theme
        for digit in OWN:
            await press(pilot, digit)
            assert "gutbone" in picture(pilot)
