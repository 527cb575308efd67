"""`gutbone report`: figures and dates with how many days they come from, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Gutbone
from tests.nasty import NASTY

PERIOD = ("--from", "2026-11-09", "--to", "2026-11-22")


@pytest.fixture
def filled(gutbone: Gutbone) -> Gutbone:
    """A diary of two weeks, with gaps."""
    for day, line in (
        ("2026-11-09", "b: kefir, oats, 6 prunes; slept 7 well; stress 4; sugar none; strength 30"),
        ("2026-11-10", "b: kefir, 5 prunes; slept 8; stress 2; sugar 2; digestion 4; stool 4; d3 1000 iu; walk 20"),
        ("2026-11-12", "sick day"),
        ("2026-11-17", "l: lentil soup; antibiotic amoxicillin 7 days; blood in stool; note: ask about [b]D3[/b]"),
        ("2026-11-18", "dxa hip -1.8; dxa hip -1.9; lab hs-crp 2.1 mg/l"),
    ):
        gutbone("add", "--date", day, line)
    return gutbone


def rows_of(gutbone: Gutbone, *words: str) -> dict[str, str]:
    sections = gutbone("report", "--json", *words).json["sections"]
    return {row["what"]: row["words"] for section in sections for row in section["rows"]}


def test_every_figure_says_how_many_days_it_comes_from(filled: Gutbone) -> None:
    rows = rows_of(filled, *PERIOD)
    assert rows["Days"] == "14, from 9 Nov 2026 to 22 Nov 2026"
    assert rows["With entries"] == "5; without any: 9"
    assert rows["Skip days"] == "sick 1"
    assert rows["Sleep, hours"] == "mean 7½ (7 to 8); from 2 of 14 days"
    assert rows["Stress 0–10"] == "mean 3 (2 to 4); from 2 of 14 days"
    assert rows["Added sugar, grams a day"] == "mean 8 (0 to 16); from 2 of 14 days"
    assert rows["Ultra-processed food, servings a day"] == "nothing recorded"
    assert rows["Prunes"].startswith("on 2 days, mean 49½ (45 to 54) g")
    assert rows["Digestion 1–5"] == "4; from 1 of 14 days"
    assert rows["Stool (Bristol 1–7)"] == "form 4 on 1 day"
    assert rows["Blood in stool, or a black one"] == "17 Nov 2026"


def test_courses_supplements_movement_and_measures_are_in_it(filled: Gutbone) -> None:
    rows = rows_of(filled, *PERIOD)
    assert rows["Antibiotics"].startswith("amoxicillin, 17 Nov 2026 to 23 Nov 2026")
    assert rows["D3"] == "on 1 day; 1,000 IU (25 µg)"
    assert rows["Strength"].startswith("on 1 day, 30 min")
    assert rows["Weight-bearing"]
    said = filled("report", *PERIOD).out
    assert "T-score -1.8" in said
    assert re.search(r"hs.crp 2.1", said, re.IGNORECASE)
    assert "Two scans of the same bones differ" in said.replace("\n", " ")


def test_what_meals_imply_is_said_apart_from_what_was_answered(filled: Gutbone) -> None:
    filled("add", "--date", "2026-11-18", "s: coke")
    rows = rows_of(filled, *PERIOD)
    assert rows["Ultra-processed food, servings a day"] == "nothing recorded"
    assert rows["Ultra-processed food, servings, as meals imply"] == "1 in all, on 1 of 4 days with food recorded"
    assert "in all, on 1 of 4 days with food recorded" in rows["Added sugar, grams, as meals imply"]
    assert rows["Added sugar, grams a day"] == "mean 8 (0 to 16); from 2 of 14 days"


def test_walks_are_walks_and_a_trip_is_a_skip_day(filled: Gutbone) -> None:
    filled("add", "--date", "2026-11-19", "traveling")
    rows = rows_of(filled, *PERIOD)
    assert rows["Walks"] == "on 1 day, 20 min in all where minutes were noted"
    assert rows["Skip days"] == "sick 1, traveling 1"


@pytest.mark.parametrize(
    "line",
    ["finished antibiotics on thursday", "finished a course of amoxicillin on thursday", "amoxicillin until 19 nov"],
)
def test_a_course_of_which_only_the_end_was_told_is_in_it(gutbone: Gutbone, line: str) -> None:
    gutbone("add", "--date", "2026-11-21", line)
    assert rows_of(gutbone, *PERIOD)["Antibiotics"].endswith("ended 19 Nov 2026, its start was not noted")
    assert "recovering, day 2 of 45" in gutbone("today", "--date", "2026-11-21").out


def test_a_scan_from_long_before_anything_else_is_in_it(filled: Gutbone) -> None:
    filled("add", "--date", "2019-05-03", "dxa spine -2.4")
    assert "3 May 2019: bone scan spine T-score -2.4" in filled("report", *PERIOD).out


def test_a_scan_from_before_the_period_is_in_it_and_one_from_after_is_not(filled: Gutbone) -> None:
    said = filled("report", "--from", "2026-11-20", "--to", "2026-11-22").out
    assert "T-score -1.8" in said
    assert "T-score" not in filled("report", "--from", "2026-11-09", "--to", "2026-11-10").out


def test_whole_weeks_are_counted_under_the_rule_they_had(filled: Gutbone) -> None:
    rows = rows_of(filled, *PERIOD)
    assert rows["Week by week"].startswith("2  ")
    assert "reached in 0" in rows["Goal"]
    assert rows["Counted by"].startswith("Article")


def test_notes_are_in_it_only_where_that_is_wanted(filled: Gutbone) -> None:
    assert "ask about" not in filled("report", *PERIOD).out
    said = filled("report", "--notes", *PERIOD).out
    assert r"ask about \[b\]D3\[/b\]" in said


def test_it_neither_advises_nor_scores(filled: Gutbone) -> None:
    said = filled("report", *PERIOD).out.lower()
    assert not re.search(r"\b(should|must|high|too (?:much|little)|low|score of|good|bad|better|failed|missed)\b", said)


def test_an_empty_diary_is_reported_as_one(gutbone: Gutbone) -> None:
    rows = rows_of(gutbone, "--weeks", "2")
    assert rows["With entries"] == "0; without any: 14"
    assert rows["Whole weeks"].endswith("nothing recorded")


def test_a_page_is_written_once_and_runs_nothing(filled: Gutbone, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    filled("add", "--date", "2026-11-18", "note: <script>alert(1)</script>")
    assert filled("report", "--notes", "--html", str(page), *PERIOD).code == 0
    written = page.read_text()
    assert "<script>" not in written
    assert "http" not in written
    assert page.stat().st_mode & 0o077 == 0
    again = filled("report", "--html", str(page), *PERIOD)
    assert again.code == 1
    assert page.read_text() == written


@pytest.mark.parametrize(
    "words",
    [
        ("--weeks", "0"),
        ("--weeks", "9999"),
        ("--from", "2026-11-20", "--to", "2026-11-01"),
        ("--from", "1950-01-01"),
        ("--from", "someday"),
        ("--weeks", "3", "--from", "2026-11-01"),
    ],
)
def test_periods_that_make_no_sense_are_wrong_usage(gutbone: Gutbone, words: tuple[str, ...]) -> None:
    assert gutbone("report", *words).code == 2


def test_odd_words_stay_words(gutbone: Gutbone) -> None:
    for line in NASTY:
        gutbone("add", "--date", "2026-11-20", f"note: so {line}")
    ended = gutbone("report", "--notes", *PERIOD)
    assert ended.code == 0
    assert not any(ord(sign) < 0x20 for sign in ended.out.replace("\n", ""))


def test_the_report_says_which_weeks_it_goes_by(filled: Gutbone) -> None:
    assert rows_of(filled, *PERIOD)["Weeks"] == "Monday to Sunday"


def test_a_supplement_is_one_row_with_its_labels(filled: Gutbone) -> None:
    filled("add", "--date", "2026-11-18", "d3 800 iu; d3")
    assert rows_of(filled, *PERIOD)["D3"] == "on 2 days; 1,000 IU (25 µg); 800 IU (20 µg)"
