"""How a reading is shown: the live preview, one line for any entry, and the object for scripts."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from gutbone_tui.domain.entries import FoodEntry, Item
from gutbone_tui.reading import Context, PreviewPart, describe, foods_json, preview, read


def shown(line: str, context: Context, *week: str) -> tuple[PreviewPart, ...]:
    """The preview of a line in a week in which some plants were eaten already."""
    return preview(read(line, context), context, frozenset(week))


def test_a_new_plant_is_told_once(context: Context) -> None:
    first, pears, again = shown("walnuts, pears, more walnuts", context, "pear")
    assert first.notes == ("new plant",)
    assert "new plant" not in pears.notes
    assert "omega-3" in again.notes


def test_prunes_show_their_weight(context: Context) -> None:
    (part,) = shown("6 prunes", context)
    assert part == PreviewPart("prunes", ("54 g", "new plant"), "food")


def test_a_dish_shows_how_many_plants_are_new(context: Context) -> None:
    (part,) = shown("hummus", context, "lemon")
    assert part.notes[0] == "3 new plants"


def test_groups_are_shown_where_no_plant_is_new(context: Context) -> None:
    (part,) = shown("kefir", context)
    assert part.notes == ("fermented dairy",)


def test_a_guess_says_what_it_is(context: Context) -> None:
    (part,) = shown("brocoli", context)
    assert (part.kind, part.words, part.notes[0]) == ("guess", "brocoli", "broccoli")


def test_unknown_words_and_wrong_numbers_are_shown(context: Context) -> None:
    unread, problem = shown("frobnicated; stress 14", context)
    assert (unread.kind, unread.words) == ("unread", "frobnicated")
    assert problem.kind == "problem"
    assert "0 (none) to 10" in problem.notes[0]


def test_other_entries_are_shown_in_a_line(context: Context) -> None:
    assert shown("slept 7.5 well", context) == (PreviewPart("sleep 7½ h · good", (), "answer"),)


@pytest.mark.parametrize(
    ("line", "described"),
    [
        ("slept 7.5 well", "sleep 7½ h · good"),
        ("slept badly", "sleep poor"),
        ("stress 3", "stress 3 of 10"),
        ("meditated 10 min", "meditation 10 min"),
        ("yoga", "yoga"),
        ("strength 30", "strength 30 min"),
        ("processed 2", "processed food 2 servings"),
        ("processed 1", "processed food 1 serving"),
        ("sugar none", "added sugar none"),
        ("sugar 20 g", "added sugar 20 g"),
        ("digestion 4", "digestion 4 of 5"),
        ("blood in stool", "blood in stool, or a black one"),
        ("d3 1000 iu", "vitamin D3 1000 IU"),
        ("probiotic 10 billion cfu", "probiotic 10 billion CFU"),
        ("2 capsules gos", "GOS 2 capsules"),
        ("antibiotic amoxicillin 7 days", "antibiotic amoxicillin, 7 days to 2026-11-29"),
        ("antibiotic ended", "antibiotic ended"),
        ("dxa hip -1.8", "bone scan hip T-score -1.8"),
        ("lab crp 1.2 mg/l", "lab crp 1.2 mg/l"),
        ("sick day", "a sick day"),
        ("note: quiet", "note: quiet"),
        ("b: kefir, oats", "kefir, oats"),
        ("b: kefir # sour", "kefir # sour"),
        ("slept 7 # woke at 3", "sleep 7 h # woke at 3"),
        ("note: quiet # or not", "note: quiet # or not"),
    ],
)
def test_any_entry_is_one_plain_line(line: str, described: str, context: Context) -> None:
    assert [describe(entry, context.catalogue) for entry in read(line, context).entries] == [described]


def test_a_tick_is_described_by_its_plant(context: Context) -> None:
    tick = FoodEntry(id="x", day=date(2026, 11, 23), at=context.now, edited=context.now, items=(Item(food="walnut"),))
    assert describe(tick, context.catalogue) == "Walnut"


def test_what_a_line_counts_as(context: Context) -> None:
    told = foods_json("kefir, brocoli, 6 prunes, frobnicated", context)
    assert told["text"] == "kefir, brocoli, 6 prunes, frobnicated"
    assert told["plants"] == ["broccoli", "prune"]
    assert told["foods"] == ["kefir", "broccoli", "prune"]
    assert {"fermented_dairy", "prune"} <= set(told["groups"])
    assert told["prunes"] == 6
    assert told["unread"] == ["frobnicated"]
    assert [guess["words"] for guess in told["guesses"]] == ["brocoli"]


@pytest.mark.parametrize(
    ("line", "prunes"),
    [
        ("6 prunes", 6),
        ("45 g prunes", 5),
        ("prunes x3", 3),
        ("kefir", None),
        ("no prunes", None),
        ("3 prunes, 2 prunes", 5),
    ],
)
def test_prunes_are_told_in_pieces(line: str, prunes: float | None, context: Context) -> None:
    assert foods_json(line, context)["prunes"] == prunes


def test_prunes_without_an_amount_are_a_serving(context: Context) -> None:
    prune = context.catalogue.food("prune")
    assert prune is not None
    assert prune.grams
    assert foods_json("prunes", context)["prunes"] == round(prune.grams / 9, 1)
    assert foods_json("prunes", replace(context, prune_grams=5))["prunes"] == round(prune.grams / 5, 1)


def test_tags_tell_sugar_and_processed_food(context: Context) -> None:
    assert {"added_sugar", "ultra_processed"} <= set(foods_json("cola", context)["groups"])


def test_a_word_for_a_day_does_not_load_the_reader() -> None:
    probe = (
        "import sys; from gutbone_tui.reading import day_from; "
        "print([name for name in sys.modules if name.startswith('gutbone_tui.catalogue') or name.endswith('.line')])"
    )
    told = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_reading_known_words_loads_nothing_heavy() -> None:
    probe = (
        "import sys; from datetime import UTC, date, datetime\n"
        "from gutbone_tui.catalogue.catalogue import load_catalogue\n"
        "from gutbone_tui.reading import Context, read\n"
        "now = datetime(2026, 11, 23, tzinfo=UTC)\n"
        "context = Context(catalogue=load_catalogue(), now=now, day=now.date(), today=now.date())\n"
        "read('kefir, oats, 6 prunes; slept 7', context)\n"
        "print({'rapidfuzz', 'pydantic', 'textual', 'rich', 'tinydb', 'csv', 'decimal', 'logging'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"
