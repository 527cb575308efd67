"""Bone scans of several sites, lab values, and the day before them."""

from __future__ import annotations

from datetime import date

import pytest

from gutbone_tui.domain.entries import FoodEntry, MeasureEntry
from gutbone_tui.reading import Context, read
from gutbone_tui.reading.dated import day_before
from tests.reading.lines import entries, items, only

Values = tuple[str | None, float | None, float | None]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dxa hip -2.6 spine -2.9 t-score", [("hip", -2.6, None), ("spine", -2.9, None)]),
        ("hip -1.8, spine -2.1 bmd 0.81", [("hip", -1.8, None), ("spine", -2.1, 0.81)]),
        (
            "DXA spine -2.7 hip -2.1 femoral neck -2.5",
            [("spine", -2.7, None), ("hip", -2.1, None), ("femoral neck", -2.5, None)],
        ),
        ("-2.6 hip, -2.9 spine dxa", [("hip", -2.6, None), ("spine", -2.9, None)]),
        ("t-score -2.6 hip t-score -2.9 spine", [("hip", -2.6, None), ("spine", -2.9, None)]),
        ("dxa L1-L4 -2.1 hip-1.8", [("lumbar spine", -2.1, None), ("hip", -1.8, None)]),
        ("dxa L1-4 −2.1, total hip – 0.9", [("lumbar spine", -2.1, None), ("total hip", -0.9, None)]),
        ("dxa hip bmd 0.741 g/cm2 t -1.8", [("hip", -1.8, 0.741)]),
        ("dxa hip 0.81 bmd", [("hip", None, 0.81)]),
        ("hip -1.8", [("hip", -1.8, None)]),
        ("spine minus 2.5", [("spine", -2.5, None)]),
        ("dxa -1.8", [(None, -1.8, None)]),
    ],
)
def test_every_site_has_its_own_values(line: str, expected: list[Values], context: Context) -> None:
    found = entries(line, context)
    assert [(each.site, each.t_score, each.bmd) for each in found if isinstance(each, MeasureEntry)] == expected
    assert not read(line, context).doubts


@pytest.mark.parametrize(
    "line", ["dxa hip -2.6 spine -2.9 t-score", "hip -1.8, spine -2.1 bmd 0.81", "dxa spine -2.7 femoral neck -2.5"]
)
def test_each_of_several_sites_can_be_corrected_by_its_own_words(line: str, context: Context) -> None:
    for entry in entries(line, context):
        assert isinstance(entry, MeasureEntry)
        again = only(entry.text or "", context)
        assert isinstance(again, MeasureEntry)
        assert (again.site, again.t_score, again.bmd) == (entry.site, entry.t_score, entry.bmd)


@pytest.mark.parametrize(
    "line",
    ["dxa hip and spine -2.1", "dxa hip -2.6 -2.9", "dxa hip spine -2.1", "dxa hip", "dxa 10/03/2025 hip -1.8"],
)
def test_values_that_belong_to_no_one_site_are_asked_and_none_is_kept(line: str, context: Context) -> None:
    reading = read(line, context)
    (entry,) = reading.entries
    assert isinstance(entry, FoodEntry)
    assert entry.unread == (line,)
    assert [doubt.kind for doubt in reading.doubts] == ["value"]


@pytest.mark.parametrize(
    ("line", "labs"),
    [
        ("vitamin d 18 ng/ml", [("vitamin d", 18, "ng/ml")]),
        ("vit d 42 nmol/l", [("vit d", 42, "nmol/l")]),
        ("vitamin d lab 42 nmol/l", [("vitamin d", 42, "nmol/l")]),
        ("lab vitamin d 42", [("vitamin d", 42, None)]),
        ("b12 350 pg/ml", [("b12", 350, "pg/ml")]),
        ("crp 1.2 mg/l, ferritin 20 ng/ml", [("crp", 1.2, "mg/l"), ("ferritin", 20, "ng/ml")]),
        ("kefir, crp 1.2 mg/l", [("crp", 1.2, "mg/l")]),
    ],
)
def test_a_lab_value_is_known_by_its_unit(
    line: str, labs: list[tuple[str, float, str | None]], context: Context
) -> None:
    found = [each for each in entries(line, context) if isinstance(each, MeasureEntry)]
    assert [(each.name, each.value, each.unit) for each in found] == labs


def test_food_beside_a_lab_value_stays_food(context: Context) -> None:
    assert [entry.kind for entry in entries("kefir, crp 1.2 mg/l", context)] == ["food", "measure"]


@pytest.mark.parametrize(
    ("line", "day", "rest"),
    [
        ("2025-03-10 spine -2.4", date(2025, 3, 10), "spine -2.4"),
        ("10 Mar 2025: spine -2.4", date(2025, 3, 10), "spine -2.4"),
        ("10 mar 2025 spine -2.4", date(2025, 3, 10), "spine -2.4"),
        ("4th of march 2025 hip -1", date(2025, 3, 4), "hip -1"),
        ("oct 2025 hip -1", date(2025, 10, 1), "hip -1"),
        ("yesterday crp 1.2", date(2026, 11, 22), "crp 1.2"),
        ("hip -1.8", None, "hip -1.8"),
        ("25 oh vitamin d 42 nmol/l", None, "25 oh vitamin d 42 nmol/l"),
    ],
)
def test_a_day_before_a_measure(line: str, day: date | None, rest: str) -> None:
    assert day_before(line, date(2026, 11, 23)) == (day, rest, False)


@pytest.mark.parametrize("line", ["10/03/2025 hip -1", "2025 hip -1", "mar hip -1", "last year: hip -1"])
def test_what_looks_like_a_day_and_is_none_is_not_passed_over(line: str) -> None:
    assert day_before(line, date(2026, 11, 23)).unclear


def test_a_written_date_needs_no_colon(context: Context) -> None:
    assert only("2025-03-10 dxa hip -2.4", context).day == date(2025, 3, 10)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("L1-L4 -2.4 bmd 0.78", ("lumbar spine", -2.4, 0.78)),
        ("L2-L4 -2.1", ("lumbar spine", -2.1, None)),
        ("lumbar -2.4", ("lumbar spine", -2.4, None)),
        ("dxa hip +1.2", ("hip", 1.2, None)),
        ("dxa hip 0.8", ("hip", 0.8, None)),
    ],
)
def test_lumbar_vertebrae_are_the_lumbar_spine_and_a_plus_is_read(
    line: str, expected: Values, context: Context
) -> None:
    found = only(line, context)
    assert isinstance(found, MeasureEntry)
    assert (found.site, found.t_score, found.bmd) == expected


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("dexa hip 2.7, spine 2.4", "minus sign"),
        ("dxa hip +7", "minus sign"),
        ("12 Mar 2030: hip -2.7", "still to come"),
        ("vitamin d 38", "needs its unit"),
        ("vit d 60", "needs its unit"),
    ],
)
def test_a_value_that_cannot_be_or_is_open_is_asked(line: str, told: str, context: Context) -> None:
    (doubt,) = read(line, context).doubts
    assert doubt.kind == "value"
    assert told in doubt.message
    assert not any(isinstance(entry, MeasureEntry) for entry in entries(line, context))


@pytest.mark.parametrize(
    ("line", "name", "value", "unit"),
    [
        ("INR 2.4", "INR", 2.4, None),
        ("blood sugar 5.6", "blood sugar", 5.6, None),
        ("toast, blood sugar 5.6 mmol/l", "blood sugar", 5.6, "mmol/l"),
    ],
)
def test_blood_values_are_no_food(line: str, name: str, value: float, unit: str | None, context: Context) -> None:
    (found,) = [each for each in entries(line, context) if isinstance(each, MeasureEntry)]
    assert (found.name, found.value, found.unit) == (name, value, unit)
    assert "table-sugar" not in {item.food for item in items(line, context)}
