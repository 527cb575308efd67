"""Foods and plants of one's own, made in a line."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.catalogue.catalogue import load_catalogue
from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.settings import Settings
from gutbone_tui.reading.line import read
from gutbone_tui.reading.model import Context
from gutbone_tui.reading.own import define, own_id

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
CATALOGUE = load_catalogue()
CONTEXT = Context(catalogue=CATALOGUE, now=NOON, day=NOON.date(), today=NOON.date())


def test_a_category_makes_a_plant() -> None:
    own = define("quargle", "herb", CONTEXT).own
    assert own == OwnPlant(id="own-quargle", name="quargle", category="herb")


def test_a_plant_keeps_the_groups_that_are_named(tmp_path: Path) -> None:
    own = define("quargle", "herb, polyphenol", CONTEXT).own
    assert own == OwnPlant(id="own-quargle", name="quargle", category="herb", groups=frozenset({"polyphenol"}))
    folders = Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    Diary(folders, lambda: NOON, Settings(), CATALOGUE).keep_own(own)
    diary = Diary(folders, lambda: NOON, Settings(), CATALOGUE)
    diary.add(read("quargle", diary.context()).entries)
    assert diary.day(NOON.date()).groups == {"polyphenol": ("quargle",)}


@pytest.mark.parametrize("definition", ["herb, oats", "herb, sugar 8 g", "processed, herb"])
def test_what_no_plant_can_be_is_said(definition: str) -> None:
    made = define("quargle", definition, CONTEXT)
    assert made.own is None
    assert "leave the category out" in made.problem


def test_foods_and_groups_make_a_food() -> None:
    own = define("Gran's  slice", "oats, walnuts, fermented dairy, sugar 8 g", CONTEXT).own
    assert isinstance(own, OwnFood)
    assert own.name == "Gran's slice"
    assert own.plants == ("oats", "walnut")
    assert {"fermented_dairy", "omega3", "prebiotic"} <= own.groups
    assert own.sugar == 8


@pytest.mark.parametrize("definition", ["", "  ", "flurble", "oats, flurble", "slept 7"])
def test_what_says_nothing_is_asked_again(definition: str) -> None:
    made = define("quargle", definition, CONTEXT)
    assert made.own is None
    assert made.problem.endswith(".")


def test_a_line_knows_it_from_then_on(tmp_path: Path) -> None:
    folders = Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    diary = Diary(folders, lambda: NOON, Settings(), CATALOGUE)
    assert read("quargle and oats", diary.context()).entries[0].unread == ("quargle",)  # type: ignore[union-attr]
    own = define("quargle", "herb", diary.context()).own
    assert own is not None
    diary.keep_own(own)
    diary.add(read("quargle and oats", diary.context()).entries)
    again = Diary(folders, lambda: NOON, Settings(), CATALOGUE)
    assert again.day(NOON.date()).plants == {"own-quargle", "oats"}
    assert again.week(NOON.date()).quarters == 8


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_answered(name: str, definition: str) -> None:
    made = define(name, definition, CONTEXT)
    assert (made.own is None) != (made.problem == "")


@given(st.text(min_size=1))
def test_ids_are_short_and_plain(name: str) -> None:
    identity = own_id(name)
    assert identity.isascii()
    assert identity == own_id(name)
    assert len(identity) <= 80
