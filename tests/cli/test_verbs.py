"""What each verb does and prints."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from gutbone_tui.cli.main import VERBS
from tests.cli.conftest import Gutbone
from tests.nasty import NASTY

DATE = ("--date", "2026-11-23")


def test_add_works_before_the_app_was_ever_opened(gutbone: Gutbone) -> None:
    ended = gutbone("add", *DATE, "b: kefir, oats, 6 prunes")
    assert ended.code == 0
    assert "kefir, oats, 6 prunes" in ended.out
    assert "2 of 30" in ended.out
    assert ended.err == ""


def test_what_was_added_is_there(gutbone: Gutbone) -> None:
    gutbone("add", *DATE, "b: kefir, oats, 6 prunes", "slept 7.5 well", "stress 3")
    day = gutbone("today", *DATE, "--json").json
    assert day["day"] == "2026-11-23"
    assert [line["text"] for line in day["meals"]["breakfast"]] == ["kefir, oats, 6 prunes"]
    assert day["plants"] == ["oats", "prune"]
    assert day["prunes"] == {"count": 6, "grams": 54}
    assert day["sleep"] == {"hours": 7.5, "quality": 4}
    assert day["stress"] == 3
    assert day["sugar"] is None
    assert day["week"]["points"] == 2


def test_words_without_quotes_are_one_line(gutbone: Gutbone) -> None:
    gutbone("add", *DATE, "b:", "kefir,", "oats")
    assert len(gutbone("today", *DATE, "--json").json["meals"]["breakfast"]) == 1


def test_a_negative_number_is_no_option(gutbone: Gutbone) -> None:
    assert gutbone("add", *DATE, "dxa", "hip", "-1.8").code == 0
    (entry,) = json.loads(gutbone("export").out)["entries"]
    assert entry["t_score"] == -1.8


def test_add_reads_standard_input(gutbone: Gutbone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("b: oats\nslept 8\n"))
    recorded = gutbone("add", *DATE, "--json").json["recorded"]
    assert [entry["kind"] for entry in recorded] == ["food", "sleep"]


def test_add_says_what_it_could_not_read(gutbone: Gutbone) -> None:
    ended = gutbone("add", *DATE, "b: oats, flumpety grumbles")
    assert ended.code == 0
    assert "flumpety" in ended.out
    assert gutbone("today", *DATE, "--json").json["meals"]["breakfast"][0]["unread"]


@pytest.mark.parametrize("line", ["", "   "])
def test_nothing_to_record_is_said(gutbone: Gutbone, line: str) -> None:
    ended = gutbone("add", line)
    assert ended.code == 1
    assert ended.err.count("\n") == 1


def test_a_number_that_cannot_be_meant_is_asked_back_and_nothing_is_recorded(gutbone: Gutbone) -> None:
    ended = gutbone("add", *DATE, "b: oats", "stress 11")
    assert ended.code == 1
    assert "0 (none) to 10" in ended.err
    assert gutbone("today", *DATE, "--json").json["empty"]


@pytest.mark.parametrize("verb", ["add", "foods"])
def test_without_any_line_both_say_what_they_expect(
    gutbone: Gutbone, verb: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    ended = gutbone(verb)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "gutbone: there is no line; give one, or several on standard input.\n"


def test_undo_takes_the_last_change_back(gutbone: Gutbone) -> None:
    gutbone("add", *DATE, "b: oats")
    gutbone("add", *DATE, "l: lentil soup")
    ended = gutbone("undo")
    assert (ended.code, ended.out) == (0, "Undone: lunch added (Mon 23 Nov).\n")
    day = gutbone("today", *DATE, "--json").json
    assert not day["meals"]["lunch"]
    assert day["meals"]["breakfast"]
    assert gutbone("undo", "--json").json["days"] == ["2026-11-23"]
    ended = gutbone("undo")
    assert ended.code == 1
    assert "nothing to undo" in ended.err


def test_today_in_words(gutbone: Gutbone) -> None:
    gutbone("add", *DATE, "b: kefir, oats, 6 prunes; slept 7.5 well; sugar none; d3 1000 iu; note: slept at mum's")
    said = gutbone("today", *DATE).out
    assert "2 of 30 (week Mon–Sun, day 1)" in said
    assert "54 of 50 g (6)" in said
    assert "7½ h · good" in said
    assert "slept at mum's" in said
    assert max(map(len, said.splitlines())) <= 80


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-10-08", "none"),
        ("2026-10-09", "day 1 of amoxicillin"),
        ("2026-10-15", "day 7 of amoxicillin"),
        ("2026-11-29", "recovering, day 45 of 45, after amoxicillin"),
        ("2026-11-30", "settling, day 46 of 180, after amoxicillin"),
        ("2027-04-14", "none"),
    ],
)
def test_today_tells_where_a_course_stands(gutbone: Gutbone, day: str, said: str) -> None:
    gutbone("add", "2026-10-09: antibiotic amoxicillin 7 days")
    assert f"Antibiotics       {said}\n" in gutbone("today", "--date", day).out


def test_today_goes_by_the_units_in_settings(gutbone: Gutbone, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    settings = 'prunes_in = "pieces"\nunits = "oz"\nvitamin_d_in = "µg"\n'
    (tmp_path / "config" / "config.toml").write_text(settings, encoding="utf-8")
    gutbone("add", *DATE, "b: 6 prunes; d3 1000 iu")
    said = gutbone("today", *DATE).out
    assert "6 prunes, 1.9 of 1.8 oz" in said
    assert "D3 25 µg (1,000 IU)" in said


def test_an_empty_day_is_unanswered_not_zero(gutbone: Gutbone) -> None:
    day = gutbone("today", "--json").json
    assert day["empty"]
    assert (day["stress"], day["sugar"], day["processed"], day["sleep"]) == (
        None, None, None, {"hours": None, "quality": None}
    )  # fmt: skip
    assert gutbone("today").code == 0


def test_the_week(gutbone: Gutbone) -> None:
    gutbone("add", *DATE, "b: oats; yesterday: walnuts")
    week = gutbone("week", *DATE, "--json").json
    assert (week["first"], week["last"], week["points"]) == ("2026-11-23", "2026-11-29", 1)
    assert week["plants"] == {"oats": ["2026-11-23"]}
    assert [day["day"] for day in week["days"]][:2] == ["2026-11-23", "2026-11-24"]
    assert "Whole grains" in gutbone("week", *DATE).out


def test_plants_and_missing_plants_are_all_plants(gutbone: Gutbone) -> None:
    gutbone("add", *DATE, "b: oats")
    eaten = gutbone("plants", *DATE, "--json").json
    missing = gutbone("plants", "--missing", *DATE, "--json").json
    assert [plant["id"] for plant in eaten] == ["oats"]
    assert "oats" not in {plant["id"] for plant in missing}
    assert len(missing) > 250
    assert "Oats" in gutbone("plants", *DATE).out
    assert "Fruit" in gutbone("plants", "--missing", *DATE).out


def test_missing_plants_begin_with_those_eaten_lately(gutbone: Gutbone) -> None:
    gutbone("add", "--date", "2026-11-12", "b: oats")
    missing = gutbone("plants", "--missing", *DATE)
    assert "Oats" in next(line for line in missing.out.splitlines() if line.startswith("Whole grains"))
    assert "Oats (new)" not in missing.out
    assert len(missing.out.splitlines()) < 20
    assert "Eaten lately  Oats" in gutbone("plants", "--missing", "--all", *DATE).out
    first = gutbone("plants", "--missing", "--json", *DATE).json[0]
    assert (first["id"], first["suggested"], first["lately"]) == ("oats", "lately", True)


def test_all_goes_with_missing(gutbone: Gutbone) -> None:
    assert gutbone("plants", "--all").code == 2


def test_what_is_never_suggested_is_on_no_shopping_list(gutbone: Gutbone, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text('never_suggest = ["oats", "apple"]\n')
    gutbone("add", "--date", "2026-11-12", "b: oats, walnuts")
    missing = gutbone("plants", "--missing", *DATE).out
    assert "Walnut" in missing
    assert "Oats" not in missing
    assert "Apple" not in missing


FOODS_KEYS = ["text", "plants", "foods", "groups", "prunes", "unread", "guesses"]


def test_foods_says_what_a_line_counts_as_and_records_nothing(gutbone: Gutbone) -> None:
    shape = gutbone("foods", "--json", "kefir, oats, 6 prunes").json
    assert list(shape) == FOODS_KEYS
    assert shape["plants"] == ["oats", "prune"]
    assert shape["prunes"] == 6
    assert "fermented_dairy" in shape["groups"]
    assert gutbone("today", "--json").json["empty"]


def test_foods_prints_one_object_for_every_line_of_standard_input(
    gutbone: Gutbone, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = ["oats", "", "lentil soup; slept 7", "xyzzy"]
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    shapes = [json.loads(line) for line in gutbone("foods", "--json").out.splitlines()]
    assert [shape["text"] for shape in shapes] == lines
    assert all(list(shape) == FOODS_KEYS for shape in shapes)


def test_foods_in_words(gutbone: Gutbone) -> None:
    said = gutbone("foods", "kefir, oats, flumpety", "slept 7.5").out
    assert "sleep 7½ h" in said
    assert "fermented dairy" in said
    assert "flumpety" in said


def test_export_holds_every_entry(gutbone: Gutbone) -> None:
    gutbone("add", "--date", "2025-12-31", "b: oats")
    gutbone("add", *DATE, "l: lentil soup; stress 4")
    exported = json.loads(gutbone("export", "--json").out)
    assert exported["gutbone"] == 1
    assert [(entry["day"], entry["kind"]) for entry in exported["entries"]] == [
        ("2025-12-31", "food"), ("2026-11-23", "food"), ("2026-11-23", "stress")
    ]  # fmt: skip


def test_an_empty_diary_exports_as_one(gutbone: Gutbone) -> None:
    assert json.loads(gutbone("export").out)["entries"] == []


def test_locate_names_the_places_and_makes_nothing(gutbone: Gutbone, tmp_path: Path) -> None:
    places = gutbone("locate", "--json", "--data", str(tmp_path / "elsewhere")).json
    assert places["diary"] == str(tmp_path / "elsewhere")
    assert places["settings"] == str(tmp_path / "config" / "config.toml")
    assert not (tmp_path / "elsewhere").exists()
    assert str(tmp_path / "data") in gutbone("locate").out


def test_data_names_the_diary_before_or_after_the_verb(gutbone: Gutbone, tmp_path: Path) -> None:
    gutbone("--data", str(tmp_path / "mine"), "add", "b: oats")
    assert not gutbone("today", "--json", "--data", str(tmp_path / "mine")).json["empty"]
    assert gutbone("today", "--json").json["empty"]


def test_words_that_name_no_day_are_wrong_usage(gutbone: Gutbone) -> None:
    ended = gutbone("today", "--date", "someday")
    assert ended.code == 2
    assert "2026-11-20" in ended.err


def test_a_diary_that_cannot_be_written_is_one_sentence(gutbone: Gutbone, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ended = gutbone("--data", str(tmp_path / "file"), "add", "b: oats")
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert str(tmp_path / "file") in ended.err


def test_wrong_settings_are_told_and_harm_nothing(gutbone: Gutbone, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text("goal = 'many'\n")
    ended = gutbone("today", "--json")
    assert ended.code == 0
    assert "config.toml" in ended.err
    assert ended.json["week"]["goal"] == 30


@pytest.mark.parametrize("line", NASTY, ids=range(len(NASTY)))
def test_odd_text_is_kept_as_typed_and_shown_as_text(gutbone: Gutbone, line: str) -> None:
    gutbone("add", *DATE, f"note: so {line}")
    gutbone("add", *DATE, "--", line)
    for words in (["today", *DATE], ["week", *DATE], ["foods", "--", line], ["export"], ["undo"]):
        ended = gutbone(*words)
        assert ended.code == 0
        assert not any(ord(sign) < 0x20 or ord(sign) == 0x9B for sign in ended.out.replace("\n", ""))
    kept: list[dict[str, Any]] = gutbone("export").json["entries"]
    texts = " ".join(entry["text"] for entry in kept if "text" in entry)
    # A line is cut where it says so; nothing else of it may be missing.
    assert all(part.strip(" ,") in texts for part in line.replace(";", "\n").splitlines())


def test_every_verb_is_tested() -> None:
    tested = "".join(path.read_text() for path in Path(__file__).parent.glob("test_*.py"))
    assert not [verb for verb in VERBS if f'"{verb}"' not in tested]


def test_add_prints_the_card_that_a_symptom_calls_for(gutbone: Gutbone) -> None:
    assert "show to a doctor" in gutbone("add", *DATE, "blood in stool").out
    (card,) = gutbone("add", "--date", "2026-11-24", "blood in stool", "--json").json["cards"]
    assert card["title"] == "Blood or black stool"
    assert gutbone("add", *DATE, "b: oats", "--json").json["cards"] == []


def test_checkin_asks_what_is_unanswered(gutbone: Gutbone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("7.5\n4\n"))
    ended = gutbone("checkin", *DATE)
    assert ended.code == 0
    assert "1 of 8: How many hours did you sleep?" in ended.out
    assert "2 answers recorded" in ended.out
    assert gutbone("today", *DATE, "--json").json["sleep"] == {"hours": 7.5, "quality": 4}
