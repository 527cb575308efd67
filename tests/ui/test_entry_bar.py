"""Typing a line, seeing what it is read as, recording it."""

from __future__ import annotations

from pathlib import Path

from textual import events

from gutbone_tui.domain.entries import FoodEntry
from gutbone_tui.ui.app import GutboneApp
from tests.ui.opened import (
    THURSDAY,
    day_screen,
    diary_in,
    enter_line,
    opened,
    picture,
    press,
    settled,
    type_text,
    typed,
)


async def test_a_typed_line_is_previewed_recorded_and_makes_room_for_the_next(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await press(pilot, "a")
        await type_text(pilot, "b: kefir, oats")
        await settled(pilot)
        assert "new plant" in picture(pilot)
        await press(pilot, "enter")
        assert "✓ recorded  b: kefir, oats" in picture(pilot)
        assert "kefir, oats" in picture(pilot)
        await type_text(pilot, "slept 7")
        await press(pilot, "enter", "escape")
        assert "7 h" in picture(pilot)
    again = diary_in(tmp_path).day(THURSDAY)
    assert again.plants == {"oats"}
    assert again.sleep_hours == 7


async def test_escape_leaves_and_keeps_what_was_typed_for_every_screen(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "a")
        await type_text(pilot, "half a line")
        await press(pilot, "escape", "2", "a")
        assert "> half a line" in picture(pilot)
        await press(pilot, "escape", "1")
        assert "> half a line" in picture(pilot)


async def test_letters_belong_to_the_bar_while_it_is_open(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "a")
        await type_text(pilot, "acgtuq2?[]")
        assert "> acgtuq2?[]" in picture(pilot)
        await press(pilot, "f6")
        assert "─ Meals ─" in picture(pilot)


async def test_a_number_that_does_not_fit_stays_in_the_bar_with_one_sentence(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await enter_line(pilot, "a", "stress 40")
        shown = picture(pilot)
        assert "> stress 40" in shown
        assert "! Stress is a number from 0" in shown
    assert diary_in(tmp_path).entries(THURSDAY, THURSDAY) == ()


async def test_an_empty_line_records_nothing(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await press(pilot, "a", "enter", "space", "enter")
        assert "recorded" not in picture(pilot)
    assert diary_in(tmp_path).entries(THURSDAY, THURSDAY) == ()


async def test_words_nobody_knows_are_kept_and_said_so(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await press(pilot, "a")
        await type_text(pilot, "oats, blorbs")
        await settled(pilot)
        assert "not known" not in picture(pilot)
        await type_text(pilot, " ")
        await settled(pilot)
        assert "! blorbs not known" in picture(pilot)
        await press(pilot, "enter")
    (entry,) = diary_in(tmp_path).day(THURSDAY).foods
    assert entry.unread == ("blorbs",)
    assert entry.text == "oats, blorbs"


async def test_a_line_for_another_day_says_which(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await press(pilot, "a")
        await type_text(pilot, "yesterday: sardines")
        await settled(pilot)
        assert "Wed 25 Nov" in picture(pilot)
        await press(pilot, "enter")
    assert diary_in(tmp_path).entries(THURSDAY, THURSDAY) == ()


async def test_pasted_lines_become_parts_of_one_line(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await press(pilot, "a")
        field = day_screen(pilot).bar.field
        assert field is not None
        field.post_message(events.Paste("b: oats\n\nl: lentil soup\t\x1b[31m\r\nslept 7"))
        await settled(pilot)
        assert "> b: oats; l: lentil soup" in picture(pilot)
        await press(pilot, "enter")
    day = diary_in(tmp_path).day(THURSDAY)
    assert {"oats", "lentil"} <= day.plants
    assert day.sleep_hours == 7


async def test_keys_typed_at_once_are_acted_upon_in_their_order(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        app = pilot.app
        for letter in "aoatz":
            app.post_message(events.Key(letter, letter))
        app.post_message(events.Key("backspace", "\x7f"))
        app.post_message(events.Key("s", "s"))
        app.post_message(events.Key("enter", "\r"))
        for letter in "walnuts":
            app.post_message(events.Key(letter, letter))
        app.post_message(events.Key("ctrl+j", "\n"))
        app.post_message(events.Key("escape", "\x1b"))
        app.post_message(events.Key("2", "2"))
        app.post_message(events.Key("a", "a"))
        for letter in "carrots":
            app.post_message(events.Key(letter, letter))
        app.post_message(events.Key("enter", "\r"))
        await settled(pilot)
        assert "─ Meals ─" in picture(pilot)
    entries = diary_in(tmp_path).day(THURSDAY).foods
    assert [entry.text for entry in entries] == ["oats", "walnuts", "carrots"]
    assert all(isinstance(entry, FoodEntry) for entry in entries)


async def test_a_draft_survives_the_program(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    async with opened(diary) as pilot:
        await press(pilot, "a")
        await type_text(pilot, "lentil so")
        app = pilot.app
        assert isinstance(app, GutboneApp)
        app.keep_watch()
        await settled(pilot)
    async with opened(diary_in(tmp_path)) as pilot:
        assert "> lentil so" in picture(pilot)
        await enter_line(pilot, "a", "up")
    assert "lentil" in diary_in(tmp_path).day(THURSDAY).plants
    assert not diary_in(tmp_path).draft()


async def test_the_bar_takes_the_slot_of_the_time_of_day(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "oats")
    async with opened(diary, "2") as pilot:
        lines = picture(pilot).splitlines()
        assert "oats" in lines[lines.index(next(line for line in lines if "Lunch" in line)) + 1]
