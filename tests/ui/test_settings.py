"""Settings: every option, kept at once and in use at once."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from gutbone_tui.diary.settings import Settings, load_settings
from gutbone_tui.ui.app import GutboneApp
from gutbone_tui.ui.options import OPTIONS, SECTIONS, Option, next_value, to_write, value_words
from gutbone_tui.ui.screens.settings import SettingsModal
from tests.nasty import NASTY
from tests.ui.opened import diary_in, opened, picture, press, settled, type_text, typed


def kept(folder: Path) -> Settings:
    """The settings as the file has them, which is without a problem."""
    settings, problems = load_settings(folder / "config" / "config.toml")
    assert not problems
    return settings


def modal(pilot: Pilot[None]) -> SettingsModal:
    screen = pilot.app.screen
    assert isinstance(screen, SettingsModal)
    return screen


async def at(pilot: Pilot[None], name: str, *keys: str) -> None:
    """Open Settings if they are not, go to an option, press keys."""
    if not isinstance(pilot.app.screen, SettingsModal):
        await press(pilot, "comma")
    modal(pilot).rows.move_to(name)
    await press(pilot, *keys)


def test_every_setting_is_there() -> None:
    shown = [option.name for options in SECTIONS.values() for option in options if option.kind != "place"]
    assert sorted(shown) == sorted(field.name for field in fields(Settings))


@pytest.mark.parametrize("option", [each for each in OPTIONS.values() if each.kind == "choice"], ids=lambda o: o.name)
def test_every_value_can_be_reached_written_and_read(option: Option, tmp_path: Path) -> None:
    from gutbone_tui.diary.settings_change import change_setting

    settings, seen = Settings(), set()
    path = tmp_path / "config.toml"
    for _ in option.values:
        change_setting(path, option.name, to_write(option, next_value(option, settings, 1)))
        settings, problems = load_settings(path)
        assert not problems
        assert value_words(option, settings)
        seen.add(option.value(settings))
    assert seen == set(option.values)
    assert settings == Settings()


async def test_a_key_goes_on_to_the_next_value_and_one_back(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await at(pilot, "english", "space")
        assert kept(tmp_path) == Settings(english="uk")
        assert diary.settings.english == "uk"
        await at(pilot, "english", "left")
        assert kept(tmp_path) == Settings()
        await at(pilot, "preset", "right", "right")
        assert kept(tmp_path).preset == "quarter-points"
        await at(pilot, "preset", "delete")
        assert (tmp_path / "config" / "config.toml").read_text(encoding="utf-8") == 'english = "us"\n'


async def test_numbers_are_stepped_or_typed(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await at(pilot, "goal", "left", "left")
        assert kept(tmp_path).goal == 28
        await at(pilot, "goal", "enter")
        await type_text(pilot, "a lot")
        await press(pilot, "enter")
        assert "! Type a whole number from 1 to 200." in picture(pilot)
        await press(pilot, *["backspace"] * 5)
        await type_text(pilot, "25")
        await press(pilot, "enter")
        assert kept(tmp_path).goal == 25
        await at(pilot, "prune_piece_grams", "enter")
        await type_text(pilot, "8,5 g")
        await press(pilot, "enter")
        assert kept(tmp_path).prune_piece_grams == 8.5


async def test_a_number_stops_at_its_limit_and_says_so(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, Settings(goal=1))) as pilot:
        await at(pilot, "goal", "left")
        told = " ".join(toast.message for toast in pilot.app._notifications)
        assert "goal should be a whole number from 1 to 200." in told
        assert modal(pilot).settings.goal == 1


async def test_a_day_is_typed_and_taken_out_again(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await at(pilot, "journey_start", "space")
        await type_text(pilot, "2026-10-01")
        await press(pilot, "enter")
        assert kept(tmp_path).journey_start == date(2026, 10, 1)
        assert "1 Oct 2026" in picture(pilot)
        await at(pilot, "journey_start", "delete")
        assert kept(tmp_path).journey_start is None


async def test_the_strategies_are_kept_in_the_order_of_choosing(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await at(pilot, "focus", "enter", "3", "1")
        assert kept(tmp_path).focus == ("barrier", "diversity")
        assert "[1] Gut barrier" in picture(pilot)
        await press(pilot, "3", "escape")
        assert kept(tmp_path).focus == ("diversity",)
        await at(pilot, "focus", "enter", "1", "escape")
        assert kept(tmp_path).focus == ()


async def test_flags_allergies_and_what_is_hidden_are_lists(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await at(pilot, "flags", "enter", "1", "space", "escape")
        assert kept(tmp_path).flags == frozenset()
        await at(pilot, "flags", "enter", "1", "4", "escape")
        assert kept(tmp_path).flags == {"warfarin", "kidney-disease"}
        await at(pilot, "allergies", "enter", "2", "escape")
        assert kept(tmp_path).allergies == ("peanuts",)
        await at(pilot, "hide", "enter", "down", "space", "escape")
        assert len(kept(tmp_path).hide) == 1
        await at(pilot, "flags")
        assert "warfarin or another" in picture(pilot)


async def test_a_week_starts_on_another_day_at_once(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        assert "week Mon–Sun, day 4" in picture(pilot)
        await at(pilot, "first_weekday", "left")
        await press(pilot, "escape")
        assert "week Sun–Sat, day 5" in picture(pilot)
        await at(pilot, "rolling", "space")
        await press(pilot, "escape")
        assert "day 5" not in picture(pilot)


async def test_the_hour_of_a_new_day_counts_at_once(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        app = pilot.app
        assert isinstance(app, GutboneApp)
        await at(pilot, "day_start_hour", "enter")
        for _ in range(13 - 4):
            await press(pilot, "down")
        await press(pilot, "enter")
        assert kept(tmp_path).day_start_hour == 13 - 4
        for _ in range(4):
            await at(pilot, "day_start_hour", "right")
        assert app.desk.today == date(2026, 11, 25)
        assert app.desk.day == date(2026, 11, 25)


async def test_a_goal_counts_from_this_week_on(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "oats, kale", date(2026, 11, 18))
    typed(diary, "oats, turmeric")
    async with opened(diary) as pilot:
        await at(pilot, "goal", "left")
        await at(pilot, "preset", "right")
        assert diary.week(date(2026, 11, 26)).goal == 29
        assert diary.week(date(2026, 11, 26)).quarters == 8
        assert diary.week(date(2026, 11, 18)).goal == 30
        await press(pilot, "escape")
        assert "2 / 29" in picture(pilot)


async def test_the_theme_changes_at_once(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        assert pilot.app.current_theme.dark
        await at(pilot, "theme", "space")
        assert not pilot.app.current_theme.dark
        assert kept(tmp_path).theme == "light"


async def test_what_is_wrong_in_the_file_stands_beside_its_setting(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    path = tmp_path / "config" / "config.toml"
    path.write_text('goal = 0\ngaol = 3\nhide = ["zink"]\n[keys]\n"entry.ad" = "n"\n', encoding="utf-8")
    settings = load_settings(path)[0]
    async with opened(diary_in(tmp_path, settings), size=(120, 40)) as pilot:
        await at(pilot, "goal")
        shown = picture(pilot)
        assert "! Plants a week" in shown
        words = " ".join(shown.replace("│", "").split())
        assert "line 1: goal should be a whole number from 1 to 200; 30 is used instead." in words
        assert "! Not shown" in shown
        assert 'no setting called "gaol" (did you mean goal?)' in shown
        await at(pilot, "keys")
        assert "did you mean entry.add?" in picture(pilot)
        await at(pilot, "goal", "right")
        assert "! Plants a week" not in picture(pilot)
        assert "gaol = 3" in path.read_text(encoding="utf-8")


async def test_a_file_changed_by_hand_meanwhile_is_used(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    path = tmp_path / "config" / "config.toml"
    path.write_text("goal = 20\n", encoding="utf-8")
    diary = diary_in(tmp_path, load_settings(path)[0])
    async with opened(diary) as pilot:
        app = pilot.app
        assert isinstance(app, GutboneApp)
        app.desk.look()
        await settled(pilot)
        path.write_text('goal = 21\ntheme = "light"\n', encoding="utf-8")
        app.desk.look()
        await settled(pilot)
        assert "/ 21" in picture(pilot)
        assert not app.current_theme.dark


async def test_what_cannot_be_written_is_said_and_nothing_changes(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text("goal = = 3\n", encoding="utf-8")
    async with opened(diary_in(tmp_path)) as pilot:
        await at(pilot, "goal", "right")
        told = " ".join(toast.message for toast in pilot.app._notifications)
        assert "not valid TOML" in told
        assert modal(pilot).settings.goal == 30
        assert (tmp_path / "config" / "config.toml").read_text(encoding="utf-8") == "goal = = 3\n"


async def test_foods_that_are_never_suggested(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await at(pilot, "never_suggest", "enter", "a")
        await type_text(pilot, "kale, peanuts")
        await press(pilot, "enter")
        assert kept(tmp_path).never_suggest == ("kale", "peanut")
        await press(pilot, "d", "escape")
        assert kept(tmp_path).never_suggest == ("peanut",)


@pytest.mark.parametrize("word", NASTY, ids=range(len(NASTY)))
async def test_any_text_can_be_typed_for_a_food(word: str, tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), size=(60, 20)) as pilot:
        await at(pilot, "never_suggest", "enter", "a")
        from gutbone_tui.ui.screens.never import FoodNamesModal

        screen = pilot.app.screen
        assert isinstance(screen, FoodNamesModal)
        screen.field.value = word
        await press(pilot, "enter")
        assert "never" in picture(pilot).lower()


async def test_settings_lead_to_backups_own_foods_and_usuals(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await at(pilot, "backups", "enter")
        assert "╭─ Backups ─" in picture(pilot)
        await press(pilot, "escape")
        await at(pilot, "own", "enter")
        assert "Foods of your own" in picture(pilot)
        await press(pilot, "escape")
        await at(pilot, "usuals", "enter")
        assert "─ Meals ─" in picture(pilot)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_settings_say_where_they_are_and_what_they_do(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(diary_in(tmp_path), size=size) as pilot:
        await press(pilot, "comma")
        assert "config.toml" in picture(pilot)
        for option in OPTIONS.values():
            await at(pilot, option.name)
            assert option.label in picture(pilot)
            assert option.hint.split()[0] in picture(pilot)
        await press(pilot, "escape")
        assert "gutbone ─" in picture(pilot)


async def test_the_least_portion_is_shown_where_it_is_wanted(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "3") as pilot:
        assert "from a handful" not in picture(pilot)
        await at(pilot, "min_portion", "space")
        await press(pilot, "escape")
        assert "from a handful" in picture(pilot)
