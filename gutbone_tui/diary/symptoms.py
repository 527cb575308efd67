"""After a change: which cards about symptoms it calls for, however it was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from gutbone_tui.domain.days import last_days
from gutbone_tui.domain.disruptors import CourseStatus
from gutbone_tui.domain.entries import CourseEntry, Entry, FeelingEntry, StressEntry

if TYPE_CHECKING:
    from gutbone_tui.diary.change import Change
    from gutbone_tui.diary.reader import Reader
    from gutbone_tui.domain.cards import Card


def cards_after(diary: Reader, change: Change) -> tuple[Card, ...]:
    """The cards to show after a change, each once, the most pressing first."""
    found = dict.fromkeys(card for day in sorted(change.days) for card in _of_day(diary, day, set(change.entry_ids)))
    return tuple(found)


def _of_day(diary: Reader, day: date, changed: set[str]) -> Iterator[Card]:
    """The cards that what was changed on a day calls for; most changes are of other kinds and cost a look."""
    answers: list[Entry] = [
        entry for entry in diary.entries(day, day) if isinstance(entry, (FeelingEntry, StressEntry, CourseEntry))
    ]
    new = [entry for entry in answers if entry.id in changed]
    if not new:
        return
    from gutbone_tui.domain.cards import card_for
    from gutbone_tui.domain.summary import summarise_day
    from gutbone_tui.domain.symptoms import DAYS_NEEDED, cards_for

    days = [diary.day(each) for each in last_days(day, DAYS_NEEDED)]
    before = summarise_day(day, (entry for entry in answers if entry.id not in changed), diary.catalogue)
    course = diary.courses(day)
    course_before = CourseStatus("clear") if any(isinstance(entry, CourseEntry) for entry in new) else course
    flags = diary.settings.flags
    yield from (card_for(trigger, flags) for trigger in cards_for(days, course, before, course_before))
