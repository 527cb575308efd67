"""Keys of the user's own, in the app."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from gutbone_tui.diary.settings import Settings
from gutbone_tui.ui.app import GutboneApp
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
