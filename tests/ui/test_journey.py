"""Journey: the road, the strategies, scans and lab notes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from textual import events

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.settings import Settings, load_settings
from gutbone_tui.domain.entries import MeasureEntry
from gutbone_tui.ui.widgets.entry_bar import LineInput
from tests.nasty import NASTY
from tests.ui.opened import THURSDAY, diary_in, enter_line, opened, picture, press, settled, type_text, typed

SIZES = ((60, 20), (80, 24), (120, 40))
BARRIER = "l: salmon, bone broth, cabbage, pumpkin seeds"


def weeks_of_barrier(diary: Diary, weeks: int) -> None:
    """Every day of so many weeks before this one, and of this one so far, with all that the gut barrier asks for."""
    for back in range(7 * weeks + THURSDAY.weekday() + 1):
        typed(diary, BARRIER, THURSDAY - timedelta(days=back))


@pytest.mark.parametrize("size", SIZES)
async def test_you_are_here_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path, Settings(focus=("barrier",), journey_start=THURSDAY - timedelta(days=8)))
    typed(diary, BARRIER)
    async with opened(diary, "6", size) as pilot:
        await settled(pilot)
        shown = picture(pilot)
    lines = shown.splitlines()
    assert all(len(line) == size[0] for line in lines)
    assert len(lines) == size[1]
    assert "Day 9: the gut may be changing (weeks 2–4)" in shown
    assert "●" in lines[2]
    for words in ("months 6–12", "● Gut barrier", "omega-3 on 1 of 7 days", "It adds to your care", "l Learn"):
        assert words in shown


async def test_the_focus_comes_first_with_its_weeks(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(focus=("barrier", "diversity")))
    weeks_of_barrier(diary, 3)
    async with opened(diary, "6") as pilot:
        await settled(pilot)
        lines = picture(pilot).splitlines()
    barrier = next(number for number, line in enumerate(lines) if "● Gut barrier" in line)
    assert "● 30 plants" in lines[barrier + 1]
    assert "✓✓✓ 3 of 3" in lines[barrier]
    assert "○○○ 0 of 3" in lines[barrier + 1]
    assert "Others" in lines[barrier + 2]


async def test_a_week_without_entries_says_nothing(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(journey_start=THURSDAY - timedelta(days=21)))
    typed(diary, BARRIER, THURSDAY - timedelta(days=14))
    async with opened(diary, "6") as pilot:
        await settled(pilot)
        row = next(line for line in picture(pilot).splitlines() if "Gut barrier" in line)
    assert "·○· 0 of 1" in row


async def test_focus_is_chosen_with_a_digit_and_kept(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, "6") as pilot:
        await press(pilot, "o", "3", "1", "3", "4", "escape")
        shown = picture(pilot)
        assert "● 30 plants" in shown
        assert "● Fewer disruptors" in shown
    assert load_settings(diary.folders.settings)[0].focus == ("diversity", "disruptors")


async def test_the_start_can_be_changed(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: oats", date(2026, 11, 2))
    async with opened(diary, "6") as pilot:
        assert "Day 25" in picture(pilot)
        await press(pilot, "j")
        await type_text(pilot, "1 jun")
        assert "today is day 179" in picture(pilot)
        await press(pilot, "enter")
        assert "Day 179: keeping at it" in picture(pilot)
        await enter_line(pilot, "j", "soon")
        assert "! Type a day" in picture(pilot)
        await press(pilot, "escape")
        await enter_line(pilot, "j", "first")
        assert "Day 25" in picture(pilot)
    assert load_settings(diary.folders.settings)[0].journey_start == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("line", "what", "words"),
    [
        ("hip -1.8", "dxa", "hip  T −1.8"),
        ("spine -2.1 bmd 0.81", "dxa", "spine  T −2.1 · 0.810 g/cm²"),
        ("crp 1.2 mg/l", "lab", "crp 1.2 mg/l"),
        ("2026-04-14: hip -1.8", "dxa", "14 Apr"),
        ("lab homocysteine 9", "lab", "homocysteine 9"),
    ],
)
async def test_a_scan_or_a_lab_value_is_one_line(tmp_path: Path, line: str, what: str, words: str) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary, "6", (80, 40)) as pilot:
        await enter_line(pilot, "i", line)
        await settled(pilot)
        assert words in picture(pilot)
    (measure,) = diary_in(tmp_path).measures()
    assert isinstance(measure, MeasureEntry)
    assert measure.what == what


@pytest.mark.parametrize(
    ("line", "day", "scores"),
    [
        ("2025-03-10 spine -2.4 hip -1.9", date(2025, 3, 10), [("hip", -1.9), ("spine", -2.4)]),
        ("10 Mar 2025: spine -2.4", date(2025, 3, 10), [("spine", -2.4)]),
        ("10 mar 2025 spine -2.4", date(2025, 3, 10), [("spine", -2.4)]),
        ("oct 2025 hip -1.9", date(2025, 10, 1), [("hip", -1.9)]),
        ("2025-10-20 lumbar spine t -2.6 bmd 0.79", date(2025, 10, 20), [("lumbar spine", -2.6)]),
        ("hip -1.8, spine -2.1 bmd 0.81", THURSDAY, [("hip", -1.8), ("spine", -2.1)]),
    ],
)
async def test_a_scan_is_recorded_on_the_day_before_it_with_all_its_values(
    tmp_path: Path, line: str, day: date, scores: list[tuple[str, float]]
) -> None:
    async with opened(diary_in(tmp_path), "6") as pilot:
        await press(pilot, "i")
        assert "when:" in picture(pilot)
        await type_text(pilot, line)
        await press(pilot, "enter")
        await settled(pilot)
    measures = [entry for entry in diary_in(tmp_path).entries(day, day) if isinstance(entry, MeasureEntry)]
    assert sorted((entry.site, entry.t_score) for entry in measures) == scores
    assert len(diary_in(tmp_path).measures()) == len(scores)


@pytest.mark.parametrize("line", ["10/03/2025 hip -1.8", "2025 hip -1.8", "last year hip -1.8", "2999-01-01 hip -1.8"])
async def test_a_day_that_is_none_is_asked_again(tmp_path: Path, line: str) -> None:
    async with opened(diary_in(tmp_path), "6") as pilot:
        await enter_line(pilot, "i", line)
        assert "! T" in picture(pilot)
    assert diary_in(tmp_path).measures() == ()


async def test_a_scan_that_means_nothing_is_asked_again(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "6") as pilot:
        for line in ("hip", "hip -40", "kefir"):
            await enter_line(pilot, "i", line)
            assert "!" in picture(pilot)
            await press(pilot, "escape")
    assert diary_in(tmp_path).measures() == ()


@pytest.mark.parametrize("text", NASTY)
async def test_odd_measures_are_shown_as_text(tmp_path: Path, text: str) -> None:
    diary = diary_in(tmp_path)
    at = diary.clock()
    name = text[:80]
    lab: Any = MeasureEntry(id="", day=THURSDAY, at=at, edited=at, what="lab", name=name, value=1.0, unit=text[:40])
    diary.add([lab, replace(lab, what="dxa", site=name, t_score=-1.0)])
    async with opened(diary, "6", (80, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "end")
        await press(pilot, "i")
        pilot.app.screen.query_one(LineInput).post_message(events.Paste(text))
        await press(pilot, "enter", "escape")
        shown = picture(pilot)
    assert "\x1b" not in shown
    assert "T −1.0" in shown


async def test_a_small_change_between_scans_is_not_told_apart(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "dxa hip -1.8 bmd 0.800", THURSDAY - timedelta(days=500))
    typed(diary, "dxa hip -1.9 bmd 0.780", THURSDAY - timedelta(days=20))
    async with opened(diary, "6", (80, 40)) as pilot:
        await settled(pilot)
        assert "cannot be told apart" in picture(pilot)
        await press(pilot, "end", "up", "up")
        shown = " ".join(picture(pilot).split())
        assert "density −2.5 %" in shown
        assert "a change below about 3 % may be none" in shown.replace("│ │ ", "")
        await press(pilot, "enter")
        assert "─ Meals ─" in picture(pilot)
        assert "Fri 6 Nov" in picture(pilot)


async def test_room_for_another_strategy_is_said_as_long_as_all_is_held(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(focus=("barrier",)))
    weeks_of_barrier(diary, 4)
    async with opened(diary, "6") as pilot:
        await settled(pilot)
        assert "Held for 4 weeks in a row. There is room for 30 plants" in picture(pilot)


async def test_runs_are_told_and_can_be_hidden(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for back in (0, 1, 3, 4):
        typed(diary, "b: oats", THURSDAY - timedelta(days=back))
    async with opened(diary, "6", (80, 40)) as pilot:
        await settled(pilot)
        assert "In a row: 4 days checked in" in picture(pilot)
    hidden = diary_in(tmp_path, Settings(hide=frozenset({"runs"})))
    async with opened(hidden, "6", (80, 40)) as pilot:
        await settled(pilot)
        assert "In a row" not in picture(pilot)


async def test_an_empty_diary_begins_today(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "6") as pilot:
        await settled(pilot)
        shown = picture(pilot)
    assert "Day 1: fiber up slowly" in shown
    assert "o chooses one or two to begin with" in shown


async def test_enter_goes_where_a_strategy_is_lived(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path, Settings(focus=("disruptors",))), "6") as pilot:
        await press(pilot, "enter")
        assert "─ Disruptors ─" in picture(pilot)


async def test_the_road_is_explained_in_learn(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "6") as pilot:
        await settled(pilot)
        await press(pilot, "end", "enter")
        assert "─ Learn ─" in picture(pilot)


async def test_what_is_found_from_here_is_shown_on_today(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "d: sardines", THURSDAY - timedelta(days=3))
    async with opened(diary, "6") as pilot:
        await press(pilot, "slash")
        await type_text(pilot, "sardines")
        await settled(pilot)
        await press(pilot, "enter")
        await press(pilot, "enter")
        assert "Mon 23 Nov" in picture(pilot)
        assert "Journey" not in picture(pilot).splitlines()[0]


@pytest.mark.parametrize("line", ["10 Nov 2026: dxa hip -1.8", "10 Nov 2026: crp 1.2 mg/l"])
async def test_enter_on_a_measure_goes_to_it_among_the_lines_of_its_day(tmp_path: Path, line: str) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "10 Nov 2026: b: oats")
    typed(diary, line)
    async with opened(diary) as pilot:
        await press(pilot, "6", "end", "up")
        assert "Enter: edit or delete it in Meals" in picture(pilot)
        await press(pilot, "enter", "d")
        assert "Tue 10 Nov" in picture(pilot)
    assert diary_in(tmp_path).measures() == ()
    assert diary_in(tmp_path).day(date(2026, 11, 10)).plants == {"oats"}
