"""An export is the whole diary and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from gutbone_tui.diary.diary import Diary, open_diary
from gutbone_tui.diary.exports import EXPORT_VERSION
from gutbone_tui.diary.folders import Folders
from gutbone_tui.domain.checking import checked_entry
from gutbone_tui.domain.entries import Entry, NoteEntry
from gutbone_tui.exchange.export import exported
from tests.nasty import NASTY

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=1)))
TODAY = NOW.date()


def diary_in(folder: Path) -> Diary:
    """A diary in folders of the test."""
    return open_diary(Folders(folder / "data", folder / "config", folder / "cache"), lambda: NOW)


def note(text: str, day: date = TODAY) -> Entry:
    """A note to record."""
    return NoteEntry(id="", day=day, at=NOW, edited=NOW, text=text)


def test_every_live_entry_is_there_as_the_diary_has_it(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.add([note("first", date(2024, 2, 29)), note("second"), note("removed")])
    diary.remove([diary.entries(TODAY, TODAY)[-1].id])
    whole = json.loads("".join(exported(diary)))
    assert whole["gutbone"] == EXPORT_VERSION
    assert datetime.fromisoformat(whole["made"]) == NOW
    entries = [checked_entry(document) for document in whole["entries"]]
    assert entries == [*diary.entries(date(2024, 2, 1), TODAY)]
    assert [entry.text for entry in entries] == ["first", "second"]


def test_odd_text_comes_out_as_it_went_in(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.add([note(text) for text in NASTY])
    whole = json.loads("".join(exported(diary)))
    assert sorted(entry["text"] for entry in whole["entries"]) == sorted(NASTY)


def test_it_comes_in_pieces_one_entry_to_a_line(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.add([replace(note("a\nb"))])
    pieces = list(exported(diary))
    assert len(pieces) == 3
    assert "".join(pieces).count("\n") == 3
