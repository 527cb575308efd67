"""Merging real diaries: after an exchange all of them show the same, and a merge can be undone."""

from __future__ import annotations

import json
import shutil
import zipfile
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.diary import Diary
from gutbone_tui.diary.errors import ReadOnlyError
from tests.diary.making import (
    BERLIN,
    MONDAY,
    MORNING,
    ToldTime,
    diary_in,
    eaten,
    files_in,
    month_file,
    said_by,
    slept,
    temporary_place,
)

DECEMBER = date(2026, 12, 1)
DAYS = st.sampled_from([date(2026, 11, 30), DECEMBER])
FOODS = st.sampled_from(["oats", "rye", "figs"])
WHO = st.integers(0, 2)
STEPS = st.one_of(
    st.tuples(st.just("add"), DAYS, FOODS),
    st.tuples(st.just("edit"), st.integers(0, 9), DAYS, FOODS),
    st.tuples(st.just("remove"), st.integers(0, 9)),
    st.tuples(st.just("move"), st.integers(0, 9), DAYS),
    st.tuples(st.just("undo")),
    st.tuples(st.just("remember"), FOODS, FOODS),
    st.tuples(st.just("merge"), WHO),
    st.tuples(st.just("time"), st.sampled_from([timedelta(0), timedelta(milliseconds=1), timedelta(hours=2)])),
)  # fmt: skip
SKEWS = st.lists(st.sampled_from([-3600, -1, 0, 0, 1, 86_400]), min_size=3, max_size=3)


def data(place: Path, who: int) -> Path:
    """The diary folder of one of three machines."""
    return place / str(who) / "data"


def chosen(diary: Diary, number: int) -> str | None:
    """One of a diary's living entries."""
    keys = sorted(said_by(diary))
    return keys[number % len(keys)] if keys else None


def step(place: Path, diary: Diary, clock: ToldTime, what: str, *values: Any) -> None:
    """Do one thing on one machine."""
    key = chosen(diary, values[0]) if what in ("edit", "remove", "move") else ""
    if key is None:
        return
    if what == "add":
        diary.add([eaten(values[1], day=values[0])])
    elif what == "edit":
        diary.edit(key, eaten(values[2], day=values[1]))
    elif what == "remove":
        diary.remove([key])
    elif what == "move":
        diary.move([key], day=values[1])
    elif what == "undo":
        diary.undo()
    elif what == "remember":
        diary.remember(*values)
    elif what == "merge" and (data(place, values[0]) / "diary").exists():
        diary.merge([data(place, values[0])])
    elif what == "time":
        clock.forward(seconds=values[0].total_seconds())


def shown(place: Path) -> tuple[Any, ...]:
    """What a diary shows when it is opened anew: entries, days one by one, and what it remembers."""
    diary = diary_in(place)
    days = tuple(diary_in(place).day(day).plants for day in (date(2026, 11, 30), DECEMBER))
    assert not diary.notices
    return said_by(diary), days, diary.library.meanings


@settings(max_examples=40)
@given(SKEWS, st.lists(st.tuples(WHO, STEPS), max_size=16), st.permutations(list(permutations(range(3), 2))))
def test_after_an_exchange_all_machines_show_the_same(
    skews: list[int], steps: list[tuple[int, tuple[Any, ...]]], order: list[tuple[int, int]]
) -> None:
    with temporary_place() as place:
        clocks = [ToldTime(MORNING + timedelta(seconds=skew)) for skew in skews]
        diaries = [diary_in(place / str(who), clock) for who, clock in enumerate(clocks)]
        for who, values in steps:
            step(place, diaries[who], clocks[who], *values)
        for diary in diaries:
            diary.add([slept(7)])
        for here, there in [*order, *order]:
            diaries[here].merge([data(place, there)])
        first, *others = (shown(place / str(who)) for who in range(3))
        assert all(other == first for other in others)
        assert [said_by(diary) for diary in diaries] == [first[0]] * 3
        for here, there in order:
            assert not diaries[here].differences([data(place, there)]).any


def two_machines(place: Path) -> tuple[Diary, Diary, ToldTime]:
    """Two machines with the same two entries, and their clock."""
    clock = ToldTime()
    mine = diary_in(place / "0", clock)
    mine.add([eaten("oats"), slept(7)])
    mine.remember("pepper", "black-pepper")
    shutil.copytree(place / "0", place / "1")
    clock.forward(minutes=5)
    return mine, diary_in(place / "1", clock), clock


def ids(diary: Diary) -> tuple[str, ...]:
    """The ids of Monday's entries."""
    return tuple(entry.id for entry in diary.entries(MONDAY, MONDAY))


def test_what_a_merge_changes_is_told_before_and_can_be_taken_back(tmp_path: Path) -> None:
    mine, theirs, clock = two_machines(tmp_path)
    oats, sleep = ids(mine)
    theirs.add([eaten("rye"), eaten("plum", day=DECEMBER)])
    theirs.edit(oats, eaten("figs"))
    theirs.remove([sleep])
    theirs.remember("pepper", "bell-pepper")
    before, files = said_by(mine), files_in(data(tmp_path, 0) / "diary")
    differences = mine.differences([data(tmp_path, 1)])
    assert (differences.added, differences.changed, differences.removed) == (2, 1, 1)
    assert differences.words() == "2 added, 1 changed, 1 removed"
    assert differences.library == 1
    assert differences.days == {MONDAY, DECEMBER}
    assert files_in(data(tmp_path, 0) / "diary") == files
    change = mine.merge([data(tmp_path, 1)])
    assert (change.label, len(change.entry_ids)) == ("4 entries merged", 4)
    assert change.days == {MONDAY, DECEMBER}
    assert said_by(mine) == said_by(theirs) == said_by(diary_in(tmp_path / "0"))
    assert mine.library.meanings == {"pepper": "bell-pepper"}
    clock.forward(minutes=1)
    assert diary_in(tmp_path / "0", clock).undo() == change
    mine.refresh()
    assert said_by(mine) == before
    assert mine.library.meanings == {"pepper": "black-pepper"}
    mine.redo()
    assert said_by(mine) == said_by(theirs)
    assert mine.library.meanings == {"pepper": "bell-pepper"}


def test_a_rule_that_each_machine_wrote_down_by_itself_is_no_difference(tmp_path: Path) -> None:
    clock = ToldTime()
    for who in "01":
        diary_in(tmp_path / who, clock).add([slept(7)])
        clock.forward(minutes=1)
    second = diary_in(tmp_path / "1")
    assert second.differences([data(tmp_path, 0)]).library == 0
    second.merge([data(tmp_path, 0)])
    assert second.library.tables["rules"] == diary_in(tmp_path / "0").library.tables["rules"]


def test_what_was_removed_here_stays_removed(tmp_path: Path) -> None:
    mine, theirs, clock = two_machines(tmp_path)
    mine.remove([ids(mine)[0]])
    differences = mine.differences([data(tmp_path, 1)])
    assert (differences.any, differences.still_removed) == (False, 1)
    mine.merge([data(tmp_path, 1)])
    assert len(said_by(mine)) == 1
    clock.forward(minutes=1)
    theirs.edit(ids(theirs)[0], eaten("rye"))
    mine.merge([data(tmp_path, 1)])
    assert said_by(mine) == said_by(theirs)


def test_an_entry_moved_here_and_changed_there_is_in_one_place(tmp_path: Path) -> None:
    mine, theirs, clock = two_machines(tmp_path)
    oats = ids(mine)[0]
    mine.move([oats], day=DECEMBER)
    clock.forward(minutes=1)
    theirs.edit(oats, eaten("rye"))
    mine.merge([data(tmp_path, 1)])
    theirs.merge([data(tmp_path, 0)])
    for who in "01":
        assert diary_in(tmp_path / who).day(MONDAY).plants == {"rye"}
        assert diary_in(tmp_path / who).day(DECEMBER).empty


def test_files_merged_one_by_one_are_settled_by_a_merge_of_nothing(tmp_path: Path) -> None:
    mine, theirs, clock = two_machines(tmp_path)
    oats = ids(mine)[0]
    mine.move([oats], day=DECEMBER)
    clock.forward(minutes=1)
    theirs.edit(oats, eaten("rye"))
    shutil.copy(month_file(tmp_path / "1"), month_file(tmp_path / "0"))
    assert not diary_in(tmp_path / "0").day(DECEMBER).empty
    diary_in(tmp_path / "0", clock).merge([])
    assert diary_in(tmp_path / "0").day(DECEMBER).empty
    assert diary_in(tmp_path / "0").day(MONDAY).plants == {"rye"}


def test_a_merge_into_nothing_and_of_several_at_once(tmp_path: Path) -> None:
    _, theirs, clock = two_machines(tmp_path)
    theirs.add([eaten("rye")])
    with zipfile.ZipFile(tmp_path / "backup.zip", "w") as backup:
        backup.write(month_file(tmp_path / "0"), "diary/2026-11.json")
    shutil.copy(month_file(tmp_path / "1"), tmp_path / "sent by mail.json")
    new = diary_in(tmp_path / "new", clock)
    paths = [tmp_path / "backup.zip", data(tmp_path, 0), tmp_path / "sent by mail.json"]
    assert new.differences(paths).added == 3
    assert not (tmp_path / "new").exists()
    new.merge(paths)
    assert said_by(new) == said_by(theirs)
    assert (tmp_path / "sent by mail.json").exists()
    assert new.library.meanings == {"pepper": "black-pepper"}


def test_a_change_left_half_done_elsewhere_is_taken_in(tmp_path: Path) -> None:
    mine, _, _ = two_machines(tmp_path)
    oats = ids(mine)[0]
    document = json.loads(month_file(tmp_path / "0").read_bytes())["entries"][oats]
    document |= {"text": "rye", "edited": "2026-11-24T08:00:00+01:00"}
    (data(tmp_path, 1) / ".unfinished.json").write_text(json.dumps({"2026-11": {oats: document}}))
    mine.merge([data(tmp_path, 1)])
    assert said_by(mine)[oats][2] == "rye"


def test_what_this_version_cannot_read_is_kept_as_written(tmp_path: Path) -> None:
    mine, _, _ = two_machines(tmp_path)
    oats, sleep = ids(mine)
    path = month_file(tmp_path / "1")
    value = json.loads(path.read_bytes())
    dream = {"id": "x", "kind": "dream", "day": "2026-11-23", "vivid": True}
    value["entries"] |= {"x": dream, "y": 7}
    value["entries"][oats] |= {"mood": "good", "edited": "2026-11-24T08:00:00+01:00", "text": "porridge"}
    value["entries"][sleep] |= {"hours": "many", "edited": "2026-11-24T08:00:00+01:00"}
    value["plans"] = {"1": {"what": "more"}}
    path.write_text(json.dumps(value))
    differences = mine.differences([data(tmp_path, 1)])
    assert (differences.unread, differences.passed_over) == (2, 1)
    mine.merge([data(tmp_path, 1)])
    kept = json.loads(month_file(tmp_path / "0").read_bytes())
    assert kept["entries"][sleep]["hours"] == 7
    value["entries"][sleep] = kept["entries"][sleep]
    assert kept == value
    assert said_by(mine) == said_by(diary_in(tmp_path / "0"))
    assert said_by(mine)[oats][2] == "porridge"
    again = diary_in(tmp_path / "0")
    assert said_by(again) == said_by(mine)
    assert "2 entries" in again.notices[0]
    mine.undo()
    assert json.loads(month_file(tmp_path / "0").read_bytes())["entries"]["x"] == dream
    assert said_by(mine)[oats][2] == "oats"


def test_a_newer_diary_is_refused(tmp_path: Path) -> None:
    mine, _, _ = two_machines(tmp_path)
    path = month_file(tmp_path / "1")
    path.write_bytes(path.read_bytes().replace(b'"schema":1', b'"schema":2'))
    before = files_in(tmp_path)
    for job in (mine.differences, mine.merge):
        with pytest.raises(ReadOnlyError, match=r"2026-11\.json was written by a newer gutbone"):
            job([data(tmp_path, 1)])
    assert files_in(tmp_path) == before
    newer = diary_in(tmp_path / "1")
    diary_in(tmp_path / "0").add([eaten("rye")])
    for job in (newer.differences, newer.merge):
        with pytest.raises(ReadOnlyError):
            job([data(tmp_path, 0)])


def test_a_diary_merged_with_itself_stays_as_it_is(tmp_path: Path) -> None:
    mine, _, _ = two_machines(tmp_path)
    before = files_in(data(tmp_path, 0) / "diary")
    assert not mine.differences([data(tmp_path, 0)]).any
    assert mine.merge([data(tmp_path, 0), month_file(tmp_path / "0")]).entry_ids == ()
    assert files_in(data(tmp_path, 0) / "diary") == before


def test_other_time_zones_are_compared_as_instants(tmp_path: Path) -> None:
    mine, theirs, clock = two_machines(tmp_path)
    oats = ids(mine)[0]
    mine.edit(oats, eaten("rye"))
    clock.moment = clock.moment.astimezone(BERLIN).astimezone() + timedelta(minutes=1)
    theirs.edit(oats, eaten("figs"))
    mine.merge([data(tmp_path, 1)])
    assert said_by(mine)[oats][2] == "figs"
