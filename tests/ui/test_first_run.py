"""The first run: asked once, every step passed over with Enter, never in the way of somebody who types."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.settings import Settings, load_settings
from gutbone_tui.ui.app import GutboneApp
from gutbone_tui.ui.first_run_pages import english_of, pages, settings_text
from gutbone_tui.ui.option_words import FLAG_WORDS
from gutbone_tui.ui.screens.first_run import FirstRunModal
from tests.ui.opened import day_screen, diary_in, picture, press, settled, type_text, typed


@pytest.fixture(autouse=True)
def _american(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("LC_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "en_US.UTF-8")


@asynccontextmanager
async def started(diary: Diary, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """The app as the command line starts it."""
    app = GutboneApp(diary, welcome=True)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield pilot


def kept(folder: Path) -> Settings:
    settings, problems = load_settings(folder / "config" / "config.toml")
    assert not problems
    return settings


def asks(pilot: Pilot[None]) -> bool:
    return isinstance(pilot.app.screen, FirstRunModal)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_every_step_is_passed_over_with_enter_and_it_does_not_come_again(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with started(diary_in(tmp_path), size) as pilot:
        for page in pages({}):
            assert page.title in picture(pilot)
            for choice in page.choices:
                assert choice.words.partition(" · ")[0] in picture(pilot)
            await press(pilot, "enter")
        assert not asks(pilot)
    assert kept(tmp_path) == Settings()
    async with started(diary_in(tmp_path), size) as pilot:
        assert not asks(pilot)


async def test_it_says_what_this_is_and_is_not(tmp_path: Path) -> None:
    async with started(diary_in(tmp_path), (60, 20)) as pilot:
        words = " ".join(picture(pilot).replace("│", " ").split())
        for part in (
            "does not diagnose, treat or replace care", "calcium, vitamin D", "weight-bearing exercise",
            "healthcare provider", "women after menopause", "6 to 12 months",
        ):  # fmt: skip
            assert part in words


async def test_the_answers_are_kept_and_used_at_once(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with started(diary) as pilot:
        await press(pilot, "enter", "3", "1", "enter", "3", "enter", "2", "8", "enter", "2", "5", "7", "enter")
        await press(pilot, "1", "b", "enter")
        assert "Allergies · 7 of 7" in picture(pilot)
        await press(pilot, "2", "3", "enter")
        assert "week Sun–Sat" in picture(pilot)
    expected = Settings(
        focus=("barrier", "diversity"), preset="quarter-points", first_weekday=6, day_start_hour=5, english="uk",
        prune_piece_grams=12.0, units="oz", flags=frozenset({"warfarin", "allergies"}), allergies=("peanuts", "sesame"),
    )  # fmt: skip
    assert kept(tmp_path) == expected
    assert diary.settings == expected


async def test_escape_leaves_the_rest_at_the_defaults(tmp_path: Path) -> None:
    async with started(diary_in(tmp_path)) as pilot:
        await press(pilot, "enter", "2", "escape")
        assert not asks(pilot)
    assert kept(tmp_path) == Settings(focus=("bone-foods",))


async def test_one_can_go_back_and_choose_again(tmp_path: Path) -> None:
    async with started(diary_in(tmp_path)) as pilot:
        await press(pilot, "enter", "1", "2", "1", "enter", "left")
        assert "[x] Bone-supporting" in picture(pilot)
        assert "[ ] 30 plants" in picture(pilot)
        await press(pilot, "down", "space", "escape")
    assert kept(tmp_path) == Settings(focus=("bone-foods", "barrier"))


async def test_the_last_seven_days_take_the_place_of_a_weekday_and_back(tmp_path: Path) -> None:
    async with started(diary_in(tmp_path)) as pilot:
        await press(pilot, "enter", "enter", "enter", "4", "2", "escape")
    assert kept(tmp_path) == Settings(first_weekday=6)


async def test_whoever_types_at_once_is_not_held_up(tmp_path: Path) -> None:
    async with started(diary_in(tmp_path)) as pilot:
        assert asks(pilot)
        await pilot.press("a")
        await type_text(pilot, "oats")
        await settled(pilot)
        assert "> oats" in picture(pilot)
        await press(pilot, "enter")
        assert day_screen(pilot).desk.diary.first_day() is not None
    assert not (tmp_path / "config" / "config.toml").exists()


async def test_another_screen_can_be_asked_for_at_once(tmp_path: Path) -> None:
    async with started(diary_in(tmp_path)) as pilot:
        await press(pilot, "3")
        assert "─ Plants ─" in picture(pilot)


async def test_what_is_no_command_does_not_close_it(tmp_path: Path) -> None:
    async with started(diary_in(tmp_path)) as pilot:
        await press(pilot, "x", "z", "down")
        assert asks(pilot)


async def test_a_diary_with_an_entry_is_not_asked(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "oats")
    async with started(diary_in(tmp_path)) as pilot:
        assert not asks(pilot)


async def test_a_settings_file_is_not_asked_about_even_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").touch()
    async with started(diary_in(tmp_path)) as pilot:
        assert not asks(pilot)


async def test_a_disk_that_refuses_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way", encoding="utf-8")
    async with started(diary_in(tmp_path)) as pilot:
        if asks(pilot):
            await press(pilot, "escape")
            assert "Not done" in picture(pilot)


def test_the_file_explains_itself_and_can_be_edited_by_hand(tmp_path: Path) -> None:
    text = settings_text({"focus": ("diversity",), "english": "us", "first_weekday": 6, "flags": frozenset({"ibs"})})
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    settings, problems = load_settings(path)
    assert not problems
    assert settings == Settings(focus=("diversity",), first_weekday=6, flags=frozenset({"ibs"}))
    assert text.startswith("# Settings of gutbone.")
    assert '# "entry.add" = "n,f2"' in text
    path.write_text(text.replace("# [keys]", "[keys]").replace('# "entry.add"', '"entry.add"'), encoding="utf-8")
    assert load_settings(path)[0].keys == {"entry.add": "n,f2"}


def test_all_flags_have_a_key() -> None:
    (flags,) = (page for page in pages({}) if page.id == "flags")
    keys = [choice.key for choice in flags.choices]
    assert len(keys) == len(set(keys)) == len(FLAG_WORDS)
    assert all(keys)


@pytest.mark.parametrize(
    ("environ", "english"),
    [
        ({"LANG": "en_GB.UTF-8"}, "uk"), ({"LANG": "en_US.UTF-8"}, "us"), ({}, "us"), ({"LANG": "C"}, "us"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "en_AU"}, "uk"), ({"LANG": "de_DE.UTF-8"}, "us"),
    ],
)  # fmt: skip
def test_the_english_is_guessed_from_the_language(environ: dict[str, str], english: str) -> None:
    assert english_of(environ) == english


async def test_it_can_be_clicked_through(tmp_path: Path) -> None:
    async with started(diary_in(tmp_path)) as pilot:
        for words in ("Enter goes on", "Bone-supporting", "Enter goes on", "← back", "Esc leaves"):
            rows = picture(pilot).splitlines()
            y = next(y for y, row in enumerate(rows) if words in row)
            await pilot.click(offset=(rows[y].index(words) + 2, y))
            await settled(pilot)
        assert not asks(pilot)
    assert kept(tmp_path) == Settings(focus=("bone-foods",))


async def test_on_the_smallest_screen_all_of_it_can_be_read(tmp_path: Path) -> None:
    async with started(diary_in(tmp_path), (50, 16)) as pilot:
        assert "it is. " not in picture(pilot)
        await press(pilot, *["down"] * 12)
        assert "it is. " in picture(pilot)


async def test_enter_takes_what_the_cursor_was_moved_to(tmp_path: Path) -> None:
    async with started(diary_in(tmp_path)) as pilot:
        await press(pilot, "enter", "down", "enter")
        assert "[x] Bone-supporting" in picture(pilot)
        await press(pilot, "enter", "down", "down", "enter")
        assert "(•) Quarter points" in picture(pilot)
        await press(pilot, "enter")
        assert "Weeks and days" in picture(pilot)
        await press(pilot, "escape")
    assert kept(tmp_path) == Settings(focus=("bone-foods",), preset="quarter-points")


async def test_without_a_fixed_week_no_day_is_marked(tmp_path: Path) -> None:
    async with started(diary_in(tmp_path)) as pilot:
        await press(pilot, "enter", "enter", "enter", "4")
        assert "( ) Monday" in picture(pilot)
        assert "(•) no fixed week" in picture(pilot)
        await press(pilot, "1")
        assert "(•) Monday" in picture(pilot)


async def test_keys_of_ones_own_stay_beneath_what_is_set_later(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with started(diary) as pilot:
        await press(pilot, "enter", "enter", "2", "escape")
    diary.change_setting("goal", 25)
    path = diary.folders.settings
    path.write_text(path.read_text(encoding="utf-8").replace('# "entry.add"', '"entry.add"'), encoding="utf-8")
    assert load_settings(path) == (Settings(preset="everything", goal=25, keys={"entry.add": "n,f2"}), ())
