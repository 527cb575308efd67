"""What the user teaches the diary can be taken back like what is recorded, lasts, and is seen by every session."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gutbone_tui.catalogue.own import OwnFood, OwnPlant
from gutbone_tui.diary.change import Change
from gutbone_tui.diary.diary import Diary, DiaryError, DiskError, ReadOnlyError, open_diary
from gutbone_tui.diary.encoding import SCHEMA
from gutbone_tui.domain.plan import PlannedSupplement
from gutbone_tui.reading import read
from tests.diary.disks import broken_from
from tests.diary.making import MONDAY, ToldTime, diary_in, eaten, folders_in

SINCE = date(2026, 11, 20)
D3 = PlannedSupplement(id="d3", what="vitamin-d3", product="Sun drops", amount=1000, unit="iu", order=2, since=SINCE)
PROBIOTIC = PlannedSupplement(
    id="p",
    what="probiotic",
    lactobacillus=True,
    bifidobacterium=True,
    strains=8,
    as_needed=True,
    order=1,
    since=SINCE,
)


@pytest.fixture
def clock() -> ToldTime:
    return ToldTime()


@pytest.fixture
def diary(tmp_path: Path, clock: ToldTime) -> Diary:
    """A diary with the real catalogue."""
    return open_diary(folders_in(tmp_path), clock)


def label_of(change: Change | None) -> str:
    assert change is not None
    return change.label


def test_usuals_are_kept_renamed_and_deleted(tmp_path: Path, diary: Diary) -> None:
    assert label_of(diary.keep_usual("  morning  porridge ", "oats, kefir")) == "usual “morning porridge” saved"
    assert label_of(diary.rename_usual("morning porridge", "porridge")) == (
        "usual “morning porridge” renamed to “porridge”"
    )
    assert diary_in(tmp_path).usuals() == {"porridge": "oats, kefir"}
    assert label_of(diary.drop_usual("Porridge")) == "usual “porridge” deleted"
    assert diary_in(tmp_path).usuals() == {}


def test_names_of_usuals_are_told_apart_as_lines_do(diary: Diary) -> None:
    diary.keep_usual("porridge", "oats")
    diary.keep_usual("Porridge", "oats, kefir")
    diary.keep_usual("soup", "leek")
    assert diary.usuals() == {"Porridge": "oats, kefir", "soup": "leek"}
    with pytest.raises(DiaryError, match="There is a usual called “Porridge” already"):
        diary.rename_usual("soup", "PORRIDGE")
    diary.rename_usual("Porridge", "porridge")
    assert diary.usuals() == {"porridge": "oats, kefir", "soup": "leek"}


def test_what_makes_no_sense_is_refused(diary: Diary) -> None:
    refusals: tuple[tuple[Callable[[], Change], str], ...] = (
        (lambda: diary.keep_usual(" ", "oats"), "A usual needs a name"),
        (lambda: diary.keep_usual("x" * 81, "oats"), "80 characters at most"),
        (lambda: diary.keep_usual("x", " "), "nothing to keep"),
        (lambda: diary.rename_usual("x", "y"), "no usual called “x”"),
        (lambda: diary.drop_usual("x"), "no usual called “x”"),
        (lambda: diary.adjust("cola", grams=0), "A serving cannot have so much, or so little"),
        (lambda: diary.adjust("cola", sugar=-1), "A serving cannot"),
        (lambda: diary.adjust("cola", processed=1e9), "A serving cannot"),
        (lambda: diary.forget_own("x"), "no such food of your own"),
        (lambda: diary.drop_planned("x"), "no such supplement"),
    )
    for refused, said in refusals:
        with pytest.raises(DiaryError, match=said):
            refused()
    assert diary.undo() is None


def test_lessons_are_undone_and_done_again_in_the_order_of_all_changes(
    tmp_path: Path, diary: Diary, clock: ToldTime
) -> None:
    diary.add([eaten("oats")])
    diary.keep_usual("porridge", "oats")
    diary.keep_usual("porridge", "oats, kefir")
    clock.forward(minutes=1)
    diary.add([eaten("rye")])
    other = open_diary(folders_in(tmp_path), clock)
    assert label_of(other.undo()) == "lunch added"
    assert label_of(other.undo()) == "usual “porridge” saved"
    assert other.usuals() == {"porridge": "oats"}
    assert label_of(other.undo()) == "usual “porridge” saved"
    assert other.usuals() == {}
    assert len(other.entries(MONDAY, MONDAY)) == 1
    again = open_diary(folders_in(tmp_path), clock)
    again.redo()
    again.redo()
    assert again.usuals() == {"porridge": "oats, kefir"}
    again.redo()
    assert len(again.entries(MONDAY, MONDAY)) == 2
    assert again.redo() is None


def test_a_new_lesson_makes_what_was_undone_final(diary: Diary) -> None:
    diary.keep_usual("porridge", "oats")
    diary.undo()
    diary.keep_usual("soup", "leek")
    assert diary.redo() is None
    assert diary.usuals() == {"soup": "leek"}


def test_a_lesson_that_changes_nothing_leaves_nothing_to_undo(diary: Diary) -> None:
    diary.keep_usual("porridge", "oats")
    diary.keep_usual("porridge", "oats")
    diary.undo()
    assert diary.usuals() == {}
    assert diary.undo() is None


def test_what_another_session_changed_since_stays(tmp_path: Path, diary: Diary, clock: ToldTime) -> None:
    diary.keep_usual("porridge", "oats")
    clock.forward(minutes=1)
    other = open_diary(folders_in(tmp_path), clock)
    other.library.put("usuals", "porridge", {"line": "millet"})
    assert diary.undo() is None
    assert diary.usuals() == {"porridge": "millet"}


def test_own_foods_come_and_go(diary: Diary) -> None:
    soup = OwnFood(id="mums-soup", name="Mum's soup", plants=("leek",))
    diary.keep_own(soup)
    assert diary.catalogue.food("mums-soup") is not None
    assert label_of(diary.forget_own("mums-soup")) == "your own Mum's soup deleted"
    assert diary.catalogue.food("mums-soup") is None
    diary.undo()
    assert diary.catalogue.food("mums-soup") is not None
    diary.undo()
    assert diary.catalogue.food("mums-soup") is None


def test_a_food_that_becomes_a_plant_is_in_one_place(tmp_path: Path, diary: Diary) -> None:
    diary.keep_own(OwnFood(id="sea-kale", name="Sea kale"))
    diary.keep_own(OwnPlant(id="sea-kale", name="Sea kale", category="vegetable"))
    library = open_diary(folders_in(tmp_path), ToldTime()).library
    assert (len(library.foods), len(library.plants)) == (0, 1)
    diary.undo()
    assert (len(diary.library.foods), len(diary.library.plants)) == (1, 0)


def test_the_plan_knows_since_when_something_is_in_it(diary: Diary, clock: ToldTime) -> None:
    first = diary.today()
    diary.keep_planned(replace(D3, since=None))
    clock.forward(days=3)
    diary.keep_planned(replace(D3, amount=800, since=None))
    assert [(planned.amount, planned.since) for planned in diary.plan()] == [(800, first)]


def test_the_plan_is_kept_in_its_order(tmp_path: Path, diary: Diary) -> None:
    diary.keep_planned(D3)
    assert label_of(diary.keep_planned(PROBIOTIC)) == "probiotic kept in your plan"
    assert diary.plan() == (PROBIOTIC, D3)
    assert diary_in(tmp_path).plan() == (PROBIOTIC, D3)
    assert label_of(diary.drop_planned("d3")) == "Sun drops taken out of your plan"
    assert diary.plan() == (PROBIOTIC,)
    diary.undo()
    assert diary.plan() == (PROBIOTIC, D3)


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"what": 3},
        {"what": "x", "amount": "much", "unit": "spoon", "order": "first", "strains": True, "product": []},
    ],
)
def test_a_plan_that_makes_no_sense_breaks_nothing(diary: Diary, document: dict[str, object]) -> None:
    diary.library.put("plan", "1", document)
    assert diary.plan() in ((), (PlannedSupplement(id="1", what="x"),))


@pytest.mark.parametrize("grams", [1e-320, 0, -1, 1e300, "40", True, None, []])
def test_a_serving_that_makes_no_sense_is_passed_over(diary: Diary, grams: object) -> None:
    diary.library.put("adjusted", "cola", {"grams": grams, "sugar": grams, "processed": 1})
    diary.library.put("foods", "my-cola", {"name": "My cola", "grams": grams, "sugar": 8})
    diary.add(read("l: 330 ml cola, 330 g my cola", diary.context()).entries)
    total = diary.day(MONDAY).sugar.total
    assert 0 <= total < 1e6


def test_a_serving_of_ones_own(tmp_path: Path, diary: Diary) -> None:
    cola = diary.catalogue.food("cola")
    assert cola is not None
    assert cola.grams is not None
    diary.adjust("cola", grams=cola.grams * 2)
    larger = diary.catalogue.food("cola")
    assert larger is not None
    assert (larger.grams, larger.sugar, larger.processed) == (cola.grams * 2, cola.sugar * 2, cola.processed)
    diary.adjust("cola", grams=cola.grams * 2, sugar=0, processed=0)
    (plain,) = [open_diary(folders_in(tmp_path), ToldTime()).catalogue.food("cola")]
    assert plain is not None
    assert (plain.sugar, plain.processed) == (0, 0)
    assert label_of(diary.adjust("cola")) == f"{cola.name} as in the catalogue again"
    assert diary.catalogue.food("cola") == cola
    diary.undo()
    assert diary.catalogue.food("cola") == plain


def test_what_a_day_comes_to_follows_at_once(diary: Diary) -> None:
    diary.add(read("l: cola", diary.context()).entries)
    before = diary.day(MONDAY).sugar.total
    assert before > 0
    diary.adjust("cola", sugar=0)
    assert diary.day(MONDAY).sugar.total == 0
    diary.undo()
    assert diary.day(MONDAY).sugar.total == before


def test_a_full_disk_changes_nothing_and_says_so(tmp_path: Path, diary: Diary, clock: ToldTime) -> None:
    diary.keep_usual("porridge", "oats")
    full = Diary(folders_in(tmp_path), clock, diary.settings, fs=broken_from(1, errno.ENOSPC))
    with pytest.raises(DiskError, match="the disk is full"):
        full.keep_usual("soup", "leek")
    with pytest.raises(DiskError, match="the disk is full"):
        full.undo()
    again = open_diary(folders_in(tmp_path), clock)
    assert again.usuals() == {"porridge": "oats"}
    assert label_of(again.undo()) == "usual “porridge” saved"
    assert again.usuals() == {}


def test_a_library_of_a_newer_version_is_not_changed(tmp_path: Path) -> None:
    library = folders_in(tmp_path).library
    library.parent.mkdir(parents=True)
    library.write_text(f'{{"about": {{"1": {{"schema": {SCHEMA + 1}}}}}}}', encoding="utf-8")
    before = library.read_bytes()
    diary = diary_in(tmp_path)
    with pytest.raises(ReadOnlyError, match="newer gutbone"):
        diary.keep_usual("porridge", "oats")
    assert library.read_bytes() == before
    assert diary.undo() is None


def test_the_first_day_is_the_earliest_with_an_entry(diary: Diary) -> None:
    assert diary.first_day() is None
    diary.add([eaten("oats")])
    early = diary.add([eaten("rye", day=MONDAY - timedelta(days=400))]).entry_ids
    assert diary.first_day() == MONDAY - timedelta(days=400)
    diary.remove(early)
    assert diary.first_day() == MONDAY


def test_other_sessions_notice_a_lesson(tmp_path: Path, diary: Diary, clock: ToldTime) -> None:
    other = open_diary(folders_in(tmp_path), clock)
    assert other.plan() == ()
    assert other.refresh() == frozenset()
    diary.keep_planned(D3)
    assert other.refresh() == {MONDAY}
    assert other.plan() == (D3,)
    assert other.refresh() == diary.refresh() == frozenset()
