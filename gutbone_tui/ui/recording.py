"""The road of one line from the entry bar to the diary, and back to the bar where it cannot be recorded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from gutbone_tui.domain.words import day_and_ahead
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from datetime import date

    from gutbone_tui.diary.diary import Change
    from gutbone_tui.domain.entries import Entry, Slot
    from gutbone_tui.reading import PreviewPart, Reading
    from gutbone_tui.ui.desk import Desk
    from gutbone_tui.ui.widgets.entry_bar import EntryBar

_KIND_STYLES = {"guess": "$warning", "unread": "$warning", "problem": "$warning", "answer": "$secondary"}
_KIND_MARKS = {"guess": "? ", "unread": "! ", "problem": "! "}
_LONGEST_WORDS = 60


class Recording:
    """Reads what a bar holds, shows what it would be, and records it.

    The reader is imported with the first letter typed, not before.
    """

    def __init__(self, desk: Desk, bar: EntryBar, give_back: Callable[[str, date, str], None]) -> None:
        """The road for one screen's bar.

        Args:
            desk: what all screens share.
            bar: where lines are typed.
            give_back: takes a line that was not recorded, the day it was meant for, and why in one sentence.
        """
        self.desk = desk
        self.bar = bar
        self._give_back = give_back
        self.slot: Slot | None = None
        """Forces the slot of food lines, where a screen knows it."""

    def preview(self, line: str) -> None:
        """Show what a line would be recorded as."""
        if not line.strip():
            self.bar.show_preview(Content(""))
            return
        from gutbone_tui.reading.previewing import preview

        context = self.desk.diary.context(self.desk.day, self.slot)
        week = self.desk.diary.week(self.desk.day)
        reading = self._read(line)
        parts = [_part(part, line) for part in preview(reading, context, week.plants)]
        days = [Content.styled(each, "$accent") for each in _days(reading.entries, self.desk)]
        caution = [Content.styled(f"! {words}", "$warning")] if (words := _caution(reading.entries, self.desk)) else []
        self.bar.show_preview(Content(" · ").join([*caution, *days, *parts]))

    def record(self, line: str) -> None:
        """Hand a line to the diary. The bar is free for the next one; what cannot be recorded comes back to it.

        A number that does not fit keeps only its own part from being recorded.
        """
        self.desk.draft = self.bar.line
        if not line.strip():
            return
        day = self.desk.day
        reading = self._read(line)
        refused = {doubt.entry: doubt.message for doubt in reading.doubts if doubt.kind == "value"}
        good = tuple(entry for place, entry in enumerate(reading.entries) if place not in refused)
        if not good or None in refused:
            sentence = next(iter(refused.values()), "Nothing in this line can be recorded.")
            self._give_back(line, day, f"{sentence} Nothing was recorded.")
            return
        self.bar.show_preview(Content.styled(f"… {shown(line)}", "$quiet"))
        left = "; ".join(reading.entries[place].text or "" for place in refused if place is not None)
        words = _recorded_words(line, good, reading, self.desk)

        def done(_: Change) -> None:
            if left:
                self._give_back(left, day, f"{next(iter(refused.values()))} The rest is recorded.")
            elif not self.bar.line:
                self.bar.show_done(words)

        self.desk.add(good, done, lambda sentence: self._give_back(line, day, sentence), line)
        self.desk.keep_draft()

    def refused(self, line: str) -> str:
        """Why a line cannot be recorded as it stands, one sentence; empty where it can."""
        return next((doubt.message for doubt in self._read(line).doubts if doubt.kind == "value"), "")

    def _read(self, line: str) -> Reading:
        """Read a line for the day shown."""
        from gutbone_tui.reading import read

        return read(line, self.desk.diary.context(self.desk.day, self.slot))


def _days(entries: Sequence[Entry], desk: Desk) -> list[str]:
    """The days of entries as far as they have to be said: those that are not shown, and those to come."""
    days = sorted({entry.day for entry in entries})
    return [day_and_ahead(day, desk.today) for day in days if day != desk.day or day > desk.today]


def _recorded_words(line: str, entries: Sequence[Entry], reading: Reading, desk: Desk) -> str:
    """What is said once a line is recorded: the day if it is not the one shown, and words nobody could read."""
    on = f" on {', '.join(days)}" if (days := _days(entries, desk)) else ""
    unread = [shown(doubt.words, _LONGEST_WORDS) for doubt in reading.doubts if doubt.kind == "unread"]
    unknown = f"  ! not known: {', '.join(unread)}" if unread else ""
    caution = f"  ! {words}" if (words := _caution(entries, desk)) else ""
    return f"recorded{on}{caution}{unknown}  {shown(line)}"


def _caution(entries: Sequence[Entry], desk: Desk) -> str:
    """What the user's own flags say of what is recorded, or an amount above its upper level."""
    from gutbone_tui.catalogue.heeding import heed  # with the reader: not before a line is typed

    settings = desk.diary.settings
    return heed(entries, desk.diary.catalogue, settings.flags, settings.allergies)


def _part(part: PreviewPart, line: str) -> Content:
    """One part of the preview, its words apart from what they count as; a word half typed is not called unknown."""
    if part.kind == "unread" and line.endswith(part.words):
        return Content.styled(f"{shown(part.words)} …", "$quiet")
    style = _KIND_STYLES.get(part.kind, "$foreground")
    mark = _KIND_MARKS.get(part.kind, "")
    notes = f" {', '.join(part.notes)}" if part.notes else ""
    return Content.assemble((f"{mark}{shown(part.words)}", style), (shown(notes), "$quiet"))
