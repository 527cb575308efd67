"""Today with strategies in focus: their standing first, the road, skip days, and nothing that was hidden."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.plan import PlannedSupplement
from gutbone_tui.ui.widgets.panels import GUT_AND_BONE
from tests.nasty import NASTY
from tests.ui.opened import THURSDAY, diary_in, enter_line, opened, picture, press, settled, type_text, typed
from tests.ui.test_journey import BARRIER, weeks_of_barrier

SIZES = ((60, 20), (80, 24), (120, 40))
DAY = "b: kefir, oats, 6 prunes; l: lentil soup; slept 7.5 well; stress 3; sugar none"


@pytest.mark.parametrize("size", SIZES)
async def test_the_focus_comes_first_and_the_bar_stays(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path, Settings(focus=("barrier", "disruptors")))
    typed(diary, f"{DAY}; d: salmon")
    async with opened(diary, size=size) as pilot:
        await settled(pilot)
        lines = picture(pilot).splitlines()
        assert all(len(line) == size[0] for line in lines)
        assert len(lines) == size[1]
        assert "barrier" in lines[1]
        assert "isruptors" in lines[1] + lines[2]
        shown = "\n".join(lines)
        for words in ("/ 30", "54 of 50 g (6)", "lentil soup", "7½ h", "✓ ferm. dairy", "> a  then type"):
            assert words in shown
        await press(pilot, "a")
        await type_text(pilot, "rye")
        assert "> rye" in picture(pilot)


async def test_each_has_a_line_of_its_own_where_there_is_room(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(focus=("barrier", "disruptors", "diversity")))
    typed(diary, f"{DAY}; d: salmon")
    async with opened(diary) as pilot:
        lines = picture(pilot).splitlines()
    assert "Gut barrier  omega-3 on 1 of 7 days, collagen 0, zinc" in lines[1]
    assert "Fewer disruptors  room left on 1 of 1 answered day" in lines[2]
    assert "Plants this week" in lines[3]


async def test_thirty_plants_as_the_first_focus_is_the_plants_themselves(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(focus=("diversity", "supplements")))
    async with opened(diary) as pilot:
        lines = picture(pilot).splitlines()
    assert "Plants this week" in lines[1]
    assert "Targeted supplements  no plan of your own yet" in lines[3]


async def test_without_a_focus_today_is_as_drawn(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        lines = picture(pilot).splitlines()
    assert "Plants this week" in lines[1]
    assert "Prunes" in lines[3]
    assert "Eaten" in lines[4]


async def test_a_held_week_is_said_so(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(focus=("barrier",)))
    for back in range(3):
        typed(diary, BARRIER, THURSDAY - timedelta(days=back))
    async with opened(diary) as pilot:
        assert "✓ held" in picture(pilot).splitlines()[1]


@pytest.mark.parametrize(("size", "words"), [((80, 24), "journey day 9, weeks 2–4"), ((120, 40), "may be changing")])
async def test_the_day_of_the_journey_is_told(tmp_path: Path, size: tuple[int, int], words: str) -> None:
    diary = diary_in(tmp_path, Settings(journey_start=THURSDAY - timedelta(days=8)))
    async with opened(diary, size=size) as pilot:
        await settled(pilot)
        assert words in picture(pilot)
        await press(pilot, "left_square_bracket")
        assert "day 8" in picture(pilot)


async def test_three_held_weeks_suggest_another_strategy_in_one_week(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(focus=("barrier",), journey_start=THURSDAY - timedelta(days=24)))
    weeks_of_barrier(diary, 3)
    async with opened(diary) as pilot:
        await settled(pilot)
        assert "held 3 weeks: room for 30 plants?" in picture(pilot)
        await press(pilot, "6", "1")
        assert "room for" in picture(pilot)
        await press(pilot, "left_square_bracket")
        assert "room for" not in picture(pilot)
    quiet = diary_in(tmp_path, Settings(focus=("barrier",), hide=frozenset({"suggestions"})))
    async with opened(quiet) as pilot:
        await settled(pilot)
        assert "room for" not in picture(pilot)
    older = Settings(focus=("barrier",))
    typed(diary_in(tmp_path), BARRIER, THURSDAY - timedelta(days=24 + 7))
    weeks_of_barrier(diary_in(tmp_path), 4)
    async with opened(diary_in(tmp_path, older)) as pilot:
        await settled(pilot)
        assert "room for" not in picture(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_a_skip_day_says_that_it_breaks_no_run(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, size=size) as pilot:
        await enter_line(pilot, "a", "resting")
        assert "resting · breaks no run" in picture(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_hidden_is_gone(tmp_path: Path, size: tuple[int, int]) -> None:
    hidden = frozenset({"prune", "zinc", "collagen", "energy", "antibiotics", "sugar", "movement", "supplements"})
    diary = diary_in(tmp_path, Settings(hide=hidden))
    typed(diary, f"{DAY}; probiotic; strength 20")
    async with opened(diary, size=size) as pilot:
        await settled(pilot)
        lines = picture(pilot).splitlines()
    shown = "\n".join(lines)
    assert all(len(line) == size[0] for line in lines)
    for words in ("Prunes ", "zinc", "collagen", "Energy", "Antibiotics", "Sugar", "strength", "probiotic"):
        assert words not in shown
    for words in ("Sleep", "Stress", "Digestion", "Processed", "✓ ferm. dairy", "> a  then type"):
        assert words in shown


@pytest.mark.parametrize("size", SIZES)
async def test_everything_can_be_hidden(tmp_path: Path, size: tuple[int, int]) -> None:
    from gutbone_tui.diary.setting_values import HIDDEN

    diary = diary_in(tmp_path, Settings(hide=frozenset(HIDDEN), focus=("barrier", "disruptors", "supplements")))
    typed(diary, DAY)
    async with opened(diary, size=size) as pilot:
        await settled(pilot)
        assert "> a  then type" in picture(pilot)


async def test_only_plants_that_score_are_new(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "l: oats, apple, coffee, cumin")
    async with opened(diary) as pilot:
        assert "2 new today" in picture(pilot)


async def test_one_species_is_new_once(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(preset="species"))
    typed(diary, "l: kale", THURSDAY - timedelta(days=1))
    typed(diary, "l: broccoli, oats")
    async with opened(diary) as pilot:
        assert "1 new today" in picture(pilot)


async def test_prunes_in_pieces_and_ounces(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(prunes_in="pieces", units="oz"))
    typed(diary, DAY)
    async with opened(diary) as pilot:
        assert "6 prunes, 1.9 of 1.8 oz" in picture(pilot)


async def test_the_days_of_the_week_count_the_plants_that_score(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: oats, cinnamon, black tea")
    async with opened(diary, size=(120, 40)) as pilot:
        rows = picture(pilot).splitlines()
        assert next(row for row in rows if row.startswith("│ Thu")).split()[2:4] == ["+1", "1"]
        assert any("Spices: 0" in row and "cinnamon" in row for row in rows)
        assert any("Coffee, tea, cocoa: 0  black tea" in row for row in rows)
        assert any("Whole grains  " in row for row in rows)


async def test_an_empty_day_says_why(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, size=(120, 40)) as pilot:
        assert GUT_AND_BONE[:40] in picture(pilot)
        await enter_line(pilot, "a", "kefir")
        assert "seem to affect" not in picture(pilot)


@pytest.mark.parametrize("text", NASTY)
async def test_odd_supplements_of_a_plan_are_shown_as_text(tmp_path: Path, text: str) -> None:
    diary = diary_in(tmp_path, Settings(focus=("supplements",)))
    diary.keep_planned(PlannedSupplement(id="odd", what=text[:80]))
    async with opened(diary) as pilot:
        await settled(pilot)
        assert "Targeted supplements  taken 0 of 4 times" in picture(pilot)
        await press(pilot, "6")
        await settled(pilot)
        assert "This week: taken 0 of 4 times" in picture(pilot)
        assert "\x1b" not in picture(pilot)
