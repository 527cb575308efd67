"""Correcting what foods imply, ticking kinds of food, and courses as periods."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.disruptors import courses_of
from gutbone_tui.domain.entries import CourseEntry, DisruptorEntry
from gutbone_tui.domain.quick_choices import RELIEF_MINUTES, RELIEF_PRACTICES, UPF_FAMILIES
from gutbone_tui.reading import read
from gutbone_tui.ui.screens.quick_ticks import KEYS
from tests.nasty import NASTY
from tests.ui.opened import THURSDAY, diary_in, enter_line, opened, picture, press, type_text, typed

SIZES = [(60, 20), (80, 24), (120, 40)]


async def test_a_food_is_spared_this_time_and_back_again(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: toast; l: toast")
    async with opened(diary, "4") as pilot:
        await press(pilot, "v")
        assert "1 serving" in picture(pilot)
        await press(pilot, "space")
        assert "not this time" in picture(pilot)
        assert diary.day(THURSDAY).processed.total == 1
        await press(pilot, "space")
        assert diary.day(THURSDAY).processed.total == 2
        await press(pilot, "enter", "u")
        assert diary.day(THURSDAY).processed.total == 2


async def test_a_contested_food_never_counts_and_counts_again(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: bacon")
    typed(diary, "b: bacon", THURSDAY - timedelta(days=1))
    async with opened(diary, "4") as pilot:
        await press(pilot, "v", "a")
        assert "never, your own" in picture(pilot)
        days = [diary.day(THURSDAY - timedelta(days=back)) for back in (0, 1)]
        assert [day.processed.implied for day in days] == [0, 0]
        await press(pilot, "a")
        assert diary.day(THURSDAY).processed.implied > 0


async def test_a_food_that_does_not_count_can_be_made_to(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: yogurt")
    async with opened(diary, "4") as pilot:
        await press(pilot, "v")
        assert "taken as not ultra-processed" in picture(pilot)
        await press(pilot, "a")
        assert "your own" in picture(pilot)
    assert diary_in(tmp_path).day(THURSDAY).processed.implied == 1


async def test_the_sugar_of_a_food_is_the_users_to_say(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: granola, milk")
    async with opened(diary, "4") as pilot:
        await press(pilot, "down", "v")
        await enter_line(pilot, "g", "lots")
        assert "! Type grams" in picture(pilot)
        await press(pilot, *["backspace"] * 4)
        await type_text(pilot, "3 g")
        await press(pilot, "enter")
        assert "about 3 g, your own" in picture(pilot)
        await press(pilot, "a", "down", "a")
        assert "Grams of sugar in one serving of" in picture(pilot)
        await press(pilot, "escape")


async def test_what_one_says_of_processed_and_of_sugar_do_not_touch_each_other(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "s: a can of coke")
    async with opened(diary, "4") as pilot:
        await press(pilot, "v", "a", "escape", "down", "v", "a", "a")
    day = diary.day(THURSDAY)
    assert day.processed.implied == 0
    assert day.sugar.implied > 0


async def test_ticking_kinds_of_food_answers_how_many(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "4") as pilot:
        await press(pilot, "x", "a", "f", "b", "b", "enter")
        assert "2 servings" in picture(pilot)
        await press(pilot, "x", "enter", "escape")
    (entry,) = diary_in(tmp_path).entries(THURSDAY, THURSDAY)
    assert isinstance(entry, DisruptorEntry)
    assert entry.servings == 2
    assert entry.text == "processed 2 (soft or energy drinks, ice cream)"


def test_each_family_has_a_key_and_its_line_is_read(tmp_path: Path) -> None:
    assert len(KEYS) == len(set(KEYS)) == len(UPF_FAMILIES)
    context = diary_in(tmp_path).context(THURSDAY)
    for family in UPF_FAMILIES:
        (entry,) = read(f"processed 1 ({family.split(',')[0]})", context).entries
        assert entry.kind == "disruptor"


@pytest.mark.parametrize("what", RELIEF_PRACTICES)
def test_each_practice_is_read_with_its_minutes(tmp_path: Path, what: str) -> None:
    context = diary_in(tmp_path).context(THURSDAY)
    for minutes in RELIEF_MINUTES:
        (entry,) = read(f"relief: {what} {minutes} min", context).entries
        assert (entry.kind, getattr(entry, "what", ""), getattr(entry, "minutes", 0)) == ("relief", what, minutes)


async def test_a_course_is_noted_changed_ended_and_deleted(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)

    def course() -> CourseEntry:
        (entry,) = diary.entries(THURSDAY - timedelta(days=60), THURSDAY + timedelta(days=60))
        assert isinstance(entry, CourseEntry)
        return entry

    async with opened(diary, "4") as pilot:
        await press(pilot, "down", "down", "v")
        await enter_line(pilot, "n", "amoxicillin 7 days")
        assert "on course, day 1" in picture(pilot)
        assert "2 hours apart" in picture(pilot)
        await press(pilot, "p")
        assert course().prescribed is True
        await press(pilot, "p", "p", "e")
        assert course().prescribed is None
        await type_text(pilot, "12 nov to 18 nov")
        await press(pilot, "enter")
        assert course().end == THURSDAY - timedelta(days=8)
        assert "Recovering, day 8 of 45." in picture(pilot)
        await press(pilot, "x")
        assert course().end == THURSDAY
        await press(pilot, "d")
        assert "No course is noted" in picture(pilot)
        await press(pilot, "escape", "u")
    assert course().end == THURSDAY


async def test_a_note_that_it_ended_gives_way_to_other_dates(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "antibiotic amoxicillin 10 days", THURSDAY - timedelta(days=9))
    typed(diary, "antibiotic ended", THURSDAY - timedelta(days=2))
    async with opened(diary, "4") as pilot:
        await press(pilot, "down", "down", "v")
        await enter_line(pilot, "e", "ended yesterday")
    found = diary.entries(THURSDAY - timedelta(days=30), THURSDAY)
    (known,) = courses_of(entry for entry in found if isinstance(entry, CourseEntry))
    assert known.end == THURSDAY - timedelta(days=1)


async def test_an_end_without_a_start_is_a_course_and_goes_with_all_that_tells_it(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for _ in range(2):
        typed(diary, "finished a course of amoxicillin yesterday")
    assert diary.courses(THURSDAY).state == "recovering"
    async with opened(diary, "4") as pilot:
        await press(pilot, "down", "down")
        assert "its start was not noted" in " ".join(picture(pilot).split())
        await press(pilot, "v")
        assert picture(pilot).count("? – ") == 1
        await enter_line(pilot, "e", "7 days")
        (known,) = courses_of(entry for entry in diary.entries(THURSDAY, THURSDAY) if isinstance(entry, CourseEntry))
        assert (known.start, known.end) == (THURSDAY - timedelta(days=7), THURSDAY - timedelta(days=1))
        await press(pilot, "d")
        assert "No course is noted" in picture(pilot)


async def test_nothing_is_said_against_a_prescribed_course(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "antibiotic amoxicillin 7 days prescribed")
    async with opened(diary, "4") as pilot:
        await press(pilot, "down", "down")
        shown = picture(pilot)
        assert "never counted against you" in shown
        assert "high" not in shown.split("Antibiotics")[1].split("\n")[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("keys", [["v"], ["down", "v"], ["down", "down", "v"], ["x"], ["r"], ["r", "1"]])
async def test_every_list_fits(tmp_path: Path, size: tuple[int, int], keys: list[str]) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: toast, bacon, granola; l: pizza, coke; antibiotic amoxicillin 7 days")
    async with opened(diary, "4", size) as pilot:
        await press(pilot, *keys)
        shown = picture(pilot)
        assert "Esc" in shown
        assert max(map(len, shown.splitlines())) <= size[0]


@pytest.mark.parametrize("text", NASTY)
async def test_odd_words_are_shown_as_text(tmp_path: Path, text: str) -> None:
    diary = diary_in(tmp_path)
    typed(diary, f"b: toast {text}")
    async with opened(diary, "4") as pilot:
        await press(pilot, "v", "down", "escape")
        assert "\x1b" not in picture(pilot)


@pytest.mark.parametrize("row", range(6))
async def test_all_that_is_said_of_a_row_can_be_read_on_the_smallest_screen(tmp_path: Path, row: int) -> None:
    async with opened(diary_in(tmp_path), "4", (60, 20)) as pilot:
        await press(pilot, *["down"] * row, "i", *["down"] * 20)
        assert "Enter closes" in picture(pilot)
        await press(pilot, "enter")
        assert "Enter closes" not in picture(pilot)


async def test_hidden_rows_are_gone_and_nothing_breaks_without_any(tmp_path: Path) -> None:
    hide = {"processed", "sugar", "antibiotics", "stress", "sleep", "relief"}
    async with opened(diary_in(tmp_path / "some", Settings(hide=frozenset(hide - {"stress"}))), "4") as pilot:
        assert "Stress" in picture(pilot)
        assert "Added sugar" not in picture(pilot)
    async with opened(diary_in(tmp_path / "none", Settings(hide=frozenset(hide))), "4") as pilot:
        await press(pilot, "down", "n", "plus", "v", "escape", "i", "escape", "enter", "escape")
        assert "Stress" not in picture(pilot)
    assert diary_in(tmp_path / "none").day(THURSDAY).empty
