"""Recording, changing, undoing, and finding it all again."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

import pytest

from gutbone_tui.diary.diary import Diary, DiaryError
from gutbone_tui.diary.errors import ChangedElsewhereError
from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.entries import CourseEntry, Entry, FoodEntry, Item, SleepEntry, Slot
from tests.diary.making import (
    MONDAY,
    MORNING,
    ToldTime,
    diary_in,
    eaten,
    files_in,
    leftovers_in,
    month_file,
    only,
    slept,
)


def test_nothing_is_made_before_something_is_recorded(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    assert diary.day(MONDAY).empty
    assert diary.week(MONDAY).quarters == 0
    assert diary.undo() is None
    assert not [name for name in files_in(tmp_path) if not name.endswith(".lock")]


def test_what_is_added_is_found_again(tmp_path: Path, diary: Diary) -> None:
    change = diary.add([eaten("oats", "kefir"), slept(7.5)])
    assert change.label == "lunch and sleep added"
    assert change.days == {MONDAY}
    for each in (diary, diary_in(tmp_path)):
        lunch, night = each.entries(MONDAY, MONDAY)
        assert isinstance(lunch, FoodEntry)
        assert isinstance(night, SleepEntry)
        assert (lunch.text, night.hours) == ("oats, kefir", 7.5)
        assert (lunch.id, night.id) == change.entry_ids
        assert each.day(MONDAY).plants == {"oats", "kefir"}
        assert each.week(MONDAY).plants == {"oats", "kefir"}
    assert not leftovers_in(tmp_path)


def test_entries_keep_their_order_within_one_second(diary: Diary) -> None:
    for hours in range(8):
        diary.add([slept(hours), slept(hours + 0.5)])
    hours_slept = [entry.hours for entry in diary.entries(MONDAY, MONDAY) if isinstance(entry, SleepEntry)]
    assert hours_slept == [half / 2 for half in range(16)]


def test_editing_keeps_id_and_time_of_recording(tmp_path: Path) -> None:
    clock = ToldTime()
    diary = diary_in(tmp_path, clock)
    (entry_id,) = diary.add([eaten("oats")]).entry_ids
    clock.forward(hours=2)
    assert diary.edit(entry_id, eaten("rye", slot="dinner")).label == "dinner changed"
    entry = only(diary)
    assert (entry.id, entry.at, entry.edited, entry.text) == (entry_id, MORNING, clock.moment, "rye")


def test_edits_are_ever_later_even_if_the_clock_goes_back(tmp_path: Path) -> None:
    clock = ToldTime()
    diary = diary_in(tmp_path, clock)
    (entry_id,) = diary.add([eaten("oats")]).entry_ids
    stamps = [only(diary).edited]
    for number in range(5):
        clock.forward(hours=-1)
        diary.edit(entry_id, eaten(f"rye {number}"))
        stamps.append(only(diary).edited)
    assert stamps == sorted(set(stamps))


def test_removing_leaves_a_tombstone(tmp_path: Path, diary: Diary) -> None:
    added = diary.add([eaten("oats"), eaten("rye")])
    assert diary.remove(added.entry_ids[:1]).label == "lunch removed"
    assert only(diary).text == "rye"
    assert b'"removed":' in month_file(tmp_path).read_bytes()
    assert diary.remove(added.entry_ids[:1]).days == frozenset()


def test_an_entry_removed_meanwhile_is_not_brought_back_by_an_edit(tmp_path: Path, diary: Diary) -> None:
    (entry_id,) = diary.add([eaten("oats")]).entry_ids
    diary_in(tmp_path).remove([entry_id])
    with pytest.raises(ChangedElsewhereError, match="removed meanwhile"):
        diary.edit(entry_id, eaten("rye"))
    with pytest.raises(ChangedElsewhereError, match="no longer"):
        diary.edit("nobody", eaten("rye"))


def test_moving_to_another_month_and_back(tmp_path: Path, diary: Diary) -> None:
    october = date(2026, 10, 30)
    (entry_id,) = diary.add([eaten("oats")]).entry_ids
    moved = diary.move([entry_id], day=october, slot="dinner")
    assert moved.days == {MONDAY, october}
    for each in (diary, diary_in(tmp_path)):
        assert (only(each, october).id, only(each, october).slot) == (entry_id, "dinner")
        assert not each.entries(MONDAY, MONDAY)
        assert len(each.entries(date.min, date.max)) == 1
    diary.move([entry_id], day=MONDAY)
    assert only(diary_in(tmp_path)).slot == "dinner"
    assert not diary_in(tmp_path).entries(october, october)


def test_a_tick_counts_once_and_can_be_taken_away(diary: Diary) -> None:
    diary.add([eaten("oats", "kefir")])
    assert diary.tick("oats", MONDAY).days == frozenset()
    assert diary.tick("rye", MONDAY).label == "rye ticked"
    assert diary.day(MONDAY).plants == {"oats", "kefir", "rye"}
    diary.untick("rye", MONDAY)
    diary.untick("oats", MONDAY)
    assert diary.day(MONDAY).plants == {"kefir"}
    assert only(diary).text == "oats, kefir"
    diary.tick("oats", MONDAY)
    assert diary.day(MONDAY).plants == {"kefir", "oats"}


def test_two_sessions_see_each_other(tmp_path: Path, diary: Diary) -> None:
    other = diary_in(tmp_path)
    assert other.day(MONDAY).empty
    diary.add([eaten("oats")])
    assert other.refresh() == {MONDAY}
    assert other.day(MONDAY).plants == {"oats"}
    assert other.refresh() == frozenset()
    other.add([eaten("rye")])
    assert diary.refresh() == {MONDAY}
    assert diary.week(MONDAY).plants == {"oats", "rye"}


def test_a_session_that_did_not_look_loses_nothing_of_the_other(tmp_path: Path, diary: Diary) -> None:
    other = diary_in(tmp_path)
    assert other.day(MONDAY).empty
    diary.add([eaten("oats")])
    other.add([eaten("rye")])
    assert diary_in(tmp_path).day(MONDAY).plants == {"oats", "rye"}


def test_unchanged_days_and_weeks_are_worked_out_once(diary: Diary) -> None:
    diary.add([eaten("oats")])
    assert diary.day(MONDAY) is diary.day(MONDAY)
    assert diary.week(MONDAY) is diary.week(MONDAY)
    before = diary.week(MONDAY)
    diary.add([eaten("rye")])
    assert diary.week(MONDAY) is not before


def test_a_past_week_keeps_its_rule_and_goal(tmp_path: Path) -> None:
    clock = ToldTime()
    diary = diary_in(tmp_path, clock)
    diary.add([eaten("oats")])
    clock.forward(days=14)
    later = diary_in(tmp_path, clock, settings=Settings(goal=20, preset="species"))
    assert later.week(clock.moment.date()).goal == 20
    later.add([eaten("rye", day=clock.moment.date())])
    clock.forward(days=14)
    latest = diary_in(tmp_path, clock, settings=Settings(goal=40))
    assert (latest.week(MONDAY).goal, latest.week(MONDAY).rule.id) == (30, "article")
    in_between = latest.week(MONDAY + timedelta(days=14))
    assert (in_between.goal, in_between.rule.id) == (20, "species")
    assert latest.week(clock.moment.date()).goal == 40


def test_an_antibiotic_course_is_known_months_later(tmp_path: Path, diary: Diary) -> None:
    start = date(2026, 7, 1)
    draft = CourseEntry(id="", day=start, at=MORNING, edited=MORNING, start=start, end=start + timedelta(days=6))
    diary.add([draft])
    for each in (diary, diary_in(tmp_path)):
        assert each.courses(date(2026, 7, 3)).state == "on course"
        assert each.courses(date(2026, 8, 1)).state == "recovering"
        assert each.courses(MONDAY).state == "settling"
        assert each.courses(date(2027, 7, 1)).state == "clear"


def test_no_change_of_clock_or_place_moves_an_entry(tmp_path: Path) -> None:
    zone = ZoneInfo("Europe/Berlin")
    clock = ToldTime(datetime(2026, 10, 25, 2, 30, tzinfo=zone, fold=1))
    diary = diary_in(tmp_path, clock)
    assert diary.today() == date(2026, 10, 24)
    diary.add([replace(eaten("oats", day=diary.today()), at=clock.moment)])
    for place in ("Pacific/Kiritimati", "America/Los_Angeles", "UTC"):
        elsewhere = diary_in(tmp_path, ToldTime(clock.moment.astimezone(ZoneInfo(place))))
        assert only(elsewhere, date(2026, 10, 24)).text == "oats"
        elsewhere.edit(only(elsewhere, date(2026, 10, 24)).id, eaten("oats", day=date(2026, 10, 24)))
    assert only(diary_in(tmp_path), date(2026, 10, 24)).at == clock.moment.astimezone(UTC)


def test_odd_words_come_back_as_they_were_typed(tmp_path: Path, diary: Diary) -> None:
    words = ("[red]soup[/", "a\x1b[31m\x00b\nc", "\u202ekefir", "🫐" * 3, "ﬁg e\u0301", "x" * 10_000, "\u2028\u0085")
    diary.add([eaten("oats", text=each) for each in words])
    for each in (diary, diary_in(tmp_path)):
        assert tuple(entry.text for entry in each.entries(MONDAY, MONDAY)) == words


def test_what_an_old_terminal_sends_becomes_text(tmp_path: Path, diary: Diary) -> None:
    diary.add([eaten("caf\udce9", text="caf\udce9 \ud800")])
    assert only(diary).text == only(diary_in(tmp_path)).text == "café \ufffd"
    month_file(tmp_path).read_bytes().decode()


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (slept(25), "hours should be from 0 to 24"),
        (slept(math.nan), "hours should be from 0 to 24"),
        (replace(slept(7), quality=cast("int", 4.5)), "quality should be from 1 to 5"),
        (replace(eaten("oats"), slot=cast("Slot", "tea")), "slot should be one of breakfast, lunch, dinner, snacks"),
        (eaten("oats", text="x" * 20_001), "text should be 0 to 20000 letters long"),
        (eaten(""), "food should be 1 to 80 letters long"),
        (replace(eaten("oats"), items=(Item(food="oats", grams=-1),)), "grams should be from 0 to 100000"),
        (replace(eaten("oats"), day=MORNING), "day should be of another kind"),
    ],
)
def test_what_could_not_be_read_again_is_not_recorded(tmp_path: Path, diary: Diary, draft: Entry, words: str) -> None:
    with pytest.raises(DiaryError, match=f"^This cannot be recorded: {words}\\.$"):
        diary.add([eaten("rye"), draft])
    (entry_id,) = diary.add([eaten("rye")]).entry_ids
    with pytest.raises(DiaryError, match=words):
        diary.edit(entry_id, draft)
    assert only(diary_in(tmp_path)).text == "rye"


def test_a_draft_is_kept_for_the_next_start(tmp_path: Path, diary: Diary) -> None:
    assert diary.draft() == ""
    diary.keep_draft("b: kefir, caf\udce9")
    assert diary_in(tmp_path).draft() == "b: kefir, caf\udce9"
    diary.keep_draft("")
    assert diary_in(tmp_path).draft() == ""


def test_a_chosen_meaning_is_remembered(tmp_path: Path, diary: Diary) -> None:
    assert diary.remember("pepper", "black-pepper").label == "meaning of “pepper” remembered"
    assert diary.context().meanings == {"pepper": "black-pepper"}
    assert diary_in(tmp_path).context().meanings == {"pepper": "black-pepper"}
