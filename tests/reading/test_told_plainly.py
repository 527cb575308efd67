"""What must never become food: bleeding in everyday words, falls, medicines, amounts that cannot be."""

from __future__ import annotations

from datetime import date

import pytest

from gutbone_tui.domain.entries import CourseEntry, FeelingEntry, FoodEntry, NoteEntry, SupplementEntry
from gutbone_tui.reading import Context, read
from tests.reading.lines import entries, items, only, unread


@pytest.mark.parametrize(
    "line",
    [
        "bleeding from the back passage",
        "bright red on the tissue",
        "my poo was black as tar",
        "piles bleeding again",
        "blood on the tissue this morning",
        "blood on the tissue this morning, feel faint",
        "bleeding from my piles after curry",
        "not sure if there was blood on the tissue",
        "blood in my wee and my poo",
        "lots of blood in the loo",
        "passed clots of blood",
    ],
)
def test_blood_from_behind_is_recorded_in_whatever_words(line: str, context: Context) -> None:
    found = only(line, context)
    assert isinstance(found, FeelingEntry)
    assert found.blood is True
    assert found.text == line


@pytest.mark.parametrize(
    "line",
    [
        "bleeding gums",
        "gums bleeding",
        "blood in my wee",
        "bled a lot after tooth out",
        "nosebleed",
        "nose bled on the tissue",
        "blood pressure 130/80",
        "piles stopped bleeding today I think",
        "blood sugar high after lunch",
    ],
)
def test_other_bleeding_is_a_note(line: str, context: Context) -> None:
    assert isinstance(only(line, context), NoteEntry)
    assert not read(line, context).doubts


@pytest.mark.parametrize("line", ["no bleeding from back passage", "no blood on the tissue", "no blood from my piles"])
def test_that_there_is_none_is_recorded_as_none(line: str, context: Context) -> None:
    found = only(line, context)
    assert isinstance(found, FeelingEntry)
    assert found.blood is False


@pytest.mark.parametrize(
    ("line", "foods", "kinds"),
    [
        ("porridge and blood when i wiped", ["oats"], ["food", "feeling"]),
        ("toast, bleeding gums", ["toast"], ["food", "note"]),
        ("black pudding, poo 4", ["black-pudding"], ["food", "feeling"]),
        ("slept 7 and blood on the toilet paper", [], ["sleep", "feeling"]),
        ("headache, blood in poo", [], ["note", "feeling"]),
        ("no pain but blood on the toilet paper", [], ["note", "feeling"]),
        ("beetroot made my poo red", ["beet"], ["food"]),
        ("bloody mary", ["spirits"], ["food"]),
        ("blood orange", ["orange"], ["food"]),
    ],
)
def test_what_stands_beside_it_is_read_for_itself(
    line: str, foods: list[str], kinds: list[str], context: Context
) -> None:
    assert [entry.kind for entry in entries(line, context)] == kinds
    assert [item.food for item in items(line, context)] == foods


@pytest.mark.parametrize(
    ("note", "blood"),
    [
        ("blood on the tissue this morning, feel faint", True),
        ("Saw the doctor. There was blood when I wiped", True),
        ("bleeding from the back passage", True),
        ("no blood on the tissue", None),
        ("bleeding gums", None),
        ("blood test on monday", None),
        ("gave blood", None),
        ("black pudding for mum", None),
    ],
)
def test_a_note_stays_one_and_the_blood_in_it_is_recorded(note: str, blood: bool | None, context: Context) -> None:
    first, *more = entries(f"note: {note}", context)
    assert isinstance(first, NoteEntry)
    assert first.text == note
    assert [each.blood for each in more if isinstance(each, FeelingEntry)] == [blood] * (blood is not None)


@pytest.mark.parametrize("line", ["the tissue", "back passage", "bright red on the table"])
def test_such_words_are_never_corrected_to_food(line: str, context: Context) -> None:
    assert not items(line, context)


@pytest.mark.parametrize(
    "line",
    [
        "fell over on the ice, sore hip",
        "fell in the garden",
        "had a fall",
        "slipped on the stairs",
        "tripped over the dog",
        "alendronic acid",
        "alendronate",
        "fosamax",
        "warfarin",
        "warfarin with breakfast",
    ],
)
def test_falls_and_medicines_are_notes(line: str, context: Context) -> None:
    found = only(line, context)
    assert isinstance(found, NoteEntry)
    assert found.text == line


@pytest.mark.parametrize(
    ("line", "foods"),
    [
        ("slipped on the stairs, toast", ["toast"]),
        ("kefir, warfarin", ["kefir"]),
        ("aspirin and toast", ["toast"]),
        ("fall soup with pumpkin", ["soup", "pumpkin"]),
    ],
)
def test_food_beside_falls_and_medicines_stays_food(line: str, foods: list[str], context: Context) -> None:
    assert [item.food for item in items(line, context)] == foods


def test_calcium_with_vitamin_d_is_both(context: Context) -> None:
    found = entries("Adcal D3", context)
    assert [each.what for each in found if isinstance(each, SupplementEntry)] == ["calcium", "vitamin-d3"]


@pytest.mark.parametrize("name", ["co-amoxiclav", "lymecycline", "penicillin V", "co-trimoxazole"])
def test_common_antibiotics_are_courses_by_their_names(name: str, context: Context) -> None:
    found = only(f"{name} 5 days", context)
    assert isinstance(found, CourseEntry)
    assert (found.name, found.end) == (name, date(2026, 11, 27))


@pytest.mark.parametrize("line", ["-3 prunes", "−3 prunes"])
def test_food_below_zero_is_asked_about_and_not_counted(line: str, context: Context) -> None:
    assert not items(line, context)
    assert unread(line, context) == [line]
    assert [doubt.kind for doubt in read(line, context).doubts] == ["value"]


@pytest.mark.parametrize(("line", "grams"), [("999 prunes", None), ("99 prunes", 891.0), ("4-5 prunes", 40.5)])
def test_nobody_eats_a_thousand_prunes(line: str, grams: float | None, context: Context) -> None:
    assert [item.grams for item in items(line, context)] == [grams]
    assert [doubt.kind for doubt in read(line, context).doubts] == ["value"] * (grams is None)


@pytest.mark.parametrize("line", ["tomorrow: kefir", "tomorrow lunch: kefir"])
def test_tomorrow_is_that_day(line: str, context: Context) -> None:
    found = only(line, context)
    assert isinstance(found, FoodEntry)
    assert found.day == date(2026, 11, 24)
