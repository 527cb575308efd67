"""`gutbone today`: what one day says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gutbone_tui.cli.focus import focus_rows, focus_shapes
from gutbone_tui.cli.opening import day_for, heard_diary_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import columns, say, say_json
from gutbone_tui.cli.phrases import (
    antibiotics_words,
    feelings_words,
    group_words,
    line_words,
    prune_words,
    servings_words,
    sleep_words,
    week_headline,
)
from gutbone_tui.domain.entries import SLOTS
from gutbone_tui.domain.foods import BONE_AND_BARRIER
from gutbone_tui.domain.words import SKIP_WORDS, distance, short_date

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.domain.entries import Entry
    from gutbone_tui.domain.summary import DaySummary

_SHAPE = """\
With --json, one object: day, empty, meals (breakfast, lunch, dinner, snacks: lists of id, text, foods, plants, unread),
ticked, plants, prunes (count, grams), groups, sleep (hours, quality), stress, processed and sugar (servings, by_hand,
foods), antibiotics (state, day, name, start, end), feelings, supplements, movement, relief, notes, skip, and week
(first, last, rolling, points, goal, rule, by_category, plants), and focus (a list of strategy, name, done, of, words,
parts, held: how the week stands with the strategies in focus). null means: not answered, or not to be said."""

_HIDDEN_BY = {
    "Prunes": "prune",
    "Sleep": "sleep",
    "Stress": "stress",
    "Processed": "processed",
    "Sugar": "sugar",
    "Antibiotics": "antibiotics",
    "Taken": "supplements",
    "Moved": "movement",
    "Relief": "relief",
}
"""What hides a row, by its name."""


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing besides the common options."""
    parser.epilog = _SHAPE


def run(options: Options) -> int:
    """Print the day."""
    diary = heard_diary_for(options)
    day = day_for(options, diary)
    summary, week, course = diary.day(day), diary.week(day), diary.courses(day)
    if options.json:
        from gutbone_tui.cli.shapes import day_shape, week_shape

        shape = {**day_shape(summary, course, diary.catalogue), "week": week_shape(week)}
        say_json({**shape, "focus": focus_shapes(diary, week)})
        return 0
    today = diary.today()
    say(f"{short_date(day, today)} · {distance(day, today)}")
    first = [("Plants", week_headline(week, day, today)), *focus_rows(diary, week)]
    rows = (*first, *_eaten(summary, diary), *_answers(summary, diary))
    say(*columns(row for row in rows if _HIDDEN_BY.get(row[0]) not in diary.settings.hide))
    return 0


def _eaten(day: DaySummary, diary: Diary) -> Iterator[tuple[str, str]]:
    """What was eaten, and what it was good for."""
    yield "Prunes", prune_words(day.prunes, diary.settings)
    for slot in SLOTS:
        yield slot.capitalize(), "; ".join(line_words(entry, diary.catalogue) for entry in day.lines(slot)) or "–"
    if ticked := day.lines(None):
        yield "Ticked", ", ".join(line_words(entry, diary.catalogue) for entry in ticked)
    hidden = diary.settings.hide
    if not hidden.issuperset(BONE_AND_BARRIER):
        yield "Bone and barrier", group_words(day.groups, hidden) or "–"


def _answers(day: DaySummary, diary: Diary) -> Iterator[tuple[str, str]]:
    """What was answered; what usually is asked stands there unanswered too."""
    from gutbone_tui.reading.describing import describe

    yield "Sleep", sleep_words(day)
    yield "Stress", f"{day.stress} of 10" if day.stress is not None else "–"
    yield "Processed", servings_words(day.processed)
    yield "Sugar", servings_words(day.sugar)
    yield "Antibiotics", antibiotics_words(diary.courses(day.day))
    if feelings := feelings_words(day.feelings):
        yield "Feelings", feelings
    for name, entries in (("Taken", day.supplements), ("Moved", day.movement), ("Relief", day.relief)):
        if entries:
            yield name, ", ".join(_in_micrograms(entry, diary) or describe(entry, diary.catalogue) for entry in entries)
    if planned := _planned(day, diary):
        yield "Planned", planned
    for note in day.notes:
        yield "Note", note.text or ""
    if day.skip:
        yield "Skipped", SKIP_WORDS[day.skip.why]


def _in_micrograms(entry: Entry, diary: Diary) -> str:
    """Vitamin D in µg first, for who chose that; empty for anything else."""
    if diary.settings.vitamin_d_in != "µg" or entry.kind != "supplement":
        return ""
    from gutbone_tui.domain.plan import VITAMIN_D, label_words, supplement_name

    return f"{supplement_name(entry.what)} {label_words(entry, 'µg')}" if entry.what in VITAMIN_D else ""


def _planned(day: DaySummary, diary: Diary) -> str:
    """What of the supplement plan is not ticked that day; what is taken as needed never waits."""
    if not diary.library.on("plan") or "supplements" in diary.settings.hide:
        return ""
    from gutbone_tui.domain.plan import plan_names

    return ", ".join(name for name, done in plan_names(diary.plan(), day.supplements) if not done)
