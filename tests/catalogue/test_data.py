"""The data files hold together: what a name means, what is credited, what a serving is."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from gutbone_tui.catalogue import catalogue as catalogue_module
from gutbone_tui.catalogue.catalogue import AMBIGUOUS, Catalogue
from gutbone_tui.catalogue.folding import fold
from gutbone_tui.catalogue.index import index_text
from gutbone_tui.catalogue.meanings import MEANING_COLUMNS
from gutbone_tui.catalogue.rows import FOOD_COLUMNS, FOOD_NAMES, PLANT_COLUMNS, PLANT_NAMES, text_of
from gutbone_tui.domain.foods import CATEGORIES, GROUPS

DATA = Path(catalogue_module.__file__).parent / "data"
FILES = [
    ("plants.csv", PLANT_COLUMNS, PLANT_NAMES),
    ("foods.csv", FOOD_COLUMNS, FOOD_NAMES),
    ("meanings.csv", MEANING_COLUMNS, (0,)),
]


def rows(name: str, columns: str) -> list[list[str]]:
    """The rows of a data file, split."""
    return [line.split(",") for line in text_of(DATA / name, columns).split("\n")[1:] if line]


def names_of(name: str, columns: str, where: tuple[int, ...]) -> list[tuple[str, str]]:
    """Every name in a data file with the id of its row."""
    return [
        (" ".join(fold(each)), row[0])
        for row in rows(name, columns)
        for column in where
        for each in row[column].split(";")
        if each
    ]


PLANT_ROWS = rows("plants.csv", PLANT_COLUMNS)
FOOD_ROWS = rows("foods.csv", FOOD_COLUMNS)
PLANT_IDS = {row[0] for row in PLANT_ROWS}


@pytest.mark.parametrize(("name", "columns", "where"), FILES)
def test_every_row_is_as_wide_as_the_heading(name: str, columns: str, where: tuple[int, ...]) -> None:
    wrong = [row for row in rows(name, columns) if len(row) != columns.count(",") + 1]
    assert not wrong


@pytest.mark.parametrize("name", ["plants.csv", "foods.csv", "meanings.csv"])
def test_files_are_plain_text_without_quotes_and_stray_spaces(name: str) -> None:
    text = (DATA / name).read_text(encoding="utf-8")
    assert '"' not in text
    assert text.endswith("\n")
    assert not [
        line for line in text.splitlines() if ", " in line or "; " in line or " ;" in line or line != line.strip()
    ]


def test_the_stored_index_of_names_is_up_to_date() -> None:
    stored = (DATA / "names.txt").read_text(encoding="utf-8")
    assert stored == index_text(DATA), "run: python -m gutbone_tui.catalogue.index"


def test_ids_are_unique() -> None:
    counted = Counter(row[0] for row in PLANT_ROWS) + Counter(row[0] for row in FOOD_ROWS)
    assert not [identity for identity, number in counted.items() if number > 1]


def test_ids_are_plain() -> None:
    wrong = [
        row[0] for row in (*PLANT_ROWS, *FOOD_ROWS) if not row[0].replace("-", "").isalnum() or not row[0].isascii()
    ]
    assert not wrong


def test_the_first_plants_keep_their_ids() -> None:
    first = (Path(__file__).parent / "first_plants.txt").read_text(encoding="utf-8").split()
    assert set(first) <= PLANT_IDS


def test_only_known_categories_and_groups() -> None:
    assert {row[2] for row in PLANT_ROWS} <= set(CATEGORIES)
    groups = {group for row in PLANT_ROWS for group in row[4].split(";")}
    groups |= {group for row in FOOD_ROWS for group in row[4].split(";")}
    assert groups <= {*GROUPS, ""}


def test_every_plant_that_is_credited_is_there() -> None:
    credited = {plant for row in FOOD_ROWS for column in (3, 10) for plant in row[column].split(";")} - {""}
    assert credited <= PLANT_IDS


def test_a_plant_credits_prunes_only_if_it_is_prunes() -> None:
    assert [row[0] for row in PLANT_ROWS if "prune" in row[4].split(";")] == ["prune"]


def test_every_food_has_a_serving(catalogue: Catalogue) -> None:
    wrong = [food.id for food in catalogue.foods.values() if not food.serving or not food.grams or food.grams <= 0]
    assert not wrong


def test_every_measure_is_a_weight(catalogue: Catalogue) -> None:
    wrong = [food.id for food in catalogue.foods.values() for grams in food.measures.values() if not 0 < grams < 5000]
    assert not wrong


def test_sugar_and_processed_servings_are_sensible(catalogue: Catalogue) -> None:
    wrong = [food.id for food in catalogue.foods.values() if not 0 <= food.sugar <= 150 or food.processed not in (0, 1)]
    assert not wrong


def test_no_name_means_two_things_without_being_marked(catalogue: Catalogue) -> None:
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for name, columns, where in FILES[:2]:
        for phrase, identity in names_of(name, columns, where):
            meant[phrase].add(identity)
    marked = set(catalogue.meanings.phrases)
    assert not {phrase: ids for phrase, ids in meant.items() if len(ids) > 1 and phrase not in marked}


def test_every_name_is_found(catalogue: Catalogue) -> None:
    lost = [
        phrase
        for name, columns, where in FILES
        for phrase, _ in names_of(name, columns, where)
        if catalogue.named(phrase) is None
    ]
    assert not lost


def test_meanings_are_of_foods_that_are_there(catalogue: Catalogue) -> None:
    meant = {row[1] for row in rows("meanings.csv", MEANING_COLUMNS)} - {""}
    assert not meant - set(catalogue.foods)


def test_meanings_say_whose_english_and_how_they_are_typed() -> None:
    table = rows("meanings.csv", MEANING_COLUMNS)
    assert {row[2] for row in table} <= {"", "us", "uk", "any", "sure"}
    marks = {part for row in table for part in row[3].split(";") if part.startswith("#")}
    assert marks <= {"#plural", "#count", "#a", "#spoon", "#alone"}


def test_an_ambiguous_word_is_marked_in_the_index(catalogue: Catalogue) -> None:
    assert all(catalogue.named(phrase) == AMBIGUOUS for phrase in catalogue.meanings.phrases)
