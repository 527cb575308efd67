"""Usuals, own foods and plants, meanings, and lines read again in the place of others."""

from __future__ import annotations

import json
import os
import time
from datetime import timedelta
from pathlib import Path

import pytest

from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.diary.changes import CLOCK_IS_BEHIND
from gutbone_tui.diary.diary import Diary, DiaryError, ReadOnlyError, open_diary
from gutbone_tui.diary.own import food_document, own_food, own_plant, plant_document
from gutbone_tui.domain.entries import FoodEntry, SleepEntry
from gutbone_tui.reading import read
from tests.diary.disks import broken_from
from tests.diary.making import MONDAY, ToldTime, diary_in, eaten, folders_in, slept


@pytest.fixture
def diary(tmp_path: Path) -> Diary:
    """A diary with the real catalogue."""
    return open_diary(folders_in(tmp_path), ToldTime())


def library_file(place: Path) -> Path:
    return place / "data" / "library.json"


def test_a_usual_is_there_for_every_session(tmp_path: Path, diary: Diary) -> None:
    other = diary_in(tmp_path)
    assert not other.usuals()
    diary.library.put("usuals", "porridge", {"line": "oats, blueberries"})
    diary.library.put("usuals", "soup", {"line": "lentil soup"})
    other.refresh()
    assert other.usuals() == {"porridge": "oats, blueberries", "soup": "lentil soup"}
    other.library.put("usuals", "soup", None)
    assert diary_in(tmp_path).usuals() == {"porridge": "oats, blueberries"}
    assert json.loads(library_file(tmp_path).read_bytes())["usuals"]["soup"]["removed"]
    other.library.put("usuals", "soup", {"line": "pea soup"})
    assert diary_in(tmp_path).usuals()["soup"] == "pea soup"


def test_two_sessions_lose_nothing_of_each_other(tmp_path: Path, diary: Diary) -> None:
    other = diary_in(tmp_path)
    assert not other.usuals()
    diary.library.put("usuals", "a", {"line": "apple"})
    other.library.put("usuals", "b", {"line": "bean"})
    assert diary_in(tmp_path).usuals() == {"a": "apple", "b": "bean"}


def test_own_foods_and_plants_are_in_the_catalogue(tmp_path: Path, diary: Diary) -> None:
    plant = OwnPlant(id="mums-herb", name="Mum's herb", category="herb", synonyms=("mum herb",))
    food = OwnFood(id="mums-soup", name="Mum's soup", plants=("mums-herb", "leek"), groups=frozenset({"prebiotic"}))
    assert own_plant(plant.id, plant_document(plant)) == plant
    assert own_food(food.id, food_document(food)) == food
    diary.library.put("plants", plant.id, plant_document(plant))
    diary.library.put("foods", food.id, food_document(food))
    catalogue = open_diary(folders_in(tmp_path), ToldTime()).catalogue
    known = catalogue.food("mums-soup")
    assert known is not None
    assert known.plants == ("mums-herb", "leek")
    assert catalogue.plant("mums-herb") is not None


def test_what_only_others_know_stays_in_the_library(tmp_path: Path, diary: Diary) -> None:
    diary.remember("pepper", "bell-pepper")
    value = json.loads(library_file(tmp_path).read_bytes())
    value["meanings"]["pepper"]["since"] = "May"
    value["recipes"] = {"1": {"name": "pie"}}
    library_file(tmp_path).write_text(json.dumps(value), encoding="utf-8")
    diary.remember("pepper", "black-pepper")
    after = json.loads(library_file(tmp_path).read_bytes())
    assert after["meanings"]["pepper"]["since"] == "May"
    assert after["meanings"]["pepper"]["food"] == "black-pepper"
    assert after["recipes"] == value["recipes"]


def test_what_can_be_read_of_a_damaged_library_is_saved(tmp_path: Path, diary: Diary) -> None:
    for name in "abc":
        diary.library.put("usuals", name, {"line": name})
    data = library_file(tmp_path).read_bytes()
    torn = data[: data.rindex(b'"line"')]
    library_file(tmp_path).write_bytes(torn)
    other = diary_in(tmp_path)
    assert other.usuals() == {"a": "a", "b": "b"}
    assert "2 of its lines could be read" in other.notices[0]
    (aside,) = library_file(tmp_path).parent.glob("library.json.damaged-*")
    assert aside.read_bytes() == torn
    other.library.put("usuals", "d", {"line": "d"})
    assert diary_in(tmp_path).usuals() == {"a": "a", "b": "b", "d": "d"}


def test_a_damaged_library_on_a_broken_disk_is_left_alone(tmp_path: Path) -> None:
    diary_in(tmp_path).remember("pepper", "bell-pepper")
    library_file(tmp_path).write_bytes(b"{")
    diary = diary_in(tmp_path, ToldTime(), broken_from(1, 5))
    assert not diary.usuals()
    with pytest.raises(DiaryError):
        diary.remember("pepper", "black-pepper")
    assert library_file(tmp_path).read_bytes() == b"{"


def test_a_newer_library_is_read_but_not_changed(tmp_path: Path, diary: Diary) -> None:
    diary.remember("pepper", "bell-pepper")
    newer = library_file(tmp_path).read_bytes().replace(b'"schema":1', b'"schema":2')
    library_file(tmp_path).write_bytes(newer)
    other = diary_in(tmp_path)
    assert other.library.meanings == {"pepper": "bell-pepper"}
    with pytest.raises(ReadOnlyError, match="newer gutbone"):
        other.remember("pepper", "black-pepper")
    assert library_file(tmp_path).read_bytes() == newer


def test_a_typed_line_goes_in_and_is_read_again_in_its_place(tmp_path: Path, diary: Diary) -> None:
    diary.add(read("b: kefir, oats, 6 prunes", diary.context()).entries)
    (entry,) = diary.entries(MONDAY, MONDAY)
    diary.untick("oats", MONDAY)
    change = diary.edit_line(entry.id, "kefir, oats, walnuts; slept 7")
    assert len(change.entry_ids) == 2
    breakfast, night = diary.entries(MONDAY, MONDAY)
    assert isinstance(breakfast, FoodEntry)
    assert isinstance(night, SleepEntry)
    assert (breakfast.id, breakfast.slot, night.hours) == (entry.id, "breakfast", 7)
    assert "oats" not in diary.day(MONDAY).plants
    assert "walnut" in diary.day(MONDAY).plants
    with pytest.raises(DiaryError, match="nothing in this line"):
        diary.edit_line(entry.id, "  ")
    with pytest.raises(DiaryError, match="no longer in the diary"):
        diary.edit_line("nobody", "kefir")
    assert len(diary_in(tmp_path).entries(MONDAY, MONDAY)) == 2


def test_a_clock_that_is_behind_is_mentioned_once(tmp_path: Path) -> None:
    clock = ToldTime()
    diary = diary_in(tmp_path, clock)
    diary.add([slept(7)])
    clock.forward(minutes=-5)
    diary.add([slept(7)])
    assert not diary.notices
    clock.forward(days=-3)
    diary.add([slept(7)])
    diary.add([slept(7)])
    assert diary.notices == (CLOCK_IS_BEHIND,)


def test_an_entry_in_two_months_is_shown_where_it_was_put_last(tmp_path: Path) -> None:
    october = MONDAY.replace(month=10)
    diary = diary_in(tmp_path)
    (entry_id,) = diary.add([eaten("oats")]).entry_ids
    november = (tmp_path / "data" / "diary" / "2026-11.json").read_bytes()
    diary.move([entry_id], day=october)
    path = tmp_path / "data" / "diary" / "2026-11.json"
    path.write_bytes(november)
    os.utime(path, (time.time() - 60, time.time() - 60))
    fresh = diary_in(tmp_path)
    assert [entry.day for entry in fresh.entries(october - timedelta(days=60), MONDAY)] == [october]
    assert fresh.day(MONDAY).empty
    assert fresh.day(october).plants == {"oats"}
    fresh.remove([entry_id])
    assert fresh.day(october).empty
    assert not diary_in(tmp_path).entries(october, MONDAY)


@pytest.mark.parametrize("rule", ["[/", 3.5, {"goal": 25, "rule": "gone"}, {"goal": "many"}])
def test_a_rule_that_cannot_be_read_is_kept_beside_when_the_present_one_takes_its_place(
    rule: object, tmp_path: Path, diary: Diary
) -> None:
    diary.add([eaten("oats")])
    diary.library.put("rules", MONDAY.isoformat(), {"goal": 31, "rule": {}})
    path = library_file(tmp_path)
    tables = json.loads(path.read_bytes())
    tables["rules"] = {MONDAY.isoformat(): rule, "2026-01-05": tables["rules"]["0001-01-01"] | {"goal": 7}}
    path.write_text(json.dumps(tables), encoding="utf-8")
    spoilt = path.read_bytes()
    other = open_diary(folders_in(tmp_path), ToldTime())
    other.add([eaten("rye")])
    assert other.library.in_force(MONDAY) == (other.settings.rule, 30)
    (aside,) = (each for each in path.parent.glob("library*") if each != path and each.read_bytes() == spoilt)
    assert str(aside) in " ".join(other.notices)


def test_a_tombstone_is_no_damage(tmp_path: Path, diary: Diary) -> None:
    diary.library.put("usuals", "porridge", {"line": "oats"})
    diary.library.put("usuals", "porridge", None)
    diary.library.put("usuals", "porridge", {"line": "rye"})
    assert [path.name for path in library_file(tmp_path).parent.glob("library*")] == ["library.json"]
