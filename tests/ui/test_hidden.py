"""What one does not use disappears from the screens; nothing that was recorded is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.foods import BONE_AND_BARRIER
from gutbone_tui.ui.words import GROUP_SHORT
from tests.ui.opened import diary_in, opened, picture, press, typed

LINES = (
    "b: kefir, oats, 6 prunes; slept 7.5 well; stress 3; digestion 4; bloating 2; gas 1; energy 3; stool 4; "
    "processed 2; sugar none; strength 30; d3 1000 iu; meditated 10 min; l: lentil soup, cola"
)


def lived_in(folder: Path, *hide: str, line: str = LINES) -> Diary:
    diary = diary_in(folder, Settings(hide=frozenset(hide)))
    if line:
        typed(diary, line)
    return diary


async def screen_of(pilot: Pilot[None], key: str) -> str:
    if key:
        await press(pilot, key)
    return picture(pilot)


async def seen(folder: Path, key: str, words: str, *hide: str) -> bool:
    """Whether a screen at its largest shows some words."""
    folder.mkdir()
    async with opened(lived_in(folder, *hide), size=(120, 60)) as pilot:
        # The bar's example and the footer's keys are no answers.
        shown = "\n".join((await screen_of(pilot, key)).splitlines()[:-3])
        return words.lower() in shown.lower()


TODAY = [
    ("", "prune", "of 50 g"),
    *(("", group, GROUP_SHORT[group]) for group in BONE_AND_BARRIER),
    ("", "stress", "Stress"),
    ("", "sleep", "Sleep"),
    ("", "digestion", "Digestion"),
    ("", "energy", "Energy"),
    ("", "processed", "Processed"),
    ("", "sugar", "Sugar"),
    ("", "antibiotics", "Antibiotics"),
    ("", "movement", "strength"),
    ("", "supplements", "D3"),
    ("", "relief", "medita"),
]
OTHERS = [
    *(("f", group, f"{name}") for group, name in (("zinc", "zinc"), ("collagen", "collagen"))),
    ("4", "processed", "processed"),
    ("4", "sugar", "added sugar"),
    ("4", "antibiotics", "antibiotics"),
    ("4", "stress", "stress"),
    ("4", "sleep", "sleep"),
    ("4", "relief", "relief"),
]


@pytest.mark.parametrize(("key", "name", "words"), [*TODAY, *OTHERS])
async def test_what_is_hidden_is_not_shown(tmp_path: Path, key: str, name: str, words: str) -> None:
    assert await seen(tmp_path / "all", key, words)
    assert not await seen(tmp_path / "less", key, words, name)


@pytest.mark.parametrize("question", ["sleep", "quality", "stress", "processed", "sugar", "digestion", "energy"])
async def test_the_check_in_does_not_ask_for_it(tmp_path: Path, question: str) -> None:
    async with opened(lived_in(tmp_path, question, line="")) as pilot:
        await press(pilot, "c")
        asked = 0
        while len(pilot.app.screen_stack) > 1:
            asked += 1
            assert asked < 20
            await press(pilot, "escape")
    (tmp_path / "all").mkdir()
    async with opened(lived_in(tmp_path / "all", line="")) as pilot:
        await press(pilot, "c")
        for _ in range(asked):
            assert len(pilot.app.screen_stack) > 1
            await press(pilot, "escape")
        assert len(pilot.app.screen_stack) > 1


async def test_what_was_recorded_stays(tmp_path: Path) -> None:
    diary = lived_in(tmp_path, "stress", "zinc", "prune")
    async with opened(diary) as pilot:
        await press(pilot, "2")
        assert "stress 3" in picture(pilot)


async def test_runs_and_suggestions_can_be_hidden(tmp_path: Path) -> None:
    assert await seen(tmp_path / "runs", "6", "in a row")
    assert not await seen(tmp_path / "no runs", "6", "in a row", "runs")
    assert await seen(tmp_path / "new", "3", "new to you")
    assert not await seen(tmp_path / "none new", "3", "new to you", "suggestions")
