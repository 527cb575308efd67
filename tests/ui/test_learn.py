"""Learn: topics, their texts, and how they are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.catalogue.knowledge import topics
from gutbone_tui.diary.settings import Settings
from gutbone_tui.ui.food_places import open_topic
from gutbone_tui.ui.learn_pages import find_pages, learn_pages
from gutbone_tui.ui.screens.learn import LearnScreen
from gutbone_tui.ui.widgets.text_page import MOST_COLUMNS
from tests.ui.opened import diary_in, enter_line, opened, picture, press, type_text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_topics_and_the_text_of_one_are_in_view(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(diary_in(tmp_path), "l", size) as pilot:
        shown = picture(pilot)
        assert "Gut and bone" in shown
        assert "It does not" in shown
        await press(pilot, "down")
        assert "The gut and the bones seem to affect each" in picture(pilot)


async def test_a_topic_can_be_read_to_its_sources_and_left_again(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "l", (60, 20)) as pilot:
        await press(pilot, "down", "down", "enter")
        assert "Gut bacteria make short-chain fatty acids" in picture(pilot)
        assert "How long it takes" not in picture(pilot)
        for _ in range(3):
            await press(pilot, "space")
        assert "10.1016/j.immuni.2018.10.013" in picture(pilot)
        await press(pilot, "backspace", "home")
        assert "Gut bacteria make short-chain fatty acids" in picture(pilot)
        await press(pilot, "escape")
        assert "How long it takes" in picture(pilot)


async def test_lines_scroll_one_by_one(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "l", (60, 20)) as pilot:
        await press(pilot, "down", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, LearnScreen)
        await press(pilot, "down", "down", "up")
        assert screen.text.scroll_offset.y == 1
        await press(pilot, "end")
        assert screen.text.is_vertical_scroll_end


async def test_a_topic_is_found_by_part_of_a_word(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "l") as pilot:
        await press(pilot, "slash")
        await type_text(pilot, "prun")
        await press(pilot)
        assert "lost less hip bone" in picture(pilot)
        assert "Zinc-rich" not in picture(pilot)
        await press(pilot, "enter")
        assert "Not known:" in picture(pilot)
        await press(pilot, "escape", "escape")
        assert "Zinc-rich" in picture(pilot)


async def test_a_new_search_begins_empty(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "l") as pilot:
        await enter_line(pilot, "slash", "prun")
        await press(pilot, "escape", "slash")
        await type_text(pilot, "zinc")
        await press(pilot)
        assert "Zinc-rich" in picture(pilot)


async def test_a_word_nobody_wrote_finds_nothing(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "l") as pilot:
        await enter_line(pilot, "slash", "xylophone")
        assert "Nothing here has that." in picture(pilot)
        await press(pilot, "escape")
        assert "Gut and bone" in picture(pilot)


async def test_the_palette_opens_a_topic(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "ctrl+p")
        await type_text(pilot, "learn: collagen")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LearnScreen)
        assert "Bone broth is the article's food for collagen" in picture(pilot)


async def test_the_cautions_under_ones_flags_come_first(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(flags=frozenset({"ibs"})))
    async with opened(diary, size=(80, 40)) as pilot:
        await open_topic(pilot.app, "cautions")
        await press(pilot)
        shown = picture(pilot)
        assert shown.index("What concerns you") < shown.index("irritable bowel") < shown.index("For everybody")


async def test_a_topic_that_does_not_exist_leaves_the_list(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await open_topic(pilot.app, "nothing of the kind")
        await press(pilot)
        assert isinstance(pilot.app.screen, LearnScreen)
        assert not pilot.app.screen.has_class("-reading")


def test_every_page_fits_any_width_and_names_its_sources() -> None:
    pages = learn_pages(frozenset({"warfarin"}))
    assert set(topics()) <= set(pages)
    for page in pages.values():
        for width in (20, 54, MOST_COLUMNS):
            assert all(line.cell_length <= width for line in page.lines(width)), page.id
    text = "\n".join(line.plain for line in pages["prunes"].lines(70))
    assert "B one good trial" in text
    assert "10.1093/ajcn/nqac189" in text
    assert "S16" in text


def test_titles_answer_before_texts() -> None:
    pages = learn_pages(frozenset()).values()
    assert find_pages(pages, "sleep")[0].id == "sleep"
    assert find_pages(pages, "De Souza")[0].id in topics()
    assert find_pages(pages, "30 plants")[0].id == "thirty-plants"


async def test_another_size_wraps_the_text_again(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "l", (60, 20)) as pilot:
        await press(pilot, "down", "enter", "end")
        await pilot.resize_terminal(120, 40)
        await press(pilot, "home")
        assert "The gut and the bones seem to affect each other; this is called" in picture(pilot)
        await pilot.resize_terminal(60, 20)
        await press(pilot, "escape")
        assert "Short-chain fatty acids" in picture(pilot)


def test_vitamin_k_is_found() -> None:
    found = [page.id for page in find_pages(learn_pages(frozenset()).values(), "K2")]
    assert "cautions" in found
