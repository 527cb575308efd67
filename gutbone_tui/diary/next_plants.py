"""What a diary suggests to eat next, and what it never suggests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from gutbone_tui.catalogue.common import common_plants
from gutbone_tui.diary.reader import Reader
from gutbone_tui.domain.suggestions import Suggestions, days_before, eaten_lately, suggestions


def next_plants(diary: Reader, day: date) -> Suggestions:
    """What would make the week of a day grow."""
    week = diary.week(day)
    lately = eaten_lately([diary.day(each) for each in days_before(week)], week)
    return suggestions(lately, week, common_plants(), diary.catalogue, never_suggested(diary))


def never_suggested(diary: Reader) -> Callable[[str], bool]:
    """Tells which plants and foods are never suggested: by the user's wish, an allergy, or what the user told of."""
    settings = diary.settings
    if not (settings.flags or settings.allergies or settings.never_suggest):
        return lambda _: False
    from gutbone_tui.catalogue.cautions import never_suggested as never  # reads a file, and only some need it

    return never(settings.flags, settings.allergies, settings.never_suggest, diary.catalogue)
