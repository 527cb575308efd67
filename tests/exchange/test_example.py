"""The example diary is believable, readable, and the same every time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from gutbone_tui.catalogue.catalogue import load_catalogue
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.settings import load_settings
from gutbone_tui.domain.days import week_of
from gutbone_tui.domain.entries import (
    ENTRY_KINDS,
    Entry,
    FeelingEntry,
    FoodEntry,
    MeasureEntry,
    NoteEntry,
    SkipEntry,
    SleepEntry,
    StressEntry,
)
from gutbone_tui.domain.summary import WeekSummary, summarise_day, summarise_week
from gutbone_tui.exchange.example import example_entries, write_example
from gutbone_tui.exchange.example_life import Life
from gutbone_tui.exchange.example_meals import SEASONS, SORTS, Kitchen, season_of
from gutbone_tui.exchange.example_taught import FOCUS, JAR_MIX, PLAN, USUALS
from gutbone_tui.reading import Context, read

NOW = datetime(2026, 11, 22, 17, 45, tzinfo=timezone(timedelta(hours=1)))
TODAY = NOW.date()
WEEKS = 104
CATALOGUE = load_catalogue()


@cache
def entries() -> tuple[Entry, ...]:
    """Two years of it."""
    return tuple(example_entries(NOW, TODAY, WEEKS, CATALOGUE))


@cache
def long_entries() -> tuple[Entry, ...]:
    """Five years of it."""
    return tuple(example_entries(NOW, TODAY, 5 * 52, CATALOGUE))


@cache
def weeks() -> tuple[WeekSummary, ...]:
    """What its weeks come to."""
    return tuple(_week(TODAY - timedelta(weeks=back)) for back in range(WEEKS))


def _week(day: date, recorded: Sequence[Entry] | None = None) -> WeekSummary:
    """What one week comes to."""
    week = week_of(day)
    of_week = [entry for entry in recorded or entries() if entry.day in week]
    return summarise_week(week, [summarise_day(each, of_week, CATALOGUE) for each in week.days], CATALOGUE)


def test_the_same_day_gives_the_same_diary() -> None:
    assert tuple(example_entries(NOW, TODAY, WEEKS, CATALOGUE)) == entries()


def test_a_longer_diary_ends_with_the_same_meals() -> None:
    """Only how practised she is depends on when she began."""
    shorter = {typed.line for typed in Life(TODAY, 2).typed()}
    assert shorter


def test_nothing_lies_in_the_future_or_before_the_first_week() -> None:
    assert max(entry.at for entry in entries()) <= NOW
    days = {entry.day for entry in entries()}
    assert max(days) == TODAY
    assert min(days) > TODAY - timedelta(weeks=WEEKS)


def test_ids_are_unique_and_sort_as_things_happened() -> None:
    ids = [entry.id for entry in entries()]
    assert len(set(ids)) == len(ids)
    assert ids == sorted(ids)
    assert all(one.at <= other.at for one, other in pairwise(entries()))


def test_every_kind_of_entry_is_there() -> None:
    assert {entry.kind for entry in entries()} == set(ENTRY_KINDS)


def test_every_meal_is_read_without_a_doubt() -> None:
    """Only what is no food is left unread, such as being too tired to cook."""
    catalogue = CATALOGUE.with_own((JAR_MIX,), ())
    context = Context(catalogue=catalogue, now=NOW, day=TODAY, today=TODAY, usuals=USUALS)
    doubtful = {line for line in Kitchen().lines if any(doubt.kind == "unread" for doubt in read(line, context).doubts)}
    assert doubtful <= {"toast with cheese, too tired to cook", "cake at work", "sausage roll at the station, coffee"}


def test_every_other_line_is_an_answer_and_no_food() -> None:
    context = Context(catalogue=CATALOGUE, now=NOW, day=TODAY, today=TODAY)
    answers = {typed.line for typed in Life(TODAY, WEEKS).typed() if typed.slot is None} - {"snacks: ice cream"}
    as_food = {line for line in answers if any(isinstance(entry, FoodEntry) for entry in read(line, context).entries)}
    assert not as_food


def test_there_are_good_weeks_and_bad_ones_and_missed_days() -> None:
    points = sorted(week.quarters / 4 for week in weeks()[1:])
    assert points[0] < 15
    assert points[-1] >= 30
    assert 18 < points[len(points) // 2] < 30
    empty = sum(day.empty for week in weeks() for day in week.days)
    assert 20 < empty < 150


def _mean(numbers: Sequence[float]) -> float:
    """The mean of numbers."""
    return sum(numbers) / len(numbers)


def test_she_gets_better_at_it() -> None:
    """In the same weeks somebody who began long ago eats more plants than somebody who has just begun."""
    beginner = tuple(example_entries(NOW, TODAY, 30, CATALOGUE))
    days = [TODAY - timedelta(weeks=back) for back in range(1, 29)]
    practised = sum(week.quarters for week in weeks()[1:29])
    assert practised > sum(_week(day, beginner).quarters for day in days)


def test_no_gain_is_pictured() -> None:
    """Nothing she feels, sleeps or measures gets better with the points; that would be a promise."""
    answers: dict[str, list[tuple[date, float]]] = {
        "stress": [(entry.day, -entry.level) for entry in long_entries() if isinstance(entry, StressEntry)],
        "sleep": [(e.day, e.hours) for e in long_entries() if isinstance(e, SleepEntry) and e.hours is not None],
        "digestion": [(e.day, e.digestion) for e in long_entries() if isinstance(e, FeelingEntry) and e.digestion],
        "energy": [(e.day, e.energy) for e in long_entries() if isinstance(e, FeelingEntry) and e.energy],
    }
    for name, given in answers.items():
        numbers = [number for _, number in given]
        third = len(numbers) // 3
        assert third > 100, name
        assert len(set(numbers)) > 3, name
        assert _mean(numbers[-third:]) - _mean(numbers[:third]) < 0.15, name


def test_scans_stay_within_what_two_on_one_day_would_differ_by() -> None:
    for site in ("hip", "spine"):
        scores = [entry.t_score for entry in long_entries() if isinstance(entry, MeasureEntry) and entry.site == site]
        known = [score for score in scores if score is not None]
        assert len(known) == len(scores) >= 4
        assert max(known) - min(known) <= 0.1 + 1e-9


def demo_in(folder: Path, weeks: int = 12) -> Diary:
    """The example diary as `gutbone demo` opens it."""
    folders = Folders(folder / "data", folder / "config", folder / "cache")
    assert write_example(folders, NOW, weeks, settings=True) > 500
    settings, problems = load_settings(folders.settings)
    assert not problems
    return Diary(folders, lambda: NOW, settings)


def test_the_demo_shows_all_of_the_practice(tmp_path: Path) -> None:
    diary = demo_in(tmp_path)
    shown = diary.entries(date.min, date.max)
    assert {entry.kind for entry in shown} == set(ENTRY_KINDS)
    feelings = [entry for entry in shown if isinstance(entry, FeelingEntry)]
    for answer in ("digestion", "bloating", "gas", "stool", "energy"):
        assert any(getattr(entry, answer) is not None for entry in feelings), answer
    assert {entry.why for entry in shown if isinstance(entry, SkipEntry)} >= {"sick"}
    assert sum(isinstance(entry, NoteEntry) for entry in shown) >= 3
    assert diary.plan() == PLAN
    assert diary.usuals() == USUALS
    assert diary.settings.focus == FOCUS
    assert diary.courses(TODAY).state == "recovering"
    kefir = diary.catalogue.food("kefir")
    assert kefir is not None
    assert kefir.grams == 200
    assert any(item.food == JAR_MIX.id for entry in shown if isinstance(entry, FoodEntry) for item in entry.items)
    assert {diary.week(TODAY - timedelta(weeks=back)).goal for back in (0, 10)} == {25, 30}
    assert not diary.notices
    assert diary.undo() is None


def test_scans_from_her_papers_do_not_begin_the_diary(tmp_path: Path) -> None:
    diary = demo_in(tmp_path)
    scans = [entry for entry in diary.entries(date.min, date.max) if isinstance(entry, MeasureEntry)]
    assert len({scan.day for scan in scans}) == 2
    assert min(scan.day for scan in scans) < TODAY - timedelta(weeks=13)
    assert diary.first_day() == TODAY - timedelta(weeks=12) + timedelta(days=1)
    for site in ("hip", "spine"):
        scores = [scan.t_score for scan in scans if scan.site == site and scan.t_score is not None]
        assert max(scores) - min(scores) <= 0.1 + 1e-9


def test_no_diary_is_written_over(tmp_path: Path) -> None:
    diary = demo_in(tmp_path)
    with pytest.raises(DiaryError):
        write_example(diary.folders, NOW, 2)


def test_every_season_has_meals_of_every_sort() -> None:
    kitchen = Kitchen()
    days = {season_of(day): day for day in (date(2026, month, 15) for month in (1, 4, 7, 10))}
    assert set(days) == set(SEASONS)
    for day in days.values():
        for sort in SORTS:
            assert len(kitchen.choices("dinner", sort, day)) >= 6


def test_today_is_half_over() -> None:
    today = summarise_day(TODAY, entries(), CATALOGUE)
    assert today.lines("breakfast")
    assert not today.lines("dinner")
    assert today.sleep_hours is not None
