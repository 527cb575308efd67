"""`gutbone add`: lines recorded, as if they had been typed in the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gutbone_tui.catalogue.heeding import heed
from gutbone_tui.cli.lines import add_line_arguments, lines_from
from gutbone_tui.cli.opening import day_for, heard_diary_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import complain, say, say_json
from gutbone_tui.cli.phrases import week_headline
from gutbone_tui.cli.upkeep import back_up_after
from gutbone_tui.domain.documents import document_of
from gutbone_tui.domain.words import day_and_ahead
from gutbone_tui.reading import read
from gutbone_tui.reading.describing import describe

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence
    from datetime import date

    from gutbone_tui.diary.diary import Change, Diary
    from gutbone_tui.domain.cards import Card
    from gutbone_tui.domain.entries import Entry
    from gutbone_tui.reading import Doubt, Reading

_SHAPE = """
With --json, one object: recorded (the entries as the diary keeps them), doubts (kind, words, message, options), week
(first, last, rolling, points, goal, rule, by_category, plants) and cards (title, text, source): what is worth showing
to a doctor."""


def add_arguments(parser: ArgumentParser) -> None:
    """The lines."""
    add_line_arguments(parser, "add")
    parser.epilog = f"{parser.epilog}\n{_SHAPE}"


def run(options: Options) -> int:
    """Record all lines in one change, and print what was recorded."""
    diary = heard_diary_for(options)
    day = day_for(options, diary)
    context = diary.context(day)
    readings = [read(line, context) for line in lines_from(options.lines)]
    drafts = [entry for reading in readings for entry in reading.entries]
    doubts = [doubt for reading in readings for doubt in reading.doubts]
    # A number that cannot be meant is asked back, as in the app; the other lines wait with it.
    problems = [f"{doubt.words}: {doubt.message}" for doubt in doubts if doubt.kind == "value"]
    if problems or not drafts:
        complain(f"gutbone: nothing was recorded. {' '.join(problems) or 'There is nothing to record in that.'}")
        return 1
    change = diary.add(drafts)
    recorded = recorded_by(diary, change)
    cards = _cards(diary, change, recorded)
    if options.json:
        _print_json(diary, recorded, doubts, day, cards)
    else:
        _print_words(diary, recorded, readings, day)
        say(*(f"{card.title}: {card.text} ({card.source})" for card in cards))
    back_up_after(diary)
    return 0


def recorded_by(diary: Diary, change: Change) -> list[Entry]:
    """The entries of a change as they are in the diary now."""
    wanted = set(change.entry_ids)
    return [entry for day in sorted(change.days) for entry in diary.entries(day, day) if entry.id in wanted]


def _cards(diary: Diary, change: Change, recorded: Sequence[Entry]) -> tuple[Card, ...]:
    """The cards about symptoms that what was recorded calls for; nothing is looked up for a meal."""
    if not {"feeling", "stress", "course"} & {entry.kind for entry in recorded}:
        return ()
    from gutbone_tui.diary.symptoms import cards_after

    return cards_after(diary, change)


def _print_words(diary: Diary, recorded: Sequence[Entry], readings: Sequence[Reading], day: date) -> None:
    """Say what was recorded, what was doubtful, and where the week stands."""
    today = diary.today()
    for entry in recorded:
        on = "" if entry.day == today else f" on {day_and_ahead(entry.day, today)}"
        say(f"Recorded{on}: {describe(entry, diary.catalogue)}")
    if caution := heed(recorded, diary.catalogue, diary.settings.flags, diary.settings.allergies):
        say(f"  ! {caution}")
    for reading in readings:
        say(*(f"  {doubt.message}" for doubt in reading.doubts))
    say(f"Plants: {week_headline(diary.week(day), day, today)}")


def _print_json(
    diary: Diary, recorded: Sequence[Entry], doubts: Sequence[Doubt], day: date, cards: Sequence[Card]
) -> None:
    """Print what was recorded for programs."""
    from gutbone_tui.cli.shapes import doubt_shape, week_shape

    say_json(
        {
            "recorded": [document_of(entry) for entry in recorded],
            "doubts": [doubt_shape(doubt) for doubt in doubts],
            "week": week_shape(diary.week(day)),
            "cards": [vars(card) for card in cards],
        }
    )
