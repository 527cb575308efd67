"""The same things changed on several machines end the same everywhere, by whatever way and in whatever order."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.diary import Diary, DiaryError
from gutbone_tui.diary.file_merging import merge_file
from tests.diary.disks import healthy
from tests.diary.making import MONDAY, MORNING, ToldTime, diary_in, eaten, files_in, said_by, slept, temporary_place

DECEMBER = date(2026, 12, 1)
DAYS = st.sampled_from([MONDAY, DECEMBER])
FOODS = st.sampled_from(["rye", "figs"])
NAMES = st.sampled_from(["porridge", "soup"])
WAYS = st.sampled_from(["folder", "backup", "git"])
MACHINES = range(3)

ON_ENTRIES = st.one_of(
    st.tuples(st.just("edit"), FOODS),
    st.tuples(st.just("edit and move"), FOODS, DAYS),
    st.tuples(st.just("move"), DAYS),
    st.tuples(st.just("remove")),
    st.tuples(st.just("untick"), st.just("oats")),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)  # fmt: skip
ON_THE_LIBRARY = st.one_of(
    st.tuples(st.just("keep usual"), NAMES, FOODS),
    st.tuples(st.just("rename usual"), NAMES, NAMES),
    st.tuples(st.just("drop usual"), NAMES),
    st.tuples(st.just("remember"), FOODS, FOODS),
    st.tuples(st.just("adjust"), FOODS, st.sampled_from([None, 20, 40])),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)  # fmt: skip
SKEWS = st.lists(st.sampled_from([-3600, 0, 0, 1]), min_size=3, max_size=3)
CHANGES = st.lists(st.tuples(st.sampled_from(MACHINES), ON_ENTRIES | ON_THE_LIBRARY), min_size=2, max_size=9)
ORDERS = st.permutations(list(permutations(MACHINES, 2)))


def change(diary: Diary, entry_id: str, what: str, *values: Any) -> None:
    """Change the one entry, or the library; what cannot be done any more is left."""
    with suppress(DiaryError):
        if what == "edit":
            diary.edit(entry_id, eaten(values[0]))
        elif what == "edit and move":
            diary.edit(entry_id, eaten(values[0], day=values[1]))
        elif what == "move":
            diary.move([entry_id], day=values[0])
        elif what == "remove":
            diary.remove([entry_id])
        elif what == "untick":
            diary.untick(values[0], MONDAY)
        elif what == "adjust":
            diary.adjust(values[0], grams=values[1])
        else:
            getattr(diary, what.replace(" ", "_"))(*values)


def travelled(place: Path, here: int, there: int, way: str) -> None:
    """Bring what one machine has to another: as a folder, as a backup, or file by file as git does."""
    mine, other = place / str(here), place / str(there)
    diary = diary_in(mine)
    if way == "backup":
        diary.merge([diary_in(other).back_up(place / f"{len(list(place.iterdir()))}.zip").path])
        return
    if way == "git":
        for path in [other / "data" / "library.json", *(other / "data" / "diary").glob("2*.json")]:
            target = mine / "data" / path.relative_to(other / "data")
            if target.exists():
                merge_file(healthy(), target, path)
            elif path.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, target)
        diary_in(mine).merge([])
        return
    diary.merge([other / "data"])


def shown(place: Path) -> tuple[Any, ...]:
    """What a machine shows."""
    diary = diary_in(place)
    library = diary.library
    days = tuple((day, diary_in(place).day(day).plants) for day in (MONDAY, DECEMBER))
    return said_by(diary), days, library.usuals, library.meanings, library.adjusted


@settings(max_examples=40)
@given(SKEWS, CHANGES, ORDERS, st.lists(WAYS, min_size=1, max_size=4))
@example([0, 0, 0], [(0, ("edit", "rye")), (1, ("remove",))], list(permutations(MACHINES, 2)), ["folder"])
@example([0, 0, 0], [(0, ("move", DECEMBER)), (1, ("edit", "rye"))], list(permutations(MACHINES, 2)), ["git"])
@example(
    [0, 0, 0], [(0, ("keep usual", "soup", "rye")), (1, ("drop usual", "soup"))], list(permutations(MACHINES, 2)),
    ["backup"],
)  # fmt: skip
def test_the_same_thing_changed_everywhere_ends_the_same(
    skews: list[int], changes: list[tuple[int, tuple[Any, ...]]], order: list[tuple[int, int]], ways: list[str]
) -> None:
    with temporary_place() as place:
        first = diary_in(place / "0")
        (entry_id,) = first.add([eaten("oats")]).entry_ids
        first.keep_usual("soup", "leek")
        for number in (1, 2):
            shutil.copytree(place / "0", place / str(number))
        clocks = [ToldTime(MORNING + timedelta(minutes=5, seconds=skew)) for skew in skews]
        diaries = [diary_in(place / str(number), clocks[number]) for number in MACHINES]
        for number, values in changes:
            change(diaries[number], entry_id, *values)
            clocks[number].forward(seconds=1)
        for number, (here, there) in enumerate([*order, *order]):
            travelled(place, here, there, ways[number % len(ways)])
        shown_first, *others = (shown(place / str(number)) for number in MACHINES)
        assert all(other == shown_first for other in others)
        assert len(shown_first[0]) <= 1


def test_several_machines_that_hear_of_each_other_late_and_twice(tmp_path: Path) -> None:
    diary = diary_in(tmp_path / "0")
    (entry_id,) = diary.add([eaten("oats")]).entry_ids
    shutil.copytree(tmp_path / "0", tmp_path / "1")
    clock = ToldTime()
    clock.forward(minutes=5)
    diary_in(tmp_path / "0", clock).remove([entry_id])
    clock.forward(minutes=5)
    diary_in(tmp_path / "1", clock).edit(entry_id, eaten("rye"))
    shutil.copytree(tmp_path / "1", tmp_path / "old")
    clock.forward(minutes=5)
    diary_in(tmp_path / "0", clock).add([slept(7)])
    for way in ("folder", "git", "backup", "folder"):
        for here, there in ((0, 1), (1, 0)):
            travelled(tmp_path, here, there, way)
    assert shown(tmp_path / "0") == shown(tmp_path / "1")
    before = files_in(tmp_path / "0" / "data" / "diary")
    assert diary_in(tmp_path / "0").day(MONDAY).plants == {"rye"}
    diary_in(tmp_path / "0").merge([tmp_path / "old" / "data"])
    assert files_in(tmp_path / "0" / "data" / "diary") == before
