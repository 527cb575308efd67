"""Every row of the line language, and how it is said differently."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from gutbone_tui.domain.entries import FoodEntry, NoteEntry, SupplementEntry
from gutbone_tui.reading import Context, read
from tests.reading.lines import entries, items, only, plants

SAID: list[tuple[str, dict[str, Any]]] = [
    ("slept 7.5 well", {"kind": "sleep", "hours": 7.5, "quality": 4}),
    ("sleep 7h30 4/5", {"kind": "sleep", "hours": 7.5, "quality": 4}),
    ("slept 7 4/5", {"kind": "sleep", "hours": 7, "quality": 4}),
    ("6 3/5 sleep", {"kind": "sleep", "hours": 6, "quality": 3}),
    ("sleep quality 4", {"kind": "sleep", "hours": None, "quality": 4}),
    ("sleep 7 quality 2", {"kind": "sleep", "hours": 7, "quality": 2}),
    ("slept 7 1/2 hours", {"kind": "sleep", "hours": 7.5, "quality": None}),
    ("bed 11 to 7", {"kind": "sleep", "hours": 8}),
    ("slept from 11pm to 6:30", {"kind": "sleep", "hours": 7.5}),
    ("bed at 10.30 up at 6", {"kind": "sleep", "hours": 7.5}),
    ("slept badly, 5 hours", {"kind": "sleep", "hours": 5, "quality": 2}),
    ("slept like a log", {"kind": "sleep", "hours": None, "quality": 5}),
    ("7:45 sleep", {"kind": "sleep", "hours": 7.75}),
    ("slept very well", {"kind": "sleep", "quality": 5}),
    ("slept seven and a half hours", {"kind": "sleep", "hours": 7.5}),
    ("sleep 6-7 h", {"kind": "sleep", "hours": 6.5}),
    ("slept 6 to 7 hours", {"kind": "sleep", "hours": 6.5}),
    ("slept 7 or 8, well", {"kind": "sleep", "hours": 7.5, "quality": 4}),
    ("slept 6-7 3/5", {"kind": "sleep", "hours": 6.5, "quality": 3}),
    ("bed 11-7", {"kind": "sleep", "hours": 8}),
    ("stress 4", {"kind": "stress", "level": 4}),
    ("Stress: 4/10", {"kind": "stress", "level": 4}),
    ("no stress", {"kind": "stress", "level": 0}),
    ("meditated 10 min", {"kind": "relief", "what": "meditation", "minutes": 10}),
    ("walk 20", {"kind": "relief", "what": "walking", "minutes": 20}),
    ("walking the dog 30 min", {"kind": "relief", "what": "walking", "minutes": 30}),
    ("yoga", {"kind": "relief", "what": "yoga", "minutes": None}),
    ("30 minutes of tai chi", {"kind": "relief", "what": "tai chi", "minutes": 30}),
    ("warm bath half an hour", {"kind": "relief", "what": "warm bath", "minutes": 30}),
    ("time in nature 1 hour", {"kind": "relief", "what": "time in nature", "minutes": 60}),
    ("progressive muscle relaxation 15", {"kind": "relief", "what": "muscle relaxation", "minutes": 15}),
    ("relief: juggling 10", {"kind": "relief", "what": "juggling", "minutes": 10}),
    ("relief whittling", {"kind": "relief", "what": "whittling", "minutes": None}),
    ("relief: yoga 20 min", {"kind": "relief", "what": "yoga", "minutes": 20}),
    ("journaling", {"kind": "relief", "what": "journaling"}),
    ("digestion 4", {"kind": "feeling", "digestion": 4}),
    ("bloating 2", {"kind": "feeling", "bloating": 2}),
    ("no bloating", {"kind": "feeling", "bloating": 0}),
    ("gas 1", {"kind": "feeling", "gas": 1}),
    ("stool 4", {"kind": "feeling", "stool": 4}),
    ("bristol stool 3", {"kind": "feeling", "stool": 3}),
    ("2 stools", {"kind": "feeling", "stools": 2}),
    ("lab hs-CRP 1.25 mg/l", {"kind": "measure", "what": "lab", "name": "hs-CRP", "value": 1.25, "unit": "mg/l"}),
    ("lab il-6: 2.1 pg/ml", {"kind": "measure", "name": "il-6", "value": 2.1, "unit": "pg/ml"}),
    ("lab crp < 0.5 mg/l", {"kind": "measure", "name": "crp <", "value": 0.5, "unit": "mg/l"}),
    ("blood in stool", {"kind": "feeling", "blood": True}),
    ("no blood", {"kind": "feeling", "blood": False}),
    ("black stool", {"kind": "feeling", "blood": True}),
    ("no black stools", {"kind": "feeling", "blood": False}),
    ("blood", {"kind": "feeling", "blood": True}),
    ("bloody stool", {"kind": "feeling", "blood": True}),
    ("rectal bleeding", {"kind": "feeling", "blood": True}),
    ("there was blood when I wiped", {"kind": "feeling", "blood": True}),
    ("blood on the toilet paper", {"kind": "feeling", "blood": True}),
    ("no blood when wiping", {"kind": "feeling", "blood": False}),
    ("stool 6 with blood", {"kind": "feeling", "blood": True, "stool": 6}),
    ("stool 4, blood", {"kind": "feeling", "blood": True, "stool": 4}),
    ("2 stools with blood", {"kind": "feeling", "blood": True, "stools": 2}),
    ("stool 9 with blood", {"kind": "feeling", "blood": True, "stool": None}),
    ("blood when i wiped", {"kind": "feeling", "blood": True}),
    ("passed blood", {"kind": "feeling", "blood": True}),
    ("blood in the toilet", {"kind": "feeling", "blood": True}),
    ("a bit of blood on the paper", {"kind": "feeling", "blood": True}),
    ("stool 4 with blood", {"kind": "feeling", "blood": True, "stool": 4}),
    ("red blood in my stools", {"kind": "feeling", "blood": True}),
    ("saw some bright red blood", {"kind": "feeling", "blood": True}),
    ("bloody diarrhoea", {"kind": "feeling", "blood": True}),
    ("blood orange", {"kind": "food"}),
    ("woke at 4", {"kind": "note", "text": "woke at 4"}),
    ("fell in the garden", {"kind": "note"}),
    ("headache all afternoon", {"kind": "note"}),
    ("not constipated", {"kind": "note"}),
    ("no breakfast", {"kind": "note", "text": "no breakfast"}),
    ("skipped lunch", {"kind": "note"}),
    ("skip lunch", {"kind": "note"}),
    ("didn't eat dinner", {"kind": "note"}),
    ("in bed with flu", {"kind": "skip", "why": "sick"}),
    ("skip", {"kind": "skip", "why": "resting"}),
    ("bloody mary", {"kind": "food"}),
    ("black pudding", {"kind": "food"}),
    ("a bit bloated", {"kind": "feeling", "bloating": 1}),
    ("felt very gassy", {"kind": "feeling", "gas": 3}),
    ("energy 3/5", {"kind": "feeling", "energy": 3}),
    ("energy low", {"kind": "feeling", "energy": 2}),
    ("digestion 4 bloating 2 energy 3", {"kind": "feeling", "digestion": 4, "bloating": 2, "energy": 3}),
    ("probiotic", {"kind": "supplement", "what": "probiotic", "amount": None, "unit": None}),
    ("probiotic 10 billion CFU", {"kind": "supplement", "what": "probiotic", "amount": 1e10, "unit": "cfu"}),
    ("took a probiotic capsule with breakfast", {"kind": "supplement", "what": "probiotic", "unit": "capsule"}),
    (
        "probiotic with Limosilactobacillus reuteri and Bifidobacterium longum, 5 strains, 10 billion cfu",
        {"what": "probiotic", "lactobacillus": True, "bifidobacterium": True, "strains": 5, "amount": 1e10},
    ),
    ("probiotic L. rhamnosus GG", {"what": "probiotic", "lactobacillus": True, "bifidobacterium": None}),
    ("Lacticaseibacillus rhamnosus, B. lactis", {"what": "probiotic", "lactobacillus": True, "bifidobacterium": True}),
    ("acidophilus milk", {"kind": "food"}),
    ("inulin 5 g", {"kind": "supplement", "what": "inulin", "amount": 5, "unit": "g"}),
    ("d3 1000 iu", {"kind": "supplement", "what": "vitamin-d3", "amount": 1000, "unit": "iu"}),
    ("vitamin D 25 µg", {"kind": "supplement", "what": "vitamin-d3", "amount": 25, "unit": "µg"}),
    ("b12 500mcg", {"kind": "supplement", "what": "vitamin-b12", "amount": 500, "unit": "µg"}),
    ("gos", {"kind": "supplement", "what": "gos"}),
    ("calcium 500mg", {"kind": "supplement", "what": "calcium", "amount": 500, "unit": "mg"}),
    ("antibiotic amoxicillin 7 days", {"kind": "course", "name": "amoxicillin", "end": date(2026, 11, 29)}),
    ("doxycycline 2 weeks prescribed", {"kind": "course", "name": "doxycycline", "prescribed": True}),
    ("amoxicillin 500 mg 7 days", {"kind": "course", "end": date(2026, 11, 29)}),
    ("antibiotic ended", {"kind": "course", "start": None, "end": date(2026, 11, 23)}),
    ("finished antibiotics", {"kind": "course", "start": None}),
    ("sugar none", {"kind": "disruptor", "what": "sugar", "servings": 0}),
    ("no added sugar today", {"kind": "disruptor", "what": "sugar", "servings": 0}),
    ("sugar 20 g", {"kind": "disruptor", "what": "sugar", "grams": 20, "servings": None}),
    ("processed 2", {"kind": "disruptor", "what": "processed", "servings": 2}),
    ("upf 1", {"kind": "disruptor", "what": "processed", "servings": 1}),
    ("ultra-processed food none", {"kind": "disruptor", "what": "processed", "servings": 0}),
    ("strength 30", {"kind": "movement", "what": "strength", "minutes": 30}),
    ("lifted weights 45 min", {"kind": "movement", "what": "strength", "minutes": 45}),
    ("weight-bearing 20", {"kind": "movement", "what": "weight-bearing", "minutes": 20}),
    ("dxa hip -1.8", {"kind": "measure", "what": "dxa", "site": "hip", "t_score": -1.8}),
    ("bone scan spine t-score -2.5 bmd 0.85", {"kind": "measure", "site": "spine", "t_score": -2.5, "bmd": 0.85}),
    ("lab crp 1.2 mg/l", {"kind": "measure", "what": "lab", "name": "crp", "value": 1.2, "unit": "mg/l"}),
    ("sick day", {"kind": "skip", "why": "sick"}),
    ("travelling", {"kind": "skip", "why": "travelling"}),
    ("rest day", {"kind": "skip", "why": "resting"}),
    ("note: slept at mum's", {"kind": "note", "text": "slept at mum's"}),
]


@pytest.mark.parametrize(("line", "fields"), SAID, ids=[line for line, _ in SAID])
def test_what_is_said_is_recorded(line: str, fields: dict[str, Any], context: Context) -> None:
    entry = only(line, context)
    assert {name: getattr(entry, name) for name in fields} == fields
    assert not read(line, context).doubts


@pytest.mark.parametrize(
    "line",
    [
        "energy bar",
        "probiotic yogurt",
        "sugar snap peas",
        "stress eating crisps",
        "walnuts 20 g",
        "calcium-set tofu",
        "2 sugars",
        "gas station sandwich",
        "bed of rice with peas",
        "strength soup with kale",
    ],
)
def test_food_that_sounds_like_something_else_stays_food(line: str, context: Context) -> None:
    assert isinstance(only(line, context), FoodEntry)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("stress 14", "0 (none) to 10"),
        ("stress low", "0 (none) to 10"),
        ("sleep 99", "0 to 24"),
        ("digestion 9", "1 (very poor) to 5"),
        ("energy 0", "1 (very low) to 5"),
        ("bloating 7", "0 (none) to 4"),
        ("stool 12", "1 (hard) to 7"),
        ("walk 99999", "0 to 1440"),
        ("processed 1000000", "0 to 100"),
        ("slept -2", "below zero"),
        ("stress -1", "below zero"),
        ("strength -5", "below zero"),
        ("sugar -2", "0 to 100"),
        ("antibiotic 900 days", "1 to 365"),
        ("inulin -5 g", "IU, µg, mg, g or CFU"),
        ("dxa hip -99", "-10 to 10"),
        ("constipated", "1 (hard) to 7"),
        ("a bit constipated, tired", "1 (hard) to 7"),
        ("diarrhoea all day", "1 (hard) to 7"),
        ("diarrhea", "1 (hard) to 7"),
        ("loose stools", "1 (hard) to 7"),
        ("hard stools again", "1 (hard) to 7"),
        ("very tired", "1 (very low) to 5"),
        ("same as yesterday", "=name"),
        ("exercise 30", "strength 30"),
        ("stress 50%", "0 (none) to 10"),
    ],
)
def test_a_number_that_does_not_fit_is_explained_and_nothing_is_lost(
    line: str, expected: str, context: Context
) -> None:
    reading = read(line, context)
    (entry,) = reading.entries
    (doubt,) = reading.doubts
    assert isinstance(entry, FoodEntry)
    assert entry.text == line
    assert entry.unread == (line,)
    assert not entry.items
    assert (doubt.kind, doubt.entry) == ("value", 0)
    assert expected in doubt.message


def test_phrases_between_commas_are_taken_out_of_a_meal(context: Context) -> None:
    found = entries("oats, kefir, slept 7h, stress 3", context)
    assert [entry.kind for entry in found] == ["food", "sleep", "stress"]
    assert [entry.text for entry in found] == ["oats, kefir", "slept 7h", "stress 3"]


def test_no_sugar_beside_food_is_about_that_food(context: Context) -> None:
    assert [entry.kind for entry in entries("porridge with berries, no sugar", context)] == ["food"]


def test_every_entry_keeps_its_words_and_is_a_draft(context: Context) -> None:
    for entry in entries("yesterday: slept 7.5 well; b: café con leche, 6 prunes", context):
        assert entry.id == ""
        assert entry.at == entry.edited == context.now
        assert entry.text in ("slept 7.5 well", "café con leche, 6 prunes")


def test_typed_characters_are_kept_as_they_are(context: Context) -> None:
    assert only("cafe\u0301 latte", context).text == "cafe\u0301 latte"


def test_a_usual_stands_for_its_meal(context: Context) -> None:
    entry = only("b: =porridge", context)
    assert isinstance(entry, FoodEntry)
    assert (entry.text, entry.slot) == ("=porridge", "breakfast")
    assert [item.food for item in entry.items] == ["oats", "milk", "flaxseed"]


def test_a_usual_and_more(context: Context) -> None:
    assert plants("=porridge with blueberries, 3 figs", context) == {"oats", "flaxseed", "blueberry", "fig"}


def test_a_usual_can_bring_more_than_food(context: Context) -> None:
    found = entries("yesterday: =pills", context)
    assert [entry.kind for entry in found] == ["food", "supplement", "supplement"]
    assert {entry.day.day for entry in found} == {22}
    assert [entry.what for entry in found if isinstance(entry, SupplementEntry)] == ["probiotic", "vitamin-d3"]


def test_an_unknown_usual_is_kept_and_told(context: Context) -> None:
    reading = read("=soup", context)
    assert [doubt.kind for doubt in reading.doubts] == ["unread"]
    assert items("=soup", context) == []


def test_a_note_keeps_everything_after_it(context: Context) -> None:
    entry = only("note: b: 3 figs, stress 4", context)
    assert isinstance(entry, NoteEntry)
    assert entry.text == "b: 3 figs, stress 4"


def test_nothing_typed_is_nothing_read(context: Context) -> None:
    for line in ("", "   ", ";;;", "\n\n", "b:"):
        assert entries(line, context) == ()


@pytest.mark.parametrize("line", ["blood test", "blood pressure", "had blood taken", "blood type", "gums bleeding"])
def test_blood_that_is_elsewhere_is_not_recorded(line: str, context: Context) -> None:
    assert [entry.kind for entry in read(line, context).entries] == ["note"]


@pytest.mark.parametrize(
    ("line", "food", "told"),
    [
        ("diarrhoea after curry", "curry", "diarrhoea"),
        ("constipated so had prunes", "prune", "constipated"),
        ("walked to the bakery for a croissant", "croissant", "walked"),
    ],
)
def test_what_is_said_beside_food_and_not_recorded_is_told(line: str, food: str, told: str, context: Context) -> None:
    assert [item.food for item in items(line, context)] == [food]
    assert [doubt.words for doubt in read(line, context).doubts] == [told]


@pytest.mark.parametrize("line", ["pain au chocolat", "hard boiled egg", "loose tea", "no breakfast tea", "runny egg"])
def test_food_that_sounds_like_a_symptom_stays_food(line: str, context: Context) -> None:
    assert isinstance(only(line, context), FoodEntry)
