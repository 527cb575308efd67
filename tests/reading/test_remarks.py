"""Remarks on a line."""

from __future__ import annotations

import pytest

from gutbone_tui.domain.entries import FoodEntry, NoteEntry, SleepEntry
from gutbone_tui.reading import Context, read
from gutbone_tui.reading.remarks import parted, without_remark


def test_a_remark_is_kept_with_its_line_and_not_counted(context: Context) -> None:
    (entry,) = read("l: lentil soup # too salty, no banana left", context).entries
    assert isinstance(entry, FoodEntry)
    assert [item.food for item in entry.items] == ["lentil-soup"]
    assert entry.text == "lentil soup # too salty, no banana left"
    assert not entry.unread


def test_whatever_was_recorded_can_have_one(context: Context) -> None:
    (entry,) = read("slept 7.5 well # woke at 3", context).entries
    assert isinstance(entry, SleepEntry)
    assert (entry.hours, entry.text) == (7.5, "slept 7.5 well # woke at 3")


def test_it_goes_to_the_last_of_several_and_ends_with_the_part(context: Context) -> None:
    entries = read("kefir, slept 7 # badly; d: salmon", context).entries
    assert [entry.text for entry in entries] == ["kefir", "slept 7 # badly", "salmon"]


def test_a_remark_alone_is_a_note(context: Context) -> None:
    (entry,) = read("# mum came", context).entries
    assert isinstance(entry, NoteEntry)
    assert entry.text == "mum came"


@pytest.mark.parametrize("line", [". # x", "b: # x", ", #x", "=pills # x", "?? # x", "slept 99 # x"])
def test_no_remark_is_lost(line: str, context: Context) -> None:
    entries = read(line, context).entries
    assert entries
    assert str(entries[-1].text).endswith("x")


@pytest.mark.parametrize("text", ["soup #1", "C# minor", "note#2", "soup #", "a#b"])
def test_other_marks_are_no_remarks(text: str) -> None:
    assert parted(text) == (text, "")
    assert without_remark(text) == text


def test_reading_its_own_words_again_changes_nothing(context: Context) -> None:
    (entry,) = read("lentil soup # too salty", context).entries
    assert read(str(entry.text), context).entries == (entry,)
