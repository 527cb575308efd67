"""Whatever is typed: the reader never fails, loses no word and stays inside the models."""

from __future__ import annotations

import re
from dataclasses import asdict, replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gutbone_tui.domain.checking import checked_entry
from gutbone_tui.domain.entries import FoodEntry, NoteEntry
from gutbone_tui.reading import Context, describe, foods_json, preview, read
from gutbone_tui.reading.foodline import read_food
from gutbone_tui.reading.tokens import tokens_of
from gutbone_tui.reading.wordlists import words

WORDS = st.sampled_from(
    sorted(
        words(
            """
            oats kefir prunes walnuts pepper salt butter juice of lemon or and with without no not half a 6 50g ½ 1/2 x
            2 tbsp tin cup handful , ; : . ( ) / & + - w/ w/o free slept 7 stress 4 4/5 d3 iu antibiotic days sugar none
            = =porridge yesterday: b: lunch: note: for dinner bluberries xyzzy brocolli red green peppers tea chips
            instead forgot clove garlic mushroom zest stock oil yogurt strawberry 1e9 -1 70% 1,5 dxa hip [red] é 🍎
            """
        )
    )
)
PHRASES = st.lists(WORDS, max_size=25).map(" ".join)
ANY_TEXT = st.one_of(st.text(max_size=200), PHRASES)
LETTERS = re.compile(r"[^\W\d_]{2,}")


@given(ANY_TEXT)
@example("[red] soup [/] \x1b[31m \u202e abc")
@example("½ 1/0 ⅐ 1e999 " + "9" * 5000)
@example("= = == =porridge=")
@example("or or or, and/or A or")
@example("\ud800 lone surrogate")
def test_any_text_is_read_into_valid_entries(context: Context, line: str) -> None:
    reading = read(line, context)
    for entry in reading.entries:
        document = asdict(replace(entry, id="x"))
        if "\ud800" not in line:
            assert checked_entry(document) == replace(entry, id="x")
    for doubt in reading.doubts:
        assert doubt.message
        assert doubt.entry is not None
        assert doubt.entry < len(reading.entries)
    preview(reading, context, frozenset())
    foods_json(line, context)
    for entry in reading.entries:
        assert isinstance(describe(entry, context.catalogue), str)


@given(ANY_TEXT)
def test_the_same_line_reads_the_same_twice(context: Context, line: str) -> None:
    assert read(line, context) == read(line, context)


@given(ANY_TEXT)
def test_no_word_of_a_line_is_lost(context: Context, line: str) -> None:
    kept = " ".join(entry.text or "" for entry in read(line, context).entries)
    prefixes = {"b", "lunch", "yesterday", "note", "for", "dinner", "was"}
    missing = [word for word in LETTERS.findall(line) if word not in kept and word.lower() not in prefixes]
    assert not missing


@given(ANY_TEXT)
def test_each_word_of_food_is_eaten_passed_over_or_unread(context: Context, line: str) -> None:
    food = read_food(line, context)
    told = " ".join([*(item.words or "" for item in food.items), *food.unread, *food.passed])
    assert all(token.text in told for token in tokens_of(line))


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
def test_a_note_is_kept_as_it_is(context: Context, said: str) -> None:
    text = said.replace(";", "").strip(" ,")
    for entry in read(f"note: {text}", context).entries:
        assert isinstance(entry, NoteEntry)
        assert entry.text == text


@pytest.mark.parametrize(
    "line",
    [
        "a" * 10_000,
        "fig " * 2_500,
        "salt and pepper, " * 600,
        "no " * 3_300,
        "xyzzy " * 1_700,
        "1/2 " * 2_500,
        "(" * 10_000,
        "1" * 10_000,
        "or " * 3_300,
        "juice of 1 lemon or " * 500,
        "red or green or " * 600,
        "pepper " * 1_400,
        "; " * 5_000,
        "stress 4, " * 1_000,
        "<" * 10_000,
        "https://" * 1_000,
        "é" * 10_000,
        "\u0301" * 10_000,
        "=porridge, " * 900,
        "oats for breakfast, " * 500,
        "mushroom " * 1_100,
    ],
    ids=lambda line: line[:12],
)
def test_ten_thousand_letters_are_read_and_kept(line: str, context: Context) -> None:
    reading = read(line, context)
    assert sum(len(entry.text or "") for entry in reading.entries) <= len(line)
    for entry in reading.entries:
        checked_entry(asdict(replace(entry, id="x")))


def test_more_than_one_entry_can_hold_becomes_several(context: Context) -> None:
    line = "fig " * 12_000
    found = read(line, context).entries
    assert len(found) > 1
    assert all(isinstance(entry, FoodEntry) and len(entry.text or "") <= 20_000 for entry in found)
    assert "".join((entry.text or "").replace(" ", "") for entry in found) == "fig" * 12_000
