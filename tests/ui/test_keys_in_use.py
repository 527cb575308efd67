"""Keys of the user's own, in the app."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from textual.pilot import Pilot

from gutbone_tui.diary.settings import Settings, load_settings
from gutbone_tui.ui import commands
from gutbone_tui.ui.app import GutboneApp
from gutbone_tui.ui.commands.command import Command
from gutbone_tui.ui.commands.everything import commands_by_screen
from gutbone_tui.ui.screens.keys import KeysModal
from gutbone_tui.ui.screens.settings import SettingsModal
from tests.ui.opened import day_screen, diary_in, opened, picture, press, type_text


def with_keys(folder: Path, keys: Mapping[str, str]) -> Settings:
    """Settings with a keymap, which is in the file too."""
    (folder / "config").mkdir()
    lines = [f'"{name}" = "{key}"\n' for name, key in keys.items()]
    (folder / "config" / "config.toml").write_text(f"# mine\n[keys]\n{''.join(lines)}", encoding="utf-8")
    return Settings(keys=keys)


async def test_what_cannot_be_used_is_told_with_its_line_and_the_rest_works(tmp_path: Path) -> None:
    settings = with_keys(tmp_path, {"entry.ad": "n", "entry.check-in": "nosuchkey", "app.help": "H"})
    async with opened(diary_in(tmp_path, settings), size=(120, 40)) as pilot:
        told = " ".join(toast.message for toast in pilot.app._notifications)
        path = tmp_path / "config" / "config.toml"
        assert f'{path}, line 3: there is no command called "entry.ad" (did you mean entry.add?).' in told
        assert f'{path}, line 4: there is no key called "nosuchkey"' in told
        await press(pilot, "H")
        assert "does not diagnose" in picture(pilot)


async def test_a_remapped_letter_can_still_be_typed(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, with_keys(tmp_path, {"entry.add": "n"}))) as pilot:
        await press(pilot, "n")
        await type_text(pilot, "banana n")
        assert "> banana n" in picture(pilot)
        await press(pilot, "escape", "a")
        assert not day_screen(pilot).has_class("-typing")


async def test_a_command_without_a_key_leaves_the_footer(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, with_keys(tmp_path, {"entry.check-in": "a", "day.go": "f2"}))) as pilot:
        footer = picture(pilot).splitlines()[-1]
        assert "a check-in" in footer
        assert "add" not in footer


async def test_quit_is_remapped_everywhere(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, with_keys(tmp_path, {"app.quit": "f12", "entry.add": "ctrl+q"}))) as pilot:
        app = pilot.app
        assert isinstance(app, GutboneApp)
        await press(pilot, "ctrl+q")
        assert day_screen(pilot).has_class("-typing")
        await press(pilot, "ctrl+q")
        assert app._exit is False
        await pilot.press("f12")
        await pilot.pause()
        assert app._exit


async def test_the_palette_can_have_another_key(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, with_keys(tmp_path, {"app.palette": "f12"}))) as pilot:
        await press(pilot, "ctrl+p")
        assert len(pilot.app.screen_stack) == 1
        await press(pilot, "f12")
        assert len(pilot.app.screen_stack) == 2


def kept_keys(folder: Path) -> Mapping[str, str]:
    settings, problems = load_settings(folder / "config" / "config.toml")
    assert not problems
    return settings.keys


async def to_command(pilot: Pilot[None], name: str) -> None:
    """Open the keys in Settings and go to a command."""
    await press(pilot, "comma")
    screen = pilot.app.screen
    assert isinstance(screen, SettingsModal)
    screen.rows.move_to("keys")
    await press(pilot, "enter")
    keys = pilot.app.screen
    assert isinstance(keys, KeysModal)
    keys.rows.move_to(name)


async def test_a_key_is_given_in_the_app_and_works_at_once(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await to_command(pilot, "entry.add")
        await press(pilot, "enter", "N")
        assert kept_keys(tmp_path) == {"entry.add": "N,f2"}
        assert "N F2" in picture(pilot)
        await press(pilot, "escape", "escape")
        assert "N add" in picture(pilot).splitlines()[-1]
        await press(pilot, "N")
        assert day_screen(pilot).has_class("-typing")


async def test_a_key_of_another_command_is_asked_for_twice_and_given_up_by_it(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await to_command(pilot, "entry.add")
        await press(pilot, "enter", "c")
        shown = " ".join(picture(pilot).split())
        assert "c is the key of: Answer what is still unanswered today" in shown
        await press(pilot, "c")
        assert kept_keys(tmp_path) == {"entry.add": "c,f2", "entry.check-in": "f3"}
        app = pilot.app
        assert isinstance(app, GutboneApp)
        assert not app.desk.key_problems


async def test_the_other_command_gets_the_key_where_it_would_have_none(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await to_command(pilot, "entry.add")
        await press(pilot, "enter", "ctrl+y", "ctrl+y")
        assert kept_keys(tmp_path) == {"entry.add": "ctrl+y,f2", "change.redo": "a"}


async def test_what_cannot_be_a_key_is_named_and_escape_leaves_it(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await to_command(pilot, "entry.add")
        await press(pilot, "enter", "down")
        assert "needed everywhere: it moves in lists" in picture(pilot)
        await press(pilot, "escape")
        assert not (tmp_path / "config" / "config.toml").exists()


async def test_even_the_key_that_quits_can_be_given_away(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await to_command(pilot, "entry.add")
        await press(pilot, "enter", "ctrl+q", "ctrl+q")
        assert kept_keys(tmp_path) == {"entry.add": "ctrl+q,f2", "app.quit": "q"}
        await press(pilot, "escape", "escape", "ctrl+q")
        assert day_screen(pilot).has_class("-typing")


async def test_a_command_gets_its_own_keys_back(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, with_keys(tmp_path, {"entry.add": "N"}))) as pilot:
        await to_command(pilot, "entry.add")
        await press(pilot, "delete")
        assert kept_keys(tmp_path) == {}
        await press(pilot, "escape", "escape", "a")
        assert day_screen(pilot).has_class("-typing")


def test_the_commands_of_every_screen_are_known() -> None:
    known = {command.id for own in commands_by_screen().values() for command in own}
    for module in iter_modules(commands.__path__):
        for each in vars(import_module(f"{commands.__name__}.{module.name}")).values():
            assert not isinstance(each, Command) or each.id in known, each.id


async def test_what_screens_say_of_keys_goes_by_them_too(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, with_keys(tmp_path, {"entry.add": "N", "line.keep": "W"}))) as pilot:
        assert "> N  then type" in picture(pilot)
        await to_command(pilot, "entry.add")
        await press(pilot, "delete", "escape", "escape")
        assert "> a  then type" in picture(pilot)
        await press(pilot, "2", "equals_sign")
        assert "W saves the meal" in picture(pilot)
