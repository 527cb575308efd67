"""What the rows of the journey mean, in a few sentences. Pure: values in, lines out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from textual.content import Content

from gutbone_tui.domain.bone import CAVEAT, NEXT_SCAN, Comparison, last_scan
from gutbone_tui.domain.focus import HELD_WEEKS, held_in_a_row, next_strategy
from gutbone_tui.domain.journey import PHASES
from gutbone_tui.domain.strategies import STRATEGIES, STRATEGY_NAMES, Strategy, standing
from gutbone_tui.domain.strategy_texts import EVIDENCE, WHY, holds_words
from gutbone_tui.domain.words import distance
from gutbone_tui.ui.widgets.journey_rows import (
    CAUTION_KEY,
    NEXT_KEY,
    RUNS_KEY,
    SHOWN_WEEKS,
    JourneyValues,
    day_words,
    held_lately,
    past_weeks,
    signed,
)
from gutbone_tui.ui.widgets.lines import wrapped
from gutbone_tui.ui.widgets.panels import quiet
from gutbone_tui.ui.words import shown

CAUTION: Final = (
    "gutbone helps you keep gut-friendly habits. It does not diagnose, treat or replace care. Keep your medicines, "
    "calcium, vitamin D, and strength and weight-bearing exercise, and work with your healthcare provider. Bone "
    "changes are slow: think 6 to 12 months or more. Talk to your provider or pharmacist before starting a supplement "
    "or changing diet sharply."
)
"""The caution in full (S45-S49)."""
SHORT_CAUTION: Final = "It adds to your care and replaces none of it; work with your provider."
SHORTEST_CAUTION: Final = "It adds to your care and replaces none of it."


def meaning_lines(values: JourneyValues, key: object, width: int, rows: int) -> list[Content]:
    """What the row of a key means, on so many rows at most."""
    return wrapped(Content("\n").join(_meaning(values, str(key))), width, rows)


def _meaning(values: JourneyValues, key: str) -> Iterator[Content]:
    """Sentences on one row."""
    strategy = next((each for each in STRATEGIES if each == key), None)
    if strategy is not None:
        yield from _of_strategy(values, strategy)
    elif key == NEXT_KEY:
        phase = next((phase for phase in PHASES if phase.first > max(values.journey.number, 0)), PHASES[-1])
        yield Content(phase.meaning)
    elif key == RUNS_KEY:
        yield Content("Skip days break no run, one missed day is forgiven, and today counts once it is there.")
        yield quiet("Runs can be hidden in Settings.")
    elif key.startswith(("scan", "lab")):
        yield from _of_measure(values, key)
    elif key == CAUTION_KEY:
        yield Content(CAUTION)
        yield quiet(f"Learn ({values.keys.learn}) has each claim with its source and how sure it is.")
    elif key.startswith("milestone"):
        yield Content("Small, steady steps add up. Nothing is lost by a week that went otherwise.")
    else:
        yield Content(values.journey.phase.meaning)


def _of_strategy(values: JourneyValues, strategy: Strategy) -> Iterator[Content]:
    """What a strategy is for, how sure that is, and what makes a week held."""
    found = standing(strategy, values.week, values.practice)
    if suggested := _suggestion(values, strategy):
        yield Content.styled(suggested, "bold")
    yield Content.assemble(WHY[strategy], " ", quiet(EVIDENCE[strategy]))
    if found.parts:
        this = "Last seven days" if values.week.week.rolling else "This week"
        yield Content(shown(f"{this}: {', '.join((found.words, *found.parts))}."))
    held = held_lately(values, strategy, SHOWN_WEEKS)
    if held:
        weeks = f"{len(held)} week{'' if len(held) == 1 else 's'}"
        yield Content(
            f"The last {weeks}: {held.count(True)} held ✓, {held.count(False)} not ○, {held.count(None)} unknown ·"
        )
    yield quiet(holds_words(strategy, values.week.goal, values.practice.hidden))


def _suggestion(values: JourneyValues, strategy: Strategy) -> str:
    """That there is room for another strategy, as long as those in focus are held."""
    if strategy not in values.focus or "suggestions" in values.practice.hidden:
        return ""
    run = held_in_a_row(values.focus, past_weeks(values), values.practice)
    following = next_strategy(values.focus)
    if run < HELD_WEEKS or following is None:
        return ""
    name = STRATEGY_NAMES[following]
    return f"Held for {run} weeks in a row. There is room for {name} whenever you like ({values.keys.focus})."


def _of_measure(values: JourneyValues, key: str) -> Iterator[Content]:
    """A scan against the one it is compared with, or what becomes of lab notes."""
    scans = values.road.scans if values.road else ()
    each = next((each for each in scans if key == f"scan {each.scan.id}"), None)
    if key.startswith("lab"):
        yield Content("Kept as you noted it, and never judged. Your clinic knows what it means.")
        return
    if each is not None and each.before is not None:
        yield Content(_compared(each, values.today))
    elif each is not None:
        yield Content("The first scan of this site; later ones are compared with it.")
    yield Content(CAVEAT)
    latest = last_scan(scans)
    when = f"The last scan was {_about(latest, values.today)}. " if latest else ""
    yield quiet(when + NEXT_SCAN)


def _compared(each: Comparison, today: date) -> str:
    """A scan against an earlier one, in numbers and words."""
    changes = []
    if each.percent is not None:
        changes.append(f"density {signed(each.percent)} %")
    if each.t_change is not None:
        changes.append(f"T-score {signed(each.t_change)}")
    against = f"Against {day_words(each.before.day, today)}: " if each.before else ""
    return shown(f"{against}{', '.join(changes) or 'no number of both'}; {each.words}.")


def _about(day: date, today: date) -> str:
    """How long ago a day was, in months once it is two of them."""
    months = (today - day).days // 30
    return distance(day, today) if months < 2 else f"about {months} months ago"
